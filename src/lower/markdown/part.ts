//! One of several parts beside a name, where it can be read as one thing and as nothing else: a sum, an effort, a stretch of time.
import type { Field } from '../../schema/field.ts';
import { fieldOf, valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import { readDay, readFte, readMoney, readOwners, readSlots, type ReadContext } from '../../value/index.ts';
import { slotsOf } from '../shorthand.ts';
import { writeAside, writeDated, writeText } from './aside.ts';
import { contextOf, type Scope } from './scope.ts';
import { has, type Sketch } from './sketch.ts';

/** `£95,000`, `Ana Ruiz 30 %`, `0.5 FTE`, `May 2026 to January 2027`, beside what may stand alone. */
export function writePart(scope: Scope, sketch: Sketch, text: MarkdownText): boolean {
  const context = contextOf(scope);
  const isRead = writeAside(scope, sketch, text) || writeStretch(sketch, text, context) || writeDated(scope, sketch, text);
  if (isRead) return true;
  const funding = open(sketch, 'funding');
  const field =
    funding && (isSum(funding, text.text, context) || isState(sketch, text.text))
      ? funding
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

/** `£95,000`, `approved, £55k`, `£0, within the team`. A number without a currency may count anything. */
function isSum(field: Field, text: string, context: ReadContext): boolean {
  const { found, rest, failures } = readSlots(text, slotsOf(field), context);
  const { span } = found.find(({ slot }) => slot === 'amount') ?? {};
  if (!span || failures.length > 0) return false;
  const sum = readMoney(text.slice(span.start, span.end), { language: context.language });
  if (!sum.ok || sum.value.currency === undefined) return false;
  return !rest || (span.start === 0 && /^\s?[,;(]/.test(text.slice(span.end)));
}

function isFte(text: string, context: ReadContext): boolean {
  return /\p{L}/u.test(text) && readFte(text, context).ok;
}

/** Somebody and a share of their time, or how many for how long: `90 % of calls` is no effort. */
function effortIn(sketch: Sketch, text: string, context: ReadContext): Field | undefined {
  const people = /\d/.test(text) ? open(sketch, 'people') : undefined;
  if (!people) return undefined;
  const { found, rest, failures } = readSlots(text, slotsOf(people), context);
  if (failures.length > 0 || found.length === 0) return undefined;
  if (found.length > 1) return people;
  return rest && /\d\s?%/.test(text) && readOwners(rest.text, context).sure ? people : undefined;
}

/** `May 2026 to January 2027`: from when to when. */
function writeStretch(sketch: Sketch, text: MarkdownText, context: ReadContext): boolean {
  const end = open(sketch, 'due');
  const day = readDay(text.text, context);
  if (!end || !day.ok || !day.value.stretch) return false;
  writeText(sketch, end.name, text);
  return true;
}
