//! Who answers for an item, noted inside its text: "(Ana Ruiz)", "DRI: Ana", "@ana" at its end.
import { tokenise, type Token } from '../language/index.ts';
import type { Span } from '../text/span.ts';
import { cut, isClear, longestOwners, ownersOf, type NamedOwner, type OwnerContext } from './owners.ts';
import { handlesIn, peopleWords } from './people.ts';
import { isCollective } from './placeholder.ts';

/** A notation inside a text. `span` is all of it, with the dash or comma before it, so that it can be cut off. */
export interface OwnerNotation {
  readonly owners: readonly NamedOwner[];
  readonly span: Span;
  /** A handle, an address or an owner word; capitalised words in brackets alone could be something else. */
  readonly sure: boolean;
}

const mostOwners = 4;
const longestItem = 5000;

/**
 * Owner notations in an item's text, in its order: "(Ana Ruiz)" at its end, "(owner: Ana)" and "[@ana]" anywhere, "DRI:
 * Ana", "point of contact @ana", "@ana" at its end.
 */
export function ownersIn(text: string, { language }: OwnerContext): OwnerNotation[] {
  if (text.length > longestItem) return [];
  const bracketed = bracketsIn(text).map((bracket) => inBracket(text, bracket, language));
  const found = [...bracketed, ...ledIn(text, language), ...trailing(text, language)].filter(
    (notation) => notation !== undefined,
  );
  const sorted = found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return sorted.filter(({ span }, i) => sorted.slice(0, i).every((other) => other.span.end <= span.start));
}

/** Round and square brackets without brackets in them. */
function bracketsIn(text: string): Span[] {
  const found: Span[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '(' || sign === '[') open = at;
    else if ((sign === ')' || sign === ']') && open >= 0) {
      if (text[open] === (sign === ')' ? '(' : '[')) found.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  return found;
}

/** Names alone count at the end of the text, or of its title: before a colon, a dash or the end of the first sentence. */
function inBracket(text: string, bracket: Span, language: string): OwnerNotation | undefined {
  const inside = { start: bracket.start + 1, end: bracket.end - 1 };
  const lead = leadOf(text, inside, language);
  const notation = named(text, bracket, { start: lead ?? inside.start, end: inside.end }, lead !== undefined, language);
  if (!notation) return undefined;
  return notation.sure || (text[bracket.start] === '(' && isClosing(text, bracket.end)) ? notation : undefined;
}

function isClosing(text: string, end: number): boolean {
  const behind = text.slice(end);
  return !/[\p{L}\p{N}]/u.test(behind) || /^\s*(?:\*\*)?:|^\.\s|^\s+[-–—]\s/.test(behind);
}

function named(text: string, whole: Span, names: Span, led: boolean, language: string): OwnerNotation | undefined {
  if (names.end - names.start > longestOwners) return undefined;
  const owners = ownersOf(text, names, language);
  const clear =
    owners.length > 0 &&
    owners.length <= mostOwners &&
    owners.every((owner) => isClear(owner, language)) &&
    !isCollective(cut(text, names));
  if (!clear) return undefined;
  const sure = led || owners.some((owner) => owner.handle !== undefined || owner.text.includes('@'));
  return { owners, span: whole, sure };
}

/** The offset behind an owner word at the beginning of a stretch: "owner:", "DRI", "a cargo de". */
function leadOf(text: string, within: Span, language: string): number | undefined {
  const tokens = tokenise(cut(text, within), 12);
  return leadAt(tokens, 0, within.start, language)?.end;
}

function leadAt(tokens: readonly Token[], at: number, offset: number, language: string): Lead | undefined {
  const match = peopleWords(language).owners.match(tokens, at);
  let sign = match?.next ?? at;
  while (match && '.*_`'.includes(tokens[sign]?.text ?? ' ')) sign++;
  if (match && tokens[sign]?.text === ':') return { next: sign + 1, end: offset + (tokens[sign]?.end ?? 0), alone: false };
  const alone = peopleWords(language).ownersAlone.match(tokens, at);
  const last = alone && tokens[alone.next - 1];
  return last && { next: alone.next, end: offset + last.end, alone: true };
}

interface Lead {
  readonly next: number;
  readonly end: number;
  /** Without a colon, what follows the names may be the rest of a sentence. */
  readonly alone: boolean;
}

/** "DRI: Ana", "— owner: Ana Ruiz", "point of contact @ana": to the end of the names. */
function ledIn(text: string, language: string): OwnerNotation[] {
  const tokens = tokenise(text);
  const found: OwnerNotation[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const lead = tokens[at]?.type === 'word' && !isInside(tokens, at) ? leadAt(tokens, at, 0, language) : undefined;
    const notation = lead && led(text, tokens, at, lead, language);
    if (notation) found.push(notation);
  }
  return found;
}

/** Not at the "owner" of "co-owner". */
function isInside(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.spaced === false && '-_/.@'.includes(tokens[at - 1]?.text ?? ' ');
}

function led(text: string, tokens: readonly Token[], at: number, lead: Lead, language: string): OwnerNotation | undefined {
  const start = separatorStart(text, tokens[at]?.start ?? 0);
  for (const end of endsOf(text, tokens, lead)) {
    const notation = named(text, { start, end }, { start: lead.end, end }, true, language);
    if (notation) return { ...notation, span: { start, end: text[end] === '.' ? end + 1 : end } };
  }
  return undefined;
}

const mostNameTokens = 30;

/** Where the names may end, the farthest first: at most before a bar, a bracket's end, a new line or a dash. */
function endsOf(text: string, tokens: readonly Token[], { next: from, alone }: Lead): number[] {
  const ends: number[] = [];
  for (let at = from; at < Math.min(tokens.length, from + mostNameTokens); at++) {
    const [token, behind] = [tokens[at], tokens[at + 1]];
    if (!token || isStop(token)) break;
    const line = behind === undefined || text.slice(token.end, behind.start).includes('\n');
    if (alone || line || behind.type === 'sign') ends.push(token.end);
    if (line) break;
  }
  return ends.reverse();
}

function isStop({ text, spaced }: Token): boolean {
  return text === ']' || text === '|' || text === ';' || (spaced && (text === '–' || text === '-'));
}

/** A dash, a comma or a bar before a notation goes with it. */
function separatorStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && /[\s–—,;|*_·-]/u.test(text[at - 1] ?? '')) at--;
  return at;
}

/** "@ana", "@ana @jon" and an address at the end. */
function trailing(text: string, language: string): OwnerNotation[] {
  const handles = handlesIn(text);
  let first = handles.length;
  let end = text.length;
  while (first > 0 && isGap(text.slice(handles[first - 1]?.end, end), language)) {
    first--;
    end = handles[first]?.start ?? 0;
  }
  const own = handles.slice(first);
  const [from, to] = [own[0], own.at(-1)];
  if (!from || !to || own.length > mostOwners || isPartOfSentence(text, from)) return [];
  const owners = own.map((span) => ({ text: cut(text, span), span, handle: cut(text, span) }));
  return [{ owners, span: { start: separatorStart(text, from.start), end: to.end }, sure: true }];
}

/** "Answer the mail to help@example.org": an address needs a sign before it to be somebody who answers for the rest. */
function isPartOfSentence(text: string, { start }: Span): boolean {
  return text[start] !== '@' && /[\p{L}\p{N}]\s*$/u.test(text.slice(Math.max(0, start - mostGap), start));
}

const mostGap = 20;

function isGap(text: string, language: string): boolean {
  return tokenise(text).every(
    (token) =>
      peopleWords(language).ands.match([token], 0) !== undefined || (token.type === 'sign' && '.,;&/+|'.includes(token.text)),
  );
}
