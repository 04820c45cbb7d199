//! What the rows of a table are, and which of its columns names them.
import { fold } from '../../language/index.ts';
import { kindOf, schemaOf, textField } from '../../schema/vocabulary.ts';
import type { TableBlock } from '../../syntax/markdown.ts';
import { mostColumns } from './column.ts';
import { isTimesFirst } from './grid.ts';
import { mayBegin } from './gather.ts';
import { childrenWith, freeKinds, heldBy, longestName, meaningFor, type Scope } from './scope.ts';
import type { Sketch } from './sketch.ts';
import { isKindWord } from './title.ts';

/** What the rows of a table are, and the column that names them. */
export interface Fit {
  readonly kind: string;
  readonly naming: number;
  /** The naming column names these rows, whatever it is called. */
  readonly isNamed?: boolean;
}

/** Columns that mean something, in a table whose heading does not say what its rows are. */
const enoughColumns = 2;

export function fitOf(scope: Scope, table: TableBlock, journey: Sketch | undefined): Fit | undefined {
  const own = scope.collection?.kind;
  const action = journey ? actionFit(table) : undefined;
  if (action && action.naming >= 0 && action.score >= enoughColumns) return action;
  if (own !== undefined) {
    const short = shortColumn(own, table);
    if (short >= 0) return { kind: own, naming: short, isNamed: true };
    const naming = namingColumn(own, table, true, isOfHandles(own, table) || isTimesFirst(scope, own, table));
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
function namingColumn(kind: string, table: TableBlock, isSaid: boolean, isBehind = isSaid && isOfHandles(kind, table)): number {
  const columns = table.header.cells.map(({ text }) => text);
  const called = columns.findIndex((words, at) => isKindWord(kind, words) || (at === 0 && isCollectionWord(kind, words)));
  if (called >= 0 && !isOfFigures(table, called)) return called;
  const named = columns.findIndex((words, at) => at !== called && isName(kind, words));
  if (named >= 0 && isSaid) return named;
  if (!isSaid) return -1;
  const beside = isBehind ? columns.findIndex((_, at) => at > 0 && at < mostColumns && isOfNames(kind, table, at)) : -1;
  if (beside > 0) return beside;
  const [first = ''] = columns;
  return meaningFor(kind, first) === undefined || isSubject(kind, first) || isRankInWords(kind, table) ? 0 : -1;
}

/** `ID`, or another word above `B-12`, `3.1`: what the rows are referred to by, and not what they are called. */
function isOfHandles(kind: string, { header, rows }: TableBlock): boolean {
  const [first] = header.cells;
  const meaning = first && meaningFor(kind, first.text);
  if (meaning) return meaning.field.name === 'id';
  const cells = rows.map(({ cells: [cell] }) => cell?.text ?? '').filter((text) => text !== '');
  return cells.length > 0 && cells.every(isHandle);
}

/** `B-12`, `3.1`: what something is referred to by. */
export const isHandle = (text: string): boolean => handle.test(text);

const handle = /^#?(?:\p{Lu}{1,5}[-. ]?)?\d{1,4}(?:[-.]\d{1,4})*[.)]?$/u;

/** A column of no word of ours, with other words in each row: a name is never left out, and never the same. */
function isOfNames(kind: string, { header, rows }: TableBlock, at: number): boolean {
  const words = header.cells[at]?.text ?? '';
  if (words === '' || meaningFor(kind, words) || childrenWith(kind, words).some((child) => mayBegin(child, words))) return false;
  const cells = rows.filter(({ cells }) => cells.some(({ text }) => text !== '')).map(({ cells }) => cells[at]?.text ?? '');
  return cells.every((text) => /\p{L}{2}/u.test(text)) && new Set(cells.map(fold)).size === cells.length;
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

/** `Goal` below *Business goals*, where nothing is called so: a word for another kind is short for its own, of which it is a part. */
function shortColumn(own: string, table: TableBlock): number {
  const columns = table.header.cells.map(({ text }) => text);
  if (columns.some((words) => isKindWord(own, words) || isName(own, words))) return -1;
  const at = isOfHandles(own, table) ? 1 : 0;
  const words = columns[at] ?? '';
  const kind = meaningFor(own, words) ? undefined : kindOf(words);
  return kind !== undefined && kind !== own && isKindWord(kind, words) && isPartOfName(own, kind) ? at : -1;
}

function isPartOfName(own: string, kind: string): boolean {
  return Object.entries(schemaOf(own).headings).some(([language, names]) =>
    schemaOf(kind).headings[language]?.some((word) => names.some((name) => ` ${fold(name)} `.includes(` ${fold(word)} `))),
  );
}

/** What a row without a name is about: the role, in a table of what changes for each role. */
export function isSubject(kind: string, words: string): boolean {
  const meaning = isKindWord(kind, words) ? undefined : meaningFor(kind, words);
  return meaning?.field.type === 'ref' && meaning.field.contains !== true && meaning.field.name !== 'owner';
}
