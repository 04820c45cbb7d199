//! Backstage's catalogue files → the users and groups in them. What can't be read is left out: the file is not ours.
import { parseYaml } from '../syntax/yaml.ts';
import type { MapNode, Node } from '../syntax/tree.ts';
import { span, type Span } from '../text/span.ts';

export type BackstageKind = 'user' | 'group';

export interface BackstageReference {
  readonly kind: BackstageKind;
  /** `default` where none is written. */
  readonly namespace: string;
  readonly name: string;
}

/** A document of kind User or Group. */
export interface BackstageEntity extends BackstageReference {
  readonly displayName?: string;
  readonly email?: string;
  /** What GitHub calls it: `ana-ruiz`, `ferry/deck-crew`. */
  readonly login?: string;
  /** What sort of group: `team`, `department`, `business-unit` … */
  readonly type?: string;
  /** The members of a group, the groups of a user. */
  readonly related: readonly BackstageReference[];
  /** Of its name. */
  readonly span: Span;
}

/** In the order of documents. A large file of other things costs little: only documents that may count are parsed. */
export function readBackstage(text: string): BackstageEntity[] {
  return documentsOf(text).flatMap(({ at, words }) => (mayCount(words) ? (readDocument(words, at) ?? []) : []));
}

function documentsOf(text: string): { at: number; words: string }[] {
  const cuts = [0, ...[...text.matchAll(/^---(?=\s)/gm)].map(({ index }) => index), text.length];
  return cuts.slice(1).map((end, i) => ({ at: cuts[i] ?? 0, words: text.slice(cuts[i], end) }));
}

const mayCount = (words: string): boolean =>
  words.includes('backstage.io/') && words.includes('apiVersion') && /\b(?:User|Group)\b/.test(words);

function readDocument(words: string, at: number): BackstageEntity | undefined {
  const root = mapIn(parseYaml(words).documents.find((document) => document.root)?.root);
  const kind = kinds.get(textAt(root, 'kind') ?? '');
  const node = scalarIn(valueAt(root, 'metadata', 'name'));
  const name = wordsOf(node);
  const isBackstages = textAt(root, 'apiVersion')?.startsWith('backstage.io/') ?? false;
  if (!root || !kind || !isBackstages || !node || name === undefined) return undefined;
  const isUser = kind === 'user';
  return {
    kind,
    namespace: textAt(root, 'metadata', 'namespace') ?? 'default',
    name,
    ...said('displayName', textAt(root, 'spec', 'profile', 'displayName')),
    ...said('email', textAt(root, 'spec', 'profile', 'email')),
    ...said('login', textAt(root, 'metadata', 'annotations', isUser ? 'github.com/user-login' : 'github.com/team-slug')),
    ...said('type', textAt(root, 'spec', 'type')),
    related: textsAt(root, 'spec', isUser ? 'memberOf' : 'members').flatMap(
      (text) => readReference(text, isUser ? 'group' : 'user') ?? [],
    ),
    span: span(at + node.words.start, at + node.words.end),
  };
}

const kinds: ReadonlyMap<string, BackstageKind> = new Map([
  ['User', 'user'],
  ['Group', 'group'],
]);

/** `ana`, `winter/ana`, `user:ana`, `user:winter/ana`; undefined for a kind that is no one. */
export function readReference(text: string, kind: BackstageKind): BackstageReference | undefined {
  const [, written, namespace = 'default', name] = /^(?:([^:/]*):)?(?:([^:/]+)\/)?([^:/]+)$/.exec(text) ?? [];
  const said = written?.toLowerCase() ?? kind;
  return name !== undefined && (said === 'user' || said === 'group') ? { kind: said, namespace, name } : undefined;
}

function said<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, string>>;
}

// The tree

function valueAt(root: MapNode | undefined, ...path: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const key of path) node = mapIn(node)?.entries.find((entry) => entry.key === key)?.value;
  return node;
}

function textAt(root: MapNode | undefined, ...path: readonly string[]): string | undefined {
  const node = scalarIn(valueAt(root, ...path));
  return node && wordsOf(node);
}

function textsAt(root: MapNode, ...path: readonly string[]): string[] {
  const list = followed(valueAt(root, ...path));
  return list?.type === 'list' ? list.items.flatMap((item) => wordsOf(scalarIn(item)) ?? []) : [];
}

/** On one line; undefined where there are none. */
function wordsOf(node: (Node & { type: 'scalar' }) | undefined): string | undefined {
  const words = node?.text.replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : words;
}

function mapIn(node: Node | undefined): MapNode | undefined {
  const found = followed(node);
  return found?.type === 'map' ? found : undefined;
}

function scalarIn(node: Node | undefined): (Node & { type: 'scalar' }) | undefined {
  const found = followed(node);
  return found?.type === 'scalar' ? found : undefined;
}

/** An alias may lead to an alias; a longer chain than this leads nowhere. */
const longestChain = 20;

function followed(node: Node | undefined): Node | undefined {
  let at = node;
  for (let i = 0; at?.type === 'alias' && i < longestChain; i++) at = at.target;
  return at;
}
