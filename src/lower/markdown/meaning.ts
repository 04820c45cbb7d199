//! What a label means by its words and what stands behind them: `Until: June 2027`, `Target 2027: 10 %`, `Review: yearly; next on 1 May 2027`.
import { fold, tokenise } from '../../language/index.ts';
import { valuedFieldsOf } from '../../schema/valued.ts';
import { schemaOf } from '../../schema/vocabulary.ts';
import type { Field } from '../../schema/field.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { Entry } from '../../syntax/tree.ts';
import { readDate } from '../../value/index.ts';
import { valuedField } from '../valued.ts';
import { readingsOf } from './heading.ts';
import type { Label } from './label.ts';
import { contextOf, meaningFor, type Meaning, type Scope } from './scope.ts';
import { write, type Sketch } from './sketch.ts';
import { cut, scalarOf, wordsOf } from './words.ts';

type Said = Pick<Label, 'words' | 'value'>;

/** What words and the value behind them are to an entity of a kind. */
export function meaningOf(scope: Scope, kind: string, { words, value }: Said): Meaning | undefined {
  const field = isValued(kind, words)
    ? (valuedField(kind, words.text, value.text, contextOf(scope)) ?? rhythmOf(scope, kind, { words, value })?.field)
    : undefined;
  return field ? { field } : (meaningFor(kind, words.text) ?? aimOf(scope, kind, words)?.meaning);
}

/** Most labels mean the same whatever stands behind them. */
const isValued = (kind: string, words: MarkdownText): boolean => valuedFieldsOf(kind, words.text).length > 0;

// `Target 2027`

/** A field with a day of its own, and the time that stands behind its name. */
function aimOf(
  scope: Scope,
  kind: string,
  words: MarkdownText,
): { meaning: Meaning; day: Field; time: MarkdownText } | undefined {
  if (!/\d{4}$/.test(words.text)) return undefined;
  for (const reading of readingsOf(scope, words)) {
    const meaning = reading === words ? undefined : meaningFor(kind, reading.text);
    const day = meaning && !('part' in meaning) ? meaning.field.fields?.find(({ type }) => type === 'date') : undefined;
    if (meaning && day?.name === 'by') return { meaning, day, time: cut(words, reading.text.length) };
  }
  return undefined;
}

/** The day that a name says; `passed` where a later one is aimed at as well. A value that says its day itself keeps it. */
export function dayOfAim(scope: Scope, { kind, entries }: Sketch, { words, value }: Said): Entry | 'passed' | undefined {
  const aim = meaningFor(kind, words.text) || value.text === '' ? undefined : aimOf(scope, kind, words);
  const key = Object.values(aim?.day.headings ?? {}).flat()[0];
  if (!aim || key === undefined) return undefined;
  const at = entries.findIndex((entry) => entry.key === key);
  const before = entries[at]?.value;
  if (before?.type === 'scalar' && yearOf(before.text) >= yearOf(words.text)) return 'passed';
  if (before) {
    entries.splice(at, 1);
    entries.splice(
      entries.findIndex((entry) => entry.key === aim.meaning.field.name),
      1,
    );
  }
  return /\d{4}/.test(value.text) ? undefined : { key, keySpan: wordsOf(words), value: scalarOf(aim.time, 'cell') };
}

const yearOf = (text: string): string => /\d{4}$/.exec(text)?.[0] ?? '';

// `Review: every six months; the next one on 15 January 2027`

/** Writes a rhythm and a day that one label says. Returns whether it did. */
export function writeRhythmAndDay(scope: Scope, entity: Sketch, { words, value }: Said): boolean {
  const rhythm = isValued(entity.kind, words) ? rhythmOf(scope, entity.kind, { words, value }) : undefined;
  if (!rhythm) return false;
  write(entity, rhythm.field.name, wordsOf(words), scalarOf(rhythm.text));
  const day = dayIn(scope, entity.kind, cut(value, rhythm.text.text.length + 1));
  if (day) write(entity, day.field.name, wordsOf(words), scalarOf(day.text));
  return true;
}

/** How often, with more words behind it. */
function rhythmOf(scope: Scope, kind: string, { words, value }: Said): { field: Field; text: MarkdownText } | undefined {
  const end = /[;,]\s/.exec(value.text)?.index ?? -1;
  const text = end < 0 ? undefined : cut(value, 0, end);
  const field = text && valuedField(kind, words.text, text.text, contextOf(scope));
  return text && field?.type === 'duration' ? { field, text } : undefined;
}

/** `the next one, on 15 January 2027`: a day, and the field one of whose names has a word with what stands before it in common. */
function dayIn(scope: Scope, kind: string, text: MarkdownText): { field: Field; text: MarkdownText } | undefined {
  const starts = [...text.text.matchAll(/\S+/g)].map(({ index }) => index).slice(0, mostWords);
  const start = starts.find((at) => readDate(text.text.slice(at), contextOf(scope)).ok);
  const before = start === undefined ? [] : wordsIn(text.text.slice(0, start));
  const field = schemaOf(kind).fields.find(
    ({ type, headings }) =>
      type === 'date' &&
      Object.values(headings)
        .flat()
        .some((name) => before.includes(wordsIn(name)[0] ?? '')),
  );
  return field && start !== undefined ? { field, text: cut(text, start) } : undefined;
}

const wordsIn = (text: string): string[] =>
  tokenise(text).flatMap(({ text: word, type }) => (type === 'word' ? [fold(word)] : []));
const mostWords = 20;
