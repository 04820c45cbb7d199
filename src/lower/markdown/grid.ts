//! Tables whose columns are times or things: roadmaps, and a column for each persona.
import { isLane, periodIn } from '../../value/index.ts';
import type { MarkdownText, TableBlock, TableRow } from '../../syntax/markdown.ts';
import type { Entry } from '../../syntax/tree.ts';
import { mostColumns } from './column.ts';
import { gather, isLabelFor, type Gathering } from './gather.ts';
import { saysNothing } from './nothing.ts';
import { saidBy, saying } from './said.ts';
import { contextOf, meaningFor, noContent, openIn, type Collection, type Scope } from './scope.ts';
import { reach, type Sketch } from './sketch.ts';
import { isKindWord, readTitle } from './title.ts';
import { linesOf } from './words.ts';

/** Reads a table whose cells, or columns, are entities of the collection. Returns false for tables of rows. */
export function readGrid(scope: Scope, table: TableBlock): boolean {
  const { collection } = scope;
  if (!collection || table.header.cells.length > mostColumns) return false;
  const first = firstTime(scope, collection.kind, table);
  if (first !== undefined) readRoadmap(scope, collection, table, first);
  else if (areColumns(collection.kind, table)) readColumns(scope, collection, table);
  else return false;
  return true;
}

// Roadmaps

/** The first of the columns that are times, which all others behind it are as well: `Now | Next | Later`, `Team | Q1 2027 | Q2 2027`. */
function firstTime(scope: Scope, kind: string, { header: { cells } }: TableBlock): number | undefined {
  const [corner] = cells;
  const at = corner && saidBy(scope, kind, corner) ? 0 : 1;
  const times = cells.slice(at);
  if (times.length < 2 || (at === 1 && !isLane(corner?.text ?? '')) || !mayBeSaid(kind)) return undefined;
  return times.every((cell) => saidBy(scope, kind, cell) !== undefined) ? at : undefined;
}

/** What has a time by which it is done. */
function mayBeSaid(kind: string): boolean {
  return meaningFor(kind, 'due') !== undefined;
}

/** Each line of a cell is one of the collection, to be done in the time of its column. */
function readRoadmap(outer: Scope, collection: Collection, { header, rows }: TableBlock, first: number): void {
  for (const [at, head] of header.cells.entries()) {
    const said = at < first ? undefined : saidBy(outer, collection.kind, head);
    const scope = said && saying(outer, said);
    for (const { cells } of scope ? rows : [])
      for (const line of cells[at] ? linesOf(cells[at]) : [])
        if (scope && !saysNothing(line)) readCell(scope, collection, line, first > 0 ? [header.cells[0], cells[0]] : []);
  }
}

/** The lane of an owner is who answers for what stands in it. */
function readCell(
  scope: Scope,
  collection: Collection,
  line: MarkdownText,
  [words, value]: readonly (MarkdownText | undefined)[],
): void {
  const gathering = open(scope, collection, line);
  if (words && value && value.text !== '' && meaningFor(collection.kind, words.text)?.field.name === 'owner')
    gather(gathering, { label: { words, value, style: 'cell' }, content: noContent, whole: undefined });
}

function open(scope: Scope, collection: Collection, name: MarkdownText): Gathering {
  const entity = openIn(scope, collection, name.span);
  const inside: Scope = { ...scope, entities: [entity, ...scope.entities] };
  readTitle(inside, entity, name, 'cell');
  return { scope: inside, entity, child: undefined };
}

/** Whether the first column means nothing by itself and says when each row is: quarters, months, Now and Next. */
export function isTimesFirst(scope: Scope, kind: string, { header, rows }: TableBlock): boolean {
  const [words] = header.cells;
  if (!words || !mayBeSaid(kind) || isKindWord(kind, words.text)) return false;
  const cells = rows.flatMap(({ cells: [cell] }) => (cell && cell.text !== '' ? [cell] : []));
  const lengths = cells.map((cell) => (saidBy(scope, kind, cell) ? lengthOf(scope, cell) : 'day'));
  // A day may be the one on which it was said, and years alone those in which it began.
  return lengths.length > 0 && !lengths.includes('day') && lengths.filter((one) => one === 'year').length * 2 <= lengths.length;
}

function lengthOf(scope: Scope, { text }: MarkdownText): 'day' | 'year' | 'part' {
  const { start, end } = periodIn(text, contextOf(scope)) ?? {};
  if (start === undefined || end === undefined) return 'part';
  if (start === end) return 'day';
  return start.slice(5) + end.slice(5) === '01-0112-31' ? 'year' : 'part';
}

/** Below a blank cell goes on what stands above it. */
export function timeOf(scope: Scope, kind: string, { cells: [cell] }: TableRow, above: Entry | undefined): Entry | undefined {
  return cell && cell.text !== '' ? saidBy(scope, kind, cell) : above;
}

// A column each

/** `| | Commuter | Tourist |` above rows that begin with words for their fields. */
function areColumns(kind: string, { header: { cells }, rows }: TableBlock): boolean {
  const [corner, ...names] = cells;
  if (!corner || names.length === 0 || (corner.text !== '' && !isKindWord(kind, corner.text))) return false;
  if (names.some(({ text }) => text === '' || isLabelFor(kind, text))) return false;
  const labels = rows.flatMap(({ cells: [label] }) => (label && label.text !== '' ? [label.text] : []));
  const meant = labels.filter((words) => meaningFor(kind, words) !== undefined).length;
  return meant >= 2 && meant * 2 >= labels.length;
}

function readColumns(scope: Scope, collection: Collection, { header, rows }: TableBlock): void {
  header.cells.slice(1).forEach((name, at) => {
    const gathering = open(scope, collection, name);
    const { entity }: { readonly entity: Sketch } = gathering;
    for (const { cells } of rows) {
      const [words] = cells;
      const value = cells[at + 1];
      if (!words || !value || value.text === '' || !isLabelFor(collection.kind, words.text)) continue;
      gather(gathering, { label: { words, value, style: 'cell' }, content: noContent, whole: undefined });
      reach(entity, value.span);
    }
  });
}
