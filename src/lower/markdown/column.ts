//! What the head of a column says besides its name: the currency and scale of the amounts below it, the day of a target.
import { plainCodes } from '../../language/index.ts';
import type { Field } from '../../schema/field.ts';
import { fieldOf, innerFieldOf } from '../../schema/vocabulary.ts';
import type { MarkdownText, TableBlock, TableRow } from '../../syntax/markdown.ts';
import type { KnownAmounts } from '../../syntax/tree.ts';
import { amountsIn, readDate } from '../../value/index.ts';
import { contextOf, type Reading, type Scope } from './scope.ts';
import { isKindWord } from './title.ts';
import { cut } from './words.ts';

/** The words of a head, and what they say of the values below. */
export interface Head {
  readonly words: MarkdownText;
  readonly amounts?: KnownAmounts;
  /** By when the targets below it are to be reached. */
  readonly by?: MarkdownText;
  /** When the baselines below it were measured. */
  readonly on?: MarkdownText;
}

/** Of one reading alone: a section that did not change can be read again in another language or currency. */
const known = new WeakMap<Reading, Map<MarkdownText, Head>>();

export function headOf(scope: Scope, cell: MarkdownText): Head {
  const heads = headsOf(scope);
  const head = heads.get(cell) ?? readHead(scope, cell);
  heads.set(cell, head);
  return head;
}

function headsOf({ reading }: Scope): Map<MarkdownText, Head> {
  const heads = known.get(reading) ?? new Map<MarkdownText, Head>();
  known.set(reading, heads);
  return heads;
}

/** `€` alone is an amount; `Budget (k€)` and `Budget in k€` are budgets in thousands. */
function readHead(scope: Scope, cell: MarkdownText): Head {
  const { text } = cell;
  if (text.length > longestHead || !mayHoldCurrency.test(text)) return { words: cell };
  const whole = hasCurrency(text) ? amountsIn(text, contextOf(scope)) : undefined;
  if (whole) return { words: { ...cell, text: 'amount' }, amounts: whole };
  const inside = /\(([^()]+)\)$/.exec(text)?.[1];
  const amounts = inside === undefined ? undefined : amountsIn(inside, contextOf(scope));
  return amounts ? { words: cell, amounts } : withTail(scope, cell);
}

const longestHead = 60;
/** Each is held against all others, or read from top to bottom; nobody writes more. */
export const mostColumns = 50;
const mayHoldCurrency = /\p{Sc}|\p{Lu}{3}|\(/u;

function hasCurrency(text: string): boolean {
  return /\p{Sc}/u.test(text) || [...text.matchAll(/\b\p{Lu}{3}\b/gu)].some(([code]) => plainCodes.has(code));
}

function withTail(scope: Scope, cell: MarkdownText): Head {
  for (const { index, 0: gap } of cell.text.matchAll(/[,\s–-]+/g)) {
    const tail = cell.text.slice(index + gap.length);
    const amounts = index > 0 && hasCurrency(tail) ? amountsIn(tail, contextOf(scope)) : undefined;
    if (amounts) return { words: cut(cell, 0, index), amounts };
  }
  return { words: cell };
}

/** The table with the words of its heads alone. */
export function withPlainHeads(scope: Scope, table: TableBlock): TableBlock {
  const heads = table.header.cells.map(
    (cell, at) =>
      targetHead(scope, table, at) ?? baselineHead(scope, table, at) ?? dateHead(table.header.cells, at) ?? headOf(scope, cell),
  );
  if (heads.every(({ words }, at) => words === table.header.cells[at])) return table;
  const cells = heads.map((head) => {
    headsOf(scope).set(head.words, head);
    return head.words;
  });
  return { ...table, header: { ...table.header, cells } };
}

/**
 * `By March 2028` above figures, in a table of measures that says from where and has no other targets; of several such days the last;
 * `Target 2027`, `Meta (2027)`.
 */
function targetHead(scope: Scope, table: TableBlock, at: number): Head | undefined {
  const { header, rows } = table;
  const cell = header.cells[at];
  if (!cell || !mayHoldDay(table, at) || !areFigures(rows, at)) return undefined;
  const by = dayOf(scope, cell, 'target');
  // Of several, the last is aimed at: that is for whoever reads the row.
  if (by && header.cells.every((other) => other === cell || !dayOf(scope, other, 'target')))
    return { words: { ...cell, text: 'target' }, by };
  const end = endOf(scope, cell.text);
  const isFrom = header.cells.some((other) => fieldOf('metric', bareHead(other.text))?.name === 'baseline');
  if (end === undefined || !isFrom) return undefined;
  const isOther = ({ text }: MarkdownText, other: number): boolean =>
    other !== at &&
    areFigures(rows, other) &&
    (fieldOf('metric', bareHead(text))?.name === 'target' || (endOf(scope, text) ?? '') >= end);
  return header.cells.some(isOther) ? undefined : { words: { ...cell, text: 'target' }, by: cell };
}

/** `Baseline 2025`, `Línea base (2025)` */
function baselineHead(scope: Scope, table: TableBlock, at: number): Head | undefined {
  const cell = table.header.cells[at];
  const on = cell && mayHoldDay(table, at) ? dayOf(scope, cell, 'baseline') : undefined;
  return cell && on && areFigures(table.rows, at) ? { words: { ...cell, text: 'baseline' }, on } : undefined;
}

function mayHoldDay({ header: { cells } }: TableBlock, at: number): boolean {
  const text = cells[at]?.text ?? '';
  if (at === 0 || cells.length > mostColumns || !/\d/.test(text) || text.length > longestHead) return false;
  return cells.some((other) => isKindWord('metric', other.text));
}

const dated = /^(.*?)\s*(?:\(([^()]+)\)|(\d{4}))$/;

/** A head without the time behind it. */
const bareHead = (words: string): string => (words.length > longestHead ? words : (dated.exec(words)?.[1] ?? words));

/** `Target 2027`, `Meta (2027)`: the day. */
function dayOf(scope: Scope, cell: MarkdownText, name: 'baseline' | 'target'): MarkdownText | undefined {
  if (cell.text.length > longestHead) return undefined;
  const [, field = '', bracket = '', behind = ''] = dated.exec(cell.text) ?? [];
  const words = bracket + behind;
  if (words === '' || fieldOf('metric', field)?.name !== name || endOf(scope, words) === undefined) return undefined;
  const at = cell.text.indexOf(words, field.length);
  return cut(cell, at, at + words.length);
}

function areFigures(rows: readonly TableRow[], at: number): boolean {
  const values = rows.flatMap(({ cells }) => (cells[at] && cells[at].text !== '' ? [cells[at].text] : []));
  return values.length > 0 && values.every((text) => /\d/.test(text));
}

/** The last day of the time that some words are. */
function endOf(scope: Scope, words: string): string | undefined {
  const day = readDate(words, contextOf(scope));
  return day.ok ? day.value.end : undefined;
}

/** `Date` right behind a target or a baseline is the day of that. */
function dateHead(cells: readonly MarkdownText[], at: number): Head | undefined {
  const cell = cells[at];
  const values = fieldOf('metric', 'observations');
  const before = at > 1 ? fieldOf('metric', cells[at - 1]?.text ?? '') : undefined;
  if (!cell || !values || !before?.fields || innerFieldOf(values, cell.text)?.name !== 'date') return undefined;
  const word = dateWord(before);
  return word === undefined || before.list ? undefined : { words: { ...cell, text: word } };
}

/** The first name of the day that belongs to a value. */
export function dateWord({ fields = [] }: Field): string | undefined {
  return fields.find(({ type }) => type === 'date')?.headings['en']?.[0];
}

/** Whether what stands in a field is money, or holds some. */
export function takesMoney({ type, fields = [] }: Field): boolean {
  return type === 'money' || (type === 'object' && fields.some((inner) => inner.type === 'money'));
}

/** Whether another column says the same in the usual word for it: `RAG` beside `Status`. */
export function isSaidBeside(kind: string, { header }: TableBlock, cells: readonly MarkdownText[], at: number): boolean {
  const words = header.cells[at]?.text ?? '';
  const field = fieldOf(kind, words);
  if (!field || isUsual(field, words) || header.cells.length > mostColumns) return false;
  return header.cells.some(
    ({ text }, other) => other !== at && fieldOf(kind, text) === field && isUsual(field, text) && cells[other]?.text !== '',
  );
}

function isUsual({ headings }: Field, words: string): boolean {
  return Object.values(headings).some(([first]) => first?.toLowerCase() === words.toLowerCase());
}
