//! Which of two numbers is the day, as the dates of a file tell that can only be read in one way.

export type DayOrder = 'day-first' | 'month-first';

/** "30/11/2026" settles "01/09/2026"; where a file has dates of both kinds, nothing is settled. */
export function dayOrderOf(text: string): DayOrder | undefined {
  let order: DayOrder | undefined;
  for (const [, first, , second] of text.matchAll(dates)) {
    const own = orderOf(Number(first), Number(second));
    if (own && order && own !== order) return undefined;
    order ??= own;
  }
  return order;
}

const dates = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-])/g;

function orderOf(first: number, second: number): DayOrder | undefined {
  if (first > 12) return first <= 31 && second >= 1 && second <= 12 ? 'day-first' : undefined;
  return first >= 1 && second > 12 && second <= 31 ? 'month-first' : undefined;
}
