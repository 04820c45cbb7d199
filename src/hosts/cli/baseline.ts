//! `--update-baseline`: writes what is found now into the baseline, and says what is left to fill in.
import { termKeys } from '../../engine/baseline-file.ts';
import { updateBaseline, type BaselineUpdate } from '../../workspace/baseline.ts';
import { foundIn, withBaseline, type LintResult } from '../../workspace/lint-result.ts';
import { refusals } from '../../workspace/mend.ts';
import type { LintArguments } from './arguments.ts';
import { UsageError, type Io } from './io.ts';

/** The result as the new baseline leaves it. `all` is what was found before any was applied. */
export function writeBaseline(result: LintResult, { lang }: LintArguments, io: Io): LintResult {
  const { baselined, failures } = result;
  if (!baselined)
    throw new UsageError(
      '--update-baseline needs to know which file it is: say "baseline: stratlint-baseline.yaml" in stratlint.yaml, so that every run holds it against what it finds, or --baseline FILE.',
    );
  if (failures.length > 0) {
    io.err(`stratlint: ${baselined.file.name} was left as it was: a rule failed, so what it would find is not known.\n`);
    return result;
  }
  const found = foundIn({ ...result, findings: baselined.all }, result.rules);
  const update = updateBaseline(found, baselined);
  if (update.refusal !== undefined)
    throw new UsageError(`The baseline can't be written to "${baselined.file.name}": ${reasons[update.refusal]}.`);
  tell(update, io);
  return withBaseline({ ...result, findings: baselined.all }, update.file, result.rules, lang);
}

const reasons = { ...refusals, exists: 'somebody else has just written it' };

function tell({ file: { name }, added, dropped, kept, lacking }: BaselineUpdate, io: Io): void {
  const total = kept + added;
  io.err(`stratlint: ${name} has ${total} ${total === 1 ? 'finding' : 'findings'}: ${added} new, ${dropped} dropped.\n`);
  const gaps = termKeys.filter((key) => lacking[key] > 0).map((key) => `${lacking[key]} without ${names[key]}`);
  if (gaps.length > 0)
    io.err(`stratlint: Left to fill in there: ${gaps.join(', ')}. Once for all under "defaults", or beside each.\n`);
}

const names = { reason: 'a reason', owner: 'an owner', until: 'a last day ("until")' };
