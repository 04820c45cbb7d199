//! The JSON Schema of a stratlint-plugin.yaml, for editors: made of the words that its readers know.
import { rulesSchema } from '../config/config-schema.ts';
import { languages, spokenPacks } from '../language/index.ts';
import { statementPacks } from '../language/statements/index.ts';
import { presets, type Rule } from '../rule/rule.ts';
import { commonFields, kinds, schemaOf } from '../schema/vocabulary.ts';
import { bare, choicesOf, isRecord, isRow, oneOf, settings } from './plugin-pack.ts';
import { pluginKeys, pluginName } from './plugins.ts';
import { languageKeys } from './plugin-words.ts';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const words: Schema = { anyOf: [text, { type: 'array', items: text }] };
const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });

const closed = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...(required.length > 0 && { required }),
});

export function pluginSchema(rules: readonly Rule[]): Schema {
  const parts: Readonly<Record<(typeof pluginKeys)[number], Schema>> = {
    name: { description: 'Stands before its rules and presets: "acme/no-guesses".', type: 'string', pattern: pluginName.source },
    rules: {
      description: 'The folder or file of its rules, or the file of each by its id. A rule.ts among them is code.',
      anyOf: [text, mapOf(text)],
    },
    presets: {
      description: 'What "extends: [acme/house]" means, by the name behind the stroke.',
      ...mapOf(
        closed({
          extends: { description: 'Presets of stratlint on which it rests.', anyOf: [{ enum: presets }, { type: 'array', items: { enum: presets } }] },
          rules: { description: 'Rules by their whole ids, how loud they are, and with which options.', ...rulesSchema(rules) },
        }),
      ),
    },
    headings: { description: 'Further words in a language that is there, by what they name.', ...closed(inEach(headings())) },
    languages: {
      description: 'Languages that stratlint does not speak, by their code: in place, or in a file of their own.',
      type: 'object',
      propertyNames: { pattern: '^[a-z]{2,3}$', not: { enum: languages } },
      additionalProperties: { anyOf: [text, { $ref: '#/$defs/language' }] },
    },
  }; // prettier-ignore
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'stratlint-plugin.yaml',
    description: 'What a plugin of stratlint brings, as data.',
    ...closed(parts, ['name']),
    $defs: { language: languageSchema() },
  };
}

const inEach = (schema: Schema): Record<string, Schema> => Object.fromEntries(languages.map((code) => [code, schema]));

/** Kinds, several of them, and fields that all have can be told; a field of one kind is named behind a stop. */
function headings(): Schema {
  const names = [
    ...kinds,
    ...kinds.flatMap((kind) => schemaOf(kind).collection?.key ?? []),
    ...commonFields().map(({ name }) => name),
  ];
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, words])),
    patternProperties: { '\\.': words },
    additionalProperties: false,
  };
}

function languageSchema(): Schema {
  const parts: Readonly<Record<(typeof languageKeys)[number], Schema>> = {
    name: { description: 'How the language calls itself.', ...text },
    headings: { description: 'Words for kinds and fields.', ...headings() },
    values: { description: 'Words for the values of a field: "status: { active: [lopend] }".', ...mapOf(mapOf(words)) },
    words: {
      description: 'By what values are read: dates, spans of time, numbers, measures, names of people, placeholders.',
      ...formOf(spokenPacks().map(bare)),
    },
    statements: { description: 'By what wishes are told from strategy.', ...formOf(statementPacks().map(bare)) },
  };
  return closed(parts, ['name']);
}

/** What is read as something of the same form as the samples: what `plugin-pack.ts` takes. */
function formOf(samples: readonly unknown[], areAll = false): Schema {
  const present = samples.filter((sample) => sample !== undefined);
  if (present.every(Array.isArray)) return formOfList(present.flat() as readonly unknown[]);
  if (present.every(isRecord)) return formOfRecord(present);
  if (present.every((sample) => typeof sample === 'boolean')) return { type: 'boolean' };
  if (present.every((sample) => typeof sample === 'number')) return { type: 'number' };
  return areAll ? { enum: choicesOf(present) } : { type: ['string', 'number', 'boolean'] };
}

function formOfRecord(samples: readonly Readonly<Record<string, unknown>>[]): Schema {
  const keys = [...new Set(samples.flatMap((sample) => Object.keys(sample)))];
  return closed(
    Object.fromEntries(
      keys.map((key) => [
        key,
        formOf(
          samples.map((sample) => sample[key]),
          settings.has(key),
        ),
      ]),
    ),
  );
}

function formOfList(samples: readonly unknown[]): Schema {
  const rows = samples.filter(isRow);
  if (rows.length === 0 || rows.length < samples.length) return { type: 'array', items: formOf(oneOf(samples)) };
  const values = rows.map(([value]) => value);
  const pairs = { type: 'array', items: { type: 'array', prefixItems: [formOf(values, true), words], minItems: 2, maxItems: 2 } };
  if (values.some(isRecord)) return pairs;
  return { anyOf: [{ type: 'object', propertyNames: { enum: choicesOf(values) }, additionalProperties: words }, pairs] };
}
