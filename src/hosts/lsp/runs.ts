//! The server's state, and its runs: gathered where changes come fast, and told where they found something else.
import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver/node';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import type { Telling } from './edits.ts';
import { publish, unpublish, type Published } from './publish.ts';
import { pathOf } from './uri.ts';
import { Workspaces, type Linted, type RunOptions } from './workspaces.ts';

export interface Server extends Telling {
  readonly connection: Connection;
  readonly documents: Map<string, OpenDocument>;
  readonly published: Published;
  readonly today: () => string;
  timer: NodeJS.Timeout | undefined;
  /** When the first change came that no run has seen, in milliseconds. */
  waitingSince: number | undefined;
}

export function newServer(connection: Connection, client: Client, today: () => string): Server {
  const documents = new Map<string, OpenDocument>();
  const workspaces = new Workspaces(documents, client.encoding);
  return { connection, client, documents, workspaces, published: new Map(), today, timer: undefined, waitingSince: undefined };
}

/** In milliseconds: what has been typed is not left unanswered for longer, however fast somebody types. */
const longestWait = 1000;
/** Runs that take no longer are begun at once: nobody types faster. */
const quickRun = 30;

/** One run answers for all that changed before it; where runs take long, it waits for a pause in the typing. */
export function schedule(server: Server): void {
  const now = performance.now();
  server.waitingSince ??= now;
  const slowest = Math.max(0, ...server.workspaces.all.filter(({ due }) => due).map(({ took }) => took));
  const pause = slowest <= quickRun ? 0 : Math.min(slowest, 300);
  const wait = Math.max(0, Math.min(pause, server.waitingSince + longestWait - now));
  clearTimeout(server.timer);
  server.timer = setTimeout(() => {
    runDue(server);
  }, wait);
}

export const runOptions = ({ client, today }: Server): RunOptions => ({ today: today(), language: client.language });

export function runDue(server: Server): void {
  clearTimeout(server.timer);
  server.timer = undefined;
  server.waitingSince = undefined;
  // A run may find further workspaces in the folders of its own.
  for (let due = dueOf(server); due.length > 0; due = dueOf(server)) for (const linted of due) runOne(server, linted);
}

const dueOf = ({ workspaces }: Server): Linted[] => workspaces.all.filter(({ due }) => due);

function runOne(server: Server, linted: Linted): void {
  const { client, connection, workspaces, published } = server;
  if (!linted.due) return;
  try {
    workspaces.run(linted, runOptions(server));
  } catch (error) {
    connection.console.error(`stratlint: this run failed; the next change starts another one. ${String(error)}`);
    return;
  }
  if (!client.pulls) publish(connection, server, linted, published);
  else if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
  if (client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
}

/** Takes back what was said of a workspace. */
export function takeBack({ connection, published }: Server, root: string): void {
  for (const [uri, sent] of [...published]) if (sent.root === root) unpublish(connection, published, uri);
}

/** A file that something is asked about. */
export interface Asked {
  readonly linted: Linted;
  /** Relative to the workspace. */
  readonly file: string;
}

/** The file that a question is about, and the model as it is now. */
export function asked(server: Server, uri: string, isFresh = true): Asked | undefined {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  const linted = server.workspaces.of(path);
  if (isFresh || !linted.result) runOne(server, linted);
  const file = server.workspaces.inside(linted, path);
  return file === undefined ? undefined : { linted, file };
}
