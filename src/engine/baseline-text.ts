//! A baseline, written: what people wrote in it stays as it is, entries come and go.
import { compareText } from '../diagnostic.ts';
import { renderBlock, renderEntry, type Layout } from '../syntax/yaml-render.ts';
import { lineEndOf, lineStart, lineStop, nextLine } from '../text/lines.ts';
import {
  baselineVersion,
  entryKeys,
  noBaseline,
  readBaseline,
  type Baseline,
  type BaselineEntry,
  type WrittenEntry,
} from './baseline-file.ts';

export interface BaselineChange {
  readonly kept: readonly WrittenEntry[];
  readonly added: readonly BaselineEntry[];
}

const header = `# Findings that stratlint holds back for now. "stratlint --update-baseline" adds what is found, drops what is mended,
# and leaves the rest of this file as it is.
version: ${baselineVersion}
defaults: # for findings that do not say it themselves
  reason: TBD
  owner: TBD
  until: TBD # the last day they are held back, such as 2027-03-31
`;

/** The text of a baseline with other entries. `text` is what it was read from; undefined where there is none yet. */
export function baselineText(text: string | undefined, baseline: Baseline, change: BaselineChange): string {
  if (text === undefined || text.trim() === '') return withList(header, noBaseline, change);
  const edited = withList(text, baseline, change);
  return says(edited, change)
    ? edited
    : withList(`version: ${baselineVersion}${lineEndOf(text)}${defaultsText(text, baseline)}`, noBaseline, change);
}

function defaultsText(text: string, { defaults }: Baseline): string {
  const layout: Layout = { step: 2, lineEnd: lineEndOf(text) };
  return Object.keys(defaults).length === 0 ? '' : renderEntry('defaults', { ...defaults }, 0, layout) + layout.lineEnd;
}

/** Whether it can be read again, and has these entries: a file may be laid out in ways that nobody foresaw. */
function says(text: string, { kept, added }: BaselineChange): boolean {
  const { baseline, mistakes } = readBaseline(text);
  const wanted = [...kept, ...added].map(({ fingerprint }) => fingerprint).sort();
  const written = baseline.entries.map(({ fingerprint }) => fingerprint).sort();
  return mistakes.length === 0 && wanted.join('\n') === written.join('\n');
}

function withList(text: string, baseline: Baseline, { kept, added }: BaselineChange): string {
  const lineEnd = lineEndOf(text);
  const layout: Layout = { step: 2, lineEnd };
  const pieces = piecesOf(text, baseline);
  const margin = pieces.margin ?? '  ';
  const write = (entry: BaselineEntry): Piece => ({
    entry,
    text: `${margin}- ${renderBlock(plain(entry), margin.length + 2, layout)}${lineEnd}`,
  });
  const own = kept.map((entry) => pieces.byEntry.get(entry) ?? write(entry));
  const all = merged(own, [...added].sort(compareEntries).map(write));
  const list = all.length === 0 ? `findings: []${lineEnd}` : `findings:${lineEnd}${all.map((piece) => piece.text).join('')}`;
  const before = text.slice(0, pieces.start);
  return (before === '' || /[\r\n]$/.test(before) ? before : before + lineEnd) + list + text.slice(pieces.end);
}

interface Piece {
  readonly entry: BaselineEntry;
  readonly text: string;
}

interface Pieces {
  /** All that is about the list, `findings:` included. */
  readonly start: number;
  readonly end: number;
  /** The blanks before an item. */
  readonly margin: string | undefined;
  /** The lines of an entry, with the comments above it. */
  readonly byEntry: ReadonlyMap<BaselineEntry, Piece>;
}

function piecesOf(text: string, { list, entries }: Baseline): Pieces {
  if (!list) return { start: text.length, end: text.length, margin: undefined, byEntry: new Map() };
  const start = lineStart(text, list.keySpan.start);
  const byEntry = new Map<BaselineEntry, Piece>();
  let margin: string | undefined;
  let at = nextLine(text, lineStop(text, list.keySpan.end));
  for (const entry of entries) {
    const first = lineStart(text, entry.span.start);
    const dash = /^( *)- +$/.exec(text.slice(first, entry.span.start));
    const end = nextLine(text, lineStop(text, Math.max(entry.span.start, entry.span.end - 1)));
    // Written between brackets, through an alias, or several in a line: such a list is written anew.
    if (!dash || first < at || (margin !== undefined && dash[1] !== margin)) return { start, end: endOf(text, list.value.span.end), margin: undefined, byEntry: new Map() }; // prettier-ignore
    margin = dash[1];
    byEntry.set(entry, { entry, text: withLineEnd(text.slice(at, end), text) });
    at = end;
  }
  return { start, end: entries.length > 0 ? at : endOf(text, list.value.span.end), margin, byEntry };
}

function endOf(text: string, offset: number): number {
  return nextLine(text, lineStop(text, Math.max(0, offset - 1)));
}

const withLineEnd = (lines: string, text: string): string => (/[\r\n]$/.test(lines) ? lines : lines + lineEndOf(text));

/** New entries go where the order puts them; those that are there stay in the order they have. */
function merged(own: readonly Piece[], fresh: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  let next = 0;
  for (const piece of own) {
    for (let one = fresh[next]; one && compareEntries(one.entry, piece.entry) < 0; one = fresh[++next]) all.push(one);
    all.push(piece);
  }
  return [...all, ...fresh.slice(next)];
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return (
    compareText(a.rule, b.rule) ||
    compareText(a.entity ?? a.file ?? '', b.entity ?? b.file ?? '') ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function plain(entry: BaselineEntry): Record<string, string> {
  return Object.fromEntries(entryKeys.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]]])));
}
