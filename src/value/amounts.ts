//! What words over amounts say of them: "k€", "miles de euros".
import type { ReadContext } from './reading.ts';
import { readMoney } from './sum.ts';

/** "k€", "£'000", "miles de euros", "en €": the currency and the scale that words over amounts say, and nothing else. */
export function amountsIn(
  words: string,
  context: ReadContext,
): { readonly currency: string; readonly scale: number } | undefined {
  if (words.length > longestAmounts) return undefined;
  const bare = words.replace(/^\p{Ll}{2}\s+/u, '');
  for (const text of new Set([...oneOf(words), ...oneOf(bare)])) {
    const reading = readMoney(text, context);
    const { amount = 0, currency, frequency } = reading.ok ? reading.value : {};
    if (currency !== undefined && !frequency && scales.has(amount)) return { currency, scale: amount };
  }
  return undefined;
}

const longestAmounts = 30;
const scales: ReadonlySet<number> = new Set([1, 1000, 1_000_000]);

/** One of what the words say: `1 k€`, `€1k`. */
function oneOf(words: string): string[] {
  const [, sign = '', behind = ''] = /^(\p{Sc}|\p{Lu}{3})\s*(.*)$/u.exec(words) ?? [];
  const [, rest = ''] = thousands.exec(words) ?? [];
  const around = sign === '' ? [] : [`${sign}1${thousands.test(behind) ? 'k' : behind}`];
  return [...around, `1 ${words}`, `1${words}`, ...(rest === '' ? [] : [`1k ${rest}`])];
}

/** `000`, `'000s` */
const thousands = /^['’]?000s?\s*(.*)$/;
