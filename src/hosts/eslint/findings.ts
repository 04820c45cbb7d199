//! The findings of each workspace that ESLint comes upon: made once, and again when a file of it changed.
import { hash } from 'node:crypto';
import { dirname, join, relative, resolve } from 'node:path';
import { builtInRules } from '../../built-in.ts';
import type { Finding } from '../../diagnostic.ts';
import { ConfigError, type PlacedMistake } from '../../workspace/config-error.ts';
import { isAsSeen, sightsSeen, watchDisk, type Sight } from '../../workspace/disk.ts';
import { Workspace } from '../../workspace/lint.ts';
import type { LintOptions } from '../../workspace/lint-options.ts';
import { inside, workspaceFile, workspaceRoot } from '../../workspace/paths.ts';
import { mostFileSize, readText } from '../../workspace/read.ts';
import { compilePattern } from '../../rule/declarative/pattern-engine.ts';
import { engine } from '../../rule/declarative/expression-engine.ts';
import { provideExpressions } from '../../rule/declarative/expression.ts';
import { providePatterns } from '../../rule/declarative/pattern.ts';
import { providePlugins } from '../../workspace/plugged.ts';
import { loadPlugins } from '../../workspace/plugins.ts';
import { localDay } from '../../workspace/today.ts';
import type { EslintSettings } from './settings.ts';

/** What is to be said of one file. */
export interface FileFindings {
  readonly findings: readonly Finding[];
  /** The text that their places count in. */
  readonly text: string;
  /** Relative to the workspace. */
  readonly path: string;
  /** What keeps the workspace from being linted. */
  readonly mistakes: readonly PlacedMistake[];
}

/** A run of a workspace, and what it saw. */
interface Known {
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
  readonly mistakes: readonly PlacedMistake[];
  readonly workspaces: readonly string[];
  /** Undefined where that can't be looked at again. */
  readonly sights: readonly Sight[] | undefined;
}

interface Linted {
  readonly workspace: Workspace;
  known: Known | undefined;
  /** Until when nobody looks whether it is still so, in milliseconds. */
  freshUntil: number;
}

// What runs expressions and patterns has to be of the same build as what asks: the command line's chunks are of another one.
providePlugins(() => loadPlugins);
providePatterns(() => compilePattern);
provideExpressions(() => engine);
const workspaces = new Map<string, Linted>();

/** `text` is what ESLint has of the file, which goes before what the disk has. */
export function findingsFor(file: string, text: string, cwd: string, settings: EslintSettings): FileFindings {
  const root = workspaceRoot(dirname(file)) ?? rootFor(file, settings.cwd ?? cwd);
  const path = inside(root, file) ?? '';
  const linted = lintedAt(root, settings);
  const known = current(linted, settings);
  const before = known.texts.get(path);
  const isAsRead = before === undefined ? isOnDisk(root, path, text) : bare(before) === bare(text);
  // A byte order mark is no part of what ESLint hands out.
  const asked = before?.startsWith(mark) && !text.startsWith(mark) ? mark + text : text;
  const { findings, texts, mistakes } = isAsRead ? known : run(linted.workspace, settings, [path, asked]);
  return {
    findings: findings.filter((finding) => homeOf(finding, texts) === path),
    text: texts.get(path) ?? asked,
    path,
    mistakes,
  };
}

/** Changes whenever a finding does, in any file: what one file says of another is no part of that other file's text. */
export function fingerprintOf(settings: EslintSettings): string {
  const cwd = resolve(settings.cwd ?? process.cwd());
  const open = [workspaceRoot(cwd) ?? cwd];
  const digest: unknown[] = [];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const root = at;
    const { findings, mistakes, workspaces: below } = current(lintedAt(root, settings), settings);
    digest.push(relative(cwd, root), mistakes, findings.map(printOf));
    open.push(...below.map((folder) => join(root, folder)));
  }
  return hash('sha256', JSON.stringify(digest)).slice(0, 32);
}

const printOf = ({ ruleId, severity, message, file, span, related }: Finding): unknown => [ruleId, severity, message, file, span, related]; // prettier-ignore

/**
 * What is about the workspace as a whole is told at its configuration, or at its first file where it has none: ESLint knows no
 * findings without a file.
 */
function homeOf({ file }: Finding, texts: ReadonlyMap<string, string>): string | undefined {
  return file ?? (texts.has(workspaceFile) ? workspaceFile : [...texts.keys()][0]);
}

const mark = '\ufeff';
const bare = (text: string): string => (text.startsWith(mark) ? text.slice(1) : text);

function rootFor(file: string, cwd: string): string {
  const folder = resolve(cwd);
  return inside(folder, file) === undefined ? dirname(file) : folder;
}

function lintedAt(root: string, settings: EslintSettings): Linted {
  const key = JSON.stringify([root, settings.presets, settings.asOf, settings.lang]);
  const linted = workspaces.get(key) ?? { workspace: new Workspace(root, builtInRules), known: undefined, freshUntil: 0 };
  workspaces.set(key, linted);
  return linted;
}

/** Looking takes time that grows with the workspace, and ESLint asks for each file of it: a look counts for as long as 20 take. */
const looksApart = 20;

function current(linted: Linted, settings: EslintSettings): Known {
  const started = performance.now();
  if (linted.known && started < linted.freshUntil) return linted.known;
  if (!linted.known?.sights?.every(isStillSeen)) linted.known = run(linted.workspace, settings);
  const now = performance.now();
  linted.freshUntil = now + looksApart * (now - started);
  return linted.known;
}

/** Commits do not count: what they change is told at the next start. */
function isStillSeen(sight: Sight): boolean {
  return sight[0] === 'git' || isAsSeen(sight);
}

function run(workspace: Workspace, settings: EslintSettings, own?: readonly [path: string, text: string]): Known {
  const options: LintOptions = {
    today: localDay(new Date()),
    ...(settings.presets && { presets: settings.presets }),
    ...(settings.asOf !== undefined && { asOf: settings.asOf }),
    ...(settings.lang !== undefined && { messages: settings.lang }),
    ...(own && { buffers: new Map([[own[0], { text: own[1] }]]) }),
  };
  watchDisk();
  try {
    const { findings, files, configTexts, workspaces: below } = workspace.lint(options);
    const texts = new Map([...configTexts, ...[...files].map(([path, file]) => [path, file.text] as const)]);
    return { findings, texts, mistakes: [], workspaces: below, sights: sightsSeen() };
  } catch (error) {
    const sights = sightsSeen();
    if (!(error instanceof ConfigError)) throw error;
    return { findings: [], texts: new Map(own ? [own] : []), mistakes: error.mistakes, workspaces: [], sights };
  }
}

/** What takes no part as the disk has it may do so as ESLint has it: an editor's new file. */
function isOnDisk(root: string, path: string, text: string): boolean {
  const reading = readText(join(root, path), mostFileSize);
  return !('text' in reading) || bare(reading.text) === bare(text);
}
