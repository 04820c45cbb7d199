//! Whoever is asked last has to say no.
import {
  defineRule, hasPhrase, insert, isLinked, nameOf, option, phraseAt, place, spanOf, toFillIn, tokenise,
  type AnyEntity, type Initiative, type Referred,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Where a regulator watches, compliance is asked about work that touches what is regulated',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S2.34'],
  options: {
    topics: option.texts(
      [
        'personal data', 'customer data', 'health data', 'privacy', 'GDPR', 'consent', 'regulator', 'regulated', 'regulation',
        'datos personales', 'datos de salud', 'datos de clientes', 'privacidad', 'RGPD', 'LOPD', 'consentimiento', 'regulador', 'regulado', 'regulación', 'normativa',
      ], // prettier-ignore
      'Words of a name, a statement or a tag that tell of something that is regulated.',
    ),
    reviewers: option.texts(
      [
        'compliance', 'legal', 'counsel', 'lawyer', 'privacy', 'data protection', 'DPO', 'regulatory', 'regulatory affairs',
        'cumplimiento', 'cumplimiento normativo', 'jurídico', 'jurídica', 'asesoría jurídica', 'abogado', 'abogada', 'privacidad', 'protección de datos', 'DPD',
      ], // prettier-ignore
      'Words in the name, role or department of whoever can tell what is allowed.',
    ),
  },
  on: 'Initiative',
  messages: {
    en: {
      unasked:
        '"{initiative}" is about something that is regulated ({topic}), and nobody from compliance is asked. Ask them now, and write down the limit they set before it becomes an excuse.',
      add: 'Add who is asked, to fill in',
    },
    es: {
      unasked:
        '«{initiative}» trata de algo regulado ({topic}) y no se consulta a nadie de cumplimiento normativo. Pregúntales ya y escribe el límite que pongan, antes de que sirva de excusa.',
      add: 'Añadir a quién se consulta, por definir',
    },
  },
  *check(initiative, { model, options: { topics, reviewers } }) {
    if (!underWay.has(initiative.status) || model.workspace.regulated !== true) return;
    const topic = topicOf(initiative, topics);
    if (topic === undefined || isReviewed(initiative, reviewers)) return;
    yield {
      at: place(initiative, topic.path),
      message: 'unasked',
      data: { initiative: nameOf(initiative), topic: topic.words },
      suggest: [insert(initiative, 'consulted', toFillIn, 'add')],
    };
  },
});

const underWay = new Set(['proposed', 'accepted', 'planned', 'active']);

interface Topic {
  readonly path: string;
  readonly words: string;
}

/** What of it is regulated, in its own words, and where it says so. */
function topicOf(initiative: Initiative, topics: readonly string[]): Topic | undefined {
  const { name, statement, tags, origin } = initiative;
  const texts = [['name', name], ['statement', statement], ...tags.map((tag, i) => [`tags.${String(i)}`, tag])];
  for (const [path = '', text = ''] of texts) {
    const words = phraseOf(text, topics);
    if (words !== undefined) return { path, words };
  }
  return origin === 'regulation' ? { path: 'origin', words: origin } : undefined;
}

function phraseOf(text: string, phrases: readonly string[]): string | undefined {
  const tokens = tokenise(text);
  for (let at = 0; at < tokens.length; at++) {
    const next = phraseAt(tokens, at, phrases);
    if (next === undefined) continue;
    const { start, end } = spanOf({ tokens, at, next });
    return text.slice(start, end);
  }
  return undefined;
}

/** Whether anybody of those who have to do with it can tell what is allowed, or its notes say what they said. */
function isReviewed(initiative: Initiative, reviewers: readonly string[]): boolean {
  const { consulted, contributors, informed, owner, people, depends_on, notes = '' } = initiative;
  const waitsFor = depends_on.flatMap(({ ref, department }) => [ref, department]);
  const involved = [...consulted, ...contributors, ...informed, owner, ...people.map(({ ref }) => ref), ...waitsFor];
  const texts = [notes, ...involved.flatMap((one) => (one ? namesOf(one) : []))];
  return texts.some((text) => hasPhrase(tokenise(text), reviewers));
}

function namesOf(one: Referred): string[] {
  if (!isLinked<AnyEntity>(one)) return [one.text];
  const around = one.kind === 'person' ? [one.role, one.department] : [];
  return [nameOf(one), ...around.flatMap((other) => (other ? namesOf(other) : []))];
}
