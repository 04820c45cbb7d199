//! The documents in a workspace's folders. Links are listed, never followed; ignored folders are never entered.
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { listFolder } from './disk.ts';
import { folderLayer, isIgnored, layersAbove, ownLayer, type IgnoreLayer } from './ignored.ts';
import { workspaceFile } from './paths.ts';
import type { ReadProblem } from './read.ts';

/** All paths are relative to the workspace, with forward slashes. */
export interface Listing {
  readonly files: string[];
  readonly links: string[];
  /** The first documents and folders that an ignore file or the configuration keeps out. */
  readonly ignored: string[];
  /** Links that are called like no document: to folders, most of them. */
  readonly otherLinks: string[];
  /** Folders with a stratlint.yaml of their own; what lies in them is not listed. */
  readonly workspaces: string[];
  /** Folders that could not be listed, and the system's word for the reason. */
  readonly closed: { readonly path: string; readonly reason: string }[];
  /** Ignore files that ask too much and are therefore not heard. */
  readonly unheard: { readonly path: string; readonly problem: ReadProblem }[];
}

/** In lower case. */
const documentExtensions = ['.yaml', '.yml', '.md', '.markdown'];

/** Whether a file of this name is in a form that can be read, and is not some well-known tool's own. */
export function isDocument(name: string): boolean {
  const lower = name.toLowerCase();
  return documentExtensions.some((extension) => lower.endsWith(extension)) && !toolsOwn.test(lower);
}

/** Hidden files, our own configuration, and files that a place named like a collection would otherwise take in. */
const toolsOwn = /^(?:\.|(?:stratlint(?:-baseline)?|mkdocs|pnpm-lock|pnpm-workspace|(?:docker-)?compose(?:[.-].*)?)\.ya?ml$)/;

/** They are examples, for somebody who wonders why nothing is read. */
const mostIgnored = 4;

interface Folder {
  readonly path: string;
  readonly layers: readonly IgnoreLayer[];
}

/** `ignored` are patterns in the notation of .gitignore; they go before all others. */
export function listDocuments(root: string, ignored: readonly string[]): Listing {
  const listing: Listing = { files: [], links: [], ignored: [], otherLinks: [], workspaces: [], closed: [], unheard: [] };
  const own = ownLayer(ignored);
  // A list, not recursion: a tree may be deeper than the stack.
  const open: Folder[] = [{ path: '', layers: layersAbove(root) }];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    const entries = entriesOf(root, folder.path, listing);
    if (folder.path !== '' && entries.some(isWorkspaceFile)) listing.workspaces.push(folder.path);
    else listEntries(entries, withOwnLayer(root, folder, entries, listing), own, listing, open);
  }
  return listing;
}

function entriesOf(root: string, folder: string, listing: Listing): Dirent[] {
  const entries = listFolder(join(root, folder));
  if (Array.isArray(entries)) return entries;
  listing.closed.push({ path: folder, reason: entries.code });
  return [];
}

function withOwnLayer(root: string, { path, layers }: Folder, entries: readonly Dirent[], { unheard }: Listing): Folder {
  const own = entries.some(({ name }) => name === '.gitignore') ? folderLayer(root, path) : undefined;
  if (typeof own === 'function') return { path, layers: [...layers, own] };
  if (own) unheard.push({ path: path === '' ? '.gitignore' : `${path}/.gitignore`, ...own });
  return { path, layers };
}

function listEntries(entries: readonly Dirent[], folder: Folder, own: IgnoreLayer, listing: Listing, open: Folder[]): void {
  const layers = [...folder.layers, own];
  for (const entry of entries) {
    const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
    const isFolder = entry.isDirectory();
    const isOther = entry.isSymbolicLink() && !isDocument(entry.name);
    if (isFolder || isOther ? isClosedTo(entry.name) : !isDocument(entry.name)) continue;
    const spelled = isFolder ? `${path}/` : path;
    if (isIgnored(layers, spelled)) {
      if (listing.ignored.length < mostIgnored) listing.ignored.push(spelled);
      continue;
    }
    if (isOther) listing.otherLinks.push(path);
    else if (isFolder) open.push({ path, layers: folder.layers.filter((layer) => layer(spelled) !== 'ignored') });
    else if (entry.isSymbolicLink()) listing.links.push(path);
    else if (entry.isFile()) listing.files.push(path);
  }
}

/** Whether a file would be listed as far as ignore files are concerned, for one that need not be on the disk. */
export function admission(root: string, ignored: readonly string[]): (path: string) => boolean {
  const own = ownLayer(ignored);
  const folders = new Map<string, readonly IgnoreLayer[] | undefined>();
  const layersIn = (folder: string): readonly IgnoreLayer[] | undefined => {
    if (folders.has(folder)) return folders.get(folder);
    const above = folder === '' ? layersAbove(root) : layersIn(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
    const spelled = `${folder}/`;
    const isOpen = above && (folder === '' || !isIgnored([...above, own], spelled));
    const layer = isOpen && folderLayer(root, folder);
    const layers = isOpen
      ? [...above.filter((one) => folder === '' || one(spelled) !== 'ignored'), ...(typeof layer === 'function' ? [layer] : [])]
      : undefined;
    folders.set(folder, layers);
    return layers;
  };
  return (path) => {
    const layers = layersIn(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
    return layers !== undefined && !isIgnored([...layers, own], path);
  };
}

const isWorkspaceFile = (entry: Dirent): boolean => entry.name === workspaceFile && !entry.isDirectory();

/** Folders that hold no one's strategy. */
export function isClosedTo(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
