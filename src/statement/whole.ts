//! What a sentence is as a whole: how much of it can be touched, how it is put, and whether it only praises.
import type { Slot, SlotKind } from './anatomy.ts';
import type { VerbClass } from '../language/statements/index.ts';
import type { Lexicon } from './lexicon.ts';
import { classOf } from './object.ts';
import { hasEnding } from './placed.ts';
import { isMark, type Unit } from './sentence.ts';
import { placeOf } from './place.ts';
import { intends, type Scene } from './slots.ts';
import type { Verb } from './verb.ts';
import { isMore } from './wording.ts';

/** `parts` are the slots found so far. */
export function wholeSlots(scene: Scene, parts: readonly Slot[]): Slot[] {
  return [...substanceOf(scene, parts), ...signsOf(scene), ...mannerOf(scene), ...emptinessOf(scene, parts)];
}

/** Of the words that carry meaning, how many can be touched. */
function substanceOf(scene: Scene, parts: readonly Slot[]): Slot[] {
  const {
    sentence: { units, span },
  } = scene;
  const slots: Slot[] = [];
  let [hollow, solid, things] = [0, 0, 0];
  for (const unit of units) {
    if (!carries(unit)) continue;
    const kind = classOf(unit);
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
  if (things > 0) slots.push({ kind: onlyAims(scene, parts) ? 'vague-thing' : 'thing', span, count: things });
  return slots;
}

/** "Improve the search of the shop": a thing is there, but only a direction for it. */
function onlyAims(scene: Scene, parts: readonly Slot[]): boolean {
  return intends(scene) && parts.some(({ kind }) => aims.has(kind)) && !parts.some(({ kind }) => doings.has(kind));
}

const aims = new Set<SlotKind>(['direction', 'aspiration', 'striving', 'want']);
const doings = new Set<SlotKind>(['operational', 'made', 'work', 'task', 'deed', 'mechanism', 'means', 'choice']);

function carries({ type, entry }: Unit): boolean {
  if (entry?.sphere === true && entry.noun === undefined) return false;
  return type === 'word' && !(entry && entry.marks.size > 0 && entry.noun === undefined && entry.puffery === undefined);
}

function isPraise(unit: Unit | undefined): boolean {
  const entry = unit?.entry;
  return entry?.puffery !== undefined || entry?.soft === true;
}

const signs = ['past', 'definition', 'effort'] as const;

function signsOf({ sentence, verbs }: Scene): Slot[] {
  const slots: Slot[] = [];
  if (!signs.some((sign) => sentence.marks.has(sign))) return slots;
  const meant = verbs.find(({ stance }) => stance === 'meant')?.index ?? sentence.units.length;
  sentence.units.forEach((unit, at) => {
    if (!isMark(unit, ...signs)) return;
    for (const kind of signs)
      if (isMark(unit, kind) && !(kind === 'definition' && (at > meant || sentence.units[at + 1]?.entry?.puffery !== undefined)))
        slots.push({ kind, span: unit.span });
  });
  return slots;
}

/** How what is meant is put: asked for, promised, or named as one names a heading. */
const manners: Readonly<Partial<Record<Verb['form'], SlotKind>>> = { base: 'request', gerund: 'continuing', noun: 'label' };

function mannerOf({ sentence: { units, marks }, verbs, lexicon }: Scene): Slot[] {
  const slots: Slot[] = [];
  const first = verbs.find(({ stance }) => stance === 'meant');
  const manner = first && (isIdentity(first) ? 'identity' : mannerOfVerb(units, first));
  if (first && manner) slots.push({ kind: manner, span: first.unit.span });
  const state = verbs.find(
    ({ classes, stance }) => classes.includes('be') && (stance === 'fact' || stance === 'meant' || stance === 'ought'),
  );
  if (state && !isIdentity(state) && !isPassive(units[state.index + 1]))
    slots.push({ kind: state.stance === 'fact' ? 'being' : 'state', span: state.unit.span });
  if (state?.form === 'base' && state.stance === 'meant' && !isMark(units[state.index - 1], 'will', 'should', 'can'))
    slots.push({ kind: 'becoming', span: state.unit.span });
  if (state && praisesItself(units, state, lexicon)) slots.push({ kind: 'ideal', span: state.unit.span });
  const [opener] = units;
  if (opener && isMark(opener, 'pronoun') && opener.entry?.noun === undefined)
    slots.push({ kind: 'reference', span: opener.span });
  const aim = marks.has('ambition') ? units.findIndex((unit) => isMark(unit, 'ambition')) : -1;
  const aimed =
    aim < 0 ? undefined : verbs.find(({ index, stance }) => ahead.has(stance) && index > aim && index - aim <= nearby);
  const isTold = verbs.some(({ index, stance, classes }) => index < aim && stance === 'fact' && !classes.includes('be'));
  if (aimed && !isTold) slots.push({ kind: 'mission', span: aimed.unit.span });
  const us = marks.has('we') ? units.find((unit) => isMark(unit, 'we')) : undefined;
  if (us) slots.push({ kind: 'us', span: us.span });
  return slots;
}

/** "our mission is actually to": so far from the verb. */
const nearby = 5;
const ahead = new Set<Verb['stance']>(['meant', 'purpose', 'benefit']);

const works = new Set<VerbClass>(['deed', 'stop', 'choose']);

/** "will be published": a doing, not a being; "will be recognised" is praise. */
function isPassive(next: Unit | undefined): boolean {
  const { puffery, verbs = [] } = next?.entry ?? {};
  return (
    puffery === undefined && verbs.some(({ form, classes }) => form === 'participle' && classes.some((one) => works.has(one)))
  );
}

/** "is secure", "are clearly owned": praise said of something as if it were so. */
function praisesItself(units: readonly Unit[], { index }: Verb, { pack }: Lexicon): boolean {
  const next = units[index + 1];
  const then = units[index + 2];
  if (next === undefined) return false;
  if (isPraise(next))
    return (
      next.entry?.puffery !== undefined || !hasEnding(next.text, pack.adverbEndings) || then?.type !== 'word' || isPraise(then)
    );
  return isMark(next, 'adverb', 'absolute') && isPraise(then);
}

/** "Somos una empresa": who one is, nothing meant. */
function isIdentity({ classes, form }: Verb): boolean {
  return classes.includes('be') && form === 'first';
}

function mannerOfVerb(units: readonly Unit[], { form, index, classes }: Verb): SlotKind {
  if (form === 'first' && classes.some((one) => one === 'belief' || one === 'hope')) return 'habit';
  if (form === 'noun' && classes.includes('direction')) return 'aim';
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
  'striving',
  'hope',
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
function emptinessOf(scene: Scene, parts: readonly Slot[]): Slot[] {
  const { sentence, verbs } = scene;
  const { span, units } = sentence;
  const place = placeOf(scene);
  const slots: Slot[] = [];
  const how = parts.some(({ kind }) => hows.has(kind));
  if (!how && parts.some(({ kind }) => intents.has(kind))) slots.push({ kind: 'bare', span });
  const meant = verbs.some(({ stance }) => stance === 'meant' || stance === 'ought');
  const praise = units.filter(isPraise).length;
  if (!meant && !how && praise > 0) slots.push({ kind: 'claim', span, count: praise });
  const spoken = verbs.length > 0 || sentence.marks.has('effort') || units.some(({ entry }) => entry?.saying === true);
  if (!spoken && !units.some((unit) => isCopula(unit))) slots.push({ kind: 'fragment', span });
  if (!spoken) slots.push({ kind: isIdeal(parts, units) ? 'ideal' : 'verbless', span });
  const told = !meant && verbs.some(({ stance }) => stance === 'fact');
  if (told) slots.push({ kind: 'report', span });
  if (place !== 'prose' && (told || slots.some(({ kind }) => kind === 'claim'))) slots.push({ kind: 'told', span });
  if (place === 'cell' && verbs.some(({ stance, form }) => stance === 'meant' && form === 'base'))
    slots.push({ kind: 'cell', span });
  if (!spoken && isMore(units)) slots.push({ kind: 'more', span: units[0]?.span ?? span });
  if (!meant && !how && praise > 0 && isOwn(units.slice(0, ownWords))) slots.push({ kind: 'boast', span });
  return slots;
}

const ownWords = 4;

/** Of oneself. */
function isOwn(units: readonly Unit[]): boolean {
  return units.some((unit) => isMark(unit, 'we') || isMark(unit, 'ambition'));
}

/** "Una sociedad justa y solidaria": words without a verb that only praise. */
function isIdeal(parts: readonly Slot[], units: readonly Unit[]): boolean {
  const praise = units.reduce((sum, { entry }) => sum + (entry?.puffery ?? (entry?.soft === true ? 1 : 0)), 0);
  const far = parts.some(({ kind }) => kind === 'vision' || kind === 'dream' || kind === 'absolute');
  return (praise > 1 || (praise > 0 && far)) && (far || parts.some(({ kind, count = 1 }) => kind === 'hollow' && count >= 2));
}

function isCopula({ entry }: Unit): boolean {
  return entry?.verbs.some(({ classes }) => classes.includes('be')) === true;
}
