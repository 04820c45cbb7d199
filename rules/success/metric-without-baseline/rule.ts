//! Whoever does not know where they started can't tell how far they have come.
import {
  defineRule, emptyValue, goalsDriven, insert, isDescribed, isInName, isMilestone, nameOf, place, toFillIn,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'A metric that a goal is steered by says where it stood, and when',
  severity: 'warning',
  presets: ['essential', 'recommended'],
  claims: ['S0.5'],
  on: 'Metric',
  messages: {
    en: {
      missing: '"{metric}" does not say where it stands now, so no change can be shown. Write down its last value and the day.',
      placeholder: 'The baseline of "{metric}" is still "{text}", so no change can be shown. Fill it in.',
      elsewhere: '"{metric}" says where its baseline can be found, not what it is. Write it here as well.',
      undated: 'The baseline of "{metric}" has no date, so nobody can tell how fast it changes. Say when it was measured.',
      add: 'Add a baseline to fill in',
      date: 'Add the day to fill in',
    },
    es: {
      missing: '«{metric}» no dice cómo está ahora, así que no se podrá mostrar ningún cambio. Anota su último valor y el día.',
      placeholder: 'La línea base de «{metric}» sigue siendo «{text}», así que no se podrá mostrar ningún cambio. Complétala.',
      elsewhere: '«{metric}» dice dónde está su línea base, no cuál es. Escríbela también aquí.',
      undated: 'La línea base de «{metric}» no tiene fecha, así que nadie puede saber a qué ritmo cambia. Di cuándo se midió.',
      add: 'Añadir una línea base por definir',
      date: 'Añadir el día por definir',
    },
  },
  *check(metric, { model }) {
    const { baseline, status } = metric;
    // What is planned, or was never measured, has no value yet; a metric that is but a name lacks more than its baseline.
    if (status === 'planned' || status === 'proposed' || (!metric.target && !isDescribed(metric))) return;
    if (isInName(metric, 'target') || isMilestone(metric) || goalsDriven(metric, model).length === 0) return;
    const data = { metric: nameOf(metric) };
    const empty = emptyValue(metric, 'baseline') ?? emptyValue(metric, 'baseline.value');
    if (empty?.why === 'unreadable') return;
    if (baseline?.value) {
      if (baseline.date || emptyValue(metric, 'baseline.date')?.why === 'unreadable') return;
      const at = place(metric, 'baseline');
      yield { at, message: 'undated', severity: 'info', data, suggest: [insert(metric, 'baseline.date', toFillIn, 'date')] };
    } else if (empty?.why === 'elsewhere') yield { at: place(metric, 'baseline'), message: 'elsewhere', severity: 'info', data };
    else if (empty?.why === 'placeholder')
      yield { at: place(metric, 'baseline'), message: 'placeholder', data: { ...data, text: empty.text } };
    else if (metric.observations.length === 0 && baseline?.note === undefined)
      yield {
        at: place(metric, 'baseline'),
        message: 'missing',
        data,
        suggest: [insert(metric, 'baseline', { value: toFillIn, date: toFillIn }, 'add')],
      };
  },
});
