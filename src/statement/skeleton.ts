//! A statement with substance, as far as the author's own words reach; the gaps are for the author.
import { statementPackOf } from '../language/statements/index.ts';
import type { Slot, SlotKind } from './anatomy.ts';
import type { Judgement } from './judge.ts';

/** "Because … for … we improve the billing experience by …, instead of …; … from … to … by …; owner …". */
export function skeletonOf(text: string, { language, slots }: Judgement): string | undefined {
  const words = language === undefined ? undefined : statementPackOf(language)?.skeleton;
  if (!words) return undefined;
  const find = (...kinds: readonly SlotKind[]): Slot | undefined => slots.find(({ kind }) => kinds.includes(kind));
  const own = (...kinds: readonly SlotKind[]): string | undefined => {
    const slot = find(...kinds);
    return slot && text.slice(slot.span.start, slot.span.end).trim();
  };
  const verb = find('operational', 'made', 'direction', 'enabling', 'light', 'aspiration');
  const object = find('object', 'aimed');
  const filled = {
    segment: own('segment'),
    deed: verb && deedOf(text, verb, object),
    mechanism: own('mechanism'),
    baseline: own('baseline'),
    target: own('target', 'quantity'),
    date: own('deadline'),
  };
  return words.replace(/\{(\w+)\}/g, (_, name: string) => (filled as Readonly<Record<string, string | undefined>>)[name] ?? '…');
}

/** From the verb to the end of its object, as the author wrote it; inside a sentence it begins small. */
function deedOf(text: string, { span }: Slot, object: Slot | undefined): string {
  const end = object && object.span.start >= span.start ? Math.max(object.span.end, span.end) : span.end;
  const deed = text.slice(span.start, end).trim();
  return deed.charAt(0).toLowerCase() + deed.slice(1);
}
