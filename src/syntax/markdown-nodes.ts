//! remark's parser with the few GitHub additions strategies use, and a place in the file for every piece of text.
import type { Root, Text } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Data, type Processor } from 'unified';
import { limitInline, limitLines } from './markdown-limits.ts';

/** The tree of remark. A byte order mark is counted by no offset of it. Throws where the text nests too deep for the library. */
export function parseNodes(text: string): Root {
  return processor.parse(limitLines(text));
}

type TreeExtension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>;
type TokenHandle = NonNullable<NonNullable<TreeExtension['enter']>[string]>;

/** remark-gfm would bring footnotes and bare addresses too: slow, and nothing a strategy is read from. */
function additions(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    gfmTaskListItem(),
    gfmStrikethrough(),
    limitInline(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    pieces,
  ];
}

/** A text node a piece: in merged ones nobody could tell where an escape, an entity or a second line stands in the file. */
const pieces: TreeExtension = {
  enter: { data: openPiece(0), characterReference: openPiece(0), characterEscape: openPiece(1) },
};

function openPiece(skipped: number): TokenHandle {
  return function (token) {
    const { line, column, offset } = token.start;
    const start = { line, column: column + skipped, offset: offset + skipped };
    const node: Text = { type: 'text', value: '', position: { start, end: start } };
    const parent = this.stack.at(-1);
    if (parent && 'children' in parent) (parent.children as Text[]).push(node);
    this.stack.push(node);
  };
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(additions).freeze();
