//! What makes a finding the same finding tomorrow: its rule, entity, field and data; never a line, a count or an age.
import type { Finding, Identity } from '../diagnostic.ts';
import { fingerprint } from '../model/reads.ts';
import type { MessageValue } from '../rule/message.ts';

export function identityOf(path: string, message: string, data: Readonly<Record<string, MessageValue>>): Identity {
  const values = Object.keys(data)
    .sort()
    .flatMap((name) => lasting(data[name] ?? ''));
  return { field: path.replace(/\.\d+(?=\.|$)/g, ''), message, data: values };
}

/** Numbers are counts and durations are ages: both grow while nothing is done. What an author wrote stays. */
function lasting(value: MessageValue): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [];
  if (Array.isArray(value)) return [value.join('\n')];
  return 'precision' in value || 'amount' in value ? [JSON.stringify(value)] : [];
}

/**
 * A fingerprint for each finding. It outlives inserted lines, moved files and reordered lists; a
 * finding that can't be told from one before it in the list gets a number behind it.
 */
export function fingerprintsOf(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const print = fingerprint(wordsOf(finding));
      const times = (seen.get(print) ?? 0) + 1;
      seen.set(print, times);
      return [finding, times === 1 ? print : `${print}-${times}`];
    }),
  );
}

/** A finding about no entity is told by its file. */
function wordsOf({ ruleId, entity, identity, file = '', message }: Finding): string {
  const about = entity ? `${entity.kind}/${entity.id}` : file;
  const said = identity ? [identity.field, identity.message, ...identity.data] : [message];
  return JSON.stringify([ruleId, about, ...said]);
}
