//! Patterns of paths in the notation of .gitignore, matched in a time that grows with path and pattern, never with their powers.

/** Whether the last pattern that meets a path, or a folder it lies in, takes it in: one with `!` in front takes out. */
export type PathTest = (path: string) => boolean;

interface Pattern {
  readonly takesOut: boolean;
  readonly foldersOnly: boolean;
  readonly segments: readonly Segment[];
}

/** A segment of a path, sign by sign; `any` is `**`, any number of segments. */
type Segment = 'any' | readonly Sign[];
/** A letter as it is, a set of letters, one letter, or any number of them. */
type Sign = string | LetterSet | typeof one | typeof many;
interface LetterSet {
  readonly isNegated: boolean;
  readonly ranges: readonly (readonly [string, string])[];
}
const one = Symbol('?');
const many = Symbol('*');

/** Paths are relative and have forward slashes; that of a folder ends in one. */
export function pathTest(patterns: readonly string[]): PathTest {
  const read = patterns.flatMap((pattern) => readPattern(pattern) ?? []);
  return (path) => {
    const isFolder = path.endsWith('/');
    const segments = (isFolder ? path.slice(0, -1) : path).split('/');
    return read.findLast((pattern) => meets(pattern, segments, isFolder))?.takesOut === false;
  };
}

/** Undefined for a blank line or a comment. */
function readPattern(written: string): Pattern | undefined {
  let text = written.replace(/^\ufeff/, '').trim();
  if (text === '' || text.startsWith('#')) return undefined;
  const takesOut = text.startsWith('!');
  if (takesOut) text = text.slice(1);
  const foldersOnly = text.endsWith('/');
  if (foldersOnly) text = text.slice(0, -1);
  const steps = text.replace(/^\.?\//, '').split('/');
  const segments = steps.map((step) => (step === '**' ? 'any' : readSigns(step)));
  return { takesOut, foldersOnly, segments: text.includes('/') ? segments : ['any', ...segments] };
}

function readSigns(step: string): Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < step.length; at++) {
    const letter = step.charAt(at);
    const close = letter === '[' ? step.indexOf(']', at + 2) : -1;
    if (letter === '*') {
      if (signs.at(-1) !== many) signs.push(many);
    } else if (letter === '?') signs.push(one);
    else if (close > 0) {
      signs.push(readSet(step.slice(at + 1, close)));
      at = close;
    } else signs.push(letter === '\\' && at + 1 < step.length ? step.charAt(++at) : letter);
  }
  return signs;
}

function readSet(text: string): LetterSet {
  const isNegated = /^[!^]/.test(text);
  const ranges: (readonly [string, string])[] = [];
  for (let at = isNegated ? 1 : 0; at < text.length; at++) {
    const first = text.charAt(at);
    const isRange = text.charAt(at + 1) === '-' && at + 2 < text.length;
    if (isRange) at += 2;
    ranges.push([first, isRange ? text.charAt(at) : first]);
  }
  return { isNegated, ranges };
}

/** Whether a path, or a folder above it, is what the pattern describes. */
function meets({ segments, foldersOnly }: Pattern, path: readonly string[], isFolder: boolean): boolean {
  const ends = (at: number): boolean => at < path.length || isFolder || !foldersOnly;
  const last = segments.length - 1;
  const matches = (want: number, at: number): boolean => {
    const segment = segments[want];
    return segment !== undefined && segment !== 'any' && segmentMeets(segment, path[at] ?? '');
  };
  let want = 0;
  let at = 0;
  // Where to go on after the last `**` if what follows it does not fit: it then stands for one segment more.
  let retry: { readonly want: number; at: number } | undefined;
  for (;;) {
    if (want > last && ends(at)) return true;
    if (want === last && segments[want] === 'any') return at < path.length && ends(at + 1);
    if (segments[want] === 'any') retry = { want: ++want, at };
    else if (want <= last && at < path.length && matches(want, at)) [want, at] = [want + 1, at + 1];
    else if (retry && retry.at < path.length) [want, at] = [retry.want, ++retry.at];
    else return false;
  }
}

/** The same over the letters of a segment, where `*` stands for any number of them. */
function segmentMeets(signs: readonly Sign[], text: string): boolean {
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
