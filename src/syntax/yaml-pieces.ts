//! A long YAML text read piece by piece, so that a keystroke reads one piece anew: keys at the margin, and the items of lists below them.
import type { CST } from 'yaml';
import type { Problem } from '../diagnostic.ts';
import { span, type Span } from '../text/span.ts';
import { forgetOldest, ownCopy } from './known-texts.ts';
import type { Directive, Entry, ListNode, MapNode, Node } from './tree.ts';
import { composeDocument } from './yaml-compose.ts';
import { lineBehind, listBelow, marginKeys } from './yaml-margins.ts';
import { movedBy } from './yaml-move.ts';
import { maxProblems } from './yaml-problems.ts';
import { isOpenAtEnd, readTokens } from './yaml-tokens.ts';
import { maxCopies, maxRepairs } from './yaml.ts';

/** What one stretch of text gave when it was read alone. All places are those of `source`. */
export interface YamlPiece {
  /** The stretch, between words that stand for what comes before and behind it. */
  readonly source: string;
  /** Of an item of a list: that item alone, or those its words were read as. */
  readonly items: readonly Node[] | undefined;
  /** Of the list that the items are in, as far as it stands here. */
  readonly list: Span | undefined;
  /** Of keys at the margin. Where the items of the only one are pieces of their own, its list is empty here. */
  readonly entries: readonly Entry[];
  readonly root: Span;
  readonly problems: readonly Problem[];
  readonly directives: readonly Directive[];
  /** Quotes that are open, and end before what follows if there is another such quote somewhere behind. */
  readonly open: readonly string[];
  /** How many misplaced parts were put where they belong. */
  readonly repairs: number;
  /** So many values it holds at least. */
  readonly values: number;
}

/** A piece, and by how much its places differ from those of the file. */
export interface Placed {
  readonly piece: YamlPiece;
  readonly by: number;
}

/** Some keys at the margin; `items` where those of the only one are pieces of their own. */
export interface PlacedKeys extends Placed {
  readonly items: readonly Placed[] | undefined;
}

/** A file's only document, which is a map, as its pieces say it. */
export interface PiecedYaml {
  readonly keys: readonly PlacedKeys[];
  readonly span: Span;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  readonly directives: readonly Directive[];
  /** About so many values, and not less than what ends the reading of a whole text. */
  readonly values: number;
}

/** The pieces of one file's last readings, by the text they were read from; null where it can't be read alone. */
export type KnownPieces = Map<string, YamlPiece | null>;

/**
 * What reading the whole text gives, or undefined where pieces can't be told apart safely: what is written in one may then
 * mean something in another.
 */
export function readPieces(text: string, maxDepth: number, known: KnownPieces): PiecedYaml | undefined {
  if (wholeOnly.test(text)) return undefined;
  const reading: Reading = { text, maxDepth, known, used: [], faults: 0 };
  const keys = allKeys(reading);
  forgetOldest(text, known);
  return keys && joined(reading, keys);
}

function allKeys(reading: Reading): PlacedKeys[] | undefined {
  const starts = marginKeys(reading.text);
  const keys: PlacedKeys[] = [];
  for (const [i, start] of starts.entries()) {
    const one = readKeys(reading, i === 0 ? 0 : start, starts[i + 1], start);
    if (!one) return undefined;
    keys.push(one);
  }
  return keys;
}

/** A carriage return alone ends a line, characters that YAML does not allow are told of once a file, and one stands for what is around. */
// eslint-disable-next-line no-control-regex
const wholeOnly = /\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ue000\ufffe\uffff]/;

interface Reading {
  readonly text: string;
  readonly maxDepth: number;
  readonly known: KnownPieces;
  readonly used: Placed[];
  /** How many pieces with problems were met. */
  faults: number;
}

/** Stands for a key of the list whose item is read. */
const keyBefore = '\ue000:\n';
/** Stands for the key that follows; a quote left open above ends here, as it does at that key. */
const keyBehind = '\ue000\ue000: z\'"\n';
const itemBehind = '- \ue000\'"\n';

/** From `start` (before the key, at the beginning of the file) to the next key. */
function readKeys(reading: Reading, start: number, end: number | undefined, key: number): PlacedKeys | undefined {
  const items = readItems(reading, start, end, key);
  if (items) return items;
  const one = readPiece(reading, {
    lead: '',
    start,
    end: end ?? reading.text.length,
    behind: end === undefined ? '' : keyBehind,
  });
  return one && { ...one, items: undefined };
}

/** The key alone, and each item of the list below it. */
function readItems(reading: Reading, start: number, end: number | undefined, key: number): PlacedKeys | undefined {
  const { text, used } = reading;
  const below = lineBehind(text, key);
  const stop = end ?? text.length;
  const list = listBelow(text, key, below, stop);
  if (!list || list.starts.length < 2) return undefined;
  const before = used.length;
  const { margin, starts } = list;
  const keyAlone = readPiece(reading, { lead: '', start, end: below, behind: `${margin}${itemBehind}${keyBehind}`, margin });
  const items: Placed[] = [];
  if (keyAlone)
    for (const [i, at] of starts.entries()) {
      const next = starts[i + 1];
      const behind = next !== undefined ? margin + itemBehind : end === undefined ? '' : keyBehind;
      const item = readPiece(reading, { lead: keyBefore, start: i === 0 ? below : at, end: next ?? stop, behind, margin });
      if (!item) break;
      items.push(item);
    }
  if (keyAlone && items.length === starts.length) return { ...keyAlone, items };
  used.length = before;
  return undefined;
}

interface Stretch {
  readonly lead: string;
  readonly start: number;
  readonly end: number;
  readonly behind: string;
  /** Of the items of the list that it is in, or is the key of. */
  readonly margin?: string;
}

function readPiece(reading: Reading, stretch: Stretch): Placed | undefined {
  const { text, maxDepth, known, used } = reading;
  const { lead, start, end, behind } = stretch;
  const source = lead + text.slice(start, end) + behind;
  const before = known.get(source);
  const own = before?.source ?? ownCopy(source);
  const piece = before === undefined ? readAlone(own, maxDepth, stretch) : before;
  // What was read last is forgotten last.
  known.delete(own);
  known.set(own, piece);
  if (!piece || (piece.problems.length > 0 && ++reading.faults > mostFaults)) return undefined;
  if (!piece.open.every((quote) => endsQuotes(text, quote, end))) return undefined;
  const placed = { piece, by: start - lead.length };
  used.push(placed);
  return placed;
}

/** With more, more is told than there is room for, however often a piece is met: all is read. */
const mostFaults = 3 * maxProblems;

/** Whether a quote that ends something stands behind a place. What is open ends on its own line where there is none. */
function endsQuotes(text: string, quote: string, from: number): boolean {
  const last = text.lastIndexOf(quote);
  return last > from && text[last - 1] !== (quote === '"' ? '\\' : quote);
}

/** Null where the stretch does not end as it does before what stands behind it. */
function readAlone(source: string, maxDepth: number, stretch: Stretch): YamlPiece | null {
  const { behind, margin } = stretch;
  const tokens = readTokens(source, { maxDepth, most: Infinity });
  const [document] = tokens.documents;
  if (!document || tokens.documents.length > 1 || tokens.restarted || tokens.closings.length > 0) return null;
  // The library loses count of the blanks before what follows. At the margin there are none.
  if (margin !== undefined && behind === margin + itemBehind && tokens.lastCut >= source.length - behind.length) return null;
  const shared = { anchors: new Map(), copies: { left: maxCopies }, repairs: { left: maxRepairs } };
  const root = composeDocument({ ...tokens, ...shared, text: source, maxDepth }, document.token);
  const map = document.token.value;
  if (root?.type !== 'map' || map?.type !== 'block-map' || map.indent !== 0) return null;
  if (shared.anchors.size > 0 || shared.copies.left < maxCopies) return null;
  const problems = tokens.problems.sorted();
  if (problems.some((problem) => reachesTo(source.length - behind.length, problem))) return null;
  const entries = behind.endsWith(keyBehind) ? entriesBefore(root, map, source.length - keyBehind.length) : root.entries;
  const held = entries && !entries.some(({ merged }) => merged) && heldIn(entries, map, source, stretch);
  if (!held || (held.items === undefined && margin !== undefined && problems.length > 0)) return null;
  return {
    source,
    ...held,
    root: root.span,
    problems,
    directives: tokens.directives,
    open: problems.length > 0 ? openQuotes(source, behind) : [],
    repairs: maxRepairs - shared.repairs.left,
    values: Math.max(tokens.items, tokens.brackets),
  };
}

function openQuotes(source: string, behind: string): string[] {
  const own = source.slice(0, source.length - behind.length);
  const isOpen = (quote: string): boolean => own.includes(quote) && isOpenAtEnd(own + behind.replaceAll(quote, ''));
  return behind === '' ? [] : ['"', "'"].filter(isOpen);
}

type Held = Pick<YamlPiece, 'items' | 'list' | 'entries'>;

function heldIn(
  entries: readonly Entry[],
  map: CST.BlockMap,
  source: string,
  { lead, behind, margin }: Stretch,
): Held | undefined {
  if (margin === undefined) return { entries, items: undefined, list: undefined };
  const [only, ...others] = entries;
  const token = map.items.find(({ value }) => value)?.value;
  if (only?.value.type !== 'list' || others.length > 0 || token?.type !== 'block-seq' || token.indent !== margin.length)
    return undefined;
  const list = only.value;
  if (lead === '' && list.items.length > 1) return undefined;
  if (lead === '') return { entries: [{ ...only, value: { ...list, items: [] } }], items: undefined, list: undefined };
  const items = behind === margin + itemBehind ? itemsBefore(list, token, source.length - itemBehind.length) : list.items;
  return items && { entries: [], items, list: list.span };
}

/** Whether a problem, or a way out of it, has to do with what stands behind the stretch. */
function reachesTo(end: number, { span: place, fixes = [] }: Problem): boolean {
  return place.start >= end || place.end > end || fixes.some(({ edits }) => edits.some((edit) => edit.span.end > end));
}

/** The entries before the key that stands for the next one, if that was read as what it is. */
function entriesBefore(root: MapNode, token: CST.BlockMap, at: number): readonly Entry[] | undefined {
  const last = token.items.findLast(({ key, sep }) => key ?? sep);
  const entry = root.entries.at(-1);
  const isItself = last?.key?.offset === at && entry?.keySpan.start === at && entry.keySpan.end === at + 2;
  return isItself && root.entries.length > 1 ? root.entries.slice(0, -1) : undefined;
}

function itemsBefore(list: ListNode, token: CST.BlockSequence, at: number): readonly Node[] | undefined {
  const sign = token.items.at(-1)?.start.find(({ type }) => type === 'seq-item-ind');
  const last = list.items.at(-1);
  const isItself = sign?.offset === at && last?.span.start === at + 2 && last.type === 'scalar';
  return isItself && list.items.length > 1 ? list.items.slice(0, -1) : undefined;
}

/** Undefined where the whole text would be read otherwise: there is a limit to faults in a file, and each key stands there once. */
function joined({ text, used }: Reading, keys: readonly PlacedKeys[]): PiecedYaml | undefined {
  const [first] = keys;
  const last = keys.at(-1);
  if (!first || !last) return undefined;
  const faulty = used.filter(({ piece }) => piece.problems.length > 0);
  const repaired = used.filter(({ piece }) => piece.repairs > 0);
  if (faulty.length > 0 && text.includes('\t')) return undefined;
  if (faulty.length > 1 && sum(faulty, ({ problems }) => problems.length) > maxProblems) return undefined;
  if (repaired.length > 1 && sum(repaired, ({ repairs }) => repairs) >= maxRepairs) return undefined;
  const names = keys.flatMap(({ piece }) => piece.entries.map(({ key }) => key));
  if (new Set(names).size < names.length) return undefined;
  const end = last.items?.at(-1) ?? last;
  return {
    keys,
    span: span(first.piece.root.start + first.by, end.piece.root.end + end.by),
    problems: faulty.flatMap(({ piece, by }) => piece.problems.map((problem) => movedBy(problem, by))),
    directives: used.flatMap(({ piece, by }) =>
      piece.directives.map((one) => ({ text: one.text, span: span(one.span.start + by, one.span.end + by) })),
    ),
    values: sum(used, ({ values }) => values),
  };
}

function sum(pieces: readonly Placed[], count: (piece: YamlPiece) => number): number {
  return pieces.reduce((all, { piece }) => all + count(piece), 0);
}
