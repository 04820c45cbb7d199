//! Twelve answers are twelve stories, and no percentage.
import {
  defineRule, insert, isLinked, isPursued, latestObservation, nameOf, option, place, placeOfFirst, toFillIn,
  type Metric, type Survey,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'A figure that comes of answers says how many, and there are enough of them',
  severity: 'warning',
  presets: ['strict'],
  options: { min: option.integer(30, 'So many answers at least carry a figure.', { minimum: 1 }) },
  on: 'Metric',
  messages: {
    en: {
      few: 'The last figure of "{metric}" rests on {n} answers, which is too few to decide by. Pool several periods, say so where you report it, or talk to these customers instead.',
      unknown: 'On how many answers does the last figure of "{metric}" rest? Write it beside the figure.',
      add: 'Add the number of answers to fill in',
    },
    es: {
      few: 'La última cifra de «{metric}» sale de {n} respuestas, y son pocas para decidir. Junta varios periodos, adviértelo al informar, o habla con esos clientes.',
      unknown: '¿De cuántas respuestas sale la última cifra de «{metric}»? Escríbelo junto a ella.',
      add: 'Añadir el número de respuestas por definir',
    },
  },
  *check(metric, { options: { min } }) {
    const latest = isPursued(metric) ? latestObservation(metric) : undefined;
    const survey = surveyOf(metric);
    if (!latest || (metric.class !== 'perception' && survey === undefined)) return;
    const path = `observations.${metric.observations.indexOf(latest)}`;
    const data = { metric: nameOf(metric) };
    if (latest.n === undefined) {
      if (survey?.response_rate.some(({ answered }) => answered !== undefined)) return;
      // Somebody may know it, and it may be enough.
      const suggest = [insert(metric, `${path}.n`, toFillIn, 'add')];
      yield {
        at: placeOfFirst(metric, `${path}.value`, path, 'observations'),
        message: 'unknown',
        data,
        severity: 'info',
        suggest,
      };
    } else if (latest.n < min && !isMostOf(survey, latest.n)) {
      yield { at: place(metric, `${path}.n`), message: 'few', data: { ...data, n: latest.n } };
    }
  },
});

/** The questionnaire that the figure comes from. */
function surveyOf({ source }: Metric): Survey | undefined {
  return isLinked(source) && source.kind === 'survey' && source.type === 'survey' ? source : undefined;
}

/** Where thirty customers are all there are, twenty answers are many. */
function isMostOf(survey: Survey | undefined, n: number): boolean {
  const all = survey?.audience?.size?.value;
  return all !== undefined && n * 2 >= all;
}
