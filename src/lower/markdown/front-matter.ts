//! Front matter: the fields of what a file is about, beside the keys of other tools.
import { fieldOf, isCollection, kindOf, nearestKind, schemaOf, topLevelOf } from '../../schema/vocabulary.ts';
import type { MarkdownTree } from '../../syntax/markdown.ts';
import type { Directive, MapNode } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import type { Lowering } from '../draft.ts';
import { collectionFor, type Reading } from './scope.ts';
import type { Sketch } from './sketch.ts';

/** What a file is, and whether it says so itself. */
export interface Root {
  readonly kind: string;
  readonly isCollection: boolean;
  readonly declared: boolean;
}

export function frontMatterOf(
  { problems }: Lowering,
  { frontMatter }: MarkdownTree,
  directives: Directive[],
): MapNode | undefined {
  if (!frontMatter) return undefined;
  // Blanks for what stands above keep every offset what it is in the file.
  const tree = parseYaml(
    ' '.repeat(Math.max(0, frontMatter.span.start - 1)) + (frontMatter.span.start > 0 ? '\n' : '') + frontMatter.text,
  );
  for (const directive of tree.directives) directives.push(directive);
  const root = tree.documents[0]?.root;
  if (root?.type !== 'map') return undefined;
  if (root.entries.some(({ key }) => key === 'kind')) for (const problem of tree.problems) problems.push(problem);
  return root;
}

export function declaredKind({ problems, language }: Lowering, front: MapNode | undefined): Root | undefined {
  const entry = front?.entries.find(({ key }) => key === 'kind');
  if (entry?.value.type !== 'scalar' || entry.value.text.trim() === '') return undefined;
  const words = entry.value.text;
  const kind = kindOf(words, language);
  if (kind !== undefined) return { kind, isCollection: isCollection(words), declared: true };
  const near = nearestKind(words);
  problems.push({
    rule: 'schema-violation',
    message: near === undefined ? 'unknown-kind' : 'unknown-kind-near',
    data: { kind: words, ...(near !== undefined && { near }) },
    span: entry.value.words,
  });
  return undefined;
}

/** Other tools keep keys of their own in the front matter: what is no field is theirs. */
export function takeFrontMatter(entity: Sketch, front: MapNode): void {
  entity.frontMatter = front;
  for (const entry of front.entries) {
    const isNothing = entry.value.type === 'alias' && !entry.value.target;
    const field = entry.key === 'kind' || isNothing ? undefined : fieldOf(entity.kind, entry.key);
    if (field && !entity.entries.some(({ key }) => key === field.name)) entity.entries.push({ ...entry, key: field.name });
  }
}

/** Without a kind, front matter may hold whole collections. */
export function readPieces(reading: Reading, front: MapNode): void {
  for (const { key, value } of front.entries) {
    const top = topLevelOf(key, reading.lowering.language);
    if (!top || !('kind' in top) || schemaOf(top.kind).collection === undefined) continue;
    if (value.type === 'map' || (value.type === 'list' && value.items.some((item) => item.type === 'map')))
      collectionFor({ reading, entities: [], said: [] }, top.kind, undefined, value.span).put(value);
  }
}
