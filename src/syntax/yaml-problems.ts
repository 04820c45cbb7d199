//! The faults found while a YAML text is read: one a line, a few a file, each as the key of a sentence.
import type { FixKind, MessageData, Problem, ProblemFix } from '../diagnostic.ts';
import { span, type Span } from '../text/span.ts';

/** The rule that owns the sentences of all these keys. */
export const unreadableRule = 'unreadable-document';
/** A file with more faults than this is told about the first ones only: the later ones mostly follow from them. */
export const maxProblems = 20;

/** The keys of the sentences, as `unreadable-document` must have them. */
export type ProblemKey =
  | 'tab-indent'
  | 'bad-indent'
  | 'missing-colon'
  | 'space-after-colon'
  | 'colon-in-value'
  | 'missing-comma'
  | 'extra-comma'
  | 'missing-bracket'
  | 'missing-quote'
  | 'text-after-quote'
  | 'space-before-comment'
  | 'list-on-key-line'
  | 'bad-start'
  | 'bad-escape'
  | 'bad-merge'
  | 'unknown-alias'
  | 'recursive-alias'
  | 'duplicate-key'
  | 'too-deep'
  | 'too-many-copies'
  | 'control-character'
  | 'unexpected';

/** Faults that follow from each other stand on one line; only the first of those is kept. */
const cascading = new Set<ProblemKey>([
  'tab-indent',
  'bad-indent',
  'missing-colon',
  'space-after-colon',
  'colon-in-value',
  'missing-comma',
  'extra-comma',
  'missing-bracket',
  'missing-quote',
  'text-after-quote',
  'space-before-comment',
  'list-on-key-line',
  'bad-start',
  'unexpected',
]);

/** What a problem may have besides its place. */
type More = Pick<Problem, 'related' | 'fixes'>;

/** Collects the problems of one file. */
export class ProblemList {
  readonly #text: string;
  readonly #problems: Problem[] = [];
  /** The lines on which a cascading fault was already told. */
  readonly #lines: Span[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** At one place only the first fault is told. Spans are cut to the text, so that a caller may point one past its end. */
  add(message: ProblemKey, start: number, end: number, data: MessageData = {}, more?: More): void {
    if (this.#problems.length >= maxProblems) return;
    const place = this.#inside(start, end);
    if (this.#known(message, place)) return;
    this.#problems.push({ rule: unreadableRule, message, data, span: place, ...more });
  }

  /** All problems in the order of their places. */
  sorted(): Problem[] {
    return this.#problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  #inside(start: number, end: number): Span {
    const from = Math.max(0, Math.min(start, this.#text.length));
    return span(from, Math.max(from, Math.min(end, this.#text.length)));
  }

  #known(message: ProblemKey, place: Span): boolean {
    if (this.#problems.some((problem) => problem.span.start === place.start)) return true;
    if (!cascading.has(message)) return false;
    if (this.#lines.some((line) => line.start <= place.start && place.start <= line.end)) return true;
    this.#lines.push(lineAround(this.#text, place.start));
    return false;
  }
}

/** The keys of the sentences that name a way out. */
export type FixKey = 'use-spaces' | 'add-quotes' | 'add-space' | 'close-quote' | 'double-quotes';

/** A way out that changes one stretch of the text. */
export function oneFix(title: FixKey, kind: FixKind, start: number, end: number, text: string): { fixes: ProblemFix[] } {
  return { fixes: [{ title, kind, edits: [{ span: span(start, end), text }] }] };
}

function lineAround(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return span(offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? text.length : end);
}
