//! Waivers, applied: which findings they cover, and what is wrong with the waivers themselves.
import type { Finding } from '../diagnostic.ts';
import { each, type Steps } from '../model/steps.ts';
import { LineIndex } from '../text/span.ts';
import { guarded, type RuleFailure } from './failure.ts';
import type { Kept, KeptFiles } from './kept.ts';
import { raiseProblem, withEnd, type Raising } from './raise.ts';
import { aboutWaivers, waiverTable, type WaiverTable } from './suppress.ts';
import { newUse, useWaivers, waiverProblems, type Use } from './waivers.ts';

interface Waiving {
  readonly raising: Raising;
  readonly files: KeptFiles;
  readonly failures: RuleFailure[];
  /** An ISO 8601 day. */
  readonly today: string;
  /** There are rules that nobody knows here: a waiver may name one of them. */
  readonly moreRules?: boolean;
}

/** So many findings are a step. */
const many = 50;

/** Findings that waivers cover, and the others, among them what is wrong with the waivers themselves. */
export function* waiveBySteps(
  found: readonly Finding[],
  waiving: Waiving,
): Steps<{ readonly reported: Finding[]; readonly waived: Finding[] }> {
  const { raising, files, today } = waiving;
  const result = { reported: [] as Finding[], waived: [] as Finding[] };
  const uses = new Map<Kept, Use>();
  const sort = (finding: Finding): void => {
    const kept = finding.file === undefined ? undefined : files.get(finding.file);
    const use = kept && uses.get(kept);
    if (!kept || !use) return void result.reported.push(finding);
    const { table, lines } = waiversIn(kept);
    const { waived, ended } = useWaivers(finding, table, lines, today, use);
    result[waived ? 'waived' : 'reported'].push(
      ended ? withEnd(finding, kept.source.path, ended, raising.language ?? kept.facts.language) : finding,
    );
  };
  for (const kept of files.values()) if (kept.facts.directives.length > 0) uses.set(kept, newUse());
  yield* each(found, many, sort);
  for (const [kept, use] of uses) for (const finding of faultsOfWaivers(kept, use, waiving)) sort(finding);
  return result;
}

function faultsOfWaivers(kept: Kept, use: Use, { raising, today, moreRules = false, failures }: Waiving): Finding[] {
  const { file, language } = kept.facts;
  const settings = raising.settings(file);
  if (![...aboutWaivers].some((id) => settings.has(id))) return [];
  const question = {
    text: kept.source.text,
    ...waiversIn(kept),
    use,
    today,
    language,
    rules: raising.rules,
    moreRules,
    isOn: (rule: string) => settings.has(rule),
  };
  return waiverProblems(question).flatMap((problem) =>
    guarded(problem.rule, failures, () => raiseProblem(raising, file, language, problem)),
  );
}

/** Made once for each reading of a file. */
export function waiversIn(kept: Kept): { readonly table: WaiverTable; readonly lines: LineIndex } {
  const lines = (kept.lines ??= new LineIndex(kept.source.text));
  return { lines, table: (kept.waivers ??= waiverTable(kept.facts.directives, lines)) };
}
