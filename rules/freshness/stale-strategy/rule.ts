//! Customers change; a strategy that nobody looks at is about those of another year.
import {
  age, defineRule, emptyValue, isOlderThan, lastReview, nameOf, newest, option, place, sighted, sightedInHistory,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'An active strategy is looked at again within a year',
  severity: 'error',
  presets: ['recommended'],
  claims: ['S2.38'],
  options: {
    maxAge: option.duration('12 months', 'A review, or the adoption of the strategy, counts for so long.'),
  },
  on: 'Strategy',
  messages: {
    en: {
      stale:
        '"{strategy}" was last reviewed {age} ago ({date:date}), and customers have changed since. Review it, and write down what came of it.',
      adopted:
        '"{strategy}" was adopted {age} ago ({date:date}), and no review of it is on record. Review it, and write down what came of it.',
      history:
        'No review of "{strategy}" is on record, and by its history nobody has touched it since {date:date} ({age}). Review it and write down when.',
    },
    es: {
      stale:
        '«{strategy}» se revisó por última vez hace {age} ({date:date}), y los clientes han cambiado desde entonces. Revísala y anota el resultado.',
      adopted: '«{strategy}» se adoptó hace {age} ({date:date}) y no consta ninguna revisión. Revísala y anota el resultado.',
      history:
        'No consta ninguna revisión de «{strategy}» y, según su historial, nadie la ha tocado desde el {date:date} (hace {age}). Revísala y anota cuándo.',
    },
  },
  *check(strategy, { model, today, options, lastChange }) {
    if (strategy.status !== 'active' || emptyValue(strategy, 'last_reviewed')?.why === 'unreadable') return;
    const review = lastReview(strategy, model);
    const adopted = sighted(strategy.adopted_on, place(strategy, 'adopted_on'));
    const isAdoption = adopted !== undefined && newest([review?.day, adopted.day]) !== review?.day;
    const seen = (isAdoption ? adopted : review) ?? sightedInHistory(lastChange, place(strategy));
    // Without any date, missing-review-cadence asks for one.
    if (!seen || !isOlderThan(seen.day, options.maxAge, today)) return;
    yield {
      at: seen.at,
      message: !seen.declared ? 'history' : isAdoption ? 'adopted' : 'stale',
      data: { strategy: nameOf(strategy), date: seen.date, age: age(seen.day, today) },
      // A review may have been held and not written down.
      confidence: seen.declared ? 'high' : 'medium',
    };
  },
});
