//! The files of a workspace: which take part, and their texts.
import { basename, join, resolve } from 'node:path';
import { compareText } from '../diagnostic.ts';
import { isMarkdown } from '../engine/facts.ts';
import type { SourceFile } from '../engine/session.ts';
import {
  claimOf,
  isCatalog,
  isStrategyFolder,
  isSure,
  Places,
  readFrontMatter,
  readHeadLines,
  takesPart,
  type Claim,
  type Head,
} from '../schema/claim.ts';
import { kindBehind, realPath } from './disk.ts';
import { isIgnored, ownLayer } from './ignored.ts';
import { inside, workspaceFile } from './paths.ts';
import {
  cannotRead,
  defaultMaxFileSize,
  headOf,
  leavesWorkspace,
  readHead,
  readText,
  withinLimit,
  type Reading,
} from './read.ts';
import { isClosedTo, isDocument, listDocuments, type Listing } from './walk.ts';

export { placePaths, workspaceRoot } from './paths.ts';

export interface WorkspaceOptions {
  /** Files and folders that take no part unless they are named, in the notation of .gitignore. */
  readonly ignore?: readonly string[];
  /** Files that take part whatever they are called and say, ignored or not; relative to the workspace. */
  readonly named?: readonly string[];
  /** What a file is, whatever it is called, because the configuration says so. */
  readonly kinds?: (path: string) => string | undefined;
  /** In bytes. */
  readonly maxFileSize?: number;
  readonly buffers?: Buffers;
  /** What an earlier reading found on the disk: it is taken for what is there now. */
  readonly disk?: DiskReading;
}

/** What was found on the disk, for whoever reads the same workspace again and knows that nothing has changed. */
export interface DiskReading {
  listing?: Listing;
  /** By path, and whether it was named. */
  readonly documents: Map<string, Candidate>;
  readonly texts: Map<string, Reading>;
}

export function newDiskReading(): DiskReading {
  return { documents: new Map(), texts: new Map() };
}

/** What files hold instead of what the disk has, relative to the workspace; undefined for one that is taken for absent. */
export type Buffers = ReadonlyMap<string, Reading | undefined>;

export interface WorkspaceFiles {
  /** In the order of their paths, by code unit. */
  readonly files: SourceFile[];
  /** How many documents take no part. Ignored ones are not even counted. */
  readonly leftAlone: number;
  /** Files of Backstage's catalogue, without the links among them. */
  readonly catalogs: readonly string[];
  /** Folders that are workspaces of their own. */
  readonly workspaces: string[];
  /** Folders that could not be listed, with the system's word for the reason. */
  readonly closed: Listing['closed'];
  /** Some of what is kept out by ignore files or the configuration. */
  readonly ignored: readonly string[];
}

/** Never throws: a file that takes part and can't be read is among the files, with its problem. */
export function readWorkspace(root: string, options: WorkspaceOptions = {}): WorkspaceFiles {
  const reading = newReading(resolve(root), options);
  const listing = (reading.disk.listing ??= listDocuments(reading.root, options.ignore ?? []));
  const candidates = lookAtAll(reading, listing, namedDocuments(reading, options.named ?? []));
  const participants = participantsOf(reading, candidates);
  return {
    files: inOrder([...sourcesOf(reading, readOnce(participants)), ...listing.unheard.map((one) => ({ ...one, text: '' }))]),
    leftAlone: candidates.length - participants.length,
    catalogs: candidates
      .flatMap(({ path, target, head }) => (path === target && isCatalog(head) ? [path] : []))
      .sort(compareText),
    workspaces: listing.workspaces.sort(compareText),
    closed: listing.closed,
    ignored: listing.ignored,
  };
}

/** Those among some texts, by their paths, that take part; in the order of their paths. */
export function participantsAmong(root: string, texts: ReadonlyMap<string, Reading>, options: WorkspaceOptions): SourceFile[] {
  const reading = newReading(resolve(root), options);
  const named = namedDocuments(reading, options.named ?? []);
  const candidates = [...texts].map(([path, text]) => lookInto(reading, path, named.has(path), text));
  return inOrder(sourcesOf(reading, participantsOf(reading, candidates)));
}

function sourcesOf(reading: WorkspaceReading, participants: readonly Candidate[]): SourceFile[] {
  return participants.map((candidate) => sourceOf(reading, candidate));
}

const inOrder = (files: SourceFile[]): SourceFile[] => files.sort((a, b) => compareText(a.path, b.path));

/** What one reading of a workspace goes by. */
interface WorkspaceReading {
  /** Absolute. */
  readonly root: string;
  /** The root with its links followed. */
  readonly realRoot: string;
  readonly maxFileSize: number;
  readonly places: Places;
  readonly buffers: Buffers;
  readonly kinds: (path: string) => string | undefined;
  readonly disk: DiskReading;
  /** Patterns in the notation of .gitignore. */
  readonly ignored: readonly string[];
}

/** A document that may take part. */
interface Candidate {
  readonly path: string;
  /** The file that holds its text: another than `path` for a link. */
  readonly target: string;
  readonly named: boolean;
  readonly claim: Claim | undefined;
  readonly head: Head;
  /** Where looking at it took reading it. */
  readonly reading: Reading | undefined;
}

function newReading(
  root: string,
  {
    maxFileSize = defaultMaxFileSize,
    buffers = new Map(),
    ignore = [],
    kinds = () => undefined,
    disk = newDiskReading(),
  }: WorkspaceOptions,
): WorkspaceReading {
  return { root, realRoot: realPathOf(root) ?? root, maxFileSize, places: new Places(), buffers, kinds, disk, ignored: ignore };
}

/** What the configuration says goes before what a name or a place does. */
function claimFor({ kinds, places }: WorkspaceReading, path: string): Claim | undefined {
  const kind = kinds(path);
  return kind === undefined ? claimOf(path, places) : { kind, sure: true, beside: folderOf(path) };
}

function realPathOf(path: string): string | undefined {
  const found = realPath(path);
  return typeof found === 'string' ? found : undefined;
}

function namedDocuments({ root }: WorkspaceReading, named: readonly string[]): ReadonlySet<string> {
  const paths = named.filter((path) => isDocument(basename(path)));
  return new Set(paths.map((path) => inside(root, resolve(root, path)) ?? path));
}

/** Links come last: a file that is listed itself is not read through one. */
function lookAtAll(reading: WorkspaceReading, listing: Listing, named: ReadonlySet<string>): Candidate[] {
  const { buffers } = reading;
  const unnamed = (path: string): boolean => !named.has(path) && !buffers.has(path);
  const listed = buffers.size === 0 ? undefined : new Set([...listing.files, ...listing.links]);
  const mayStand = (path: string): boolean =>
    named.has(path) || listed?.has(path) === true || mayBeMissing(reading, listing, path);
  return [
    ...[...buffers].flatMap(([path, text]) => (text && mayStand(path) ? lookInto(reading, path, named.has(path), text) : [])),
    ...listing.files.filter(unnamed).map((path) => once(reading, path, false, () => lookAt(reading, path, path, false))),
    ...listing.closed.flatMap(({ path, reason }) => closedFolder(reading, path, cannotRead(reason)) ?? []),
    ...listing.otherLinks.flatMap((path) => linkedFolder(reading, path) ?? []),
    ...[...named].flatMap((path) => (buffers.has(path) ? [] : once(reading, path, true, () => follow(reading, path, true)))),
    ...listing.links
      .filter(unnamed)
      .sort(compareText)
      .map((path) => once(reading, path, false, () => follow(reading, path, false))),
  ];
}

function once({ disk }: WorkspaceReading, path: string, named: boolean, look: () => Candidate): Candidate {
  const key = `${named ? 'named' : ''}:${path}`;
  const known = disk.documents.get(key) ?? look();
  disk.documents.set(key, known);
  return known;
}

/** A document that is not on the disk, in a place where it would be listed if it were. */
function mayBeMissing({ root, ignored }: WorkspaceReading, { workspaces }: Listing, path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  if (!isDocument(basename(path)) || folders.some(isClosedTo) || kindBehind(join(root, path)) !== 'none') return false;
  return !workspaces.some((folder) => path.startsWith(`${folder}/`)) && !isIgnored([ownLayer(ignored)], path);
}

/** A file that is surely ours by its name is read at once; of another one only the beginning. */
function lookAt(reading: WorkspaceReading, path: string, target: string, named: boolean): Candidate {
  const claim = claimFor(reading, path);
  const file = join(reading.root, target);
  if (!named && !claim?.sure)
    return { path, target, named, claim, head: headLines(path, readHead(file) ?? '', claim), reading: undefined };
  return { ...lookInto(reading, path, named, readText(file, reading.maxFileSize)), target };
}

function lookInto(reading: WorkspaceReading, path: string, named: boolean, given: Reading): Candidate {
  const claim = claimFor(reading, path);
  const text = withinLimit(given, reading.maxFileSize);
  const head = 'text' in text ? headLines(path, headOf(text.text), claim) : [];
  return { path, target: path, named, claim, head, reading: text };
}

function headLines(path: string, text: string, claim: Claim | undefined): Head {
  return isMarkdown(path) ? readFrontMatter(text) : readHeadLines(text, claim);
}

/**
 * A link is read if it ends at a file inside the workspace. What its hidden folders hold (`.git/config` has a token in many
 * a CI job) is not part of it.
 */
function follow(reading: WorkspaceReading, path: string, named: boolean): Candidate {
  const closed = (why: Reading): Candidate => ({
    path,
    target: path,
    named,
    claim: claimFor(reading, path),
    head: [],
    reading: why,
  });
  const real = realPath(join(reading.root, path));
  if (typeof real !== 'string') return closed(cannotRead(real.code));
  const target = inside(reading.realRoot, real);
  if (target === undefined || (target !== path && target.split('/').some(isClosedTo))) return closed(leavesWorkspace);
  return lookAt(reading, path, target, named);
}

/** A folder that can't be listed is spoken of only where it surely holds documents. */
function closedFolder({ places }: WorkspaceReading, path: string, why: Reading): Candidate | undefined {
  const claim = places.of(path);
  if (!claim?.sure) return undefined;
  return { path, target: path, named: false, claim, head: [], reading: why };
}

/** What lies in the workspace is read where it lies; of what lies outside nothing is, which is told as it is of a file. */
function linkedFolder(reading: WorkspaceReading, path: string): Candidate | undefined {
  const { root, realRoot, places } = reading;
  if (!places.of(path)?.sure || kindBehind(join(root, path)) !== 'folder') return undefined;
  const real = realPathOf(join(root, path));
  return real === undefined || inside(realRoot, real) !== undefined ? undefined : closedFolder(reading, path, leavesWorkspace);
}

/** The sure ones first: they make company for those whose names alone say too little. */
function participantsOf(reading: WorkspaceReading, candidates: readonly Candidate[]): Candidate[] {
  const homes = new Set(kindBehind(join(reading.root, workspaceFile)) === 'file' ? [''] : []);
  for (const { path, claim, head } of candidates) {
    if (isSure(claim, head)) homes.add(claim?.sure ? claim.beside : folderOf(path));
  }
  const isHome = memoised((folder) => homes.has(folder) || isStrategyFolder(basename(folder)));
  const isBelowHome = memoised((folder) => foldersAbove(folder).some(isHome));
  return candidates.filter(({ path, named, claim, head }) => {
    const folder = folderOf(path);
    const company = { beside: isHome(folder) || (claim !== undefined && isHome(claim.beside)), above: isBelowHome(folder) };
    return named || takesPart(claim, head, company);
  });
}

/** Many files lie in one folder. */
function memoised(ask: (folder: string) => boolean): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  return (folder) => {
    const answer = known.get(folder) ?? ask(folder);
    known.set(folder, answer);
    return answer;
  };
}

/** The folder itself, and those it lies in up to the workspace. */
function foldersAbove(folder: string): string[] {
  const folders = [folder];
  for (let at = folder; at !== '';) folders.push((at = folderOf(at)));
  return folders;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A text is read once, however many links lead to it. */
function readOnce(candidates: readonly Candidate[]): Candidate[] {
  const targets = new Set<string>();
  return candidates.filter(({ target }) => targets.size < targets.add(target).size);
}

function sourceOf({ root, maxFileSize, disk }: WorkspaceReading, candidate: Candidate): SourceFile {
  const { path, target, claim, named } = candidate;
  const reading = candidate.reading ?? disk.texts.get(target) ?? readText(join(root, target), maxFileSize);
  if (!candidate.reading) disk.texts.set(target, reading);
  return { path, text: '', ...reading, ...(claim && { kind: claim.kind }), ...(named && { named }) };
}
