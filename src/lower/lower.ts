//! Located tree → entities. The schemas say what a key means; nothing here knows any field by itself.
import type { FileFacts } from '../model/fact.ts';
import { currencyOfTree } from './currency.ts';
import { languageOfTree } from './language.ts';
import { lowerDocument, lowerPiece } from './document.ts';
import { newLowering, type Lowering, type LowerOptions } from './draft.ts';
import { hoist, lowerCollection } from './entity.ts';
import { readFile } from './markdown/file.ts';
import { settled, speak } from './settle.ts';
import type { Span } from '../text/span.ts';
import type { MarkdownTree } from '../syntax/markdown.ts';
import type { Node, SyntaxTree } from '../syntax/tree.ts';

/** Never throws: what can't be understood becomes a problem, and the rest is still read. */
export function lowerTree(tree: SyntaxTree, options: LowerOptions): FileFacts {
  const lowering = newLowering(options, hoist);
  for (const document of tree.documents) {
    if (!document.root) continue;
    lowering.language = languageOfTree(document.root) ?? options.language;
    lowering.currency = currencyOfTree(document.root) ?? options.currency;
    const before = lowering.problems.length;
    lowerDocument(lowering, document.root);
    speak(lowering.problems, before, lowering.language);
  }
  const before = lowering.problems.length;
  sayFull(lowering, tree);
  speak(lowering.problems, before, lowering.language);
  return {
    file: options.file,
    language: lowering.language,
    entities: lowering.entities.map(settled),
    problems: [...tree.problems, ...lowering.problems],
    directives: tree.directives,
  };
}

/** The same for Markdown: its headings, labels, lists and tables are entities first, and lowered as such then. */
export function lowerMarkdown(tree: MarkdownTree, options: LowerOptions): FileFacts {
  const lowering = newLowering(options, hoist);
  const { collections, organization, directives, readAs } = readFile(lowering, tree);
  for (const { kind, nodes } of collections) lowerCollection(lowering, kind, { node: listNode(nodes), via: undefined }, {});
  if (organization.length > 0) lowerPiece(lowering, { type: 'map', entries: organization, span: wholeOf(options) });
  sayUnread(lowering, tree);
  sayFull(lowering, tree);
  speak(lowering.problems, 0, lowering.language);
  return {
    file: options.file,
    language: lowering.language,
    entities: lowering.entities.map(settled),
    problems: lowering.problems,
    directives,
    ...(readAs !== undefined && { readAs }),
  };
}

/** The nodes that a Markdown file's entities were lowered from: what its fixes edit. */
export function markdownNodes(tree: MarkdownTree, options: LowerOptions): SyntaxTree {
  const { collections } = readFile(newLowering(options, hoist), tree);
  return {
    documents: collections.map(({ nodes }) => ({ root: listNode(nodes), span: wholeOf(options) })),
    directives: [],
    problems: [],
  };
}

/** What the parser left out, or tore apart. That there is too much is said but once. */
function sayUnread({ problems }: Lowering, { unread, cut }: MarkdownTree): void {
  const rule = 'unreadable-document';
  if (unread) problems.push({ rule, message: 'unread', data: {}, span: firstOf(unread) });
  if (cut) problems.push({ rule, message: 'read-anew', data: {}, span: cut });
}

/** Where that is not said already, as the rest was not asked for. */
function sayFull({ problems, visits }: Lowering, { full }: Pick<SyntaxTree, 'full'>): void {
  if (full && visits < full.most)
    problems.push({ rule: 'unreadable-document', message: 'too-large', data: { limit: full.most }, span: full.span });
}

const firstOf = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + 1) });

function listNode(items: readonly Node[]): { type: 'list'; items: readonly Node[]; span: { start: number; end: number } } {
  return { type: 'list', items, span: items[0]?.span ?? { start: 0, end: 0 } };
}

const wholeOf = ({ text }: LowerOptions): { start: number; end: number } => ({ start: 0, end: text.length });
