//! The server's state, and its runs: gathered where changes come fast, and told where they found something else.
import { CodeLensRefreshRequest, DiagnosticRefreshRequest, type Connection } from 'vscode-languageserver/node';
import type { Finding } from '../../diagnostic.ts';
import { finished, type Steps } from '../../model/steps.ts';
import type { CachePlace } from '../../workspace/cache-store.ts';
import type { Client } from './client.ts';
import { findingsByFile } from './diagnostics.ts';
import type { OpenDocument } from './documents.ts';
import type { Telling } from './edits.ts';
import { hint, publish, publishFile, unpublish, type Published } from './publish.ts';
import { pathOf } from './uri.ts';
import { Workspaces, type Linted, type RunOptions } from './workspaces.ts';

export interface Server extends Telling {
  readonly connection: Connection;
  readonly documents: Map<string, OpenDocument>;
  readonly published: Published;
  readonly today: () => string;
  timer: NodeJS.Timeout | undefined;
  glance: NodeJS.Immediate | undefined;
  /** Whoever waits for the next run. */
  readonly afterRun: (() => void)[];
  /** Whether runs are under way, step by step. */
  isRunning: boolean;
  /** When the first change came that no run has seen, in milliseconds. */
  waitingSince: number | undefined;
}

export function newServer(connection: Connection, client: Client, today: () => string, cache: CachePlace | undefined): Server {
  const documents = new Map<string, OpenDocument>();
  const workspaces = new Workspaces(documents, client.encoding, cache);
  return {
    connection,
    client,
    documents,
    workspaces,
    published: new Map(),
    today,
    timer: undefined,
    glance: undefined,
    afterRun: [],
    isRunning: false,
    waitingSince: undefined,
  };
}

/** In milliseconds: runs that take no longer are begun at once, for nobody types faster. */
const quickRun = 30;
/** In milliseconds: what passes for a pause in the typing; the longer a run takes, the surer it has to be one. */
const shortestPause = 300;
const longestPause = 2000;
/** In milliseconds; or some runs, where they take longer: so long at most what has been typed waits for a run. */
const longestWait = 1000;

/** One run answers for all that changed before it; where runs take long, it waits for a pause in the typing. */
export function schedule(server: Server): void {
  const now = performance.now();
  server.waitingSince ??= now;
  const slowest = Math.max(0, ...server.workspaces.all.filter(({ due }) => due).map(({ took }) => took));
  const pause = Math.min(longestPause, Math.max(shortestPause, slowest / 2));
  const latest = server.waitingSince + Math.max(longestWait, 10 * slowest);
  const wait = slowest <= quickRun ? 0 : Math.max(0, Math.min(pause, latest - now));
  clearTimeout(server.timer);
  server.timer = setTimeout(() => void runDue(server), wait);
}

/** Where a run takes long, what can be said of the text that changed is said at once. The run that follows has the last word. */
export function scheduleText(server: Server, path: string): void {
  const { workspaces, client, documents, connection, published } = server;
  const linted = workspaces.of(path);
  linted.due = true;
  schedule(server);
  if (client.pulls || linted.took <= quickRun || !linted.result) return;
  clearImmediate(server.glance);
  server.glance = setImmediate(() => {
    server.glance = undefined;
    const document = documents.get(path);
    const file = workspaces.inside(linted, path);
    const findings = document && file !== undefined && linted.due ? workspaces.glance(linted, file) : undefined;
    if (findings && file !== undefined) publishFile(connection, server, linted, file, findings, published);
  });
}

export const runOptions = ({ client, today }: Server): RunOptions => ({ today: today(), language: client.language });

async function runDue(server: Server): Promise<void> {
  clearTimeout(server.timer);
  server.timer = undefined;
  if (server.isRunning) return;
  server.isRunning = true;
  server.waitingSince = undefined;
  const done = new Set<Linted>();
  // A run may find further workspaces in the folders of its own.
  for (let due = dueOf(server, done); due.length > 0; due = dueOf(server, done))
    for (const linted of due) {
      done.add(linted);
      await runByTurns(server, linted);
    }
  server.isRunning = false;
  if (!isScheduled(server) && dueOf(server, new Set()).length > 0) schedule(server);
  for (const resolve of server.afterRun.splice(0)) resolve();
}

/** What changed while runs were under way may have its time already. */
const isScheduled = ({ timer }: Server): boolean => timer !== undefined;

const dueOf = ({ workspaces }: Server, done: ReadonlySet<Linted>): Linted[] =>
  workspaces.all.filter((linted) => linted.due && !done.has(linted));

/** A run that lets others have their turn, those first who have just typed something. */
async function runByTurns(server: Server, linted: Linted): Promise<void> {
  if (!linted.due) return;
  try {
    await byTurns(server, linted, server.workspaces.begin(linted, runOptions(server)));
    await byTurns(server, linted, tell(server, linted));
  } catch (error) {
    sayFailed(server, error);
  }
}

async function byTurns(server: Server, linted: Linted, steps: Steps<void>): Promise<void> {
  while (!takeTurn(linted, steps)) {
    do await otherMessages();
    while (server.glance);
  }
}

/** In milliseconds: about so long whoever types waits for a run that is under way. */
const turn = 5;

/** Returns whether it is done. */
function takeTurn({ workspace, took }: Linted, steps: Steps<void>): boolean {
  // Another workspace may have spoken since.
  workspace.speak();
  const until = performance.now() + (took <= quickRun ? quickRun : turn);
  for (;;) {
    if (steps.next().done === true) return true;
    if (performance.now() >= until) return false;
  }
}

/** Whatever came in meanwhile is heard first. */
export const otherMessages = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** All of a run at once, for whoever can't wait. */
function runOne(server: Server, linted: Linted): void {
  if (!linted.due && !linted.running) return;
  try {
    server.workspaces.run(linted, runOptions(server));
    finished(tell(server, linted));
  } catch (error) {
    sayFailed(server, error);
  }
}

function sayFailed({ connection }: Server, error: unknown): void {
  connection.console.error(`stratlint: this run failed; the next change starts another one. ${String(error)}`);
}

function* tell(server: Server, linted: Linted): Steps<void> {
  const { client, connection, published } = server;
  if (!client.pulls) yield* publish(connection, server, linted, published);
  else if (client.refreshesDiagnostics) hint(connection.sendRequest(DiagnosticRefreshRequest.type));
  if (client.refreshesLenses) hint(connection.sendRequest(CodeLensRefreshRequest.type));
}

/** Takes back what was said of a workspace. */
export function takeBack({ connection, published }: Server, root: string): void {
  for (const [uri, sent] of [...published]) if (sent.root === root) unpublish(connection, published, uri);
}

/** Those of a run, if one is soon done; else what can be said at once, and the client is told to ask again after the run. */
export function findingsNow(server: Server, { linted, file }: Asked): readonly Finding[] {
  const { client, workspaces } = server;
  const glance =
    (linted.due || linted.running) && linted.took > quickRun && client.refreshesDiagnostics
      ? workspaces.glance(linted, file)
      : undefined;
  if (glance) return glance;
  runOne(server, linted);
  return findingsByFile(linted).get(file) ?? [];
}

/** A file that something is asked about. */
export interface Asked {
  readonly linted: Linted;
  /** Relative to the workspace. */
  readonly file: string;
}

/** The file that a question is about; undefined for what is no file. */
export function asked({ workspaces }: Server, uri: string): Asked | undefined {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  const linted = workspaces.of(path);
  const file = workspaces.inside(linted, path);
  return file === undefined ? undefined : { linted, file };
}

/** Until the model is that of the texts as they are. A long run is not hastened: it comes with the next pause in the typing. */
export async function upToDate(server: Server, linted: Linted): Promise<void> {
  if (!linted.running && (linted.took <= quickRun || !linted.result || !server.timer)) runOne(server, linted);
  while (linted.running || (linted.due && server.timer)) await new Promise<void>((resolve) => server.afterRun.push(resolve));
}
