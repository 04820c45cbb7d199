//! One heading for two things: `Vision and goals`, above running words for the one and a list of the other.
import { perWords, spokenPacks } from '../../language/index.ts';
import { isCollection, kindOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { Section } from './outline.ts';
import { longestName } from './scope.ts';
import { cut } from './words.ts';

/** What belongs to each of the two: the list and what follows it to the one that there are several of. Most headings are for one. */
export function bothIn(words: MarkdownText, section: Section): readonly Section[] {
  const { blocks } = section;
  const at = section.sections.length > 0 ? -1 : blocks.findIndex(({ type }) => type === 'list' || type === 'table');
  const joint = at < 0 ? undefined : jointIn(words.text);
  if (!joint) return [];
  const lead = blocks[at - 1];
  const isLedIn = lead?.type === 'paragraph' && lead.text.text.endsWith(':');
  const end = isLedIn ? at - 1 : at;
  const halves = [
    { ...section, heading: cut(words, 0, joint.start), blocks: blocks.slice(0, end) },
    { ...section, heading: cut(words, joint.end), blocks: blocks.slice(end) },
  ];
  return halves.filter((half) => half.blocks.length > 0);
}

/** The small word between a kind that a strategy has one of and a kind that it has several of. */
function jointIn(text: string): { start: number; end: number } | undefined {
  if (text.length > longestName) return undefined;
  for (const { 0: whole, 1: word = '', index: start } of text.matchAll(/\s+(\S{1,3})\s+/gu)) {
    if (!joints().has(word)) continue;
    const end = start + whole.length;
    const [one, several] = [kindOf(text.slice(0, start)), kindOf(text.slice(end))];
    if (one === undefined || several === undefined) continue;
    if (single.has(one) && !single.has(several) && isCollection(text.slice(end))) return { start, end };
  }
  return undefined;
}

const joints = perWords(
  () => new Set(['&', ...spokenPacks().flatMap(({ format: { list } }) => [list.last, list.lastBefore?.joint ?? list.last])].map((word) => word.trim())),
); // prettier-ignore

/** What a strategy has one of. */
const single: ReadonlySet<string> = new Set(['vision', 'mission', 'success']);
