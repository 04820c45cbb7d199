//! The JSON Schema of a rule.yaml, for editors: made of the words that its readers know.
import { languages } from '../../language/index.ts';
import { presets } from '../rule.ts';
import { comparisonWords, groupWords, presenceWords } from './read-condition.ts';
import { fixKinds } from './read-fix.ts';
import { collectionKeys } from './read-walk.ts';
import { aggregateWords } from './read-operand.ts';
import { optionTypes } from './read-options.ts';
import { checkKeys, confidences, ruleKeys, severities } from './read-rule.ts';
import { listWords } from './read-test.ts';
import { testKeys } from './read-tests.ts';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const value: Schema = { type: ['string', 'number', 'boolean'] };
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const listOf = (items: Schema): Schema => ({ anyOf: [items, { type: 'array', items, minItems: 1 }] });
const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values, minProperties: 1 });
const path = (description: string): Schema => ({ ...listOf(text), description });

function closed(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return {
    type: 'object',
    properties,
    patternProperties: { '^x-': true },
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  };
}

const named = <T extends string>(keys: readonly T[], make: (key: T) => Schema): Record<T, Schema> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<T, Schema>;

const presenceMeanings: Readonly<Record<(typeof presenceWords)[number], string>> = {
  required: 'Each of these fields says something: no blank, no placeholder.',
  missing: 'None of these fields says anything.',
  defined: 'Each of these fields is written there, even as a placeholder.',
  hollow: 'There is a list of things or a group of fields, and nothing in it says anything.',
  inherited: 'Its value is taken from what it belongs to.',
  placeholder: 'A placeholder such as "TBD" is written there.',
  elsewhere: 'It only points to where it stands: "see the dashboard".',
};

const groupMeanings: Readonly<Record<(typeof groupWords)[number], string>> = {
  requireAny: 'At least one of these fields says something.',
  mutuallyExclusive: 'At most one of these fields says something.',
  mutuallyRequired: 'All of these fields say something, or none.',
};

const comparisonMeanings: Readonly<Record<(typeof comparisonWords)[number], string>> = {
  before: 'Earlier than a date: over before that begins.',
  after: 'Later than a date: beginning when that is over.',
  atLeast: 'As much or more.',
  atMost: 'As much or less.',
  moreThan: 'More, not as much.',
  lessThan: 'Less, not as much.',
  equals: 'The same as another field.',
  olderThan: 'Longer ago than a span of time.',
  newerThan: 'Not longer ago than a span of time.',
};

const factMeanings: Readonly<Record<(typeof ruleKeys)[number], Schema>> = {
  summary: { ...text, description: 'One sentence that states what holds when the rule is silent.' },
  severity: { enum: severities, description: 'The most that a finding is.' },
  presets: { ...listOf({ enum: presets }), description: 'The presets that turn it on.' },
  claims: path('The claims about good strategy that it stands for.'),
  absence: {
    enum: [true, false, 'shared'],
    description:
      'Whether it tells what the strategy as a whole lacks; reports say it in one block. "shared": what answers it for one strategy answers it for all, so it is said once.',
  },
  options: { type: 'object', additionalProperties: ref('option'), description: 'What a team may set.' },
  mutes: path('Rules that keep silent about what this one reports.'),
  conflictsWith: path('Rules that hold the opposite.'),
  on: {
    ...listOf({ anyOf: [{ enum: ['workspace', 'anything', ...collectionKeys.map((key) => `${key}[*]`)] }, text] }),
    description: 'What is looked at, one by one: journeys[*].stages[*].',
  },
  collect: { type: 'object', additionalProperties: ref('collection'), description: 'Things of the whole workspace, by a name.' },
  checks: { type: 'array', items: ref('check'), minItems: 1, description: 'Several things to assert.' },
  messages: {
    type: 'object',
    properties: named(languages, () => ref('texts')),
    additionalProperties: false,
    description: 'What is said, by language.',
  },
  tests: { type: 'array', items: ref('test'), description: 'Examples that show it.' },
  where: { ...ref('condition'), description: 'Narrows what is looked at, and never reports.' },
  assert: { ...ref('condition'), description: 'What must hold.' },
  check: { ...text, description: 'What must hold, as an expression (CEL).' },
  at: path('The field that a finding stands at: the first of these that is written.'),
  message: { ...text, description: 'Which of the messages is said.' },
  confidence: { enum: confidences, description: 'How sure a finding is; high unless said.' },
  milder: { ...listOf(ref('milder')), description: 'When a finding is less than that; the first that holds counts.' },
  related: { ...listOf({ anyOf: [text, closed({ at: text, message: text }, ['at'])] }), description: 'Further places.' },
  covers: path('What was collected, for which the finding speaks too.'),
  suggest: { ...listOf(ref('fix')), description: 'Ways out that somebody has to agree to.' },
  fix: { ...listOf(ref('fix')), description: 'Ways out that keep the meaning: --fix takes them.' },
};

const listMeanings: Readonly<Record<(typeof listWords)[number], Schema>> = {
  some: { ...ref('item'), description: 'It holds of one of them at least.' },
  every: { ...ref('item'), description: 'It holds of each of them.' },
  none: { ...ref('item'), description: 'It holds of none of them.' },
  count: { ...ref('question'), description: 'How many say something.' },
  distinct: { ...ref('question'), description: 'How many different ones there are.' },
  sum: { ...ref('question'), description: 'What they add up to.' },
  min: { ...ref('question'), description: 'The least of them.' },
  max: { ...ref('question'), description: 'The most of them.' },
  share: { ...ref('question'), description: 'How much of a whole they are; "among" says which.' },
  unique: { type: 'boolean', description: 'No two are the same.' },
};

const definitions: Readonly<Record<string, Schema>> = {
  texts: { anyOf: [text, mapOf(text)] },
  condition: {
    type: 'object',
    minProperties: 1,
    properties: {
      ...named(presenceWords, (word) => path(presenceMeanings[word])),
      ...named(groupWords, (word) => ({ type: 'array', items: text, minItems: 2, description: groupMeanings[word] })),
      any: { ...listOf(ref('condition')), description: 'One of these holds.' },
      all: { ...listOf(ref('condition')), description: 'All of these hold.' },
      not: { ...ref('condition'), description: 'This does not hold.' },
      check: { ...text, description: 'An expression (CEL) that holds.' },
      ...named(comparisonWords, (word) => ({ ...ref('held'), description: comparisonMeanings[word] })),
    },
    additionalProperties: ref('question'),
  },
  question: { anyOf: [listOf(value), ref('asked')], description: 'What is asked of a field: a word, some words, or more.' },
  asked: closed({
    enum: { ...listOf(value), description: 'One of some words.' },
    pattern: { ...text, description: 'Looks like this.' },
    notPattern: { ...text, description: 'Does not look like this.' },
    refersTo: path('Refers to something of these kinds that is known here.'),
    not: ref('question'),
    between: {
      type: 'array',
      items: ref('operand'),
      minItems: 2,
      maxItems: 2,
      description: 'From the one to the other, both inside.',
    },
    ...named(comparisonWords, (word) => ({ ...ref('operand'), description: comparisonMeanings[word] })),
    ...named(listWords, (word) => listMeanings[word]),
    among: text,
  }),
  held: closed({ ...named(aggregateWords, () => text), among: text, of: ref('operand') }, ['of']),
  operand: {
    anyOf: [
      value,
      closed({ from: ref('operand'), plus: ref('operand'), minus: ref('operand') }, ['from']),
      closed({ times: { type: 'number' }, value: ref('operand') }, ['times', 'value']),
      closed({ ...named(aggregateWords, () => text), among: text }),
    ],
  },
  collection: closed(
    {
      from: { ...text, description: 'A path over the model, or from what is looked at.' },
      join: { ...mapOf(text), description: 'Fields that are equal: theirs, and ours.' },
      where: ref('condition'),
      take: { ...text, description: 'The field that is collected.' },
    },
    ['from'],
  ),
  option: closed(
    {
      ...named(optionTypes, () => ({ anyOf: [value, { type: 'array', items: text }], description: 'The default.' })),
      values: { type: 'array', items: text },
      minimum: { type: 'number' },
      maximum: { type: 'number' },
      description: text,
    },
    ['description'],
  ),
  fix: closed(
    {
      insert: { ...text, description: 'A field to add or to fill in.' },
      replace: { ...text, description: 'A field to write anew.' },
      remove: { ...text, description: 'A field to take away.' },
      value: { description: 'What is written; toFillIn leaves it to the author.' },
      copy: { ...text, description: 'The field that it is taken from.' },
      title: { ...text, description: 'Which of the messages names this way out.' },
      kind: { enum: fixKinds },
      when: ref('condition'),
    },
    ['title'],
  ),
  milder: closed({ when: ref('condition'), severity: { enum: severities }, confidence: { enum: confidences } }, ['when']),
  check: closed({ ...named(checkKeys, (key) => factMeanings[key]), severity: factMeanings.severity }),
  test: closed(
    named(testKeys, (key) =>
      key === 'files' || key === 'history' ? mapOf(text) : key === 'options' ? { type: 'object' } : text,
    ),
    ['files'],
  ),
};

export function ruleSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'rule.yaml',
    description: 'A rule without code.',
    ...closed({ $schema: text, ...factMeanings }, ['summary', 'severity', 'on', 'messages']),
    $defs: { ...definitions, item: { anyOf: [ref('question'), ref('condition')] } },
  };
}
