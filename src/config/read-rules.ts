//! What a configuration says of single rules: how loud each is, with which options.
import type { Severity } from '../diagnostic.ts';
import type { OptionSpec } from '../rule/options.ts';
import type { Rule } from '../rule/rule.ts';
import type { Entry, Node } from '../syntax/tree.ts';
import { noSuch } from '../text/no-such.ts';
import { readDuration } from '../value/index.ts';
import { severities, type RuleChoice } from './config.ts';
import { isBlank, mapAt, mistake, oneOf, scalar, texts, type Reading } from './reading.ts';

/** `path` is where they stand: `rules`, `overrides.0.rules`. */
export function readRules(reading: Reading, { value }: Entry, path: string): ReadonlyMap<string, RuleChoice> {
  const choices = new Map<string, RuleChoice>();
  const map = mapAt(reading, value, '"rules" names rules and says how each is reported: "unfunded-action: warning".');
  for (const entry of map?.entries ?? []) {
    const rule = reading.rules.get(entry.key);
    if (isBlank(entry.value))
      mistake(reading, entry.keySpan, `How "${entry.key}" is reported is missing: ${severities.join(', ')}.`);
    else if (rule) {
      reading.places.set(`${path}.${rule.id}`, entry.keySpan);
      choices.set(rule.id, readChoice(reading, rule, entry.value));
    } else if (!reading.moreRules)
      mistake(reading, entry.keySpan, noSuch('rule', entry.key, [...reading.rules.keys()], '"stratlint rules" lists them.'));
  }
  return choices;
}

function readChoice(reading: Reading, rule: Rule, node: Node): RuleChoice {
  if (node.type !== 'map') return { severity: severityOf(reading, node) };
  const options: Record<string, unknown> = {};
  let severity: Severity | 'off' | undefined;
  for (const entry of node.entries) {
    const spec = Object.hasOwn(rule.options, entry.key) ? rule.options[entry.key] : undefined;
    if (entry.key === 'severity') severity = severityOf(reading, entry.value);
    else if (spec) options[entry.key] = readOption(reading, entry, spec);
    else mistake(reading, entry.keySpan, noSuch(`option of ${rule.id}`, entry.key, ['severity', ...Object.keys(rule.options)]));
  }
  return { ...(severity && { severity }), options };
}

function severityOf(reading: Reading, node: Node): Severity | 'off' {
  return oneOf(reading, scalar(reading, node), severities, 'severity') as Severity | 'off';
}

function readOption(reading: Reading, entry: Entry, spec: OptionSpec): unknown {
  if (spec.type === 'texts' || spec.type === 'choices') {
    const list = texts(reading, entry);
    if (spec.values) for (const text of list) oneOf(reading, text, spec.values, `choice for "${entry.key}"`);
    return list.map(({ text }) => text);
  }
  const { text, span } = scalar(reading, entry.value);
  const value = optionValue(spec, text);
  if (value === undefined) mistake(reading, span, `"${entry.key}" is ${expectation(spec)}, not "${text}".`);
  return value;
}

function optionValue(spec: OptionSpec, text: string): unknown {
  switch (spec.type) {
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'integer':
    case 'number':
      return numberWithin(spec, text);
    case 'duration':
      return readDuration(text, { language: 'en' }).ok ? text : undefined;
    case 'choice':
      return spec.values?.includes(text) ? text : undefined;
    default:
      return undefined;
  }
}

function numberWithin({ type, minimum = -Infinity, maximum = Infinity }: OptionSpec, text: string): number | undefined {
  const number = Number(text);
  const fits = text.trim() !== '' && Number.isFinite(number) && (type === 'number' || Number.isInteger(number));
  return fits && number >= minimum && number <= maximum ? number : undefined;
}

function expectation({ type, values = [], minimum, maximum }: OptionSpec): string {
  const limits = [minimum === undefined ? '' : ` from ${minimum}`, maximum === undefined ? '' : ` up to ${maximum}`].join('');
  const what: Record<OptionSpec['type'], string> = {
    boolean: 'true or false',
    integer: `a whole number${limits}`,
    number: `a number${limits}`,
    duration: 'a span of time such as "12 months"',
    choice: `one of ${values.join(', ')}`,
    choices: `a list of ${values.join(', ')}`,
    texts: 'a list of words',
  };
  return what[type];
}
