//! The language of a file: declared in its front matter, told by its words, or by its headings, labels and columns.
import { recogniseLanguage } from '../../language/index.ts';
import { fieldOf, languageOfWord } from '../../schema/vocabulary.ts';
import type { Block, MarkdownText } from '../../syntax/markdown.ts';
import type { MapNode } from '../../syntax/tree.ts';
import { spokenLanguage } from '../language.ts';
import { itemsOf, titleOf } from './field.ts';
import { labelOf } from './label.ts';
import { allSections, type Section } from './outline.ts';
import { linesOf } from './words.ts';

export function languageOfFile(outline: Section, blocks: readonly Block[], front: MapNode | undefined): string | undefined {
  return declaredLanguage(front) ?? recogniseLanguage(sample(blocks)) ?? languageOfHeadings(outline, front);
}

/**
 * The only language that has the words which one language alone has: `Encuesta`, `Última revisión`. The keys of a front matter
 * are those of whatever makes pages of it, and tell where nothing else does.
 */
function languageOfHeadings(outline: Section, front: MapNode | undefined): string | undefined {
  const found = languagesOf(wordsOf(outline));
  const [only, another] = found.length > 0 ? found : languagesOf((front?.entries ?? []).map(({ key }) => key));
  return another === undefined ? only : undefined;
}

function languagesOf(words: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const word of words) {
    const language = languageOfWord(word);
    if (language !== undefined) found.add(language);
  }
  return [...found];
}

function* wordsOf(outline: Section): Iterable<string> {
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

function declaredLanguage(front: MapNode | undefined): string | undefined {
  const entry = front?.entries.find(({ key }) => fieldOf('strategy', key)?.name === 'lang');
  return entry?.value.type === 'scalar' ? spokenLanguage(entry.value.text) : undefined;
}

const sampleLength = 4000;

/** A letter alone says who answers for what (RACI), or yes and no, in any language. */
const wordsInCell = ({ text }: MarkdownText): string => (/\p{L}{2}/u.test(text) ? text : '');

/** The words of a file's beginning. */
function sample(blocks: readonly Block[]): string {
  let text = '';
  const left = [...blocks].reverse();
  for (let block = left.pop(); block && text.length < sampleLength; block = left.pop()) {
    if (block.type === 'paragraph' || block.type === 'heading') text += `${block.text.text}\n`;
    else if (block.type === 'quote') for (const inner of block.blocks.toReversed()) left.push(inner);
    else if (block.type === 'list') for (const inner of block.items.flatMap((item) => item.blocks).reverse()) left.push(inner);
    else if (block.type === 'table')
      for (const { cells } of [block.header, ...block.rows]) text += `${cells.map(wordsInCell).join(' ')}\n`;
  }
  return text.slice(0, sampleLength);
}
