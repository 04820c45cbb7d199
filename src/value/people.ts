//! The atoms of who is named in a text: personal names, handles, addresses and roles.
import {
  foldWord,
  packOf,
  spokenPacks,
  perWords,
  tokenise,
  type PeopleWords,
  type Phrases,
  type Token,
  type Words,
} from '../language/index.ts';
import type { Span } from '../text/span.ts';
import { phraseMaker } from './lexicon.ts';

const mostRoleWords = 8;
const mostNameWords = 3;

/** Whether a text is the name of a role: "CMO", "Head of Operations", "Directora de Operaciones", "CMO / COO". */
export function isRole(text: string, language: string): boolean {
  if (text.length > 80) return false;
  const tokens = tokenise(text).filter((token) => token.type !== 'sign' || token.text === '/');
  const parts = split(tokens, language);
  return parts.length > 0 && parts.every((part) => isOneRole(text, part, language));
}

function split(tokens: readonly Token[], language: string): (readonly Token[])[] {
  const cut = tokens.findIndex((token) => token.type === 'sign' || peopleWords(language).ands.match([token], 0));
  if (cut < 0 || hasRoleOf(tokens, language)) return [tokens.filter((token) => token.type !== 'sign')];
  return [tokens.slice(0, cut), ...split(tokens.slice(cut + 1), language)];
}

/** "Head of Sales and Service" is one role. */
function hasRoleOf(tokens: readonly Token[], language: string): boolean {
  return peopleWords(language).rolesOf.match(tokens, 0) !== undefined && !tokens.some((token) => token.text === '/');
}

function isOneRole(text: string, tokens: readonly Token[], language: string): boolean {
  if (tokens.length === 0 || tokens.length > mostRoleWords || tokens.some((token) => token.type === 'number')) return false;
  const whole = peopleWords(language).roles.match(tokens, 0);
  if (whole?.next === tokens.length) return isCapital(text, tokens[0]) && isWritten(text, tokens, language);
  const of = peopleWords(language).rolesOf.match(tokens, 0);
  if (of && of.next < tokens.length) return isCapital(text, tokens[0]) && isWritten(text, tokens.slice(0, of.next), language);
  return isAround(tokens) || (endsInRole(tokens, language) && tokens.every((token) => isCapital(text, token)));
}

/** An acronym counts in capitals only: "md" is none. */
function isWritten(text: string, tokens: readonly Token[], language: string): boolean {
  const word = tokens.length === 1 ? writtenAs(text, tokens[0]) : '';
  return !peopleWords(language).acronyms.has(word.toUpperCase()) || word === word.toUpperCase();
}

function isAround(tokens: readonly Token[]): boolean {
  return spokenPacks().some(({ people }) =>
    people.rolesAround.some(
      ([first, last]) => tokens[0]?.text === foldWord(first) && tokens.at(-1)?.text === foldWord(last) && tokens.length > 2,
    ),
  );
}

/** "Product Manager", "CX Lead": short, and each word with a capital. */
function endsInRole(tokens: readonly Token[], language: string): boolean {
  const last = tokens.length - 1;
  return tokens.length >= 2 && tokens.length <= 4 && peopleWords(language).roles.match(tokens, last)?.next === tokens.length;
}

interface PeopleMatchers {
  readonly roles: Phrases<true>;
  readonly rolesOf: Phrases<true>;
  readonly particles: Phrases<true>;
  readonly owners: Phrases<true>;
  readonly ownersAlone: Phrases<true>;
  readonly teams: Phrases<true>;
  readonly departments: Phrases<true>;
  readonly notNames: Phrases<true>;
  readonly answers: Phrases<true>;
  readonly beforeActors: Phrases<true>;
  readonly insideActors: Phrases<true>;
  readonly notActors: Phrases<true>;
  /** "and", "y". */
  readonly ands: Phrases<true>;
  readonly acronyms: ReadonlySet<string>;
}

const built = perWords(() => new Map<string, PeopleMatchers>());

/** The words of all languages, the document's first. */
export function peopleWords(language: string): PeopleMatchers {
  const { code } = packOf(language);
  const known = built().get(code) ?? build(code);
  built().set(code, known);
  return known;
}

function build(code: string): PeopleMatchers {
  const make = phraseMaker(packOf(code));
  const phrases = (rows: (people: PeopleWords) => Words): Phrases<true> => make(({ people }) => [[true, rows(people)]]);
  return {
    roles: phrases((people) => people.roles),
    rolesOf: phrases((people) => people.rolesOf),
    particles: phrases((people) => people.particles),
    owners: phrases((people) => people.owners),
    ownersAlone: phrases((people) => people.ownersAlone),
    teams: phrases((people) => people.teams),
    departments: phrases((people) => people.departments),
    notNames: phrases((people) => people.notNames),
    answers: phrases((people) => people.answers),
    beforeActors: phrases((people) => people.beforeActors),
    insideActors: phrases((people) => people.insideActors),
    notActors: phrases((people) => people.notActors),
    ands: make(({ durations }) => [[true, durations.and]]),
    acronyms: new Set(spokenPacks().flatMap(({ people }) => people.roles.filter((word) => word === word.toUpperCase()))),
  };
}

const mostTeamWords = 5;
const shortest = 2;

/** Whether a whole text names a team: "Marketing", "HR", "Comms team", "equipo de CX". */
export function isTeam(text: string, language: string): boolean {
  const tokens = text.length > 60 ? [] : tokenise(text);
  if (tokens.length === 0 || tokens.length > mostTeamWords || tokens.some(({ type }) => type === 'number')) return false;
  const { teams, departments } = peopleWords(language);
  if (departments.match(tokens, 0)?.next === tokens.length)
    return isCapital(text, tokens[0]) && (text.length > shortest || text === text.toUpperCase());
  const isTold = teams.match(tokens, 0) !== undefined || teams.match(tokens, tokens.length - 1) !== undefined;
  return isTold && tokens.length > 1 && tokens.some((token) => isCapital(text, token));
}

/** Whether a whole text could be a person's name: one to three words with capitals, small words between them allowed. */
export function isName(text: string, language: string): boolean {
  const tokens = tokenise(text, 14);
  let count = 0;
  for (let at = 0; at < tokens.length;) {
    const part = count > 0 ? peopleWords(language).particles.match(tokens, at) : undefined;
    if (part && part.next < tokens.length && !isCapital(text, tokens[at])) at = part.next;
    else {
      const next = nameWordEnd(text, tokens, at);
      if (next === undefined || peopleWords(language).notNames.match(tokens, at)?.next === next) return false;
      count++;
      at = next;
    }
  }
  return count > 0 && count <= mostNameWords && !isAcronym(text);
}

/** "Ana", "Jean-Luc", "O'Neill", "J.". */
function nameWordEnd(text: string, tokens: readonly Token[], at: number): number | undefined {
  if (!isCapital(text, tokens[at])) return undefined;
  let next = at + 1;
  while (isJoint(tokens[next]) && tokens[next + 1]?.type === 'word' && tokens[next + 1]?.spaced === false) next += 2;
  const initial = writtenAs(text, tokens[next - 1]).length === 1;
  return initial && tokens[next]?.text === '.' && !tokens[next]?.spaced ? next + 1 : next;
}

function isJoint(token: Token | undefined): boolean {
  return token?.type === 'sign' && !token.spaced && (token.text === '-' || token.text === "'");
}

/** SMS, NPS, SMEs: three capitals in a word are an abbreviation, and so are two alone. */
function isAcronym(text: string): boolean {
  const words = text.split(/[^\p{L}\p{M}]+/u).map((word) => (word.endsWith('s') ? word.slice(0, -1) : word));
  const capitals = words.filter((word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase());
  return capitals.some(({ length }) => length > 2) || capitals.length === words.filter((word) => word !== '').length;
}

export function isCapital(text: string, token: Token | undefined): boolean {
  if (token?.type !== 'word') return false;
  const first = writtenAs(text, token).slice(0, 1);
  return first !== first.toLowerCase();
}

function writtenAs(text: string, token: Token | undefined): string {
  return token ? text.slice(token.start, token.end) : '';
}

const inHandle = /[\p{L}\p{N}_\-./]/u;
const inAddress = /[\p{L}\p{N}_\-.+]/u;
const mostLetters = 100;

/** Handles ("@ana", "@org/claims") and e-mail addresses, in the order of the text. */
export function handlesIn(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const least = Math.max(found.at(-1)?.end ?? 0, at - mostLetters);
    let [start, end] = [at, at + 1];
    while (start > least && inAddress.test(text[start - 1] ?? '')) start--;
    while (end < text.length && end - at <= mostLetters && inHandle.test(text[end] ?? '')) end++;
    while (end > at && './-'.includes(text[end - 1] ?? ' ')) end--;
    const isAddress = start === at || text.slice(at, end).includes('.');
    if (end > at + 1 && isAddress) found.push({ start, end });
  }
  return found;
}
