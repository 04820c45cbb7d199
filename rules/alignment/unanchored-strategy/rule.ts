//! Beside several missions, a strategy says which one it rests on.
import {
  defineRule,
  documentOf,
  insert,
  isLive,
  nameOf,
  place,
  saysNothing,
  type Mission,
  type Model,
  type Strategy,
  type SuccessStatement,
} from '../../../src/rule/index.ts';

type Base = Mission | SuccessStatement;

export default defineRule({
  summary: 'A strategy names the mission and the success statement that it rests on',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.8', 'S2.6', 'S2.10', 'S2.11'],
  on: 'Strategy',
  messages: {
    en: {
      mission: '"{strategy}" does not say on which mission it rests. Name it: "{one}" is written down.',
      missions: '"{strategy}" does not say on which of the {n} missions it rests. Name the one.',
      success: '"{strategy}" does not say by which success statement it is judged. Name it: "{one}" is written down.',
      successes: '"{strategy}" does not say by which of the {n} success statements it is judged. Name the one.',
      link: 'Link it',
      candidate: 'this is one',
    },
    es: {
      mission: '«{strategy}» no dice en qué misión se apoya. Nómbrala: está escrita «{one}».',
      missions: '«{strategy}» no dice en cuál de las {n} misiones se apoya. Nombra la que es.',
      success: '«{strategy}» no dice con qué declaración de éxito se juzga. Nómbrala: está escrita «{one}».',
      successes: '«{strategy}» no dice con cuál de las {n} declaraciones de éxito se juzga. Nombra la que es.',
      link: 'Enlazarla',
      candidate: 'esta es una',
    },
  },
  *check(strategy, { model }) {
    if (strategy.status !== 'active') return;
    for (const field of ['mission', 'success'] as const) {
      if (strategy[field]) continue;
      const candidates = candidatesFor(strategy, field, model);
      const [one, another] = candidates;
      if (!one) continue;
      yield {
        at: place(strategy, field),
        message: another ? (field === 'mission' ? 'missions' : 'successes') : field,
        data: { strategy: nameOf(strategy), one: nameOf(one), n: candidates.length },
        // A single one is meant, as long as there is no other strategy that it may be for.
        ...(!another && model.all('Strategy').length === 1 && { severity: 'info' }),
        related: candidates.slice(0, 3).map((candidate) => ({ at: place(candidate), message: 'candidate' })),
        suggest: another ? [] : [insert(strategy, field, one.id, 'link', model.all('Strategy').length === 1 ? 'safe' : 'unsafe')],
      };
    }
  },
});

/** What may be meant: none where one says itself that it is for this strategy, or stands alone with it in one document. */
function candidatesFor(strategy: Strategy, field: 'mission' | 'success', model: Model): readonly Base[] {
  if (model.referrers(strategy, 'SuccessStatement', 'scope').length > 0 && field === 'success') return [];
  const all: readonly Base[] = field === 'mission' ? model.all('Mission') : model.all('SuccessStatement').filter(isOfNone(model));
  const written = all.filter((one) => isLive(one) && !saysNothing(one));
  const beside = written.filter((one) => documentOf(one) === documentOf(strategy));
  return beside.length === 1 && isAlone(strategy, model) ? [] : written;
}

/** What one strategy is judged by, or what is about a journey, is not meant for another strategy. */
function isOfNone(model: Model): (one: SuccessStatement) => boolean {
  return (one) => one.scope.length === 0 && model.referrers(one, 'Strategy').length === 0;
}

/** Whether no other strategy stands in its document. */
function isAlone(strategy: Strategy, model: Model): boolean {
  const document = documentOf(strategy);
  return model.all('Strategy').every((one) => one === strategy || documentOf(one) !== document);
}
