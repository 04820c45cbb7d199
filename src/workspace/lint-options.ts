//! What a run of a workspace is asked for, beside what its configuration says.
import type { Config, RuleChoice } from '../config/config.ts';
import type { Asked } from '../config/settings-by-file.ts';
import type { Preset } from '../rule/rule.ts';
import type { Buffers } from './discover.ts';

export interface LintOptions {
  /** ISO 8601; overrides the configuration. */
  readonly asOf?: string;
  /** Today, for when neither says. */
  readonly today: string;
  /** Overrides the configuration's presets. */
  readonly presets?: readonly Preset[];
  /** The language findings speak. */
  readonly messages?: string;
  /** This is the only run of the workspace. */
  readonly once?: boolean;
  /** Files named on the command line, relative to the workspace: they take part whatever they are called. */
  readonly named?: readonly string[];
  /** What is said of single rules on the command line: it goes before the configuration. */
  readonly rules?: ReadonlyMap<string, RuleChoice>;
  /** Texts that go before what the disk has. */
  readonly buffers?: Buffers;
  /** The commit to compare with, as `baseCommit` gives it. */
  readonly base?: string;
  /** The baseline, absolute, whatever the configuration says; false for none. */
  readonly baseline?: string | false;
  /** The baseline is about to be written: it need not be there yet. */
  readonly writesBaseline?: boolean;
  /** Nothing on the disk has changed since the last run: what was found there then is not looked at again. */
  readonly sameDisk?: boolean;
  /** Nobody wants to know how much a wider preset would add. In a large workspace it is never counted: that takes a third of the time. */
  readonly narrow?: boolean;
  /** Folders in the workspace are left alone: it is the folder of a file that somebody opened, and may be anyone's home. */
  readonly shallow?: boolean;
  /** Told how many files are about to be read, before the long part begins. */
  readonly onReading?: (files: number) => void;
}

export const dayOf = (config: Config, options: LintOptions): string => options.asOf ?? config.asOf ?? options.today;

export function askedOf({ presets, rules }: Pick<LintOptions, 'presets' | 'rules'>): Asked {
  return { usual: ['essential'], ...(presets && { presets }), ...(rules && { rules }) };
}
