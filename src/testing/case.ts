//! Cases as text: Markdown pages whose fenced blocks are files of a workspace, and what is expected of it.
import { parse } from 'yaml';

/** A block between fences. Lines are counted from 0; `last` is that of the closing fence. */
interface Block {
  readonly role: 'file' | 'base' | 'fixed' | 'expect' | 'case';
  readonly path: string;
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

export interface CaseFile {
  readonly path: string;
  readonly text: string;
}

/** A fenced block with the words `yaml case`: how a case differs from the usual. */
export interface CaseSettings {
  /** An ISO 8601 day; 2026-07-01 unless said. */
  readonly asOf: string;
  /** Options of the rule, or of several rules by id. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Days of the newest commits by `surveys.yaml`, or `surveys.yaml:4-8` for some lines of it. */
  readonly history: ReadonlyMap<string, string>;
}

/** One workspace, under a heading of its own. */
export interface Case {
  /** The heading it stands under. */
  readonly title: string;
  /** `Wrong`, `Near miss`, `Right`; on other pages the heading of the second level. */
  readonly section: string;
  /** The line of its heading, from 1. */
  readonly line: number;
  readonly files: readonly CaseFile[];
  /** The files at the base revision, from the blocks with `(base)` behind their name; undefined where there are none. */
  readonly base?: readonly CaseFile[];
  readonly settings: CaseSettings;
  /** The claims that its heading or the words below it name in brackets: `(S0.5, S1.20)`. */
  readonly claims: readonly string[];
  /** What its `text expect` block says; undefined where there is none. */
  readonly expect: string | undefined;
  /** The files as its `yaml fixed …` blocks show them. */
  readonly fixed: readonly CaseFile[];
  readonly blocks: readonly Block[];
}

/** Today, where a case says no other day. */
export const usualDay = '2026-07-01';

/** Reads the cases of a page: every heading with files below it is one. Throws a SyntaxError for settings that can't be read. */
export function readCases(markdown: string): Case[] {
  const { headings, blocks, words } = scan(markdown);
  return headings.flatMap((heading, i): Case[] => {
    const end = headings[i + 1]?.line ?? Infinity;
    const own = blocks.filter(({ first }) => first > heading.line && first < end);
    const files = own.filter(({ role }) => role === 'file');
    if (files.length === 0) return [];
    const base = own.filter(({ role }) => role === 'base');
    const section = headings.slice(0, i + 1).findLast(({ level }) => level <= 2) ?? heading;
    return [
      {
        title: heading.text,
        section: section.text,
        line: heading.line + 1,
        files,
        ...(base.length > 0 && { base }),
        settings: readSettings(own.find(({ role }) => role === 'case')?.text),
        claims: claimsIn(words.slice(heading.line, end).join('\n')),
        expect: own.find(({ role }) => role === 'expect')?.text.trimEnd(),
        fixed: own.filter(({ role }) => role === 'fixed'),
        blocks: own,
      },
    ];
  });
}

/** The headings of a page, for a check of its sections. */
export function headingsOf(markdown: string): { readonly level: number; readonly text: string; readonly line: number }[] {
  return scan(markdown).headings;
}

interface Scan {
  readonly headings: { readonly level: number; readonly text: string; readonly line: number }[];
  readonly blocks: Block[];
  /** All lines; those between fences are blank. */
  readonly words: string[];
}

function scan(markdown: string): Scan {
  const lines = markdown.split('\n');
  const found: Scan = { headings: [], blocks: [], words: lines.map(() => '') };
  for (let line = 0; line < lines.length; line++) {
    const heading = /^(#{1,6}) +(.*)$/.exec(lines[line] ?? '');
    if (heading) found.headings.push({ level: heading[1]?.length ?? 1, text: heading[2]?.trim() ?? '', line });
    const fence = /^(`{3,})([^`]*)$/.exec(lines[line] ?? '');
    if (!fence) {
      found.words[line] = lines[line] ?? '';
      continue;
    }
    const last = closing(lines, line, fence[1] ?? '```');
    const block = readBlock(fence[2] ?? '', lines.slice(line + 1, last), line, last);
    if (block) found.blocks.push(block);
    line = last;
  }
  return found;
}

function claimsIn(words: string): string[] {
  const named = [...words.matchAll(/\(([a-z]\w*\.\d+(?:,\s+[a-z]\w*\.\d+)*)\)/gi)];
  return named.flatMap(([, ids = '']) => ids.split(/,\s+/));
}

function closing(lines: readonly string[], first: number, fence: string): number {
  const last = lines.findIndex((line, i) => i > first && line.startsWith(fence) && /^`+\s*$/.test(line));
  return last < 0 ? lines.length : last;
}

/** `yaml strategy.yaml`, `yaml strategy.yaml (base)`, `yaml fixed strategy.yaml`, `text expect`, `yaml case`; other blocks are mere examples. */
function readBlock(info: string, lines: readonly string[], first: number, last: number): Block | undefined {
  const [, word = '', name = ''] = info.trim().split(/\s+/);
  const text = lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  if (word === 'expect' || word === 'case') return { role: word, path: '', text, first, last };
  if (word === 'fixed') return { role: 'fixed', path: name, text, first, last };
  const role = name === '(base)' ? 'base' : 'file';
  return word.includes('.') ? { role, path: word, text, first, last } : undefined;
}

function readSettings(text: string | undefined): CaseSettings {
  const said: unknown = text === undefined ? {} : parse(text, { schema: 'failsafe' });
  if (typeof said !== 'object' || said === null)
    throw new SyntaxError('A block of case settings has fields: as-of, options, history.');
  const { 'as-of': asOf, history, ...rest } = said as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(rest).find((key) => key !== 'options');
  if (unknown !== undefined) throw new SyntaxError(`A case has no setting "${unknown}", only as-of, options and history.`);
  // Options keep their types: a number is a number.
  const { options } = (text === undefined ? {} : parse(text)) as { options?: Readonly<Record<string, unknown>> };
  return {
    asOf: typeof asOf === 'string' ? asOf : usualDay,
    options: options ?? {},
    history: new Map(Object.entries((history ?? {}) as Readonly<Record<string, string>>)),
  };
}

/** The ids that the front matter of a page names as `rules: [a, b]`. */
export function rulesNamed(markdown: string): string[] {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(markdown);
  const { rules } = (front ? (parse(front[1] ?? '') ?? {}) : {}) as { rules?: unknown };
  return Array.isArray(rules) ? rules.filter((id) => typeof id === 'string') : [];
}
