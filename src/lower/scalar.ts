//! One text → the value that its field's type asks for.
import type { Field } from '../schema/field.ts';
import { foldWord, packOf, tokenise, type Token } from '../language/index.ts';
import { phrasesOf, valueOf } from '../schema/vocabulary.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import {
  isAmountUnit,
  readBoolean,
  readDate,
  readDuration,
  readFte,
  readInteger,
  readInterval,
  readMoney,
  readNumber,
  readPercent,
  readPeriod,
  readProgress,
  readQuantity,
  readRhythm,
  readTimeAmount,
  readWorkShare,
  type ReadContext,
  type Reading,
} from '../value/index.ts';
import { readDayBeside } from './day.ts';
import { placeOf, readContext, sayEmpty, type EntityDraft, type Lowering, type Spot } from './draft.ts';
import { readingFixes } from './fix.ts';
import { isMeasure, levelOf, levelOfShare, stepsInWords } from './level.ts';
import { valueOfSigns } from './status.ts';

type Reader = (text: string, context: ReadContext) => Reading<unknown>;

const readers: Partial<Record<Field['type'], Reader>> = {
  boolean: readBoolean,
  date: readDate,
  duration: readInterval,
  fte: readFte,
  integer: readInteger,
  money: readMoney,
  number: readNumber,
  percent: readPercent,
  period: readPeriod,
  quantity: readQuantity,
};

/** How a text is read as a field's value, where it is more than words. */
export function readerOf({ type, unit, occasions }: Field): Reader | undefined {
  if (unit === 'percent of working time') return readWorkShare;
  if (type === 'cadence') return (text, context) => readRhythm(text, context, occasions === true);
  if (!isAmountUnit(unit)) return readers[type];
  return (text, context) => readTimeAmount(text, unit, context);
}

export function readScalar(
  lowering: Lowering,
  draft: EntityDraft,
  path: string,
  field: Field,
  spot: Spot & { node: ScalarNode },
): { canonical: unknown; value: unknown } {
  const text = spot.node.text.trim();
  if (field.type === 'enum') {
    const value =
      valueOf(field, text) ??
      valueOfSigns(field, text) ??
      leadingValue(field, text, lowering.language) ??
      progressOf(lowering, field, text);
    if (keepsRest(draft, field, spot)) return { canonical: value, value };
    if (value === undefined && isMenu(field, text)) {
      sayEmpty(draft, path, text, 'placeholder');
      return { canonical: undefined, value: undefined };
    }
    if (value === undefined) sayEmpty(draft, path, text, 'unreadable');
    return { canonical: value ?? text, value };
  }
  if (field.words) {
    const level = levelOf(field, text) ?? levelOfShare(field, text, readContext(lowering, spot.node));
    const value = level === undefined ? undefined : Number(level);
    if (keepsRest(draft, field, spot) || value !== undefined) return { canonical: value, value };
  }
  const reader = readerOf(field);
  if (!reader) return { canonical: text, value: text };
  const context = readContext(lowering, spot.node);
  const reading = field.type === 'date' ? readDayBeside(lowering, draft, field, spot) : readWithNote(reader, text, context);
  if (!reading) {
    sayEmpty(draft, path, text, 'placeholder');
    return { canonical: undefined, value: undefined };
  }
  if (reading.ok) return { canonical: canonicalOf(field, reading.value, text), value: reading.value };
  sayEmpty(draft, path, text, 'unreadable');
  if (field.rhythm && isRhythm(text, readContext(lowering))) return { canonical: text, value: undefined };
  if (field.words && isMeasure(text, context)) return { canonical: undefined, value: undefined };
  sayFailure(lowering, field, spot, text, reading);
  return { canonical: undefined, value: undefined };
}

/** What is told in a sentence goes to the field that takes such words; it may begin with a value. */
function keepsRest(draft: EntityDraft, { rest }: Field, spot: Spot & { node: ScalarNode }): boolean {
  const text = spot.node.text.trim();
  if (rest === undefined || !isSentence(text)) return false;
  draft.fields[rest] ??= text;
  draft.places[rest] ??= placeOf(spot, undefined);
  return true;
}

/** "0 € (open source)", "12 months (twice renewed)": brackets that say no other such value are a note. */
function readWithNote(reader: Reader, text: string, context: ReadContext): Reading<unknown> {
  const whole = reader(text, context);
  const at = text.indexOf('(');
  if (whole.ok || at < 1 || !text.endsWith(')')) return whole;
  const head = reader(text.slice(0, at).trim(), context);
  return head.ok && !reader(text.slice(at + 1, -1).trim(), context).ok ? head : whole;
}

/** How often, and not how long: "week", "per month", "yearly". */
function isRhythm(text: string, context: ReadContext): boolean {
  return !readDuration(text, context).ok && readInterval(text, context).ok;
}

/**
 * "In progress (40 %)", "Approved, 9 October 2026", "aprobado en Comité": a value, and a note set apart or begun by a small word.
 * A menu ("Draft / Active") is none, and so is what is done in part.
 */
function leadingValue(field: Field, text: string, language: string): string | undefined {
  const tokens = tokenise(text, mostNoteTokens);
  const phrases = phrasesOf(field);
  const lead = phrases.match(tokens, 0);
  const [mark, ...behind] = lead ? tokens.slice(lead.next) : [];
  if (!lead || !mark || behind.length === 0 || !beginsNote(mark, text.slice(mark.start), lead.value, language)) return undefined;
  const isOther = tokens.some((token, at) => {
    const other = at > lead.next && tokens[at - 1]?.type === 'sign' ? phrases.match(tokens, at) : undefined;
    return other !== undefined && tokens[other.next]?.type !== 'word';
  });
  const isPart = lead.value === 'done' && behind.some(({ text: sign }, at) => sign === '%' && behind[at - 1]?.text !== '100');
  return isOther || isPart ? undefined : lead.value;
}

/** "Accepted, rejected, replaced by …" as a template has it: what one may choose from, and no choice yet. */
function isMenu(field: Field, text: string): boolean {
  if (text.length > longestMenu) return false;
  const choices = text.split(/[,;|/]/u).map((choice) => choice.trim().replace(/\.$/u, ''));
  const known = new Set(choices.filter((choice) => valueOf(field, choice) !== undefined).map(foldWord));
  return choices.length >= fewestChoices && known.size >= fewestChoices - 1;
}

const longestMenu = 120;
const fewestChoices = 3;

/** Where a status is asked for, more words are one than in a title. */
function progressOf(lowering: Lowering, field: Field, text: string): string | undefined {
  if (field.name !== 'status') return undefined;
  const value = readProgress(text, readContext(lowering), phrasesOf(field));
  return value !== undefined && field.values?.includes(value) ? value : undefined;
}

/** Words beside a value, or in its place; one or two may be a mistyped value. */
function isSentence(text: string): boolean {
  return text.trim().split(/\s+/, 3).length === 3;
}

const mostNoteTokens = 60;

/** "Done by June" is not done yet. A day or the number of a version needs no word before it: "Completed March 2026", "Draft v0.7". */
function beginsNote({ type, text, spaced }: Token, note: string, value: string, language: string): boolean {
  if (/^v\d/iu.test(note) || (value === 'draft' && type === 'number') || readDate(note, { language }).ok)
    return lasting.has(value) || !beginsLimit(text, language);
  if (type === 'sign') return '(,:;.–·'.includes(text) || (text === '-' && spaced);
  const { leads, days } = packOf(language).notes;
  const isOneOf = (words: readonly string[]): boolean => words.some((word) => foldWord(word) === text);
  return isOneOf(days) || (isOneOf(leads) && !readDate(note, { language }).ok);
}

/** What is so until a day, or is to be: all but what will only have come about by then. */
const lasting: ReadonlySet<string> = new Set(['idea', 'draft', 'proposed', 'planned', 'active', 'paused']);

/** "by", "before": words before a day that is still to come. */
function beginsLimit(word: string, language: string): boolean {
  const { dates, notes } = packOf(language);
  return dates.leads.some((lead) => foldWord(lead) === word) && !notes.days.some((day) => foldWord(day) === word);
}

/** Numbers are checked against their range; everything else has been read by now. */
function canonicalOf(field: Field, value: unknown, text: string): unknown {
  return ['integer', 'number', 'percent', 'fte', 'boolean'].includes(field.type) ? value : text;
}

function sayFailure(
  lowering: Lowering,
  field: Field,
  spot: Spot & { node: ScalarNode },
  value: string,
  failure: Reading<unknown> & { ok: false },
): void {
  const readings = failure.readings ?? [];
  const levels = failure.reason === 'not-a-number' ? stepsInWords(field, lowering.language) : undefined;
  lowering.problems.push({
    rule: 'unparseable-value',
    message: levels ? 'not-a-level' : failure.reason,
    data: { value, field: field.name, first: readings[0] ?? '', second: readings[1] ?? '', ...levels },
    span: spot.via ?? spot.node.words,
    fixes: spot.via ? [] : readingFixes(lowering, spot.node, readings, 'unsafe'),
  });
}
