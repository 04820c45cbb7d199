//! The words that values are written with, of all languages, the document's first.
import {
  currencyCodes,
  currencySigns,
  foldWord,
  functionWordsOf,
  packOf,
  perWords,
  Phrases,
  spokenPacks,
} from '../language/index.ts';
import type { Comparator, CurrencyWord, Interval, LanguagePack, Table, TimeUnit, Words } from '../language/index.ts';

/** The phrases of all packs, as one document reads them. */
export interface Lexicon {
  readonly pack: LanguagePack;
  readonly months: Phrases<number>;
  readonly weekdays: Phrases<true>;
  readonly dateLeads: Phrases<Edge | undefined>;
  readonly dateOf: Phrases<true>;
  readonly seasons: Phrases<true>;
  readonly former: Phrases<true>;
  readonly nextDay: Phrases<true>;
  readonly noteLeads: Phrases<true>;
  readonly thisPart: Phrases<true>;
  readonly besidePeriod: Phrases<true>;
  readonly ordinals: Phrases<number>;
  readonly ordinalSuffixes: Phrases<true>;
  readonly partLetters: Phrases<Part>;
  readonly partNouns: Phrases<Part>;
  readonly fiscalYear: Phrases<true>;
  readonly year: Phrases<true>;
  readonly units: Phrases<TimeUnit>;
  readonly durationLeads: Phrases<true>;
  readonly and: Phrases<true>;
  readonly cadences: Phrases<Interval>;
  readonly unclearCadences: Phrases<readonly string[]>;
  readonly every: Phrases<'one' | 'two'>;
  readonly times: Phrases<number>;
  readonly timesWords: Phrases<true>;
  readonly per: Phrases<true>;
  readonly after: Phrases<true>;
  readonly continuous: Phrases<true>;
  readonly occasional: Phrases<true>;
  readonly occasions: Phrases<true>;
  readonly behindLength: Phrases<true>;
  readonly lasts: Phrases<true>;
  readonly noteDays: Phrases<true>;
  readonly numbers: Phrases<NumberWord>;
  readonly scales: Phrases<number>;
  readonly beforeUnit: Phrases<number>;
  readonly about: Phrases<true>;
  readonly percent: Phrases<true>;
  readonly points: Phrases<true>;
  readonly outOf: Phrases<true>;
  readonly fullTime: Phrases<true>;
  readonly workShares: Phrases<number>;
  readonly workBehind: Phrases<true>;
  readonly groups: Phrases<true>;
  readonly heads: Phrases<true>;
  readonly comparators: Phrases<Comparator>;
  readonly comparatorsAfter: Phrases<Comparator>;
  readonly rangeLeads: Phrases<number>;
  readonly rangeMiddles: Phrases<readonly RangeMiddle[]>;
  readonly currencies: Phrases<CurrencyWord>;
  readonly moneyOf: Phrases<true>;
  readonly frequencies: Phrases<'recurring' | 'one_off'>;
  readonly noMoney: Phrases<true>;
  readonly ownMeans: Phrases<true>;
  readonly negations: Phrases<true>;
  readonly deferrals: Phrases<true>;
  readonly progress: Phrases<string>;
  readonly yesNo: Phrases<boolean>;
  /** What an amount, a number or a date may begin with, where it begins with a word; what an amount or a number may. */
  readonly firstWords: ReadonlySet<string>;
  /** What a date begins with behind the words that lead to it. */
  readonly dateWords: ReadonlySet<string>;
  readonly amountWords: ReadonlySet<string>;
  /** One of these is in every number that has no digits. */
  readonly numberWords: ReadonlySet<string>;
}

/** Which part of a stretch of time is meant. */
export type Edge = 'start' | 'early' | 'middle' | 'late' | 'end' | 'week';
export type Part = 'quarter' | 'half' | 'week';
export type NumberWord = { readonly value: number } | { readonly hundred: true };
/** Which lead a middle belongs to, and whether it stands without it. */
export interface RangeMiddle {
  readonly lead: number;
  readonly bare: boolean;
}

const lexicons = perWords(() => new Map<string, Lexicon>());

export function lexiconOf(language: string): Lexicon {
  const pack = packOf(language);
  let lexicon = lexicons().get(pack.code);
  if (!lexicon) lexicons().set(pack.code, (lexicon = build(pack)));
  return lexicon;
}

type Makers = { readonly [K in keyof Lexicon]: (lexicon: Lexicon) => Lexicon[K] };

/** Each trie is built when it is first asked for: dates alone need no currencies. */
function build(pack: LanguagePack): Lexicon {
  const lexicon = {} as Lexicon;
  for (const [name, make] of Object.entries(makersOf(pack)))
    Object.defineProperty(lexicon, name, {
      enumerable: true,
      configurable: true,
      // Once made it is there as any other property, which is read faster.
      get: () => {
        const value: unknown = make(lexicon);
        Object.defineProperty(lexicon, name, { enumerable: true, value });
        return value;
      },
    });
  return lexicon;
}

/** Those that `dateAt`, `quantityAt`, `moneyAt` and `numberAt` look up at the token they start at. */
const amountBegins = ['about', 'numbers', 'beforeUnit', 'currencies', 'comparators', 'rangeLeads'] as const;
const dateBegins = ['fiscalYear', 'thisPart', 'year', 'partLetters', 'partNouns', 'ordinals', 'months', 'seasons'] as const;
const begins = ['dateLeads', 'weekdays', ...dateBegins, ...amountBegins] as const;

/** Makes tables of phrases: the words of `pack` first, then those of the other packs that are no function words in it. */
export function phraseMaker(pack: LanguagePack): <T>(rows: (from: LanguagePack) => Table<T>, shared?: Table<T>) => Phrases<T> {
  const others = spokenPacks().filter((other) => other !== pack);
  const taken = functionWordsOf(pack);
  return (rows, shared = []) => {
    const foreign = others.flatMap((other) => entries(rows(other)).filter(([phrase]) => !taken.has(foldWord(phrase))));
    return new Phrases([...entries(rows(pack)), ...entries(shared), ...foreign]);
  };
}

function makersOf(pack: LanguagePack): Makers {
  const phrases = phraseMaker(pack);
  const words = (rows: (from: LanguagePack) => Words): Phrases<true> => phrases((from) => [[true, rows(from)]]);
  const ranges = [pack, ...spokenPacks().filter((other) => other !== pack)].flatMap((from) => from.numbers.ranges);
  return {
    pack: () => pack,
    months: () => phrases((from) => from.dates.months.map((names, index) => [index + 1, names] as const)),
    weekdays: () => words((from) => from.dates.weekdays),
    dateLeads: () =>
      phrases<Edge | undefined>(({ dates }) => [
        ['end', dates.ends],
        ['start', dates.starts],
        ['early', dates.early],
        ['middle', dates.middle],
        ['late', dates.late],
        ['week', dates.weekOf],
        [undefined, dates.leads],
      ]),
    dateOf: () => words((from) => from.dates.of),
    seasons: () => words((from) => from.dates.seasons),
    former: () => words((from) => from.dates.former),
    nextDay: () => words((from) => from.dates.next),
    noteLeads: () => words((from) => from.notes.leads),
    thisPart: () => words((from) => from.dates.thisPart),
    besidePeriod: () => words((from) => from.dates.besidePeriod),
    ordinals: () => phrases((from) => from.dates.ordinals),
    ordinalSuffixes: () => words((from) => from.dates.ordinalSuffixes),
    partLetters: () => phrases<Part>((from) => partsOf(from, 'letters')),
    partNouns: () => phrases<Part>((from) => partsOf(from, 'nouns')),
    fiscalYear: () => words((from) => from.dates.fiscalYear),
    year: () => words((from) => from.dates.year),
    units: () => phrases((from) => from.durations.units),
    durationLeads: () => words((from) => from.durations.leads),
    and: () => words((from) => from.durations.and),
    cadences: () => phrases((from) => from.cadences.fixed),
    unclearCadences: () => phrases((from) => from.cadences.unclear),
    every: () =>
      phrases<'one' | 'two'>(({ cadences }) => [
        ['two', cadences.everyOther],
        ['one', cadences.every],
      ]),
    times: () => phrases((from) => from.cadences.times),
    timesWords: () => words((from) => from.cadences.timesWords),
    per: () => words((from) => from.cadences.per),
    after: () => words((from) => from.cadences.after),
    continuous: () => words((from) => from.cadences.continuous),
    occasions: () => words((from) => from.cadences.occasions),
    behindLength: () => words((from) => from.cadences.behindLength),
    lasts: () => words((from) => from.cadences.lasts),
    noteDays: () => words((from) => from.notes.days),
    occasional: () => words((from) => from.cadences.occasional),
    numbers: () =>
      phrases<NumberWord>(({ numbers }) => [
        ...numbers.words.map(([value, names]) => [{ value }, names] as const),
        [{ hundred: true }, numbers.hundred],
      ]),
    scales: () => phrases((from) => from.numbers.scales),
    beforeUnit: () => phrases((from) => from.numbers.beforeUnit),
    about: () => words((from) => from.numbers.about),
    percent: () => words((from) => from.numbers.percent),
    points: () => words((from) => from.numbers.points),
    outOf: () => words((from) => from.numbers.outOf),
    fullTime: () => words((from) => from.numbers.fullTime),
    workShares: () => phrases((from) => from.work.shares),
    workBehind: () => words((from) => from.work.behind),
    groups: () => words((from) => from.work.groups),
    heads: () => words((from) => from.work.heads),
    comparators: () => phrases((from) => from.numbers.comparators),
    comparatorsAfter: () => phrases((from) => from.numbers.comparatorsAfter),
    rangeLeads: () => new Phrases(ranges.flatMap(({ lead }, index) => lead.map((phrase) => [phrase, index] as const))),
    rangeMiddles: () => middles(ranges),
    currencies: () =>
      phrases(
        (from) => from.money.currencies,
        [...currencySigns, ...[...currencyCodes].map((code) => [{ codes: [code], usual: code }, [code]] as const)],
      ),
    moneyOf: () => words((from) => from.money.of),
    frequencies: () =>
      phrases<'recurring' | 'one_off'>(({ money }) => [
        ['recurring', money.recurring],
        ['one_off', money.oneOff],
      ]),
    noMoney: () => words((from) => from.money.none),
    ownMeans: () => words((from) => from.money.ownMeans),
    negations: () => words((from) => from.writing.negations),
    deferrals: () => words((from) => from.deferrals),
    progress: () => phrases<string>((from) => from.progress),
    yesNo: () =>
      phrases<boolean>(
        (from) => [
          [true, from.yes],
          [false, from.no],
        ],
        [
          [true, ['x', '✓', '✔', '✅', '☑']],
          [false, ['✗', '✘', '❌', '✖', '☐', '🚫', '❎']],
        ],
      ),
    numberWords: ({ numbers, scales }) => new Set([...numbers.firstWords(), ...scales.firstWords()]),
    firstWords: (lexicon) => new Set(begins.flatMap((name) => [...lexicon[name].firstWords()])),
    dateWords: (lexicon) => new Set(dateBegins.flatMap((name) => [...lexicon[name].firstWords()])),
    amountWords: (lexicon) => new Set(amountBegins.flatMap((name) => [...lexicon[name].firstWords()])),
  };
}

function entries<T>(table: Table<T>): (readonly [string, T])[] {
  return table.flatMap(([value, words]) => words.map((word) => [word, value] as const));
}

function partsOf({ dates }: LanguagePack, kind: 'letters' | 'nouns'): Table<Part> {
  return [
    ['quarter', dates.quarter[kind]],
    ['half', dates.half[kind]],
    ['week', dates.week[kind]],
  ];
}

/** One word may be the middle of several ranges, of one language or two. */
function middles(ranges: LanguagePack['numbers']['ranges']): Phrases<readonly RangeMiddle[]> {
  const all = new Map<string, RangeMiddle[]>();
  ranges.forEach(({ middle, bare = false }, lead) => {
    for (const phrase of middle) all.set(phrase, [...(all.get(phrase) ?? []), { lead, bare }]);
  });
  return new Phrases(all);
}
