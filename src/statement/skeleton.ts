//! A statement with substance, as far as the author's own words reach; the gaps are for the author.
import { statementPackOf } from '../language/statements/index.ts';
import type { SlotKind } from './anatomy.ts';
import type { Judgement } from './judge.ts';

/** "Because … for … we improve the billing experience by …, instead of …; … from … to … by …; owner …". */
export function skeletonOf(text: string, { language, slots }: Judgement): string | undefined {
  const words = language === undefined ? undefined : statementPackOf(language)?.skeleton;
  if (!words) return undefined;
  const own = (...kinds: readonly SlotKind[]): string | undefined => {
    const slot = slots.find(({ kind }) => kinds.includes(kind));
    return slot && text.slice(slot.span.start, slot.span.end).trim();
  };
  const verb = own('operational', 'made') ?? own('direction', 'enabling', 'light', 'aspiration');
  const object = own('object');
  const filled = {
    segment: own('segment'),
    deed: verb === undefined ? undefined : object === undefined || verb.includes(object) ? verb : `${verb} ${object}`,
    mechanism: own('mechanism'),
    baseline: own('baseline'),
    target: own('target', 'quantity'),
    date: own('deadline'),
  };
  return words.replace(/\{(\w+)\}/g, (_, name: string) => (filled as Readonly<Record<string, string | undefined>>)[name] ?? '…');
}
