//! Who answers for something, as a whole value: names, handles, addresses, teams and roles.
import { spokenLanguages, tokenise, type Token } from '../language/index.ts';
import type { Span } from '../text/span.ts';
import { handlesIn, isCapital, isName, isRole, isTeam, peopleWords } from './people.ts';
import { isCollective, isElsewhere, isPlaceholder } from './placeholder.ts';

export interface OwnerContext {
  /** A pack's code. */
  readonly language: string;
}

/** One who is named: a person, a team or a role, with the handle and the role that stand beside the name. */
export interface NamedOwner {
  /** What a reference is resolved by: the name where there is one, else the handle ("@" included), the address or the role. */
  readonly text: string;
  readonly span: Span;
  readonly handle?: string;
  readonly role?: string;
}

export interface OwnerReading {
  readonly owners: readonly NamedOwner[];
  /** Whether each of them is a handle, an address, a role or shaped like a person's name. */
  readonly sure: boolean;
}

export const longestOwners = 160;

/**
 * A whole value that names owners: "Ana Ruiz (@ana)", "Ana Ruiz, Head of Piers", "Ana, Jon and Mia", "team: @org/claims".
 * None for a placeholder, a pointer, or everybody. What is not shaped like a name is one all the same: "contact centre".
 */
export function readOwners(text: string, { language }: OwnerContext): OwnerReading {
  const nobody = text.length > longestOwners || isPlaceholder(text) || isCollective(text) || isElsewhere(text);
  if (nobody) return { owners: [], sure: false };
  const [start, end] = [leadEnd(text, language), text.length];
  const owners = ownersOf(text, { start, end }, language).filter(
    (owner) => !isCollective(owner.text) && !isPlaceholder(owner.text),
  );
  return { owners, sure: owners.length > 0 && owners.every((owner) => isClear(owner, language)) };
}

export function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

export function isClear({ text, handle }: NamedOwner, language: string): boolean {
  return handle !== undefined || text.includes('@') || isName(text, language) || isRole(text, language);
}

/** The owners in a stretch of a text, whatever they look like. */
export function ownersOf(text: string, within: Span, language: string): NamedOwner[] {
  return joined(partsOf(text, within, language), text, language);
}

/** The offset behind "owner:" or "team:". */
function leadEnd(text: string, language: string): number {
  const tokens = tokenise(text, 12);
  const lead = peopleWords(language).owners.match(tokens, 0) ?? peopleWords(language).teams.match(tokens, 0);
  const sign = lead && tokens[lead.next];
  return sign?.text === ':' ? sign.end : 0;
}

/** The names between commas, slashes and "and"; a handle stays whole, brackets stay with what they stand behind. */
function partsOf(text: string, within: Span, language: string): Span[] {
  const inside = cut(text, within);
  const handles = handlesIn(inside);
  const whole = [...handles, ...bracketsIn(inside)];
  const cuts = tokenise(inside).filter(
    (token) => separates(token, inside, language) && !whole.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  const starts = [0, ...cuts.map((token) => token.end)];
  const ends = [...cuts.map((token) => token.start), inside.length];
  const parts = starts
    .map((start, i) => trimmed(inside, start, ends[i] ?? inside.length))
    .filter(({ start, end }) => end > start);
  return parts.flatMap((part) => betweenHandles(inside, part, handles)).map((part) => moved(part, within.start));
}

/** Brackets behind a name: "Ana Ruiz (Director, Customer Experience)". One around everything says nothing beside a name. */
function bracketsIn(text: string): Span[] {
  return [...text.matchAll(/(?<=[\p{L}\p{N}.] ?)\([^()]*\)/gu)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function separates(token: Token, text: string, language: string): boolean {
  if (token.type === 'word')
    return token.spaced && peopleWords(language).ands.match([token], 0) !== undefined && !isCapital(text, token);
  if (token.text === '&' || token.text === '+') return token.spaced;
  return token.type === 'sign' && '/,;·|'.includes(token.text);
}

/** "@ana @jon" are two. */
function betweenHandles(text: string, part: Span, handles: readonly Span[]): Span[] {
  const inside = handles.filter(({ start, end }) => start >= part.start && end <= part.end);
  const first = inside[0];
  return inside.length > 1 && first?.start === part.start ? inside.map(({ start, end }) => trimmed(text, start, end)) : [part];
}

const edge = /[\s()[\]{}<>*_`"'“”«».:–—-]/u;

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && edge.test(text[start] ?? '')) start++;
  while (end > start && edge.test(text[end - 1] ?? '') && !isInitial(text, end)) end--;
  return { start, end };
}

/** The full stop of "Ana R." belongs to the name. */
function isInitial(text: string, end: number): boolean {
  return text[end - 1] === '.' && /(?:^|[\s.])\p{Lu}$/u.test(text.slice(Math.max(end - 3, 0), end - 1));
}

/** A handle or a role beside a name belongs to it. */
function joined(parts: readonly Span[], text: string, language: string): NamedOwner[] {
  const owners: NamedOwner[] = [];
  for (const part of parts) {
    const owner = ownerOf(text, part);
    const before = owners.at(-1);
    const isAside = before !== undefined && isName(before.text, language) && before.role === undefined;
    const behindComma = text.slice(before?.span.end, part.start).trim() === ',';
    if (isAside && (isRole(owner.text, language) || (behindComma && isPost(owner.text, language))))
      owners[owners.length - 1] = { ...before, role: owner.text };
    else owners.push(owner);
  }
  return owners;
}

/** What stands behind a name and a comma says where a person works: "Ana Ruiz, store manager", "Ana Ruiz, Marketing". */
function isPost(text: string, language: string): boolean {
  return (
    isTeam(text, language) ||
    isRole(
      text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()),
      language,
    )
  );
}

/** "Ana Ruiz (@ana)", "Ana Ruiz @ana", "Ana Ruiz (Head of Piers)", "Ana Ruiz <ana@example.org>". */
function ownerOf(text: string, part: Span): NamedOwner {
  const handle = handlesIn(cut(text, part))[0];
  const opening = text.indexOf('(', part.start);
  const open = opening >= 0 && opening < part.end ? opening : undefined;
  if (handle && handle.start > 0) {
    const name = trimmed(text, part.start, Math.min(part.start + handle.start, open ?? part.end));
    return { text: cut(text, name), span: name, handle: cut(cut(text, part), handle) };
  }
  if (handle) {
    const span = { start: part.start, end: part.start + handle.end };
    return { text: cut(text, span), span, handle: cut(text, span) };
  }
  if (open === undefined) return { text: cut(text, part), span: part };
  const [name, aside] = [trimmed(text, part.start, open), trimmed(text, open, part.end)];
  return { text: cut(text, name), span: name, ...(aside.end > aside.start && { role: cut(text, aside) }) };
}

/** Whether a text is a word that stands before owners: "Owner", "Responsible party". */
export function isOwnerWord(text: string): boolean {
  return peopleWords('').owners.whole(text) !== undefined;
}

/** Whether a text is the name of a role, such as stands in bold before a goal: "CMO", "Head of Operations". */
export function isRolePrefix(text: string): boolean {
  return spokenLanguages().some((language) => isRole(text, language));
}
