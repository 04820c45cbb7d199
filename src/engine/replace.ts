//! Two findings about one fault are one: what was given up says more than what is missing now, and a wish than its missing metric.
import { compareFindings, louder, type Finding } from '../diagnostic.ts';
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

/** What several strategies lack, and one answer would give to all, is said of the first of them, which names the others. */
export function saidOnce(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
  languageOf: (finding: Finding) => string,
): Finding[] {
  const shared = findings.filter(({ ruleId, entity }) => entity && rules.get(ruleId)?.absence === 'shared');
  const byRule = new Map<string, Finding[]>();
  for (const finding of [...shared].sort(compareFindings))
    byRule.set(finding.ruleId, [...(byRule.get(finding.ruleId) ?? []), finding]);
  const groups = [...byRule.values()];
  const others = new Map(groups.map(([first, ...rest]) => [first, rest]));
  const again = new Set(groups.flatMap(([, ...rest]) => rest));
  return findings
    .filter((finding) => !again.has(finding))
    .map((finding) => withOthers(finding, others.get(finding) ?? [], languageOf(finding)));
}

function withOthers(finding: Finding, others: readonly Finding[], language: string): Finding {
  if (others.length === 0) return finding;
  const words = lackingToo[language] ?? lackingToo.en;
  const related = others.flatMap(({ file, span, entity }) =>
    file !== undefined && span ? [{ file, span, message: words(entity?.name ?? '') }] : [],
  );
  return { ...finding, related: [...finding.related, ...related], replaced: [...(finding.replaced ?? []), ...others] };
}

const lackingToo: { readonly en: (name: string) => string } & Readonly<Record<string, (name: string) => string>> = {
  en: (name) => `"${name}" lacks it as well`,
  es: (name) => `a «${name}» también le falta`,
};

/** The findings that are asked for; where one is not, but stands for another that is, the other. */
export function narrowed(findings: readonly Finding[], isAsked: (finding: Finding) => boolean): Finding[] {
  return findings
    .flatMap((finding) => (isAsked(finding) ? [finding] : (finding.replaced ?? []).filter(isAsked).slice(0, 1)))
    .sort(compareFindings);
}
