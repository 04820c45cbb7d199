//! Which diagnostics a client has been sent, or was given when it asked: only what changed is told again.
import { join } from 'node:path';
import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Finding } from '../../diagnostic.ts';
import type { Steps } from '../../model/steps.ts';
import { fingerprint } from '../../model/reads.ts';
import { diagnosticsOf, filesWithDiagnostics, findingsByFile } from './diagnostics.ts';
import type { Telling } from './edits.ts';
import type { Linted } from './workspaces.ts';

interface Sent {
  readonly root: string;
  /** Worked out when it is compared: a text that is being written is told of anew whatever was said before. */
  readonly print: () => string;
  readonly version: number | undefined;
}

/** By address. */
export type Published = Map<string, Sent>;

/** Sends what changed: other diagnostics, or the same for a newer text. A file that has none any more is sent an empty list. */
export function* publish(connection: Connection, telling: Telling, linted: Linted, published: Published): Steps<void> {
  const { workspaces, documents } = telling;
  const { result, mistakes } = linted;
  // Another run may be told of meanwhile, or the workspace be closed.
  const isMeant = (): boolean => linted.result === result && linted.mistakes === mistakes && workspaces.all.includes(linted);
  const byFile = findingsByFile(linted);
  const open = [...documents.values()].filter(({ path }) => workspaces.of(path) === linted);
  const files = new Set([
    ...filesWithDiagnostics(linted, byFile),
    ...open.flatMap(({ path }) => workspaces.inside(linted, path) ?? []),
  ]);
  const done = new Set([...files].map((file) => workspaces.uri(linted, file)));
  for (const [uri, { root }] of [...published]) if (root === linted.root && !done.has(uri)) unpublish(connection, published, uri);
  for (const file of files) {
    if (!isMeant()) return;
    // A text that was changed while it was looked at is looked at again; until then, what can be said at once is said.
    const found = isAsRead(linted, documents, file) ? (byFile.get(file) ?? []) : workspaces.glance(linted, file);
    if (found) publishFile(connection, telling, linted, file, found, published);
    yield;
  }
}

function isAsRead({ root, read }: Linted, documents: Telling['documents'], file: string): boolean {
  return documents.get(join(root, file))?.reading === read.get(file);
}

export function publishFile(
  connection: Connection,
  { workspaces, documents }: Telling,
  linted: Linted,
  file: string,
  findings: readonly Finding[],
  published: Published,
): void {
  const uri = workspaces.uri(linted, file);
  const version = documents.get(join(linted.root, file))?.version;
  const diagnostics = diagnosticsOf(workspaces, linted, file, findings);
  send(connection, published, uri, { root: linted.root, print: latePrint(diagnostics), version }, diagnostics);
}

function send(connection: Connection, published: Published, uri: string, sent: Sent, diagnostics: Diagnostic[]): void {
  const before = published.get(uri);
  if (before && before.version === sent.version && before.print() === sent.print()) return;
  if (!before && diagnostics.length === 0 && sent.version === undefined) return;
  published.set(uri, sent);
  // Of the many files that are not open, no diagnostics are kept.
  if (sent.version === undefined) sent.print();
  hint(connection.sendDiagnostics({ uri, diagnostics, ...(sent.version !== undefined && { version: sent.version }) }));
}

export function unpublish(connection: Connection, published: Published, uri: string): void {
  published.delete(uri);
  hint(connection.sendDiagnostics({ uri, diagnostics: [] }));
}

/** A client may refuse what only makes things pleasanter, and one that is gone refuses everything. */
export function hint(asked: Promise<unknown>): void {
  asked.catch(() => undefined);
}

/** What a client that asks is told of one text. */
export function pulledReport(
  { workspaces }: Telling,
  linted: Linted,
  file: string,
  findings: readonly Finding[],
  previous: string | undefined,
): DocumentDiagnosticReport {
  const items = diagnosticsOf(workspaces, linted, file, findings);
  const resultId = printOf(items);
  return resultId === previous
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** The same of all files of a workspace, and of those that the client still has something about. */
export function pulledReports(
  telling: Telling,
  linted: Linted,
  previous: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport[] {
  const { workspaces, documents } = telling;
  const byFile = findingsByFile(linted);
  const known = [...(linted.result?.files.keys() ?? [])];
  return [...new Set([...known, ...filesWithDiagnostics(linted, byFile)])].map((file) => {
    const uri = workspaces.uri(linted, file);
    const version = documents.get(join(linted.root, file))?.version ?? null;
    const items = diagnosticsOf(workspaces, linted, file, byFile.get(file) ?? []);
    const resultId = printOf(items);
    return previous.get(uri) === resultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
  });
}

function latePrint(diagnostics: readonly Diagnostic[]): () => string {
  let left: readonly Diagnostic[] | undefined = diagnostics;
  let print = '';
  return () => {
    if (left) print = printOf(left);
    left = undefined;
    return print;
  };
}

const printOf = (diagnostics: readonly Diagnostic[]): string => fingerprint(JSON.stringify(diagnostics));
