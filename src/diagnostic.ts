//! What is said about a text: problems while reading it, findings of rules, and the one order they are printed in.
import type { Span } from './text/span.ts';
import type { TextEdit } from './text/edit.ts';

export type Severity = 'info' | 'warning' | 'error';
/** How sure a finding is. Only a finding of high confidence may fail a build. */
export type Confidence = 'low' | 'medium' | 'high';
/** `safe` keeps the meaning; `unsafe` may change it; `placeholder` leaves something for the author to fill in. */
export type FixKind = 'safe' | 'unsafe' | 'placeholder';
/** What a message's `{placeholders}` are filled with. */
export type MessageData = Readonly<Record<string, string | number>>;

/** Words in a file: `span` is in UTF-16 offsets of its text. */
export interface Location {
  readonly file: string;
  readonly span: Span;
}

/** A second place that explains a finding, with one short sentence. */
export interface Related extends Location {
  readonly message: string;
}

export interface FileEdit {
  readonly file: string;
  readonly edits: readonly TextEdit[];
}

export interface Fix {
  readonly title: string;
  readonly kind: FixKind;
  /** Empty where the text turns out not to allow it. */
  readonly edits: readonly FileEdit[];
}

/** The entity a finding is about. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/**
 * What a finding says, apart from its words and its place: with the rule it makes a fingerprint. Counts and
 * ages are left out, for they change while the fault stays.
 */
export interface Identity {
  /** The entity, by names that no order of files or items changes; absent where the finding is about none. */
  readonly about?: string;
  /** The field of the entity, without the numbers of list items; empty for the entity itself. */
  readonly field: string;
  /** The key of the message. */
  readonly message: string;
  readonly data: readonly string[];
}

/**
 * A fault, as every host shows it. Without `file` it is about the workspace; with `file` and without `span`
 * about the whole file.
 */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly file?: string;
  readonly span?: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly entity?: Subject;
  readonly identity?: Identity;
  /** It tells what the workspace as a whole lacks. */
  readonly absence?: true;
  /** The rule itself failed: the run can't be trusted to have found everything. */
  readonly failed?: true;
  /** How it came about, a line each: told where somebody asks for it. */
  readonly explain?: () => readonly string[];
  /** Findings that it says as well: whoever waives it waives these. */
  readonly replaced?: readonly Finding[];
}

/** A fix whose edits are worked out when somebody asks for them: most reports name the ways out, few need them letter by letter. */
export class LateFix<T> implements Fix {
  readonly title: string;
  readonly kind: FixKind;
  readonly #of: T;
  readonly #make: (of: T) => readonly FileEdit[];
  #known: readonly FileEdit[] | undefined = undefined;

  /** What they are made `of` is apart from what makes them, which all fixes of a run may share. */
  constructor(title: string, kind: FixKind, of: T, make: (of: T) => readonly FileEdit[]) {
    this.title = title;
    this.kind = kind;
    this.#of = of;
    this.#make = make;
  }

  get edits(): readonly FileEdit[] {
    return (this.#known ??= this.#make(this.#of));
  }
}

/** The same finding in place of others: as loud as the loudest, with their fixes as well. */
export function louder(finding: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0) return finding;
  const all = [finding, ...others];
  const severity = all.reduce((loudest, one) => (severityOrder[one.severity] < severityOrder[loudest] ? one.severity : loudest), finding.severity); // prettier-ignore
  return { ...finding, severity, fixes: all.flatMap(({ fixes }) => fixes), replaced: others };
}

/**
 * A fault found while a text is read, before any rule runs. `rule` is the id of the rule that owns its messages,
 * `message` the key of one of them.
 */
export interface Problem {
  readonly rule: string;
  readonly message: string;
  readonly data: MessageData;
  readonly span: Span;
  /** That of the document; of the file where it is left out. */
  readonly language?: string;
  /** High where it is left out. */
  readonly confidence?: Confidence;
  /** It is about several things of the file, of which the first is only where it stands. */
  readonly isAboutSeveral?: true;
  readonly related?: readonly { readonly span: Span; readonly message: string; readonly data?: MessageData }[];
  readonly fixes?: readonly ProblemFix[];
}

/** A way out of a problem: `title` is a message key of the same rule. */
export interface ProblemFix {
  readonly title: string;
  readonly data?: MessageData;
  readonly kind: FixKind;
  readonly edits: readonly TextEdit[];
}

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Orders by file, place, severity, rule and message; findings about the workspace come last. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file ?? '\uffff', b.file ?? '\uffff') ||
    (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
    (a.span?.end ?? -1) - (b.span?.end ?? -1) ||
    severityOrder[a.severity] - severityOrder[b.severity] ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.message, b.message)
  );
}

/** By code unit: the same order on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
