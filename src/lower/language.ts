//! The language of a document: declared by `lang`, else recognised from its words.
import { spokenLanguages, recogniseLanguage } from '../language/index.ts';
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
  const found = new Set<string>();
  for (const node of firstNodes(root)) {
    if (node.type === 'map') for (const { key } of node.entries.slice(0, mostNodes)) found.add(languageOfWord(key) ?? '');
  }
  found.delete('');
  return found.size === 1 ? [...found][0] : undefined;
}

/** The pack for a language tag: `es-MX` is read as `es`. */
export function spokenLanguage(tag: string): string | undefined {
  const [code = ''] = tag.toLowerCase().split(/[-_]/);
  return spokenLanguages().includes(code) ? code : undefined;
}

/** The texts of a tree of more than one word (ids are of no language), up to a length. */
function sample(root: Node): string {
  let texts = '';
  for (const node of firstNodes(root)) {
    if (texts.length >= sampleLength) break;
    if (node.type === 'scalar' && typeof node.value === 'string' && /\s/.test(node.text))
      texts += `${node.text.slice(0, sampleLength)}\n`;
  }
  return texts;
}

const mostNodes = 800;

/** The nodes of a tree breadth first, as many as tell its language. Aliases are not followed. */
function* firstNodes(root: Node): Iterable<Node> {
  const queue: Node[] = [root];
  for (let at = 0; at < queue.length && at < mostNodes; at++) {
    const node = queue[at];
    if (!node) return;
    yield node;
    if (node.type === 'map') for (const { value } of node.entries.slice(0, mostNodes)) queue.push(value);
    else if (node.type === 'list') queue.push(...node.items.slice(0, mostNodes));
  }
}
