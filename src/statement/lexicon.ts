//! All words that mean something in a statement, for each language and with an author's own.
import { foldWord, Phrases, type Table } from '../language/index.ts';
import {
  verbForms,
  verbStems,
  wordForms,
  wordStems,
  type Form,
  type MarkClass,
  type StatementPack,
  type ToneClass,
  type VerbClass,
} from '../language/statements/index.ts';
import { noVocabulary, type Vocabulary } from './vocabulary.ts';
import { WordBook, type Entry, type VerbSense } from './word-book.ts';
import { Words } from './words.ts';

export type { Entry } from './word-book.ts';

export interface Lexicon {
  readonly pack: StatementPack;
  readonly words: Words;
  readonly abbreviations: ReadonlySet<string>;
  readonly verbEndings: readonly (readonly [Form, readonly string[]])[];
  readonly vocabulary: Vocabulary;
}

const known = new WeakMap<Vocabulary, Map<StatementPack, Lexicon>>();

/** The lexicon of a language with an author's own words. Kept, as the same vocabulary comes with every statement. */
export function lexiconOf(pack: StatementPack, vocabulary: Vocabulary = noVocabulary): Lexicon {
  let byPack = known.get(vocabulary);
  if (!byPack) known.set(vocabulary, (byPack = new Map<StatementPack, Lexicon>()));
  let lexicon = byPack.get(pack);
  if (!lexicon) byPack.set(pack, (lexicon = build(pack, vocabulary)));
  return lexicon;
}

function build(pack: StatementPack, vocabulary: Vocabulary): Lexicon {
  const book = new WordBook();
  for (const [kind, words] of Object.entries(pack.marks) as [MarkClass, readonly string[]][])
    for (const word of words)
      book.add([word], (page) => {
        mark(page.at(word), kind);
      });
  addNouns(pack, book);
  addVerbs(pack, book);
  addPraise(pack, book);
  const say = (words: readonly string[], what: Partial<Entry>): void => {
    for (const word of words)
      book.add([word], (page) => {
        Object.assign(page.at(word), what);
      });
  };
  for (const [inName, words] of pack.inNames ?? []) say(words, { inName });
  say(pack.sayings, { saying: true });
  say(pack.decorative, { decorative: true });
  say(pack.admired, { admired: true });
  say(pack.comparatives, { comparative: true });
  say(vocabulary.added, { puffery: 2 });
  say(vocabulary.segments, { segment: true });
  say(vocabulary.metrics, { metric: true, noun: 'score' });
  say(vocabulary.competitors, { admired: true });
  for (const word of vocabulary.removed)
    book.add([word], (page) => {
      page.forget(word);
    });
  return {
    pack,
    words: new Words(pack, book, tonesOf(pack)),
    abbreviations: new Set(pack.abbreviations),
    verbEndings: pack.verbEndings.map(([form, ends]) => [form, ends.map(foldWord)] as const),
    vocabulary,
  };
}

function tonesOf({ tones }: StatementPack): Phrases<readonly ToneClass[]> {
  const byWord = new Map<string, ToneClass[]>();
  for (const [tone, words] of Object.entries(tones) as [ToneClass, readonly string[]][])
    for (const word of words) byWord.set(foldWord(word), [...(byWord.get(foldWord(word)) ?? []), tone]);
  return new Phrases(byWord);
}

function mark(entry: Entry, kind: MarkClass): void {
  entry.marks = new Set([...entry.marks, kind]);
}

/** Tens of thousands of forms are verbs of one class and nothing else: they share what is said of them. */
const alone = new Map<string, readonly VerbSense[]>();

function withSense(verbs: readonly VerbSense[], form: Form, kind: VerbClass, accent: number): readonly VerbSense[] {
  if (verbs.length === 0) {
    const key = `${form} ${kind} ${String(accent)}`;
    let single = alone.get(key);
    if (!single) alone.set(key, (single = [{ classes: [kind], form, accent }]));
    return single;
  }
  const known = verbs.find((one) => one.form === form);
  if (!known) return [...verbs, { classes: [kind], form, accent }];
  if (known.classes.includes(kind)) return verbs;
  return verbs.map((one) => (one === known ? { ...one, classes: [...one.classes, kind] } : one));
}

function addNouns(pack: StatementPack, book: WordBook): void {
  const say = (word: string, what: (entry: Entry) => void): void => {
    book.add(wordStems(word, pack.plurals, pack.head), (page) => {
      for (const form of wordForms(word, pack.plurals, pack.head)) what(page.at(form));
    });
  };
  each(pack.nouns, (kind, word) => {
    say(word, (entry) => (entry.noun ??= kind));
  });
  each(pack.verbNouns, (kind, word) => {
    say(word, (entry) => (entry.verbNoun ??= kind));
  });
}

/** Spelled like a noun, a verb in a form that tells facts is the noun: "desarrollo" is no "desarrolló". Where a verb's forms are listed, its place decides. */
const factual = new Set<Form>(['present', 'past', 'wish', 'participle']);

function addVerbs(pack: StatementPack, book: WordBook): void {
  const classes = new Map<string, VerbClass[]>();
  each(pack.verbs, (kind, word) => {
    classes.set(word, [...(classes.get(word) ?? []), kind]);
  });
  for (const [word, kinds] of classes) {
    book.add(verbStems(word, pack), (page) => {
      for (const { phrase, form } of verbForms(word, pack))
        addForm(pack, page.at(phrase), form, kinds, pack.irregular === 'stems' ? accentIn(phrase) : -1);
    });
  }
}

function addForm(pack: StatementPack, entry: Entry, form: Form, kinds: readonly VerbClass[], accent: number): void {
  for (const kind of kinds) {
    if (pack.irregular === 'stems' && factual.has(form) && isOtherwise(entry, kind)) continue;
    entry.verbs = withSense(entry.verbs, form, kind, accent);
  }
}

/** The index of the first letter with an acute accent; -1 where there is none. */
export function accentIn(word: string): number {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return word.normalize('NFC').search(/[áéíóúÁÉÍÓÚ]/u);
  return -1;
}

/** "desarrollo", "hacia": a noun or a small word before it is a verb. */
function isOtherwise({ noun, verbNoun, marks }: Entry, kind: VerbClass): boolean {
  return (noun ?? verbNoun) !== undefined || (marks.has('boundary') && kind !== 'be');
}

function addPraise(pack: StatementPack, book: WordBook): void {
  const say = (word: string, what: (entry: Entry) => void): void => {
    book.add(wordStems(word, pack.adjectives, pack.head), (page) => {
      for (const form of wordForms(word, pack.adjectives, pack.head)) what(page.at(form));
    });
  };
  each(pack.puffery, (weight, word) => {
    say(word, (entry) => (entry.puffery ??= weight));
  });
  for (const word of pack.soft) say(word, (entry) => (entry.soft = true));
  for (const word of pack.spheres ?? []) say(word, (entry) => (entry.sphere = true));
}

function each<T>(table: Table<T>, use: (value: T, word: string) => void): void {
  for (const [value, words] of table) for (const word of words) use(value, word);
}
