//! The JSON Schema of stratlint.yaml, for editors and for the reference.
import { optionSchema } from '../rule/options.ts';
import { presets, type Rule } from '../rule/rule.ts';
import { kinds } from '../schema/vocabulary.ts';
import { organizationSizes, severities, type Config, type Override } from './config.ts';
import { limitsSchema } from './limits.ts';
import { vocabularySchema } from './vocabulary.ts';

type Schema = Readonly<Record<string, unknown>>;

const severity = { enum: severities };
const text = { type: 'string' };
const listOf = (item: Schema): Schema => ({ anyOf: [item, { type: 'array', items: item }] });

export function configSchema(rules: readonly Rule[], languages: readonly string[]): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'stratlint.yaml',
    description: 'How stratlint reads a strategy workspace.',
    type: 'object',
    properties: { $schema: text, ...properties(languages) },
    patternProperties: { '^x-': true },
    additionalProperties: false,
    $defs: { rules: rulesSchema(rules) },
  };
}

function properties(languages: readonly string[]): Readonly<Record<Exclude<keyof Config, 'bases'>, Schema>> {
  return {
    extends: {
      description:
        'Presets, other configuration files of the repository ("./shared/base.yaml"), and packages that hold one ("@acme/stratlint-config"). What stands here goes before what it rests on.',
      ...listOf({ anyOf: [{ enum: presets }, text] }),
    },
    rules: { description: 'How single rules are reported, and with which options.', $ref: '#/$defs/rules' },
    overrides: {
      description: 'What differs for some files. Later ones go before earlier ones.',
      type: 'array',
      items: {
        type: 'object',
        required: ['files'],
        properties: overrideProperties(languages),
        patternProperties: { '^x-': true },
        additionalProperties: false,
      },
    },
    files: {
      description: 'Files that take part whatever they are called, and what they are: patterns in the notation of .gitignore, and a kind. The last pattern that meets a file decides.',
      type: 'object',
      additionalProperties: { anyOf: [{ enum: kinds }, text] },
    },
    ignore: {
      description: 'Files that never take part, in the notation of .gitignore.',
      ...listOf(text),
    },
    ...forFiles(languages),
    fiscalYearStart: { description: 'First month of the fiscal year.', type: 'integer', minimum: 1, maximum: 12 },
    asOf: { description: 'The day taken for today, so that a run can be repeated.', type: 'string', format: 'date' },
    vocabulary: vocabularySchema,
    plugins: {
      description: 'Packages ("stratlint-plugin-acme"), folders and files ("./rules") with further rules. Code among them runs because it is named here, and not with --no-plugins.',
      ...listOf(text),
    },
    limits: limitsSchema(),
    baseline: { description: 'The file that holds the findings of a former day, which are not reported again.', ...text },
  }; // prettier-ignore
}

function forFiles(languages: readonly string[]): Readonly<Record<'language' | 'currency' | 'organizationSize', Schema>> {
  return {
    language: { description: 'The language of documents that neither declare nor show one.', enum: languages },
    currency: { description: 'The ISO 4217 code of amounts without a currency.', type: 'string', pattern: '^[A-Z]{3}$' },
    organizationSize: {
      description:
        'How many people work there: micro (fewer than 10), small (fewer than 50), medium (fewer than 250) or large. In a micro one, rules about governance and about what departments owe each other are notes.',
      enum: organizationSizes,
    },
  };
}

function overrideProperties(languages: readonly string[]): Readonly<Record<keyof Override, Schema>> {
  return {
    files: {
      description: 'Patterns in the notation of .gitignore; one with "!" in front takes files out again.',
      ...listOf(text),
    },
    extends: {
      description: 'Presets for these files. essential, recommended or strict begin anew; a school alone is added to what holds.',
      ...listOf({ enum: presets }),
    },
    rules: { description: 'How single rules are reported for these files.', $ref: '#/$defs/rules' },
    ...forFiles(languages),
  };
}

/** What is said of single rules, by their ids. */
export function rulesSchema(rules: readonly Rule[]): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(rules.map((rule) => [rule.id, choiceSchema(rule)])),
    additionalProperties: { description: 'A rule of your own, or of a plugin.', anyOf: [severity, { type: 'object' }] },
  };
}

function choiceSchema({ summary, options }: Rule): Schema {
  const own = Object.entries(options).map(([name, spec]) => [name, optionSchema(spec)] as const);
  return {
    description: summary,
    anyOf: [severity, { type: 'object', properties: { severity, ...Object.fromEntries(own) }, additionalProperties: false }],
  };
}
