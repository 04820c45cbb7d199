//! Messages of a rule.yaml: texts by language, and what their `{{placeholders}}` show.
import type { Entry, Node, ScalarNode } from '../../syntax/tree.ts';
import { spokenLanguages } from '../../language/index.ts';
import { noSuch } from '../../text/no-such.ts';
import type { Filling } from './data.ts';
import { followPath, readMany } from './read-path.ts';
import { madeBy, readOption, aggregateWords } from './read-operand.ts';
import { at, follow, keyAt, mapOf, problem, scalarOf, within, type Names, type Reading } from './reading.ts';
import { familyOf } from './shape.ts';

/** The text that is meant where a check names none. */
export const mainMessage = 'finding';

export interface MessagesRead {
  readonly messages: Record<string, Record<string, string>>;
  readonly slots: Record<string, Filling>;
}

/** `{ en: text }`, or `{ en: { finding: text, add: text } }`. Every language says the same things. */
export function readMessages(reading: Reading, entry: Entry, names: Names): MessagesRead {
  const read: MessagesRead = { messages: {}, slots: {} };
  const known = new Map<string, string>();
  const map = mapOf(reading, entry.value, 'Messages by language, such as { en: … },');
  for (const one of map?.entries ?? []) {
    if (!spokenLanguages().includes(one.key)) problem(reading, keyAt(one), noSuch('language', one.key, spokenLanguages()));
    else read.messages[one.key] = readTexts(reading, one.value, { names, known, slots: read.slots });
  }
  if (map) alike(reading, entry, read.messages);
  // A rule in one language speaks it to all.
  const [only] = Object.values(read.messages);
  if (only) read.messages['en'] ??= only;
  return read;
}

interface Filler {
  readonly names: Names;
  /** Slots by what they show. */
  readonly known: Map<string, string>;
  readonly slots: Record<string, Filling>;
}

function readTexts(reading: Reading, node: Node, filler: Filler): Record<string, string> {
  const found = follow(reading, node);
  if (found?.type !== 'map') {
    const word = found && scalarOf(reading, found, 'A sentence');
    return word ? { [mainMessage]: readText(reading, word, filler) } : {};
  }
  return Object.fromEntries(
    found.entries.flatMap(({ key, value }) => {
      const word = scalarOf(reading, value, 'A sentence');
      return word ? [[key, readText(reading, word, filler)]] : [];
    }),
  );
}

function alike(reading: Reading, entry: Entry, messages: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  const [first, ...others] = Object.entries(messages);
  if (!first) return;
  for (const [language, texts] of others) {
    const missing = Object.keys(first[1]).filter((key) => texts[key] === undefined);
    const more = Object.keys(texts).filter((key) => first[1][key] === undefined);
    if (missing.length + more.length > 0)
      problem(
        reading,
        keyAt(entry),
        `"${missing[0] ?? more[0] ?? ''}" is not said in every language: ${missing.length > 0 ? language : first[0]} lacks it.`,
      );
  }
}

const placeholder = /\{\{([^{}]*)\}\}/g;

function readText(reading: Reading, word: ScalarNode, filler: Filler): string {
  const { text } = word;
  const lone = /(?<!\{)\{\w+[^{}]*\}(?!\})/.exec(text);
  if (lone)
    problem(reading, within(word, lone.index, lone.index + lone[0].length), `Placeholders stand in two braces: {${lone[0]}}.`);
  return text.replace(placeholder, (all, words: string, start: number) => {
    const inner = words.trim();
    const from = start + 2 + words.indexOf(inner);
    const filling = readFilling(reading, word, inner, from, filler.names);
    return filling ? `{${slotOf(filling, filler)}}` : all;
  });
}

function slotOf(filling: Filling, { known, slots }: Filler): string {
  const text = JSON.stringify(filling);
  const slot = known.get(text) ?? `p${known.size}`;
  known.set(text, slot);
  slots[slot] = filling;
  return slot;
}

const functions = ['age', 'written', 'names', ...aggregateWords.filter((word) => word !== 'share')] as const;

/** `goal`, `goal.owner`, `today`, `options.maxAge`, `age(last_reviewed)`, `sum(charges)`. */
function readFilling(reading: Reading, word: ScalarNode, text: string, from: number, names: Names): Filling | undefined {
  const place = (start: number, end: number): ReturnType<typeof at> => within(word, from + start, from + end);
  const call = /^(\w+)\((.*)\)$/.exec(text);
  if (call) return readCall(reading, call[1] ?? '', call[2] ?? '', place, names);
  if (text === 'today') return { show: { today: true } };
  if (text.startsWith('options.')) return readShownOption(reading, { ...word, text, words: place(0, text.length).span }, names);
  const found = followPath(reading, text, place, names);
  if (!found) return undefined;
  if (found.many)
    return problem(reading, place(0, text.length), `"${text}" is a list. Write {{names(${text})}} or {{count(${text})}}.`);
  const { type } = found.shape;
  if (familyOf(found.shape) === 'object' || type === 'boolean' || type === 'period')
    return problem(
      reading,
      place(0, text.length),
      type === 'period'
        ? `"${text}" is a period. Write ${text}.start or ${text}.end.`
        : `"${text}" is nothing that a sentence can show.`,
    );
  return { show: { path: found.path } };
}

function readShownOption(reading: Reading, word: ScalarNode, names: Names): Filling | undefined {
  const spec = names.options[word.text.slice('options.'.length)];
  const family = spec?.type === 'duration' ? 'duration' : spec?.type === 'integer' || spec?.type === 'number' ? 'number' : 'text';
  const show = readOption(reading, word, family, names);
  return show && { show };
}

type Placing = (start: number, end: number) => ReturnType<typeof at>;

function readCall(reading: Reading, name: string, argument: string, place: Placing, names: Names): Filling | undefined {
  const word = functions.find((one) => one === name);
  if (!word) return problem(reading, place(0, name.length), noSuch('function', name, functions));
  const inner = argument.trim();
  const start = name.length + 1 + argument.indexOf(inner);
  const { span } = place(start, start + inner.length);
  const node: ScalarNode = {
    type: 'scalar',
    value: inner,
    text: inner,
    span,
    words: span,
    verbatim: span.end - span.start === inner.length,
  };
  if (word === 'age' || word === 'written') {
    const found = followPath(reading, inner, (from, to) => within(node, from, to), names);
    if (!found) return undefined;
    if (found.many || (word === 'age' && found.shape.type !== 'date'))
      return problem(reading, { span }, `"${inner}" is no single date.`);
    return word === 'age' ? { age: found.path } : { written: found.path };
  }
  const many = readMany(reading, node, names);
  if (!many) return undefined;
  if (word === 'names') return { names: many.many };
  return madeBy(reading, node, word, many.shape) && { show: { aggregate: word, of: many.many } };
}
