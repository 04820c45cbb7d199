//! Two findings about one fault are one: what was given up says more than what is missing now, and a wish than its missing metric.
import { louder, type Finding } from '../diagnostic.ts';
import type { Rule } from '../rule/rule.ts';

/** Puts findings in the place of those that their rules replace, about the same entity; the others stay as they are. */
export function withoutReplaced(findings: readonly Finding[], rules: ReadonlyMap<string, Rule>): Finding[] {
  const replacing = new Map<string, Finding>();
  for (const finding of findings)
    for (const ruleId of rules.get(finding.ruleId)?.replaces ?? []) replacing.set(keyOf(ruleId, finding), finding);
  if (replacing.size === 0) return [...findings];
  const replaced = new Map<Finding, Finding[]>();
  const kept = findings.filter((finding) => {
    const instead = finding.entity && replacing.get(keyOf(finding.ruleId, finding));
    if (instead) replaced.set(instead, [...(replaced.get(instead) ?? []), finding]);
    return !instead;
  });
  return kept.map((finding) => louder(finding, replaced.get(finding) ?? []));
}

function keyOf(ruleId: string, { file = '', entity }: Finding): string {
  return [ruleId, entity?.kind ?? '', entity?.id ?? '', file].join(' ');
}
