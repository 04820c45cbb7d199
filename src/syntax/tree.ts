//! A file's text as a tree in which every key and value knows where it was written.
import type { Problem } from '../diagnostic.ts';
import type { Span } from '../text/span.ts';

/** A single value. `value` is what the syntax read it as; `text` its words as the author meant them. */
export interface ScalarNode {
  readonly type: 'scalar';
  readonly value: string | number | boolean | null;
  readonly text: string;
  /** All of it, quotes and block header included: what an edit replaces. */
  readonly span: Span;
  /** The words alone, without quotes or a block header: what a finding underlines. */
  readonly words: Span;
  /** Whether `words` is `text` letter for letter (no escapes, folding or joined lines), so that an offset in one is one in the other. */
  readonly verbatim: boolean;
  /** Set where it stands in Markdown: in running text, or in the cell of a table. Absent in YAML, front matter included. */
  readonly markdown?: 'text' | 'cell';
  /** All of it is a link that leads out of the repository, a picture, or words that only speak of what stands elsewhere. */
  readonly away?: 'link' | 'image' | 'words';
  /** What is left of it without its struck words, where it has some: the value that counts now. */
  readonly kept?: ScalarNode;
  /** It may name somebody, and may be something else: names in brackets behind a text. */
  readonly guess?: true;
  /** It is told in a sentence: it may name somebody in other words than a list of people does. */
  readonly told?: true;
  /** What headings above it, or the file's path, say of the time: for a bare "Q3". */
  readonly period?: KnownPeriod;
}

/** A year, and perhaps a calendar quarter (1–4), in which something stands. */
export interface KnownPeriod {
  readonly year: number;
  readonly quarter?: number;
}

export interface ListNode {
  readonly type: 'list';
  readonly items: readonly Node[];
  readonly span: Span;
}

export interface MapNode {
  readonly type: 'map';
  readonly entries: readonly Entry[];
  readonly span: Span;
  /** Set where it stands in Markdown: how it takes a new field. Absent in YAML, front matter included. */
  readonly markdown?: MarkdownPlaces;
}

/** Where an entity that is written in Markdown takes a field that it lacks; nowhere, in the row of a table without the column. */
export interface MarkdownPlaces {
  /** All its words, where it is a mere text, which may name something that stands elsewhere. */
  readonly bare?: string;
  readonly frontMatter?: MapNode;
  readonly label?: LabelPlace;
}

/** A new line for `Label: value`. */
export interface LabelPlace {
  /** The end of the line behind which the new one goes. */
  readonly at: number;
  /** What begins the new line: blanks, and a bullet where the labels of the entity are list items. */
  readonly lead: string;
  /** How labels are written here: `**Owner:** Ana`, `**Owner**: Ana` or `Owner: Ana`. */
  readonly style: 'strong' | 'strong-word' | 'plain';
  /** Whether a blank line has to stand before it. */
  readonly apart: boolean;
}

/** The use of something written elsewhere in the document. `target` is undefined where nothing has that name. */
export interface AliasNode {
  readonly type: 'alias';
  readonly name: string;
  readonly target: Node | undefined;
  readonly span: Span;
}

export type Node = ScalarNode | ListNode | MapNode | AliasNode;

export interface Entry {
  readonly key: string;
  /** The key's words, without quotes. */
  readonly keySpan: Span;
  readonly value: Node;
  /** Where this entry comes in by a merge key (`<<: *base`): the place of the alias; the entry itself stands at the anchor. */
  readonly merged?: Span;
  /** In Markdown, the whole line, list item or section that says it. A cell of a table has none: it can be emptied, not removed. */
  readonly whole?: Span;
}

/** `# stratlint-disable-next-line …` and the like: any comment that begins with `stratlint-`. */
export interface Directive {
  /** What follows the comment sign, trimmed. */
  readonly text: string;
  readonly span: Span;
}

/** One document of a file. A half-written one holds whatever could be read. */
export interface SyntaxDocument {
  readonly root: Node | undefined;
  readonly span: Span;
}

/** Where reading ended, for there were more values than so many. */
export interface Full {
  readonly most: number;
  readonly span: Span;
}

export interface SyntaxTree {
  readonly documents: readonly SyntaxDocument[];
  readonly directives: readonly Directive[];
  readonly problems: readonly Problem[];
  /** Undefined where all was read. */
  readonly full?: Full;
}
