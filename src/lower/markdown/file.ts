//! One Markdown file → facts: what it is about, read as entities that are lowered like those of YAML.
import { fold } from '../../language/index.ts';
import { fieldOf, isCollection, kindOf, schemaOf, textField, topLevelOf } from '../../schema/vocabulary.ts';
import { kindsCalled } from '../../schema/shared-words.ts';
import type { MarkdownText, MarkdownTree } from '../../syntax/markdown.ts';
import type { Entry, KnownPeriod, MapNode } from '../../syntax/tree.ts';
import { lineStart, lineStop } from '../../text/lines.ts';
import { periodIn } from '../../value/index.ts';
import { currencyOfTree } from '../currency.ts';
import { bareName, readContext, type Lowering } from '../draft.ts';
import { readBody } from './body.ts';
import { readCollection } from './collection.ts';
import { readFence } from './fence.ts';
import { declaredKind, frontMatterOf, readPieces, takeFrontMatter, type Root } from './front-matter.ts';
import { kindTitle, lastWord, plainWords, readingsOf, titleWord } from './heading.ts';
import { bestKind } from './kind.ts';
import { languageOfFile } from './language.ts';
import { sayNearKey } from './near.ts';
import { allSections, outlineOf, type Section } from './outline.ts';
import { collectionFor, knownPeriod, meaningFor, openIn, type Reading, type Scope } from './scope.ts';
import { openSection, readSections } from './section.ts';
import { isForumsLabels } from './structure.ts';
import { kindHere } from './either.ts';
import { finish, isSketch, type Sketch } from './sketch.ts';
import { readTable } from './table.ts';
import { isKindWord, readTitle } from './title.ts';

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
  const directives = [...tree.directives];
  const front = frontMatterOf(lowering, tree, directives);
  const outline = outlineOf(tree.blocks);
  lowering.currency = currencyOfTree(front) ?? lowering.options.currency;
  lowering.language = languageOfFile(outline, tree.blocks, front) ?? lowering.options.language;
  const reading: Reading = {
    lowering,
    collections: new Map(),
    organization: [],
    directives,
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

/** Returns the kind where it was guessed. */
function readOutline(reading: Reading, outline: Section, front: MapNode | undefined): string | undefined {
  const title = titleSection(reading, outline);
  const { kind: claimed, file, named } = reading.lowering.options;
  const declared = declaredKind(reading.lowering, front);
  const period = periodOf(reading.lowering, title);
  const scope: Scope = { reading, entities: [], said: [], ...(period && { period }) };
  const guess = declared || claimed !== undefined || named !== true ? undefined : bestKind(outline, front);
  const root: Root | undefined =
    declared ??
    (claimed !== undefined
      ? claimOf(claimed, file, reading.lowering.language)
      : guess === undefined
        ? undefined
        : { kind: guess, isCollection: false, declared: false });
  if (front && !root) readPieces(reading, front);
  if (root && mayBeRoot(root, title, reading.lowering.language)) {
    const before = marksOf(reading);
    const entity = readRoot(scope, root, outline, isFieldTitle(root, title) ? undefined : title, front);
    if (root.declared || !isHollow(entity, guess !== undefined)) return guess;
    forget(reading, before);
  }
  readFree(scope, outline, root?.isCollection === true ? root : undefined);
  if (root?.isCollection !== true) leaveProse(reading, outline);
  return undefined;
}

/** In a file of no kind, one paragraph below a word such as "Policy" or "Goal" is prose, and so are words that are nearly ours. */
function leaveProse({ collections, lowering }: Reading, outline: Section): void {
  const items = [...collections.values()].flat();
  const [only] = items;
  const isAlone = items.length === 1 && only !== undefined && isSketch(only) && !isShort(outline);
  if (isAlone && isProse(only, lowering.options.text)) collections.clear();
  if (collections.size > 0) return;
  const { problems } = lowering;
  for (const problem of problems.splice(0)) if (problem.rule !== 'unknown-field') problems.push(problem);
}

/** A title, and a heading or two: what one of them says is what the file is about. */
function isShort(outline: Section): boolean {
  const headings = [...allSections(outline)].filter(({ heading }) => heading !== undefined);
  return headings.length > 1 && headings.length <= 3;
}

/** There is one mission and one vision; of the others, a heading that only says the kind names none. */
function isProse({ kind, entries, children, span: whole }: Sketch, text: string): boolean {
  const isBelow = entries.every(
    ({ key, value }) =>
      (key === textField(kind) || (value.type === 'scalar' && value.guess === true)) &&
      /[\r\n]/.test(text.slice(whole.start, value.span.start)),
  );
  return isBelow && children.size === 0 && isCollection(schemaOf(kind).collection?.key ?? '');
}

/** Nothing in it is of its kind: it has at most a name, and where only a word in the file's name says the kind, not even that. */
function isHollow({ kind, entries, children }: Sketch, isGuess: boolean): boolean {
  if (children.size > 0) return false;
  const name = entries.find(({ key }) => key === 'name')?.value;
  const others = entries.filter(({ key }) => key !== 'name');
  if (name === undefined || (isGuess && others.length === 0)) return others.length === 0;
  const isText = others.every(({ key }) => ['text', 'markdown'].includes(fieldOf(kind, key)?.type ?? ''));
  return isText && name.type === 'scalar' && likeCode.test(name.text);
}

/** `goal-without-metric`: the title of a page about code. */
const likeCode = /^[\p{Ll}\d]+(?:[-_.][\p{Ll}\d]+){2,}$/u;

interface Marks {
  readonly problems: number;
  readonly directives: number;
}

function marksOf({ lowering, directives }: Reading): Marks {
  return { problems: lowering.problems.length, directives: directives.length };
}

/** Takes back all that was read of a file that proved to be something else. */
function forget(reading: Reading, { problems, directives }: Marks): void {
  reading.collections.clear();
  reading.organization.length = 0;
  reading.lowering.problems.length = problems;
  reading.directives.length = directives;
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

/** `goals.md`, `goals-2027.md` and `claims_journeys.md` hold several, `goal.md` is one. */
function claimOf(kind: string, file: string, language: string): Root {
  const words = fold(bareName(file)).split(' ');
  const named = words.filter((word) => !/\d/.test(word));
  const tails = named.map((_, at) => named.slice(at).join(' '));
  const told = tails.find((tail) => kindOf(tail) === kind);
  if (told === undefined || isCollection(told)) return { kind, isCollection: told !== undefined, declared: false };
  return { kind: kindOf(told, language) ?? kind, isCollection: false, declared: false };
}

/** The one heading above all others, or the first of several that all mean something to a strategy: `# Strategy 2027`, `# Goals`. */
function titleSection(reading: Reading, outline: Section): Section | undefined {
  const [first] = outline.sections;
  if (!first) return undefined;
  const beside = outline.sections.filter((other) => other !== first && other.depth <= first.depth);
  if (beside.length === 0) return first.depth === 1 || outline.sections.length === 1 ? first : undefined;
  const isMeant = (section: Section): boolean => means({ reading, entities: [], said: [] }, section);
  return first.depth === 1 && !isMeant(first) && beside.every(isMeant) ? first : undefined;
}

/** Whether a heading opens something of a strategy's: `# Goals 2027`, `# Goal: fewer calls`, `# Our vision`. */
function means(scope: Scope, section: Section): boolean {
  const words = section.heading && plainWords(section.heading);
  if (!words) return false;
  if (kindTitle(words, scope.reading.lowering.language) ?? lastWord(words.text) ?? titleWord(words, section)) return true;
  return [...readingsOf(scope, words)].some(({ text }) => topLevelOf(text) ?? meaningFor('strategy', text));
}

/** `## Metrics` alone, in a file that says that it is a goal: a field, not its name. */
function isFieldTitle({ kind }: Root, title: Section | undefined): boolean {
  return title?.heading !== undefined && title.depth > 1 && meaningFor(kind, title.heading.text)?.field.contains === true;
}

/** A heading may say better than the file's name what the file is: `# Goals`, `# Survey: after the call`. */
function mayBeRoot(root: Root, title: Section | undefined, language: string): boolean {
  if (root.isCollection) return false;
  if (root.declared || !title?.heading) return true;
  if (titleWord(title.heading, title)) return false;
  const top = topLevelOf(title.heading.text);
  const titled = kindTitle(title.heading, language, root.kind);
  if (titled) return titled.kind === root.kind;
  return !(top && 'kind' in top && isCollection(title.heading.text)) || isKindWord(root.kind, title.heading.text);
}

// A file that is one entity

function readRoot(scope: Scope, root: Root, outline: Section, title: Section | undefined, front: MapNode | undefined): Sketch {
  const { options, language } = scope.reading.lowering;
  const { text } = options;
  const entity = openIn(scope, collectionFor(scope, root.kind, undefined, outline.span), { start: 0, end: text.length });
  const inside: Scope = { ...scope, entities: [entity] };
  if (front) takeFrontMatter(entity, front);
  if (front && root.declared) sayNearKeys(inside, root.kind, front);
  const heading = title?.heading;
  const name =
    heading && (kindTitle(heading, language, root.kind)?.name ?? (isKindWord(root.kind, heading.text) ? undefined : heading));
  if (name && !entity.entries.some(({ key }) => key === 'name')) readRootTitle(inside, entity, name);
  const blocks = [...outline.blocks, ...(title?.blocks ?? [])];
  const sections = title ? [...title.sections, ...outline.sections.filter((one) => one !== title)] : outline.sections;
  const at = lineStop(text, heading?.span.end ?? outline.blocks[0]?.span.end ?? endAbove(text, outline.sections[0]));
  scope.reading.read.body(inside, entity, { blocks, sections }, { statement: root.declared, at });
  return entity;
}

/** Where the words above a section end, or those of the whole text: the front matter's, where nothing else stands there. */
function endAbove(text: string, section: Section | undefined): number {
  return text.slice(0, section?.heading ? lineStart(text, section.heading.span.start) : text.length).trimEnd().length;
}

/** Other tools have keys of their own, but a mistyped field is none. */
function sayNearKeys(scope: Scope, kind: string, front: MapNode): void {
  for (const entry of front.entries) if (entry.key !== 'kind' && !fieldOf(kind, entry.key)) sayNearKey(scope, kind, entry);
}

/** A file's title is its name, whatever else it would be in a list. */
function readRootTitle(scope: Scope, entity: Sketch, name: MarkdownText): void {
  const before = entity.entries.length;
  readTitle(scope, entity, name, 'heading');
  const at = entity.entries.findIndex(({ key }, i) => i >= before && key === 'statement');
  const statement = entity.entries[at];
  if (statement) entity.entries.splice(at, 1, { ...statement, key: 'name' });
}

// A file of several things

function readFree(scope: Scope, outline: Section, root: Root | undefined): void {
  const content = { blocks: outline.blocks, sections: outline.sections };
  if (root) {
    const collection = collectionFor(scope, spokenKind(scope.reading, root.kind, outline), undefined, outline.span);
    const title = titleSection(scope.reading, outline);
    const isOwn = title?.heading && opensSomething(root.kind, title.heading, scope.reading.lowering.language);
    if (title && !isOwn && isForumsLabels(scope, collection.kind, title.blocks))
      openSection(scope, collection, title, title.heading);
    else if (title && !isOwn)
      readCollection(scope, collection, { blocks: [...outline.blocks, ...title.blocks], sections: title.sections });
    else readCollection(scope, collection, content);
    return;
  }
  for (const block of outline.blocks) {
    if (block.type === 'table') readTable({ ...scope, prose: true }, block);
    else if (block.type === 'code') readFence(scope, block);
  }
  readSections(scope, outline.sections);
}

/** `personas.md` holds people where it speaks Spanish, unless what it says is said of segments. */
function spokenKind({ lowering: { options, language } }: Reading, kind: string, outline: Section): string {
  const name = fold(bareName(options.file));
  const top = kindsCalled(name).length > 1 ? topLevelOf(name, language) : undefined;
  return top && 'kind' in top ? kindHere(name, outline, top.kind) : kind;
}

/** The collection itself, or one entity: `# Surveys`, `# Survey: after a claim`. */
function opensSomething(kind: string, heading: MarkdownText, language: string): boolean {
  return isKindWord(kind, heading.text) || topLevelKind(heading.text) === kind || kindTitle(heading, language) !== undefined;
}

function topLevelKind(words: string): string | undefined {
  const top = topLevelOf(words);
  return top && 'kind' in top ? top.kind : undefined;
}
