//! What was understood of the files of a run: the language they speak, and of which nothing was.
import type { FileFacts } from '../model/fact.ts';
import { isMarkdown } from './facts.ts';
import type { Kept } from './kept.ts';

/** The language of all files, where they have but one. */
export function spokenIn(facts: readonly FileFacts[]): string | undefined {
  const understood = facts.filter(({ entities }) => entities.length > 0);
  const spoken = new Set((understood.length > 0 ? understood : facts).map(({ language }) => language));
  return spoken.size === 1 ? [...spoken][0] : undefined;
}

/** Of the words below its title, if that is one. Named files are told with what they were read as. */
export function isNotUnderstood({ source: { path, text, named, problem }, facts: { entities } }: Kept): boolean {
  if (!isMarkdown(path) || named === true || problem || entities.length > 1) return false;
  return entities.every(({ fields }) => Object.keys(fields).every((name) => name === 'name')) && holdsMoreThanATitle(text);
}

function holdsMoreThanATitle(text: string): boolean {
  const body = text.replace(/^\ufeff?---[ \t]*\r?\n[^]*?\n---/, '');
  const end = body.indexOf('\n', body.search(letter));
  return end >= 0 && letter.test(body.slice(end));
}

const letter = /\p{L}/u;
