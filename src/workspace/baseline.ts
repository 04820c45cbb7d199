//! The baseline of a workspace on disk: read, held against what is found, and written.
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Finding } from '../diagnostic.ts';
import { holdBack, subjectOf, termsOf, type HeldBack } from '../engine/baseline.ts';
import { noBaseline, readBaseline, termKeys, type Baseline, type BaselineEntry } from '../engine/baseline-file.ts';
import { baselineText } from '../engine/baseline-text.ts';
import { clip } from '../model/model.ts';
import { ConfigError, placedIn } from './config-error.ts';
import { kindAt, kindBehind, realPath } from './disk.ts';
import { inside } from './paths.ts';
import { mostBesideSize, readText } from './read.ts';
import { whyUnread } from './why-unread.ts';
import { createText, replaceText, type WriteRefusal } from './write.ts';

/** A baseline as it lies on the disk. */
export interface BaselineFile {
  /** As people write it. */
  readonly name: string;
  /** The folder that it must not leave. */
  readonly root: string;
  /** Absolute. */
  readonly path: string;
  /** Undefined where there is none yet. */
  readonly text: string | undefined;
  readonly baseline: Baseline;
}

/** What a baseline makes of a run's findings. */
export interface Baselined extends HeldBack {
  /** What was found, before any of it was held back. */
  readonly all: readonly Finding[];
  readonly file: BaselineFile;
}

/** What is known of a run besides its baseline. */
export type Found = Omit<Parameters<typeof holdBack>[0], 'baseline'>;

/** `name` is seen from `folder`, and absolute where the command line says so. Throws a ConfigError. */
export function readBaselineFile(folder: string, name: string, mayBeMissing: boolean): BaselineFile {
  const path = resolve(folder, name);
  const root = isAbsolute(name) ? dirname(path) : folder;
  const shown = inside(folder, path) ?? path;
  if (kindBehind(path) === 'none' && kindAt(path) !== 'link') {
    if (mayBeMissing) return { name: shown, root, path, text: undefined, baseline: noBaseline };
    throw failure(shown, `There is no such baseline. "stratlint --update-baseline" writes it.`);
  }
  if (!isAbsolute(name) && leaves(folder, path))
    throw failure(shown, 'The baseline lies outside the workspace, by way of a link.');
  const reading = readText(path, mostBesideSize);
  if ('problem' in reading) {
    const { message, line } = whyUnread('The baseline', path, reading.problem, mostBesideSize);
    throw failure(shown, message, line);
  }
  const { baseline, mistakes } = readBaseline(reading.text);
  if (mistakes.length > 0) throw new ConfigError(placedIn(shown, reading.text, mistakes));
  return { name: shown, root, path, text: reading.text, baseline };
}

function failure(name: string, message: string, line = 1): ConfigError {
  return new ConfigError([{ file: name, line, column: 1, span: { start: 0, end: 0 }, message }]);
}

function leaves(folder: string, path: string): boolean {
  const [outer, inner] = [realPath(folder), realPath(dirname(path))];
  return typeof outer !== 'string' || typeof inner !== 'string' || inside(outer, inner) === undefined;
}

export function applyBaseline(found: Found, file: BaselineFile, language: string): Baselined {
  const { findings, ...held } = holdBack({ ...found, baseline: file.baseline });
  const expired = new Set(held.expired);
  const tell = (finding: Finding): Finding => {
    const entry = expired.has(finding) ? held.entries.get(finding) : undefined;
    return entry ? past(finding, termsOf(entry, file.baseline).until ?? '', file.name, language) : finding;
  };
  return { ...held, findings: findings.map(tell), all: found.findings, file };
}

const pastWords: { readonly en: PastWords } & Readonly<Record<string, PastWords>> = {
  en: (until, file) => `It was held back until ${until} by ${file}.`,
  es: (until, file) => `${file} lo mantuvo al margen hasta el ${until}.`,
};
type PastWords = (until: string, file: string) => string;

/** The same finding, which says that its time is up. */
function past(finding: Finding, until: string, file: string, language: string): Finding {
  const message = `${finding.message} ${(pastWords[language] ?? pastWords.en)(until, file)}`;
  return { ...finding, message };
}

export interface BaselineUpdate {
  readonly refusal: 'exists' | WriteRefusal | undefined;
  readonly file: BaselineFile;
  readonly added: number;
  readonly dropped: number;
  readonly kept: number;
  /** How many entries lack a reason, an owner, a last day. */
  readonly lacking: Readonly<Record<(typeof termKeys)[number], number>>;
}

/** Writes what is found now into the baseline: entries that still hold stay as they are, what is mended is dropped. */
export function updateBaseline({ findings, fingerprints }: Found, { file, entries, unmatched }: Baselined): BaselineUpdate {
  const dropped = new Set(unmatched);
  const moved = new Map<BaselineEntry, Finding>();
  for (const [finding, entry] of entries) if (fingerprints.get(finding) !== entry.fingerprint) moved.set(entry, finding);
  const kept = file.baseline.entries.flatMap((entry) => {
    if (dropped.has(entry)) return [];
    const finding = moved.get(entry);
    return [finding ? { ...entry, ...identityOf(finding, fingerprints) } : entry];
  });
  const added = findings.flatMap((finding) =>
    entries.has(finding) ? [] : [{ ...identityOf(finding, fingerprints), what: clip(finding.message, 120) }],
  );
  const text = baselineText(file.text, file.baseline, { kept, added });
  const { baseline } = readBaseline(text);
  const lacking = (key: (typeof termKeys)[number]): number =>
    baseline.entries.filter((entry) => termsOf(entry, baseline)[key] === undefined).length;
  return {
    refusal: write(file, text),
    file: { ...file, text, baseline },
    added: added.length,
    dropped: dropped.size,
    kept: kept.length,
    lacking: { reason: lacking('reason'), owner: lacking('owner'), until: lacking('until') },
  };
}

function identityOf(finding: Finding, fingerprints: ReadonlyMap<Finding, string>): BaselineEntry {
  const entity = subjectOf(finding);
  return {
    fingerprint: fingerprints.get(finding) ?? '',
    rule: finding.ruleId,
    ...(entity !== undefined ? { entity } : finding.file !== undefined && { file: finding.file }),
  };
}

function write({ root, path, text: before }: BaselineFile, text: string): BaselineUpdate['refusal'] {
  if (before === text) return undefined;
  const file = relative(root, path);
  return before === undefined ? createText(root, file, text) : replaceText(root, file, before, text);
}
