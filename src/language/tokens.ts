//! A text as words, numbers and signs with their places: what every reader of values and sentences works on.

/** `text` is folded (lower case, no accents); numbers are runs of ASCII digits; a sign is one character. */
export interface Token {
  readonly type: 'word' | 'number' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space, or nothing at all, stands before it. */
  readonly spaced: boolean;
}

const letter = /\p{L}/u;
const mark = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u;
const marks = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const white = /\s/u;

/** The many shapes of one sign. A dash between words stays apart from a hyphen inside one. */
const sameSign = new Map<string, string>([
  ['\u2010', '-'], ['\u2011', '-'], ['\u2212', '-'], ['\uFE63', '-'],
  ['\u2012', '–'], ['\u2014', '–'], ['\u2015', '–'],
  ['\u2019', "'"], ['\u2018', "'"], ['\u02BC', "'"], ['\u00B4', "'"], ['`', "'"], ['\u2032', "'"],
  ['\u2044', '/'], ['\u2215', '/'], ['\uFF05', '%'], ['\uFE6A', '%'],
]); // prettier-ignore

/** Reads at most `limit` tokens. Linear in the length of the text; NFC and NFD give the same token texts. */
export function tokenise(text: string, limit = Number.POSITIVE_INFINITY): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  while (at < text.length && tokens.length < limit) {
    const character = characterAt(text, at);
    const type = typeOf(character);
    if (type === 'space' || type === 'mark') {
      spaced ||= type === 'space';
      at += character.length;
      continue;
    }
    const end = endOf(text, at + character.length, type);
    tokens.push({ type, text: textOf(text.slice(at, end), type), start: at, end, spaced });
    spaced = false;
    at = end;
  }
  return tokens;
}

/** Lower case without accents and invisible characters. Signs and spaces stay. */
export function foldWord(word: string): string {
  return isAscii(word) ? word.toLowerCase() : word.toLowerCase().normalize('NFD').replace(marks, '');
}

/** Lower case, accents stripped, punctuation, `_` and `-` as single spaces, trimmed: "Última_revisión:" is "ultima revision". */
export function fold(text: string): string {
  if (text.length > longestKept) return foldAnew(text);
  let folded = folds.get(text);
  if (folded === undefined) {
    folded = foldAnew(text);
    if (folds.size >= mostKept) folds.clear();
    folds.set(text, folded);
  }
  return folded;
}

/** The same few keys, labels and names are asked for again and again. */
const folds = new Map<string, string>();
const mostKept = 2000;
const longestKept = 40;

function foldAnew(text: string): string {
  let folded = '';
  let apart = false;
  for (const token of tokenise(text)) {
    apart ||= token.spaced || token.type === 'sign';
    if (token.type === 'sign') continue;
    folded += (apart && folded !== '' ? ' ' : '') + token.text;
    apart = false;
  }
  return folded;
}

function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  return code < 0xd800 || code > 0xdbff ? (text[at] ?? '') : String.fromCodePoint(text.codePointAt(at) ?? code);
}

function typeOf(character: string): Token['type'] | 'space' | 'mark' {
  const code = character.charCodeAt(0);
  if (code < 128) {
    if (isDigit(character)) return 'number';
    if ((code | 32) >= 97 && (code | 32) <= 122) return 'word';
    return code === 32 || (code >= 9 && code <= 13) ? 'space' : 'sign';
  }
  if (sameSign.has(character)) return 'sign';
  if (letter.test(character)) return 'word';
  if (mark.test(character)) return 'mark';
  return white.test(character) ? 'space' : 'sign';
}

function endOf(text: string, from: number, type: Token['type']): number {
  let at = from;
  while (at < text.length) {
    const character = characterAt(text, at);
    const next = typeOf(character);
    if (next !== 'mark' && (next !== type || type === 'sign')) break;
    at += character.length;
  }
  return at;
}

function textOf(source: string, type: Token['type']): string {
  if (type === 'word') return foldWord(source);
  const bare = isAscii(source) ? source : source.replace(marks, '');
  return type === 'sign' ? (sameSign.get(bare) ?? bare) : bare;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
