//! A tree made of an edited copy of a text, with the places of the text itself.
import type { Problem } from '../diagnostic.ts';
import type { TextEdit } from '../text/edit.ts';
import { span, type Span } from '../text/span.ts';
import type { Node, SyntaxTree } from './tree.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Back = (place: Span) => Span;

/** Leads all places back to `text` as it was before `edits`, which are in order. The tree itself is changed. */
export function movedBack(tree: SyntaxTree, text: string, edits: readonly TextEdit[]): SyntaxTree {
  const offset = offsetsBefore(text, edits);
  return movedTo(tree, ({ start, end }) => span(offset(start), offset(end)));
}

/** Leads all places to where `back` says. The tree itself is changed. */
export function movedTo(tree: SyntaxTree, back: (place: Span) => Span): SyntaxTree {
  moveNodes(tree, back);
  return {
    documents: tree.documents.map(({ root, span: place }) => ({ root, span: back(place) })),
    directives: tree.directives.map(({ text, span: place }) => ({ text, span: back(place) })),
    problems: tree.problems.map((problem) => movedProblem(problem, back)),
  };
}

/** What was put in is led to the end of what stood in its place; so is what begins where blanks before it were taken out. */
function offsetsBefore(text: string, edits: readonly TextEdit[]): (offset: number) => number {
  let added = 0;
  const stretches = edits.map(({ span: place, text: blanks }) => {
    const start = place.start + added;
    added += blanks.length - (place.end - place.start);
    const isGone = blanks === '' && /[^\r\n]/.test(text[place.end] ?? '');
    return { start, end: start + blanks.length, isGone, before: place };
  });
  return (offset) => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start = 0, isGone } = stretches[middle] ?? {};
      if (start < offset || (isGone && start === offset)) low = middle + 1;
      else high = middle;
    }
    const last = stretches[low - 1];
    return last ? last.before.end + Math.max(0, offset - last.end) : offset;
  };
}

function moveNodes(tree: SyntaxTree, back: Back): void {
  const seen = new Set<Node>();
  const left = tree.documents.flatMap((document) => document.root ?? []);
  for (let node = left.pop(); node; node = left.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    moveNode(node, back);
    if (node.type === 'alias' && node.target) left.push(node.target);
    else if (node.type === 'list') for (const item of node.items) left.push(item);
    else if (node.type === 'map') for (const entry of node.entries) left.push(entry.value);
  }
}

function moveNode(node: Mutable<Node>, back: Back): void {
  node.span = back(node.span);
  if (node.type === 'scalar') node.words = back(node.words);
  else if (node.type === 'map')
    node.entries = node.entries.map((entry) => ({
      ...entry,
      keySpan: back(entry.keySpan),
      ...(entry.merged && { merged: back(entry.merged) }),
    }));
}

/** A copy of a node without aliases, further behind in a text. */
export function movedNode(node: Node, by: number): Node {
  const moved = ({ start, end }: Span): Span => span(start + by, end + by);
  const place = moved(node.span);
  if (node.type === 'scalar') return { ...node, span: place, words: moved(node.words) };
  if (node.type === 'list') return { ...node, span: place, items: node.items.map((item) => movedNode(item, by)) };
  if (node.type !== 'map') return { ...node, span: place };
  const entries = node.entries.map((entry) => ({
    ...entry,
    keySpan: moved(entry.keySpan),
    value: movedNode(entry.value, by),
    ...(entry.merged && { merged: moved(entry.merged) }),
  }));
  return { ...node, span: place, entries };
}

/** The same problem, further behind in a text. */
export function movedBy(problem: Problem, by: number): Problem {
  return movedProblem(problem, ({ start, end }) => span(start + by, end + by));
}

function movedProblem(problem: Problem, back: Back): Problem {
  const { related, fixes } = problem;
  return {
    ...problem,
    span: back(problem.span),
    ...(related && { related: related.map((one) => ({ ...one, span: back(one.span) })) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(({ span: place, text }) => ({ span: back(place), text })) })),
    }),
  };
}
