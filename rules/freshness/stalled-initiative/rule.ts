//! Work of which nobody has heard for months has usually stopped.
import {
  age, defineRule, emptyValue, isOlderThan, nameOf, newest, option, place, sighted, sightedInHistory,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'There is news of every active initiative',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.18', 'S2.25'],
  options: {
    maxAge: option.duration('60 days', 'News, once it is written down with a date, counts for so long.'),
    maxUntouched: option.duration(
      '6 months',
      'Where no news has a date, the lines of an initiative may stay as they are for so long.',
    ),
  },
  on: 'Initiative',
  messages: {
    en: {
      silent: 'The last news of "{initiative}" is {age} old ({date:date}). Say how it stands, stop it, or plan it anew.',
      history:
        'No news of "{initiative}" has a date, and by its history nobody has touched it since {date:date} ({age}). Say how it stands, stop it, or plan it anew.',
    },
    es: {
      silent: 'La última novedad de «{initiative}» es de hace {age} ({date:date}). Di cómo va, párala o vuelve a planificarla.',
      history:
        'Ninguna novedad de «{initiative}» tiene fecha y, según su historial, nadie la ha tocado desde el {date:date} (hace {age}). Di cómo va, párala o vuelve a planificarla.',
    },
  },
  *check(initiative, { today, options, lastChange }) {
    const { status, last_update: news, start, end } = initiative;
    if (status !== 'active' || emptyValue(initiative, 'last_update')?.why === 'unreadable') return;
    // Of what should be over another rule speaks.
    if (end && end.end < today) return;
    const seen = sighted(news, place(initiative, 'last_update')) ?? sightedInHistory(lastChange, place(initiative));
    if (!seen) return;
    // Its beginning is news, too, even one that is still to come.
    const last = newest([seen.day, start?.end]) ?? seen.day;
    if (!isOlderThan(last, seen.declared ? options.maxAge : options.maxUntouched, today)) return;
    yield {
      at: seen.at,
      message: seen.declared ? 'silent' : 'history',
      data: { initiative: nameOf(initiative), date: seen.date, age: age(seen.day, today) },
      // equivalent always: a warning is one either way; reports for machines tell how sure it is.
      // equivalent never: the same.
      // equivalent negated: the same.
      confidence: seen.declared ? 'high' : 'medium',
    };
  },
});
