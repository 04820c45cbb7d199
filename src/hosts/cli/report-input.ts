//! All runs of a command as one report.
import { builtInRules } from '../../built-in.ts';
import { LateFix, type Finding, type Fix } from '../../diagnostic.ts';
import type { Rule } from '../../rule/rule.ts';
import { ownerNameOf, strategyNames } from '../../model/owner.ts';
import type { RunReport, Summary } from '../../report/report.ts';
import type { LintArguments } from './arguments.ts';
import { homepage, packageVersion, pageOf } from '../../workspace/package.ts';
import { isBelowAny, type Run } from './run.ts';

export function reportOf(
  runs: readonly Run[],
  { quiet, lang, explain = false }: LintArguments,
  today: string,
  milliseconds: number,
): RunReport {
  const [only] = runs.length === 1 ? runs : [];
  const inReport = (run: Run): string => (run === only ? '' : run.prefix);
  const sources = new Map<string, string>();
  for (const run of runs) {
    for (const [path, text] of run.result.configTexts) sources.set(inReport(run) + path, text);
    for (const [path, file] of run.result.files) sources.set(inReport(run) + path, file.text);
  }
  const origins = new Map<Finding, { readonly run: Run; readonly finding: Finding }>();
  for (const run of runs)
    for (const finding of run.findings)
      if (!quiet || finding.severity === 'error')
        origins.set(run === only ? finding : prefixed(finding, run.prefix), { run, finding });
  const fingerprint = fingerprints(runs, origins);
  return {
    findings: [...origins.keys()],
    source: (file) => sources.get(file),
    shown: (file) => (only?.prefix ?? '') + file,
    summary: summaryOf(runs, inReport, milliseconds),
    url: (id) => (builtInIds.has(id) ? pageOf(id) : homepage),
    explain,
    language: lang ?? languageOf(runs),
    files: runs.flatMap((run) => reportedFiles(run).map((file) => inReport(run) + file)),
    rules: rulesOf(runs),
    failed: runs.flatMap(({ result }) => result.failures.map(({ ruleId }) => ruleId)),
    fingerprint,
    uniqueFingerprint: (finding) => {
      const run = origins.get(finding)?.run;
      return fingerprint(finding) + (run && inReport(run) !== '' ? `@${run.prefix.slice(0, -1)}` : '');
    },
    owner: (finding) => {
      const { entity } = finding;
      const run = origins.get(finding)?.run;
      return entity && run && ownerNameOf(run.result.model, entity);
    },
    strategy: strategies(origins),
    tool: { version: packageVersion(), homepage },
    today: runs[0]?.result.today ?? today,
  };
}

const builtInIds: ReadonlySet<string> = new Set(builtInRules.map(({ id }) => id));

/** Those that were on, each once. */
function rulesOf(runs: readonly Run[]): Rule[] {
  const on = runs.flatMap(({ result }) => result.rules.filter(({ id }) => result.on.has(id)));
  return [...new Map(on.map((rule) => [rule.id, rule])).values()];
}

function summaryOf(runs: readonly Run[], inReport: (run: Run) => string, milliseconds: number): Summary {
  const sum = (count: (run: Run) => number): number => runs.reduce((total, run) => total + count(run), 0);
  const more = runs.some(({ result }) => !result.chosen) ? sum(({ result }) => result.more) : undefined;
  return {
    files: sum(({ result }) => result.statistics.files),
    entities: sum(({ result }) => result.statistics.entities - 1),
    rules: Math.max(0, ...runs.map(({ result }) => result.ruleCount)),
    waived: sum(({ result }) => result.waived.length),
    leftAlone: sum(({ result }) => result.leftAlone),
    readAs: runs.flatMap((run) => run.result.readAs.map(({ file, kind }) => ({ file: inReport(run) + file, kind }))),
    notUnderstood: runs.flatMap((run) => run.result.notUnderstood.map((file) => inReport(run) + file)),
    ...baselineSummary(runs),
    ...(more !== undefined && { more }),
    milliseconds,
  };
}

function baselineSummary(runs: readonly Run[]): Pick<Summary, 'baseline'> {
  const all = runs.flatMap(({ result }) => result.baselined ?? []);
  if (all.length === 0) return {};
  const sum = (count: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + count(one), 0);
  return {
    baseline: {
      heldBack: sum(({ held }) => held.length),
      expired: sum(({ expired }) => expired.length),
      unmatched: sum(({ unmatched }) => unmatched.length),
    },
  };
}

function reportedFiles({ group: { reported }, result }: Run): string[] {
  const files = [...result.files.keys()];
  return reported.length === 0 ? files : files.filter((file) => isBelowAny(file, reported));
}

/** Over all that a workspace has, so that a narrower report gives a finding no other one. */
function fingerprints(
  runs: readonly Run[],
  origins: ReadonlyMap<Finding, { readonly run: Run; readonly finding: Finding }>,
): RunReport['fingerprint'] {
  let known: ReadonlyMap<Finding, string> | undefined;
  const all = (): ReadonlyMap<Finding, string> =>
    new Map(runs.flatMap(({ result }) => [...result.fingerprints()].flatMap(withThoseItStandsFor)));
  return (finding) => {
    known ??= all();
    return known.get(origins.get(finding)?.finding ?? finding) ?? '';
  };
}

/** What is said once of several strategies has one fingerprint, whichever of them is asked for. */
function withThoseItStandsFor([finding, print]: readonly [Finding, string]): (readonly [Finding, string])[] {
  return [finding, ...(finding.replaced ?? []).filter(({ ruleId }) => ruleId === finding.ruleId)].map(
    (one) => [one, print] as const,
  );
}

function strategies(origins: ReadonlyMap<Finding, { readonly run: Run }>): RunReport['strategy'] {
  const known = new Map<Run, ReturnType<typeof strategyNames>>();
  return (finding) => {
    const run = origins.get(finding)?.run;
    if (!run) return undefined;
    const nameOf = known.get(run) ?? strategyNames(run.result.model);
    known.set(run, nameOf);
    return nameOf(finding.entity);
  };
}

/** The report speaks as the workspaces do, where they agree. */
function languageOf(runs: readonly Run[]): string | undefined {
  const [first] = runs;
  return runs.every(({ result }) => result.language === first?.result.language) ? first?.result.language : undefined;
}

/** Several workspaces in one report are told apart by their folder. */
function prefixed(finding: Finding, prefix: string): Finding {
  const { ruleId, severity, confidence, message, file, span, related, fixes, entity, absence, explain } = finding;
  return {
    ruleId,
    severity,
    confidence,
    message,
    related: related.map((one) => ({ ...one, file: prefix + one.file })),
    fixes: fixes.map((fix) => new LateFix(fix.title, fix.kind, fix, (own) => prefixedEdits(own, prefix))),
    ...(file !== undefined && { file: prefix + file }),
    ...(span && { span }),
    ...(entity && { entity }),
    ...(absence && { absence }),
    ...(explain && { explain }),
  };
}

const prefixedEdits = ({ edits }: Fix, prefix: string): Fix['edits'] =>
  edits.map((edit) => ({ ...edit, file: prefix + edit.file }));
