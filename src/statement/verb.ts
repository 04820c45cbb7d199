//! The verbs of a sentence, and their objects.
import type { VerbClass } from '../language/statements/index.ts';
import { accentIn, type Entry, type Lexicon } from './lexicon.ts';
import { opensName } from './name.ts';
import { objectAt, type ObjectOf } from './object.ts';
import { hasEnding, nounStart, unknownVerb } from './placed.ts';
import { isMark, type Sentence, type Unit } from './sentence.ts';
import { stanceOf, type Stance, type State, type Verb } from './stance.ts';

export type { Verb } from './stance.ts';

export function verbsOf(sentence: Sentence, lexicon: Lexicon): Verb[] {
  const verbs: Verb[] = [];
  const state = fresh();
  const { units } = sentence;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (!unit) break;
    if (endsClause(units, at)) {
      reset(state, unit.text);
      continue;
    }
    const verb = verbAt(sentence, lexicon, at, state);
    if (verb) {
      verbs.push(verb);
      take(state, verb);
    } else note(state, unit, units[at - 1]);
  }
  return settled(sharing(verbs, units), sentence);
}

/** "Train and certify operators": the object stands behind the last verb alone. */
function sharing(verbs: readonly Verb[], units: readonly Unit[]): Verb[] {
  const shared = [...verbs];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [verb, next] = [shared[at], shared[at + 1]];
    if (!verb || !next || verb.object.kind !== 'none' || verb.form !== next.form) continue;
    const between = units.slice(verb.index + 1, next.index);
    if (between.length > 0 && between.every((unit) => unit.text === ',' || isMark(unit, 'and')))
      shared[at] = { ...verb, object: next.object };
  }
  return shared;
}

function fresh(): State {
  return {
    lead: undefined,
    last: undefined,
    enabled: false,
    negated: false,
    ambition: false,
    subject: 'none',
    means: false,
    relative: false,
    acted: false,
  };
}

function endsClause(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit) return true;
  const { type, text } = unit;
  return type === 'sign' && (';:–—'.includes(text) || (text === '-' && (units[at + 1]?.at ?? 0) > 0 && isApart(units, at)));
}

function isApart(units: readonly Unit[], at: number): boolean {
  const [before, after] = [units[at - 1], units[at + 1]];
  return (
    before !== undefined &&
    after !== undefined &&
    before.span.end < (units[at]?.span.start ?? 0) &&
    after.span.start > (units[at]?.span.end ?? 0)
  );
}

function reset(state: State, sign: string): void {
  // "Our mission: to serve".
  const ambition = sign === ':' && state.ambition;
  Object.assign(state, fresh(), { acted: state.acted, ambition });
}

function note(state: State, unit: Unit, before: Unit | undefined): void {
  if ((unit.entry?.marks.size ?? 0) > 0) noteMarks(state, unit, before);
  if (unit.text === ',') {
    state.relative = false;
    state.negated = false;
  }
  if (isMark(unit, 'we')) {
    state.subject = 'we';
    state.enabled = false;
    state.relative = false;
  } else if (unit.entry?.noun === 'person' || isMark(unit, 'pronoun')) state.subject = 'person';
  else if (unit.type === 'word' && state.subject === 'none' && (unit.entry?.marks.size ?? 0) === 0) state.subject = 'other';
}

function noteMarks(state: State, unit: Unit, before: Unit | undefined): void {
  if (isMark(unit, 'will')) state.lead = state.acted && isStandIn(before) ? 'benefit' : 'meant';
  else if (isMark(unit, 'should')) state.lead = 'ought';
  else if (isMark(unit, 'can')) state.lead = 'can';
  if (isMark(unit, 'ambition')) state.ambition = true;
  if (isMark(unit, 'negation')) state.negated = true;
  if (isMark(unit, 'purpose')) {
    state.enabled = true;
    state.last = undefined;
  }
  if (isMark(unit, 'relative') && before !== undefined) state.relative = true;
}

/** "…, which will", "this will": what was meant before is now what brings something. */
function isStandIn(before: Unit | undefined): boolean {
  return isMark(before, 'pronoun', 'relative') && before?.entry?.noun === undefined;
}

function take(state: State, verb: Verb): void {
  state.lead = undefined;
  state.last = verb;
  if (verb.stance === 'meant') state.acted = true;
  state.negated = false;
  if (verb.classes.includes('allowing')) state.enabled = true;
  // "we are building": it is still us.
  if (!verb.classes.includes('be')) state.subject = 'none';
}

function verbAt(sentence: Sentence, lexicon: Lexicon, at: number, state: State): Verb | undefined {
  const { units } = sentence;
  const unit = units[at];
  if (unit?.type !== 'word' && unit?.entry === undefined) return undefined;
  if (opensName(sentence, lexicon, at)) return undefined;
  const before = significant(units, at - 1, lexicon);
  const found =
    senseIn(unit, before, state, sentence, at, lexicon) ??
    nounStart(unit, before, units, at) ??
    unknownVerb(unit, before, at, state, lexicon);
  if (found?.stance === undefined) return undefined;
  return {
    classes: found.classes,
    form: found.form,
    stance: isIntent(found.classes, found.stance) ? 'meant' : found.stance,
    unit,
    index: at,
    object: givenAt(sentence, lexicon, objectStart(units, at)),
    negated: state.negated,
    unknown: found.classes.length === 0,
  };
}

/** The first of a word's senses that can be meant where it stands. */
function senseIn(
  unit: Unit,
  before: Unit | undefined,
  state: State,
  sentence: Sentence,
  at: number,
  lexicon: Lexicon,
): Pick<Verb, 'form' | 'classes' | 'stance'> | undefined {
  for (const { form, classes } of sensesOf(unit, sentence, lexicon)) {
    const stance = stanceOf(form, unit, before, state, sentence, at, lexicon);
    if (stance !== undefined) return { form, classes, stance };
  }
  return undefined;
}

/** Without accents many words are alike: "pública" is no form of "publicar", "completo" not "completó". */
function sensesOf({ entry, span, at, next }: Unit, { text }: Sentence, { pack }: Lexicon): Entry['verbs'] {
  if (!entry) return [];
  if (pack.irregular !== 'stems' || entry.verbs.length === 0) return entry.verbs;
  const { verbs, noun, verbNoun, puffery, marks } = entry;
  const twofold = (noun ?? verbNoun ?? puffery) !== undefined || entry.soft || entry.sphere;
  const accent = accentIn(text.slice(span.start, span.end));
  const known = !twofold && marks.size === 0 && verbs.length === 1;
  return verbs.filter((sense) => sense.accent === accent || (sense.form !== 'past' && (known || next - at > 1)));
}

/** "review and update the pages": both verbs have one object. */
function objectStart(units: readonly Unit[], at: number): number {
  const isVerb = ({ entry }: Unit): boolean => entry !== undefined && entry.verbs.length > 0 && entry.noun === undefined;
  const second = units[at + 2];
  if (second && isMark(units[at + 1], 'and') && isVerb(second)) return at + 3;
  return isMark(units[at + 1], 'adverb') && !isMark(units[at + 1], 'article', 'boundary') ? at + 2 : at + 1;
}

/** "Give every guest a locker", "dar a cada huésped una taquilla": what somebody is given tells more than who it is. */
function givenAt(sentence: Sentence, lexicon: Lexicon, from: number): ObjectOf {
  const first = objectAt(sentence, lexicon, from);
  const [person] = first.words;
  if (first.kind !== 'person' || !person) return first;
  const { units } = sentence;
  const gift = units.findIndex((unit, at) => at <= first.next && unit.at > person.at && isMark(unit, 'article'));
  if (gift < 0) return first;
  const second = objectAt(sentence, lexicon, gift);
  return second.kind === 'concrete' ? second : first;
}

/** Who strives means something, whoever says so: "the foundation is committed to". */
function isIntent(classes: readonly VerbClass[], stance: Stance): boolean {
  return stance === 'fact' && classes.includes('strive');
}

/** The unit before, without adverbs. */
function significant(units: readonly Unit[], from: number, lexicon: Lexicon): Unit | undefined {
  let at = from;
  // "and" opens a sentence as an adverb does; inside one it joins.
  while (at >= 0 && isAdverb(units[at], lexicon) && !(at > 0 && isMark(units[at], 'and'))) at--;
  return units[at];
}

function isAdverb(unit: Unit | undefined, { pack }: Lexicon): boolean {
  return (
    unit !== undefined &&
    (isMark(unit, 'adverb', 'opening') ||
      (unit.type === 'word' && hasEnding(unit.text, pack.adverbEndings) && unit.entry?.verbs.length !== 1))
  );
}

const early = 2;

/** "To save time, we will": what is meant comes behind what it is for. */
function withPurpose(verbs: Verb[], units: readonly Unit[], first: Verb): Verb[] {
  const main = units.findIndex(
    (unit, at) =>
      at > first.index &&
      isMark(unit, 'we', 'will') &&
      !isMark(units[at - 1], 'purpose', 'relative', 'boundary', 'question', 'and'),
  );
  if (main < 0 || !verbs.some(({ index, stance }) => index > main && stance !== 'purpose' && stance !== 'benefit')) return verbs;
  return verbs.map((verb) => (verb.index < main && verb.stance === 'meant' ? { ...verb, stance: 'purpose' as const } : verb));
}

/** "Having one list helps teams": a doing that is the subject of a fact is meant as little as the fact. */
function settled(verbs: Verb[], { units }: Sentence): Verb[] {
  const first = verbs[0];
  if (first && isMark(units[first.index - 1], 'to') && first.index <= early) return withPurpose(verbs, units, first);
  if (first?.form !== 'gerund' || first.stance !== 'meant' || first.index > 2) return verbs;
  const finite = units.findIndex(
    (unit, at) =>
      at > first.index &&
      (isMark(unit, 'will', 'should', 'can', 'definition') ||
        verbs.some((verb) => verb.index === at && (verb.form === 'present' || verb.form === 'past'))),
  );
  return finite < 0
    ? verbs
    : verbs.map((verb) => (verb.index < finite && verb.stance === 'meant' ? { ...verb, stance: 'fact' as const } : verb));
}
