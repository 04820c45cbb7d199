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

/** What stands around the numbers of a measure and says which part they play. */
export interface MeasureWords {
  /** Before a number that shall be reached: "target: 15 %". */
  readonly targets: Words;
  readonly baselines: Words;
  /** Before a number that stands now or stood before: "currently 62 %". */
  readonly soFar: Words;
  /** Verbs of change and their nouns, in the forms that look ahead. */
  readonly changes: Table<Way>;
  /** Changes by a fixed share, in percent: "halve" is 50 down. */
  readonly folds: Table<Fold>;
  /** In percent: behind the thing changed ("by half"), and before things for which something shall hold ("half of all claims"). */
  readonly shares: Table<number>;
  /** Verbs before what shall be reached ("reach 120 users", "achieve an NPS of 45"), and before a count of things to deliver. */
  readonly reach: Words;
  readonly deliver: Words;
  /** Between a verb of change and where it ends, between it and how far it goes, the latter before shares only, too. */
  readonly to: Words;
  readonly by: Words;
  readonly byShare: Words;
  /** Behind how far it goes: "20 % fewer calls". */
  readonly changesBehind: Table<Way>;
  /** Between the name of a measure and its value, behind a verb: "reach an NPS of 45". */
  readonly of: Words;
  /** Before the time something may take: "an answer in 12 minutes". */
  readonly taking: Words;
  /** Verbs in the past or as participles. Those in `doneExactly` differ from a form that looks ahead by an accent alone. */
  readonly done: Words;
  readonly doneExactly: Words;
  /** Before a participle that reports a result: "have". */
  readonly having: Words;
  readonly pastTimes: Words;
  /** Before a verb in any form: "will". */
  readonly ahead: Words;
  /** Before a participle that tells a state, which lies ahead where a deadline stands beside it: "are reduced by 2027". */
  readonly being: Words;
  /** Before a number that only says which things are meant: "customers with 2 orders or more", "handling over 100,000". */
  readonly scopes: Words;
  /** Verbs of what things are or do anyway, and the words that begin a clause about them: "which handle over 100,000". */
  readonly facts: Words;
  readonly relatives: Words;
  /** Before a number that is a name: "Release 4". */
  readonly numbered: Words;
  /** Before a number that is money to spend. */
  readonly budgets: Words;
  /** Things of which none may be left: "zero open complaints". */
  readonly counted: Words;
  /** Names of measures: a movement of theirs needs no verb. */
  readonly known: Words;
  /** Those whose number, directly behind them, shall be reached: "NPS 50". */
  readonly acronyms: Words;
  /** Before how far it goes, without a verb: "complaints down 30 %". */
  readonly directions: Table<Way>;
  /** Before things of which none is left out: "every letter answered within 5 days". */
  readonly quantifiers: Words;
  /** First words of what shall happen to nobody: "no caller waits more than two minutes". */
  readonly noneOf: Words;
  /** Before what is measured: "how we measure"; `knowing` needs one of `when` between: "we will know … when". */
  readonly ways: Words;
  readonly knowing: Words;
  readonly when: Words;
  /** Before a date that is no deadline: "since". */
  readonly notDeadlines: Words;
  /** Small words at the edges of a name. */
  readonly articles: Words;
  /** Between the numbers of a share: "nine out of ten". */
  readonly oneIn: Words;
}

export type Way = 'up' | 'down' | 'better';

export interface Fold {
  readonly percent: number;
  readonly way: Way;
}

/** What tells that a text names somebody. */
export interface PeopleWords {
  /** Before or behind a name: "owner: Ana". `ownersAlone` need no colon: "point of contact @ana". */
  readonly owners: Words;
  readonly ownersAlone: Words;
  /** Words that may stand before a team's handle: "team". */
  readonly teams: Words;
  /** Parts of an organisation that are called so and nothing else: "Marketing", "HR". */
  readonly departments: Words;
  /** Small words inside a name: "de la", "van". */
  readonly particles: Words;
  /** Before a surname: "Dr", "Sra". */
  readonly titles: Words;
  /** Given names as they are abbreviated, each in full first: María, "Mª". */
  readonly shortNames: readonly (readonly [full: string, ...short: string[]])[];
  /** Words that make a text a role: whole ones ("gerente"), and those that need more behind ("head of"). */
  readonly roles: Words;
  readonly rolesOf: Words;
  /** A role that begins and ends so: "chief … officer". */
  readonly rolesAround: readonly (readonly [first: string, last: string])[];
  /** Words in brackets that are capitalised and nobody's name: "Draft", "Phase". */
  readonly notNames: Words;
  /** Behind the name of whoever does something: "will", "is responsible for", "leads"; or the endings of a verb that says so. */
  readonly answers: Words;
  readonly answerEndings: Words;
  /** Before a name that answers, and inside one: "our", "of the". */
  readonly beforeActors: Words;
  readonly insideActors: Words;
  /** Last words of names that can't answer for anything: "Users will", "Release 3 will". */
  readonly notActors: Words;
}

/** Turns of phrase that rules speak about. */
export interface WordingTable {
  /** Work that is nobody's main work. */
  readonly besideOwnJob: Words;
  /** Words that push the answer to a question. */
  readonly leading: Words;
  /** Before that which a question asks to judge: "how satisfied were you with". */
  readonly rated: Words;
  /** Between two things that are judged at once, and phrases in which they stand between two halves of one. */
  readonly joints: Words;
  readonly pairs: Words;
  /** First words of a second question behind a joint: "… on time, and was it correct?" */
  readonly secondQuestions: Words;
  /** What somebody or something may be judged to be: "friendly". Before it: "how", "was"; first words of questions that are open. */
  readonly qualities: Words;
  readonly askers: Words;
  readonly copulas: Words;
  readonly openQuestions: Words;
  /** Whole values that name a side and no place on it: "as low as possible". */
  readonly vagueAims: Words;
}

/** Words by which a text gives itself away. */
export interface WritingWords {
  /** Words before which what follows is denied, and words that pass on what others say. */
  readonly negations: Words;
  readonly reporting: Words;
  readonly customerExperience: Words;
  /** "We are just getting started with": what may stand between it and the experience, and what makes management of it. */
  readonly starting: Words;
  readonly beforeExperience: Words;
  readonly managed: { readonly before: string; readonly behind: string };
  /** Words of managing it, before and behind it; things that are bought, for which it is mistaken. */
  readonly managing: Words;
  readonly platforms: Words;
  /** Ways to belittle; small words between the thing and them ("CX is a"), and between them and the thing ("fluff like CX"). */
  readonly niceToHave: Words;
  readonly linking: Words;
  readonly likening: Words;
  /** Excuses: everyone does it so, and an unnamed rule; words of which a named rule has one. */
  readonly habits: Words;
  readonly regulation: Words;
  readonly laws: Words;
  /** Words that leave a way out of a commitment; verbs that do so behind a lead or as the first words of a sentence. */
  readonly loopholes: Words;
  readonly half: { readonly leads: Words; readonly verbs: Words };
  /** Words that rule something out. */
  readonly renunciations: Words;
  /** Words that say where a figure is from. */
  readonly sources: Words;
  /** Behind a number that compares: "five times more". Behind a percentage that tells a fact: "38 % of". */
  readonly times: Words;
  readonly shares: Words;
  /** Money as the reason: "willing to pay", "ROI". */
  readonly returns: Words;
  /** Whom an organisation may be there for, and the first person plural. */
  readonly customers: Words;
  readonly ourselves: Words;
  /** Verbs behind which whoever is served is named in any word: "we help engineers". */
  readonly serving: Words;
  /** What somebody's day has of it: "in less than an hour". A mission that says so, and nothing of us, is about whoever has that hour. */
  readonly theirTime: Words;
  /** Before what there shall be less of, at the beginning of a goal: "fewer", "reduce the number of". */
  readonly fewer: Words;
  /** What is left of a template in any case of letters, and in these capitals alone. */
  readonly leftovers: Words;
  readonly unfilled: Words;
  /** Abbreviations in capitals that need no explanation, and words that are only shouted. */
  readonly acronyms: Words;
  /** Verbs of delivery that need one of `before` or a thing behind them; those that need a thing; the things. */
  readonly delivering: {
    readonly verbs: Words;
    readonly looseVerbs: Words;
    readonly things: Words;
    readonly before: Words;
    /** Behind a thing, as the last word: "20 workshops held". */
    readonly done: Words;
  };
  /** Verbs and things that make up "track NPS"; small words between them; words behind which more than measuring follows. */
  readonly measuring: {
    readonly verbs: Words;
    readonly things: Words;
    readonly between: Words;
    readonly stops: Words;
    /** What one measures with: a name of nothing but these words is one of measuring, "customer satisfaction dashboard". */
    readonly instruments: Words;
  };
  /** Money as what it is all for: "revenue growth", "upsell". */
  readonly gain: Words;
  /** Weighing customers against the house: verbs of it, and words for the house and its money. */
  readonly balancing: { readonly verbs: Words; readonly house: Words };
  /**
   * Wanting a culture to be another: verbs, with the thing a few words behind; nouns for all of it. Before `notBehind` the thing
   * is another one ("Ministry of Culture"), and so it is where a word follows that is none of `followedBy` ("culture centre").
   */
  readonly culture: {
    readonly verbs: Words;
    readonly things: Words;
    readonly nouns: Words;
    readonly notBehind: Words;
    /** Left out where what follows a noun tells which it is: "cultura corporativa". */
    readonly followedBy?: Words;
  };
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
    /** The quarter, half or year that the headings say: "this quarter". */
    readonly thisPart: Words;
    /** Before a year of which they mean the first or the last quarter: "early 2027". */
    readonly early: Words;
    readonly late: Words;
    /** Before a year of which they mean the second and the third quarter: "mid-2027". */
    readonly middle: Words;
    /** Before the day a week begins on. */
    readonly weekOf: Words;
    /** Times of a year that are others elsewhere: only their year is sure. */
    readonly seasons: Words;
    /** Behind a date, before one that no longer counts ("was May 2027") or that comes after it ("next: May 2028"). */
    readonly former: Words;
    readonly next: Words;
    /** What a heading or folder may say beside a period: "Roadmap 2025 H2", "Goals for 2023". */
    readonly besidePeriod: Words;
  };

  readonly durations: {
    readonly units: Table<TimeUnit>;
    readonly leads: Words;
    readonly and: Words;
  };

  readonly cadences: {
    readonly fixed: Table<Interval>;
    /** Words with two meanings, each of them in words that have but one. */
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
    /** Before what sets it off, where nothing else can be meant: "at check-out"; and behind a length of time: "3 days after payment". */
    readonly occasions: Words;
    readonly behindLength: Words;
    /** Before a weekday, as "first" is: "last Friday of the month". */
    readonly lasts: Words;
    /** Set off by whatever comes up: "ad hoc". */
    readonly occasional: Words;
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
    /** First words that say there is none; behind them, words for who or what does it without any: "none, our own team does it". */
    readonly none: Words;
    readonly ownMeans: Words;
  };

  readonly work: {
    /** A share of somebody's working time, in percent: "half time". */
    readonly shares: Table<number>;
    /** Behind what somebody gives: "of her time", "each". */
    readonly behind: Words;
    /** Before a number of people, and behind one: "team of 5", "4 people". */
    readonly groups: Words;
    readonly heads: Words;
  };

  /** Where only the status of something is asked for; elsewhere such words may be the name of a thing: "waiting", "discovery". */
  readonly progress: Table<'idea' | 'draft' | 'proposed' | 'planned' | 'active' | 'paused' | 'done' | 'cancelled' | 'retired'>;

  readonly measures: MeasureWords;
  readonly people: PeopleWords;
  readonly wordings: WordingTable;
  readonly writing: WritingWords;

  /** Whole values that say nothing. */
  readonly placeholders: Words;
  /** Where a day is asked for: it has not come yet, or never will. */
  readonly never: Words;
  /** A whole value that says there is none, where somebody or something is to be named: "none", "no hay". */
  readonly nothing: Words;
  /** What the lanes of a roadmap are called: "Team", "Area". */
  readonly lanes: Words;
  /** Answers by which something is left as it is: "accepted", "we live with it", "none for now". */
  readonly accepted: Words;
  /** A sentence that says nothing yet, "metrics will be added as they are defined": of what, the promise, and what may follow it. */
  readonly promised: Words;
  readonly promises: Words;
  readonly promiseTails: Words;
  /** Words by which a short sentence puts off what it speaks of, wherever they stand in it: "governance is yet to be agreed with the board". */
  readonly deferrals: Words;
  /** How a sentence begins that takes something for granted: "we assume". */
  readonly assumptions: Words;
  /** Small words that begin a note behind a status: "approved by the board"; `days` may stand before the day it came about, too. */
  readonly notes: { readonly leads: Words; readonly days: Words };
  /** The one of them that a fix leaves where the author has something to fill in. */
  readonly toFillIn: string;
  /** First words of a template's prompt in brackets: "[insert name]". */
  readonly prompts: Words;
  /** The last words of a prompt without brackets: "Describe the goal here". */
  readonly promptEnds: Words;
  /** Whole contents of a template's brackets, and last words of some: "[Company]", "[Team name]". */
  readonly bracketed: Words;
  readonly bracketEnds: Words;
  /** First words of a value that is stated elsewhere. */
  readonly elsewhere: Words;
  /** Headings with which a text speaks of itself, and last words of some: "Overview", "Key terms". They name no thing. */
  readonly frames: Words;
  readonly frameEnds: Words;
  /** First words of a short value that has gone elsewhere. */
  readonly moved: Words;
  /** The last words above a list of what shall be done to reach something: "we will get there by:". */
  readonly steps: Words;
  /** Owners that are everybody, so nobody. */
  readonly collectives: Words;
  /** What such an owner begins with, whoever they are: "everyone on the ward", "todos los directores". */
  readonly collectiveLeads: Words;
  /** What begins words for somebody who is not found yet: "someone from CS". */
  readonly somebodies: Words;

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
