//! Where nothing at all is said about funding, that is said once, not at every action.
import {
  defineRule, documentOf, fundingOf, insert, isAgreed, itemsOf, place, nameOf, toFillIn,
  type Action, type Initiative, type Journey, type Model,
} from '../../../src/rule/index.ts'; // prettier-ignore

type Item = Action | Initiative;

export default defineRule({
  summary: 'A journey or document with agreed work says something about its funding',
  severity: 'warning',
  presets: ['essential', 'recommended'],
  claims: ['S2.30', 'S0.1'],
  mutes: ['unfunded-action', 'unfunded-initiative'],
  on: ['Journey', 'Workspace'],
  messages: {
    en: {
      journey:
        'None of the {n} agreed actions of "{journey}" says how it is funded. Say it for each; "none" is an honest answer.',
      'journey-one': 'The one agreed action of "{journey}" does not say how it is funded. Say it; "none" is an honest answer.',
      document: 'None of the {n} agreed pieces of work here says how it is funded. Say it for each; "none" is an honest answer.',
      'document-one': '"{first}" was agreed, and nothing here says how it is funded. Say it; "none" is an honest answer.',
      add: 'Add funding to "{first}"',
    },
    es: {
      journey:
        'Ninguna de las {n} acciones acordadas de «{journey}» dice cómo se financia. Dilo en cada una; «sin financiación» es una respuesta honesta.',
      'journey-one':
        'La única acción acordada de «{journey}» no dice cómo se financia. Dilo; «sin financiación» es una respuesta honesta.',
      document:
        'Ninguno de los {n} trabajos acordados aquí dice cómo se financia. Dilo en cada uno; «sin financiación» es una respuesta honesta.',
      'document-one': '«{first}» se acordó y nada aquí dice cómo se financia. Dilo; «sin financiación» es una respuesta honesta.',
      add: 'Añadir la financiación de «{first}», por definir',
    },
  },
  *check(entity, { model }) {
    if (entity.kind === 'workspace') yield* checkDocuments(model);
    else yield* checkJourney(entity, model);
  },
});

function* checkJourney(journey: Journey, model: Model) {
  const agreed = silentWork([...itemsOf(journey)], model);
  const [first] = agreed;
  if (!first) return;
  const data = { journey: nameOf(journey), n: agreed.length, first: nameOf(first) };
  yield { at: place(journey), message: agreed.length === 1 ? 'journey-one' : 'journey', data, suggest: addTo(first) } as const;
}

/** Work outside journeys, document by document. */
function* checkDocuments(model: Model) {
  for (const items of byDocument([...model.all('Initiative'), ...model.all('Action')])) {
    const agreed = silentWork(items, model).filter((item) => !isInJourney(item, model));
    const [first] = agreed;
    if (!first) continue;
    const data = { n: agreed.length, first: nameOf(first) };
    const covers = agreed.map((item) => place(item));
    yield {
      at: place(first),
      message: agreed.length === 1 ? 'document-one' : 'document',
      data,
      covers,
      suggest: addTo(first),
    } as const;
  }
}

function byDocument(items: readonly Item[]): Iterable<readonly Item[]> {
  const documents = new Map<string | undefined, Item[]>();
  for (const item of items) {
    const document = documentOf(item);
    const known = documents.get(document);
    if (known) known.push(item);
    else documents.set(document, [item]);
  }
  return documents.values();
}

/** The agreed ones, where not one of all says anything about money. */
function silentWork(items: readonly Item[], model: Model): Item[] {
  return items.every((item) => fundingOf(item, model) === 'silent') ? items.filter(isAgreed) : [];
}

function isInJourney(item: Item, model: Model): boolean {
  const holder = model.holder(item);
  return holder?.kind === 'journey' || holder?.kind === 'stage';
}

function addTo(item: Item) {
  return [insert(item, 'funding', { status: toFillIn, amount: toFillIn, line: toFillIn }, 'add')];
}
