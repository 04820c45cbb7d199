//! What comes of a run of a workspace, and what its baseline leaves of that.
import type { Config } from '../config/config.ts';
import type { Finding } from '../diagnostic.ts';
import type { Directory } from '../directory/directory.ts';
import type { RunResult, SourceFile } from '../engine/session.ts';
import type { Preset, Rule } from '../rule/rule.ts';
import { applyBaseline, type Baselined, type BaselineFile, type Found } from './baseline.ts';

export interface LintResult extends RunResult {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly leftAlone: number;
  /** Some documents and folders that are kept out by ignore files or the configuration. */
  readonly ignored: readonly string[];
  /** Folders that could not be listed, with the system's word for the reason. */
  readonly closed: readonly { readonly path: string; readonly reason: string }[];
  /** What recognises a finding tomorrow, for those that are held back or waived too. */
  readonly fingerprints: () => ReadonlyMap<Finding, string>;
  /** What the baseline holds back; absent where there is none. */
  readonly baselined?: Baselined;
  /** Folders in it that are workspaces of their own, relative to it. */
  readonly workspaces: readonly string[];
  /** All rules there are, those of plugins among them. */
  readonly rules: readonly Rule[];
  /** Plugins that are code and were not run. */
  readonly skipped: readonly string[];
  /** How many rules were on for one file or another. */
  readonly ruleCount: number;
  readonly on: ReadonlySet<string>;
  readonly config: Config;
  /** Who is who beside the workspace. */
  readonly directory: Directory;
  readonly presets: readonly Preset[];
  /** Whether anybody chose the presets; where nobody did, `more` says what `recommended` would add. */
  readonly chosen: boolean;
  readonly today: string;
  /** Git did not give all files of the commit to compare with, so nothing was said of what changed since. */
  readonly baseFailed: boolean;
  /** Files whose age was asked for, and that a shallow clone does not tell. */
  readonly cutOff: readonly string[];
  /** The language that the configuration gives the workspace, else the one of its files. */
  readonly language: string | undefined;
  /** The texts of the configuration's files, and of rules that were added to those of stratlint. */
  readonly configTexts: ReadonlyMap<string, string>;
}

/** The result of a run as a baseline leaves it. */
export function withBaseline(
  linted: LintResult,
  baseline: BaselineFile,
  rules: readonly Rule[],
  messages: string | undefined,
): LintResult {
  const found = foundIn(linted, rules);
  const baselined = applyBaseline(found, baseline, messages ?? linted.language ?? 'en');
  const reported = onceMade(() => {
    const again = baselined.findings.filter((finding) => !found.fingerprints.has(finding));
    const prints = baselined.expired.map((finding) => found.fingerprints.get(finding) ?? '');
    return new Map([...found.fingerprints, ...again.map((finding, i) => [finding, prints[i] ?? ''] as const)]);
  });
  return { ...linted, findings: baselined.findings, fingerprints: reported, baselined };
}

/** What a baseline is held against. */
export function foundIn({ findings, fingerprints, files, on, today }: LintResult, rules: readonly Rule[]): Found {
  const known = new Set(rules.map(({ id }) => id));
  return {
    findings,
    fingerprints: fingerprints(),
    today,
    counts: (rule) => on.has(rule) || !known.has(rule),
    exists: (file) => files.has(file),
  };
}

export function onceMade<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
