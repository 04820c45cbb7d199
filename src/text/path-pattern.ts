//! Patterns of paths in the notation of .gitignore, matched in a time that grows with path and pattern, never with their powers.

/** Whether the last pattern that meets a path, or a folder it lies in, takes it in: one with `!` in front takes out. */
export type PathTest = (path: string) => boolean;

/** What git makes of the patterns; undefined where none of them speaks of the path. */
export type IgnoreTest = (path: string) => 'ignored' | 'kept' | undefined;

interface Pattern {
  readonly takesOut: boolean;
  readonly foldersOnly: boolean;
  readonly segments: readonly Segment[];
}

/** A segment of a path: a name as it is, or sign by sign; `any` is `**`, any number of segments. */
type Segment = typeof any | string | readonly Sign[];
/** A letter as it is, a set of letters, one letter, or any number of them. */
type Sign = string | LetterSet | typeof one | typeof many;
interface LetterSet {
  readonly isNegated: boolean;
  readonly ranges: readonly Range[];
}
type Range = readonly [from: string, to: string];
const any = Symbol('**');
const one = Symbol('?');
const many = Symbol('*');

/** Paths are relative and have forward slashes; that of a folder ends in one. A pattern may begin with `./`. */
export function pathTest(patterns: readonly string[]): PathTest {
  const read = readPatterns(patterns.map((pattern) => pattern.trim().replace(/^(!?)\.\//, '$1/')));
  return (path) => {
    const { segments, isFolder } = taken(path);
    return read.findLast((pattern) => meets(pattern, segments, isFolder, true))?.takesOut === false;
  };
}

/**
 * The same as git: what lies in a folder that is ignored is ignored, whatever is said of it. The lines of a file are split at `\n`.
 * Unlike in git, `?` is a letter, not a byte.
 */
export function ignoreTest(lines: readonly string[]): IgnoreTest {
  const patterns = readPatterns(lines);
  const folders = new Map<string, ReturnType<IgnoreTest>>();
  const test: IgnoreTest = (path) => {
    const parent = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
    if (parent !== '' && parent !== path && verdictOf(parent) === 'ignored') return 'ignored';
    const { segments, isFolder } = taken(path);
    const last = patterns.findLast((pattern) => meets(pattern, segments, isFolder, false));
    return last && (last.takesOut ? 'kept' : 'ignored');
  };
  const verdictOf: IgnoreTest = (folder) => {
    if (!folders.has(folder)) folders.set(folder, test(folder));
    return folders.get(folder);
  };
  return (path) => (path.endsWith('/') ? verdictOf(path) : test(path));
}

function taken(path: string): { readonly segments: readonly string[]; readonly isFolder: boolean } {
  const isFolder = path.endsWith('/');
  return { segments: (isFolder ? path.slice(0, -1) : path).split('/'), isFolder };
}

// Reading

function readPatterns(lines: readonly string[]): readonly Pattern[] {
  return lines.flatMap((line) => readPattern(line) ?? []);
}

/** Undefined for a blank line, a comment, and what git can't read and therefore takes for nothing. */
function readPattern(line: string): Pattern | undefined {
  let text = withoutBlanksBehind(line.replace(/\r$/, ''));
  if (text === '' || text.startsWith('#')) return undefined;
  const takesOut = text.startsWith('!');
  if (takesOut) text = text.slice(1);
  const foldersOnly = text.endsWith('/');
  if (foldersOnly) text = text.slice(0, -1);
  const segments = readSegments(text.replace(/^\//, ''));
  return segments && { takesOut, foldersOnly, segments: text.includes('/') ? segments : [any, ...segments] };
}

/** A blank behind a backslash stays. */
function withoutBlanksBehind(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end--;
  let backslashes = 0;
  while (line[end - 1 - backslashes] === '\\') backslashes++;
  return line.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}

function readSegments(text: string): Segment[] | undefined {
  const segments: Segment[] = [];
  let signs: Sign[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '/') {
      segments.push(segmentOf(signs, text.slice(from, at)));
      [signs, from] = [[], at + 1];
    } else if (letter === '*') {
      if (signs.at(-1) !== many) signs.push(many);
    } else if (letter === '?') signs.push(one);
    else if (letter === '[') {
      const set = readSet(text, at + 1);
      if (!set) return undefined;
      signs.push(set);
      at = set.end;
    } else if (letter !== '\\') signs.push(letter);
    else if (++at === text.length) return undefined;
    else signs.push(text.charAt(at));
  }
  return [...segments, segmentOf(signs, text.slice(from))];
}

function segmentOf(signs: readonly Sign[], written: string): Segment {
  if (/^\*{2,}$/.test(written)) return any;
  return signs.every((sign) => typeof sign === 'string') ? signs.join('') : signs;
}

/** From behind the bracket; `end` is where the closing one stands. Undefined without one, or with a class that git does not know. */
function readSet(text: string, start: number): (LetterSet & { readonly end: number }) | undefined {
  const isNegated = /[!^]/.test(text.charAt(start));
  const ranges: Range[] = [];
  const first = isNegated ? start + 1 : start;
  // A range begins at the letter before its dash, unless that ended one itself.
  let before = '';
  for (let at = first; at < text.length; at++) {
    if (text[at] === ']' && at > first) return { isNegated, ranges, end: at };
    const name = /^\[:([^\]]*):\]/.exec(text.slice(at, at + longestClass));
    if (name) {
      const own = classes[name[1] ?? ''];
      if (!own) return undefined;
      ranges.push(...own);
      [at, before] = [at + name[0].length - 1, ''];
      continue;
    }
    const isRange = text[at] === '-' && before !== '' && at + 1 < text.length && text[at + 1] !== ']';
    if (isRange) at++;
    if (text[at] === '\\') at++;
    const letter = text.charAt(at);
    ranges.push([isRange ? before : letter, letter]);
    before = isRange ? '' : letter;
  }
  return undefined;
}

/** With its brackets and colons. */
const longestClass = 16;
const digits: Range = ['0', '9'];
const small: Range = ['a', 'z'];
const large: Range = ['A', 'Z'];
/** As git has them, in ASCII alone. */
const classes: Readonly<Record<string, readonly Range[] | undefined>> = Object.assign(Object.create(null) as object, {
  alnum: [digits, small, large],
  alpha: [small, large],
  blank: [[' ', ' '], ['\t', '\t']],
  cntrl: [['\0', '\x1f'], ['\x7f', '\x7f']],
  digit: [digits],
  graph: [['!', '~']],
  lower: [small],
  print: [[' ', '~']],
  punct: [['!', '/'], [':', '@'], ['[', '`'], ['{', '~']],
  space: [[' ', ' '], ['\t', '\n'], ['\r', '\r']],
  upper: [large],
  xdigit: [digits, ['a', 'f'], ['A', 'F']],
} satisfies Record<string, readonly Range[]>); // prettier-ignore

// Matching

/** Whether a path is what the pattern describes; with `above`, also whether a folder it lies in is. */
function meets({ segments, foldersOnly }: Pattern, path: readonly string[], isFolder: boolean, above: boolean): boolean {
  const isWhole = isFolder || !foldersOnly;
  if (!isWhole && (!above || path.length === 1)) return false;
  const ends = (at: number): boolean => (at < path.length ? above : isWhole);
  const last = segments.length - 1;
  let want = 0;
  // What has no slash is about the name alone.
  let at = !above && last === 1 && segments[0] === any ? path.length - 1 : 0;
  // Where to go on after the last `**` if what follows it does not fit: it then stands for one segment more.
  let retry: { readonly want: number; at: number } | undefined;
  for (;;) {
    const segment = segments[want];
    if (want > last && ends(at)) return true;
    if (want === last && segment === any) return at < path.length && (isWhole || (above && at + 1 < path.length));
    if (segment === any) retry = { want: ++want, at };
    else if (segment !== undefined && at < path.length && segmentMeets(segment, path[at] ?? '')) [want, at] = [want + 1, at + 1];
    else if (retry && retry.at < path.length) [want, at] = [retry.want, ++retry.at];
    else return false;
  }
}

/** The same over the letters of a segment, where `*` stands for any number of them. */
function segmentMeets(signs: Exclude<Segment, typeof any>, text: string): boolean {
  if (typeof signs === 'string') return signs === text;
  const end = signs[signs.length - 1];
  if (typeof end === 'string' && end !== text[text.length - 1]) return false;
  let want = 0;
  let at = 0;
  let retry: { readonly want: number; at: number } | undefined;
  while (at < text.length || want < signs.length) {
    const sign = signs[want];
    if (sign === many) retry = { want: ++want, at };
    else if (sign !== undefined && at < text.length && letterMeets(sign, text.charAt(at))) [want, at] = [want + 1, at + 1];
    else if (retry && retry.at < text.length) [want, at] = [retry.want, ++retry.at];
    else return false;
  }
  return true;
}

function letterMeets(sign: Exclude<Sign, typeof many>, letter: string): boolean {
  if (typeof sign === 'string') return sign === letter;
  if (sign === one) return true;
  return sign.ranges.some(([from, to]) => from <= letter && letter <= to) !== sign.isNegated;
}
