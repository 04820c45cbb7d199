//! CODEOWNERS → who is named in it, as GitHub and GitLab write it. Whose which file is does not matter here.
import { span, type Span } from '../text/span.ts';

/** `name` as written: `@ana-ruiz`, `@ferry/deck-crew`, `ana@ferry.example`. */
export interface CodeOwner {
  readonly name: string;
  readonly span: Span;
}

/** Everyone who is named, as often as they are, in the order of lines. Words that name nobody are passed over. */
export function readCodeowners(text: string): CodeOwner[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap((line) => ownersOf(line[0], line.index));
}

function ownersOf(line: string, at: number): CodeOwner[] {
  const owners: CodeOwner[] = [];
  const subject = /^\s*#/.test(line) ? undefined : (section.exec(line) ?? pattern.exec(line));
  if (!subject) return owners;
  const from = subject[0].length;
  for (const { 0: word, index } of line.slice(from).matchAll(/\S+/g)) {
    if (word.startsWith('#')) break;
    const start = at + from + index;
    if (isOwner(word)) owners.push({ name: word, span: span(start, start + word.length) });
  }
  return owners;
}

/** GitLab's `[Deck]`, `^[Deck]`, `[Deck][2]`: whoever follows owns what the section does not give to others. */
const section = /^\s*\^?\[[^\]]*\](?:\[\d+\])?(?=\s|$)/;
/** In the pattern of a path, a blank or a `#` may stand behind a backslash. */
const pattern = /^\s*(?:\\.|[^\s\\])+/;

/** Longer than any address or path of groups: no expression below is tried on more. */
const longest = 320;

/** `@@maintainer` is a role of GitLab, and `@some[bot]` a program: neither is anybody. */
function isOwner(word: string): boolean {
  return word.length <= longest && (handle.test(word) || address.test(word));
}

const handle = /^@[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:\/[\p{L}\p{N}_.-]+)*$/u;
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
