//! YAML text → located tree. Never throws: a half-written file gives what could be read, and its problems.
import { span } from '../text/span.ts';
import type { SyntaxDocument, SyntaxTree } from './tree.ts';
import { composeDocument, join, type Composing } from './yaml-compose.ts';
import { ProblemList } from './yaml-problems.ts';
import { readTokens, type DocumentTokens, type TokenReading } from './yaml-tokens.ts';

/** So many lists and maps may stand inside each other, aliases followed. A strategy needs about ten. */
export const maxYamlDepth = 200;
/** So many entries may be copied by merge keys in one file. */
const maxCopies = 200_000;
/** So many misplaced parts of a file are put where they belong. */
const maxRepairs = 50;

/** Reads a file of YAML documents. */
export function parseYaml(text: string, maxDepth: number = maxYamlDepth): SyntaxTree {
  try {
    return read(text, maxDepth);
  } catch {
    return unreadable(text);
  }
}

function read(text: string, maxDepth: number): SyntaxTree {
  const source = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  const reading = readTokens(source, maxDepth);
  const tree = composeAll(source, reading, maxDepth);
  if (!tree.problems.some((problem) => problem.message === 'tab-indent')) return tree;
  const spaced = readWithoutTabs(source, maxDepth);
  const tab = tree.problems.filter((problem) => problem.message === 'tab-indent').slice(0, 1);
  return { ...spaced, problems: [...tab, ...spaced.problems].sort((a, b) => a.span.start - b.span.start) };
}

/** Tabs in front of a line are read as blanks, so that what they indent keeps its level. */
function readWithoutTabs(source: string, maxDepth: number): SyntaxTree {
  const spaced = source.replace(/^[ \t]*\t[ \t]*/gm, (indent) => ' '.repeat(indent.length));
  return composeAll(spaced, readTokens(spaced, maxDepth), maxDepth);
}

function composeAll(source: string, reading: TokenReading, maxDepth: number): SyntaxTree {
  const { problems, closings } = reading;
  const copies = { left: maxCopies };
  const repairs = { left: maxRepairs };
  const documents: SyntaxDocument[] = [];
  let anchors: Composing['anchors'] = new Map();
  reading.documents.forEach((tokens, index) => {
    if (!tokens.continues) anchors = new Map();
    const composing: Composing = { text: source, problems, closings, maxDepth, anchors, copies, repairs, depth: 0, height: 0 };
    const root = composeDocument(composing, tokens.token);
    addDocument(documents, { root, span: documentSpan(source, reading.documents, index) }, tokens.continues, composing);
  });
  return { documents, directives: reading.directives, problems: problems.sorted() };
}

/** From the first character that is the document's to that of the next one. */
function documentSpan(source: string, documents: readonly DocumentTokens[], index: number): SyntaxDocument['span'] {
  const start = documents[index]?.token.offset ?? 0;
  return span(start, Math.max(start, documents[index + 1]?.token.offset ?? source.length));
}

/** The rest of a document goes into it where both are maps or both lists; it stands alone where they do not fit. */
function addDocument(documents: SyntaxDocument[], document: SyntaxDocument, continues: boolean, composing: Composing): void {
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
