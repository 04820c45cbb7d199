//! What a measure is called: the words between its verb and its number, or before or behind both.
import type { Span } from '../text/span.ts';
import type { Figures } from './measure-figures.ts';
import { endingAt, sentenceAt, startingAt, type Sheet } from './measure-marks.ts';
import type { Role } from './measure-roles.ts';
import { isSign } from './source.ts';

export interface MeasureName {
  readonly text: string;
  readonly span: Span;
}

const mostNameWords = 14;
const mostLabelWords = 8;

/** "Reduce [repeat calls] from 38 %", "[NPS] ≥ 40", "reducir un 20 % [las llamadas repetidas]". */
export function nameOf(sheet: Sheet, figures: Figures, role: Role | undefined): MeasureName | undefined {
  if (!role || role.nameless) return undefined;
  const { verb, lead, figure } = role;
  if (verb)
    return (
      between(sheet, figures, verb.next, Math.min(lead, figure.at)) ?? behind(sheet, figures, Math.max(figure.next, verb.next))
    );
  if (!role.change && endingAt(sheet, ['to', 'by', 'taking'], figure.at)) return undefined;
  return label(sheet, figures, Math.min(lead, figure.from?.first ?? figure.at, figure.at));
}

/** Behind "how we measure:" and "we will know … when". */
export function wayNameOf(sheet: Sheet, figures: Figures, target: Role | undefined): MeasureName | undefined {
  const at = wayEnd(sheet, target?.figure.at ?? sheet.source.tokens.length);
  if (at === undefined) return undefined;
  const end = sentenceAt(sheet, at).to;
  if (!target) return between(sheet, figures, at, end);
  return target.figure.at > at && !target.verb ? between(sheet, figures, at, Math.min(target.lead, target.figure.at)) : undefined;
}

/** The index behind words such as "how we measure:" at the beginning, where a sign or a "when" follows. */
function wayEnd(sheet: Sheet, before: number): number | undefined {
  const start = firstWord(sheet, 0);
  const way = startingAt(sheet, ['ways'], start);
  if (way && isSign(sheet.source, way.next, ':=–*')) return firstWord(sheet, way.next);
  const knowing = startingAt(sheet, ['knowing'], start);
  if (!knowing) return undefined;
  const last = Math.min(knowing.next + mostLabelWords, before);
  const starts = Array.from({ length: Math.max(last - knowing.next, 0) }, (_, i) => knowing.next + i);
  return starts.map((at) => startingAt(sheet, ['when'], at)?.next).findLast((next) => next !== undefined);
}

/** Another number between them would be part of the name. */
function between(sheet: Sheet, { figures, dates }: Figures, from: number, to: number): MeasureName | undefined {
  const crossed = figures.some(({ at }) => at >= from && at < to);
  const end = Math.min(to, ...dates.map(({ at }) => at).filter((at) => at >= from));
  return crossed || end - from > mostNameWords ? undefined : trimmed(sheet, from, end);
}

/** To the next value, lead or sign that ends a phrase. */
function behind(sheet: Sheet, numbers: Figures, from: number): MeasureName | undefined {
  const end = sentenceAt(sheet, Math.min(from, sheet.source.tokens.length - 1)).to;
  let next = from;
  const starts = new Set([...numbers.figures, ...numbers.dates].map(({ at }) => at));
  const stops = (at: number): boolean =>
    starts.has(at) || isSign(sheet.source, at, ',;:()–[]|.') || (at > from && startingAt(sheet, ['by'], at) !== undefined);
  while (next < end && !stops(next)) next++;
  return between(sheet, numbers, from, next);
}

/** A few words before the number, up to a colon or a verb: not a clause that runs into it. */
function label(sheet: Sheet, figures: Figures, to: number): MeasureName | undefined {
  const { from } = sentenceAt(sheet, Math.max(to - 1, 0));
  const within = Array.from({ length: Math.max(to - from, 0) }, (_, i) => from + i);
  const ends = (at: number): boolean =>
    isSign(sheet.source, at, ':') || startingAt(sheet, ['done', 'doneExactly', 'having', 'being', 'ahead'], at) !== undefined;
  const end = within.find(ends) ?? to;
  if (end - from > mostLabelWords || endingAt(sheet, ['articles', 'when'], end)) return undefined;
  return between(sheet, figures, from, end);
}

/** Without signs and small words at its edges. */
function trimmed(sheet: Sheet, from: number, to: number): MeasureName | undefined {
  const { tokens, text } = sheet.source;
  let [first, next] = [from, to];
  for (let moved = true; moved && first < next;) {
    const start = first;
    first = isSign(sheet.source, first, edges)
      ? first + 1
      : Math.min(startingAt(sheet, ['articles'], first)?.next ?? first, next);
    moved = first > start;
  }
  while (next > first && isSign(sheet.source, next - 1, edges)) next--;
  const [a, b] = [tokens[first], tokens[next - 1]];
  if (!a || !b || first >= next || !tokens.slice(first, next).some(({ type }) => type === 'word')) return undefined;
  const span = { start: a.start, end: b.end };
  return { text: text.slice(span.start, span.end), span };
}

const edges = '*_`"\'“”«»:=–-|•·,.([>!';

function firstWord({ source }: Sheet, from: number): number {
  let at = from;
  while (source.tokens[at]?.type === 'sign') at++;
  return at;
}
