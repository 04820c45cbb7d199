//! Examples inside a rule.yaml: files of a workspace, and whether something is wrong with them.
import type { Entry, Node } from '../../syntax/tree.ts';
import { noSuch } from '../../text/no-such.ts';
import type { Span } from '../../text/span.ts';
import { isIsoDay } from '../../value/index.ts';
import type { OptionSpecs } from '../options.ts';
import { at, entriesOf, itemsOf, keyAt, mapOf, problem, scalarOf, scalarsOf, type Reading } from './reading.ts';

export const testKeys = ['wrong', 'right', 'files', 'expect', 'as-of', 'options', 'history'] as const;

export interface RuleTest {
  readonly title: string;
  /** Whether the rule must report something. */
  readonly wrong: boolean;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Where `expect` stands, with its key. */
  readonly expectAt: Span;
  /** The findings word for word; undefined where any will do. */
  readonly expect: string | undefined;
  /** An ISO 8601 day. */
  readonly asOf: string | undefined;
  readonly options: Readonly<Record<string, unknown>>;
  /** Days of the newest commits, by file or `file:line-line`. */
  readonly history: ReadonlyMap<string, string>;
}

export function readTests(reading: Reading, node: Node, options: OptionSpecs): RuleTest[] {
  return itemsOf(reading, node).flatMap((item) => readTest(reading, item, options) ?? []);
}

function readTest(reading: Reading, node: Node, specs: OptionSpecs): RuleTest | undefined {
  const map = mapOf(reading, node, 'An example: wrong or right, and files,');
  if (!map) return undefined;
  const {
    wrong,
    right,
    files,
    expect,
    history,
    options,
    'as-of': day,
  } = entriesOf(reading, map, 'word for an example', testKeys);
  const verdict = wrong ?? right;
  if (!verdict || (wrong && right))
    return problem(reading, map, 'An example is either "wrong" or "right": say which, with a title.');
  if (!files) return problem(reading, map, 'An example needs "files": their names, each with its text.');
  if (right && expect) problem(reading, keyAt(expect), 'What is right gives no findings: leave out "expect".');
  const title = scalarOf(reading, verdict.value, 'A title');
  return {
    title: title?.text ?? '',
    wrong: wrong !== undefined,
    files: [...textsOf(reading, files)].map(([path, text]) => ({ path, text })),
    expect: expect && scalarOf(reading, expect.value, 'Findings')?.text.trimEnd(),
    expectAt: expect ? { start: expect.keySpan.start, end: expect.value.span.end } : map.span,
    asOf: day && readDay(reading, day.value),
    options: options ? readOptionValues(reading, options, specs) : {},
    history: history ? textsOf(reading, history) : new Map(),
  };
}

function textsOf(reading: Reading, entry: Entry): Map<string, string> {
  const map = mapOf(reading, entry.value, 'Names, each with a text,');
  return new Map(
    (map?.entries ?? []).flatMap(({ key, value }) => {
      const word = scalarOf(reading, value, 'A text');
      return word ? [[key, word.text]] : [];
    }),
  );
}

function readDay(reading: Reading, node: Node): string | undefined {
  const word = scalarOf(reading, node, 'A day');
  if (!word || isIsoDay(word.text)) return word?.text;
  return problem(reading, at(word), `"${word.text}" is no day. Write it like 2027-03-31.`);
}

function readOptionValues(reading: Reading, entry: Entry, specs: OptionSpecs): Record<string, unknown> {
  const map = mapOf(reading, entry.value, 'Options, each with a value,');
  const values = (map?.entries ?? []).map((one): [string, unknown] => {
    const spec = Object.hasOwn(specs, one.key) ? specs[one.key] : undefined;
    if (!spec) problem(reading, keyAt(one), noSuch('option', one.key, Object.keys(specs), 'Declare it under "options".'));
    if (spec?.type === 'texts' || spec?.type === 'choices')
      return [one.key, scalarsOf(reading, one.value, 'A word').map(({ text }) => text)];
    return [one.key, scalarOf(reading, one.value, 'A value')?.value];
  });
  return Object.fromEntries(values);
}
