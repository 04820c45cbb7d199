//! Verbs that no list holds as such: nouns that open a list of goals, and words known as verbs by where they stand.
import type { Form, VerbClass } from '../language/statements/index.ts';
import type { Lexicon } from './lexicon.ts';
import { isMark, type Unit } from './sentence.ts';
import { infinitiveStance, opens, type Stance, type State } from './stance.ts';

/** "Improvement of …", "Mejora de …": a list of goals in nouns. */
export function nounStart(
  unit: Unit,
  before: Unit | undefined,
  units: readonly Unit[],
  at: number,
): { form: Form; classes: readonly VerbClass[]; stance: Stance } | undefined {
  const verbNoun = unit.entry?.verbNoun;
  if (verbNoun === undefined || !(before === undefined || (opens(before) && before.text !== ','))) return undefined;
  const next = units[at + 1];
  // In brackets it explains; before a colon it is a title.
  if (before?.text === '(' || next?.text === ':') return undefined;
  if (isMark(next, 'will', 'should', 'can') || next?.entry?.verbs.some(({ form }) => form === 'present')) return undefined;
  return { form: 'noun', classes: [verbNoun], stance: 'meant' };
}

/** A word nobody listed is a verb behind "will", and with the ending of one. */
export function unknownVerb(
  unit: Unit,
  before: Unit | undefined,
  at: number,
  state: State,
  lexicon: Lexicon,
): { form: Form; classes: readonly VerbClass[]; stance: Stance | undefined } | undefined {
  if (
    unit.type !== 'word' ||
    (unit.entry && (unit.entry.marks.size > 0 || unit.entry.noun !== undefined || unit.entry.puffery !== undefined))
  )
    return undefined;
  const romance = lexicon.pack.head === 'first';
  if (unit.entry?.saying === true && (before === undefined || isMark(before, 'will', 'to')))
    return {
      form: 'base',
      classes: ['aspiration'],
      stance: before === undefined ? 'meant' : (state.lead ?? infinitiveStance(state, before, at, romance)),
    };
  if (!romance && isMark(before, 'will', 'should') && state.lead !== undefined)
    return { form: 'base', classes: [], stance: state.enabled ? 'benefit' : state.lead };
  if (
    !romance &&
    isMark(before, 'to') &&
    unit.text.length > 2 &&
    !hasEnding(unit.text, lexicon.pack.inflectedEndings) &&
    state.last === undefined &&
    state.subject === 'none'
  )
    return { form: 'base', classes: [], stance: 'meant' };
  const ending = lexicon.verbEndings.find(([, ends]) => unit.text.length > 4 && hasEnding(unit.text, ends))?.[0];
  if (ending === undefined) return undefined;
  if (ending === 'gerund') return isMark(before, 'by') || romance ? { form: 'gerund', classes: [], stance: 'means' } : undefined;
  if (ending === 'future') return { form: 'future', classes: [], stance: 'meant' };
  const behindAmbition = state.ambition && before !== undefined && before === state.last?.unit;
  return before === undefined || isMark(before, 'to') || behindAmbition
    ? { form: 'base', classes: [], stance: before === undefined ? 'meant' : infinitiveStance(state, before, at, romance) }
    : undefined;
}

export function hasEnding(word: string, endings: readonly string[]): boolean {
  for (const end of endings) if (word.endsWith(end)) return true;
  return false;
}
