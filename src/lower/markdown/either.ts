//! Which of two kinds that share a word is meant, by what stands below it: `personas` with a post or an address are people.
import { kindByFields, kindsCalled } from '../../schema/shared-words.ts';
import { isRolePrefix } from '../../value/index.ts';
import { itemsOf, titleOf } from './field.ts';
import { plainWords } from './heading.ts';
import { labelOf } from './label.ts';
import { allSections, type Section } from './outline.ts';
import { linesIn } from './structure.ts';

/** The kind that the words open here; `otherwise` where what stands below does not tell. */
export function kindHere(words: string, section: Section, otherwise: string): string {
  if (kindsCalled(words).length < 2) return otherwise;
  const sections = [...allSections(section)];
  const blocks = sections.flatMap((one) => one.blocks);
  const nested = itemsOf(blocks).flatMap((item) => item.blocks);
  const columns = blocks.flatMap((block) => (block.type === 'table' ? block.header.cells : []));
  const labels = [...linesIn(blocks), ...linesIn(nested)].flatMap((line) => labelOf(line)?.words ?? []);
  const below = sections.slice(1).flatMap(({ heading }) => (heading ? [plainWords(heading)] : []));
  const said = [...columns, ...labels, ...below].map(({ text }) => text);
  const posts = itemsOf(blocks).flatMap((item) => postIn(titleOf(item)?.text ?? '') ?? []);
  return kindByFields(words, () => [...said, ...posts.map(() => 'role')], otherwise);
}

const longestPost = 200;

/** `Eva Ros (head of care)`, `Eva Ros, directora de tienda` */
function postIn(text: string): string | undefined {
  if (text.length > longestPost) return undefined;
  const post = /^[^(,:–—]{1,60}?\s*(?:\(|,|\s[-–—]\s)\s*([^()]+)\)?$/u.exec(text)?.[1];
  return post !== undefined && isRolePrefix(post.charAt(0).toUpperCase() + post.slice(1)) ? post : undefined;
}
