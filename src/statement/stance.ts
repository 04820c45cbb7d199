//! How a verb is meant: as something to do, as something that is, or as what others may do then.
import type { Form, VerbClass } from '../language/statements/index.ts';
import type { Lexicon } from './lexicon.ts';
import type { ObjectOf } from './object.ts';
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
export interface State {
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

export function opens(before: Unit | undefined): boolean {
  return before === undefined || (before.type === 'sign' && ':;–—-,("“«*•'.includes(before.text));
}

export function stanceOf(
  form: Form,
  unit: Unit,
  before: Unit | undefined,
  state: State,
  sentence: Sentence,
  at: number,
  lexicon: Lexicon,
): Stance | undefined {
  const romance = lexicon.pack.head === 'first';
  switch (form) {
    case 'future':
      return state.relative ? 'purpose' : 'meant';
    case 'first':
      return state.relative ? 'fact' : 'meant';
    case 'past':
      return pastStance(unit, before, state, sentence.units[at + 1], romance);
    case 'participle':
      // "will have improved"
      return isMark(before, 'perfect') && isMark(sentence.units[at - 2], 'will', 'should', 'to') ? state.last?.stance : undefined;
    case 'wish':
      return romance && isMark(before, 'relative', 'purpose')
        ? state.last === undefined && state.lead === undefined && !state.ambition && at > 1
          ? 'benefit'
          : wishStance(state)
        : undefined;
    case 'present':
      return presentStance(unit, before, state, sentence.units[at + 1], romance);
    case 'gerund':
      return gerundStance(before, state, sentence, at, lexicon);
    default:
      return baseStance(unit, before, state, sentence, at, romance);
  }
}

/** "we found", "which rose": in English the same word may be a participle, "services provided by". */
function pastStance(
  unit: Unit,
  before: Unit | undefined,
  state: State,
  next: Unit | undefined,
  romance: boolean,
): Stance | undefined {
  const twofold = unit.entry?.verbs.some(({ form }) => form === 'participle' || form === 'base') === true;
  if (!twofold) return before === undefined || romance || isSubject(before) ? 'past' : undefined;
  if (isMark(next, 'by') || before === undefined) return undefined;
  if (
    isMark(next, 'article') &&
    before.type === 'word' &&
    state.lead === undefined &&
    (before.entry === undefined || before.entry.noun !== undefined)
  )
    return 'past';
  return isMark(before, 'we') || (isMark(before, 'pronoun') && !isMark(before, 'article'))
    ? state.lead === undefined
      ? 'past'
      : undefined
    : undefined;
}

function isSubject(unit: Unit): boolean {
  return (
    isMark(unit, 'we', 'pronoun', 'relative') ||
    (unit.type === 'word' && (unit.entry === undefined || unit.entry.noun !== undefined))
  );
}

function wishStance({ last, ambition, enabled }: State): Stance {
  if (enabled) return 'benefit';
  if (ambition || last === undefined) return 'meant';
  return last.classes.some((one) => one === 'want' || one === 'hope' || one === 'strive') ? 'meant' : 'benefit';
}

function presentStance(
  unit: Unit,
  before: Unit | undefined,
  state: State,
  next: Unit | undefined,
  romance: boolean,
): Stance | undefined {
  if (unit.entry?.noun !== undefined || unit.entry?.verbNoun !== undefined) {
    // "the calls", "improvements"
    if (!isMark(before, 'pronoun', 'we') && before?.entry?.noun === undefined && !isMark(next, 'article', 'relative'))
      return undefined;
  }
  if (before === undefined || isMark(before, 'to', 'will', 'should', 'can')) return undefined;
  if (isMark(before, 'article') && !(romance && isMark(before, 'pronoun'))) return undefined;
  return state.relative && romance ? 'benefit' : 'fact';
}

function gerundStance(
  before: Unit | undefined,
  state: State,
  sentence: Sentence,
  at: number,
  lexicon: Lexicon,
): Stance | undefined {
  const romance = lexicon.pack.head === 'first';
  // "including", "following" are no doings.
  if (isMark(sentence.units[at], 'boundary')) return undefined;
  if (isMark(before, 'by')) return 'means';
  if (!romance && isMark(before, 'to') && state.last === undefined && at <= 3) return 'meant';
  if (romance && isMark(before, 'will') && state.lead !== undefined) return state.lead;
  if (romance && state.last?.index === at - 1) return state.last.stance;
  if (romance) return state.last || at > 2 ? 'means' : 'meant';
  if (isMark(before, 'article') || before?.entry?.puffery !== undefined) return undefined;
  if (before?.entry?.verbs.some(({ classes }) => classes.includes('be')))
    return state.subject === 'we' || state.ambition || state.last?.stance === 'meant' ? 'meant' : 'fact';
  if (before === undefined || (opens(before) && before.text !== ',')) return 'meant';
  if (isMark(before, 'and') && state.last) return state.last.stance;
  if (before.text === ',') return state.last?.form === 'gerund' ? state.last.stance : 'means';
  if (state.last?.classes.some((one) => one === 'focus' || one === 'want' || one === 'strive')) return state.last.stance;
  if (isMark(before, 'boundary', 'ambition'))
    return state.ambition && (state.last === undefined || (state.last.stance === 'meant' && state.last.classes.includes('be')))
      ? 'meant'
      : state.last?.stance === 'meant' && isAboutWork(state.last)
        ? 'meant'
        : 'purpose';
  return undefined;

  function isAboutWork({ classes }: Verb): boolean {
    return classes.includes('focus') || classes.includes('want') || classes.includes('strive');
  }
}

function baseStance(
  unit: Unit,
  before: Unit | undefined,
  state: State,
  sentence: Sentence,
  at: number,
  romance: boolean,
): Stance | undefined {
  // "the search"; "el contar con"
  if (isMark(before, 'article') && !(romance && isMark(before, 'to'))) return undefined;
  if (
    state.lead !== undefined &&
    (before === undefined || isMark(before, 'will', 'should', 'can', 'negation', 'and') || state.last === undefined)
  )
    return state.relative && state.lead === 'meant' ? 'purpose' : state.enabled ? 'benefit' : state.lead;
  if (isMark(before, 'to')) return infinitiveStance(state, before, at, romance);
  if (opens(before)) {
    if (
      before?.text === ',' &&
      state.last === undefined &&
      !romance &&
      !isMark(sentence.units[0], 'boundary', 'opening', 'adverb', 'purpose', 'cause', 'condition')
    )
      return undefined;
    if (before?.text !== ',' || state.last === undefined) return startsRequest(sentence, at, romance) ? 'meant' : undefined;
    // "Because parcels arrive late, pay …": what is asked for comes behind the reason.
    if (!romance && state.last.stance === 'fact' && isMark(sentence.units[0], 'cause', 'condition', 'choice')) return 'meant';
    return state.last.form === 'base' ? state.last.stance : undefined;
  }
  if (isMark(before, 'and')) {
    if (state.last?.form === 'base' || state.last?.form === 'future' || state.last?.form === 'first') return state.last.stance;
    return romance ? (state.last?.stance ?? 'meant') : undefined;
  }
  if (isMark(before, 'we')) return isAsked(sentence.units, at - 1) ? 'fact' : 'meant';
  if (state.enabled && (before?.entry?.noun === 'person' || isMark(before, 'pronoun'))) return 'benefit';
  if (isMark(before, 'pronoun') || before?.entry?.noun === 'person') {
    if (romance) return infinitiveStance(state, before, at, romance);
    return unit.entry?.noun === undefined || isMark(sentence.units[at + 1], 'article', 'pronoun') ? 'fact' : undefined;
  }
  if (romance) return infinitiveStance(state, before, at, romance);
  // "groups use it": what it is done to tells the verb from the noun.
  if (
    before?.entry?.noun !== undefined &&
    (unit.entry?.noun === undefined || isMark(sentence.units[at + 1], 'article', 'pronoun')) &&
    state.last === undefined &&
    at > 0 &&
    !isMark(before, 'boundary')
  )
    return 'fact';
  return state.last?.classes.includes('allowing') ? 'benefit' : undefined;
}

/** "describes how we work", "where we want to go": told, not meant. */
function isAsked(units: readonly Unit[], from: number): boolean {
  let at = from;
  while (at > 0 && !isMark(units[at], 'we')) at--;
  if (at < 2) return false;
  return (
    isMark(units[at - 1], 'question') ||
    (isMark(units[at - 1], 'relative') && units[at - 2]?.entry?.verbs.length === 0 && !isMark(units[at - 1], 'purpose'))
  );
}

/** "to …": as the verb before it is meant, unless it only says what for. */
export function infinitiveStance(state: State, before: Unit | undefined, at: number, romance: boolean): Stance {
  const { last, enabled, ambition } = state;
  // "orientados a promover"
  const hangs = romance && (isMark(before, 'to') || before?.entry?.verbs.some(({ form }) => form === 'participle') === true);
  if (last === undefined) return (state.subject === 'other' || hangs) && !ambition ? 'purpose' : 'meant';
  if (enabled || last.stance === 'benefit') return 'benefit';
  // "otra manera de administrar": it hangs on a noun, not on the verb.
  if (hangs && last.index < at - 2 && !ambition) return 'purpose';
  if (last.classes.some((one) => one === 'want' || one === 'strive' || one === 'hope' || one === 'be' || one === 'belief'))
    return last.stance === 'past'
      ? 'past'
      : last.stance === 'fact'
        ? ambition
          ? 'meant'
          : last.classes.includes('be')
            ? 'fact'
            : 'meant'
        : last.stance;
  return ambition && last.stance === 'fact' ? 'meant' : 'purpose';
}

/** A word that is also a noun asks for something only if no verb of a sentence stands behind it: not "Search is". */
function startsRequest({ units }: Sentence, at: number, romance: boolean): boolean {
  if (romance) return true;
  const [unit, next] = [units[at], units[at + 1]];
  if (!unit) return false;
  if (next === undefined) return unit.entry?.noun === undefined;
  if (isMark(next, 'will', 'should', 'can')) return false;
  if (
    next.entry?.verbs.some(
      ({ form, classes }) => classes.includes('be') || (form === 'present' && next.entry?.noun === undefined),
    )
  )
    return false;
  return (
    unit.entry?.noun === undefined ||
    isMark(next, 'article') ||
    next.type === 'number' ||
    (next.type === 'word' && !isMark(next, 'boundary', 'and')) ||
    (isMark(next, 'and') && units[at + 2]?.entry?.verbs.some(({ form }) => form === 'base') === true)
  );
}
