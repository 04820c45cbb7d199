//! Paragraphs that begin with a strong name and go on with labels: `**One rate record.** Lead: Tom. Due: May 2027.`
import type { Block, MarkdownText, ParagraphBlock } from '../../syntax/markdown.ts';
import { span } from '../../text/span.ts';
import { isTold } from '../told.ts';
import { titleOf } from './field.ts';
import { isLabelFor, labelMeaning } from './gather.ts';
import { labelLines, labelOf } from './label.ts';
import type { Content } from './scope.ts';
import { isKindWord } from './title.ts';
import { strongEnd } from './words.ts';

/**
 * The blocks of a collection in which each such paragraph is an item, with the lists of labels below it. One without labels is an item
 * beside one that has some, where nothing but paragraphs stands there: else it may explain the list below.
 */
export function withLedItems(kind: string, { blocks, sections }: Content): readonly Block[] {
  const isAlone = sections.length === 0 && blocks.every(({ type }) => type === 'paragraph');
  const isLed = (block: Block): block is ParagraphBlock => block.type === 'paragraph' && beginsStrong(kind, block.text);
  const isSure = (block: Block): boolean => isLed(block) && (hasLabels(kind, block.text) || isCounted(kind, block.text));
  if (isTold(kind) || !blocks.some(isSure)) return blocks;
  const groups: { readonly isItem: boolean; readonly blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.isItem === true && isLabelList(kind, block)) last.blocks.push(block);
    else groups.push({ isItem: isLed(block) && (isAlone || isSure(block)), blocks: [block] });
  }
  return groups.flatMap((group) => (group.isItem ? [listOf(group.blocks)] : group.blocks));
}

function listOf(blocks: readonly Block[]): Block {
  const place = span(blocks[0]?.span.start ?? 0, blocks.at(-1)?.span.end ?? 0);
  return { type: 'list', ordered: false, items: [{ blocks, span: place, indent: 0 }], span: place };
}

/** Strong words that end like a sentence or before a colon or a dash, are no label, and have something behind them. */
function beginsStrong(kind: string, text: MarkdownText): boolean {
  const name = nameOf(text);
  return name !== undefined && !isLabelFor(kind, name);
}

function nameOf(text: MarkdownText): string | undefined {
  const end = strongEnd(text);
  const strong = text.text.slice(0, end);
  const behind = text.text.slice(end);
  const isApart = end > 0 && (/[:.!?]\s*$/.test(strong) || /^\s*(?:[:.]|[-–—]\s)/.test(behind));
  return isApart && /\p{L}/u.test(behind) ? strong.replace(/(?<![\s:.])[\s:.]+$/, '') : undefined;
}

function hasLabels(kind: string, text: MarkdownText): boolean {
  const [, ...lines] = labelLines(text, (words) => labelMeaning(kind, words));
  return lines.some((line) => isLabelFor(kind, labelOf(line)?.words.text ?? ''));
}

/** `**Goal 1.** One question, one desk.` */
function isCounted(kind: string, text: MarkdownText): boolean {
  const name = nameOf(text) ?? '';
  return /\d$/.test(name) && isKindWord(kind, name);
}

function isLabelList(kind: string, block: Block): boolean {
  if (block.type !== 'list') return false;
  return block.items.every((item) => {
    const title = titleOf(item);
    return title !== undefined && isLabelFor(kind, labelOf(title)?.words.text ?? '');
  });
}
