//! What the head of a column says besides its name: the currency and scale of the amounts below it.
import { plainCodes } from '../../language/index.ts';
import type { Field } from '../../schema/field.ts';
import { fieldOf } from '../../schema/vocabulary.ts';
import type { MarkdownText, TableBlock } from '../../syntax/markdown.ts';
import type { KnownAmounts } from '../../syntax/tree.ts';
import { amountsIn } from '../../value/index.ts';
import { contextOf, type Scope } from './scope.ts';
import { cut } from './words.ts';

/** The words of a head, and what they say of amounts. */
export interface Head {
  readonly words: MarkdownText;
  readonly amounts?: KnownAmounts;
}

const known = new WeakMap<MarkdownText, Head>();

export function headOf(scope: Scope, cell: MarkdownText): Head {
  const head = known.get(cell) ?? readHead(scope, cell);
  known.set(cell, head);
  return head;
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
  const heads = table.header.cells.map((cell) => headOf(scope, cell));
  if (heads.every(({ amounts }) => amounts === undefined)) return table;
  const cells = heads.map((head) => {
    known.set(head.words, head);
    return head.words;
  });
  return { ...table, header: { ...table.header, cells } };
}

/** Whether what stands in a field is money, or holds some. */
export function takesMoney({ type, fields = [] }: Field): boolean {
  return type === 'money' || (type === 'object' && fields.some((inner) => inner.type === 'money'));
}

/** Whether another column says the same in the usual word for it: `RAG` beside `Status`. */
export function isSaidBeside(kind: string, { header }: TableBlock, cells: readonly MarkdownText[], at: number): boolean {
  const words = header.cells[at]?.text ?? '';
  const field = fieldOf(kind, words);
  if (!field || isUsual(field, words)) return false;
  return header.cells.some(
    ({ text }, other) => other !== at && fieldOf(kind, text) === field && isUsual(field, text) && cells[other]?.text !== '',
  );
}

function isUsual({ headings }: Field, words: string): boolean {
  return Object.values(headings).some(([first]) => first?.toLowerCase() === words.toLowerCase());
}
