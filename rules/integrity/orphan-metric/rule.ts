//! A figure that nothing refers to decides nothing.
import { defineRule, isPursued, isReferredTo, nameOf, place, saysNothing } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Each metric is used by something: a goal, an action, a dashboard',
  severity: 'info',
  presets: ['recommended'],
  claims: ['S0.20'],
  on: 'Metric',
  messages: {
    en: {
      orphan:
        'Nothing uses "{metric}": no goal, no action, no dashboard. Link it where it decides something, or stop counting it.',
    },
    es: {
      orphan:
        'Nada usa «{metric}», ni un objetivo, ni una acción, ni un cuadro de mando. Enlázalo donde decida algo, o deja de medirlo.',
    },
  },
  *check(metric, { model }) {
    // What is only to be watched, and what guards against harm, may stand by itself.
    const isMeantAlone = metric.role === 'monitor' || metric.role === 'guardrail';
    if (isMeantAlone || !isPursued(metric) || saysNothing(metric) || isReferredTo(metric, model)) return;
    // Where there is nothing that could use a metric, others are told to write it.
    if (model.all('Goal').length + model.all('SuccessStatement').length + model.all('Dashboard').length === 0) return;
    yield { at: place(metric), message: 'orphan', data: { metric: nameOf(metric) } };
  },
});
