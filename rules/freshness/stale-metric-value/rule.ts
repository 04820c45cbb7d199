//! A metric that was once read every month, and no more, tells of the past.
import {
  addDuration, age, compareDays, defineRule, isOver, isUnderDiscussion, latestObservation, nameOf, option, place, placeOfFirst, type Duration,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'The newest value of a metric is about as old as its cadence allows',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S1.20'],
  options: {
    missed: option.integer(2, 'So many times its cadence may pass since the last value.', { minimum: 1, maximum: 100 }),
  },
  on: 'Metric',
  messages: {
    en: {
      quiet:
        '"{metric}" has gone quiet: its newest value is {age} old ({date}), and its cadence is {every}. Measure it, or retire it.',
      cadence: 'how often it is measured',
    },
    es: {
      quiet:
        '«{metric}» ha enmudecido: su último valor es de hace {age} ({date}) y su periodicidad es de {every}. Mídelo, o retíralo.',
      cadence: 'cada cuánto se mide',
    },
  },
  *check(metric, { today, options }) {
    const { cadence } = metric;
    const latest = latestObservation(metric);
    if (cadence?.type !== 'every' || !latest?.date || isOver(metric) || isUnderDiscussion(metric) || metric.status === 'paused')
      return;
    let due = latest.date.end;
    for (let i = 0; i < options.missed; i++) due = addDuration(due, atLeastADay(cadence.every));
    if (compareDays(due, today) >= 0) return;
    const path = `observations.${metric.observations.indexOf(latest)}`;
    yield {
      at: placeOfFirst(metric, `${path}.date`, path),
      message: 'quiet',
      data: { metric: nameOf(metric), every: cadence.every, date: latest.date, age: age(latest.date.end, today) },
      related: [{ at: place(metric, 'cadence'), message: 'cadence' }],
    };
  },
});

/** What is measured by the hour is written down by the day at best. */
function atLeastADay({ months, days, hours, minutes }: Duration): Duration {
  return { months, days: months === 0 && days === 0 ? 1 : days, hours, minutes };
}
