//! A text where an object is expected, read slot by slot; and texts that say nothing.
import type { ReferenceFact } from '../model/fact.ts';
import type { Field } from '../schema/field.ts';
import { phrasesOf, valueOf, valuesByWords } from '../schema/vocabulary.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import {
  freeOf,
  isAmountUnit,
  isElsewhere,
  isNever,
  isNone,
  isPlaceholder,
  isSomebody,
  readQuantity,
  readSlots,
  type ReadContext,
  type Slot,
} from '../value/index.ts';
import { placeOf, readContext, sayEmpty, spokenName, type EntityDraft, type Lowering, type Spot } from './draft.ts';
import { readingFixes } from './fix.ts';

/** What lowering a value gives: `canonical` for the validator, `value` for the entity (undefined where it says nothing). */
export interface Lowered {
  readonly canonical: unknown;
  readonly value: unknown;
}

export const nothing: Lowered = { canonical: undefined, value: undefined };

/** Where a value belongs: its entity, and its path in it. */
export interface Target {
  readonly draft: EntityDraft;
  readonly path: string;
}

/** Whether an object is the two ends of a range. */
export function hasEnds({ shorthand = [] }: Field): boolean {
  return shorthand.length === 2 && shorthand[0] === 'min' && shorthand[1] === 'max';
}

/** `1-5`, `0 to 10`: where one number and the other would be left apart. */
function lowerEnds(target: Target, spot: Spot & { node: ScalarNode }, context: ReadContext): Lowered | undefined {
  const reading = readQuantity(spot.node.text, context);
  if (!reading.ok || reading.value.to === undefined) return undefined;
  for (const end of ['min', 'max']) target.draft.places[`${target.path}.${end}`] = placeOf(spot, undefined);
  return { canonical: {}, value: { min: reading.value.value, max: reading.value.to } };
}

/** `none, our own team does it`: no money is needed, and by what it is done. */
function lowerFree(
  lowering: Lowering,
  target: Target,
  field: Field,
  spot: Spot & { node: ScalarNode },
  isCost: boolean,
): Lowered | undefined {
  const status = field.fields?.find(({ values }) => values?.includes(notNeeded));
  if (!status) return undefined;
  const free = freeOf(spot.node.text, readContext(lowering), isCost, phrasesOf(status));
  if (!free) return undefined;
  const { draft, path } = target;
  const note = free.reason && field.rest;
  draft.places[`${path}.${status.name}`] = within(spot, free.none);
  if (free.reason) draft.places[`${path}.${field.rest ?? ''}`] = within(spot, free.reason);
  const reason = spot.node.text.slice(free.reason?.start, free.reason?.end);
  return { canonical: {}, value: { [status.name]: notNeeded, ...(note !== undefined && { [note]: reason }) } };
}

const notNeeded = 'not-needed';

/** Where an amount is asked for, a text may say that it costs nothing. */
export function saysFree(lowering: Lowering, field: Field, part: Field, { text }: ScalarNode): boolean {
  const status = field.fields?.find(({ values }) => values?.includes(notNeeded));
  return (
    part.type === 'money' && status !== undefined && freeOf(text, readContext(lowering), true, phrasesOf(status)) !== undefined
  );
}

/** `approved, 40 000 EUR`: a text where an object is expected, read slot by slot; `isCost` where only an amount was asked for. */
export function lowerShorthand(
  lowering: Lowering,
  target: Target,
  field: Field,
  spot: Spot & { node: ScalarNode },
  isCost = false,
): Lowered {
  const { node } = spot;
  const free = lowerFree(lowering, target, field, spot, isCost);
  if (free) return free;
  const ends = hasEnds(field) ? lowerEnds(target, spot, readContext(lowering, node.period)) : undefined;
  if (ends) return ends;
  const inner = new Map((field.fields ?? []).map((one) => [one.name, one]));
  const { found, rest, failures } = readSlots(node.text, slotsOf(field), readContext(lowering, node.period));
  const isVague = found.length === 0 || (found.length === 1 && isPartOf(node.text, found[0]?.span) && isPlaceholder(node.text));
  if (isBehind(target, field, node, found.length) || (isVague && isNothing(target, field, node))) return nothing;
  const value: Record<string, unknown> = {};
  for (const { slot, value: read, span } of found) {
    value[slot] = shaped(inner.get(slot), read, node);
    target.draft.places[`${target.path}.${slot}`] = within(spot, span);
  }
  for (const failure of failures)
    sayUnreadable(
      lowering,
      spot,
      within(spot, failure.span),
      failure.reason,
      node.text.slice(failure.span.start, failure.span.end),
      failure.readings ?? [],
    );
  if (rest && field.rest !== undefined) {
    // Beside an effort, small words say who in general: "4 developers full time".
    const isPlain = found.some(({ slot }) => slot === 'count') || (found.length > 0 && /^\p{Ll}.*\s/u.test(rest.text));
    value[field.rest] = shaped(inner.get(field.rest), rest.text, isPlain ? { ...node, told: true } : node);
    target.draft.places[`${target.path}.${field.rest}`] = within(spot, rest.span);
  } else if (rest && failures.length === 0)
    sayUnreadable(
      lowering,
      spot,
      within(spot, rest.span),
      'left-over',
      rest.text,
      [],
      spokenName(lowering, target.draft, target.path),
    );
  const empty = Object.keys(value).length === 0;
  if (empty) sayEmpty(target.draft, target.path, node.text, 'unreadable');
  return { canonical: {}, value: empty ? undefined : withEmptyLists(field, value) };
}

/** "Pending" may be a state; in "pending, to be defined" it is a word of a placeholder. */
function isPartOf(text: string, span: Span | undefined): boolean {
  return span !== undefined && span.end - span.start < text.trim().replace(/[.!]$/, '').length;
}

/** `Cost: 5 000 EUR, approved`: whether the text of a part says another one, too, or has a note behind a mark. */
export function saysMore(lowering: Lowering, field: Field, part: Field, { text, period }: ScalarNode): boolean {
  if (part.type === 'ref' || isPlaceholder(text) || (part.type === 'enum' && valueOf(part, text) !== undefined)) return false;
  const { found, rest, failures } = readSlots(text, slotsOf(field), readContext(lowering, period));
  const own = found.find(({ slot }) => slot === part.name);
  // "free", "not yet funded": how it is paid, in the place of how much.
  const isStatus = part.type === 'money' && found.some(({ slot }) => slot === 'status');
  if (failures.length > 0 || !own) return isStatus;
  return found.length > 1 || (own.span.start === 0 && rest !== undefined && /^\s*[(,;:–—]/.test(text.slice(own.span.end)));
}

export function slotsOf({ fields = [], shorthand = [] }: Field): Slot[] {
  return shorthand.flatMap((name) => slotOf(fields.find((one) => one.name === name)));
}

/** A slot's value in the form that its field has elsewhere. */
function shaped(field: Field | undefined, read: unknown, { told }: ScalarNode): unknown {
  const one = field?.type === 'ref' ? ({ ref: String(read), ...(told && { open: true }) } satisfies ReferenceFact) : read;
  return field?.list ? [one] : one;
}

function slotOf(field: Field | undefined): Slot[] {
  if (!field) return [];
  const { name, type, unit } = field;
  if (type === 'enum') return [{ name, type, words: valuesByWords(field) }];
  if (type === 'ref' || type === 'id') return [{ name, type: 'id' }];
  if (type === 'number' && isAmountUnit(unit)) return [{ name, type, unit }];
  if (unit === 'percent of working time') return [{ name, type: 'work-share' }];
  if (unit === 'people') return [{ name, type: 'headcount' }];
  if (type === 'integer' || type === 'fte') return [{ name, type: 'number' }];
  if (type === 'text' || type === 'markdown' || type === 'boolean' || type === 'object') return [];
  return [{ name, type }];
}

/** The place of some words of a text; all of the text where its letters are not those of the file. */
function within(spot: Spot & { node: ScalarNode }, words: Span): ReturnType<typeof placeOf> {
  const { node, via } = spot;
  const value = node.verbatim ? { start: node.words.start + words.start, end: node.words.start + words.end } : node.words;
  return { value, ...(via && { via }) };
}

function sayUnreadable(
  lowering: Lowering,
  spot: Spot & { node: ScalarNode },
  place: ReturnType<typeof placeOf>,
  reason: string,
  value: string,
  readings: readonly string[],
  field = '',
): void {
  const whole = place.value.start === spot.node.words.start && place.value.end === spot.node.words.end;
  lowering.problems.push({
    rule: 'unparseable-value',
    message: reason,
    data: { value, field, first: readings[0] ?? '', second: readings[1] ?? '' },
    span: place.via ?? place.value,
    fixes: whole && !place.via ? readingFixes(lowering, spot.node, readings, 'unsafe') : [],
  });
}

/** A list that is not written is an empty one, in an object as in an entity. */
export function withEmptyLists(field: Field, value: Record<string, unknown>): Record<string, unknown> {
  for (const inner of field.fields ?? []) if (inner.list) value[inner.name] ??= [];
  return value;
}

/** Most values do, and none of those is a placeholder. */
const startsWithDigit = /^\d/;

/** A placeholder is nothing; a pointer elsewhere says that there is something, but not what. Words of an enumeration come first. */
export function isNothing({ draft, path }: Target, field: Field, node: ScalarNode): boolean {
  if (field.type === 'boolean' || (field.type === 'enum' && valueOf(field, node.text) !== undefined)) return false;
  if (startsWithDigit.test(node.text)) return false;
  const isBlank = isPlaceholder(node.text) || saysNot(field, node.text) || (isOfPeople(field) && isSomebody(node.text));
  const why = isBlank ? 'placeholder' : pointsElsewhere(field, node.text) ? 'elsewhere' : undefined;
  if (why) sayEmpty(draft, path, node.text, why);
  return why === 'placeholder' || (why === 'elsewhere' && field.type !== 'ref');
}

function saysNot({ type }: Field, text: string): boolean {
  return type === 'date' ? isNever(text) : (type === 'ref' || type === 'object') && isNone(text);
}

function isOfPeople({ kinds }: Field): boolean {
  return kinds?.includes('person') === true;
}

/** Where a link would be left over as a mere note, what is asked for stands behind it; a picture's words are for those who can't see it. */
function isBehind({ draft, path }: Target, field: Field, node: ScalarNode, found: number): boolean {
  if (!node.away || field.rest !== 'note' || (node.away === 'link' && found > 0)) return false;
  sayEmpty(draft, path, node.text, 'elsewhere');
  return true;
}

/** In a text, "see" may be what people do. */
function pointsElsewhere(field: Field, text: string): boolean {
  return field.type !== 'text' && field.type !== 'markdown' && isElsewhere(text);
}
