//! The words of texts, each looked up once: what it may begin, and what its ending says.
import { foldWord, longest, type Branch, type Match, type Phrases, type Token } from '../language/index.ts';
import type { StatementPack, ToneClass } from '../language/statements/index.ts';
import type { Entry, WordBook } from './word-book.ts';

export interface Word {
  /** The phrases that begin with it. */
  readonly phrases: Branch<Entry> | undefined;
  readonly tones: Branch<readonly ToneClass[]> | undefined;
  /** By its ending, for what cannot be touched; or for what can, though it ends so. */
  readonly ending: 'abstract' | 'concrete' | undefined;
}

const mostKept = 20_000;
/** A longer piece of a text would keep all of that text alive. */
const longestKept = 12;
const shortestEnding = 6;

export class Words {
  readonly #book: WordBook;
  readonly #tones: Phrases<readonly ToneClass[]>;
  readonly #abstract: readonly string[];
  readonly #concrete: ReadonlySet<string>;
  /** The same few thousand words come again and again. */
  readonly #kept = new Map<string, Word>();

  constructor(pack: StatementPack, book: WordBook, tones: Phrases<readonly ToneClass[]>) {
    this.#book = book;
    this.#tones = tones;
    this.#abstract = pack.abstractEndings.map(foldWord);
    this.#concrete = new Set(pack.abstractExcept.map(foldWord));
  }

  of(text: string): Word {
    const known = this.#kept.get(text);
    if (known) return known;
    const word = {
      phrases: this.#book.beginningWith(text),
      tones: this.#tones.beginningWith(text),
      ending: this.#endingOf(text),
    };
    if (text.length > longestKept) return word;
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(text, word);
    return word;
  }

  /** The longest phrase that starts at a token. */
  match(tokens: readonly Token[], at: number): Match<Entry> | undefined {
    const { phrases } = this.of(tokens[at]?.text ?? '');
    return phrases && longest(phrases, tokens, at);
  }

  #endingOf(text: string): Word['ending'] {
    if (this.#concrete.has(text)) return 'concrete';
    return text.length >= shortestEnding && this.#abstract.some((end) => text.endsWith(end)) ? 'abstract' : undefined;
  }
}
