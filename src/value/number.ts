//! Numbers, in digits or words: "40 000", "1,5", "1.2M", "two hundred thousand", "1,5 millones".
import { failure, read, type Found, type ReadContext, type Reading } from './reading.ts';
import { failed, isSign, readWhole, skip, tightNumber, written, type Source } from './source.ts';

/** Which scale words may follow: a lone "m" is a million only where an amount of money is expected. */
export type ScaleWords = 'money' | 'plain' | 'none';

const mostGroups = 8;
const mostWords = 12;
/** Above this many digits a number is not exact. */
const mostDigits = 15;

/** "40 000", "12,5", "three". A number with two readings ("40.000" in English) is `ambiguous-number`. */
export function readNumber(text: string, context: ReadContext): Reading<number> {
  return readWhole(text, context, 'not-a-number', (source, at) => numberAt(source, aboutEnd(source, at), 'plain'));
}

/** A whole number; `not-an-integer` for a fraction. */
export function readInteger(text: string, context: ReadContext): Reading<number> {
  const number = readNumber(text, context);
  return number.ok && !Number.isInteger(number.value) ? failure('not-an-integer') : number;
}

/** The number that starts at a token, with its sign and scale. */
export function numberAt(source: Source, at: number, scales: ScaleWords): Found<number> | undefined {
  const sign = signAt(source, at);
  const digits = sign ? digitsAt(source, at + 1) : (digitsAt(source, at) ?? wordsAt(source, at));
  if (!digits) return undefined;
  const scale = scaleAt(source, digits.next, scales);
  const readings = digits.values.map((value) => exact((sign ?? 1) * value * scale.by));
  const [value = 0, other] = readings;
  const next = scale.next;
  if (other !== undefined) return failed(failure('ambiguous-number', readings.map(plainDigits)), at, next);
  return { reading: read(value), first: at, next, bare: true };
}

/** The index after "about", "un" and the like; a number word before another word is a number: "un millón". */
export function aboutEnd(source: Source, at: number): number {
  const end = skip(source, at, source.lexicon.about);
  const isNumber = source.tokens[end]?.type === 'word' && source.lexicon.numbers.match(source.tokens, at) !== undefined;
  return isNumber ? at : end;
}

/** Digits without exponent, "." before the fraction: the form every context reads alike up to two decimals. */
export function plainDigits(value: number): string {
  const text = String(exact(value));
  return text.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 20 : 0).replace(/0+$/, '') : text;
}

interface Digits {
  /** One value, or two where the digits allow two readings. */
  readonly values: readonly number[];
  readonly next: number;
}

/** A sign directly before the digits and not directly behind a word: "-5", but not in "cx-5". */
function signAt(source: Source, at: number): 1 | -1 | undefined {
  const token = source.tokens[at];
  if (token?.type !== 'sign' || !tightNumber(source, at + 1)) return undefined;
  if (!token.spaced && source.tokens[at - 1]?.type !== 'sign') return undefined;
  return token.text === '-' ? -1 : token.text === '+' ? 1 : undefined;
}

function digitsAt(source: Source, at: number): Digits | undefined {
  const first = source.tokens[at];
  if (first?.type !== 'number') return undefined;
  const groups = [first.text];
  const marks: string[] = [];
  let next = at + 1;
  while (groups.length < mostGroups) {
    const mark = markAt(source, next, groups, marks);
    if (!mark) break;
    marks.push(mark);
    next += mark === ' ' ? 0 : 1;
    groups.push(source.tokens[next]?.text ?? '');
    next++;
  }
  const values = valuesOf(groups, marks, source.lexicon.pack.numbers);
  return values && { values, next };
}

/** The mark between the group before and a group at or after `at`: a sign between digits, or one space before three of them. */
function markAt(source: Source, at: number, groups: readonly string[], marks: readonly string[]): string | undefined {
  const token = source.tokens[at];
  const before = source.tokens[at - 1];
  if (!token || !before) return undefined;
  if (token.type === 'number') {
    const oneSpace = token.start - before.end === 1;
    return oneSpace && token.text.length === 3 && (groups[0]?.length ?? 0) <= 3 && marks.every((mark) => mark === ' ')
      ? ' '
      : undefined;
  }
  return isSign(source, at, ".,'_", true) && tightNumber(source, at + 1) ? token.text : undefined;
}

type Marks = Source['lexicon']['pack']['numbers'];

/** What digits in groups mean; undefined where they are no number (a date, a version). */
function valuesOf(groups: readonly string[], marks: readonly string[], language: Marks): readonly number[] | undefined {
  const whole = groups.join('');
  if (whole.length > mostDigits) return undefined;
  const last = marks.at(-1);
  if (last === undefined) return [Number(whole)];
  const others = marks.slice(0, -1);
  const fraction = groups.at(-1) ?? '';
  const decimal = Number(`${groups.slice(0, -1).join('')}.${fraction}`);
  const isPoint = last === '.' || last === ',';
  if (others.length === 0 && isPoint)
    return pointValues(groups[0] ?? '', fraction, last, language).map((kind) => (kind === 'decimal' ? decimal : Number(whole)));
  if (marks.every((mark) => mark === last)) return isGrouped(groups) ? [Number(whole)] : undefined;
  const regular = isPoint && others.every((mark) => mark === others[0] && mark !== last);
  return regular && isGrouped(groups.slice(0, -1)) ? [decimal] : undefined;
}

/** One point or comma: the language's own thousands mark groups; its decimal mark before three digits could do either. */
function pointValues(before: string, after: string, mark: string, language: Marks): readonly ('decimal' | 'grouped')[] {
  const couldGroup = after.length === 3 && before.length <= 3 && !before.startsWith('0');
  if (!couldGroup) return ['decimal'];
  return mark === language.thousands ? ['grouped'] : ['decimal', 'grouped'];
}

function isGrouped(groups: readonly string[]): boolean {
  return (groups[0]?.length ?? 0) <= 3 && groups.slice(1).every((group) => group.length === 3);
}

/** "twenty-four", "two hundred and five", "treinta y seis": tens and units that fit behind each other. */
function wordsAt(source: Source, at: number): Digits | undefined {
  const { numbers, beforeUnit, scales, and } = source.lexicon;
  let total = 0;
  let next = at;
  for (let count = 0; count < mostWords; count++) {
    const start = count > 0 ? joinedAt(source, next, and) : next;
    const word = numbers.match(source.tokens, start);
    const added: number | undefined = word && extended(total, word.value, count === 0);
    if (!word || added === undefined) break;
    total = added;
    next = word.next;
  }
  if (next > at) return { values: [total], next };
  const one = beforeUnit.match(source.tokens, at);
  const scaled = one && scales.match(source.tokens, one.next) && written(source, one.next).length > 1;
  return scaled ? { values: [one.value], next: one.next } : undefined;
}

function extended(total: number, word: { value: number } | { hundred: true }, first: boolean): number | undefined {
  if ('hundred' in word) return total < 10 ? Math.max(total, 1) * 100 : undefined;
  if (first) return word.value;
  const room = total === 0 ? 0 : total % 1000 === 0 ? 1000 : total % 100 === 0 ? 100 : total % 10 === 0 ? 10 : 0;
  return word.value > 0 && word.value < room ? total + word.value : undefined;
}

/** The index behind a hyphen or an "and" between two number words. */
function joinedAt(source: Source, at: number, and: Source['lexicon']['and']): number {
  return isSign(source, at, '-', true) ? at + 1 : skip(source, at, and);
}

function scaleAt(source: Source, at: number, scales: ScaleWords): { readonly by: number; readonly next: number } {
  let by = 1;
  let next = at;
  for (let count = 0; scales !== 'none' && count < 2; count++) {
    const word = source.lexicon.scales.match(source.tokens, next);
    if (!word || !isScale(source, next, scales)) break;
    by *= word.value;
    next = word.next;
  }
  return { by, next };
}

/** One letter counts as written in capitals ("M"), as "k", or before or behind a currency. */
function isScale(source: Source, at: number, scales: ScaleWords): boolean {
  const word = written(source, at);
  return scales === 'money' || word.length > 1 || word === 'k' || word === 'K' || word === 'M';
}

/** 1.2 × 1000000 without the dust of binary fractions. */
function exact(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value === 0 ? 0 : value;
  return Number.isFinite(value) ? Number(value.toPrecision(mostDigits)) : 0;
}
