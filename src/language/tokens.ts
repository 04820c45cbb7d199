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
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (kinds[code] ?? signKind) : otherKind(characterAt(text, at));
    if (kind === spaceKind || kind === markKind) {
      spaced ||= kind === spaceKind;
      at += code < 128 ? 1 : characterAt(text, at).length;
      continue;
    }
    const end = kind === signKind ? signEnd(text, at) : runEnd(text, at, kind);
    tokens.push({ type: types[kind], text: textOf(text, at, end, kind), start: at, end, spaced });
    spaced = false;
    at = end;
  }
  return tokens;
}

/** Lower case without accents and invisible characters. Signs and spaces stay. */
export function foldWord(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code > 127 || (code >= 65 && code <= 90)) return code > 127 || !isAscii(word) ? foldOther(word) : word.toLowerCase();
  }
  return word;
}

function foldOther(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(marks, '');
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

/** Most text is ASCII, and of that a table says what each character is. */
const [wordKind, numberKind, signKind, spaceKind, markKind] = [0, 1, 2, 3, 4] as const;
type Kind = typeof wordKind | typeof numberKind | typeof signKind | typeof spaceKind | typeof markKind;
const types = ['word', 'number', 'sign', 'sign', 'sign'] as const;

const kinds: readonly Kind[] = Array.from({ length: 128 }, (_, code) => {
  if (code >= 48 && code <= 57) return numberKind;
  if ((code | 32) >= 97 && (code | 32) <= 122) return wordKind;
  return code === 32 || (code >= 9 && code <= 13) ? spaceKind : signKind;
});

function otherKind(character: string): Kind {
  if (sameSign.has(character)) return signKind;
  if (letter.test(character)) return wordKind;
  if (mark.test(character)) return markKind;
  return white.test(character) ? spaceKind : signKind;
}

/** Where a run of letters or digits ends, with the marks on and behind them. */
function runEnd(text: string, from: number, kind: Kind): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (kinds[code] !== kind) break;
      at++;
      continue;
    }
    const character = characterAt(text, at);
    const next = otherKind(character);
    if (next !== kind && next !== markKind) break;
    at += character.length;
  }
  return at;
}

/** A sign is one character, and the marks on it. */
function signEnd(text: string, from: number): number {
  let at = from + (text.charCodeAt(from) < 128 ? 1 : characterAt(text, from).length);
  while (at < text.length && text.charCodeAt(at) > 127) {
    const character = characterAt(text, at);
    if (otherKind(character) !== markKind) break;
    at += character.length;
  }
  return at;
}

function textOf(text: string, start: number, end: number, kind: Kind): string {
  if (kind === signKind && end - start === 1 && text.charCodeAt(start) < 128)
    return text[start] === '`' ? "'" : (text[start] ?? '');
  const source = text.slice(start, end);
  if (kind === wordKind) return foldWord(source);
  const bare = isAscii(source) ? source : source.replace(marks, '');
  return kind === signKind ? (sameSign.get(bare) ?? bare) : bare;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
