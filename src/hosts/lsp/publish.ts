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
import { fingerprint } from '../../model/reads.ts';
import { diagnosticsOf, filesWithDiagnostics, findingsByFile } from './diagnostics.ts';
import type { Telling } from './edits.ts';
import type { Linted } from './workspaces.ts';

interface Sent {
  readonly root: string;
  readonly print: string;
  readonly version: number | undefined;
}

/** By address. */
export type Published = Map<string, Sent>;

/** Sends what changed: other diagnostics, or the same for a newer text. A file that has none any more is sent an empty list. */
export function publish(connection: Connection, telling: Telling, linted: Linted, published: Published): void {
  const { workspaces, documents } = telling;
  const byFile = findingsByFile(linted);
  const done = new Set<string>();
  const open = [...documents.values()].filter(({ path }) => workspaces.of(path) === linted);
  const files = new Set([
    ...filesWithDiagnostics(linted, byFile),
    ...open.flatMap(({ path }) => workspaces.inside(linted, path) ?? []),
  ]);
  for (const file of files) {
    done.add(workspaces.uri(linted, file));
    publishFile(connection, telling, linted, file, byFile.get(file) ?? [], published);
  }
  for (const [uri, { root }] of [...published]) if (root === linted.root && !done.has(uri)) unpublish(connection, published, uri);
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
  send(connection, published, uri, { root: linted.root, print: printOf(diagnostics), version }, diagnostics);
}

function send(connection: Connection, published: Published, uri: string, sent: Sent, diagnostics: Diagnostic[]): void {
  const before = published.get(uri);
  if (before?.print === sent.print && before.version === sent.version) return;
  if (!before && diagnostics.length === 0 && sent.version === undefined) return;
  published.set(uri, sent);
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

const printOf = (diagnostics: readonly Diagnostic[]): string => fingerprint(JSON.stringify(diagnostics));
