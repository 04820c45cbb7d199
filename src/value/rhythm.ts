//! How often, where nothing else is asked for: a cadence with a remark, the days of a week, and what sets it off.
import { cadenceAt, occasionAt, readCadence, shareAt, type Cadence } from './cadence.ts';
import { duration, durationAt } from './duration.ts';
import { isPlaceholder } from './placeholder.ts';
import { read, type Found, type ReadContext, type Reading } from './reading.ts';
import { isEnd, isSign, skip, sourceOf, type Source } from './source.ts';

/** A cadence, and what people write beside it: "annual, in May". Where `occasions` may be told, so may "at check-out" and "3 days after payment". */
export function readRhythm(text: string, context: ReadContext, occasions: boolean): Reading<Cadence> {
  const cadence = readCadence(text, context);
  const source = cadence.ok || cadence.reason !== 'not-a-cadence' ? undefined : sourceOf(text, context);
  if (!source || isPlaceholder(text)) return cadence;
  const found = remarkedAt(source) ?? (occasions ? eventOf(source) : undefined);
  return found?.reading ?? cadence;
}

/** "six times a year, 90 minutes", "yearly in autumn": no other rhythm beside it. */
function remarkedAt(source: Source): Found<Cadence> | undefined {
  const { dateLeads, comparators } = source.lexicon;
  const from = skip(source, skip(source, skip(source, 0, comparators), dateLeads), dateLeads);
  const found = weekdaysAt(source, from) ?? rhythmAt(source, from);
  if (!found?.reading.ok) return undefined;
  if (isEnd(source, found.next)) return found;
  const remark = remarkStart(source, found.next);
  return remark === undefined || hasRhythm(source, remark) ? undefined : found;
}

/** Behind a length of time may stand what it is counted from: "3 days after payment". */
function rhythmAt(source: Source, at: number): Found<Cadence> | undefined {
  return durationAt(source, at) ? undefined : (cadenceAt(source, at) ?? countAt(source, at) ?? occasionAt(source, at));
}

/** "12 a year", "4/year". */
function countAt(source: Source, at: number): Found<Cadence> | undefined {
  const { per, timesWords } = source.lexicon;
  const token = source.tokens[at];
  if (token?.type !== 'number' || token.text.length > 3) return undefined;
  const between = isSign(source, at + 1, '/') ? at + 2 : skip(source, at + 1, per);
  return between > at + 1 && !timesWords.match(source.tokens, between) ? shareAt(source, Number(token.text), between) : undefined;
}

/** "Tuesdays", "on Mondays, 9:00", "martes y jueves". */
function weekdaysAt(source: Source, at: number): Found<Cadence> | undefined {
  const { weekdays, and } = source.lexicon;
  let count = 0;
  let next = at;
  for (let day = weekdays.match(source.tokens, at); day; count++) {
    next = day.next;
    day = weekdays.match(source.tokens, isSign(source, next, ',/') ? next + 1 : skip(source, next, and));
  }
  // "Monday to Friday" is every day of work.
  if (count === 0 || source.tokens.some((_, behind) => behind >= next && weekdays.match(source.tokens, behind))) return undefined;
  return { reading: read({ type: 'every', every: partOfWeek(count) }), first: at, next, bare: false };
}

const partOfWeek = (count: number): ReturnType<typeof duration> => {
  const hours = Math.round((7 * 24) / count);
  return duration({ days: Math.floor(hours / 24), hours: hours % 24 });
};

function remarkStart({ tokens, lexicon }: Source, at: number): number | undefined {
  const token = tokens[at];
  if (token?.type === 'sign') return '([,;:.|·'.includes(token.text) || (token.text === '–' && token.spaced) ? at + 1 : undefined;
  if (token?.type === 'number') return tokens[at + 1]?.text === ':' ? at : undefined;
  return lexicon.noteLeads.match(tokens, at) || lexicon.noteDays.match(tokens, at) || lexicon.occasions.match(tokens, at)
    ? at
    : undefined;
}

function hasRhythm(source: Source, from: number): boolean {
  return source.tokens.some((_, at) => at >= from && !durationAt(source, at) && cadenceAt(source, at) !== undefined);
}

/** "at check-out", "within 24 hours of each visit", "3 days after payment": all of it is the event. */
function eventOf(source: Source): Found<Cadence> | undefined {
  const { occasions, behindLength, comparators } = source.lexicon;
  const compared = comparators.match(source.tokens, 0)?.next ?? 0; // "at least …"
  if (compared > (occasions.match(source.tokens, 0)?.next ?? 0)) return undefined;
  const length = durationAt(source, 0);
  const lead = length ? behindLength.match(source.tokens, length.next) : occasions.match(source.tokens, 0);
  const isWord = lead && source.tokens.slice(lead.next).some(({ type }) => type === 'word');
  if (!lead || !isWord || durationAt(source, lead.next)?.next === source.tokens.length) return undefined;
  return { reading: read({ type: 'event', event: source.text }), first: 0, next: source.tokens.length, bare: false };
}
