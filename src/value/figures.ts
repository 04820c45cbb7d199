//! The numbers and dates of a text, whatever it is about.
import { perWords, type Token } from '../language/index.ts';
import type { Span } from '../text/span.ts';
import type { CalendarDate } from './date.ts';
import { bareYear, figuresOf, isDeadline } from './measure-figures.ts';
import { sheetOf, tellingWordsOf } from './measure-marks.ts';
import { rolesOf } from './measure-roles.ts';
import { isYearLike, type Quantity } from './quantity.ts';
import type { ReadContext } from './reading.ts';
import { mayHoldValue, readBefore } from './source.ts';

export interface FigureFound {
  readonly span: Span;
  readonly quantity: Quantity;
  /** Where a movement comes from: "from 38 % to 15 %". */
  readonly from?: { readonly span: Span; readonly quantity: Quantity };
  /** Written in digits, not in words. */
  readonly digits: boolean;
}

export interface DateInText {
  readonly span: Span;
  readonly date: CalendarDate;
  /** Whether a word leads to it that sets a limit: "by March 2027". */
  readonly limit: boolean;
}

/** How far something shall move, where words say it: "halve", "by a third", "a la mitad". */
export function changesInWords(text: string, words: readonly Token[], context: ReadContext): readonly Span[] {
  if (!words.some((word) => tellingWords().has(word.text))) return none;
  const sheet = sheetOf(readBefore(text, words, context));
  return rolesOf(sheet, { figures: [], dates: [] }).flatMap(({ figure, change }) =>
    change ? [{ start: words[figure.first]?.start ?? 0, end: words[figure.next - 1]?.end ?? 0 }] : [],
  );
}

const none: readonly Span[] = [];
const tellingWords = perWords(() => tellingWordsOf(['folds', 'shares']));

/** Of some tokens of a text; a bare year is a date only behind a word that leads to it. */
export function figuresIn(
  text: string,
  words: readonly Token[],
  context: ReadContext,
): { readonly figures: FigureFound[]; readonly dates: DateInText[] } {
  const source = readBefore(text, words, context);
  if (!mayHoldValue(source)) return { figures: [], dates: [] };
  const sheet = sheetOf(source);
  const { tokens } = sheet.source;
  const found = figuresOf(sheet);
  const spanOf = (first: number, next: number): Span => ({ start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 });
  const dates = found.dates.map((one) => ({ span: spanOf(one.first, one.next), date: one.date, limit: isDeadline(sheet, one) }));
  const years: DateInText[] = [];
  const figures: FigureFound[] = [];
  for (const { first, next, quantity, from } of found.figures) {
    if (quantity.unit === undefined && isYearLike(quantity.value)) {
      const year = bareYear(sheet.source, first);
      if (year) years.push({ span: spanOf(first, next), date: year.date, limit: false });
      continue;
    }
    figures.push({
      span: spanOf(first, next),
      quantity,
      digits: tokens.slice(first, next).some(({ type }) => type === 'number'),
      ...(from && { from: { span: spanOf(from.first, from.next), quantity: from.quantity } }),
    });
  }
  return { figures, dates: [...dates, ...years] };
}
