//! A day in its own place, and what is written beside it: where a stretch begins, when the day comes round again, and that all is done.
import type { Field } from '../schema/field.ts';
import { fieldOf, phrasesOf, valueOf } from '../schema/vocabulary.ts';
import { foldWord, packOf, tokenise, type Token } from '../language/index.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import {
  cadenceIn,
  isIsoDay,
  readDate,
  readDay,
  readInterval,
  readOpenStretch,
  type CalendarDate,
  type DayFound,
  type Reading,
} from '../value/index.ts';
import { placeOf, readContext, type EntityDraft, type Lowering, type Spot } from './draft.ts';
import { statusOfSign, withoutSigns } from './status.ts';

/** The date of a field, or undefined where it needs none; what else its words say goes to the fields that `x-beside` names, where these say nothing. */
export function readDayBeside(
  lowering: Lowering,
  draft: EntityDraft,
  field: Field,
  spot: Spot & { node: ScalarNode },
): Reading<CalendarDate> | undefined {
  const text = spot.node.text.trim();
  const context = readContext(lowering, spot.node);
  if (isIsoDay(text)) return readDate(text, context);
  const { day, status } = withoutStatus(field, draft.kind, text, lowering.language);
  const reading = readDay(day, context);
  if (!reading.ok) return sayWithoutDay(lowering, draft, field, spot) ? undefined : reading;
  const { date, stretch, remark, next } = reading.value;
  const { begins, next: again, every, status: state } = field.beside ?? {};
  const say = (name: string | undefined, value: unknown): void => {
    if (name === undefined || value === undefined || draft.fields[name] !== undefined) return;
    draft.fields[name] = value;
    draft.places[name] = placeOf(spot, undefined);
  };
  say(state, status ?? statusIn(draft.kind, state, remark));
  say(again, next);
  if (every !== undefined && next === undefined) say(every, intervalIn(remark, lowering));
  if (!stretch || begins === undefined) return { ok: true, value: date };
  say(begins, stretch.from);
  return { ok: true, value: stretch.to };
}

/** "complete" and "February 2026 – ongoing": no day is missing. */
function sayWithoutDay(lowering: Lowering, draft: EntityDraft, { beside }: Field, spot: Spot & { node: ScalarNode }): boolean {
  const text = spot.node.text.trim();
  const state = beside?.status === undefined ? undefined : fieldOf(draft.kind, beside.status);
  const status = state && valueOf(state, text);
  const begins = beside?.begins === undefined ? undefined : readOpenStretch(text, readContext(lowering, spot.node));
  const [name, value] = status !== undefined && isOver(status) ? [beside?.status, status] : [beside?.begins, begins];
  if (name === undefined || value === undefined) return false;
  draft.fields[name] ??= value;
  draft.places[name] ??= placeOf(spot, undefined);
  return true;
}

/** "done Jul 2026", "✅ July 2026": the day on which it came to its end. */
function withoutStatus(
  { beside }: Field,
  kind: string,
  text: string,
  language: string,
): { readonly day: string; readonly status?: string } {
  const field = beside?.status === undefined ? undefined : fieldOf(kind, beside.status);
  if (!field) return { day: text };
  const sign = statusOfSign(text);
  if (sign !== undefined && isOver(sign)) return { day: withoutSigns(text), status: sign };
  const tokens = tokenise(text, mostTokens);
  const lead = phrasesOf(field).match(tokens, 0);
  const behind = lead && isOver(lead.value) ? tokens[lead.next] : undefined;
  if (!lead || !behind || setsLimit(behind, language)) return { day: text };
  return { day: text.slice(behind.type === 'sign' ? behind.end : behind.start), status: lead.value };
}

/** "Done by June" is not done yet. */
function setsLimit({ text }: Token, language: string): boolean {
  const { dates, notes } = packOf(language);
  const isFirstOf = (words: readonly string[]): boolean => words.some((word) => foldWord(word).split(' ', 1)[0] === text);
  return isFirstOf(dates.leads) && !isFirstOf(notes.days);
}

const mostTokens = 40;
const isOver = (status: string): boolean => status === 'done' || status === 'cancelled';

/** "(done)", "; on hold, see minutes": a remark that begins with a word of the status and a mark behind it. */
function statusIn(kind: string, name: string | undefined, remark: DayFound['remark']): string | undefined {
  const field = name === undefined || remark === undefined ? undefined : fieldOf(kind, name);
  if (!field || remark === undefined) return undefined;
  const tokens = tokenise(remark, mostTokens);
  const lead = phrasesOf(field).match(tokens, 0);
  return lead && tokens[lead.next]?.type !== 'word' && tokens[lead.next]?.type !== 'number' ? lead.value : undefined;
}

/** "reviewed yearly", "then every six months". */
function intervalIn(remark: string | undefined, lowering: Lowering): unknown {
  const context = readContext(lowering);
  const place = remark === undefined ? undefined : cadenceIn(remark, context);
  const reading = place && remark !== undefined ? readInterval(remark.slice(place.start, place.end), context) : undefined;
  return reading?.ok === true ? reading.value : undefined;
}
