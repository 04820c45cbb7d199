//! All words that mean something in a statement, in one trie a language: made once, when a language is first judged.
import { foldWord, Phrases, tokenise, type Table } from '../language/index.ts';
import {
  verbForms,
  wordForms,
  type Form,
  type MarkClass,
  type NounClass,
  type StatementPack,
  type VerbClass,
} from '../language/statements/index.ts';
import { noVocabulary, type Vocabulary } from './vocabulary.ts';

export interface VerbSense {
  readonly classes: readonly VerbClass[];
  readonly form: Form;
}

/** What a word or phrase may be. */
export interface Entry {
  verbs: readonly VerbSense[];
  noun?: NounClass;
  /** A verb as a thing: "improvement". */
  verbNoun?: VerbClass;
  puffery?: number;
  soft?: boolean;
  sphere?: boolean;
  saying?: boolean;
  decorative?: boolean;
  admired?: boolean;
  segment?: boolean;
  metric?: boolean;
  marks: ReadonlySet<MarkClass>;
}

export interface Lexicon {
  readonly pack: StatementPack;
  readonly phrases: Phrases<Entry>;
  readonly abbreviations: ReadonlySet<string>;
  readonly abstractEndings: readonly string[];
  readonly abstractExcept: ReadonlySet<string>;
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
  const entries = new Map<string, Entry>();
  const removed = new Set(vocabulary.removed.map(keyOf));
  const at = (phrase: string): Entry => {
    const key = keyOf(phrase);
    let entry = entries.get(key);
    if (!entry) entries.set(key, (entry = { verbs: noVerbs, marks: noMarks }));
    return entry;
  };
  for (const [kind, words] of Object.entries(pack.marks) as [MarkClass, readonly string[]][])
    for (const word of words) mark(at(word), kind);
  addNouns(pack, at);
  addVerbs(pack, at);
  addPraise(pack, at);
  for (const word of pack.sayings) at(word).saying = true;
  for (const word of pack.decorative) at(word).decorative = true;
  for (const word of pack.admired) at(word).admired = true;
  for (const word of vocabulary.added) at(word).puffery = 2;
  for (const word of vocabulary.segments) at(word).segment = true;
  for (const word of vocabulary.metrics) Object.assign(at(word), { metric: true, noun: 'score' });
  for (const word of vocabulary.competitors) at(word).admired = true;
  for (const key of removed) entries.set(key, { verbs: noVerbs, marks: entries.get(key)?.marks ?? noMarks });
  return {
    pack,
    phrases: new Phrases(entries),
    abbreviations: new Set(pack.abbreviations),
    abstractEndings: pack.abstractEndings.map(foldWord),
    abstractExcept: new Set(pack.abstractExcept.map(foldWord)),
    verbEndings: pack.verbEndings.map(([form, ends]) => [form, ends.map(foldWord)] as const),
    vocabulary,
  };
}

const plain = /^[a-z]+(?: [a-z]+)*$/u;

/** Phrases are told apart by their folded words alone: "world class" is "world-class". */
function keyOf(phrase: string): string {
  const folded = foldWord(phrase);
  if (plain.test(folded)) return folded;
  return tokenise(phrase)
    .filter(({ text }) => !"-_.'".includes(text) || phrase.length === 1)
    .map(({ text }) => text)
    .join(' ');
}

type At = (phrase: string) => Entry;

const noVerbs: readonly VerbSense[] = [];
const noMarks: ReadonlySet<MarkClass> = new Set();

function mark(entry: Entry, kind: MarkClass): void {
  entry.marks = new Set([...entry.marks, kind]);
}

/** Tens of thousands of forms are verbs of one class and nothing else: they share what is said of them. */
const alone = new Map<string, readonly VerbSense[]>();

function withSense(verbs: readonly VerbSense[], form: Form, kind: VerbClass): readonly VerbSense[] {
  if (verbs.length === 0) {
    const key = `${form} ${kind}`;
    let single = alone.get(key);
    if (!single) alone.set(key, (single = [{ classes: [kind], form }]));
    return single;
  }
  const known = verbs.find((one) => one.form === form);
  if (!known) return [...verbs, { classes: [kind], form }];
  if (known.classes.includes(kind)) return verbs;
  return verbs.map((one) => (one === known ? { classes: [...one.classes, kind], form } : one));
}

function addNouns(pack: StatementPack, at: At): void {
  const forms = (word: string): string[] => wordForms(word, pack.plurals, pack.head);
  each(pack.nouns, (kind, word) => {
    for (const form of forms(word)) at(form).noun ??= kind;
  });
  each(pack.verbNouns, (kind, word) => {
    for (const form of forms(word)) at(form).verbNoun ??= kind;
  });
}

/** Spelled like a noun, a verb in a form that tells facts is the noun: "desarrollo" is no "desarrolló". Where a verb's forms are listed, its place decides. */
const factual = new Set<Form>(['present', 'past', 'wish', 'participle']);

function addVerbs(pack: StatementPack, at: At): void {
  const classes = new Map<string, VerbClass[]>();
  each(pack.verbs, (kind, word) => {
    classes.set(word, [...(classes.get(word) ?? []), kind]);
  });
  for (const [word, kinds] of classes) {
    for (const { phrase, form } of verbForms(word, pack)) {
      const entry = at(phrase);
      for (const kind of kinds) {
        if (pack.irregular === 'stems' && factual.has(form) && isOtherwise(entry, kind)) continue;
        entry.verbs = withSense(entry.verbs, form, kind);
      }
    }
  }
}

/** "desarrollo", "hacia": a noun or a small word before it is a verb. */
function isOtherwise({ noun, verbNoun, marks }: Entry, kind: VerbClass): boolean {
  return (noun ?? verbNoun) !== undefined || (marks.has('boundary') && kind !== 'be');
}

function addPraise(pack: StatementPack, at: At): void {
  const forms = (word: string): string[] => wordForms(word, pack.adjectives, pack.head);
  each(pack.puffery, (weight, word) => {
    for (const form of forms(word)) at(form).puffery ??= weight;
  });
  for (const word of pack.soft) for (const form of forms(word)) at(form).soft = true;
  for (const word of pack.spheres ?? []) for (const form of forms(word)) at(form).sphere = true;
}

function each<T>(table: Table<T>, use: (value: T, word: string) => void): void {
  for (const [value, words] of table) for (const word of words) use(value, word);
}
