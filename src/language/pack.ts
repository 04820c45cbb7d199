//! What a language is to the linter: data only. A new language is one more file like en.ts.

/** Words or phrases with all their inflections, accents included; matching folds them. */
export type Words = readonly string[];
export type Table<T> = readonly (readonly [value: T, words: Words])[];

export type TimeUnit =
  'second' | 'minute' | 'hour' | 'day' | 'working-day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'half-year' | 'year';
export type Comparator = '<' | '<=' | '>' | '>=';

/** How often, in the pack's tables. */
export interface Interval {
  readonly months?: number;
  readonly days?: number;
  readonly workingDays?: number;
  readonly hours?: number;
}

/** A part of a year: letters before or after its number ("Q3", "3T"), and nouns with an ordinal or a number ("third quarter"). */
export interface PartOfYear {
  readonly letters: Words;
  readonly nouns: Words;
}

/** A sign or word of money. Several codes share "$"; `usual` is taken when the document's currency is none of them. */
export interface CurrencyWord {
  readonly codes: readonly string[];
  readonly usual?: string;
}

export interface LanguagePack {
  readonly code: string;
  readonly name: string;

  /** The commonest words, to recognise the language by. Another pack's word of the same spelling is not read in this language. */
  readonly functionWords: Words;
  /** Words of its neighbours: their presence speaks against this language. */
  readonly foreignWords: Words;
  readonly yes: Words;
  readonly no: Words;

  readonly dates: {
    /** Twelve rows; the full name comes first. */
    readonly months: readonly Words[];
    readonly weekdays: Words;
    /** How 03/04/2026 is read. `unclear`: not at all. */
    readonly order: 'day-first' | 'unclear';
    /** Words before a date that set a limit ("by", "before") or a time ("on", "in"); they stand outside the date. */
    readonly leads: Words;
    readonly ends: Words;
    readonly starts: Words;
    readonly of: Words;
    readonly ordinalSuffixes: Words;
    readonly ordinals: Table<number>;
    readonly quarter: PartOfYear;
    readonly half: PartOfYear;
    readonly week: PartOfYear;
    readonly fiscalYear: Words;
    readonly year: Words;
  };

  readonly durations: {
    readonly units: Table<TimeUnit>;
    readonly leads: Words;
    readonly and: Words;
  };

  readonly cadences: {
    readonly fixed: Table<Interval>;
    /** Words with two meanings, as ISO 8601 durations. */
    readonly unclear: Table<readonly string[]>;
    /** Before a duration or a unit: "every 2 months", "once a week". */
    readonly every: Words;
    readonly everyOther: Words;
    /** "twice", "three times". */
    readonly times: Table<number>;
    readonly timesWords: Words;
    /** Between "twice" and its unit: "a", "per". */
    readonly per: Words;
    /** Before an event: "after each". */
    readonly after: Words;
    readonly continuous: Words;
  };

  readonly numbers: {
    readonly decimal: '.' | ',';
    readonly thousands: '.' | ',';
    readonly words: Table<number>;
    readonly hundred: Words;
    readonly scales: Table<number>;
    /** Numbers only before a unit or a scale: "a year", "half an hour". */
    readonly beforeUnit: Table<number>;
    readonly and: Words;
    readonly about: Words;
    readonly percent: Words;
    readonly points: Words;
    readonly outOf: Words;
    readonly fullTime: Words;
    readonly comparators: Table<Comparator>;
    /** After the number: "or more". */
    readonly comparatorsAfter: Table<Comparator>;
    /** A row with `bare` needs no lead: "3 to 5". */
    readonly ranges: readonly { readonly lead: Words; readonly middle: Words; readonly bare?: boolean }[];
  };

  readonly money: {
    readonly currencies: Table<CurrencyWord>;
    readonly of: Words;
    readonly recurring: Words;
    readonly oneOff: Words;
  };

  /** Whole values that say nothing. */
  readonly placeholders: Words;
  /** First words of a template's prompt in brackets: "[insert name]". */
  readonly prompts: Words;
  /** First words of a value that is stated elsewhere. */
  readonly elsewhere: Words;
  /** Owners that are everybody, so nobody. */
  readonly collectives: Words;

  readonly format: {
    readonly day: string;
    readonly month: string;
    readonly quarter: string;
    readonly half: string;
    readonly week: string;
    readonly range: string;
    readonly percent: string;
    readonly money: string;
    readonly units: Readonly<Record<TimeUnit | 'point', readonly [one: string, many: string]>>;
    readonly list: {
      readonly between: string;
      readonly last: string;
      /** Another last joint before some sounds. */
      readonly lastBefore?: { readonly joint: string; readonly starts: Words; readonly except: Words };
    };
  };
}
