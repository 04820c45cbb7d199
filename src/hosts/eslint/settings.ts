//! What `recommended({ … })` and `settings.stratlint` may say. A word that is not known would switch everything off, and nobody would be told.
import { languages } from '../../language/index.ts';
import { presets, type Preset } from '../../rule/rule.ts';
import { noSuch } from '../../text/no-such.ts';
import { isIsoDay } from '../../value/index.ts';

/** As on the command line, where it goes before the workspace's configuration. */
export interface EslintSettings {
  /** The folder that is the workspace where no stratlint.yaml says so; otherwise ESLint's. */
  readonly cwd?: string;
  readonly presets?: readonly Preset[];
  /** ISO 8601. */
  readonly asOf?: string;
  /** The language findings speak. */
  readonly lang?: string;
}

const checks: Readonly<Record<keyof EslintSettings, (value: unknown) => string | undefined>> = {
  cwd: (value) => (typeof value === 'string' && value !== '' ? undefined : 'cwd is the path of a folder.'),
  presets: (value) =>
    Array.isArray(value) && value.length > 0
      ? value.map((one) => unknown('preset', one, presets)).find((wrong) => wrong !== undefined)
      : `presets is a list: presets: ['${typeof value === 'string' ? value : 'strict'}']`,
  asOf: (value) => (typeof value === 'string' && isIsoDay(value) ? undefined : `asOf is a day, written like '2027-03-31'.`),
  lang: (value) => unknown('language', value, languages),
};

const names = Object.keys(checks) as (keyof EslintSettings)[];

/** Throws for what the command line would refuse, too. `more` are options that are ours to add. */
export function checkedSettings(given: unknown, more: readonly string[] = []): EslintSettings {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw wrong(`options are expected: recommended({ presets: ['strict'] })`);
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || more.includes(name)) continue;
    const known = names.find((one) => one === name);
    const problem = known === undefined ? unknown('option', name, names) : checks[known](value);
    if (problem !== undefined) throw wrong(problem);
  }
  return given;
}

const wrong = (problem: string): Error => new Error(`stratlint/eslint: ${problem}`);

function unknown(what: string, value: unknown, choices: readonly string[]): string | undefined {
  return choices.some((one) => one === value)
    ? undefined
    : noSuch(what, typeof value === 'string' ? value : JSON.stringify(value), choices);
}
