//! The files of a plugin that are data, each with what is wrong in it: `stratlint-plugin.yaml`, and what that names.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeReading } from '../rule/declarative/reading.ts';
import type { RuleMistake } from '../rule/declarative/index.ts';
import type { MapNode } from '../syntax/tree.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { LineIndex } from '../text/span.ts';
import { inside } from './paths.ts';
import { readText } from './read.ts';
import { whyUnread, type WhyUnread } from './why-unread.ts';

/** What a plugin brings, as data. */
export const manifestName = 'stratlint-plugin.yaml';

/** A file, or what code exported, as a tree; `mistakes` are noted while it is read. */
export interface PluginFile {
  /** As people see it from the workspace. */
  readonly shown: string;
  /** Absolute: paths in it begin here. */
  readonly folder: string;
  readonly root: MapNode | undefined;
  readonly reading: NodeReading;
  /** Undefined for what code exported: there are no places to tell. */
  readonly lines: LineIndex | undefined;
  /** Why there is nothing of it. */
  readonly unread?: WhyUnread;
}

/** In bytes: the words of a language are some hundred KB. */
const mostBytes = 1024 * 1024;
/** Nodes, aliases followed. */
const mostNodes = 200_000;

/** `path` is absolute. */
export function openFile(path: string, shown: string): PluginFile {
  const reading = readText(path, mostBytes);
  const folder = dirname(path);
  if ('text' in reading) return { shown, folder, ...treeOf(reading.text), lines: new LineIndex(reading.text) };
  const unread = whyUnread('The file', path, reading.problem, mostBytes);
  return { shown, folder, root: undefined, reading: { problems: [], left: 0 }, lines: new LineIndex(''), unread };
}

/** What code exported, read as the same data in a file would be. */
export function openExport(data: unknown, shown: string, folder: string): PluginFile {
  return { shown, folder, ...treeOf(JSON.stringify(data)), lines: undefined };
}

function treeOf(text: string): Pick<PluginFile, 'root' | 'reading'> {
  const { documents, problems } = parseYaml(text);
  const reading: NodeReading = { problems: [], left: mostNodes };
  for (const { span } of problems) reading.problems.push({ message: 'This line is not YAML that can be read.', span });
  const root = documents[0]?.root;
  if (root?.type === 'map') return { root, reading };
  if (problems.length === 0)
    reading.problems.push({ message: 'Settings such as "name: acme" are expected here.', span: { start: 0, end: 0 } });
  return { root: undefined, reading };
}

/** Where a path in a plugin's file leads; undefined where it leads out of the plugin's folder. Code names what it likes. */
export function pathIn({ folder, lines }: PluginFile, path: string): string | undefined {
  if (!lines && path.startsWith('file:')) return fileURLToPath(path);
  const full = join(folder, path);
  return /^[A-Za-z]:|\\|^\//.test(path) || inside(folder, full) === undefined ? undefined : full;
}

export function mistakesIn({ shown, reading, lines, unread }: PluginFile): RuleMistake[] {
  if (unread) return [{ ...unread, path: shown, column: 1, span: { start: 0, end: 0 } }];
  const known = new Map(reading.problems.map((one) => [`${one.span.start} ${one.message}`, one]));
  return [...known.values()]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ message, span }) => {
      if (!lines) return { message, path: shown, line: 1, column: 1, span: { start: 0, end: 0 } };
      const { line, column } = lines.position(span.start);
      return { message, path: shown, line, column, span };
    });
}
