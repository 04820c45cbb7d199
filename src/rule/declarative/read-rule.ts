//! A rule.yaml as a whole: read, checked, made into data. Nothing in it is run.
import type { Problem } from '../../diagnostic.ts';
import type { Confidence, Severity } from '../../diagnostic.ts';
import type { Entry, MapNode, Node } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { LineIndex } from '../../text/span.ts';
import { presets, type Absence } from '../rule.ts';
import type { CheckData, Milder, PlaceData, RuleData } from './data.ts';
import { readCheckWord, readCondition } from './read-condition.ts';
import { readFixes } from './read-fix.ts';
import { mainMessage, readMessages } from './read-messages.ts';
import { readCollections } from './read-collect.ts';
import { readOn, type Looked } from './read-on.ts';
import { readOptions } from './read-options.ts';
import { readPath } from './read-path.ts';
import { readTests, type RuleTest } from './read-tests.ts';
import {
  at, choiceOf, entriesOf, itemsOf, keyAt, mapOf, problem, scalarOf, scalarsOf, type Names, type Reading, type RuleProblem,
} from './reading.ts'; // prettier-ignore

/** What is said of a check; where a rule has one only, it stands beside the rest. */
export const checkKeys = [
  'where', 'assert', 'check', 'at', 'message', 'confidence', 'milder', 'related', 'covers', 'suggest', 'fix',
] as const; // prettier-ignore
const factKeys = [
  'summary', 'severity', 'presets', 'claims', 'absence', 'options', 'mutes', 'conflictsWith', 'on', 'collect', 'checks', 'messages', 'tests',
] as const; // prettier-ignore
export const ruleKeys = [...factKeys, ...checkKeys] as const;

export const severities: readonly Severity[] = ['info', 'warning', 'error'];
export const confidences: readonly Confidence[] = ['low', 'medium', 'high'];

/** More than any rule has, in characters; and more than anybody nests. */
const maxLength = 500_000;
const maxDepth = 40;
const mostNodes = 20_000;

export interface RuleReading {
  /** Undefined where there is any problem. */
  readonly data: RuleData | undefined;
  readonly tests: readonly RuleTest[];
  readonly problems: readonly RuleProblem[];
}

/** Reads the text of a rule.yaml: its data, or everything that is wrong with it, in the order of the file. */
export function readRule(text: string): RuleReading {
  const lines = new LineIndex(text);
  const reading: Reading = {
    problems: [],
    left: mostNodes,
    positionOf: (offset) => lines.position(offset),
    condition: (node, names) => readCondition(reading, node, names),
  };
  if (text.length > maxLength)
    return failed([{ message: 'This rule is too long to be read. Split it.', span: { start: 0, end: 0 } }]);
  const tree = parseYaml(text, maxDepth);
  // What a broken line means is anybody's guess: nothing more is said of the file.
  if (tree.problems.length > 0) return failed(tree.problems.map((one) => ({ message: brokenLine(lines, one), span: one.span })));
  const [document, second] = tree.documents;
  if (second) problem(reading, second, 'A file holds one rule. Put the next one into a file of its own.');
  const root = document?.root;
  if (root?.type !== 'map')
    return failed([
      ...reading.problems,
      {
        message: `A rule has fields such as "summary:", "on:" and "assert:".${root?.type === 'list' ? ' Here is a list: take the dash in front of them away.' : ''}`,
        span: root?.span ?? { start: 0, end: 0 },
      },
    ]);
  if (!root.entries.some(({ key }) => needed.some((one) => one === key)))
    return failed([{ message: `This file is no rule: it says none of ${listed(needed)}.`, span: root.span }]);
  const { entries, data } = readRoot(reading, root);
  const tests = entries.tests ? readTests(reading, entries.tests.value, data?.options ?? {}) : [];
  return reading.problems.length > 0 ? failed(reading.problems) : { data, tests, problems: [] };
}

const needed = ['summary', 'severity', 'on', 'messages'] as const;
const listed = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

/** What most often breaks a line in a rule: a path between brackets. */
function brokenLine(lines: LineIndex, { span: { start }, message }: Problem): string {
  if (message === 'colon-in-value') return 'This text has a colon and a space in it. Put the whole text in quotes.';
  const { start: from, end } = lines.line(lines.position(start).line);
  const hint = /[[{,]\s*[^'"\s,[\]{}]+\[\*\]/.test(lines.text.slice(from, end))
    ? " Between brackets a path wants quotes: ['goals[*]', 'initiatives[*]']."
    : '';
  return `This line is not YAML that can be read.${hint}`;
}

function failed(problems: readonly RuleProblem[]): RuleReading {
  const known = new Map(problems.map((one) => [`${one.span.start} ${one.message}`, one]));
  return { data: undefined, tests: [], problems: [...known.values()].sort((a, b) => a.span.start - b.span.start) };
}

type Entries = Partial<Record<(typeof ruleKeys)[number], Entry>>;

function readRoot(reading: Reading, root: MapNode): { readonly entries: Entries; readonly data: RuleData | undefined } {
  const entries: Entries = entriesOf(reading, root, 'word for a rule', ruleKeys);
  for (const key of needed)
    if (!entries[key]) problem(reading, { span: { start: root.span.start, end: root.span.start } }, `The rule says no "${key}".`);
  const options = readOptions(reading, entries.options);
  const looked = entries.on ? itemsOf(reading, entries.on.value).flatMap((node) => readOn(reading, node) ?? []) : [];
  const bodies = looked.map((one) => readBody(reading, entries, one, options));
  const [body] = bodies;
  const summary = entries.summary && scalarOf(reading, entries.summary.value, 'A sentence');
  const severity = entries.severity && choiceOf(reading, entries.severity.value, 'severity', severities);
  const facts = {
    presets: wordsOf(reading, entries.presets).flatMap((word) => choiceOf(reading, word, 'preset', presets) ?? []),
    claims: textsOf(reading, entries.claims),
    mutes: textsOf(reading, entries.mutes),
    conflictsWith: textsOf(reading, entries.conflictsWith),
    absence: absenceOf(entries.absence && choiceOf(reading, entries.absence.value, 'answer', ['true', 'false', 'shared'])),
  };
  if (!body || !summary || !severity) return { entries, data: undefined };
  const data = { summary: summary.text, severity, ...facts, options, ...body, on: looked.map(({ on }) => on) };
  return { entries, data: { ...data, asksWorkspace: JSON.stringify(body).includes('["workspace"') } };
}

const wordsOf = (reading: Reading, entry: Entry | undefined) => (entry ? scalarsOf(reading, entry.value, 'A word') : []);
const textsOf = (reading: Reading, entry: Entry | undefined): string[] => wordsOf(reading, entry).map(({ text }) => text);

type Body = Pick<RuleData, 'collect' | 'where' | 'checks' | 'messages' | 'slots'>;

/** All that follows from what the rule looks at; read for each of several paths, so that it holds for all of them. */
function readBody(reading: Reading, entries: Entries, { names: { item, levels } }: Looked, options: RuleData['options']): Body {
  const bare: Names = { item, levels, options, collected: new Map() };
  const collected = readCollections(reading, entries.collect, bare);
  const names: Names = { ...bare, collected: new Map([...collected].map(([name, { shape }]) => [name, shape])) };
  const { messages, slots } = entries.messages ? readMessages(reading, entries.messages, names) : { messages: {}, slots: {} };
  const texts = Object.keys(messages['en'] ?? {});
  const where = entries.where && readCondition(reading, entries.where.value, names);
  const checks = readChecks(reading, entries, names, texts);
  const said = JSON.stringify([where, checks, slots, [...collected.values()]]);
  findUnused(reading, entries.collect, (name) => said.includes(`"collected":${JSON.stringify(name)}`));
  findUnused(reading, entries.options, (name) => said.includes(`"option":${JSON.stringify(name)}`));
  return {
    collect: Object.fromEntries([...collected].map(([name, { collection }]) => [name, collection])),
    ...(where && { where }),
    checks,
    messages: withRelated(messages, checks),
    slots,
  };
}

/** What nothing asks for was meant to be asked for. A faulty rule has other worries. */
function findUnused(reading: Reading, entry: Entry | undefined, isUsed: (name: string) => boolean): void {
  if (reading.problems.length > 0 || entry?.value.type !== 'map') return;
  for (const one of entry.value.entries)
    if (!isUsed(one.key)) problem(reading, keyAt(one), `Nothing uses "${one.key}". Use it, or take it out.`);
}

/** What is said at a related place where the rule says nothing of its own. */
const related = 'related';
const relatedWords: Readonly<Record<string, string>> = { en: 'this belongs to it', es: 'esto forma parte de ello' };

function withRelated(
  messages: Record<string, Record<string, string>>,
  checks: readonly CheckData[],
): Record<string, Record<string, string>> {
  if (!checks.some((check) => check.related.some(({ message }) => message === related))) return messages;
  return Object.fromEntries(
    Object.entries(messages).map(([language, texts]) => [
      language,
      { [related]: relatedWords[language] ?? relatedWords['en'] ?? '', ...texts },
    ]),
  );
}

/** Several under `checks`, each with what it does not share with the others; or one beside the rest. */
function readChecks(reading: Reading, entries: Entries, names: Names, texts: readonly string[]): CheckData[] {
  // What the rule itself says of these holds for all of them.
  const { checks, ...shared } = entries;
  delete shared.where;
  delete shared.severity;
  if (!checks) return [readCheck(reading, shared, entries.on, { names, texts }) ?? []].flat();
  const claim = entries.assert ?? entries.check;
  if (claim) problem(reading, keyAt(claim), 'With several checks, each says what it asserts. Put this among them.');
  return itemsOf(reading, checks.value).flatMap((node) => {
    const map = mapOf(reading, node, 'A check: assert, message, at');
    if (!map) return [];
    const own = entriesOf(reading, map, 'word for a check', [...checkKeys, 'severity'] as const);
    return readCheck(reading, { ...shared, ...own }, map.entries[0], { names, texts }) ?? [];
  });
}

type CheckEntries = Partial<Record<(typeof checkKeys)[number] | 'severity', Entry>>;

interface Around {
  readonly names: Names;
  /** The keys of messages. */
  readonly texts: readonly string[];
}

function readCheck(
  reading: Reading,
  entries: CheckEntries,
  near: Entry | undefined,
  { names, texts }: Around,
): CheckData | undefined {
  const {
    where,
    assert,
    check: expression,
    message,
    at: place,
    severity,
    confidence,
    milder,
    related: others,
    covers,
    suggest,
    fix,
  } = entries;
  const claim = assert ?? expression;
  if (!claim) return near && problem(reading, keyAt(near), 'Say with "assert" what must hold, or with "check".');
  if (assert && expression)
    return problem(
      reading,
      keyAt(expression),
      'Either "assert" or "check" says what must hold: put "check" below "assert", beside the rest.',
    );
  const condition = where && readCondition(reading, where.value, names);
  const asserted = assert ? readCondition(reading, assert.value, names) : readCheckWord(reading, claim.value, names);
  const text = message ? choiceOf(reading, message.value, 'message', texts) : mainText(reading, claim, texts);
  const loud = severity && choiceOf(reading, severity.value, 'severity', severities);
  const sure = confidence && choiceOf(reading, confidence.value, 'confidence', confidences);
  const places = place && readPlaces(reading, place.value, names);
  const check = {
    milder: milder ? itemsOf(reading, milder.value).flatMap((node) => readMilder(reading, node, names) ?? []) : [],
    related: others ? itemsOf(reading, others.value).flatMap((node) => readRelated(reading, node, names, texts) ?? []) : [],
    covers: covers ? readPlaces(reading, covers.value, names).flatMap((one) => ('collected' in one ? [one] : [])) : [],
    suggest: [
      ...(fix ? readFixes(reading, fix.value, names, texts, 'safe') : []),
      ...(suggest ? readFixes(reading, suggest.value, names, texts, undefined) : []),
    ],
  };
  if (!asserted || text === undefined) return undefined;
  return {
    ...(condition && { where: condition }),
    assert: asserted,
    message: text,
    ...(places && places.length > 0 && { at: places }),
    ...(loud && { severity: loud }),
    ...(sure && { confidence: sure }),
    ...check,
  };
}

function absenceOf(word: string | undefined): Absence {
  return word === 'shared' ? word : word === 'true';
}

function mainText(reading: Reading, assert: Entry, texts: readonly string[]): string | undefined {
  if (texts.includes(mainMessage)) return mainMessage;
  const [only, other] = texts;
  if (only !== undefined && other === undefined) return only;
  if (texts.length === 0) return undefined;
  return problem(reading, keyAt(assert), `Say with "message" which text is meant, or call one "${mainMessage}".`);
}

function readPlaces(reading: Reading, node: Node, names: Names): PlaceData {
  return scalarsOf(reading, node, 'A field').flatMap((word): PlaceData => {
    if (names.collected.has(word.text)) return [{ collected: word.text }];
    const found = readPath(reading, word, names);
    if (found?.path.includes('*'))
      return problem(reading, at(word), 'A finding stands at one place. Name the list itself.') ?? [];
    return found ? [found.path] : [];
  });
}

function readMilder(reading: Reading, node: Node, names: Names): Milder | undefined {
  const map = mapOf(reading, node, 'When a finding is milder: { when: …, severity: warning },');
  if (!map) return undefined;
  const { when, severity, confidence } = entriesOf(reading, map, 'word', ['when', 'severity', 'confidence']);
  if (!when || (!severity && !confidence))
    return problem(reading, map, 'Say with "when" in which case, and with "severity" or "confidence" how mild it is then.');
  const condition = readCondition(reading, when.value, names);
  const loud = severity && choiceOf(reading, severity.value, 'severity', severities);
  const sure = confidence && choiceOf(reading, confidence.value, 'confidence', confidences);
  return condition && { when: condition, ...(loud && { severity: loud }), ...(sure && { confidence: sure }) };
}

/** `charges`, or `{ at: charges, message: charged }`. */
function readRelated(
  reading: Reading,
  node: Node,
  names: Names,
  texts: readonly string[],
): CheckData['related'][number] | undefined {
  if (node.type !== 'map') {
    const [of] = readPlaces(reading, node, names);
    return of && { of, message: related };
  }
  const { at: place, message } = entriesOf(reading, node, 'word', ['at', 'message']);
  if (!place) return problem(reading, node, 'Say with "at" which place is meant.');
  const [of] = readPlaces(reading, place.value, names);
  const text = message ? choiceOf(reading, message.value, 'message', texts) : related;
  return of && text !== undefined ? { of, message: text } : undefined;
}
