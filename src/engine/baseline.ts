//! Which findings a baseline holds back, and which of its entries no longer match anything.
import type { Finding } from '../diagnostic.ts';
import type { Baseline, BaselineEntry, Terms, WrittenEntry } from './baseline-file.ts';
import { fingerprintIn, isAboutFile, isToldByOne, unnumbered } from './fingerprint.ts';

export interface HeldBack {
  /** What is reported, in the order it was given. */
  readonly findings: readonly Finding[];
  readonly held: readonly Finding[];
  /** The entry of each finding that has one, whether it is past its last day or not. */
  readonly entries: ReadonlyMap<Finding, WrittenEntry>;
  /** Reported again, for their last day is past. */
  readonly expired: readonly Finding[];
  /** Entries that match no finding: mended, or gone. */
  readonly unmatched: readonly WrittenEntry[];
}

export interface HoldingInput {
  /** All of a workspace. */
  readonly findings: readonly Finding[];
  readonly fingerprints: ReadonlyMap<Finding, string>;
  readonly baseline: Baseline;
  readonly today: string;
  /** Whether a rule was on, or is not known at all. One that is off finds nothing, which says nothing about its entries. */
  readonly counts: (rule: string) => boolean;
  /** Whether a file takes part in the workspace. */
  readonly exists: (file: string) => boolean;
}

export function holdBack({ findings, fingerprints, baseline, today, counts, exists }: HoldingInput): HeldBack {
  const entries = matched(findings, fingerprints, baseline.entries, exists);
  const found = new Set(entries.values());
  const isPast = (finding: Finding): boolean => {
    const entry = entries.get(finding);
    const until = entry && termsOf(entry, baseline).until;
    return until !== undefined && until < today;
  };
  return {
    findings: findings.filter((finding) => !entries.has(finding) || isPast(finding)),
    held: findings.filter((finding) => entries.has(finding) && !isPast(finding)),
    entries,
    expired: findings.filter(isPast),
    unmatched: baseline.entries.filter((entry) => !found.has(entry) && counts(entry.rule)),
  };
}

/** What holds for an entry: what it says itself, else what the file says for all. */
export function termsOf({ reason, owner, until }: Terms, { defaults }: Baseline): Terms {
  return { ...defaults, ...(reason !== undefined && { reason }), ...(owner !== undefined && { owner }), ...(until !== undefined && { until }) }; // prettier-ignore
}

function matched(
  findings: readonly Finding[],
  fingerprints: ReadonlyMap<Finding, string>,
  entries: readonly WrittenEntry[],
  exists: (file: string) => boolean,
): ReadonlyMap<Finding, WrittenEntry> {
  const byPrint = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const found = new Map<Finding, WrittenEntry>();
  for (const finding of findings) {
    const entry = byPrint.get(fingerprints.get(finding) ?? '');
    if (!entry || !isOf(entry, finding)) continue;
    found.set(finding, entry);
    byPrint.delete(entry.fingerprint);
  }
  matchMoved(
    findings,
    found,
    [...byPrint.values()].filter(({ file }) => file !== undefined && !exists(file)),
  );
  return found;
}

/** What people read in an entry has to be what it holds back. One that speaks of several things names any of them. */
function isOf(entry: BaselineEntry, finding: Finding): boolean {
  if (entry.rule !== finding.ruleId) return false;
  return !isToldByOne(finding) || entry.entity === subjectOf(finding);
}

/** More files are not moved at once, and looking for them would take its time. */
const mostMoved = 200;

/** Findings that their file tells, in files that were called otherwise when the baseline was written. */
function matchMoved(findings: readonly Finding[], found: Map<Finding, WrittenEntry>, gone: readonly WrittenEntry[]): void {
  const left = new Map<string, WrittenEntry[]>();
  for (const entry of gone) {
    const print = entry.fingerprint.replace(/-\d+$/, '');
    left.set(print, [...(left.get(print) ?? []), entry]);
  }
  const files = [...new Set(gone.map(({ file = '' }) => file))].slice(0, mostMoved);
  if (files.length === 0) return;
  for (const finding of findings) {
    if (found.has(finding) || !isAboutFile(finding)) continue;
    for (const file of files) {
      const entry = left.get(fingerprintIn(file, finding))?.pop();
      if (!entry) continue;
      found.set(finding, entry);
      break;
    }
  }
}

/** What an entry says a finding is about. */
export function subjectOf({ entity, absence }: Finding): string | undefined {
  return absence ? undefined : entity && `${entity.kind}/${unnumbered(entity.id)}`;
}
