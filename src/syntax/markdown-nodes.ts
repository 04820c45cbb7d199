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

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<NonNullable<Syntax['flow']>[number]>, readonly unknown[]>;

/**
 * The tree of remark. `isWhole`: it is no piece from within a text, so that it may begin with front matter, and with a byte order
 * mark, which no offset counts; elsewhere that mark is a blank of no width. Throws where the text nests too deep for the library.
 */
export function parseNodes(text: string, isWhole: boolean): Root {
  current = limitLines(isWhole ? text : text.replace(/^\ufeff/, '\u00a0'));
  return (isWhole ? wholes : parts).parse(current);
}

type TreeExtension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>;
type TokenHandle = NonNullable<NonNullable<TreeExtension['enter']>[string]>;

/** The text that is being parsed: micromark shows a construct only what it has consumed. */
let current = '';

/**
 * GitHub's tables, which are looked for only where a row of dashes follows: without this every line of every paragraph is read
 * twice.
 */
function tables(): Syntax {
  const extension = gfmTable();
  const all = extension.flow?.null;
  const [table] = Array.isArray(all) ? all : [all];
  if (!table) return extension;
  const tokenize: Construct['tokenize'] = function (effects, ok, nok) {
    if (!isAboveDashes(this.now().offset) && !isInTable(this.events)) return nok;
    return table.tokenize.call(this, effects, ok, nok);
  };
  return { ...extension, flow: { null: { ...table, tokenize } } };
}

type Events = ThisParameterType<Construct['tokenize']>['events'];

/** Whether the line before is one of a table. */
function isInTable(events: Events): boolean {
  for (let at = events.length - 1; at >= 0; at--) {
    const type = events[at]?.[1].type;
    if (type !== 'lineEnding' && type !== 'linePrefix') return type === 'tableHead' || type === 'tableRow';
  }
  return false;
}

/** Whether the line behind the one at `offset` holds nothing but what a row of dashes may. */
function isAboveDashes(offset: number): boolean {
  const from = offset + (current.startsWith('\ufeff') ? 1 : 0);
  lineEnd.lastIndex = from;
  const end = lineEnd.exec(current);
  if (!end) return false;
  dashes.lastIndex = end.index + end[0].length;
  return dashes.test(current);
}

const lineEnd = /\r\n?|\n/g;
const dashes = /[ \t>]*[-:|][-:| \t]*(?=[\r\n]|$)/y;

/** remark-gfm would bring footnotes and bare addresses too: slow, and nothing a strategy is read from. */
function additions(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    tables(),
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
    ticks,
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

/** A box that opens a paragraph behind an empty item (`1)`, then `[x] a`) ticks nothing; the library would have it tick an item. */
const ticks: TreeExtension = {
  exit: { taskListCheckValueChecked: tick(true), taskListCheckValueUnchecked: tick(false) },
};

function tick(checked: boolean): TokenHandle {
  return function () {
    const item = this.stack.at(-2);
    if (item?.type === 'listItem') item.checked = checked;
  };
}

const wholes = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(additions).freeze();
const parts = unified().use(remarkParse).use(additions).freeze();
