//! What customers say in five places is heard in none.
import {
  defineRule, insert, nameOf, place, toFillIn, type Model, type Survey,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'What customers say comes together in one place',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S2.20'],
  on: 'Workspace',
  messages: {
    en: {
      all: 'You hear customers in {n} ways ({surveys}), and nothing says where it comes together. Say which tool or dashboard they feed, by hand if need be.',
      one: 'What customers say in "{survey}" stays there, while other answers come together elsewhere. Say which tool or dashboard it feeds, by hand if need be.',
      add: 'Add what it feeds, to fill in',
    },
    es: {
      all: 'Se escucha a los clientes de {n} maneras ({surveys}) y nada dice dónde se junta lo que cuentan. Indica qué herramienta o tablero alimentan, aunque sea a mano.',
      one: 'Lo que cuentan los clientes en «{survey}» se queda allí, mientras otras respuestas se juntan en otro sitio. Di qué herramienta o tablero alimenta, aunque sea a mano.',
      add: 'Añadir qué alimenta, por definir',
    },
  },
  *check(_, { model }) {
    const surveys = model.all('Survey').filter(isOfCustomers);
    const alone = surveys.filter((survey) => !isBroughtTogether(survey, model));
    const [first] = alone;
    // A single source is together as it is.
    if (!first || surveys.length === 1) return;
    if (alone.length === surveys.length) {
      const covers = alone.map((survey) => place(survey));
      yield { at: place(first, 'feeds_into'), message: 'all', data: { n: alone.length, surveys: alone.map(nameOf) }, covers };
      return;
    }
    for (const survey of alone) {
      const suggest = [insert(survey, 'feeds_into', toFillIn, 'add' as const)];
      yield { at: place(survey, 'feeds_into'), message: 'one', data: { survey: nameOf(survey) }, suggest };
    }
  },
});

function isOfCustomers({ status, audience }: Survey): boolean {
  return status === 'active' && audience?.relationship.includes('internal') !== true;
}

/** It feeds something, or a metric that is read from it stands on a dashboard. */
function isBroughtTogether(survey: Survey, model: Model): boolean {
  if (survey.feeds_into.length > 0) return true;
  const metrics = model.referrers(survey, 'Metric', 'source');
  return metrics.some((metric) => model.referrers(metric, 'Dashboard', 'metrics').length > 0);
}
