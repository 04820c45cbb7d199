//! Half of a team nods at an abbreviation that it does not know.
import {
  acronymsIn,
  defineRule,
  everyEntity,
  explains,
  isCommonAcronym,
  option,
  passagesOf,
  place,
  type AnyEntity,
  type Model,
  type Workspace,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'An abbreviation is explained once, or known to everybody',
  severity: 'info',
  presets: ['strict'],
  claims: ['S1.10'],
  options: { known: option.texts([], 'Abbreviations that everybody here knows.') },
  on: 'Workspace',
  messages: {
    en: { unknown: 'Not everyone knows what "{acronym}" stands for. Write it out once, or explain it in the glossary.' },
    es: { unknown: 'No todo el mundo sabe qué significa «{acronym}». Escríbelo una vez completo, o explícalo en el glosario.' },
  },
  *check(workspace, { model, options }) {
    const said = new Set([...options.known, ...namesIn(workspace, model)]);
    const texts = textsOf(model);
    for (const entity of everyEntity(model)) {
      for (const { path, text } of passagesOf(entity)) {
        for (const acronym of acronymsIn(text)) {
          if (said.has(acronym.text) || isCommonAcronym(acronym.text)) continue;
          said.add(acronym.text);
          if (texts.some((one) => explains(one, acronym.text))) continue;
          yield { at: place(entity, path, acronym), message: 'unknown', data: { acronym: acronym.text } };
        }
      }
    }
  },
});

const named = new Set<AnyEntity['kind']>([
  'tool',
  'dashboard',
  'team',
  'department',
  'body',
  'role',
  'person',
  'segment',
  'touchpoint',
]);

/** What the glossary explains, and the names of whoever and whatever is described here. */
function namesIn({ vocabulary, organization, brand }: Workspace, model: Model): string[] {
  const names = [...everyEntity(model)].flatMap(({ kind, name }) => (named.has(kind) ? (name ?? []) : []));
  const words = [organization, brand, ...names].flatMap((name) => acronymsIn(name ?? ''));
  return [...vocabulary.flatMap(({ term }) => term ?? []), organization ?? '', ...names, ...words.map(({ text }) => text)];
}

/** Where something may be explained: all that has a bracket. */
function textsOf(model: Model): string[] {
  return (
    [...everyEntity(model)]
      .flatMap((entity) => [entity.name ?? '', ...passagesOf(entity).map(({ text }) => text)])
      // equivalent always: it spares a look at texts that can't explain anything.
      .filter((text) => text.includes('('))
  );
}
