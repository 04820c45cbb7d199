//! What the verbs of a sentence, their objects and its words as a whole say of a wish.
import type { VerbClass } from '../language/statements/index.ts';
import type { Slot, SlotKind } from './anatomy.ts';
import { isMark, type Unit } from './sentence.ts';
import { intends, reach, type Scene } from './slots.ts';
import type { Verb } from './verb.ts';
import { wholeSlots } from './whole.ts';
import { wordingSlots } from './wording.ts';

export interface Weighing {
  readonly slots: readonly Slot[];
  /** Whether anything in it is meant, not only so. */
  readonly intends: boolean;
}

export function weigh(scene: Scene, found: readonly Slot[]): Weighing {
  const measured = found.some(({ kind }) => kind === 'target' || kind === 'quantity' || kind === 'baseline');
  const parts = [...found, ...wordingSlots(scene), ...scene.verbs.flatMap((verb) => verbSlots(scene, verb, measured))];
  const slots = [...parts, ...wholeSlots(scene, parts)];
  return { slots, intends: intends(scene) };
}

// --- verbs -------------------------------------------------------------------------------------

const works = new Set<VerbClass>(['deed', 'stop', 'choose']);
const heads = new Set<VerbClass>(['deed', 'task', 'choose']);
const vague = new Set<VerbClass>([
  'light',
  'direction',
  'enabling',
  'aspiration',
  'allowing',
  'become',
  'want',
  'strive',
  'belief',
  'hope',
  'feel',
]);
const soft = new Set(['abstract', 'person', 'score', 'none', 'clause', 'container']);

function verbSlots(scene: Scene, verb: Verb, measured: boolean): Slot[] {
  const { classes, object, stance, unit, unknown } = verb;
  const is = (one: VerbClass): boolean => classes.includes(one);
  const slot = (kind: SlotKind, span = unit.span): Slot => ({ kind, span });
  const { units } = scene.sentence;
  if (isHelping(verb, units)) {
    const later =
      isMark(units[verb.index - 1], 'will', 'should', 'can', 'to') ||
      scene.verbs.some(({ index, stance: other }) => index < verb.index && other === 'meant');
    return later ? [] : [slot('past')];
  }
  if (stance === 'past') return [slot('past')];
  if (is('hope')) return [slot('belief')];
  // "Entendemos la calidad como": said what it is.
  if (verb.form === 'first' && is('enabling') && isMark(units[object.next], 'weakCause') && isMark(units[object.next], 'likeOf'))
    return [slot('definition')];
  // "we recognise that": what is thought of, not furthered.
  if (object.kind === 'clause' && is('enabling') && !is('allowing') && isMark(units[object.next], 'relative'))
    return [slot('belief')];
  if (is('belief')) return stance === 'can' ? [] : [slot('belief')];
  if (is('feel') && stance !== 'means') return [slot('feeling')];
  if (is('strive')) return [slot('striving')];
  if (stance === 'fact') {
    const aside = scene.verbs.some((other) => other.stance === 'meant' && other.index < verb.index);
    return is('be') || aside ? [] : [slot('fact')];
  }
  if (stance === 'can')
    return [slot(scene.verbs.some((other) => other.index < verb.index && other.stance === 'meant') ? 'benefit' : 'possibility')];
  if (stance === 'means') return [];
  if (is('aspiration')) return [slot('aspiration')];
  if (stance === 'purpose' && (is('deed') || is('task')) && (object.kind === 'concrete' || object.kind === 'other'))
    return [slot('work', reach(unit.span, object.span))];
  if (stance === 'benefit' || stance === 'purpose')
    return is('be') || soft.has(object.kind)
      ? [slot(object.hollow && object.words.length > 0 ? 'vague-benefit' : 'benefit')]
      : [];
  const slots: Slot[] = stance === 'ought' ? [slot('obligation')] : [];
  // "Be the most loved brand": a rank to be given by others.
  if (is('be') && stance === 'meant' && object.words.some(({ entry }) => (entry?.puffery ?? 0) >= 2))
    return [...slots, slot('aspiration')];
  if (verb.negated || is('be')) return slots;
  const next = units[verb.index + 1];
  // "We do this": what this is was said before.
  if (is('light') && object.words.length === 0 && isMark(next, 'pronoun') && !isMark(next, 'relative')) return slots;
  if (isToolOnly(verb, units)) return [...slots, slot('tool-only', reach(unit.span, object.span))];
  const solid = object.kind === 'concrete' && !object.hollow;
  const other = object.kind === 'other';
  const toHands = object.kind === 'person' || (object.kind === 'tool' && object.words.length > 1);
  const work = unknown || classes.some((one) => works.has(one));
  const unclear = classes.some((one) => vague.has(one));
  if (work && !unclear && (solid || other || toHands)) return [...slots, slot('operational', reach(unit.span, object.span))];
  if ((work || is('light')) && object.hollow && object.words.some(({ entry }) => entry?.verbNoun === 'aspiration'))
    return [...slots, slot('activity-only', reach(unit.span, object.span))];
  if (work && object.kind === 'container' && classes.every((one) => works.has(one) || one === 'light'))
    return [...slots, slot('deed', reach(unit.span, object.span))];
  if ((work || is('light') || is('task')) && solid) return [...slots, slot('made', reach(unit.span, object.span))];
  if ((work || is('light') || is('task')) && other) return [...slots, slot('work', reach(unit.span, object.span))];
  // "Build a network" is work, "build trust" is not.
  if (is('task') && is('light') && object.kind === 'container' && !object.words.some(({ entry }) => entry?.puffery !== undefined))
    return [...slots, slot('task', reach(unit.span, object.span))];
  if (!unclear && !object.hollow && classes.some((one) => heads.has(one)))
    return [...slots, slot('task', reach(unit.span, object.span))];
  const about = soft.has(object.kind) || object.hollow ? [{ kind: 'object' as const, span: object.span ?? unit.span }] : [];
  const at = solid ? [slot('aimed', reach(unit.span, object.span))] : about;
  // "Llegar a 15.000": a figure to come to, not what to become.
  if (is('become') && measured && scene.sentence.tokens[units[verb.index]?.next ?? -1]?.type === 'number') return slots;
  if (is('become')) return [...slots, slot('aspiration'), ...about];
  if (is('want')) return [...slots, slot('want')];
  if (is('direction')) return measured ? slots : [...slots, slot('direction'), ...at];
  if (is('allowing') || is('enabling')) return measured ? slots : [...slots, slot('enabling'), ...at];
  if (is('focus')) return [...slots, slot('focus'), ...about];
  if (!unclear && classes.some((one) => heads.has(one)) && !isPraised(object))
    return [
      ...slots,
      slot(about.length === 0 ? 'task' : isPraising(object) ? 'praised-task' : 'vague-task', reach(unit.span, object.span)),
      ...about,
    ];
  if (is('light')) return [...slots, slot('light'), ...about];
  return work && !unknown && !unclear && about.length > 0
    ? [...slots, slot('deed', reach(unit.span, object.span))]
    : [...slots, ...about];
}

/** "Design clear and flexible rules". */
function isPraising({ words }: Verb['object']): boolean {
  return words.some(({ entry }) => entry?.puffery !== undefined || entry?.soft === true);
}

/** "have launched", which only helps a verb. */
function isHelping({ unit, index }: Verb, units: readonly Unit[]): boolean {
  if (!isMark(unit, 'perfect')) return false;
  // "have improved tools" has them, "have improved the tools" did something.
  const { verbs = [], puffery, soft } = units[index + 1]?.entry ?? {};
  const isPraise = puffery !== undefined || soft === true;
  return verbs.some(({ form }) => form === 'participle') && (!isPraise || isMark(units[index + 2], 'article'));
}

/** "Formación adecuada y de calidad": what stands where an object would is praise alone. */
function isPraised({ words }: Verb['object']): boolean {
  return (
    words.length > 0 &&
    words.every(({ entry }) => entry?.noun === undefined && (entry?.puffery !== undefined || entry?.soft === true))
  );
}

/** "Implement a CRM": a tool, and nobody it is for. */
function isToolOnly({ object, classes, stance }: Verb, units: readonly Unit[]): boolean {
  if (stance !== 'meant' || object.kind !== 'tool' || classes.includes('stop')) return false;
  const behind = units.slice(object.next).filter(({ type }) => type === 'word').length;
  return (
    object.words.filter(({ entry }) => entry?.noun !== 'tool' && entry?.puffery === undefined && entry?.soft !== true).length ===
      0 && behind <= 5
  );
}
