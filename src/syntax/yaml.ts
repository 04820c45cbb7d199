//! YAML text → located tree. Never throws: a half-written file gives what could be read, and its problems.
import type { Problem } from '../diagnostic.ts';
import { usualDepth } from '../text/bounds.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { span } from '../text/span.ts';
import type { SyntaxDocument, SyntaxTree } from './tree.ts';
import { join } from './yaml-collect.ts';
import { composeDocument, type ComposingStart } from './yaml-compose.ts';
import { movedBack } from './yaml-move.ts';
import { ProblemList, unreadableRule, type FixKey, type ProblemKey } from './yaml-problems.ts';
import { withoutTabs } from './yaml-tabs.ts';
import { readTokens, type Bounds, type DocumentTokens, type TokenReading } from './yaml-tokens.ts';

/** So many entries may be copied by merge keys in one file. */
export const maxCopies = 200_000;
/** So many misplaced parts of a file are put where they belong. */
export const maxRepairs = 50;

/** Reads a file of YAML documents, and no further than some more values than `most`: their tokens take several times the room. */
export function parseYaml(text: string, maxDepth: number = usualDepth, most = Infinity): SyntaxTree {
  try {
    return read(text, { maxDepth, most });
  } catch {
    return unreadable(text);
  }
}

function read(text: string, bounds: Bounds): SyntaxTree {
  const source = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  const tree = readUnlessTabs(source, bounds);
  return !tree || (tree.problems.length > 0 && source.includes('\t')) ? readWithoutTabs(source, tree, bounds) : tree;
}

/** Undefined where tabs are what is wrong: the tree of a large file is not kept while it is read without them. */
function readUnlessTabs(source: string, bounds: Bounds): SyntaxTree | undefined {
  const tree = readAsIs(source, bounds);
  return tree.problems.some(isTab) ? undefined : tree;
}

/** Its tokens take several times the room of the tree, and are gone when it is returned. */
function readAsIs(source: string, bounds: Bounds): SyntaxTree {
  return composeAll(source, readTokens(source, bounds), bounds);
}

/** Where tabs are what is wrong, the lines they indent are read at the level that their author saw. */
function readWithoutTabs(source: string, tree: SyntaxTree | undefined, bounds: Bounds): SyntaxTree {
  const edits = withoutTabs(source);
  const spaced = edits.length > 0 ? applyEdits(source, edits) : undefined;
  if (spaced === undefined) return tree ?? readAsIs(source, bounds);
  const other = readAsIs(spaced, bounds);
  if (tree && other.problems.length >= tree.problems.length) return tree;
  const moved = movedBack(other, source, edits);
  const problems = [tabProblem(source, edits), ...moved.problems.filter((problem) => !isTab(problem))];
  return { ...moved, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

const isTab = (problem: Problem): boolean => problem.message === 'tab-indent';

/** All tabs are one problem, told at the first of them. */
function tabProblem(source: string, edits: readonly TextEdit[]): Problem {
  const { start, end } = (edits.find((edit) => /[^\s#]/.test(source[edit.span.end] ?? '')) ?? edits[0])?.span ?? span(0, 0);
  return {
    rule: unreadableRule,
    message: 'tab-indent' satisfies ProblemKey,
    data: {},
    span: span(start + source.slice(start, end).indexOf('\t'), end),
    fixes: [{ title: 'use-spaces' satisfies FixKey, kind: 'safe', edits }],
  };
}

function composeAll(source: string, reading: TokenReading, { maxDepth, most }: Bounds): SyntaxTree {
  const { problems, closings, unread, full } = reading;
  const copies = { left: maxCopies };
  const repairs = { left: maxRepairs };
  const documents: SyntaxDocument[] = [];
  let anchors: ComposingStart['anchors'] = new Map();
  reading.documents.forEach((tokens, index) => {
    if (!tokens.continues) anchors = new Map();
    const composing: ComposingStart = { text: source, problems, closings, unread, maxDepth, anchors, copies, repairs };
    const root = composeDocument(composing, tokens.token);
    addDocument(documents, { root, span: documentSpan(source, reading.documents, index) }, tokens.continues, composing);
  });
  return {
    documents,
    directives: reading.directives,
    problems: problems.sorted(),
    ...(full !== undefined && { full: { most, span: span(full, full + 1) } }),
  };
}

/** From the first character that is the document's to that of the next one. */
function documentSpan(source: string, documents: readonly DocumentTokens[], index: number): SyntaxDocument['span'] {
  const start = documents[index]?.token.offset ?? 0;
  return span(start, Math.max(start, documents[index + 1]?.token.offset ?? source.length));
}

/** The rest of a document goes into it where both are maps or both lists; it stands alone where they do not fit. */
function addDocument(documents: SyntaxDocument[], document: SyntaxDocument, continues: boolean, composing: ComposingStart): void {
  const before = documents.at(-1);
  const fits = continues && before && (!before.root || !document.root || join(composing, before.root, document.root));
  if (fits)
    documents[documents.length - 1] = { root: before.root ?? document.root, span: span(before.span.start, document.span.end) };
  else documents.push(document);
}

/** The library gave up in a way nobody foresaw. */
function unreadable(text: string): SyntaxTree {
  const problems = new ProblemList(text);
  problems.add('unexpected', 0, Math.min(1, text.length), { words: text.slice(0, 1) });
  return { documents: [], directives: [], problems: problems.sorted() };
}
