//! Phrases found among tokens: a trie built once, which gives the longest phrase that starts at a token.
import { tokenise, type Token } from './tokens.ts';

interface Branch<T> {
  /** Most words end a phrase and begin no longer one. */
  next?: Map<string, Branch<T>>;
  value?: { readonly is: T };
}

export interface Match<T> {
  readonly value: T;
  /** The index of the first token after the phrase. */
  readonly next: number;
}

/** Signs that may join the words of a phrase without a meaning of their own: "half-yearly", "T.B.D.", "n/a". */
const joiners = new Set(['-', '_', '.', "'", '/']);

export class Phrases<T> {
  readonly #root: Branch<T> = {};

  /** Of two entries with the same words the first counts. */
  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  /** The longest phrase that starts at token `at`. Its length bounds the work, not the text's. */
  match(tokens: readonly Token[], at: number): Match<T> | undefined {
    let branch = this.#root;
    let found: Match<T> | undefined;
    for (let i = at; i < tokens.length; i++) {
      const token = tokens[i];
      const child = token && branch.next?.get(token.text);
      if (child) {
        branch = child;
        if (child.value) found = { value: child.value.is, next: i + 1 };
      } else if (!token || i === at || token.spaced || !joiners.has(token.text) || joins(tokens, i - 1)) break;
    }
    return found;
  }

  /** The words that phrases begin with. */
  firstWords(): Iterable<string> {
    return this.#root.next?.keys() ?? [];
  }

  /** The value of a text that is one phrase and nothing else. */
  whole(text: string): T | undefined {
    const tokens = tokenise(text);
    const match = this.match(tokens, 0);
    return match?.next === tokens.length ? match.value : undefined;
  }

  #add(phrase: string, value: T): void {
    let branch = this.#root;
    for (const word of phraseWords(phrase)) {
      branch.next ??= new Map<string, Branch<T>>();
      let child = branch.next.get(word);
      if (!child) branch.next.set(word, (child = {}));
      branch = child;
    }
    if (branch !== this.#root) branch.value ??= { is: value };
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
