//! The rules for what shall be: comparators, verbs of change and of delivery, shares, none left.
import { functionWordsOf, type Way } from '../language/index.ts';
import { leadOf, type Figure } from './measure-figures.ts';
import { endingAt, holds, lastBefore, marksBetween, sentenceAt, startingAt, type Mark, type Sheet } from './measure-marks.ts';
import {
  afterArticles,
  changing,
  isFar,
  isOne,
  isShortTime,
  isTime,
  mostFragmentWords,
  roleAs,
  signsBefore,
  verbs,
  type Case,
  type Role,
} from './measure-case.ts';
import { isYearLike, type Quantity } from './quantity.ts';
import { isSign } from './source.ts';

/** "≥ 40", "at least 90 %", "under 2 days". */
export function compared(asked: Case): Role | 'none' | undefined {
  const { sheet, figure } = asked;
  const { comparator, unit } = figure.quantity;
  if (!comparator) return undefined;
  if (isTimeLeft(asked) || isOne(sheet, figure) || isCondition(asked)) return 'none';
  const verb = lastBefore(sheet, verbs, figure.at);
  if (isLoose(figure) && !verb && isInWords(sheet, figure)) return 'none';
  const known = verb ?? lastBefore(sheet, ['ahead', 'when', 'targets'], figure.at);
  if (verb?.kind !== 'reach' && !isSigned(asked) && isLoose(figure) && endingAt(sheet, ['of'], figure.at)) return 'none';
  const loose = isLoose(figure) ? !isSigned(asked) : unit === 'money';
  if (loose && !known && !isFragment(asked)) return 'none';
  return { ...roleAs('target', sheet, figure), ...(verb && { verb, ...withoutLimit(sheet, figure, verb) }) };
}

/** "No caller waits longer than two minutes", "nadie espera más de un día": what shall not be exceeded. */
export function ruledOut({ sheet, figure }: Case): Role | undefined {
  const { comparator } = figure.quantity;
  const { from, to } = sentenceAt(sheet, figure.at);
  const none = startingAt(sheet, ['noneOf'], firstWord(sheet, from));
  if (comparator !== '>' || !none || none.next > figure.at) return undefined;
  if (holds(sheet, ['having', 'done', 'doneExactly', 'pastTimes', 'soFar'], from, to)) return undefined;
  return { ...roleAs('target', sheet, figure), quantity: { ...figure.quantity, comparator: '<=' }, nameless: true };
}

/** "when 5 or more guests wait", "guests who use the lift 10+ times". */
function isCondition({ sheet, figure }: Case): boolean {
  const { from } = sentenceAt(sheet, figure.at);
  const knows = startingAt(sheet, ['knowing'], firstWord(sheet, from)) !== undefined;
  if (!knows && figure.quantity.unit === undefined && endingAt(sheet, ['when', 'relatives'], figure.at)) return true;
  const relative = lastBefore(sheet, ['relatives'], figure.at);
  if (!relative || knows) return false;
  return holds(sheet, ['facts'], relative.next, figure.at) && !holds(sheet, verbs, relative.next, figure.at);
}

/** "under four themes". */
function isInWords({ source }: Sheet, { quantity, next }: Figure): boolean {
  return quantity.unit === undefined && source.tokens[next - 1]?.type === 'word';
}

/** "more than" speaks of scopes and facts as well. */
function isLoose({ quantity }: Figure): boolean {
  return quantity.comparator === '<' || quantity.comparator === '>';
}

function isSigned({ sheet, figure }: Case): boolean {
  return sheet.source.tokens.slice(figure.at, figure.next).some(({ text }) => text === '<' || text === '>');
}

/** "increase up to 90 %" sets no limit. */
function withoutLimit(sheet: Sheet, { at, quantity }: Figure, verb: Mark): { readonly quantity: Quantity } | undefined {
  if (verb.kind !== 'changes' || !startingAt(sheet, ['to'], at)) return undefined;
  const { value, unit, currency } = quantity;
  return { quantity: { value, ...(unit && { unit }), ...(currency && { currency }) } };
}

/** "over 12 months", "within 6 months": how long it takes, not what is reached. */
function isTimeLeft({ sheet, figure }: Case): boolean {
  const { unit, comparator } = figure.quantity;
  const long = unit === 'months' || unit === 'half-years';
  if (unit === 'years' || unit === 'quarters') return true;
  const { source } = sheet;
  const word = source.lexicon.durationLeads.match(source.tokens, figure.at);
  const led = word !== undefined || endingAt(sheet, ['taking'], figure.at) !== undefined;
  if (!led) return false;
  const delivers = lastBefore(sheet, ['deliver', 'folds'], figure.at) !== undefined;
  return long || (word !== undefined && comparator === '>' && isTime(unit)) || (unit === 'weeks' && delivers);
}

/** A name and its limit, "rating over 9.3": a few words, none of which reports a fact. */
function isFragment({ sheet, figure }: Case): boolean {
  const { from, to } = sentenceAt(sheet, figure.at);
  const before = figure.at - from;
  const share = before === 0 && (figure.quantity.unit === 'percent' || figure.next >= to - 1);
  const clear =
    !holds(sheet, ['relatives'], from, figure.at) &&
    !holdsFacts(sheet, from, figure.at) &&
    !holds(sheet, ['soFar', 'pastTimes', 'done'], from, to);
  return clear && figure.quantity.unit !== 'money' && (share || (before > 0 && before <= mostFragmentWords));
}

/** Behind "of" a word is no verb: "time of wait". */
function holdsFacts(sheet: Sheet, from: number, to: number): boolean {
  return marksBetween(sheet, from, to).some(({ kind, at }) => kind === 'facts' && !endingAt(sheet, ['of'], at));
}

/** "a 20 % reduction", "30 % fewer calls". */
export function changedBehind({ sheet, figure }: Case): Role | undefined {
  const { unit } = figure.quantity;
  if (unit !== 'percent' && unit !== 'points') return undefined;
  const behind = startingAt(sheet, ['changesBehind'], figure.next);
  const { from, to } = sentenceAt(sheet, figure.at);
  if (!behind || holds(sheet, ['relatives', 'pastTimes', 'soFar', 'having'], from, to)) return undefined;
  return { ...roleAs('target', sheet, figure), change: behind.value as Way };
}

/** "raise NPS to 45". */
export function changedTo({ sheet, figure }: Case): Role | undefined {
  const verb = lastBefore(sheet, changing, figure.at);
  const lead = verb && leadOf(sheet, ['to'], figure);
  if (!verb || !lead || lead.at < verb.next || isFar(verb, lead)) return undefined;
  return { ...roleAs('target', sheet, figure), lead: lead.at, verb, strength: 2 };
}

/** "cut handling time by 30 %", "reducir un 20 %". */
export function changedBy({ sheet, figure }: Case): Role | undefined {
  const verb = lastBefore(sheet, changing, figure.at);
  if (!verb || figure.quantity.to !== undefined) return undefined;
  const share = figure.quantity.unit === 'percent' || figure.quantity.unit === 'points';
  const lead = leadOf(sheet, share ? ['by', 'byShare'] : ['by'], figure);
  const direct = share && verb.next >= figure.at;
  if ((!lead || lead.at < verb.next - 1 || isFar(verb, lead)) && !direct) return undefined;
  if (!share && figure.quantity.unit === undefined && isYearLike(figure.quantity.value)) return undefined;
  return {
    ...roleAs('target', sheet, figure),
    lead: lead?.at ?? figure.at,
    verb,
    change: (verb.value as Way | undefined) ?? 'better',
  };
}

/** "complaints down 30 %". */
export function directed({ sheet, figure }: Case): Role | undefined {
  const { unit } = figure.quantity;
  const mark = leadOf(sheet, ['directions'], figure);
  if ((unit !== 'percent' && unit !== 'points') || !mark || reportsState(sheet, figure)) return undefined;
  return { ...roleAs('target', sheet, figure), lead: mark.at, change: mark.value as Way };
}

/** "NPS 50", "CSAT 4.2/5", "wait time 3 min". */
export function labelled({ sheet, figure }: Case): Role | undefined {
  const { unit, to } = figure.quantity;
  if (to !== undefined || reportsState(sheet, figure)) return undefined;
  const verb = lastBefore(sheet, verbs, figure.at);
  const acronym = endingAt(sheet, ['acronyms'], signsBefore(sheet, figure));
  if (acronym) return { ...roleAs('target', sheet, figure), ...(verb && verb.next <= acronym.at && { verb }) };
  const known = endingAt(sheet, ['known'], signsBefore(sheet, figure));
  const { from } = sentenceAt(sheet, figure.at);
  if (!known || unit === undefined || known.next - from > mostFragmentWords || !endsPhrase(sheet, figure)) return undefined;
  return holdsFacts(sheet, from, known.at - 1) ? undefined : roleAs('target', sheet, figure);
}

/** Nothing, or a date, stands behind it. */
function endsPhrase({ source }: Sheet, { next }: Figure): boolean {
  const behind = source.tokens[next];
  return behind === undefined || behind.type === 'sign' || source.lexicon.dateLeads.match(source.tokens, next) !== undefined;
}

/** What is or was, not what shall be. */
function reportsState(sheet: Sheet, { at }: Figure): boolean {
  const { from, to } = sentenceAt(sheet, at);
  return holds(sheet, ['done', 'doneExactly', 'having', 'being', 'soFar', 'pastTimes', 'relatives'], from, to);
}

/** "-5 % on last month". */
export function signed({ sheet, figure }: Case): Role | undefined {
  const { source } = sheet;
  const { quantity, first } = figure;
  const sign = source.tokens[first]?.text;
  if (
    (quantity.unit !== 'percent' && quantity.unit !== 'points') ||
    (sign !== '+' && sign !== '-') ||
    isSign(source, first - 1, '(')
  )
    return undefined;
  const value = Math.abs(quantity.value);
  const verb = lastBefore(sheet, ['changes'], figure.at);
  return {
    ...roleAs('target', sheet, figure),
    ...(verb && { verb }),
    quantity: { ...quantity, value },
    change: sign === '+' ? 'up' : 'down',
  };
}

/** "reach 120 users", "achieve an NPS of 45". */
export function reached({ sheet, figure }: Case): Role | undefined {
  const verb = lastBefore(sheet, ['reach'], figure.at);
  if (!verb || isOne(sheet, figure)) return undefined;
  const of = leadOf(sheet, ['of', 'to'], figure);
  const direct = afterArticles(sheet, verb.next) >= figure.at;
  const apart = of && of.at >= verb.next && of.at - verb.next <= mostFragmentWords + 1 && !endingAt(sheet, ['counted'], of.at);
  if (!direct && !apart) return undefined;
  return { ...roleAs('target', sheet, figure), verb, lead: direct ? figure.at : (of?.at ?? figure.at) };
}

/** "Deliver four exemplar services", "close 90 % of tickets". */
export function delivered({ sheet, figure }: Case): Role | undefined {
  const verb = lastBefore(sheet, ['deliver'], figure.at);
  const { unit, value } = figure.quantity;
  if (!verb || afterArticles(sheet, verb.next) < figure.at || (unit !== undefined && unit !== 'percent') || isOne(sheet, figure))
    return undefined;
  const counts = unit === 'percent' || (Number.isInteger(value) && value > 0);
  return counts && sheet.source.tokens[figure.next]?.type === 'word' ? { ...roleAs('target', sheet, figure), verb } : undefined;
}

/** "zero open complaints". */
export function noneLeft({ sheet, figure }: Case): Role | undefined {
  const { from, to } = sentenceAt(sheet, figure.at);
  if (figure.quantity.value !== 0 || figure.quantity.unit !== undefined || figure.first - from > mostFragmentWords)
    return undefined;
  const counted = holds(sheet, ['counted'], figure.next, Math.min(figure.next + 4, to));
  const fact = holds(sheet, ['facts', 'pastTimes', 'soFar', 'done'], from, figure.at);
  return counted && !fact ? roleAs('target', sheet, figure) : undefined;
}

/** "95 % of calls are answered within a minute", "9 out of 10 passengers rebook themselves": what shall hold, where no word says that it does. */
export function shared({ sheet, figure }: Case): Role | undefined {
  const { unit, to, value } = figure.quantity;
  if ((unit !== 'percent' && !figure.share) || to !== undefined || value < 0) return undefined;
  if (sheet.source.tokens[figure.next]?.type !== 'word' || reportsFact(sheet, figure)) return undefined;
  const start = firstWord(sheet, sentenceAt(sheet, figure.at).from);
  const led = leadOf(sheet, ['when', 'ways', 'ahead'], figure) ?? endingAt(sheet, ['ahead'], figure.at - 1);
  const opens = figure.at <= start || (figure.at === start + 1 && isOpening(sheet, start));
  const knows = startingAt(sheet, ['knowing'], start) !== undefined;
  const free = knows || !holds(sheet, ['relatives'], start, led?.at ?? figure.at);
  return (opens || led !== undefined) && free ? { ...roleAs('target', sheet, figure), nameless: true } : undefined;
}

/** "18 % have never been online", "now 62 %". */
function reportsFact(sheet: Sheet, { at }: Figure): boolean {
  const { from, to } = sentenceAt(sheet, at);
  const done = holds(sheet, ['having'], from, to) && holds(sheet, ['done'], from, to);
  return done || holds(sheet, ['soFar', 'pastTimes'], from, to);
}

/** One word that could be a verb: "Answer 80 % of calls", not "only 40 % of them". */
function isOpening(sheet: Sheet, at: number): boolean {
  const { tokens, lexicon } = sheet.source;
  const isFunctionWord = functionWordsOf(lexicon.pack).has(tokens[at]?.text ?? '');
  if (startingAt(sheet, ['reach', 'deliver', 'having'], at)) return true;
  return (
    !isFunctionWord &&
    startingAt(sheet, ['facts', 'relatives', 'scopes', 'articles', 'of', 'budgets', 'numbered'], at) === undefined
  );
}

function firstWord(sheet: Sheet, from: number): number {
  const { source } = sheet;
  let at = from;
  while (source.tokens[at]?.type === 'sign') at++;
  const numbered = startingAt(sheet, ['numbered'], at);
  const isLabel = numbered && source.tokens[numbered.next]?.type === 'number' && isSign(source, numbered.next + 1, ':');
  return isLabel ? numbered.next + 2 : at; // "KR1: 90 % of"
}

/** "an answer in 12 minutes". */
export function taken({ sheet, figure }: Case): Role | undefined {
  const { from, to } = sentenceAt(sheet, figure.at);
  const lead = leadOf(sheet, ['taking'], figure);
  if (!lead || lead.at === from || !isShortTime(figure.quantity.unit)) return undefined;
  return holds(sheet, ['facts', 'relatives', 'soFar', 'pastTimes', 'done'], from, to)
    ? undefined
    : { ...roleAs('target', sheet, figure), lead: lead.at };
}
