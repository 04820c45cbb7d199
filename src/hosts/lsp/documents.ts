//! The texts that the client has open, as it last told them.
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { mostFileSize, readBytes } from '../../workspace/read.ts';
import type { Buffers } from '../../workspace/discover.ts';
import { Positions, type Encoding } from './positions.ts';

export interface OpenDocument {
  /** As the client spells it. */
  readonly uri: string;
  /** Absolute. */
  readonly path: string;
  readonly version: number;
  readonly positions: Positions;
  /** What linting is given: the text as it would be read from the disk. */
  readonly reading: Exclude<ReturnType<Buffers['get']>, undefined>;
}

export function openDocument(uri: string, path: string, version: number, text: string, encoding: Encoding): OpenDocument {
  return withText({ uri, path }, version, new Positions(text, encoding, true));
}

/** Changes follow one another: each counts in the text that the one before it left. */
export function changeDocument(
  { uri, path, positions }: OpenDocument,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: Encoding,
): OpenDocument {
  let at = positions;
  for (const change of changes) {
    const { text } = at.lines;
    const span = 'range' in change ? at.span(change.range) : { start: 0, end: text.length };
    at = new Positions(text.slice(0, span.start) + change.text + text.slice(span.end), encoding, true);
  }
  return withText({ uri, path }, version, at);
}

function withText(named: Pick<OpenDocument, 'uri' | 'path'>, version: number, positions: Positions): OpenDocument {
  // Half a character, as there is between two keystrokes, is read like the sign that the disk would have for it.
  const reading = readBytes(Buffer.from(positions.lines.text, 'utf8'), mostFileSize);
  return { ...named, version, positions, reading };
}
