//! docs/reference: a page an entity, for people who write strategy by hand.
import type { EntitySchema, Field } from '../src/schema/field.ts';
import type { Tables } from './schemas.ts';
import { notice } from './write.ts';

export function referencePages({ common, own }: Tables): Map<string, string> {
  const pages = own.map((entity): [string, string] => [`docs/reference/${entity.kind}.md`, page(entity)]);
  return new Map([...pages, ['docs/reference/common.md', commonPage(common)], ['docs/reference/README.md', index(own)]]);
}

function index(own: readonly EntitySchema[]): string {
  const rows = own.map(
    (entity) =>
      `| [${entity.kind}](${entity.kind}.md) | ${entity.collection ? `\`${entity.collection.key}\`` : '–'} | ${entity.description} |`,
  );
  return `<!-- ${notice} -->

# The model

What a strategy workspace is made of. A document holds collections by their key, or says \`kind\` and is one entity.
The [common fields](common.md) hold for every entity; \`stratlint schema KIND\` prints the same for a machine.

| kind | collection key | what it is |
|---|---|---|
${rows.join('\n')}
`;
}

function page(entity: EntitySchema): string {
  const where = entity.collection
    ? `Stands under \`${entity.collection.key}\` at the top level of a document, in place where it is referred to, or as a document of its own with \`kind: ${entity.kind}\`.`
    : entity.topLevelFields
      ? 'Its fields stand directly at the top level of a document.'
      : 'Stands in place, inside the entity that holds it.';
  return `<!-- ${notice} -->

# ${entity.type}

${entity.description}

${where}

Called ${spoken(entity.headings)}.

${entity.fields.length > 0 ? table(entity.fields) : 'It has no fields of its own.'}

Every entity also has the [common fields](common.md).
`;
}

function commonPage(common: readonly Field[]): string {
  return `<!-- ${notice} -->

# Common fields

Every entity has them.

${table(common)}
`;
}

function table(fields: readonly Field[]): string {
  const rows = fields.flatMap((field) => [row(field, ''), ...(field.fields ?? []).map((inner) => row(inner, `${field.name}.`))]);
  return `| field | type | in English | in Spanish | what it says |\n|---|---|---|---|---|\n${rows.join('\n')}`;
}

function row(field: Field, prefix: string): string {
  const words = (language: string): string =>
    [...(field.headings[language] ?? []), ...(field.valued?.[language] ?? [])].join(', ');
  return `| \`${prefix}${field.name}\` | ${typeOf(field)} | ${words('en')} | ${words('es')} | ${cell(field.description)} |`;
}

function typeOf(field: Field): string {
  const one =
    field.type === 'enum'
      ? (field.values ?? []).join(', ')
      : field.type === 'ref'
        ? (field.kinds ?? []).map((kind) => `[${kind}](${kind}.md)`).join(' or ')
        : field.type;
  return `${field.list ? 'list of ' : ''}${one}${field.unit === undefined ? '' : ` (${field.unit})`}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function spoken(headings: EntitySchema['headings']): string {
  const words = (language: string): string => (headings[language] ?? []).map((word) => `“${word}”`).join(', ');
  return `${words('en')} in English, ${words('es')} in Spanish`;
}
