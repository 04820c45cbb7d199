//! Phrases found among tokens: a trie built once, which gives the longest phrase that starts at a token.
import { tokenise, type Token } from './tokens.ts';

/** Most words end a phrase and begin no longer one; of those that do, most are followed by one word only, which takes no table. */
export interface Branch<T> {
  /** A phrase ends here, and stands for this. */
  ends: boolean;
  is: T | undefined;
  word: string | undefined;
  child: Branch<T> | undefined;
  more: Map<string, Branch<T>> | undefined;
}

const newBranch = <T>(): Branch<T> => ({ ends: false, is: undefined, word: undefined, child: undefined, more: undefined });

const below = <T>({ word, child, more }: Branch<T>, text: string): Branch<T> | undefined =>
  word === text ? child : more?.get(text);

function grow<T>(branch: Branch<T>, word: string): Branch<T> {
  const known = below(branch, word);
  if (known) return known;
  const child = newBranch<T>();
  if (branch.child) (branch.more ??= new Map<string, Branch<T>>()).set(word, child);
  else [branch.word, branch.child] = [word, child];
  return child;
}

export interface Match<T> {
  readonly value: T;
  /** The index of the first token after the phrase. */
  readonly next: number;
}

/** Signs that may join the words of a phrase without a meaning of their own: "half-yearly", "T.B.D.", "n/a". */
const joiners = new Set(['-', '_', '.', "'", '/']);

/** The longest phrase that starts at token `at`, of those that begin with its word. */
export function longest<T>(beginning: Branch<T>, tokens: readonly Token[], at: number): Match<T> | undefined {
  let branch = beginning;
  let [is, next] = branch.ends ? [branch.is, at + 1] : [undefined, at];
  for (let i = at + 1; i < tokens.length && branch.child; i++) {
    const token = tokens[i];
    const child = token && below(branch, token.text);
    if (child) {
      branch = child;
      if (child.ends) [is, next] = [child.is, i + 1];
    } else if (!token || token.spaced || !joiners.has(token.text) || joins(tokens, i - 1)) break;
  }
  return next > at ? { value: is as T, next } : undefined;
}

export class Phrases<T> {
  readonly #root: Branch<T> = newBranch();

  /** Of two entries with the same words the first counts. */
  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  /** The longest phrase that starts at token `at`. Its length bounds the work, not the text's. */
  match(tokens: readonly Token[], at: number): Match<T> | undefined {
    const first = tokens[at];
    const branch = first && below(this.#root, first.text);
    return branch && longest(branch, tokens, at);
  }

  /** All phrases that begin with a word, for `longest`. */
  beginningWith(word: string): Branch<T> | undefined {
    return below(this.#root, word);
  }

  /** The words that phrases begin with. */
  firstWords(): Iterable<string> {
    const { word, more } = this.#root;
    return word === undefined ? [] : [word, ...(more?.keys() ?? [])];
  }

  /** The value of a text that is one phrase and nothing else. */
  whole(text: string): T | undefined {
    const tokens = tokenise(text);
    const match = this.match(tokens, 0);
    return match?.next === tokens.length ? match.value : undefined;
  }

  #add(phrase: string, value: T): void {
    let branch = this.#root;
    for (const word of phraseWords(phrase)) branch = grow(branch, word);
    if (branch !== this.#root && !branch.ends) [branch.ends, branch.is] = [true, value];
  }
}

/** Small letters and single spaces are their own tokens: most phrases by far. */
const plain = /^[a-z]+(?: [a-z]+)*$/u;

function phraseWords(phrase: string): string[] {
  if (plain.test(phrase)) return phrase.split(' ');
  const tokens = tokenise(phrase);
  return tokens.filter((token, index) => index === 0 || !joiners.has(token.text)).map((token) => token.text);
}

/** At most one joiner between two words, so that "t . - / b" is no phrase. */
function joins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.type === 'sign' && joiners.has(token.text);
}
