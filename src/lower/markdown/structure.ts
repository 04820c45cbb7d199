//! Whether a section is made like an entity of a kind: by its labels, headings and tables.
import { foldWord, functionWordsOf, packOf } from '../../language/index.ts';
import { commonFields, schemaOf, textField } from '../../schema/vocabulary.ts';
import type { Block, ListItem, MarkdownText, TableBlock } from '../../syntax/markdown.ts';
import { ownersIn } from '../../value/index.ts';
import { isTold as isTaleOf, taleOf } from '../told.ts';
import { valuedField } from '../valued.ts';
import { itemsOf, titleOf } from './field.ts';
import { isLabelFor, isLabelOf } from './gather.ts';
import { kindTitle, plainWords } from './heading.ts';
import { labelOf } from './label.ts';
import type { Section } from './outline.ts';
import { heldBy, meaningFor, type Scope } from './scope.ts';
import { isNearLabel } from './near.ts';
import { linesOf } from './words.ts';

/** Whether labels, headings or an owner in a section are those of an entity of a kind. */
export function isStructuredAs(kind: string, { heading, blocks, sections }: Section, language = 'en'): boolean {
  if (heading && ownersIn(heading.text, { language: 'en' }).some(({ sure }) => sure)) return true;
  const titled = heading && kindTitle(plainWords(heading), language, kind);
  const isSaid = (line: MarkdownText): boolean => isLabelled(kind, line) || isValued(kind, line, language);
  if (titled?.kind === kind || linesIn(blocks).some((line) => isSaid(line) && !isNote(kind, line))) return true;
  return (
    sections.some((below) => isFieldHeading(kind, below)) ||
    blocks.some((block) => block.type === 'table' && (isFieldTable(kind, block) || isPairTable(kind, block))) ||
    blocks.some((block) => block.type === 'paragraph' && (taleOf(kind, block.text.text, { language })?.told.length ?? 0) > 0) ||
    isMisspelt(kind, blocks, language)
  );
}

/**
 * `## 1. Invitation`, `## 2. Stay` below a journey: its stages, if two of them say what only stages say. Of other kinds there may be
 * several below any heading, so that a number tells nothing.
 */
export function countedKind(holder: string | undefined, sections: readonly Section[]): string | undefined {
  const kinds = holder === undefined ? [] : heldBy(holder).filter((kind) => schemaOf(kind).collection === undefined);
  return kinds.find((kind) => sections.filter((section) => isCounted(kind, section)).length > 1);
}

/** A numbered heading above a label that is the kind's own. */
export function isCounted(kind: string, { heading, blocks }: Section): boolean {
  const isNumbered = heading !== undefined && /^\(?\d/.test(heading.text) && !/^\(?\d/.test(plainWords(heading).text);
  return isNumbered && linesIn(blocks).some((line) => isOwn(kind, line));
}

/** A label that not every entity may have. */
function isOwn(kind: string, line: MarkdownText): boolean {
  const words = labelOf(line)?.words.text ?? '';
  return isLabelFor(kind, words) && !commonFields().some((field) => meaningFor(kind, words)?.field.name === field.name);
}

/** Nothing but labels, one of which is nearly the kind's own. */
function isMisspelt(kind: string, blocks: readonly Block[], language: string): boolean {
  const labels = linesIn(blocks).map(labelOf);
  return labels.every(Boolean) && labels.some((label) => label !== undefined && isNearLabel(kind, label, language));
}

/** Two columns, most of whose first cells are fields of the kind. */
export function isPairTable(kind: string, { header, rows }: TableBlock): boolean {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.cells.length);
  if (widest !== 2) return false;
  const names = rows.flatMap(({ cells: [name] }) => (name && name.text !== '' ? [name.text] : []));
  const known = names.filter((name) => isLabelFor(kind, name)).length;
  return known > 0 && known * 2 >= names.length;
}

/** Headings of two words and more, each with a sentence below it. */
export function areTold(sections: readonly Section[]): boolean {
  return sections.length > 1 && sections.every(isTold);
}

function isTold({ heading, blocks: [only, ...others], sections }: Section): boolean {
  if (!heading || only?.type !== 'paragraph' || others.length > 0 || sections.length > 0) return false;
  return /\s/.test(plainWords(heading).text) && /^[^.!?]*[^.!?\s:][.!?]?$/.test(only.text.text);
}

/** Headings that may be names, each with paragraphs alone below it, which say who or what that is. */
export function areDescribed(kind: string, sections: readonly Section[], language: string): boolean {
  return isDescribed(kind) && sections.length > 1 && sections.every((section) => isTitled(section, language));
}

/** Whether the words below the name of such a thing say what it is. */
export function isDescribed(kind: string): boolean {
  return textField(kind) === 'name' && schemaOf(kind).fields.some(({ name }) => name === 'description');
}

/** "How we chose them" is no name: it begins with a small word that is no article. */
function isTitled({ heading, blocks, sections }: Section, language: string): boolean {
  const words = heading ? plainWords(heading).text.split(/\s+/) : [];
  const first = foldWord(words[0] ?? '');
  const { measures } = packOf(language);
  const isSmall = functionWordsOf(packOf(language)).has(first) && !measures.articles.some((one) => foldWord(one) === first);
  const isName = words.length > 0 && words.length <= mostNameWords && !isSmall && !/[?!:]$/.test(words.at(-1) ?? '');
  return isName && blocks.length > 0 && sections.length === 0 && blocks.every(isTelling);
}

const mostNameWords = 8;

const isTelling = (block: Block): boolean => block.type === 'paragraph' && !block.text.text.endsWith(':');

/** A list of labels, most of which are a forum's: what stands in it is one forum, and none of its items. */
export function isForumsLabels(scope: Scope, kind: string, blocks: readonly Block[]): boolean {
  if (!isTaleOf(kind) || blocks.some(({ type }) => type === 'table' || type === 'code')) return false;
  const labels = itemsOf(blocks).map((item) => {
    const title = titleOf(item);
    return title && labelOf(title);
  });
  const known = labels.filter((label) => label && isLabelOf(scope, kind, label)).length;
  return labels.every(Boolean) && known > 1 && known * 2 >= labels.length;
}

/** A single column called like a field. */
function isFieldTable(kind: string, { header }: TableBlock): boolean {
  const [only, ...others] = header.cells;
  return only !== undefined && others.length === 0 && meaningFor(kind, only.text) !== undefined;
}

export function isLabelled(kind: string, line: MarkdownText): boolean {
  const label = labelOf(line);
  return label !== undefined && isLabelFor(kind, label.words.text);
}

/** `Until: June 2027` */
function isValued(kind: string, line: MarkdownText, language: string): boolean {
  const label = labelOf(line);
  return label !== undefined && valuedField(kind, label.words.text, label.value.text, { language }) !== undefined;
}

/** `Note: …` stands below any text. */
function isNote(kind: string, line: MarkdownText): boolean {
  return meaningFor(kind, labelOf(line)?.words.text ?? '')?.field.name === 'notes';
}

function isFieldHeading(kind: string, { heading }: Section): boolean {
  return heading !== undefined && meaningFor(kind, plainWords(heading).text) !== undefined;
}

/** Paragraphs and the first words of items, line by line. */
export function linesIn(blocks: readonly Block[]): MarkdownText[] {
  const items = itemsOf(blocks).flatMap((item) => titleOf(item) ?? []);
  return [...blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])), ...items].flatMap(linesOf);
}

/** Nothing of its own but headings, none of which is a field. */
export function isGroup(kind: string, { blocks, sections }: Section): boolean {
  return (
    blocks.length === 0 &&
    sections.length > 0 &&
    !sections.some(({ heading }) => heading && meaningFor(kind, plainWords(heading).text))
  );
}

function beginsWithLabel(kind: string, item: ListItem): boolean {
  const title = titleOf(item);
  const first = title && (linesOf(title)[0] ?? title);
  return first !== undefined && isLabelled(kind, first);
}

/** A list of several things without labels, or headings that are no fields. */
export function isSeveral(kind: string, { blocks, sections }: Section): boolean {
  const items = itemsOf(blocks);
  const hasParagraph = blocks.some(
    (block) => block.type === 'paragraph' && !linesOf(block.text).some((line) => isLabelled(kind, line)),
  );
  const isList = items.length > 0 && !hasParagraph && !items.some((item) => beginsWithLabel(kind, item));
  const isTable = blocks.length > 0 && blocks.every((block) => block.type === 'table');
  return (
    isList ||
    isTable ||
    (kind !== 'strategy' && blocks.length === 0 && sections.length > 1 && !sections.some((below) => isFieldHeading(kind, below)))
  );
}
