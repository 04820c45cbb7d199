//! What every format is given, and what they share.
import type { Finding, Severity } from '../diagnostic.ts';
import { LineIndex, type Position, type Span } from '../text/span.ts';
import type { ReportWords } from './words.ts';

export interface ReportInput {
  /** In their final order. */
  readonly findings: readonly Finding[];
  /** The text of a file of the workspace. */
  readonly source: (file: string) => string | undefined;
  /** A file's path as people find it from where they are. */
  readonly shown: (file: string) => string;
  readonly summary: Summary;

  /** Whether findings tell how they came about. */
  readonly explain?: boolean;
  /** The page of a rule. */
  readonly url: (ruleId: string) => string;
  /** The language the report itself speaks. */
  readonly language: string | undefined;
}

/** What the formats for programs and for whole organisations are given besides. */
export interface RunReport extends ReportInput {
  /** The files that took part and are reported on, in the order of their paths. */
  readonly files: readonly string[];
  /** The rules that were on. */
  readonly rules: readonly RuleCard[];
  /** Rules that threw: they may have missed something. */
  readonly failed: readonly string[];
  /** The same for the same fault tomorrow, whatever its line. */
  readonly fingerprint: (finding: Finding) => string;
  /** The same where two findings of one run have to differ: several workspaces may hold the same words. */
  readonly uniqueFingerprint: (finding: Finding) => string;
  /** Who answers for what a finding is about; undefined where nobody does. */
  readonly owner: (finding: Finding) => string | undefined;
  /** The strategy that what a finding is about is part of. */
  readonly strategy: (finding: Finding) => string | undefined;
  readonly tool: { readonly version: string; readonly homepage: string };
  /** The day taken for today, ISO 8601. */
  readonly today: string;
}

/** What reports say of a rule. */
export interface RuleCard {
  readonly id: string;
  readonly category: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly presets: readonly string[];
}

export interface Summary {
  readonly files: number;
  readonly entities: number;
  readonly rules: number;
  readonly waived: number;
  /** What a baseline makes of the findings; absent where there is none. */
  readonly baseline?: {
    readonly heldBack: number;
    /** Reported, though the baseline has them: their last day is past. */
    readonly expired: number;
    /** Entries that match no finding any more. */
    readonly unmatched: number;
  };
  /** Files that looked like strategy to nobody. */
  readonly leftAlone: number;
  /** Findings that a wider preset has more of; undefined where none was asked. */
  readonly more?: number;
  /** Named files that say no kind: what each is read as, or undefined where nothing in it is known. */
  readonly readAs: readonly { readonly file: string; readonly kind: string | undefined }[];
  /** Files that take part, and of whose words nothing was understood. */
  readonly notUnderstood: readonly string[];
  readonly milliseconds?: number;
}

/** What a summary says of findings that are kept out of the report. */
export function baselineLines({ baseline }: Summary, words: ReportWords): string[] {
  if (!baseline) return [];
  const { heldBack, unmatched } = baseline;
  return [...(heldBack > 0 ? [words.heldBack(heldBack)] : []), ...(unmatched > 0 ? [words.unmatched(unmatched)] : [])];
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

export function isFixable({ fixes }: Finding): boolean {
  return fixes.some((fix) => fix.kind === 'safe');
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Offsets → lines and columns, with one line index a file. */
export class Positions {
  readonly #source: ReportInput['source'];
  readonly #lines = new Map<string, LineIndex>();

  constructor(source: ReportInput['source']) {
    this.#source = source;
  }

  lines(file: string): LineIndex {
    const known = this.#lines.get(file) ?? new LineIndex(this.#source(file) ?? '');
    this.#lines.set(file, known);
    return known;
  }

  range(file: string, span: Span): Range {
    const lines = this.lines(file);
    return { start: lines.position(span.start), end: lines.position(span.end) };
  }
}

/** A sentence that may quote a document, on one line: nobody's words may pass for a line of the report. */
export function oneLine(text: string): string {
  return harmless(text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' '));
}

/** A document may hold anything; a terminal acts on some of it. Control and direction characters are shown, not obeyed. */
export function harmless(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are the point
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** The same without characters that XML has no place for. */
export function printable(text: string): string {
  return harmless(text).replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd');
}

/** Findings in groups, in the order in which the groups first appear. */
export function groupBy<Key>(findings: readonly Finding[], keyOf: (finding: Finding) => Key): Map<Key, Finding[]> {
  const groups = new Map<Key, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}
