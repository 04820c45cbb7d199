//! The language of a page that has too little running text to tell: that of its headings, labels and columns.
import { languageOfWord } from '../../schema/vocabulary.ts';
import type { Block, MarkdownText } from '../../syntax/markdown.ts';
import type { MapNode } from '../../syntax/tree.ts';
import { itemsOf, titleOf } from './field.ts';
import { labelOf } from './label.ts';
import { allSections, type Section } from './outline.ts';
import { linesOf } from './words.ts';

/** The only language that has the words which one language alone has: `Encuesta`, `Última revisión`. */
export function languageOfHeadings(outline: Section, front: MapNode | undefined): string | undefined {
  const found = new Set<string>();
  for (const words of wordsOf(outline, front)) {
    const language = languageOfWord(words);
    if (language !== undefined) found.add(language);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function* wordsOf(outline: Section, front: MapNode | undefined): Iterable<string> {
  for (const { key } of front?.entries ?? []) yield key;
  for (const { heading, blocks } of allSections(outline)) {
    if (heading) yield* namesIn(heading);
    for (const block of blocks) yield* wordsIn(block);
  }
}

/** A line that is a name, and the label it begins with. */
function* namesIn(line: MarkdownText): Iterable<string> {
  yield line.text;
  const label = labelOf(line);
  if (label) yield label.words.text;
}

function* wordsIn(block: Block): Iterable<string> {
  if (block.type === 'paragraph') for (const line of linesOf(block.text)) yield* namesIn(line);
  if (block.type === 'table') for (const { text } of block.header.cells) yield text;
  for (const item of itemsOf([block])) {
    const title = titleOf(item);
    if (title) for (const line of linesOf(title)) yield* namesIn(line);
    for (const below of item.blocks.slice(1)) yield* wordsIn(below);
  }
}
