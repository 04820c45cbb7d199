//! How a sentence is worded: its tones, its brackets and links, how long it is, and whether it lists virtues.
import type { Slot } from './anatomy.ts';
import { classOf } from './object.ts';
import { isMark, type Unit } from './sentence.ts';
import { intends, type Scene } from './slots.ts';
import { isAdding } from './tone.ts';

export function wordingSlots(scene: Scene): Slot[] {
  return [...toneSlots(scene), ...writtenSlots(scene), ...listSlots(scene)];
}

function toneSlots({ sentence, tones }: Scene): Slot[] {
  const { tokens, units, marks, span } = sentence;
  const slots: Slot[] = isAdding(tones, sentence) ? [{ kind: 'adding', span }] : [];
  const aims = marks.has('ambition') ? units.filter((unit) => isMark(unit, 'ambition')) : [];
  for (const { classes, at, next } of tones) {
    // "our goal is" speaks of no paper.
    const isAim = aims.some((unit) => at >= unit.at && at < unit.next);
    const words = { start: tokens[at]?.start ?? span.start, end: tokens[next - 1]?.end ?? span.end };
    for (const kind of classes)
      if (kind !== 'merely' && kind !== 'adding' && !(isAim && kind === 'paper')) slots.push({ kind, span: words });
  }
  return slots;
}

const few = 5;

function writtenSlots(scene: Scene): Slot[] {
  const { units, tokens, span } = scene.sentence;
  const slots: Slot[] = [];
  const words = tokens.filter(({ type }) => type === 'word').length;
  const isPraised = units.some(({ entry }) => entry?.puffery !== undefined);
  const aims = intends(scene) || (scene.verbs.length === 0 && isMore(units));
  if (words <= few && !isPraised && !aims) slots.push({ kind: 'short', span });
  const bracket = units.find(({ text }, at) => text === '(' && at > 0);
  if (bracket) slots.push({ kind: 'aside', span: bracket.span });
  if (link.test(scene.original.slice(Math.max(0, span.start - 1), span.end + 2))) slots.push({ kind: 'link', span });
  return slots;
}

/** "Better service", "Reduced waiting": a direction without a verb. */
export function isMore([first, second]: readonly Unit[]): boolean {
  if (!second) return false;
  const { verbs = [], comparative = false } = first?.entry ?? {};
  if (comparative) return second.type === 'word' && !isMark(second, 'comparison');
  return (
    !isMark(second, 'article', 'by', 'to') &&
    verbs.some(({ form, classes }) => form === 'participle' && classes.includes('direction'))
  );
}

/** An address, a link, code, an issue or a name: "](", "https:", "`", "#12", "@ana". */
const link = /\]\(|\]\[|https?:|`|(?:^|\s)[#@]\w/u;

const fewest = 3;

/** "trust, openness and respect": so many ideas or praises in a row. */
function listSlots(scene: Scene): Slot[] {
  const { units } = scene.sentence;
  const row: Unit[] = [];
  let joined = true;
  for (const unit of units) {
    const isJoint = (unit.text === ',' || isMark(unit, 'and')) && unit.entry?.noun === undefined;
    if (isJoint || (joined && isMark(unit, 'article'))) {
      joined = true;
      continue;
    }
    // "high quality, …": praise and what it praises are one.
    if (!isVirtue(unit)) row.length = 0;
    else if (joined) row.push(unit);
    joined = false;
    const first = row[0];
    if (first && row.length >= fewest) return [{ kind: 'listing', span: { start: first.span.start, end: unit.span.end } }];
  }
  return [];
}

function isVirtue(unit: Unit): boolean {
  const { entry, type } = unit;
  if (entry?.puffery !== undefined || entry?.soft === true) return true;
  if (type !== 'word') return false;
  return entry && entry.marks.size > 0 ? entry.noun === 'abstract' : classOf(unit) === 'abstract';
}
