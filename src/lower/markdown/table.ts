//! Tables: a row an entity, a row an attribute, or a map of a journey.
import { fieldOf } from '../../schema/vocabulary.ts';
import type { ListBlock, ListItem, MarkdownText, TableBlock, TableRow } from '../../syntax/markdown.ts';
import type { Entry } from '../../syntax/tree.ts';
import { isElsewhere, isOwnerWord, isPlaceholder, readMeasure } from '../../value/index.ts';
import { isAssumption } from './assumption.ts';
import { dateWord, headOf, isSaidBeside, withPlainHeads } from './column.ts';
import { gather, isLabelFor, isLabelOf, type Gathering } from './gather.ts';
import { isCountOf } from './counted.ts';
import { isTimesFirst, readGrid, timeOf } from './grid.ts';
import { isMap, readAcceptance, readAsides, readMap, stageColumn, stageOfRow } from './journey.ts';
import type { Label } from './label.ts';
import { sayNearLabel } from './near.ts';
import { saysNone } from './nothing.ts';
import { saying } from './said.ts';
import { readLetters } from './raci.ts';
import { collectionFor, contextOf, meaningFor, noContent, openIn, type Collection, type Scope } from './scope.ts';
import { addChild, fieldFor, newSketch, reach, write, type Sketch } from './sketch.ts';
import { isPairTable } from './structure.ts';
import { fitOf, isHandle, isSubject, type Fit } from './table-fit.ts';
import { isKindWord } from './title.ts';
import { isLinkAway, isStrong, scalarOf, wordsOf } from './words.ts';

export function readTable(scope: Scope, table: TableBlock): void {
  if (scope.collection?.kind === 'risk' && isAssumption(table.header.cells[0]?.text ?? '')) return;
  const journey = scope.entities.find(({ kind }) => kind === 'journey');
  if (scope.prose !== true && scope.collection === undefined && isPairs(scope, table)) readPairs(scope, table);
  else if (journey && isMap(table)) readMap(scope, journey, table);
  else if (scope.prose !== true && scope.collection === undefined && isColumnOfField(scope, table)) readColumn(scope, table);
  else if (!readGrid(scope, table)) readRows(scope, table, journey);
}

// Attribute and value

/** Two columns, most of whose first cells are fields of the entity at hand. */
function isPairs({ entities: [entity] }: Scope, table: TableBlock): boolean {
  return entity !== undefined && isPairTable(entity.kind, table);
}

function readPairs(scope: Scope, { header, rows }: TableBlock): void {
  const [entity] = scope.entities;
  if (!entity) return;
  const gathering: Gathering = { scope, entity, child: undefined };
  for (const {
    cells: [words, value],
  } of [header, ...rows]) {
    if (!words || !value) continue;
    const label = cellLabel(scope, words, value);
    if (isLabelOf(scope, entity.kind, label)) gather(gathering, { label, content: noContent, whole: undefined });
    else sayNearLabel(scope, entity.kind, label);
  }
}

function cellLabel(scope: Scope, cell: MarkdownText, value: MarkdownText): Label {
  return { ...headOf(scope, cell), value, style: 'cell' };
}

/** A single column called like a field of the entity at hand: its rows are the field's values. */
function isColumnOfField({ entities: [entity] }: Scope, { header }: TableBlock): boolean {
  const [only, ...others] = header.cells;
  return entity !== undefined && only !== undefined && others.length === 0 && isLabelFor(entity.kind, only.text);
}

function readColumn(scope: Scope, { header, rows, span }: TableBlock): void {
  const [entity] = scope.entities;
  const [words] = header.cells;
  if (!entity || !words) return;
  const items = rows.flatMap(({ cells: [cell], span: place }): ListItem[] =>
    cell && cell.text !== '' ? [{ blocks: [{ type: 'paragraph', text: cell, span: place }], indent: 0, span: place }] : [],
  );
  const list: ListBlock = { type: 'list', ordered: false, items, span };
  const value: MarkdownText = { text: '', span: { start: words.span.end, end: words.span.end }, runs: [] };
  gather(
    { scope, entity, child: undefined },
    { label: { words, value, style: 'plain' }, content: { blocks: [list], sections: [] }, whole: undefined },
  );
}

// Rows

function readRows(scope: Scope, written: TableBlock, journey: Sketch | undefined): void {
  const table = withPlainHeads(scope, written);
  const fit = fitOf(scope, table, journey);
  if (!fit) {
    readParties(scope, table);
    return;
  }
  sayNearColumns(scope, table, fit.kind);
  const stages = stageColumn(table);
  const isTimed = isTimesFirst(scope, fit.kind, table) && !meaningFor(fit.kind, table.header.cells[0]?.text ?? '');
  let time: Entry | undefined;
  const isGrouped = journey !== undefined && stages >= 0 && fit.kind !== 'stage' && fieldFor('stage', fit.kind) !== undefined;
  let stage: Sketch | undefined;
  let parent: Sketch | undefined;
  const isUnderParents =
    fit.kind === 'goal' && table.rows.some((row) => isParent(row, fit)) && table.rows.some((row) => isBelowParent(row, fit));
  for (const row of table.rows) {
    if (isTemplate(fit.kind, row)) continue;
    if (isUnderParents && !isParent(row, fit)) {
      if (parent) readBelow(scope, table, row, fit, parent);
      continue;
    }
    if (isGrouped) stage = stageOfRow(journey, row.cells[stages], stage);
    const holder = isGrouped ? stage : undefined;
    const around = isGrouped ? (holder ?? journey) : journey && (stageAround(scope) ?? journey);
    const pain = around && fit.kind === 'action' ? readAsides(scope, around, table, row) : undefined;
    if (around && fit.kind === 'action' && readAcceptance(scope, pain, row.cells[fit.naming])) continue;
    if (isTimed) time = timeOf(scope, fit.kind, row, time);
    parent = readRow(time ? saying(scope, time) : scope, table, row, fit, holder);
  }
}

/** A row in which nothing is filled in but what a template has there: `TBD`, `…`, `[Name of initiative]`. */
function isTemplate(kind: string, { cells }: TableRow): boolean {
  return cells.every(({ text }) => text === '' || isPlaceholder(text) || isGap(kind, text));
}

/** `[Owner]`, `[Initiative 2]`, `[x]`: a word of ours or none in brackets, to be replaced. */
function isGap(kind: string, text: string): boolean {
  const inside = /^\[([^[\]]{1,60})\]$/.exec(text)?.[1];
  return (
    inside !== undefined &&
    (/^[\sx]*$/i.test(inside) || isPlaceholder(inside) || isKindWord(kind, inside) || isLabelFor(kind, inside))
  );
}

function sayNearColumns(scope: Scope, { header }: TableBlock, kind: string): void {
  for (const words of header.cells) {
    if (!isKindWord(kind, words.text) && !isLabelFor(kind, words.text)) sayNearLabel(scope, kind, cellLabel(scope, words, words));
  }
}

/** Who answers for the parts of a piece of work, in a table that means nothing else: it is not without an owner. */
function readParties({ entities: [entity] }: Scope, { header, rows }: TableBlock): void {
  if (!entity || !works.has(entity.kind)) return;
  const field = fieldOf(entity.kind, 'owner');
  const column = header.cells.findIndex(({ text }) => isOwnerWord(text) || (field && fieldOf(entity.kind, text) === field));
  const cell = rows.flatMap(({ cells }) => cells[column] ?? []).find(({ text }) => text !== '' && !isPlaceholder(text));
  if (field && cell) write(entity, field.name, wordsOf(cell), { ...scalarOf(cell, 'cell'), guess: true });
}

const works: ReadonlySet<string> = new Set(['initiative', 'action']);

/** A row of strong words alone stands above those that follow: an objective and its key results. */
function isParent(row: TableRow, { naming }: Fit): boolean {
  const name = row.cells[naming];
  return name !== undefined && name.text !== '' && isStrong(name) && row.cells.every((cell) => cell === name || cell.text === '');
}

function isBelowParent(row: TableRow, { naming }: Fit): boolean {
  const name = row.cells[naming];
  return name !== undefined && name.text !== '' && !isStrong(name);
}

/** What is measured, or scored, is a metric of the goal, what is done an action. */
function readBelow(scope: Scope, table: TableBlock, row: TableRow, { naming }: Fit, parent: Sketch): void {
  const words = row.cells[naming]?.text ?? '';
  const isMeasured = isScored(table, row, naming) || readMeasure(words, contextOf(scope))?.target !== undefined;
  const kind = isMeasured ? 'metric' : 'action';
  reach(parent, row.span);
  readRow(scope, table, row, { kind, naming, isNamed: true }, parent);
}

/** `0.7` or `85 %` in a column that is none of an action's. */
function isScored({ header }: TableBlock, { cells }: TableRow, naming: number): boolean {
  return cells.some((cell, at) => at !== naming && score.test(cell.text) && !meaningFor('action', header.cells[at]?.text ?? ''));
}

const score = /^(?:\d{1,3}\s?%|[01][.,]\d{1,2})$/;

/** The heading of a stage stands above the table. */
function stageAround({ entities }: Scope): Sketch | undefined {
  return entities.find(({ kind }) => kind === 'stage');
}

function readRow(
  scope: Scope,
  table: TableBlock,
  row: TableRow,
  { kind, naming, isNamed }: Fit,
  holder: Sketch | undefined,
): Sketch | undefined {
  const { header } = table;
  const name = row.cells[naming];
  if (!name || name.text === '' || saysNone(name.text) || isElsewhere(name.text) || (isLinkAway(name) && holder === undefined))
    return undefined;
  const sketch = openRow(scope, kind, row, holder);
  sketch.told = toldIn(table, row, kind);
  const [first] = row.cells;
  if (naming > 0 && first && isHandle(first.text) && !meaningFor(kind, header.cells[0]?.text ?? '')) sketch.count = first.text;
  const gathering: Gathering = { scope: { ...scope, entities: [sketch, ...scope.entities] }, entity: sketch, child: undefined };
  const said = { content: noContent, whole: undefined };
  const main = fieldWords(scope, kind, isNamed ? undefined : header.cells[naming], name);
  gather(gathering, { ...said, label: main });
  row.cells.forEach((cell, at) => {
    const words = header.cells[at];
    if (at !== naming && words && isColumn(sketch, words.text, holder) && !isSaidBeside(kind, table, row.cells, at))
      gatherCell(gathering, words, cell);
  });
  readLetters(sketch, table, row);
  return sketch;
}

function gatherCell(gathering: Gathering, words: MarkdownText, cell: MarkdownText): void {
  const { scope, entity } = gathering;
  const said = { content: noContent, whole: undefined };
  const isCounted = !isLabelFor(entity.kind, words.text) && fieldOf(entity.kind, 'goals') && isCountOf('goal', cell.text);
  // `O1, O2` says which goals, whatever stands above it.
  const label: Label = isCounted
    ? { words: { ...words, text: 'goals' }, value: cell, style: 'cell', told: true }
    : cellLabel(scope, words, cell);
  gather(gathering, { ...said, label });
  const { by, on } = headOf(scope, words);
  const metric = entity.kind === 'metric' ? entity : gathering.child;
  if (metric?.kind !== 'metric' || cell.text === '' || /\b20\d\d\b/.test(cell.text)) return;
  if (by) write(metric, 'by', wordsOf(by), scalarOf(by, 'cell'));
  const baseline = on && fieldOf('metric', 'baseline');
  const day = baseline && dateWord(baseline);
  if (on && day !== undefined) write(metric, day, wordsOf(on), scalarOf(on, 'cell'));
}

/** What a row says in columns of its own. */
function toldIn({ header }: TableBlock, { cells }: TableRow, kind: string): ReadonlySet<string> {
  const names = header.cells.map(({ text }, at) => (cells[at]?.text ? meaningFor(kind, text)?.field.name : undefined));
  return new Set(names.filter((name) => name !== undefined));
}

/** The naming cell is what the kind is called, whatever its column is; a subject keeps the field that it is written for. */
function fieldWords(scope: Scope, kind: string, words: MarkdownText | undefined, value: MarkdownText): Label {
  if (words && isSubject(kind, words.text)) return cellLabel(scope, words, value);
  return { words: words ?? value, value, style: 'cell', names: kind };
}

/** The stage, touchpoint and pain point of a row were read for its stage; the pain point is what the action is against. */
function isColumn({ kind }: Sketch, words: string, holder: Sketch | undefined): boolean {
  const meaning = meaningFor(kind, words);
  return !(holder && meaning?.field.name === 'stage');
}

function openRow(scope: Scope, kind: string, row: TableRow, holder: Sketch | undefined): Sketch {
  const field = holder && fieldFor(holder.kind, kind);
  const words = row.span;
  const collection: Collection =
    scope.collection?.kind === kind && !field ? scope.collection : collectionFor(scope, kind, undefined, words);
  if (!holder || !field) return openIn(scope, collection, words);
  const sketch = newSketch(kind, words);
  addChild(holder, field, words, sketch);
  return sketch;
}
