//! Work that was done is no result until somebody notices it.
import {
  defineRule, isLinked, isOver, isUnderDiscussion, languageOf, nameOf, phraseBeginning, place, type Goal, type Metric, type Referred,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'A goal says what changes for customers, not what will be delivered',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.15', 'S2.39'],
  on: 'Goal',
  messages: {
    en: {
      goal: '"{goal}" is work to be delivered, not a result. Say what customers will do or notice once it is there, and measure that.',
      metrics: '"{goal}" is measured only by what is delivered ({metrics}). Add a metric of what changes for customers.',
    },
    es: {
      goal: '«{goal}» es un trabajo por entregar, no un resultado. Di qué harán o notarán los clientes cuando esté hecho, y mídelo.',
      metrics: '«{goal}» se mide solo por lo que se entrega ({metrics}). Añade un indicador de lo que cambia para los clientes.',
    },
  },
  *check(goal) {
    if (isOver(goal) || isUnderDiscussion(goal) || goal.metrics.some((metric) => !isOutput(metric))) return;
    const data = { goal: nameOf(goal) };
    if (isDelivery(goal)) yield { at: place(goal), message: 'goal', data };
    else if (goal.metrics.length > 0)
      yield { at: place(goal, 'metrics'), message: 'metrics', data: { ...data, metrics: goal.metrics.map(nameOfMetric) } };
  },
});

function isDelivery(goal: Goal): boolean {
  const text = goal.statement ?? goal.name;
  return text !== undefined && phraseBeginning(text, 'delivering', languageOf(goal)) !== undefined;
}

/** Of a metric of which there is but a name, or no class, only its first words can tell. */
function isOutput(metric: Referred<Metric>): boolean {
  if (isLinked(metric) && metric.class !== undefined) return metric.class === 'output';
  const language = isLinked(metric) ? languageOf(metric) : 'en';
  return phraseBeginning(nameOfMetric(metric), 'delivering', language) !== undefined;
}

const nameOfMetric = (metric: Referred<Metric>): string => (isLinked(metric) ? nameOf(metric) : metric.text);
