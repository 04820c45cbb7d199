//! Customers who are asked for years and see nothing change stop answering.
import {
  age, compareDays, defineRule, isOlderThan, nameOf, option, place, type EntityTypeName, type Model, type Strategy, type Survey,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Something is decided or done because of what a listening program hears',
  severity: 'error',
  presets: ['recommended'],
  claims: ['S0.25', 'S2.25'],
  options: {
    maxSilence: option.duration('6 months', 'A program may run for so long before something has come of it.'),
  },
  on: 'Workspace',
  messages: {
    en: {
      nothing:
        '"{survey}" has been asking for {age} or longer, and nothing here was decided or done because of its answers. Name it as the evidence of what came of it, or stop asking.',
    },
    es: {
      nothing:
        '«{survey}» lleva preguntando {age} o más, y nada de lo que hay aquí se decidió o se hizo por sus respuestas. Cítala como evidencia de lo que salió de ella, o deja de preguntar.',
    },
  },
  *check(_, { model, today, options, lastChange }) {
    const surveys = model.all('Survey').filter(isAsking);
    // equivalent never: it spares a look at all evidence.
    if (surveys.length === 0) return;
    const evidence = evidenceIn(model);
    const unheard = surveys.filter((survey) => !isHeard(survey, evidence));
    // Where no program at all is named as evidence, what comes of them may be written down elsewhere.
    const confidence = unheard.length < surveys.length ? 'high' : 'medium';
    for (const survey of unheard) {
      const since = runningSince(survey) ?? lastChange(place(survey));
      if (since !== undefined && isOlderThan(since, options.maxSilence, today))
        yield {
          at: place(survey),
          message: 'nothing',
          data: { survey: nameOf(survey), age: age(since, today) },
          confidence,
        } as const;
    }
  },
});

/** Those that people give their time to. */
const asking = new Set<string>(['survey', 'interview', 'complaint', 'advisory-board']);

/** An active one, of customers: what colleagues say is another matter. */
function isAsking({ status, type, audience }: Survey): boolean {
  const relations = audience?.relationship ?? [];
  return status === 'active' && asking.has(type) && (relations.length === 0 || relations.some((one) => one !== 'internal'));
}

/** What may rest on what was heard. */
const consequences: readonly EntityTypeName[] = [
  'Decision', 'Action', 'Initiative', 'PainPoint', 'Goal', 'Strategy', 'Journey', 'Segment', 'Promise', 'Policy', 'Risk',
]; // prettier-ignore

/** The ids of surveys that are named, and the last words of texts that name something: "complaints in the complaint log". */
interface Evidence {
  readonly ids: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
}

function evidenceIn(model: Model): Evidence {
  const ids = new Set<string>();
  const endings = new Set<string>();
  for (const type of consequences) {
    for (const entity of model.all(type)) {
      const own = entity.kind === 'strategy' ? [...entity.evidence, ...diagnosed(entity)] : entity.evidence;
      for (const { ref, source } of own) {
        if (ref?.kind === 'survey') ids.add(ref.id);
        const words = wordsOf(source ?? (ref?.kind === 'unlinked' ? ref.text : ''));
        for (let length = 1; length <= Math.min(words.length, mostWords); length++) endings.add(words.slice(-length).join(' '));
      }
    }
  }
  return { ids, endings };
}

/** Names of programs are shorter. */
const mostWords = 12;

const diagnosed = ({ diagnosis }: Strategy): Strategy['evidence'] => diagnosis?.evidence ?? [];

function isHeard({ id, name }: Survey, { ids, endings }: Evidence): boolean {
  return ids.has(id) || (name !== undefined && endings.has(wordsOf(name).join(' ')));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The first day that anything is known of. */
function runningSince({ questions, last_changed, last_reviewed }: Survey): string | undefined {
  const days = [last_changed, last_reviewed, ...questions.map(({ since }) => since)].flatMap((date) => (date ? [date.end] : []));
  return days.sort(compareDays)[0];
}
