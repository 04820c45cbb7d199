//! A stretch of a Markdown text by remark's parser.
import type { Root, RootContent } from 'mdast';
import type { Span } from '../text/span.ts';
import { readBlocks } from './markdown-blocks.ts';
import { parseNodes } from './markdown-nodes.ts';
import type { Room, Source } from './markdown-text.ts';
import type { Block } from './markdown.ts';
import type { Directive } from './tree.ts';

/** What was read of a text so far. */
export interface Piece {
  readonly text: string;
  readonly blocks: Block[];
  readonly directives: Directive[];
  readonly room: Room;
  /** What could not be read, for it nests too deep. */
  unread?: Span;
  /** The first line that is read on its own though it may belong to what stands above. */
  cut?: Span;
}

/** Returns remark's tree; undefined where it gives up: it calls itself for what nests, and a text may nest deeper than the stack is. */
export function readPiece(piece: Piece, { start, end }: Span): Root | undefined {
  const { text, blocks, directives, room } = piece;
  try {
    const root = parseNodes(text.slice(start, end), start === 0);
    const shift = start + (start === 0 && text.startsWith('\ufeff') ? 1 : 0);
    const source: Source = { text, shift, definitions: definitionsOf(root), directives, room };
    for (const block of readBlocks({ source, depth: 0 }, root.children)) blocks.push(block);
    if (source.tooDeep) piece.unread ??= source.tooDeep;
    return root;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    piece.unread ??= { start, end };
    return undefined;
  }
}

/** Where each reference leads; of two definitions the first holds. */
function definitionsOf(root: Root): Map<string, string> {
  const found = new Map<string, string>();
  const left: RootContent[] = [...root.children].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'definition') found.set(node.identifier, found.get(node.identifier) ?? node.url);
    if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
      for (let i = node.children.length; i-- > 0;) left.push(node.children[i] as RootContent);
  }
  return found;
}
