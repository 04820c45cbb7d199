//! One Markdown file → facts: what it is about, read as entities that are lowered like those of YAML.
import { fold, recogniseLanguage } from '../../language/index.ts';
import { fieldOf, isCollection, kindOf, nearestKind, schemaOf, topLevelOf } from '../../schema/vocabulary.ts';
import type { Block, MarkdownText, MarkdownTree } from '../../syntax/markdown.ts';
import type { Entry, KnownPeriod, MapNode } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { spokenLanguage } from '../language.ts';
import { periodIn } from '../../value/index.ts';
import { readContext, type Lowering } from '../draft.ts';
import { readBody } from './body.ts';
import { readCollection } from './collection.ts';
import { languageOfHeadings } from './headings.ts';
import { bestKind } from './kind.ts';
import { allSections, outlineOf, type Section } from './outline.ts';
import { collectionFor, knownPeriod, openIn, type Reading, type Scope } from './scope.ts';
import { finish, finishMap, newSketch, type Sketch } from './sketch.ts';
import { kindTitle, readSections } from './section.ts';
import { readTable } from './table.ts';
import { isKindWord, readTitle } from './title.ts';
import { wordsOf } from './words.ts';

/** The entities of a Markdown file, ready to be lowered. */
export interface MarkdownEntities {
  /** By kind; each is a list of maps and texts. */
  readonly collections: readonly { readonly kind: string; readonly nodes: readonly ReturnType<typeof finish>[] }[];
  readonly organization: readonly Entry[];
  readonly directives: Reading['directives'];
  /** The kind that the file is read as, where nothing but its headings says so. */
  readonly readAs?: string;
}

export function readFile(lowering: Lowering, tree: MarkdownTree): MarkdownEntities {
  const front = frontMatterOf(lowering, tree);
  const outline = outlineOf(tree.blocks);
  lowering.language =
    declaredLanguage(front) ??
    recogniseLanguage(sample(tree.blocks)) ??
    languageOfHeadings(outline, front) ??
    lowering.options.language;
  const reading: Reading = {
    lowering,
    collections: new Map(),
    organization: [],
    directives: [...tree.directives],
    styles: [],
    unstyled: new Set(),
    read: { body: readBody, collection: readCollection, sections: readSections, table: readTable },
  };
  const readAs = readOutline(reading, outline, front);
  writeLikeOthers(reading);
  return {
    collections: [...reading.collections].map(([kind, items]) => ({ kind, nodes: items.map(finish) })),
    organization: reading.organization,
    directives: reading.directives,
    ...(readAs !== undefined && { readAs }),
  };
}

/** Where an entity has no label yet, its first looks like the last one of the file, or stands in the front matter that has its fields. */
function writeLikeOthers({ styles, unstyled }: Reading): void {
  const style = styles.at(-1);
  for (const sketch of unstyled) {
    const hasFields = sketch.frontMatter && sketch.frontMatter.entries.length > 1;
    if (hasFields) delete sketch.label;
    else if (style && sketch.label) sketch.label = { ...sketch.label, style };
  }
}

// What the file is

interface Root {
  readonly kind: string;
  readonly isCollection: boolean;
  readonly declared: boolean;
}

/** Returns the kind where it was guessed. */
function readOutline(reading: Reading, outline: Section, front: MapNode | undefined): string | undefined {
  const title = titleSection(outline);
  const { kind: claimed, file, named } = reading.lowering.options;
  const declared = declaredKind(reading.lowering, front);
  const period = periodOf(reading.lowering, title);
  const scope: Scope = { reading, entities: [], said: [], ...(period && { period }) };
  const guess = declared || claimed !== undefined || named !== true ? undefined : bestKind(outline, front);
  const root: Root | undefined =
    declared ??
    (claimed !== undefined
      ? claimOf(claimed, file)
      : guess === undefined
        ? undefined
        : { kind: guess, isCollection: false, declared: false });
  if (front && !root) readPieces(reading, front);
  if (root && mayBeRoot(root, title)) readRoot(scope, root, outline, title, front);
  else readFree(scope, outline, root?.isCollection === true ? root : undefined);
  return guess;
}

/** `okrs/2025-h2/goals.md`, `# Roadmap 2025`: the nearest name that says a time. */
function periodOf(lowering: Lowering, title: Section | undefined): KnownPeriod | undefined {
  const names = lowering.options.file.replace(/\.[^./]*$/, '').split('/');
  for (const name of [title?.heading?.text ?? '', ...names.reverse()]) {
    const found = periodIn(name, readContext(lowering));
    if (found) return knownPeriod(found);
  }
  return undefined;
}

/** `goals.md` holds goals, `goal.md` is one. */
function claimOf(kind: string, file: string): Root {
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return { kind, isCollection: isCollection(fold(stem)), declared: false };
}

function declaredKind({ problems }: Lowering, front: MapNode | undefined): Root | undefined {
  const entry = front?.entries.find(({ key }) => key === 'kind');
  if (entry?.value.type !== 'scalar' || entry.value.text.trim() === '') return undefined;
  const words = entry.value.text;
  const kind = kindOf(words);
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

/** The one heading above all others. */
function titleSection(outline: Section): Section | undefined {
  const [first] = outline.sections;
  const isAlone = first && !outline.sections.some((other) => other !== first && other.depth <= first.depth);
  return isAlone && (first.depth === 1 || outline.sections.length === 1) ? first : undefined;
}

/** A heading may say better than the file's name what the file is: `# Goals`, `# Survey: after the call`. */
function mayBeRoot(root: Root, title: Section | undefined): boolean {
  if (root.isCollection) return false;
  if (root.declared || !title?.heading) return true;
  const top = topLevelOf(title.heading.text);
  const titled = kindTitle(title.heading);
  if (titled) return titled.kind === root.kind;
  return !(top && 'kind' in top && isCollection(title.heading.text)) || isKindWord(root.kind, title.heading.text);
}

// A file that is one entity

function readRoot(scope: Scope, root: Root, outline: Section, title: Section | undefined, front: MapNode | undefined): void {
  const { text } = scope.reading.lowering.options;
  const entity = openIn(scope, collectionFor(scope, root.kind, undefined, outline.span), { start: 0, end: text.length });
  const inside: Scope = { ...scope, entities: [entity] };
  if (front) takeFrontMatter(entity, front);
  const heading = title?.heading;
  const name = heading && (kindTitle(heading)?.name ?? (isKindWord(root.kind, heading.text) ? undefined : heading));
  if (name && !entity.entries.some(({ key }) => key === 'name')) readRootTitle(inside, entity, name);
  const blocks = [...outline.blocks, ...(title?.blocks ?? [])];
  const sections = title ? [...title.sections, ...outline.sections.filter((one) => one !== title)] : outline.sections;
  const at = lineEnd(text, heading?.span.end ?? outline.blocks[0]?.span.start ?? 0);
  scope.reading.read.body(inside, entity, { blocks, sections }, { statement: root.declared, at });
}

/** A file's title is its name, whatever else it would be in a list. */
function readRootTitle(scope: Scope, entity: Sketch, name: MarkdownText): void {
  const before = entity.entries.length;
  readTitle(scope, entity, name, 'heading');
  const at = entity.entries.findIndex(({ key }, i) => i >= before && key === 'statement');
  const statement = entity.entries[at];
  if (statement) entity.entries.splice(at, 1, { ...statement, key: 'name' });
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}

/** Other tools keep keys of their own in the front matter: what is no field is theirs. */
function takeFrontMatter(entity: Sketch, front: MapNode): void {
  entity.frontMatter = front;
  for (const entry of front.entries) {
    const field = entry.key === 'kind' ? undefined : fieldOf(entity.kind, entry.key);
    if (field && !entity.entries.some(({ key }) => key === field.name)) entity.entries.push({ ...entry, key: field.name });
  }
}

// A file of several things

function readFree(scope: Scope, outline: Section, root: Root | undefined): void {
  const content = { blocks: outline.blocks, sections: outline.sections };
  if (root) {
    const collection = collectionFor(scope, root.kind, undefined, outline.span);
    const title = titleSection(outline);
    const isOwn = title?.heading && (isKindWord(root.kind, title.heading.text) || topLevelKind(title.heading.text) === root.kind);
    if (title && !isOwn)
      readCollection(scope, collection, { blocks: [...outline.blocks, ...title.blocks], sections: title.sections });
    else readCollection(scope, collection, content);
    return;
  }
  for (const block of outline.blocks) if (block.type === 'table') readTable({ ...scope, prose: true }, block);
  readSections(scope, outline.sections);
}

function topLevelKind(words: string): string | undefined {
  const top = topLevelOf(words);
  return top && 'kind' in top ? top.kind : undefined;
}

/** Without a kind, front matter may hold whole collections. */
function readPieces(reading: Reading, front: MapNode): void {
  for (const { key, value } of front.entries) {
    const top = topLevelOf(key, reading.lowering.language);
    if (!top || !('kind' in top) || schemaOf(top.kind).collection === undefined) continue;
    if (value.type === 'map' || (value.type === 'list' && value.items.some((item) => item.type === 'map')))
      collectionFor({ reading, entities: [], said: [] }, top.kind, undefined, value.span).put(value);
  }
}

// Front matter and language

function frontMatterOf({ problems }: Lowering, { frontMatter }: MarkdownTree): MapNode | undefined {
  if (!frontMatter) return undefined;
  // Blanks for what stands above keep every offset what it is in the file.
  const tree = parseYaml(
    ' '.repeat(Math.max(0, frontMatter.span.start - 1)) + (frontMatter.span.start > 0 ? '\n' : '') + frontMatter.text,
  );
  const root = tree.documents[0]?.root;
  if (root?.type !== 'map') return undefined;
  if (root.entries.some(({ key }) => key === 'kind')) for (const problem of tree.problems) problems.push(problem);
  return root;
}

function declaredLanguage(front: MapNode | undefined): string | undefined {
  const entry = front?.entries.find(({ key }) => fieldOf('strategy', key)?.name === 'lang');
  return entry?.value.type === 'scalar' ? spokenLanguage(entry.value.text) : undefined;
}

const sampleLength = 4000;

/** The words of a file's beginning. */
function sample(blocks: readonly Block[]): string {
  let text = '';
  const left = [...blocks].reverse();
  for (let block = left.pop(); block && text.length < sampleLength; block = left.pop()) {
    if (block.type === 'paragraph' || block.type === 'heading') text += `${block.text.text}\n`;
    else if (block.type === 'quote') for (const inner of block.blocks.toReversed()) left.push(inner);
    else if (block.type === 'list') for (const inner of block.items.flatMap((item) => item.blocks).reverse()) left.push(inner);
    else if (block.type === 'table')
      for (const row of [block.header, ...block.rows]) text += row.cells.map((cell) => cell.text).join(' ');
  }
  return text.slice(0, sampleLength);
}

export { allSections, finishMap, newSketch, wordsOf };
