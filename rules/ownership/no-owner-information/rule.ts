//! Where nobody at all is named, that is said once, not of every item.
import {
  defineRule, documentOf, insert, isMadeOfOwned, isOver, isOwnerSaid, isUnderDiscussion, nameOf, option, place, toFillIn,
  type AnyEntity, type EntityTypeName, type Model,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'A document with goals and work names somebody who answers for some of it',
  severity: 'error',
  presets: ['essential', 'recommended'],
  claims: ['S1.15', 'S2.16'],
  mutes: ['unassigned-owner'],
  options: {
    min: option.integer(4, 'Of fewer goals and pieces of work each is reported by itself.', { minimum: 2 }),
  },
  on: 'Workspace',
  messages: {
    en: {
      nobody:
        'None of the {n} goals and pieces of work here says who answers for it. Name for each the one person or role, at least in a heading above.',
      risks:
        'None of the {n} risks here says who answers for it. Name for each the one person or role, at least in a heading above.',
      add: 'Add an owner to "{first}"',
    },
    es: {
      nobody:
        'Ninguno de los {n} objetivos y trabajos de aquí dice quién responde de él. Nombra para cada uno a una sola persona o rol, al menos en un título superior.',
      risks:
        'Ninguno de los {n} riesgos de aquí dice quién responde de él. Nombra para cada uno a una sola persona o rol, al menos en un título superior.',
      add: 'Añadir un responsable a «{first}», por definir',
    },
  },
  *check(_, { model, options }) {
    for (const items of ownerless(model)) {
      const [first] = items;
      if (!first || items.length < options.min) continue;
      yield {
        at: place(first),
        message: items.every(isRisk) ? 'risks' : 'nobody',
        data: { n: items.length, first: nameOf(first) },
        covers: items.map((item) => place(item)),
        suggest: [insert(first, 'owner', toFillIn, 'add')],
      };
    }
  },
});

/** What unassigned-owner asks about, but for metrics and tools. */
const owned: readonly EntityTypeName[] = [
  'Goal', 'Initiative', 'Action', 'Journey', 'Survey', 'Policy', 'Risk', 'Communication',
]; // prettier-ignore

const isRisk = ({ kind }: AnyEntity): boolean => kind === 'risk';

/** By document: its items, where not one of them has an owner and nobody leads a stage. */
function ownerless(model: Model): Iterable<readonly AnyEntity[]> {
  const named = new Set<string | undefined>(
    model.all('Stage').flatMap((stage) => (stage.accountable ? [documentOf(stage)] : [])),
  );
  const byDocument = new Map<string | undefined, AnyEntity[]>();
  for (const entity of owned.flatMap((type): readonly AnyEntity[] => model.all(type))) {
    const document = documentOf(entity);
    if (named.has(document) || isOver(entity) || isUnderDiscussion(entity) || isMadeOfOwned(entity)) continue;
    if (isOwnerSaid(entity)) {
      named.add(document);
      byDocument.delete(document);
      continue;
    }
    const known = byDocument.get(document);
    if (known) known.push(entity);
    else byDocument.set(document, [entity]);
  }
  return byDocument.values();
}
