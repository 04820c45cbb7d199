//! A Markdown text as located blocks: headings, paragraphs, lists, tables, quotes, fences, front matter.
import type { Span } from '../text/span.ts';
import type { Directive, Full } from './tree.ts';

/** A stretch of running text in one style. */
export interface TextRun {
  /** Where it stands in the text without markup: from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  /** Where its words stand in the file, markup left out. */
  readonly words: Span;
  /** Whether `words` holds it letter for letter, so that an offset in one is one in the other. */
  readonly verbatim: boolean;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly struck?: boolean;
  readonly code?: boolean;
  /** Where a link leads; '' for one whose definition is nowhere. */
  readonly link?: string;
  /** The words are what an image shows. */
  readonly image?: boolean;
}

/**
 * Running text without markup: `**Owner:** [Ana](ana.md)` is "Owner: Ana". Lines of the file, and `<br>`, are told apart by
 * a line feed; other HTML is left out. A blank between two runs belongs to neither or to one of them.
 */
export interface MarkdownText {
  readonly text: string;
  /** All of it, markup included. Empty, at the place where the words would stand, for an empty cell. */
  readonly span: Span;
  readonly runs: readonly TextRun[];
}

export interface HeadingBlock {
  readonly type: 'heading';
  /** 1 to 6 */
  readonly depth: number;
  readonly text: MarkdownText;
  readonly span: Span;
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly text: MarkdownText;
  readonly span: Span;
}

export interface ListItem {
  /** The task-list box: `[x]` is true, `[ ]` false. */
  readonly checked?: boolean;
  readonly blocks: readonly Block[];
  /** How many blanks stand before its bullet. */
  readonly indent: number;
  /** From its bullet or number to its last letter. */
  readonly span: Span;
}

export interface ListBlock {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  readonly span: Span;
}

/** A row of a table. Rows of fewer cells than the header stay short; `span` has no line end. */
export interface TableRow {
  readonly cells: readonly MarkdownText[];
  readonly span: Span;
}

export interface TableBlock {
  readonly type: 'table';
  /** No cells where the table is written without one: rows of pipes with no line of dashes. */
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  readonly span: Span;
}

export interface QuoteBlock {
  readonly type: 'quote';
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export interface CodeBlock {
  readonly type: 'code';
  /** The first word behind the fence, in lower case: `yaml`, `mermaid`. Empty where there is none. */
  readonly language: string;
  /** What is between the fences, without the indentation of the fence. */
  readonly text: string;
  /** For each line of `text`, the offset in the file of its first letter, and in `text`. */
  readonly lines: readonly { readonly at: number; readonly start: number }[];
  readonly span: Span;
}

export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | QuoteBlock | CodeBlock;

export interface MarkdownTree {
  /** What stands between the lines of dashes at the beginning of the file. */
  readonly frontMatter: { readonly text: string; readonly span: Span } | undefined;
  readonly blocks: readonly Block[];
  /** `<!-- stratlint-… -->` */
  readonly directives: readonly Directive[];
  /** What could not be read, for it nests too deep. */
  readonly unread?: Span;
  /** The first line that is read on its own, though it may belong to what stands above: that is too long to be read at once. */
  readonly cut?: Span;
  /** Where reading ended, for the file holds more than so many values. */
  readonly full?: Full;
}

/** What a section says that begins with a heading and ends before another one. */
export interface ReadSection {
  /** Where it stood when it was met last. */
  readonly start: number;
  readonly blocks: readonly Block[];
  readonly directives: readonly Directive[];
  /** So many values it holds. */
  readonly room: number;
}

/** The sections of one file's last readings, by the text they were read from. */
export type KnownSections = Map<string, ReadSection>;

/** `values`: how many of them are read, where the file's size alone does not say it. `known` is added to: the next reading is less work. */
export type MarkdownParser = (text: string, values?: number, known?: KnownSections) => MarkdownTree;

let parser: MarkdownParser | undefined;

/** Markdown's parser is many modules, so whoever meets no Markdown need not load it: hosts hand it in when they do. */
export function provideMarkdown(parse: MarkdownParser): void {
  parser = parse;
}

export function isMarkdownProvided(): boolean {
  return parser !== undefined;
}

/** Never throws for any text; throws a TypeError where no parser was handed in. */
export function parseMarkdown(text: string, values?: number, known?: KnownSections): MarkdownTree {
  if (!parser) throw new TypeError('No parser for Markdown was handed in: call provideMarkdown(readMarkdown) first.');
  return parser(text, values, known);
}
