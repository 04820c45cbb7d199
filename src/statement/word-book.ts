//! What words and phrases may be, by how they begin: the pages of the book are made when a word is looked up.
import { foldWord, Phrases, tokenise, type Branch } from '../language/index.ts';
import { tellingLength, type Form, type MarkClass, type NounClass, type VerbClass } from '../language/statements/index.ts';

export interface VerbSense {
  readonly classes: readonly VerbClass[];
  readonly form: Form;
  /** Where it bears an accent, as text is folded: "completo" is no "completó". -1 without one. */
  readonly accent: number;
}

/** What a word or phrase may be. */
export interface Entry {
  verbs: readonly VerbSense[];
  noun: NounClass | undefined;
  /** A verb as a thing: "improvement". */
  verbNoun: VerbClass | undefined;
  /** A verb that opens names of things, too: "support desk". */
  inName: 'any' | 'one' | undefined;
  puffery: number | undefined;
  soft: boolean;
  sphere: boolean;
  saying: boolean;
  decorative: boolean;
  admired: boolean;
  comparative: boolean;
  segment: boolean;
  metric: boolean;
  marks: ReadonlySet<MarkClass>;
}

/** Every entry has all properties, so that reading one is fast. */
const nothing: Entry = {
  verbs: [],
  noun: undefined,
  verbNoun: undefined,
  inName: undefined,
  puffery: undefined,
  soft: false,
  sphere: false,
  saying: false,
  decorative: false,
  admired: false,
  comparative: false,
  segment: false,
  metric: false,
  marks: new Set<MarkClass>(),
};

/** Says what some words are, on the page where they are looked for. Those that begin otherwise do no harm there. */
type Statement = (page: Page) => void;

/** Words by how they begin: all forms of those on one page are made when a text has a word that belongs there. */
export class WordBook {
  readonly #statements = new Map<string, Statement[]>();
  readonly #pages = new Map<string, Phrases<Entry>>();

  /** `stems` are what its phrases begin with, one or the other. What is said first goes first. */
  add(stems: readonly string[], statement: Statement): void {
    for (const beginning of new Set(stems.map(beginningOf))) {
      const known = this.#statements.get(beginning);
      if (known) known.push(statement);
      else this.#statements.set(beginning, [statement]);
    }
  }

  /** All phrases that begin with a word. */
  beginningWith(word: string): Branch<Entry> | undefined {
    const beginning = word.slice(0, tellingLength);
    return (this.#pages.get(beginning) ?? this.#open(beginning))?.beginningWith(word);
  }

  #open(beginning: string): Phrases<Entry> | undefined {
    const statements = this.#statements.get(beginning);
    if (!statements) return undefined;
    const page = new Page();
    for (const say of statements) say(page);
    const phrases = new Phrases(page.entries);
    this.#pages.set(beginning, phrases);
    return phrases;
  }
}

export class Page {
  readonly entries = new Map<string, Entry>();

  at(phrase: string): Entry {
    const key = keyOf(phrase);
    let entry = this.entries.get(key);
    if (!entry) this.entries.set(key, (entry = { ...nothing }));
    return entry;
  }

  /** Of a word that means something here, only what it does in a sentence is left. */
  forget(phrase: string): void {
    const { marks } = this.at(phrase);
    this.entries.set(keyOf(phrase), { ...nothing, marks });
  }
}

const fourLetters = /^[a-z]{4}/;

function beginningOf(stem: string): string {
  if (fourLetters.test(stem)) return stem.slice(0, tellingLength);
  const [first = ''] = keyOf(stem).split(' ', 1);
  return first.slice(0, tellingLength);
}

const plain = /^[a-z]+(?: [a-z]+)*$/u;

/** Phrases are told apart by their folded words alone: "world class" is "world-class". */
function keyOf(phrase: string): string {
  if (plain.test(phrase)) return phrase;
  const folded = foldWord(phrase);
  if (plain.test(folded)) return folded;
  return tokenise(phrase)
    .filter(({ text }) => !"-_.'".includes(text) || phrase.length === 1)
    .map(({ text }) => text)
    .join(' ');
}
