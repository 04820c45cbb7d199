//! Lines indented by tabs, as the blanks their author saw: each takes the level of the neighbour it fits best.
import type { TextEdit } from '../text/edit.ts';
import { span } from '../text/span.ts';

/** How many blanks a tab may stand for, besides one level of the file. */
const tabWidths = [4, 2, 8];
/** More are not read. */
const maxLevels = 250;
/** No key that YAML allows is longer. */
const maxKeyLength = 1100;

/** A column at which something begins that later lines may go on with. */
interface Level {
  readonly column: number;
  /** The ways its lines are indented in the text. */
  readonly indents: Set<string>;
  hasItems: boolean;
  hasKeys: boolean;
}

type Kind = 'item' | 'key' | 'words';

/** What the lines below belong to: a text block, or a value that goes on until its quote or bracket is closed. */
type Inside =
  | { readonly type: 'block'; readonly parent: number; column: number | undefined; indent: string | undefined }
  | { readonly type: 'value'; readonly parent: number; readonly state: ValueState };

interface ValueState {
  depth: number;
  quote: string | undefined;
}

interface Reindenting {
  readonly text: string;
  readonly edits: TextEdit[];
  /** Blanks a level where the file indents by blanks. */
  readonly step: number;
  /** What a tab stood for so far. */
  width: number | undefined;
  /** Outermost first. */
  levels: Level[];
  inside: Inside | undefined;
  /** Whether the line before left its value for the lines below. */
  isOpen: boolean;
}

interface Line {
  readonly start: number;
  readonly indent: string;
  readonly words: string;
}

/** Edits that indent every line by blanks. What is no indentation, such as a tab within a text block, stays. */
export function withoutTabs(text: string): readonly TextEdit[] {
  const reindenting: Reindenting = {
    text,
    edits: [],
    step: stepOf(text),
    width: undefined,
    levels: [],
    inside: undefined,
    isOpen: false,
  };
  for (const match of text.matchAll(/^([ \t]*)([^\n]*)/gm)) {
    const [, indent = '', words = ''] = match;
    readLine(reindenting, { start: match.index, indent, words: words.trimEnd() });
  }
  return reindenting.edits;
}

/** The least indentation by blanks. */
function stepOf(text: string): number {
  let step = 9;
  for (const [, indent = ''] of text.matchAll(/^( +)[^\s#]/gm)) step = Math.min(step, indent.length);
  return step > 8 ? 2 : Math.max(2, step);
}

function readLine(reindenting: Reindenting, line: Line): void {
  const { inside } = reindenting;
  if (inside?.type === 'block' && readBlockLine(reindenting, inside, line)) return;
  if (line.words === '') return;
  if (inside?.type === 'value' && readValueLine(reindenting, inside, line)) return;
  reindenting.inside = undefined;
  if (line.words.startsWith('#')) indentBy(reindenting, line, columnOfComment(reindenting, line.indent));
  else if (/^(?:---|\.\.\.)(?:\s|$)/.test(line.words) && line.indent === '') reindenting.levels = [];
  else readOwnLine(reindenting, line);
}

function indentBy({ edits }: Reindenting, { start, indent }: Line, column: number): void {
  if (indent.includes('\t')) edits.push({ span: span(start, start + indent.length), text: ' '.repeat(column) });
}

function columnOfComment(reindenting: Reindenting, indent: string): number {
  return (knownLevel(reindenting, indent) ?? reindenting.levels.at(-1))?.column ?? 0;
}

function knownLevel({ levels }: Reindenting, indent: string): Level | undefined {
  return levels.findLast((level) => level.indents.has(indent));
}

// Lines of their own

function readOwnLine(reindenting: Reindenting, line: Line): void {
  const kind = kindOf(line.words);
  const column = line.indent.includes('\t') ? columnFor(reindenting, line.indent, kind) : line.indent.length;
  indentBy(reindenting, line, column);
  if (kind === 'words') readValue(reindenting, line.words, reindenting.levels.at(-1)?.column ?? -1);
  else enter(reindenting, line, column);
}

function kindOf(words: string): Kind {
  if (/^[-?](?:\s|$)/.test(words)) return 'item';
  return keyPattern.test(words.slice(0, maxKeyLength)) ? 'key' : 'words';
}

const keyPattern = /^(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[^\s"'[{#](?:(?!\s#|:\s).)*?)\s*:(?=\s|$)/;

/** Notes the levels that a line opens: one for each of its dashes, and one for its key. */
function enter(reindenting: Reindenting, line: Line, column: number): void {
  while ((reindenting.levels.at(-1)?.column ?? 0) > column) reindenting.levels.pop();
  let at = column;
  let { words } = line;
  let indents = [line.indent];
  let parent = column;
  while (reindenting.levels.length < maxLevels) {
    const dash = /^[-?](?:[ \t]+|$)/.exec(words)?.[0];
    if (dash === undefined) break;
    levelAt(reindenting, at, indents).hasItems = true;
    parent = at;
    const rest = words.slice(dash.length);
    const width = gapBehind(reindenting, line, line.words.length - words.length, dash, rest);
    indents = indents.slice(0, 2).flatMap((indent) => [indent + ' '.repeat(width), `${indent}\t`]);
    at += width;
    words = rest;
  }
  const key = keyPattern.exec(words.slice(0, maxKeyLength))?.[0];
  if (key !== undefined) {
    levelAt(reindenting, at, indents).hasKeys = true;
    parent = at;
  }
  readValue(reindenting, words.slice(key?.length ?? 0).trimStart(), parent);
}

function levelAt({ levels }: Reindenting, column: number, indents: readonly string[]): Level {
  let level = levels.at(-1);
  if (level?.column !== column) levels.push((level = { column, indents: new Set(), hasItems: false, hasKeys: false }));
  for (const indent of indents) level.indents.add(indent);
  return level;
}

/** How far behind a dash its item begins. A tab between them is one blank where the item has a column of its own. */
function gapBehind({ edits }: Reindenting, line: Line, offset: number, dash: string, rest: string): number {
  if (!dash.includes('\t') || kindOf(rest) === 'words') return dash.length;
  const at = line.start + line.indent.length + offset;
  edits.push({ span: span(at + 1, at + dash.length), text: ' ' });
  return 2;
}

// Where a line fits

function columnFor(reindenting: Reindenting, indent: string, kind: Kind): number {
  const { levels, isOpen, step } = reindenting;
  const top = levels.at(-1);
  if (!top) return 0;
  const fits = (level: Level): boolean =>
    kind === 'words' || (kind === 'item' ? level.hasItems || (isOpen && level === top) : level.hasKeys);
  const known = levels.findLast((level) => level.indents.has(indent) && fits(level));
  if (known) return known.column;
  if (kind === 'words') return top.column + step;
  const columns = columnsOf(reindenting, indent);
  const column =
    (isOpen ? columnBelow(columns, top, step) : undefined) ?? nearestLevel(levels.filter(fits), columns) ?? top.column;
  reindenting.width ??= [step, ...tabWidths].find((width) => columnIn(indent, width) === column);
  return column;
}

/** The column of the first line below one that left its value open. */
function columnBelow(columns: readonly number[], top: Level, step: number): number | undefined {
  if (columns.includes(top.column + step)) return top.column + step;
  if (columns.includes(top.column)) return undefined;
  return columns.find((column) => column > top.column);
}

/** The deepest level that tabs could mean; where there is none, the one that is next to what they could mean. */
function nearestLevel(levels: readonly Level[], columns: readonly number[]): number | undefined {
  const distance = ({ column }: Level): number => Math.min(...columns.map((one) => Math.abs(one - column)));
  return levels.toReversed().reduce<Level | undefined>((a, b) => (a && distance(a) <= distance(b) ? a : b), undefined)?.column;
}

/** All columns that an indentation could mean, the likeliest first. */
function columnsOf({ width, step }: Reindenting, indent: string): number[] {
  return [...(width === undefined ? [] : [width]), step, ...tabWidths].map((one) => columnIn(indent, one));
}

function columnIn(indent: string, width: number): number {
  let column = 0;
  for (const blank of indent) column = blank === '\t' ? (Math.floor(column / width) + 1) * width : column + 1;
  return column;
}

// Values of several lines

/** Notes what the value behind a key or dash leaves to the lines below. */
function readValue(reindenting: Reindenting, value: string, parent: number): void {
  const words = value.replace(/^(?:[&!]\S*\s+)+/, '');
  reindenting.isOpen = words === '' || /^[#&!]/.test(words);
  const block = /^[|>][-+]*([1-9]?)[-+]*(?:\s+#.*)?$/.exec(words);
  if (block) {
    const column = block[1] ? Math.max(0, parent) + Number(block[1]) : undefined;
    reindenting.inside = { type: 'block', parent, column, indent: undefined };
    return;
  }
  const state: ValueState = { depth: 0, quote: undefined };
  if (/^["'[{]/.test(words) && !isClosed(state, words)) reindenting.inside = { type: 'value', parent, state };
}

/** Whether quotes and brackets are closed at the end of a line. */
function isClosed(state: ValueState, words: string): boolean {
  for (const [part] of words.matchAll(/\\.|''|\s#.*|["'[\]{}]|[^\\\s"'[\]{}]+|[^]/g)) {
    if (state.quote !== undefined) {
      if (part === state.quote) state.quote = undefined;
    } else if (part === '"' || part === "'") state.quote = part;
    else if (part === '[' || part === '{') state.depth++;
    else if (part === ']' || part === '}') state.depth--;
    else if (/^\s#/.test(part)) break;
    if (state.quote === undefined && state.depth <= 0) return true;
  }
  return false;
}

/** A line within quotes or brackets may stand anywhere, as long as it is deeper than what they belong to. */
function readValueLine(reindenting: Reindenting, inside: Inside & { type: 'value' }, line: Line): boolean {
  const { parent, state } = inside;
  const hasTab = line.indent.includes('\t');
  const ends = hasTab ? knownLevel(reindenting, line.indent) !== undefined : line.indent.length <= parent;
  if (ends && !/^[\]}]/.test(line.words)) return false;
  const least = Math.max(0, parent) + reindenting.step;
  indentBy(reindenting, line, Math.max(least, columnIn(line.indent, reindenting.width ?? reindenting.step)));
  if (isClosed(state, line.words)) reindenting.inside = undefined;
  return true;
}

/** Whether a line belongs to the text block; its first line says how far the others are indented. */
function readBlockLine(reindenting: Reindenting, inside: Inside & { type: 'block' }, line: Line): boolean {
  const { indent, words } = line;
  const blanks = /^ */.exec(indent)?.[0].length ?? 0;
  if (blanks >= (inside.column ?? inside.parent + 1) && (words !== '' || inside.column !== undefined)) {
    inside.column ??= blanks;
    return true;
  }
  if (words === '') {
    indentBy(reindenting, line, 0);
    return true;
  }
  if (!indent.includes('\t')) return false;
  if (inside.indent !== undefined && indent.startsWith(inside.indent)) {
    indentBy(reindenting, { ...line, indent: inside.indent }, inside.column ?? 0);
    return true;
  }
  if (knownLevel(reindenting, indent) || !isBlockLine(reindenting, inside, line)) return false;
  inside.indent ??= indent;
  inside.column ??= Math.max(0, inside.parent) + reindenting.step;
  indentBy(reindenting, line, inside.column);
  return true;
}

function isBlockLine(reindenting: Reindenting, { column }: Inside & { type: 'block' }, { indent, words }: Line): boolean {
  if (column === undefined) return true;
  const columns = columnsOf(reindenting, indent);
  if (columns.includes(column)) return true;
  const kind = kindOf(words);
  const fits = ({ hasItems, hasKeys, column: own }: Level): boolean =>
    columns.includes(own) && (kind === 'item' ? hasItems : kind === 'key' && hasKeys);
  return !reindenting.levels.some(fits) && Math.max(...columns) >= column;
}
