//! Running words alone below the heading of a collection.
import { fold } from '../../language/index.ts';
import { schemaOf } from '../../schema/vocabulary.ts';
import type { Block, MarkdownText } from '../../syntax/markdown.ts';
import { isDeferred, isElsewhere, isPlaceholder, readMeasure, speaksOf } from '../../value/index.ts';
import { isTold, taleOf } from '../told.ts';
import { isTakenForGranted } from './assumption.ts';
import { labelOf } from './label.ts';
import { contextOf, meaningFor, openIn, type Collection, type Content, type Scope } from './scope.ts';
import type { Sketch } from './sketch.ts';
import { tell } from './tale.ts';
import { readTitle } from './title.ts';
import { isLinkAway, isLinkToFile, linesOf, scalarOf, strongEnd } from './words.ts';

/**
 * Paragraphs alone, below a heading below which nothing was found, say one of what it announces, or where it stands. A forum is told in
 * several, each with a name of its own.
 */
export function readParagraphs(scope: Scope, collection: Collection, content: Content): void {
  const { kind } = collection;
  const texts = isTold(kind) ? allTexts(content) : content.sections.length === 0 ? textsIn(content.blocks) : [];
  const { paragraph } = schemaOf(kind);
  if (!paragraph || !isMeant(scope, kind) || texts.some((text) => isLabelled(kind, text))) return;
  let last: Sketch | undefined;
  for (const text of texts) {
    if (saysNothingYet(text.text) || isTakenForGranted(collection, text) || (kind === 'metric' && !isMeasure(scope, text)))
      continue;
    if (paragraph === 'there' || isAway(kind, text)) collection.put({ ...scalarOf(text), away: 'words' });
    else if (!isTold(kind)) {
      readTitle(scope, openIn(scope, collection, text.span), text, 'item');
      return;
    } else if (isNamed(text)) readTitle(scope, (last = openIn(scope, collection, text.span)), text, 'item');
    else if (last && taleOf(kind, text.text, contextOf(scope))?.name === undefined) tell(scope, last, text);
    else tell(scope, (last = openIn(scope, collection, text.span)), text);
  }
}

/** `**Thursday round** – Ana Ruiz, Ben Hall; weekly` */
function isNamed(text: MarkdownText): boolean {
  const end = strongEnd(text);
  return end > 0 && /^\s*(?::|[-–—]\s)/.test(text.text.slice(end));
}

export function textsIn(blocks: readonly Block[]): MarkdownText[] {
  const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  return texts.length === blocks.length ? texts : [];
}

/** How it is decided may be told below headings of its own: "Who meets", "Where it goes". */
function allTexts({ blocks, sections }: Content): MarkdownText[] {
  return [...blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])), ...sections.flatMap(allTexts)];
}

/** In a file that is no strategy, nor called after what it holds, "Goals" may be those of a program. */
export function isMeant({ entities, reading }: Scope, kind: string): boolean {
  return entities.length > 0 || reading.lowering.options.kind === kind;
}

function isLabelled(kind: string, text: MarkdownText): boolean {
  return linesOf(text).some((line) => meaningFor(kind, labelOf(line)?.words.text ?? '') !== undefined);
}

/** What is measured in general is no metric yet. */
function isMeasure(scope: Scope, { text }: MarkdownText): boolean {
  const { target, baseline } = readMeasure(text, contextOf(scope)) ?? {};
  return target !== undefined || baseline !== undefined;
}

/** A colon at the end announces what nobody wrote. */
export function saysNothingYet(text: string): boolean {
  return text === '' || text.endsWith(':') || isPlaceholder(text) || isDeferred(text);
}

/** `See the brand book`, `Our principles hang in every meeting room.` */
function isAway(kind: string, text: MarkdownText): boolean {
  const headings = Object.values(schemaOf(kind).collection?.headings ?? {}).flat();
  return pointsAway(text) || (!isTold(kind) && speaksOf(text.text, headings));
}

function pointsAway(text: MarkdownText): boolean {
  return isElsewhere(text.text) || isLinkAway(text) || isLinkToFile(text);
}

/** `Communication` is one and several: a paragraph below it is no message. */
export function isThere({ entities }: Scope, kind: string, words: string, { blocks, sections }: Content): boolean {
  const { paragraph, collection } = schemaOf(kind);
  if (paragraph !== 'there' || entities.length === 0 || sections.length > 0) return false;
  const texts = textsIn(blocks);
  const isSeveral = Object.values(collection?.headings ?? {}).some((some) => some.some((one) => fold(one) === fold(words)));
  return isSeveral && texts.length > 0 && !texts.some((text) => isLabelled(kind, text));
}

/** Where all that stands below a heading of a strategy is a pointer, what it announces is there, and nothing of it can be read. */
export function putPointer({ entities }: Scope, collection: Collection, texts: readonly (MarkdownText | undefined)[]): boolean {
  const [first] = texts;
  if (entities.length === 0 || !first || !texts.every((text) => text && pointsAway(text))) return false;
  collection.put({ ...scalarOf(first), away: 'words' });
  return true;
}
