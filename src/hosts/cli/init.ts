//! `stratlint init [folder]`: a workspace to fill in. Nothing that is there already is touched.
import { basename, join, relative, resolve, sep } from 'node:path';
import { languages } from '../../language/index.ts';
import { nearest } from '../../text/nearest.ts';
import { readWorkspace } from '../../workspace/discover.ts';
import { workspaceFile } from '../../workspace/paths.ts';
import { codeOf } from '../../workspace/read.ts';
import { isDocument } from '../../workspace/walk.ts';
import { createText, makeFolder } from '../../workspace/write.ts';
import { UsageError, type ExitCode, type Io } from './io.ts';
import { extraFiles, extras, type Extra } from './starter/around.ts';
import { gapsIn, starterFiles } from './starter/starter.ts';
import type { Texts } from './starter/texts.ts';
import { initWords, type InitWords } from './starter/words.ts';

export interface InitArguments {
  readonly lang?: string;
  readonly markdown?: boolean;
  readonly hook?: boolean;
  readonly workflow?: boolean;
  readonly editor?: boolean;
  readonly yes?: boolean;
}

interface Choice {
  readonly language: string;
  readonly notation: 'yaml' | 'markdown';
  readonly extras: readonly Extra[];
}

export async function init(folder = '.', args: InitArguments, io: Io): Promise<ExitCode> {
  const choice = await choose(args, io);
  const words = initWords(choice.language);
  const root = resolve(io.cwd, folder);
  makeRoot(folder, root);
  const { wrote, refused } = writeAll(root, filesFor(root, choice, words, io), words, io);
  const shown = (path: string): string => relative(io.cwd, join(root, path)).split(sep).join('/');
  io.out(wrote.length === 0 ? `${words.nothing}\n` : told(wrote, shown, words));
  return refused ? 2 : 0;
}

function makeRoot(name: string, path: string): void {
  try {
    makeFolder(path);
  } catch (error) {
    throw new UsageError(`The folder "${name}" can't be made (${codeOf(error)}).`);
  }
}

/** Beside documents that are there already, only what is missing around them. */
function filesFor(root: string, { language, notation, extras: asked }: Choice, words: InitWords, io: Io): Texts {
  const files = new Map(Object.entries(starterFiles(language, notation)));
  // A folder that is closed, or leads elsewhere, is told of like a file, and is none.
  const document = readWorkspace(root).files.find(({ path }) => isDocument(basename(path)));
  if (document) {
    io.err(`stratlint: ${words.begun(document.path)}\n`);
    for (const path of files.keys()) if (path !== workspaceFile) files.delete(path);
  }
  for (const extra of asked) for (const [path, text] of Object.entries(extraFiles[extra])) files.set(path, text);
  return Object.fromEntries(files);
}

/** Asks for what the options leave open, where somebody is there to answer. */
async function choose({ lang, markdown, hook, workflow, editor, yes }: InitArguments, io: Io): Promise<Choice> {
  const given = extras.filter((one) => ({ hook, workflow, editor })[one]);
  const ask = yes === true ? undefined : io.ask;
  const language = lang ?? (ask ? await askFor(ask, initWords('en').language, languages) : undefined) ?? 'en';
  const words = initWords(language);
  const notation = markdown
    ? 'markdown'
    : ((ask && (await askFor(ask, words.notation, ['yaml', 'markdown'] as const))) ?? 'yaml');
  const more = given.length > 0 || !ask ? given : await askForSome(ask, words.extras);
  return { language, notation, extras: more };
}

/** The first word of the answer; undefined for none. */
async function askFor<T extends string>(
  ask: NonNullable<Io['ask']>,
  question: string,
  choices: readonly T[],
): Promise<T | undefined> {
  const [answer] = wordsOf(await ask(question));
  return answer === undefined ? undefined : among(answer, choices);
}

async function askForSome(ask: NonNullable<Io['ask']>, question: string): Promise<readonly Extra[]> {
  return wordsOf(await ask(question)).map((answer) => among(answer, extras));
}

const wordsOf = (answer: string): string[] => answer.toLowerCase().split(/[\s,]+/).filter(Boolean); // prettier-ignore

function among<T extends string>(answer: string, choices: readonly T[]): T {
  const near = choices.find((one) => one === answer) ?? nearest(answer, choices);
  const found = choices.find((one) => one === near);
  if (found === undefined) throw new UsageError(`"${answer}" is none of: ${choices.join(', ')}. Nothing was written.`);
  return found;
}

interface Written {
  readonly wrote: readonly (readonly [path: string, text: string])[];
  readonly refused: boolean;
}

function writeAll(root: string, files: Texts, words: InitWords, io: Io): Written {
  const wrote: [string, string][] = [];
  let refused = false;
  for (const [path, text] of Object.entries(files)) {
    const refusal = createText(root, path, text);
    if (refusal === undefined) wrote.push([path, text]);
    else io.err(`stratlint: ${refusal === 'exists' ? words.kept(path) : words.refused(path)}\n`);
    refused ||= refusal !== undefined && refusal !== 'exists';
  }
  return { wrote, refused };
}

function told(wrote: Written['wrote'], shown: (path: string) => string, words: InitWords): string {
  const gaps = wrote.flatMap(([path, text]) => {
    const own = gapsIn(path, text).map(({ line, words: gap }) => `    ${String(line).padStart(3)}  ${gap}`);
    return own.length === 0 ? [] : [`  ${shown(path)}`, ...own];
  });
  const list = wrote.map(([path]) => `  ${shown(path)}`);
  return `${[words.wrote(wrote.length), ...list, '', ...(gaps.length > 0 ? [words.gaps, ...gaps, ''] : []), words.next].join('\n')}\n`;
}
