//! One of several parts beside a name, where it can be read as one thing and as nothing else: a sum, an effort, a stretch of time.
import type { Field } from '../../schema/field.ts';
import { fieldOf, valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import { readDate, readFte, readMoney, readOwners, readPeriod, readSlots, type ReadContext } from '../../value/index.ts';
import { slotsOf } from '../shorthand.ts';
import { writeAside, writeDated, writeText } from './aside.ts';
import { contextOf, type Scope } from './scope.ts';
import { has, type Sketch } from './sketch.ts';
import { cut } from './words.ts';

/** `£95,000`, `Ana Ruiz 30 %`, `0.5 FTE`, `May 2026 to January 2027`, beside what may stand alone. */
export function writePart(scope: Scope, sketch: Sketch, text: MarkdownText): boolean {
  const context = contextOf(scope);
  const isRead = writeAside(scope, sketch, text) || writeStretch(sketch, text, context) || writeDated(scope, sketch, text);
  if (isRead) return true;
  const field =
    isSum(text.text, context.language) || isState(sketch, text.text)
      ? open(sketch, 'funding')
      : isFte(text.text, context)
        ? open(sketch, 'fte')
        : effortIn(sketch, text.text, context);
  if (field) writeText(sketch, field.name, text);
  return field !== undefined;
}

/** A field that nothing has been written to yet. */
function open(sketch: Sketch, words: string): Field | undefined {
  const field = fieldOf(sketch.kind, words);
  return field && !has(sketch, field) ? field : undefined;
}

/** `no extra cost, same template`: several words for the state of the money; a single one may be that of the work. */
function isState({ kind }: Sketch, text: string): boolean {
  const status = fieldOf(kind, 'funding')?.fields?.find(({ name }) => name === 'status');
  const [words = ''] = text.split(/[,;(]/, 1);
  return status !== undefined && /\S\s+\S/.test(words) && valueOf(status, words) !== undefined;
}

/** A number without a currency may count anything. */
function isSum(text: string, language: string): boolean {
  const sum = readMoney(text, { language });
  return sum.ok && sum.value.currency !== undefined;
}

function isFte(text: string, context: ReadContext): boolean {
  return /\p{L}/u.test(text) && readFte(text, context).ok;
}

/** Somebody and a share of their time, or how many for how long: `90 % of calls` is no effort. */
function effortIn(sketch: Sketch, text: string, context: ReadContext): Field | undefined {
  const people = /\d/.test(text) ? open(sketch, 'people') : undefined;
  if (!people) return undefined;
  const { found, rest, failures } = readSlots(text, slotsOf(people), context);
  if (failures.length > 0 || found.length === 0 || !rest) return undefined;
  return found.length > 1 || (/\d\s?%/.test(text) && readOwners(rest.text, context).sure) ? people : undefined;
}

/** `May 2026 to January 2027`: from when to when. */
function writeStretch(sketch: Sketch, text: MarkdownText, context: ReadContext): boolean {
  const [start, end] = [open(sketch, 'start'), open(sketch, 'due')];
  if (!start || !end || readDate(text.text, context).ok || !readPeriod(text.text, context).ok) return false;
  const isDay = (words: MarkdownText): boolean => words.text !== '' && readDate(words.text, context).ok;
  const gaps = [...text.text.matchAll(/\s+/g)].map(({ index }) => index);
  const first = gaps.map((gap) => cut(text, 0, gap)).find(isDay);
  const last = gaps.map((gap) => cut(text, gap)).find(isDay);
  if (!first || !last) return false;
  writeText(sketch, start.name, first);
  writeText(sketch, end.name, last);
  return true;
}
