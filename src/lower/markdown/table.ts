//! Tables: a row an entity, a row an attribute, or a map of a journey.
import { fold } from '../../language/index.ts';
import { fieldOf, schemaOf, textField } from '../../schema/vocabulary.ts';
import type { ListBlock, ListItem, MarkdownText, TableBlock, TableRow } from '../../syntax/markdown.ts';
import { isElsewhere, isOwnerWord, isPlaceholder, readMeasure } from '../../value/index.ts';
import { saysNone } from './collection.ts';
import { gather, isLabelFor, type Gathering } from './gather.ts';
import { isMap, readAsides, readMap, stageColumn, stageOfRow } from './journey.ts';
import type { Label } from './label.ts';
import { sayNearLabel } from './near.ts';
import { readLetters } from './raci.ts';
import {
  childrenWith,
  collectionFor,
  freeKinds,
  heldBy,
  longestName,
  meaningFor,
  noContent,
  openIn,
  type Collection,
  type Scope,
  contextOf,
} from './scope.ts';
import { addChild, fieldFor, newSketch, reach, write, type Sketch } from './sketch.ts';
import { isPairTable } from './structure.ts';
import { isKindWord } from './title.ts';
import { isLinkAway, isStrong, scalarOf, wordsOf } from './words.ts';

export function readTable(scope: Scope, table: TableBlock): void {
  const journey = scope.entities.find(({ kind }) => kind === 'journey');
  if (scope.prose !== true && scope.collection === undefined && isPairs(scope, table)) readPairs(scope, table);
  else if (journey && isMap(table)) readMap(scope, journey, table);
  else if (scope.prose !== true && scope.collection === undefined && isColumnOfField(scope, table)) readColumn(scope, table);
  else readRows(scope, table, journey);
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
    const label = cellLabel(words, value);
    if (isLabelFor(entity.kind, words.text)) gather(gathering, { label, content: noContent, whole: undefined });
    else sayNearLabel(scope, entity.kind, label);
  }
}

const cellLabel = (words: MarkdownText, value: MarkdownText): Label => ({ words, value, style: 'cell' });

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

function readRows(scope: Scope, table: TableBlock, journey: Sketch | undefined): void {
  const fit = fitOf(scope, table, journey);
  if (!fit) {
    readParties(scope, table);
    return;
  }
  sayNearColumns(scope, table, fit.kind);
  const stages = stageColumn(table);
  const isGrouped = journey !== undefined && stages >= 0 && fit.kind !== 'stage' && fieldFor('stage', fit.kind) !== undefined;
  let stage: Sketch | undefined;
  let parent: Sketch | undefined;
  const isUnderParents =
    fit.kind === 'goal' && table.rows.some((row) => isParent(row, fit)) && table.rows.some((row) => isBelowParent(row, fit));
  for (const row of table.rows) {
    if (row.cells.every(({ text }) => text === '')) continue;
    if (isUnderParents && !isParent(row, fit)) {
      if (parent) readBelow(scope, table, row, fit, parent);
      continue;
    }
    if (isGrouped) stage = stageOfRow(journey, row.cells[stages], stage);
    const holder = isGrouped ? stage : undefined;
    if (isGrouped && fit.kind === 'action') readAsides(scope, holder ?? journey, table, row);
    else if (journey && fit.kind === 'action') readAsides(scope, stageAround(scope) ?? journey, table, row);
    parent = readRow(scope, table, row, fit, holder);
  }
}

function sayNearColumns(scope: Scope, { header }: TableBlock, kind: string): void {
  for (const words of header.cells) {
    if (!isKindWord(kind, words.text) && !isLabelFor(kind, words.text)) sayNearLabel(scope, kind, cellLabel(words, words));
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

/** What the rows of a table are, and the column that names them. */
interface Fit {
  readonly kind: string;
  readonly naming: number;
  /** The naming column names these rows, whatever it is called. */
  readonly isNamed?: boolean;
}

/** Columns that mean something, in a table whose heading does not say what its rows are. */
const enoughColumns = 2;

function fitOf(scope: Scope, table: TableBlock, journey: Sketch | undefined): Fit | undefined {
  const own = scope.collection?.kind;
  const action = journey ? actionFit(table) : undefined;
  if (action && action.naming >= 0 && action.score >= enoughColumns) return action;
  if (own !== undefined) {
    const naming = namingColumn(own, table, true);
    const better = childKinds(scope)
      .map((kind) => scored(kind, table))
      .find((one) => one.naming >= 0 && one.score > scored(own, table).score);
    if (naming >= 0 && !better) return { kind: own, naming };
    if (better) return better;
  }
  const best = childKinds(scope)
    .map((kind) => scored(kind, table))
    .filter(({ naming, score }) => naming >= 0 && score >= enoughColumns);
  return (
    best.sort((a, b) => b.score - a.score)[0] ?? (scope.prose === true && scope.entities.length > 0 ? pieceOf(table) : undefined)
  );
}

/** `What we'll change` names the actions of a journey where its row says by when, or who pays. */
function actionFit(table: TableBlock): Fit & { readonly score: number } {
  const fit = scored('action', table);
  const columns = table.header.cells.map(({ text }) => meaningFor('action', text)?.field.name);
  if (fit.naming >= 0 || !columns.some((name) => name === 'due' || name === 'funding')) return fit;
  return { ...fit, naming: columns.indexOf(textField('action')) };
}

/** Below a heading that means nothing: the one kind that the columns fit well, as a piece of the file. */
function pieceOf(table: TableBlock): Fit | undefined {
  const [best, next] = freeKinds
    .map((kind) => ({ ...scored(kind, table), naming: namingColumn(kind, table, true) }))
    .filter(({ kind, naming, score }) => score > enoughColumns && isName(kind, table.header.cells[naming]?.text ?? ''))
    .sort((a, b) => b.score - a.score);
  return best && best.score > (next?.score ?? 0) ? best : undefined;
}

/** Kinds that may stand here: what the entities around hold, the nearest first; in a file of no kind, those that stand alone. */
function childKinds({ entities }: Scope): readonly string[] {
  return entities.length > 0 ? [...new Set(entities.flatMap(({ kind }) => heldBy(kind)))] : freeKinds;
}

function scored(kind: string, table: TableBlock): Fit & { readonly score: number } {
  const columns = table.header.cells.map(({ text }) => text);
  const score = columns.filter((words) => meaningFor(kind, words) ?? childrenWith(kind, words).length > 0).length;
  return { kind, naming: namingColumn(kind, table, false), score };
}

/** The column called like the kind, its name or statement; below a heading that says the kind, else the first. */
function namingColumn(kind: string, table: TableBlock, isSaid: boolean): number {
  const columns = table.header.cells.map(({ text }) => text);
  const called = columns.findIndex((words, at) => isKindWord(kind, words) || (at === 0 && isCollectionWord(kind, words)));
  if (called >= 0 && !isOfFigures(table, called)) return called;
  const named = columns.findIndex((words, at) => at !== called && isName(kind, words));
  if (named >= 0 && isSaid) return named;
  const [first = ''] = columns;
  return isSaid && (meaningFor(kind, first) === undefined || isSubject(kind, first) || isRankInWords(kind, table)) ? 0 : -1;
}

/** `Goal` behind other columns, above `85 % by June 2027` or `1, 2`, in half of the rows at least: what is aimed at, or which goals, and the name of nothing. */
function isOfFigures({ rows }: TableBlock, at: number): boolean {
  const cells = rows.map(({ cells }) => cells[at]?.text ?? '').filter((text) => text !== '');
  const figures = cells.filter((text) => figure.test(text)).length;
  return (
    at > 0 && figures > 0 && figures * 2 >= cells.length && cells.every((text) => text.split(/\s+/).length <= mostFigureWords)
  );
}

const figure = /^[<>≤≥~±+-]?\s?\p{Sc}?\s?\d/u;
/** `4.0 by Dec 2027`, `85 % para marzo de 2028` */
const mostFigureWords = 6;

/** `Priority` above words: what comes first, and not how soon. */
function isRankInWords(kind: string, { header, rows }: TableBlock): boolean {
  const field = meaningFor(kind, header.cells[0]?.text ?? '')?.field;
  if (field?.type !== 'integer') return false;
  const cells = rows.flatMap(({ cells: [cell] }) => (cell && cell.text !== '' ? [cell.text] : []));
  return (
    cells.length > 0 && cells.every((text) => !/^\W*\p{L}{0,2}\d/u.test(text) && text.split(/\s+/).length >= enoughNameWords)
  );
}

const enoughNameWords = 3;

/** `Key results` above the first column, where each row is one. */
function isCollectionWord(kind: string, words: string): boolean {
  const { headings = {} } = schemaOf(kind).collection ?? {};
  return words.length <= longestName && Object.values(headings).some((list) => list.some((one) => fold(one) === fold(words)));
}

function isName(kind: string, words: string): boolean {
  const meaning = meaningFor(kind, words);
  if (meaning === undefined || 'part' in meaning) return false;
  return meaning.field.name === textField(kind) || meaning.field.name === 'name';
}

/** What a row without a name is about: the role, in a table of what changes for each role. */
function isSubject(kind: string, words: string): boolean {
  const meaning = isKindWord(kind, words) ? undefined : meaningFor(kind, words);
  return meaning?.field.type === 'ref' && meaning.field.contains !== true && meaning.field.name !== 'owner';
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
  const gathering: Gathering = { scope: { ...scope, entities: [sketch, ...scope.entities] }, entity: sketch, child: undefined };
  const said = { content: noContent, whole: undefined };
  const main = fieldWords(kind, isNamed ? undefined : header.cells[naming], name);
  gather(gathering, { ...said, label: main });
  row.cells.forEach((cell, at) => {
    const words = header.cells[at];
    if (at !== naming && words && isColumn(sketch, words.text, holder))
      gather(gathering, { ...said, label: cellLabel(words, cell) });
  });
  readLetters(sketch, table, row);
  return sketch;
}

/** What a row says in columns of its own. */
function toldIn({ header }: TableBlock, { cells }: TableRow, kind: string): ReadonlySet<string> {
  const names = header.cells.map(({ text }, at) => (cells[at]?.text ? meaningFor(kind, text)?.field.name : undefined));
  return new Set(names.filter((name) => name !== undefined));
}

/** The naming cell is what the kind is called, whatever its column is; a subject keeps the field that it is written for. */
function fieldWords(kind: string, words: MarkdownText | undefined, value: MarkdownText): Label {
  if (words && isSubject(kind, words.text)) return cellLabel(words, value);
  return { ...cellLabel(words ?? value, value), names: kind };
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
