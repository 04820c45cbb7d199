//! A thermometer heats no room: measuring alone changes nothing for customers.
import {
  defineRule,
  isLinked,
  isLive,
  nameOf,
  phraseAt,
  place,
  skipPhrases,
  tokenise,
  writingOf,
  type Action,
  type Initiative,
  type Model,
  type Token,
} from '../../../src/rule/index.ts';

type Work = Initiative | Action;

export default defineRule({
  summary: 'Measuring is part of work that changes something, not an initiative of its own',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.20', 'S2.25', 'S4.2'],
  on: ['Initiative', 'Action'],
  messages: {
    en: {
      measuring:
        '"{item}" measures, and nothing that customers meet will be different for it. Link the change that the figures are to set off, or make it part of that change.',
    },
    es: {
      measuring:
        '«{item}» mide, y nada de lo que viven los clientes cambiará por ello. Enlaza el cambio que deben provocar las cifras, o intégralo en ese cambio.',
    },
  },
  *check(work, { model }) {
    if (!isLive(work) || leadsToChange(work, model)) return;
    const declared = work.changes.length > 0 && work.changes.every((change) => change === 'measurement');
    if (!declared && (work.changes.length > 0 || !onlyMeasures(work))) return;
    yield {
      // equivalent never "work.statement": a place that is not written is that of the name.
      at: place(work, declared ? 'changes' : work.statement === undefined ? 'name' : 'statement'),
      message: 'measuring',
      // equivalent always: a warning is one either way; reports for machines tell how sure it is.
      // equivalent never: the same.
      // equivalent negated: the same.
      confidence: declared ? 'high' : 'medium',
      data: { item: nameOf(work) },
    };
  },
});

/** Work inside it, for the same pain point or waiting for it, that changes more than what is known. */
function leadsToChange(work: Work, model: Model): boolean {
  const inside =
    work.kind === 'initiative' ? [...work.actions.filter(isLinked), ...model.referrers(work, 'Action', 'initiative')] : [];
  const above = work.kind === 'action' ? initiativeAbove(work, model) : [];
  const waiting = [...model.referrers(work, 'Initiative'), ...model.referrers(work, 'Action')];
  // equivalent without "one !== work": what measures is no change, even if it waits for itself.
  return [...inside, ...above, ...waiting].some((one) => one !== work && isChange(one));
}

function isChange(work: Work): boolean {
  return work.changes.some((change) => change !== 'measurement') || (work.changes.length === 0 && !onlyMeasures(work));
}

function initiativeAbove(action: Action, model: Model): Initiative[] {
  const holder = model.holder(action);
  const named = isLinked(action.initiative) ? [action.initiative] : [];
  return holder?.kind === 'initiative' ? [holder, ...named] : named;
}

/** "Track NPS across all channels": a verb of measuring, what is measured, and nothing that follows from it. */
function onlyMeasures(work: Work): boolean {
  const tokens = tokenise(work.statement ?? work.name ?? '').filter(({ text }) => text !== '.');
  const { verbs, things, between, stops, instruments } = writingOf(work).measuring;
  if (isInstrument(tokens, instruments, [things, between])) return true;
  const verb = phraseAt(tokens, 0, verbs);
  if (verb === undefined) return false;
  const thing = thingAt(tokens, verb, between, things);
  return (
    thing !== undefined &&
    !tokens.slice(thing).some((token, i) => ends(token) || phraseAt(tokens, thing + i, stops) !== undefined)
  );
}

/** "Customer satisfaction dashboard": a name of nothing but what is measured with, and what is measured. */
function isInstrument(tokens: readonly Token[], instruments: readonly string[], others: readonly (readonly string[])[]): boolean {
  let found = false;
  let at = 0;
  while (at < tokens.length) {
    const instrument = phraseAt(tokens, at, instruments);
    found ||= instrument !== undefined;
    const next = instrument ?? longestOf(others.map((words) => phraseAt(tokens, at, words)));
    if (next === undefined && tokens[at]?.text !== '-') return false;
    at = next ?? at + 1;
  }
  return found;
}

function longestOf(ends: readonly (number | undefined)[]): number | undefined {
  const found = ends.filter((end) => end !== undefined);
  return found.length > 0 ? Math.max(...found) : undefined;
}

/** The index after the thing, with nothing but small words and joints before it. */
function thingAt(
  tokens: readonly Token[],
  from: number,
  between: readonly string[],
  things: readonly string[],
): number | undefined {
  let at = from;
  // equivalent always: behind the last word nothing is found.
  while (at < tokens.length) {
    const thing = phraseAt(tokens, at, things);
    if (thing !== undefined) return thing;
    const next = skipPhrases(tokens, at, between);
    if (next === at && tokens[at]?.text !== '-') return undefined;
    at = Math.max(next, at + 1);
  }
  return undefined;
}

/** A second sentence, or a clause: more than measuring may be meant. */
const ends = ({ text }: Token): boolean => ';:,!?'.includes(text);
