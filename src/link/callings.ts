//! How somebody may be called who stands in a list otherwise: "the care lead", "Ros, Eva", "Sra. Ros", "Supervisor/a", "Mª Luz".
import { fold, foldWord, perWords, spokenPacks, tokenise } from '../language/index.ts';

const longestCalling = 100;

/** The other ways in which a name or a post may be written. */
export function callingsOf(text: string): string[] {
  if (text.length > longestCalling) return [];
  const bare = withoutArticle(text);
  return [...new Set([text, bare, surnameLast(text)].flatMap(formsOf))].filter((one) => one !== '' && one !== text);
}

/** What a name or a post in a list answers to as well. */
export function formsOf(text: string): string[] {
  if (text.length > longestCalling) return [text];
  const long = inFull(text);
  return [text, ...(long === text ? [] : [long]), ...genders(text)];
}

const articles = perWords(() => new Set(spokenPacks().flatMap(({ measures }) => measures.articles.map(foldWord))));
const titles = perWords(() => new Set(spokenPacks().flatMap(({ people }) => people.titles.map(foldWord))));
const shortNames = perWords(() => spokenPacks().flatMap(({ people }) => people.shortNames));

/** `la supervisora de Urgencias` */
function withoutArticle(text: string): string {
  const [first = '', ...others] = text.trim().split(/\s+/);
  return others.length > 0 && articles().has(foldWord(first)) ? others.join(' ') : text;
}

/** `Ros Gil, Eva`: a register begins with the surname. */
function surnameLast(text: string): string {
  const [, surname, given] = /^([^,()]+),\s*([^,()]+)$/.exec(text.trim()) ?? [];
  return surname !== undefined && given !== undefined ? `${given} ${surname}` : text;
}

/** `Mª Luz` is María Luz. */
function inFull(text: string): string {
  const [first = '', ...others] = text.trim().split(/\s+/);
  const full = shortNames().find(([, ...short]) => short.includes(first))?.[0];
  return full === undefined || others.length === 0 ? text : [full, ...others].join(' ');
}

/** `Supervisor/a de tienda`, `Encargado(a)`: what a man and a woman are called in this post. */
function genders(text: string): string[] {
  const [, before = '', word = '', slash, bracket, behind = ''] =
    /^(.*?)(\p{L}{3,})(?:\/(\p{L}{1,3})|\((\p{L}{1,3})\))(?!\p{L})(.*)$/u.exec(text) ?? [];
  const ending = slash ?? bracket;
  if (ending === undefined) return [];
  const stem = /[aeo]$/.test(word) ? word.slice(0, -1) : word.endsWith(ending.charAt(0)) ? word.slice(0, -1) : word;
  return [`${before}${word}${behind}`, `${before}${stem}${ending}${behind}`];
}

/** The surname behind a title, `Sra. Ros`, `Dr Ros`; undefined for other texts. */
export function titledName(text: string): string[] | undefined {
  const words = wordsOf(text);
  const first = words.findIndex((word) => !titles().has(word));
  return first > 0 && words.length - first <= 2 ? words.slice(first) : undefined;
}

/** Whether a name is another one with a surname more or less: `Eva Ros` and `Eva Ros de la Hoz`, but not `Eva Ros and Ben`. */
export function isShorter(text: string, name: string): boolean {
  const [short = [], long = []] = [plainWords(text), plainWords(name)].sort((a, b) => a.length - b.length);
  const isPart = short.length >= 2 && short.every((word, at) => foldWord(word) === foldWord(long[at] ?? ''));
  const more = long.slice(short.length);
  return (
    isPart && /^\p{Lu}[\p{L}'’-]+$/u.test(more.at(-1) ?? '') && more.slice(0, -1).every((word) => particles().has(foldWord(word)))
  );
}

/** The first word of a name behind its titles. */
export const givenName = (text: string): string => foldWord(plainWords(text)[0] ?? '');

/** What names and their shorter forms with initials have in common: the first letter, and each word behind the first. */
export function initialKeys(name: string): string[] {
  const [first = '', ...others] = partsOf(name);
  return others.slice(0, mostParts).map((word) => `${first.charAt(0)} ${word}`);
}

/** The key by which a name is looked up: that of its last word. */
export const initialKey = (text: string): string | undefined => initialKeys(text).at(-1);

/** Whether one of two names has initials for the given names of the other: `J. de Wit` and `Jan de Wit`, `A. Ruiz` and `Ana María Ruiz Gil`. */
export function isInitialled(text: string, name: string): boolean {
  const both = [partsOf(text), partsOf(name)];
  const [short, ...others] = both.filter(([first = '']) => first.length === 1);
  const long = both.find((words) => words !== short);
  if (!short || !long || others.length > 0) return false;
  const initials = short.slice(
    0,
    short.findIndex((word) => word.length > 1),
  );
  const surname = short.slice(initials.length);
  return long.some(
    (_, at) =>
      at > 0 &&
      surname.every((word, i) => long[at + i] === word) &&
      initials.slice(0, at).every((letter, i) => long[i]?.startsWith(letter)),
  );
}

/** `P. de Wit` is not `J. de Wit`, though both are de Wit without what looks like a title. */
export function hasOtherInitial(text: string, name: string): boolean {
  if (!/^\p{L}\./u.test(text)) return false;
  const [[one = ''], [other = '']] = [partsOf(text), partsOf(name)] as const;
  return one.length === 1 && other !== '' && one !== other.charAt(0);
}

/** The words of a name, `J.M.` as two of them. */
function partsOf(name: string): string[] {
  if (name.length > longestCalling) return [];
  return plainWords(name.replace(/\.(?=\p{L})/gu, '. ')).map((word) => foldWord(word.replace(/\.$/, '')));
}

/** Nobody's name has more. */
const mostParts = 8;

/** The words inside a name; "and" stands between two. */
const particles = perWords(() => {
  const ands = spokenPacks().flatMap(({ durations }) => durations.and);
  const all = spokenPacks().flatMap(({ people }) => people.particles.flatMap((words) => words.split(' ')));
  return new Set(all.filter((word) => !ands.includes(word)).map(foldWord));
});

/** The words of a name behind its titles. */
function plainWords(text: string): string[] {
  const words = text.trim().split(/\s+/);
  const first = words.findIndex((word) => !titles().has(foldWord(word.replace(/\.$/, ''))));
  return first < 0 ? [] : words.slice(first);
}

/** Whether a name has these words behind the given name. */
export function hasSurname(name: string, surname: readonly string[]): boolean {
  const words = wordsOf(name);
  return words.some((_, at) => at > 0 && surname.every((word, i) => words[at + i] === word));
}

function wordsOf(text: string): string[] {
  return tokenise(fold(text)).flatMap(({ text: word, type }) => (type === 'word' ? [word] : []));
}
