//! The JSON Schema of a baseline, for editors: made of the words that its reader knows.
import { baselineKeys, baselineVersion, entryKeys, termKeys } from './baseline-file.ts';

type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: 'string', description });

const terms: Readonly<Record<(typeof termKeys)[number], Schema>> = {
  reason: text('Why it is held back for now.'),
  owner: text('Who sees to it.'),
  until: {
    description: 'The last day it is held back; from then on it is reported again. TBD says that it is not known yet.',
    anyOf: [{ type: 'string', format: 'date' }, { enum: ['TBD'] }],
  },
};

const parts: Readonly<Record<(typeof entryKeys)[number], Schema>> = {
  fingerprint: text(
    'What the finding is recognised by: rule, item, field and what is said of it; no line, no file and no count.',
  ),
  rule: text('The id of the rule.'),
  entity: text('What it is about: kind and id.'),
  file: text('The file it is about, where it is about no single item.'),
  what: text('What was found, for people.'),
  ...terms,
};

const sections: Readonly<Record<(typeof baselineKeys)[number], Schema>> = {
  version: { const: baselineVersion, description: 'The version of this form.' },
  defaults: { ...closed(terms, []), description: 'What holds for findings that do not say it themselves.' },
  findings: {
    description: 'The findings that are held back, by rule and item. "stratlint --update-baseline" writes them.',
    anyOf: [{ type: 'array', items: closed(parts, ['fingerprint', 'rule']) }, { type: 'null' }],
  },
};

function closed(properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema {
  return { type: 'object', properties, required, patternProperties: { '^x-': true }, additionalProperties: false };
}

export function baselineSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'stratlint baseline',
    description: 'Findings that are held back for now, each with a reason, an owner and a last day.',
    ...closed(sections, ['version']),
  };
}
