//! The engine's edits as the protocol's, for files that are open and for files that are not.
import type { TextDocumentEdit, TextEdit as ClientEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { diffLines } from 'diff';
import { join } from 'node:path';
import type { FileEdit } from '../../diagnostic.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import type { Linted, Workspaces } from './workspaces.ts';

/** What edits are told with. */
export interface Telling {
  readonly client: Client;
  readonly workspaces: Workspaces;
  /** By path. */
  readonly documents: ReadonlyMap<string, OpenDocument>;
}

/** With versions where the client takes them: an edit of a text that has changed meanwhile is then refused, not misplaced. */
export function workspaceEdit(
  { client, workspaces, documents }: Telling,
  linted: Linted,
  all: readonly FileEdit[],
): WorkspaceEdit {
  const edits = all.map(({ file, edits: own }) => ({
    uri: workspaces.uri(linted, file),
    version: documents.get(join(linted.root, file))?.version ?? null,
    edits: own.map((edit) => clientEdit(workspaces, linted, file, edit)),
  }));
  if (!client.versionedEdits) return { changes: Object.fromEntries(edits.map(({ uri, edits: own }) => [uri, own])) };
  return {
    documentChanges: edits.map(({ uri, version, edits: own }): TextDocumentEdit => ({
      textDocument: { uri, version },
      edits: own,
    })),
  };
}

function clientEdit(workspaces: Workspaces, linted: Linted, file: string, { span, text }: TextEdit): ClientEdit {
  return { range: workspaces.positions(linted, file).range(span), newText: text };
}

/** The lines that differ between two texts, as edits of the first. */
export function editsBetween(before: string, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let open: { start: number; end: number; text: string } | undefined;
  for (const { value, added, removed } of diffLines(before, after)) {
    if (!added && !removed) {
      if (open) edits.push(editOf(open));
      open = undefined;
      at += value.length;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    if (added) open.text += value;
    else open.end = at += value.length;
  }
  return open ? [...edits, editOf(open)] : edits;
}

const editOf = ({ start, end, text }: { start: number; end: number; text: string }): TextEdit => ({ span: { start, end }, text });
