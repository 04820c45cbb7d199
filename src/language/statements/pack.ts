//! What a language gives for judging statements: words by what they do in a sentence, and how they inflect. Data only.
import type { Table, Words } from '../pack.ts';

/**
 * What a verb does in a statement. `deed` can be watched being done; `task` is work of the head ("assess"); `light` says
 * nothing without its object ("provide"); `direction` only says which way; `stop` and `choose` are decisions.
 */
export type VerbClass =
  | 'deed'
  | 'task'
  | 'light'
  | 'direction'
  | 'aspiration'
  | 'enabling'
  | 'allowing'
  | 'want'
  | 'strive'
  | 'belief'
  | 'hope'
  | 'feel'
  | 'stop'
  | 'choose'
  | 'focus'
  | 'become'
  | 'be';

/** `base` stands behind modals and at the beginning of a request; `noun` is the verb as a thing ("improvement"). */
export type Form = 'base' | 'present' | 'first' | 'future' | 'past' | 'participle' | 'gerund' | 'wish' | 'noun';

export type NounClass = 'abstract' | 'concrete' | 'container' | 'tool' | 'person' | 'score';

/** Small words and phrases that open or close something. */
export type MarkClass =
  /** Behind them stands a verb that looks ahead ("will"), that ought to be ("should"), or that may be ("can"). */
  | 'will'
  | 'should'
  | 'can'
  /** "to" before a verb; words that end a group of nouns; "and". */
  | 'to'
  | 'boundary'
  /** Before where something is ("in", "for"): where it stands right behind a verb that is a noun as well, it is the noun. */
  | 'place'
  | 'and'
  | 'article'
  | 'adverb'
  /** Who says it ("we", "our team"), and pronouns that stand for what was said before ("this", "they"). */
  | 'we'
  | 'pronoun'
  | 'relative'
  /** "Our vision is": what follows is meant, not so. */
  | 'ambition'
  /** Before a doing ("by"), before a thing ("through", "using"). */
  | 'by'
  | 'through'
  /** On what way somebody is reached: "by text message". */
  | 'channel'
  /** Before what may be a thing or means ("with"). */
  | 'weakThrough'
  | 'purpose'
  | 'choice'
  /** Chooses only beside a verb that does ("first", "over"). */
  | 'weakChoice'
  | 'notChoice'
  | 'negation'
  /** Before a participle: it is done ("have"). */
  | 'perfect'
  | 'cause'
  /** Gives a reason only where it opens a sentence ("as"), or behind a comma, too ("since"). */
  | 'weakCause'
  | 'commaCause'
  | 'condition'
  | 'absolute'
  | 'opening'
  /** Signs that the text reports, defines, quotes, points elsewhere, or speaks of the document itself. */
  | 'past'
  | 'definition'
  | 'speech'
  | 'pointer'
  | 'mention'
  | 'metadata'
  | 'question'
  | 'effort'
  | 'owner'
  | 'resource'
  | 'cadence'
  | 'deadline'
  | 'comparison'
  | 'likeOf';

/** How a sentence speaks, told by its words wherever they stand. */
export type ToneClass =
  /** Somebody speaks of himself. */
  | 'self'
  /** Sets side by side ("however"), gives a reason or names parts, tells what is so mostly or by now. */
  | 'contrast'
  | 'exposition'
  | 'usual'
  /** The picture of another world ("a world where"); words for all of it; uncertain or without an end ("hopefully", "where possible"). */
  | 'vision'
  | 'dream'
  | 'hope'
  | 'wishful'
  /** "not only"; and what adds with a negation before it ("only"). */
  | 'adding'
  | 'merely'
  /** Counts in words, or tells one thing from all others ("a single"). */
  | 'exact'
  /** Speaks of plans and paperwork; names what is counted. */
  | 'paper'
  | 'indicator';

/** How the words of a class inflect: the first row whose ending fits; `cut` letters go, each form's endings come. */
export interface Inflection {
  readonly ends: Words;
  readonly cut: number;
  readonly forms: Readonly<Partial<Record<Form, Words>>>;
}

export interface StatementPack {
  readonly code: string;
  /** The commonest words, to recognise the language of one sentence by. */
  readonly functionWords: Words;
  /**
   * `head` and further stems or irregular forms: "build/built" (past), "drive/drove/driven", "be/was|were/been/being/is|are"
   * (forms of the present last), "plan+" (its last letter is doubled), "convertir/convier/convirt" (further stems), "poner/pong/pus/pondr!" (`!`: the stem of the future), "dar/den,demos:wish" (all its
   * words in one form). Only the first word of several inflects: "roll out", "take over/took/taken".
   */
  readonly verbs: Table<VerbClass>;
  readonly conjugation: readonly Inflection[];
  /** Pronouns that are written as one word with the verb before them: "-lo". */
  readonly clitics?: Words;
  /** Whether further spellings of a verb are its past forms, else further stems. */
  readonly irregular: 'forms' | 'stems';
  /** Verbs as nouns: "improvement". */
  readonly verbNouns: Table<VerbClass>;
  /**
   * Verbs that are nouns as well and open names of things: "support desk". `one`: before several things they are a verb
   * ("drive bookings").
   */
  readonly inNames?: Table<'any' | 'one'>;
  /** Endings of a noun that tells of several things. */
  readonly manyEndings?: Words;
  readonly nouns: Table<NounClass>;
  readonly plurals: readonly Inflection[];
  /** Endings of words for what cannot be touched: "-ness". `except` are the words so ending that can. */
  readonly abstractEndings: Words;
  readonly abstractExcept: Words;
  /** Adjectives that only name a sphere ("municipal"): a thing they stand beside is neither better nor more of a thing. */
  readonly spheres?: Words;
  /** Whether the noun that counts is the first of its group ("el coste de envío") or the last ("delivery costs"). */
  readonly head: 'first' | 'last';
  /** Between a noun and what it is about: "of". */
  readonly links: Words;
  readonly adverbEndings: Words;
  /** Endings that no verb in its base form has. */
  readonly inflectedEndings: Words;
  /** Endings of an unknown word that is a verb in a form: "-ing". */
  readonly verbEndings: readonly (readonly [Form, Words])[];
  /** Praise nobody can check, by weight; `soft` praise is common in good sentences, too. */
  readonly puffery: Table<1 | 2>;
  readonly soft: Words;
  /** How words of praise inflect ("excepcional", "excepcionales"). */
  readonly adjectives: readonly Inflection[];
  /** Whole sayings that are wishes by themselves: "put the customer first". */
  readonly sayings: Words;
  /** Numbers that count nothing: "110 %", "24/7", "number one". */
  readonly decorative: Words;
  readonly marks: Readonly<Record<MarkClass, Words>>;
  readonly tones: Readonly<Record<ToneClass, Words>>;
  /** What opens a wish without a verb: "better service", "fewer complaints". */
  readonly comparatives: Words;
  /** Those admired elsewhere; with `likeOf` they are borrowed names. */
  readonly admired: Words;
  readonly abbreviations: Words;
  /** A statement with substance and its gaps: {segment}, {deed}, {mechanism}, {baseline}, {target}, {date}. */
  readonly skeleton: string;
  /** A mechanism, a choice and a measure that can be appended to any wish: they clear it. */
  readonly substance: { readonly mechanism: string; readonly choice: string; readonly measure: string };
  /** How a judgement is told. */
  readonly words: JudgementWords;
  readonly flagged: readonly string[];
  readonly passed: readonly string[];
}

/** The names of slots, verdicts and gates, by their keys, and the sentences around them. */
export interface JudgementWords {
  readonly slots: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly gates: Readonly<Record<string, string>>;
  /** With {for}, {against}, {balance}, {threshold}. */
  readonly sum: string;
  readonly forWish: string;
  readonly againstWish: string;
  readonly alsoFound: string;
  readonly noLanguage: string;
}
