//! Limits that keep micromark's time in proportion to the text, where nobody who writes for people comes near them.
import type { Data } from 'unified';

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<NonNullable<Syntax['text']>[number]>, readonly unknown[]>;
type Context = ThisParameterType<Construct['tokenize']>;

/** Quotes and lists inside each other that are read. */
export const MAX_LEVELS = 100;
/**
 * Those that micromark is shown, some more than are read, so that it is told. 3,000 `1. ` on a line took 1.3 s, 100,000 `>` more than
 * 15 s; 700 lists below each other took 20 s.
 */
const MAX_DEPTH = MAX_LEVELS + 10;
/** Setext headings of a file: micromark moves all events of a file for each. 8,000 took 10 s, 1,000 take 0.2 s. */
const MAX_UNDERLINES = 1000;
/**
 * Lines of a file that stand below a quote or list without a blank line and without its mark: each makes micromark
 * look at all lines before. 8,000 headings below list items took 15 s, 1,000 take 0.3 s.
 */
const MAX_ATTACHED = 1000;
/** Quotes of a file, which cost the same even with a blank line below: 12,500 took 31 s. */
const MAX_QUOTES = 1000;
/** Definitions of links in a file: 60,000 took 1.5 GB. */
const MAX_DEFINITIONS = 1000;
/** Marks of emphasis in one paragraph or cell: 5,000 of `*a_ ` took 0.65 s, 50,000 more than 15 s. */
const MAX_EMPHASIS = 500;
/** Brackets in one paragraph or cell: 25,000 of `[a](` took 5 s. */
const MAX_BRACKETS = 1000;
/** Entities like `&amp;` in one paragraph or cell: 60,000 took more than a minute. */
const MAX_ENTITIES = 1000;
/** Images in one paragraph or cell: 4,000 that nest in each other took 15 s. */
const MAX_IMAGES = 100;
/** Escapes like `\*`, brackets that close, and runs of backticks in one paragraph or cell: 100,000 of `\*` took 2 GB. */
const MAX_SIGNS = 1000;
/**
 * Letters in one paragraph or cell that were looked at for the end of a tag or of code in vain: 33,000 of `<?` took more than 15 s,
 * and 1,400 runs of backticks, each longer than the one before, 40 s.
 */
const MAX_VAIN = 20_000;

/** Beyond the limits a letter that would be a mark is a letter. */
export function limitInline(): Syntax {
  const emphasis = plainBeyond('emphasis');
  const code = vainly('codeText', 96);
  // A run of backticks is looked at from its first one alone.
  const ticks: Construct = { ...plainBeyond('ticks'), previous: code.previous };
  return {
    disable: { null: ['htmlText', 'codeText'] },
    text: {
      33: plainBeyond('images'),
      38: plainBeyond('entities'),
      42: emphasis,
      60: vainly('htmlText', 60),
      91: plainBeyond('brackets'),
      92: plainBeyond('escapes'),
      93: plainBeyond('closings'),
      95: emphasis,
      96: [ticks, code],
      126: emphasis,
    },
  };
}

/** The text with marks of lines beyond the limits made letters or blanks, so that every offset stays what it was. */
export function limitLines(text: string): string {
  const counts: Counts = {
    underlines: 0,
    attached: 0,
    quotes: 0,
    definitions: 0,
    inContainer: false,
    inQuote: false,
    columns: [],
  };
  let limited = '';
  let kept = 0;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+|\r\n?|\n/g)) {
    const other = isLineEnd(line) ? endLine(text, index, line, counts) : limitLine(line, counts);
    if (other === line) continue;
    limited += text.slice(kept, index) + other;
    kept = index + line.length;
  }
  return limited + text.slice(kept);
}

// Lines

interface Counts {
  underlines: number;
  attached: number;
  quotes: number;
  definitions: number;
  /** Whether the line before belongs to a quote. */
  inQuote: boolean;
  /** Whether a quote or list has begun since the last blank line. */
  inContainer: boolean;
  /** Where the content of each list item begins that is open. */
  columns: number[];
}

const isLineEnd = (line: string): boolean => line.startsWith('\n') || line.startsWith('\r');

function endLine(text: string, index: number, line: string, counts: Counts): string {
  const previous = text[index - 1];
  if (previous === '\n' || previous === '\r') counts.inContainer = counts.inQuote = false;
  return line;
}

function limitLine(line: string, counts: Counts): string {
  const wasInQuote = counts.inQuote;
  counts.inQuote = /^[ \t]*>/.test(line);
  if (counts.inQuote && !wasInQuote && ++counts.quotes > MAX_QUOTES)
    return line.replace(/^[ \t>]*/, (all) => ' '.repeat(all.length));
  const marks = /^[ \t>*+\-\d.)]*/.exec(line)?.[0] ?? '';
  if (marks.length === line.length && line.trim() === '') {
    counts.inContainer = false;
    return line;
  }
  if (isUnderline(line) && ++counts.underlines > MAX_UNDERLINES) return ' '.repeat(line.length);
  if (definition.test(line) && ++counts.definitions > MAX_DEFINITIONS) return ' '.repeat(line.length);
  if (/^[ \t]*(?:>|[*+-][ \t]|\d+[.)][ \t])/.test(line)) {
    counts.inContainer = true;
    return limitDepth(line, marks, counts);
  }
  if (!counts.inContainer || /^(?:[ \t]|[`~])/.test(line) || ++counts.attached <= MAX_ATTACHED) return line;
  return ' '.repeat(line.length);
}

const definition = /^[ \t>*+\-\d.)]*\[(?:[^\][\\]|\\.)+\]:/;
const isUnderline = (line: string): boolean => /^[ \t>]*(?:=+|-+)[ \t]*$/.test(line);

/** Lines of dashes or stars are rules, however long. */
function limitDepth(line: string, marks: string, { columns }: Counts): string {
  if (/^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/.test(line)) return line;
  let quotes = 0;
  let at = 0;
  let column = 0;
  for (const { 0: mark, index } of marks.matchAll(/>|[*+-](?=[ \t])|\d+[.)](?=[ \t])/g)) {
    for (; at < index; at++) column = line[at] === '\t' ? column + 4 - (column % 4) : column + 1;
    if (mark === '>') quotes++;
    else {
      while ((columns.at(-1) ?? -1) > column) columns.pop();
      columns.push(column + mark.length + 1);
    }
    if (quotes + columns.length > MAX_DEPTH)
      return line.slice(0, index) + 'x'.repeat(marks.length - index) + line.slice(marks.length);
  }
  return line;
}

// Letters

/** The letters of each kind, and how many of them are read. */
const kinds = {
  emphasis: { letters: '*_~', most: MAX_EMPHASIS },
  brackets: { letters: '[', most: MAX_BRACKETS },
  closings: { letters: ']', most: MAX_SIGNS },
  images: { letters: '!', most: MAX_IMAGES },
  entities: { letters: '&', most: MAX_ENTITIES },
  escapes: { letters: '\\', most: MAX_SIGNS },
  ticks: { letters: '`', most: MAX_SIGNS },
} as const;

type Kind = keyof typeof kinds;

interface Marks {
  readonly counts: Record<Kind, number>;
  /** Those of each kind of which there are too many. */
  beyond: string;
  vain: number;
}

/** What was met in each paragraph or cell: micromark has a context for each. */
const met = new WeakMap<Context, Marks>();

function marksOf(context: Context): Marks {
  let marks = met.get(context);
  if (!marks) {
    const counts = { emphasis: 0, brackets: 0, closings: 0, images: 0, entities: 0, escapes: 0, ticks: 0 };
    met.set(context, (marks = { counts, beyond: '', vain: 0 }));
  }
  return marks;
}

/**
 * Comes before micromark's own construct, and leaves the letter to it until there are too many. Then it is a letter, in one token
 * with those behind it: a token for each of 700,000 marks took half a gigabyte.
 */
function plainBeyond(kind: Kind): Construct {
  const { letters, most } = kinds[kind];
  return {
    name: `plain-${kind}`,
    tokenize(effects, ok, nok) {
      const { text } = this.parser.constructs;
      const marks = marksOf(this);
      const isPlain = (code: number | null): code is number =>
        code !== null && code > 0 && (!text[code] || marks.beyond.includes(String.fromCodePoint(code)));
      const goOn: typeof ok = (code) => {
        if (isPlain(code)) {
          effects.consume(code);
          return goOn;
        }
        effects.exit('data');
        return ok(code);
      };
      return (code) => {
        if (++marks.counts[kind] <= most) return nok(code);
        if (!marks.beyond.includes(letters)) marks.beyond += letters;
        effects.enter('data');
        effects.consume(code);
        return goOn;
      };
    },
  };
}

/** A construct of micromark's own that looks for its end up to the end of the paragraph each time: inline HTML, and code. */
function vainly(name: string, code: number): Construct {
  const ownIn = (context: Context): Construct | undefined => {
    const all = context.parser.constructs.text[code];
    return (Array.isArray(all) ? all : [all]).find((one) => one?.name === name);
  };
  return {
    name: `limited-${name}`,
    previous(before) {
      return ownIn(this)?.previous?.call(this, before) ?? true;
    },
    tokenize(effects, ok, nok) {
      const own = ownIn(this);
      const marks = marksOf(this);
      if (!own || marks.vain > MAX_VAIN) return nok;
      const start = this.now().offset;
      return own.tokenize.call(this, effects, ok, (next) => {
        marks.vain += this.now().offset - start;
        return nok(next);
      });
    },
    resolve: (events, context) => ownIn(context)?.resolve?.(events, context) ?? events,
  };
}
