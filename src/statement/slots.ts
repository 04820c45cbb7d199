//! The slots of one sentence: what it says of how, why, how much, when and who.
import { changesInWords, figuresIn, type FigureFound, type ReadContext } from '../value/index.ts';
import type { MarkClass, VerbClass } from '../language/statements/index.ts';
import { packOf, type Token } from '../language/index.ts';
import type { Span } from '../text/span.ts';
import type { Slot, SlotKind } from './anatomy.ts';
import type { Lexicon } from './lexicon.ts';
import { objectAt, type ObjectOf } from './object.ts';
import { isMark, type Sentence, type Unit } from './sentence.ts';
import { isAdding, type Tone } from './tone.ts';
import type { Verb } from './verb.ts';

export interface Scene {
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
  readonly verbs: readonly Verb[];
  readonly tones: readonly Tone[];
  readonly context: ReadContext;
  /** The text with its marks. */
  readonly original: string;
}

/** The slots that a sentence fills by its small words and numbers; verbs are weighed by themselves. */
export function slotsOf(scene: Scene): Slot[] {
  return [...numbersOf(scene), ...mechanismsOf(scene), ...choicesOf(scene), ...reasonsOf(scene), ...wordsOf(scene)];
}

// --- numbers -----------------------------------------------------------------------------------

function numbersOf(scene: Scene): Slot[] {
  const { sentence, context } = scene;
  const found = figuresIn(sentence.text, openly(sentence.tokens), context);
  const praise = sentence.units.filter(({ entry }) => entry?.decorative === true).map(({ span }) => span);
  const slots: Slot[] = [];
  for (const figure of found.figures) {
    const { span } = figure;
    if (praise.some((other) => overlap(other, span))) continue;
    const kind = isDecorative(scene, figure, span) ? 'decorative' : roleOf(scene, figure, span);
    if (kind === undefined) continue;
    slots.push({ kind, span });
    if (figure.from) slots.push({ kind: 'baseline', span: figure.from.span });
  }
  for (const span of changesInWords(sentence.text, sentence.tokens, context))
    if (!isOfNothing(scene, span)) slots.push({ kind: 'quantity', span });
  for (const span of praise) slots.push({ kind: 'decorative', span });
  for (const { span, limit, date } of found.dates)
    if (limit || date.precision !== 'year') slots.push({ kind: 'deadline', span });
    else if (isMark(unitBefore(sentence, span.start), 'deadline')) slots.push({ kind: 'deadline', span });
  return slots;
}

/** A value may begin a sentence, whatever stands before it. */
function openly(tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens;
  return first && !first.spaced ? [{ ...first, spaced: true }, ...tokens.slice(1)] : tokens;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** All of it, or none of it, of what nobody can count: "100 % satisfaction", "zero complaints". */
function isDecorative({ sentence, lexicon }: Scene, { quantity, from }: FigureFound, span: Span): boolean {
  if (from) return false;
  const whole = (quantity.unit === 'percent' && quantity.value >= 100) || (quantity.value === 0 && quantity.unit === undefined);
  if (!whole) return false;
  const at = sentence.units.findIndex((unit) => unit.span.start >= span.end && unit.text !== '%');
  if (at < 0) return false;
  const from_ = isMark(sentence.units[at], 'boundary') ? at + 1 : at;
  const kind = objectAt(sentence, lexicon, from_).kind;
  return kind === 'abstract' || kind === 'score' || kind === 'person';
}

/** "Double our impact": twice what nobody can count. */
function isOfNothing({ sentence, lexicon }: Scene, span: Span): boolean {
  const at = sentence.units.findIndex((unit) => unit.span.start >= span.end);
  return at >= 0 && objectAt(sentence, lexicon, at).kind === 'abstract';
}

const smallest = 4;

function roleOf(scene: Scene, { quantity, from, digits }: FigureFound, span: Span): SlotKind | undefined {
  if (quantity.unit === undefined && !from && !quantity.comparator && !digits)
    return isLedTo(scene, quantity.value, span) ? 'quantity' : undefined;
  if (quantity.unit === undefined && !from && !quantity.comparator && quantity.value < smallest && isNumbered(scene, span))
    return undefined;
  if (quantity.unit === 'money') return 'budget';
  const before = unitBefore(scene.sentence, span.start);
  if (isMark(before, 'condition')) return 'threshold';
  if (from || quantity.comparator) return 'target';
  return 'quantity';
}

/**
 * "Cut the form to one page": a number in words where a direction ends. Nothing at all is what everybody would like to come to, and
 * one thing has to be one that can be touched: "to one and all", "a un nuevo nivel".
 */
function isLedTo({ sentence, lexicon, verbs, context }: Scene, value: number, { start, end }: Span): boolean {
  const before = unitBefore(sentence, start);
  const behind = sentence.units.findIndex(({ span }) => span.start >= end);
  const isCounted = value > 1 || (behind >= 0 && objectAt(sentence, lexicon, behind).kind === 'concrete');
  const leads = packOf(context.language).numbers.ranges.filter(({ bare }) => bare);
  return (
    value > 0 &&
    isCounted &&
    leads.some(({ middle }) => middle.includes(before?.text.split(' ').at(-1) ?? '')) &&
    verbs.some(({ classes, unit }) => classes.includes('direction') && unit.span.end <= start)
  );
}

/** "Phase 2", "2. …". */
function isNumbered({ sentence }: Scene, span: Span): boolean {
  const at = sentence.tokens.findIndex(({ start }) => start === span.start);
  const [before, after] = [sentence.tokens[at - 1], sentence.tokens[at + 1]];
  return (
    at <= 0 ||
    after === undefined ||
    after.type === 'sign' ||
    (before?.type === 'word' && /^\p{Lu}/u.test(sentence.text.slice(before.start)))
  );
}

function unitBefore({ units }: Sentence, start: number): Unit | undefined {
  return units.findLast(({ span }) => span.end <= start);
}

/** Something is aimed at: a verb that looks ahead, or an ambition. */
export function intends({ verbs, sentence }: Scene): boolean {
  return sentence.marks.has('ambition') || verbs.some(({ stance }) => stance === 'meant' || stance === 'ought');
}

// --- mechanism ---------------------------------------------------------------------------------

/** "by routing calls", "through a shared inbox", "automatizando el peritaje"; empty where it only praises or repeats. */
function mechanismsOf(scene: Scene): Slot[] {
  const { sentence, lexicon, verbs } = scene;
  const slots: Slot[] = [];
  if (!intends(scene)) return slots;
  for (const verb of verbs) {
    if (verb.stance !== 'means') continue;
    const kind = isEmptyMeans(scene, verb) ? 'empty-mechanism' : isConcreteMeans(verb) ? meansOf(verb.object) : 'means';
    slots.push({ kind, span: reach(verb.unit.span, verb.object.span) });
  }
  slots.push(...channelsOf(sentence));
  if (!sentence.marks.has('through')) return slots;
  sentence.units.forEach((unit, at) => {
    if (!isMark(unit, 'through')) return;
    const weak = isMark(unit, 'weakThrough');
    if (weak && !verbs.some(({ index, stance }) => index < at && stance === 'meant')) return;
    const object = objectAt(sentence, lexicon, at + 1);
    const empty =
      object.kind === 'none'
        ? false
        : object.kind === 'abstract' || object.kind === 'container' || (object.kind === 'tool' && object.words.length <= 2);
    if (empty) slots.push({ kind: weak ? 'soft' : 'empty-mechanism', span: reach(unit.span, object.span) });
    else if (!weak && (object.kind === 'concrete' || object.kind === 'other') && !repeats(scene, object))
      slots.push({ kind: meansOf(object), span: reach(unit.span, object.span) });
  });
  return slots;
}

/** "by text message" says how somebody hears of it; beside praise it says nothing. */
function channelsOf({ marks, units }: Sentence): Slot[] {
  if (!marks.has('channel') || units.some(({ entry }) => entry?.puffery !== undefined || entry?.soft === true)) return [];
  return units.filter((unit) => isMark(unit, 'channel')).map(({ span }) => ({ kind: 'mechanism', span }));
}

/** With a thing, the means are a mechanism; with a word that nobody listed they may be one. */
function meansOf({ kind }: ObjectOf): SlotKind {
  return kind === 'concrete' || kind === 'person' ? 'mechanism' : 'means';
}

function isConcreteMeans({ object, classes, unknown }: Verb): boolean {
  if (object.kind === 'concrete') return true;
  if (classes.includes('light') && (object.kind === 'container' || (object.kind === 'person' && isNamed(object)))) return true;
  if (object.kind === 'other') return unknown || !classes.some((one) => vagueMeans.has(one));
  if (classes.includes('task') && object.kind === 'person') return isNamed(object);
  return (
    (unknown || classes.includes('deed') || classes.includes('stop')) &&
    (object.kind === 'person' || object.kind === 'container' || object.kind === 'score')
  );
}

/** "by delivering excellence", "mejorando el servicio". */
function isEmptyMeans(scene: Scene, { object, classes }: Verb): boolean {
  if (repeats(scene, object)) return true;
  if (object.kind === 'concrete') return object.hollow;
  if (classes.includes('light') && !classes.includes('enabling')) return object.kind === 'abstract' || object.kind === 'none';
  return classes.length === 0 || classes.some((one) => vagueMeans.has(one));
}

const vagueMeans = new Set<VerbClass>(['direction', 'light', 'enabling', 'aspiration', 'become', 'allowing']);

const sameStem = 5;

/** "Delight customers by delightful experiences": the means are the end again. */
function repeats({ sentence }: Scene, object: ObjectOf): boolean {
  const first = object.words[0];
  if (!first) return false;
  const earlier = sentence.tokens.filter(({ end, type }) => type === 'word' && end <= first.span.start).map(({ text }) => text);
  const own = object.words.filter(({ type, text }) => type === 'word' && text.length > sameStem);
  return (
    own.length > 0 &&
    own.every(({ text }) => earlier.some((word) => word.length > sameStem && word.slice(0, sameStem) === text.slice(0, sameStem)))
  );
}

export function reach(a: Span, b: Span | undefined): Span {
  return { start: a.start, end: Math.max(a.end, b?.end ?? a.end) };
}

// --- choice ------------------------------------------------------------------------------------

/** "instead of", "only", "we will not", "stop selling", "focus on landlords". */
function choicesOf(scene: Scene): Slot[] {
  const { sentence, verbs, tones } = scene;
  const slots: Slot[] = [];
  const adds = isAdding(tones, sentence);
  if (!adds && sentence.marks.has('choice'))
    sentence.units.forEach((unit, at) => {
      if (isMark(unit, 'choice') && !isMark(unit, 'notChoice') && chooses(scene, unit, at))
        slots.push({ kind: 'choice', span: unit.span });
    });
  for (const verb of verbs)
    if (isChoice(scene, verb)) slots.push({ kind: 'choice', span: reach(verb.unit.span, verb.object.span) });
  return slots;
}

/** "over" and "first" choose only beside a verb; at the edge of its clause. */
function chooses({ sentence, verbs }: Scene, unit: Unit, at: number): boolean {
  if (!isMark(unit, 'weakChoice')) return true;
  const earlier = verbs.filter(({ index, stance }) => index < at && stance === 'meant');
  const next = sentence.units[at + 1];
  if (isMark(unit, 'boundary')) return earlier.some(({ classes }) => classes.includes('choose'));
  return (
    earlier.some(({ classes }) => classes.includes('deed') || classes.includes('choose')) &&
    (next === undefined || next.type === 'sign' || isMark(next, 'boundary'))
  );
}

function isChoice({ sentence }: Scene, verb: Verb): boolean {
  const { classes, object, stance, negated, form } = verb;
  if (stance !== 'meant' && !(stance === 'purpose' && classes.includes('stop'))) return false;
  const solid =
    object.kind === 'concrete' ||
    object.kind === 'other' ||
    object.kind === 'container' ||
    object.kind === 'person' ||
    object.kind === 'score';
  if (negated) return classes.length > 0 && !classes.includes('be') && (solid || object.kind === 'abstract');
  if (classes.includes('stop'))
    return (
      object.kind === 'concrete' ||
      object.kind === 'other' ||
      object.kind === 'tool' ||
      (object.kind === 'none' && form !== 'noun' && nextVerb(sentence, verb))
    );
  if (classes.includes('focus')) return isNamed(object) && !nextVerb(sentence, verb);
  return (
    classes.includes('choose') &&
    !object.hollow &&
    (object.kind === 'concrete' || object.kind === 'other' || object.kind === 'person' || object.kind === 'container')
  );
}

/** Not just "customers" but "customers in their first year". */
function isNamed({ kind, words, hollow }: ObjectOf): boolean {
  if (kind === 'person')
    return words.filter(({ entry, type }) => type !== 'sign' && entry?.soft !== true && entry?.puffery === undefined).length > 1;
  return (kind === 'concrete' || kind === 'other') && !hollow;
}

/** "stop selling", "dejar de vender". */
function nextVerb({ units }: Sentence, { index }: Verb): boolean {
  return units[index + 1]?.entry?.verbs.length !== undefined && (units[index + 1]?.entry?.verbs.length ?? 0) > 0;
}

// --- reasons and the rest ----------------------------------------------------------------------

function reasonsOf({ sentence }: Scene): Slot[] {
  const slots: Slot[] = [];
  if (!sentence.marks.has('cause') && !sentence.marks.has('condition')) return slots;
  sentence.units.forEach((unit, at) => {
    const follows = sentence.units[at - 1]?.text === ',' && (isMark(sentence.units[at + 1], 'we') || isMark(unit, 'commaCause'));
    if (isMark(unit, 'cause') && (follows || !isMark(unit, 'weakCause') || at === 0))
      slots.push({ kind: 'diagnosis', span: unit.span });
    else if (isMark(unit, 'condition') && at > 0) slots.push({ kind: 'condition', span: unit.span });
  });
  return slots;
}

const byMark: readonly (readonly [MarkClass, SlotKind])[] = [
  ['owner', 'owner'],
  ['resource', 'resource'],
  ['cadence', 'cadence'],
  ['absolute', 'absolute'],
  ['comparison', 'comparison'],
  ['ambition', 'ambition'],
];

function wordsOf({ sentence }: Scene): Slot[] {
  const slots: Slot[] = [];
  sentence.units.forEach((unit, at) => {
    const { entry, span } = unit;
    if (!entry) return;
    if (entry.saying) slots.push({ kind: 'saying', span });
    if (entry.puffery !== undefined) slots.push({ kind: 'puffery', span, count: entry.puffery });
    else if (entry.soft) slots.push({ kind: 'soft', span });
    if (entry.segment) slots.push({ kind: 'segment', span });
    if (entry.admired && isBorrowed(sentence.units, at)) slots.push({ kind: 'borrowed', span });
    if (entry.marks.size > 0) for (const [mark, kind] of byMark) if (entry.marks.has(mark)) slots.push({ kind, span });
  });
  return slots;
}

/** "the Zappos of insurance", "Amazon-like", "like Apple". */
function isBorrowed(units: readonly Unit[], at: number): boolean {
  const [before, after, then] = [units[at - 1], units[at + 1], units[at + 2]];
  if (
    isMark(before, 'likeOf') &&
    (after === undefined || isMark(after, 'boundary', 'article') || after.text === '.' || after.text === ',')
  )
    return true;
  return after?.text === '-' && isMark(then, 'likeOf', 'boundary');
}
