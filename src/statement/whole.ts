//! What a sentence is as a whole: how much of it can be touched, how it is put, and whether it only praises.
import type { Slot, SlotKind } from './anatomy.ts';
import type { VerbClass } from '../language/statements/index.ts';
import { classOf } from './object.ts';
import { isMark, type Unit } from './sentence.ts';
import type { Scene } from './slots.ts';
import type { Verb } from './verb.ts';

/** `parts` are the slots found so far. */
export function wholeSlots(scene: Scene, parts: readonly Slot[]): Slot[] {
  return [...substanceOf(scene), ...signsOf(scene), ...mannerOf(scene), ...emptinessOf(scene, parts)];
}

/** Of the words that carry meaning, how many can be touched. */
function substanceOf({ sentence: { units, span }, lexicon }: Scene): Slot[] {
  const slots: Slot[] = [];
  let [hollow, solid, things] = [0, 0, 0];
  for (const unit of units) {
    if (!carries(unit)) continue;
    const kind = classOf(unit, lexicon);
    if (kind === 'concrete') things++;
    if (isPraise(unit)) hollow++;
    else if (unit.entry && unit.entry.verbs.length > 0 && unit.entry.noun === undefined) continue;
    else if (unit.entry?.verbNoun === 'deed' && unit.entry.noun === undefined) continue;
    else if (kind !== 'concrete' && kind !== 'other') hollow++;
    else if (unit.text.length > 2) solid++;
  }
  const share = hollow / Math.max(hollow + solid, 1);
  if (hollow > 0 && share >= 0.5) slots.push({ kind: 'hollow', span, count: share >= 0.99 ? 3 : share >= 0.7 ? 2 : 1 });
  if (solid >= 3) slots.push({ kind: 'detail', span, count: solid >= 6 ? 2 : 1 });
  if (things > 0) slots.push({ kind: 'thing', span, count: things });
  return slots;
}

function carries({ type, entry }: Unit): boolean {
  if (entry?.sphere === true && entry.noun === undefined) return false;
  return type === 'word' && !(entry && entry.marks.size > 0 && entry.noun === undefined && entry.puffery === undefined);
}

function isPraise(unit: Unit | undefined): boolean {
  const entry = unit?.entry;
  return entry?.puffery !== undefined || entry?.soft === true;
}

const signs = ['past', 'definition', 'effort'] as const;

function signsOf({ sentence }: Scene): Slot[] {
  return sentence.units.flatMap((unit, at) =>
    signs
      .filter((sign) => isMark(unit, sign) && !(sign === 'definition' && sentence.units[at + 1]?.entry?.puffery !== undefined))
      .map((kind) => ({ kind, span: unit.span })),
  );
}

/** How what is meant is put: asked for, promised, or named as one names a heading. */
const manners: Readonly<Partial<Record<Verb['form'], SlotKind>>> = { base: 'request', gerund: 'continuing', noun: 'label' };

function mannerOf({ sentence: { units }, verbs }: Scene): Slot[] {
  const slots: Slot[] = [];
  const first = verbs.find(({ stance }) => stance === 'meant');
  if (first) slots.push({ kind: mannerOfVerb(units, first), span: first.unit.span });
  const state = verbs.find(
    ({ classes, stance }) => classes.includes('be') && (stance === 'fact' || stance === 'meant' || stance === 'ought'),
  );
  if (state && !isPassive(units[state.index + 1]))
    slots.push({ kind: state.stance === 'fact' ? 'being' : 'state', span: state.unit.span });
  if (state && praisesItself(units, state)) slots.push({ kind: 'ideal', span: state.unit.span });
  const [opener] = units;
  if (opener && isMark(opener, 'pronoun') && opener.entry?.noun === undefined)
    slots.push({ kind: 'reference', span: opener.span });
  const us = units.find((unit) => isMark(unit, 'we'));
  if (us) slots.push({ kind: 'us', span: us.span });
  return slots;
}

const works = new Set<VerbClass>(['deed', 'stop', 'choose']);

/** "will be published": a doing, not a being; "will be recognised" is praise. */
function isPassive(next: Unit | undefined): boolean {
  const { puffery, verbs = [] } = next?.entry ?? {};
  return (
    puffery === undefined && verbs.some(({ form, classes }) => form === 'participle' && classes.some((one) => works.has(one)))
  );
}

/** "is secure", "are clearly owned": praise said of something as if it were so. */
function praisesItself(units: readonly Unit[], { index }: Verb): boolean {
  const next = units[index + 1];
  return next !== undefined && (isPraise(next) || (isMark(next, 'adverb', 'absolute') && isPraise(units[index + 2])));
}

function mannerOfVerb(units: readonly Unit[], { form, index, classes }: Verb): SlotKind {
  if (form !== 'base' || index === 0) return manners[form] ?? 'pledge';
  if (classes.includes('strive') || classes.includes('want')) return 'pledge';
  const earlier = units.slice(0, index);
  if (earlier.some((unit) => isMark(unit, 'will'))) return earlier.some((unit) => isMark(unit, 'we')) ? 'pledge' : 'forecast';
  if (earlier.some((unit) => isMark(unit, 'we'))) return 'habit';
  return isMark(units[index - 1], 'to') && index === 1 ? 'infinitive' : 'request';
}

const hows = new Set<SlotKind>([
  'operational',
  'made',
  'work',
  'mechanism',
  'means',
  'choice',
  'target',
  'quantity',
  'baseline',
  'threshold',
  'budget',
  'deadline',
  'cadence',
  'resource',
  'owner',
  'diagnosis',
  'past',
  'possibility',
]);
const intents = new Set<SlotKind>([
  'direction',
  'enabling',
  'aspiration',
  'light',
  'want',
  'ambition',
  'effort',
  'belief',
  'saying',
  'object',
  'obligation',
  'benefit',
]);

/** Something is meant and nothing says how; or nothing is meant, and there is only praise. */
function emptinessOf({ sentence, verbs }: Scene, parts: readonly Slot[]): Slot[] {
  const { span, units } = sentence;
  const slots: Slot[] = [];
  const how = parts.some(({ kind }) => hows.has(kind));
  if (!how && parts.some(({ kind }) => intents.has(kind))) slots.push({ kind: 'bare', span });
  const meant = verbs.some(({ stance }) => stance === 'meant' || stance === 'ought');
  const praise = units.filter(isPraise).length;
  if (!meant && !how && praise > 0) slots.push({ kind: 'claim', span, count: praise });
  if (verbs.length === 0 && !units.some((unit) => isCopula(unit))) slots.push({ kind: 'fragment', span });
  if (verbs.length === 0) slots.push({ kind: isIdeal(parts, units) ? 'ideal' : 'verbless', span });
  if (!meant && verbs.some(({ stance }) => stance === 'fact')) slots.push({ kind: 'report', span });
  return slots;
}

/** "Una sociedad justa y solidaria": words without a verb that only praise. */
function isIdeal(parts: readonly Slot[], units: readonly Unit[]): boolean {
  const praise = units.reduce((sum, { entry }) => sum + (entry?.puffery ?? (entry?.soft === true ? 1 : 0)), 0);
  return praise > 1 && parts.some(({ kind, count = 1 }) => kind === 'hollow' && count >= 2);
}

function isCopula({ entry }: Unit): boolean {
  return entry?.verbs.some(({ classes }) => classes.includes('be')) === true;
}
