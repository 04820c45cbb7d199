//! The language of a document: declared by `lang`, else recognised from its words.
import { languages, recogniseLanguage } from '../language/index.ts';
import { fieldOf, languageOfWord } from '../schema/vocabulary.ts';
import type { Node } from '../syntax/tree.ts';

/** Enough words to tell languages apart, few enough to cost nothing. */
const sampleLength = 800;

export function languageOfTree(root: Node): string | undefined {
  return declaredLanguage(root) ?? recogniseLanguage(sample(root)) ?? languageOfKeys(root);
}

function declaredLanguage(root: Node): string | undefined {
  if (root.type !== 'map') return undefined;
  for (const { key, value } of root.entries) {
    if (value.type === 'scalar' && fieldOf('strategy', key)?.name === 'lang') return spokenLanguage(value.text);
  }
  return undefined;
}

/** A short document is told by its keys: `nombre`, `responsable`. Keys of the model itself are English in every language. */
function languageOfKeys(root: Node): string | undefined {
  const found = new Set(keysOf(root).flatMap((key) => languageOfWord(key) ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}

const mostKeys = 40;

function keysOf(root: Node): string[] {
  const keys: string[] = [];
  const queue: Node[] = [root];
  for (let node = queue.shift(); node && keys.length < mostKeys; node = queue.shift()) {
    if (node.type === 'map') {
      keys.push(...node.entries.slice(0, mostKeys).map(({ key }) => key));
      queue.push(...node.entries.slice(0, mostKeys).map(({ value }) => value));
    } else if (node.type === 'list') queue.push(...node.items.slice(0, mostKeys));
  }
  return keys;
}

/** The pack for a language tag: `es-MX` is read as `es`. */
export function spokenLanguage(tag: string): string | undefined {
  const [code = ''] = tag.toLowerCase().split(/[-_]/);
  return languages.includes(code) ? code : undefined;
}

/** The texts of a tree of more than one word (ids are of no language), breadth first, up to a length. */
function sample(root: Node): string {
  const queue: Node[] = [root];
  const texts: string[] = [];
  let length = 0;
  for (let at = 0; at < queue.length && length < sampleLength && at < sampleLength; at++) {
    const node = queue[at];
    if (node?.type === 'map') for (const entry of node.entries.slice(0, sampleLength)) queue.push(entry.value);
    else if (node?.type === 'list') for (const item of node.items.slice(0, sampleLength)) queue.push(item);
    else if (node?.type === 'scalar' && typeof node.value === 'string' && /\s/.test(node.text)) {
      const text = node.text.slice(0, sampleLength);
      length += text.length;
      texts.push(text);
    }
  }
  return texts.join('\n');
}
