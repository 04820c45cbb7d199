//! The verbs of a sentence, and how each is meant: as something to do, as something that is, or as what others may do then.
import type { Form, VerbClass } from '../language/statements/index.ts';
import type { Lexicon } from './lexicon.ts';
import { objectAt, type ObjectOf } from './object.ts';
import { isMark, type Sentence, type Unit } from './sentence.ts';

/**
 * `meant`: what shall be done or come. `ought`: what others should do. `can`: what may be. `fact`: what is. `past`: what
 * was. `benefit`: what somebody else may do then ("allow staff to …"). `means`: how ("by …"). `purpose`: what for.
 */
export type Stance = 'meant' | 'ought' | 'can' | 'fact' | 'past' | 'benefit' | 'means' | 'purpose';

export interface Verb {
  readonly classes: readonly VerbClass[];
  readonly form: Form;
  readonly stance: Stance;
  readonly unit: Unit;
  readonly index: number;
  readonly object: ObjectOf;
  readonly negated: boolean;
  /** Not in the lexicon: known as a verb by where it stands. */
  readonly unknown: boolean;
}

interface State {
  /** The stance of a verb that follows a mark ("will"), until a verb takes it. */
  lead: Stance | undefined;
  last: Verb | undefined;
  /** Somebody is enabled to do what follows. */
  enabled: boolean;
  negated: boolean;
  ambition: boolean;
  subject: 'none' | 'we' | 'person' | 'other';
  means: boolean;
  relative: boolean;
  /** Something was meant earlier in the sentence. */
  acted: boolean;
}

export function verbsOf(sentence: Sentence, lexicon: Lexicon): Verb[] {
  const verbs: Verb[] = [];
  const state = fresh();
  const { units } = sentence;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
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
  return settled(verbs, sentence);
}

function fresh(): State {
  return { lead: undefined, last: undefined, enabled: false, negated: false, ambition: false, subject: 'none', means: false, relative: false, acted: false };
}

function endsClause(units: readonly Unit[], at: number): boolean {
  const { type, text } = units[at] as Unit;
  return type === 'sign' && (';:–—'.includes(text) || (text === '-' && (units[at + 1]?.at ?? 0) > 0 && isApart(units, at)));
}

function isApart(units: readonly Unit[], at: number): boolean {
  const [before, after] = [units[at - 1], units[at + 1]];
  return before !== undefined && after !== undefined && before.span.end < (units[at]?.span.start ?? 0) && after.span.start > (units[at]?.span.end ?? 0);
}

function reset(state: State, sign: string): void {
  const { ambition, acted } = state;
  Object.assign(state, fresh(), { acted });
  // "Our mission: to serve".
  if (sign === ':') state.ambition = ambition;
}

function note(state: State, unit: Unit, before: Unit | undefined): void {
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
  const unit = units[at] as Unit;
  const before = significant(units, at - 1, lexicon);
  const senses = unit.entry?.verbs ?? [];
  const found =
    senses.map(({ form, classes }) => ({ form, classes, stance: stanceOf(form, unit, before, state, sentence, at, lexicon) })).find(({ stance }) => stance !== undefined) ??
    nounStart(unit, before, units, at) ??
    unknownVerb(unit, before, state, lexicon);
  if (found?.stance === undefined) return undefined;
  return {
    classes: found.classes,
    form: found.form,
    stance: isIntent(found.classes, found.stance) ? 'meant' : found.stance,
    unit,
    index: at,
    object: objectAt(sentence, lexicon, objectStart(units, at)),
    negated: state.negated,
    unknown: found.classes.length === 0,
  };
}

/** "review and update the pages": both verbs have one object. */
function objectStart(units: readonly Unit[], at: number): number {
  const isVerb = ({ entry }: Unit): boolean => entry !== undefined && entry.verbs.length > 0 && entry.noun === undefined;
  const second = units[at + 2];
  return second && isMark(units[at + 1], 'and') && isVerb(second) ? at + 3 : at + 1;
}

/** Who strives means something, whoever says so: "the foundation is committed to". */
function isIntent(classes: readonly VerbClass[], stance: Stance): boolean {
  return stance === 'fact' && classes.includes('strive');
}

/** The unit before, without adverbs. */
function significant(units: readonly Unit[], from: number, lexicon: Lexicon): Unit | undefined {
  let at = from;
  while (at >= 0 && isAdverb(units[at], lexicon)) at--;
  return units[at];
}

function isAdverb(unit: Unit | undefined, { pack }: Lexicon): boolean {
  return unit !== undefined && (isMark(unit, 'adverb', 'opening') || (unit.type === 'word' && hasEnding(unit.text, pack.adverbEndings) && unit.entry?.verbs.length !== 1));
}

function hasEnding(word: string, endings: readonly string[]): boolean {
  return endings.some((end) => word.endsWith(end));
}

function opens(before: Unit | undefined): boolean {
  return before === undefined || (before.type === 'sign' && ':;–—-,("“«*•'.includes(before.text));
}

function stanceOf(form: Form, unit: Unit, before: Unit | undefined, state: State, sentence: Sentence, at: number, lexicon: Lexicon): Stance | undefined {
  const romance = lexicon.pack.head === 'first';
  switch (form) {
    case 'future':
      return state.relative ? 'purpose' : 'meant';
    case 'first':
      return state.relative ? 'fact' : 'meant';
    case 'past':
      return pastStance(unit, before, state, sentence.units[at + 1], romance);
    case 'participle':
      return undefined;
    case 'wish':
      return romance && isMark(before, 'relative', 'purpose') ? (state.last === undefined && state.lead === undefined && !state.ambition && at > 1 ? 'benefit' : wishStance(state)) : undefined;
    case 'present':
      return presentStance(unit, before, state, sentence.units[at + 1], romance);
    case 'gerund':
      return gerundStance(before, state, sentence, at, lexicon);
    default:
      return baseStance(unit, before, state, sentence, at, romance);
  }
}

/** "we found", "which rose": in English the same word may be a participle, "services provided by". */
function pastStance(unit: Unit, before: Unit | undefined, state: State, next: Unit | undefined, romance: boolean): Stance | undefined {
  const twofold = unit.entry?.verbs.some(({ form }) => form === 'participle' || form === 'base') === true;
  if (!twofold) return before === undefined || romance || isSubject(before) ? 'past' : undefined;
  if (isMark(next, 'by') || before === undefined) return undefined;
  if (isMark(next, 'article') && before.type === 'word' && state.lead === undefined && (before.entry === undefined || before.entry.noun !== undefined)) return 'past';
  return isMark(before, 'we') || (isMark(before, 'pronoun') && !isMark(before, 'article')) ? (state.lead === undefined ? 'past' : undefined) : undefined;
}

function isSubject(unit: Unit): boolean {
  return isMark(unit, 'we', 'pronoun', 'relative') || (unit.type === 'word' && (unit.entry === undefined || unit.entry.noun !== undefined));
}

function wishStance({ last, ambition, enabled }: State): Stance {
  if (enabled) return 'benefit';
  if (ambition || last === undefined) return 'meant';
  return last.classes.some((one) => one === 'want' || one === 'hope' || one === 'strive') ? 'meant' : 'benefit';
}

function presentStance(unit: Unit, before: Unit | undefined, state: State, next: Unit | undefined, romance: boolean): Stance | undefined {
  if (unit.entry?.noun !== undefined || unit.entry?.verbNoun !== undefined) {
    // "the calls", "improvements"
    if (!isMark(before, 'pronoun', 'we') && before?.entry?.noun === undefined && !isMark(next, 'article', 'relative')) return undefined;
  }
  if (before === undefined || isMark(before, 'article', 'to', 'will', 'should', 'can')) return undefined;
  return state.relative && romance ? 'benefit' : 'fact';
}

function gerundStance(before: Unit | undefined, state: State, sentence: Sentence, at: number, lexicon: Lexicon): Stance | undefined {
  const romance = lexicon.pack.head === 'first';
  if (isMark(before, 'by')) return 'means';
  if (!romance && isMark(before, 'to') && state.last === undefined && at <= early + 1) return 'meant';
  if (romance) return state.last || at > 2 ? 'means' : 'meant';
  if (isMark(before, 'article') || before?.entry?.puffery !== undefined) return undefined;
  if (before?.entry?.verbs.some(({ classes }) => classes.includes('be'))) return state.subject === 'we' || state.ambition || state.last?.stance === 'meant' ? 'meant' : 'fact';
  if (before === undefined || (opens(before) && before.text !== ',')) return 'meant';
  if (isMark(before, 'and') && state.last) return state.last.stance;
  if (before.text === ',') return state.last?.form === 'gerund' ? state.last.stance : 'means';
  if (state.last?.classes.some((one) => one === 'focus' || one === 'want' || one === 'strive')) return state.last.stance;
  if (isMark(before, 'boundary', 'ambition')) return state.ambition && state.last?.stance !== 'fact' ? 'meant' : state.last?.stance === 'meant' && isAboutWork(state.last) ? 'meant' : 'purpose';
  return undefined;

  function isAboutWork({ classes }: Verb): boolean {
    return classes.includes('focus') || classes.includes('want') || classes.includes('strive');
  }
}

function baseStance(unit: Unit, before: Unit | undefined, state: State, sentence: Sentence, at: number, romance: boolean): Stance | undefined {
  if (isMark(before, 'article') && !romance) return undefined;
  if (state.lead !== undefined && (before === undefined || isMark(before, 'will', 'should', 'can', 'negation', 'and') || state.last === undefined))
    return state.relative && state.lead === 'meant' ? 'purpose' : state.enabled ? 'benefit' : state.lead;
  if (isMark(before, 'to')) return infinitiveStance(state, before as Unit);
  if (opens(before)) {
    if (before?.text === ',' && state.last === undefined && !romance && !isMark(sentence.units[0], 'boundary', 'opening', 'adverb', 'purpose', 'cause', 'condition')) return undefined;
    if (before === undefined || before.text !== ',' || state.last === undefined) return startsRequest(sentence, at, romance) ? 'meant' : undefined;
    return state.last.form === 'base' ? state.last.stance : undefined;
  }
  if (isMark(before, 'and')) {
    if (state.last?.form === 'base' || state.last?.form === 'future' || state.last?.form === 'first') return state.last.stance;
    return romance ? (state.last?.stance ?? 'meant') : undefined;
  }
  if (isMark(before, 'we')) return isAsked(sentence.units, before as Unit) ? 'fact' : 'meant';
  if (state.enabled && (before?.entry?.noun === 'person' || isMark(before, 'pronoun'))) return 'benefit';
  if (isMark(before, 'pronoun') || before?.entry?.noun === 'person') return romance ? infinitiveStance(state, before as Unit) : unit.entry?.noun === undefined ? 'fact' : undefined;
  if (romance) return infinitiveStance(state, before as Unit);
  if (before?.entry?.noun !== undefined && unit.entry?.noun === undefined && state.last === undefined && at > 0 && !isMark(before, 'boundary')) return 'fact';
  return state.last?.classes.includes('allowing') ? 'benefit' : undefined;
}

/** "describes how we work", "where we want to go": told, not meant. */
function isAsked(units: readonly Unit[], subject: Unit): boolean {
  const at = units.indexOf(subject);
  if (at < 2) return false;
  return isMark(units[at - 1], 'question') || (isMark(units[at - 1], 'relative') && units[at - 2]?.entry?.verbs.length === 0 && !isMark(units[at - 1], 'purpose'));
}

/** "to …": as the verb before it is meant, unless it only says what for. */
function infinitiveStance(state: State, _before: Unit): Stance {
  const { last, enabled, ambition } = state;
  if (last === undefined) return state.subject === 'other' && !ambition ? 'purpose' : 'meant';
  if (enabled || last.stance === 'benefit') return 'benefit';
  if (last.classes.some((one) => one === 'want' || one === 'strive' || one === 'hope' || one === 'be' || one === 'belief')) return last.stance === 'past' ? 'past' : last.stance === 'fact' ? (ambition ? 'meant' : last.classes.includes('be') ? 'fact' : 'meant') : last.stance;
  return ambition && last.stance === 'fact' ? 'meant' : 'purpose';
}

/** A word that is also a noun asks for something only if no verb of a sentence stands behind it: not "Search is". */
function startsRequest({ units }: Sentence, at: number, romance: boolean): boolean {
  if (romance) return true;
  const [unit, next] = [units[at] as Unit, units[at + 1]];
  if (next === undefined) return unit.entry?.noun === undefined;
  if (isMark(next, 'will', 'should', 'can')) return false;
  if (next.entry?.verbs.some(({ form, classes }) => classes.includes('be') || (form === 'present' && next.entry?.noun === undefined))) return false;
  return unit.entry?.noun === undefined || isMark(next, 'article') || next.type === 'number' || (next.type === 'word' && !isMark(next, 'boundary', 'and')) || (isMark(next, 'and') && units[at + 2]?.entry?.verbs.some(({ form }) => form === 'base') === true);
}

/** "Improvement of …", "Mejora de …": a list of goals in nouns. */
function nounStart(unit: Unit, before: Unit | undefined, units: readonly Unit[], at: number): { form: Form; classes: readonly VerbClass[]; stance: Stance } | undefined {
  const verbNoun = unit.entry?.verbNoun;
  if (verbNoun === undefined || !(before === undefined || (opens(before) && before.text !== ','))) return undefined;
  const next = units[at + 1];
  if (isMark(next, 'will', 'should', 'can') || next?.entry?.verbs.some(({ form }) => form === 'present')) return undefined;
  return { form: 'noun', classes: [verbNoun], stance: 'meant' };
}

/** A word nobody listed is a verb behind "will", and with the ending of one. */
function unknownVerb(unit: Unit, before: Unit | undefined, state: State, lexicon: Lexicon): { form: Form; classes: readonly VerbClass[]; stance: Stance | undefined } | undefined {
  if (unit.type !== 'word' || (unit.entry && (unit.entry.marks.size > 0 || unit.entry.noun !== undefined || unit.entry.puffery !== undefined))) return undefined;
  const romance = lexicon.pack.head === 'first';
  if (unit.entry?.saying === true && (before === undefined || isMark(before, 'will', 'to'))) return { form: 'base', classes: ['aspiration'], stance: before === undefined ? 'meant' : (state.lead ?? infinitiveStance(state, before)) };
  const ending = lexicon.verbEndings.find(([, ends]) => unit.text.length > 4 && ends.some((end) => unit.text.endsWith(end)))?.[0];
  if (!romance && isMark(before, 'will', 'should') && state.lead !== undefined) return { form: 'base', classes: [], stance: state.enabled ? 'benefit' : state.lead };
  if (!romance && isMark(before, 'to') && unit.text.length > 2 && !hasEnding(unit.text, lexicon.pack.inflectedEndings) && state.last === undefined && state.subject === 'none') return { form: 'base', classes: [], stance: 'meant' };
  if (ending === undefined) return undefined;
  if (ending === 'gerund') return isMark(before, 'by') || romance ? { form: 'gerund', classes: [], stance: 'means' } : undefined;
  if (ending === 'future') return { form: 'future', classes: [], stance: 'meant' };
  return before === undefined || isMark(before, 'to') ? { form: 'base', classes: [], stance: before === undefined ? 'meant' : infinitiveStance(state, before) } : undefined;
}

const early = 2;

/** "To save time, we will": what is meant comes behind what it is for. */
function withPurpose(verbs: Verb[], units: readonly Unit[], first: Verb): Verb[] {
  const main = units.findIndex((unit, at) => at > first.index && isMark(unit, 'we', 'will') && !isMark(units[at - 1], 'purpose', 'relative', 'boundary', 'question', 'and'));
  if (main < 0 || !verbs.some(({ index, stance }) => index > main && stance !== 'purpose' && stance !== 'benefit')) return verbs;
  return verbs.map((verb) => (verb.index < main && verb.stance === 'meant' ? { ...verb, stance: 'purpose' as const } : verb));
}

/** "Having one list helps teams": a doing that is the subject of a fact is meant as little as the fact. */
function settled(verbs: Verb[], { units }: Sentence): Verb[] {
  const first = verbs[0];
  if (first && isMark(units[first.index - 1], 'to') && first.index <= early) return withPurpose(verbs, units, first);
  if (first?.form !== 'gerund' || first.stance !== 'meant' || first.index > 2) return verbs;
  const finite = units.findIndex((unit, at) => at > first.index && (isMark(unit, 'will', 'should', 'can', 'definition') || verbs.some((verb) => verb.index === at && (verb.form === 'present' || verb.form === 'past'))));
  return finite < 0 ? verbs : verbs.map((verb) => (verb.index < finite && verb.stance === 'meant' ? { ...verb, stance: 'fact' as const } : verb));
}
