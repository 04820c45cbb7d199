//! stratlint.yaml: read, checked, all mistakes at once and at their places.
import type { Severity } from '../diagnostic.ts';
import { optionSchema, type OptionSpec } from '../rule/options.ts';
import { presets, type Preset, type Rule } from '../rule/rule.ts';
import type { Entry, MapNode, Node } from '../syntax/tree.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { noSuch } from '../text/no-such.ts';
import { vocabularyKeys, vocabularySchema, type VocabularyKey } from './vocabulary.ts';
import type { Span } from '../text/span.ts';
import { isIsoDay, readDuration } from '../value/index.ts';

/** What a team says in stratlint.yaml; a key that is not there is left to the defaults. */
export interface Config {
  /** Presets, in the order given. */
  readonly extends?: readonly Preset[];
  readonly rules?: ReadonlyMap<string, RuleChoice>;
  /** The language of documents that neither declare nor show one. */
  readonly language?: string;
  /** ISO 4217, for amounts without a currency. */
  readonly currency?: string;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart?: number;
  /** How many people work there: for a micro one (fewer than ten), rules about governance and across departments are notes. */
  readonly organizationSize?: OrganizationSize;
  /** The day taken for today, ISO 8601. */
  readonly asOf?: string;
  /** Files that never take part, in the notation of .gitignore. */
  readonly ignore?: readonly string[];
  /** The file of findings that are held back, relative to the workspace. */
  readonly baseline?: string;
  /** The author's own words, for judging statements. */
  readonly vocabulary?: Partial<Record<VocabularyKey, readonly string[]>>;
}

export interface RuleChoice {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A mistake in the configuration: the run can't be trusted, so it does not start. */
export interface ConfigMistake {
  readonly message: string;
  readonly span: Span;
}

export interface ConfigReading {
  readonly config: Config;
  readonly mistakes: readonly ConfigMistake[];
}

export const organizationSizes = ['micro', 'small', 'medium', 'large'] as const;
export type OrganizationSize = (typeof organizationSizes)[number];

export const severities = ['off', 'info', 'warning', 'error'] as const;

type Reader = (reading: Reading, entry: Entry) => unknown;

interface Reading {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly languages: readonly string[];
  readonly mistakes: ConfigMistake[];
}

const keys: Readonly<Record<keyof Config, Reader>> = {
  extends: (reading, entry) => texts(reading, entry).map((text) => oneOf(reading, text, presets, 'preset')),
  rules: readRules,
  language: (reading, entry) => oneOf(reading, scalar(reading, entry.value), reading.languages, 'language'),
  currency: (reading, entry) => matching(reading, entry, /^[A-Z]{3}$/, 'a currency code such as EUR'),
  fiscalYearStart: (reading, entry) => month(reading, entry),
  organizationSize: (reading, entry) => oneOf(reading, scalar(reading, entry.value), organizationSizes, 'size'),
  asOf: (reading, entry) => day(reading, entry),
  ignore: (reading, entry) => texts(reading, entry).map(({ text }) => text),
  baseline: fileInside,
  vocabulary: readVocabulary,
};

export const configKeys = Object.keys(keys);

/** Reads the text of a stratlint.yaml. Nothing in it is run. */
export function readConfig(text: string, rules: readonly Rule[], languages: readonly string[]): ConfigReading {
  const tree = parseYaml(text);
  const reading: Reading = { rules: new Map(rules.map((rule) => [rule.id, rule])), languages, mistakes: [] };
  for (const problem of tree.problems)
    reading.mistakes.push({ message: 'This line is not YAML that can be read.', span: problem.span });
  const root = tree.documents[0]?.root;
  const config: Record<string, unknown> = {};
  if (root?.type === 'map') readRoot(reading, root, config);
  else if (root && !isBlank(root))
    reading.mistakes.push({
      message: 'A configuration is a list of settings such as "extends: [recommended]".',
      span: root.span,
    });
  return { config: config, mistakes: reading.mistakes };
}

const isBlank = (node: Node): boolean => node.type === 'scalar' && node.text.trim() === '';

function readRoot(reading: Reading, root: MapNode, config: Record<string, unknown>): void {
  for (const entry of root.entries) {
    if (entry.key.startsWith('x-') || entry.key === '$schema') continue;
    const reader = Object.hasOwn(keys, entry.key) ? keys[entry.key as keyof Config] : undefined;
    if (reader) config[entry.key] = isBlank(entry.value) ? undefined : reader(reading, entry);
    else mistake(reading, entry.keySpan, noSuch('setting', entry.key, configKeys));
  }
}

function mistake(reading: Reading, span: Span, message: string): void {
  reading.mistakes.push({ message, span });
}

interface Text {
  readonly text: string;
  readonly span: Span;
}

function scalar(reading: Reading, node: Node): Text {
  const target = node.type === 'alias' ? node.target : node;
  if (target?.type === 'scalar') return { text: target.text, span: node.type === 'scalar' ? node.words : node.span };
  mistake(reading, node.span, 'One word is expected here, not a list or a block.');
  return { text: '', span: node.span };
}

function texts(reading: Reading, { value }: Entry): Text[] {
  return value.type === 'list' ? value.items.map((item) => scalar(reading, item)) : [scalar(reading, value)];
}

function oneOf(reading: Reading, { text, span }: Text, allowed: readonly string[], what: string): string {
  if (text !== '' && !allowed.includes(text)) mistake(reading, span, noSuch(what, text, allowed));
  return text;
}

function matching(reading: Reading, entry: Entry, pattern: RegExp, what: string): string {
  const { text, span } = scalar(reading, entry.value);
  if (!pattern.test(text)) mistake(reading, span, `"${entry.key}" is ${what}, not "${text}".`);
  return text;
}

function fileInside(reading: Reading, { key, value }: Entry): string {
  const { text, span } = scalar(reading, value);
  if (/^(?:[/\\~]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(text))
    mistake(reading, span, `"${key}" is a file of this workspace such as stratlint-baseline.yaml, not "${text}".`);
  return text;
}

function day(reading: Reading, entry: Entry): string {
  const { text, span } = scalar(reading, entry.value);
  if (!isIsoDay(text)) mistake(reading, span, `"${entry.key}" is a day such as 2027-03-31, not "${text}".`);
  return text;
}

function month(reading: Reading, entry: Entry): number {
  const { text, span } = scalar(reading, entry.value);
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 12)
    mistake(reading, span, `"${entry.key}" is a month from 1 to 12, not "${text}".`);
  return number;
}

function readVocabulary(reading: Reading, { value }: Entry): Config['vocabulary'] {
  if (value.type !== 'map') {
    mistake(reading, value.span, '"vocabulary" lists words: "add: [synergistic]", "segments: [landlords]".');
    return undefined;
  }
  const words: Partial<Record<VocabularyKey, readonly string[]>> = {};
  for (const entry of value.entries) {
    const key = vocabularyKeys.find((one) => one === entry.key);
    if (key) words[key] = texts(reading, entry).map(({ text }) => text);
    else mistake(reading, entry.keySpan, noSuch('part of a vocabulary', entry.key, vocabularyKeys));
  }
  return words;
}

// Rules

function readRules(reading: Reading, { value }: Entry): ReadonlyMap<string, RuleChoice> {
  const choices = new Map<string, RuleChoice>();
  if (value.type !== 'map') {
    mistake(reading, value.span, '"rules" names rules and says how each is reported: "unfunded-action: warning".');
    return choices;
  }
  for (const entry of value.entries) {
    const rule = reading.rules.get(entry.key);
    if (rule) choices.set(rule.id, readChoice(reading, rule, entry.value));
    else mistake(reading, entry.keySpan, noSuch('rule', entry.key, [...reading.rules.keys()], '"stratlint rules" lists them.'));
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

/** The JSON Schema of stratlint.yaml, for editors. */
export function configSchema(rules: readonly Rule[], languages: readonly string[]): Record<string, unknown> {
  const severity = { enum: severities };
  const ofRule = (rule: Rule): Record<string, unknown> => ({
    description: rule.summary,
    anyOf: [
      severity,
      {
        type: 'object',
        properties: {
          severity,
          ...Object.fromEntries(Object.entries(rule.options).map(([name, spec]) => [name, optionSchema(spec)])),
        },
        additionalProperties: false,
      },
    ],
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'stratlint.yaml',
    description: 'How stratlint reads a strategy workspace.',
    type: 'object',
    properties: {
      extends: {
        description: 'Presets, in the order given.',
        anyOf: [{ enum: presets }, { type: 'array', items: { enum: presets } }],
      },
      rules: {
        description: 'How single rules are reported.',
        type: 'object',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ofRule(rule)])),
        additionalProperties: false,
      },
      language: { description: 'The language of documents that neither declare nor show one.', enum: languages },
      currency: { description: 'The ISO 4217 code of amounts without a currency.', type: 'string', pattern: '^[A-Z]{3}$' },
      fiscalYearStart: { description: 'First month of the fiscal year.', type: 'integer', minimum: 1, maximum: 12 },
      organizationSize: {
        description:
          'How many people work there: micro (fewer than 10), small (fewer than 50), medium (fewer than 250) or large. In a micro one, rules about governance and about what departments owe each other are notes.',
        enum: organizationSizes,
      },
      asOf: { description: 'The day taken for today, so that a run can be repeated.', type: 'string', format: 'date' },
      ignore: {
        description: 'Files that never take part, in the notation of .gitignore.',
        type: 'array',
        items: { type: 'string' },
      },
      baseline: { description: 'The file of findings that are held back for now, relative to this one.', type: 'string' },
      vocabulary: vocabularySchema,
    },
    patternProperties: { '^x-': true },
    additionalProperties: false,
  };
}
