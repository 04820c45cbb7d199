//! Customers change; questions that nobody looks at keep asking about the customers of long ago.
import {
  age, defineRule, emptyValue, isLinked, isOlderThan, lastReview, nameOf, newest, option, place, sighted, sightedInHistory,
  type CalendarDate, type Model, type Place, type Sighting, type Survey,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'An active listening program is reviewed regularly, and its questions do not stay the same without a decision',
  severity: 'error',
  presets: ['essential', 'recommended'],
  claims: ['S2.37'],
  mutes: ['survey-without-review-cadence'],
  options: {
    maxAge: option.duration('12 months', 'A review, or a decision to keep the questions, counts for so long.'),
    maxUnchanged: option.duration('24 months', 'Questions may stay as they are for so long without a decision to keep them.'),
  },
  on: 'Survey',
  messages: {
    en: {
      stale:
        '"{name}" was last reviewed {age} ago ({date:date}). Look at its purpose, questions and audience again; change it or record why it stays.',
      'stale-history':
        'No review of "{name}" is on record, and by its history nobody has touched it since {date:date} ({age}). Review it and write down when.',
      unchanged:
        '"{name}" has asked the same questions since {date:date} ({age}), and nobody decided to keep them. Change them or record why they stay.',
      'unchanged-period':
        '"{name}" has asked the same questions since {date:date} ({age}), and nobody decided to keep them. Change them or record why they stay.',
      'unchanged-history':
        '"{name}" has, by its history, asked the same questions since {date:date} ({age}), and nobody decided to keep them. Change them or record why they stay.',
      unknown: 'Nobody can tell when "{name}" was last looked at. Write down when it was last reviewed.',
    },
    es: {
      stale:
        '«{name}» se revisó por última vez hace {age} ({date:date}). Repasa su propósito, sus preguntas y su público; cámbialo o deja constancia de por qué sigue igual.',
      'stale-history':
        'No consta ninguna revisión de «{name}» y, según su historial, nadie lo ha tocado desde el {date:date} (hace {age}). Revísalo y anota cuándo.',
      unchanged:
        '«{name}» hace las mismas preguntas desde el {date:date} (hace {age}) y nadie ha decidido mantenerlas. Cámbialas o deja constancia de por qué se mantienen.',
      'unchanged-period':
        '«{name}» hace las mismas preguntas desde {date:date} (hace {age}) y nadie ha decidido mantenerlas. Cámbialas o deja constancia de por qué se mantienen.',
      'unchanged-history':
        '«{name}», según su historial, hace las mismas preguntas desde el {date:date} (hace {age}) y nadie ha decidido mantenerlas. Cámbialas o deja constancia de por qué se mantienen.',
      unknown: 'No hay forma de saber cuándo se revisó «{name}» por última vez. Anota la fecha.',
    },
  },
  *check(survey, { model, today, options, lastChange }) {
    if (survey.status !== 'active' || isUnreadable(survey)) return;
    const name = nameOf(survey);
    const say = ({ day, date, at }: Sighting) => ({ at, data: { name, date, age: age(day, today) } });
    const fromHistory = (at: Place): Sighting | undefined => sightedInHistory(lastChange, at);
    const changed = lastQuestions(survey);
    const review = lastReview(survey, model) ?? fromHistory(place(survey));
    if (!review && !changed) yield { at: place(survey), severity: 'warning', message: 'unknown', data: { name } };
    if (review && isOlderThan(review.day, options.maxAge, today)) {
      if (review.declared) yield { ...say(review), message: 'stale' };
      else if (!changed) {
        yield { ...say(review), message: 'stale-history' };
        return;
      }
    }
    // Once a review is declared, the history of the questions tells how old they are.
    const questions = changed ?? (review?.declared ? fromHistory(place(survey, 'questions')) : undefined);
    if (!questions || !isOlderThan(questions.day, options.maxUnchanged, today) || isKept(survey, model, options.maxAge, today))
      return;
    // With a review on record it is a warning; with none, nobody has looked at all.
    yield {
      ...say(questions),
      message: !questions.declared ? 'unchanged-history' : isDay(questions.date) ? 'unchanged' : 'unchanged-period',
      severity: review?.declared ? 'warning' : 'error',
    };
  },
});

function isDay(date: CalendarDate | string): boolean {
  return typeof date === 'string' || date.start === date.end;
}

/** A date that can't be read is reported as such. */
function isUnreadable(survey: Survey): boolean {
  return ['last_reviewed', 'last_changed'].some((field) => emptyValue(survey, field)?.why === 'unreadable');
}

/** When a question last became what it is. */
function lastQuestions(survey: Survey): Sighting | undefined {
  const since = survey.questions.map((question) => question.since?.end);
  const last = newest([survey.last_changed?.end, ...since]);
  if (last === survey.last_changed?.end) return sighted(survey.last_changed, place(survey, 'last_changed'));
  const at = since.indexOf(last);
  return sighted(survey.questions[at]?.since, place(survey, `questions.${at}.since`));
}

/** A decision to keep the questions, or a review that ended in one. One without a date can't be told to be old. */
function isKept(survey: Survey, model: Model, maxAge: string, today: string): boolean {
  const holds = (date: CalendarDate | undefined): boolean => date === undefined || !isOlderThan(date.end, maxAge, today);
  const { keep_decision: decision } = survey;
  if (decision && (!isLinked(decision) || (decision.outcome !== 'reject' && holds(decision.date)))) return true;
  return model
    .referrers(survey, 'Review', 'target')
    .some(({ outcome, date }) => outcome === 'keep' && date !== undefined && holds(date));
}
