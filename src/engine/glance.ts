//! What can be said of a changed file before all others are looked at: its own reading anew, the rest as it was, moved with the text.
import type { Finding } from '../diagnostic.ts';
import type { FileFacts } from '../model/fact.ts';
import { alikeAtEnd, alikeAtStart } from '../text/alike.ts';
import type { Span } from '../text/span.ts';
import { factsByPieces, isMarkdown, type Pieces } from './facts.ts';
import { keep, type Kept } from './kept.ts';
import { raiseProblem, type Raising } from './raise.ts';
import { isOver, waiversFor } from './suppress.ts';
import { waiversIn } from './waiving.ts';

/** What the last run found. */
export interface Before {
  readonly raising: Raising;
  readonly today: string;
  /** By file, those that were met while reading left out. Waived ones are, too. */
  readonly findings: (file: string) => readonly Finding[];
}

/** Sorted by file when the first file is asked for. */
export function findingsByFile(findings: readonly Finding[], problems: ReadonlySet<Finding>): Before['findings'] {
  let byFile: ReadonlyMap<string, readonly Finding[]> | undefined;
  return (file) => (byFile ??= sorted(findings.filter((finding) => !problems.has(finding)))).get(file) ?? [];
}

function sorted(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { file = '' } = finding;
    const others = byFile.get(file);
    if (others) others.push(finding);
    else byFile.set(file, [finding]);
  }
  return byFile;
}

export interface Glance {
  readonly findings: readonly Finding[];
  /** The file as it was read, for the run that follows; undefined where it was not read anew. */
  readonly kept: Kept | undefined;
}

/** In letters. Longer Markdown takes longer to read than people type, and whatever is written in it, it is well-formed. */
const mostMarkdown = 16_000;

export function glanceAt(kept: Kept, text: string, before: Before, pieces: Pieces): Glance {
  return isMarkdown(kept.source.path) && text.length > mostMarkdown
    ? { findings: asItWas(kept, text, before), kept: undefined }
    : readAnew(kept, text, before, pieces);
}

/** All that was found in a file when it was read last, moved with its text. */
function asItWas(kept: Kept, text: string, before: Before): Finding[] {
  const { source, facts } = kept;
  const found = [...problemsOf(facts, before), ...before.findings(source.path)];
  const move = mover(source.text, text);
  return unwaived(found, kept, before).flatMap((finding) => moved(finding, move) ?? []);
}

function unwaived(found: readonly Finding[], kept: Kept, { today }: Before): Finding[] {
  const { table, lines } = waiversIn(kept);
  return found.filter((finding) => waiversFor(finding, table, lines).every((waiver) => isOver(waiver, today)));
}

function problemsOf(facts: FileFacts, { raising }: Before): Finding[] {
  return facts.problems.flatMap((problem) => raiseProblem(raising, facts.file, facts.language, problem) ?? []);
}

/** A file of the last run that has another text now. */
export function keptAnew({ source, settings, setting }: Kept, text: string, pieces: Pieces): Kept {
  const now = { ...source, text };
  return keep(now, settings, setting, factsByPieces(now, settings, pieces));
}

function readAnew(last: Kept, text: string, before: Before, pieces: Pieces): Glance {
  const { source } = last;
  const kept = keptAnew(last, text, pieces);
  const problems = problemsOf(kept.facts, before);
  const move = mover(source.text, text);
  const others = before.findings(source.path).flatMap((finding) => moved(finding, move) ?? []);
  return { findings: unwaived([...problems, ...others], kept, before), kept };
}

/** Fixes are left out: the next run makes them anew. Undefined where the words are gone. */
function moved(finding: Finding, move: (span: Span) => Span | undefined): Finding | undefined {
  const { span, file, related } = finding;
  const to = span && move(span);
  if (span && !to) return undefined;
  return {
    ...finding,
    ...(to && { span: to }),
    related: related.flatMap((one) => {
      const place = one.file === file ? move(one.span) : one.span;
      return place ? [{ ...one, span: place }] : [];
    }),
    fixes: [],
  };
}

/** Where a span of one text is in another, as what they begin and end with alike tells. */
function mover(before: string, after: string): (span: Span) => Span | undefined {
  const start = alikeAtStart(before, after);
  const tail = Math.min(alikeAtEnd(before, after), Math.min(before.length, after.length) - start);
  const [oldEnd, newEnd] = [before.length - tail, after.length - tail];
  const at = (offset: number): number => (offset <= start ? offset : offset >= oldEnd ? offset + newEnd - oldEnd : start);
  return (span) => {
    const to = { start: at(span.start), end: at(span.end) };
    return to.end > to.start || span.end === span.start ? to : undefined;
  };
}
