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

export interface SyntaxTree {
  readonly documents: readonly SyntaxDocument[];
  readonly directives: readonly Directive[];
  readonly problems: readonly Problem[];
}
