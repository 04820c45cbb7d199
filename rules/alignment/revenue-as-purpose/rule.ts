//! For those who hold that money comes in by the way, and stays away where it is what all is for.
import {
  defineRule,
  drives,
  isDenied,
  isLinked,
  isPursued,
  nameOf,
  place,
  spanOf,
  textOf,
  wordingOf,
  type AnyEntity,
  type Goal,
  type Report,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'What a strategy is for is customers, and money is watched as what comes of it',
  severity: 'error',
  presets: ['systems-thinking'],
  claims: ['S4.5', 'S4.7', 'S4.8'],
  conflictsWith: ['happiness-only-metrics', 'success-without-business-outcome', 'unaligned-goal'],
  on: ['Strategy', 'Mission', 'Vision', 'Goal'],
  messages: {
    en: {
      words:
        '"{words}" in "{item}" makes money the purpose, and whoever works for money will fail the customer. Make the customers\' gain the purpose, and watch the money as what comes of it.',
      metric:
        '"{item}" is steered by "{metric}", which counts money, so money is the purpose. Steer by what customers gain, and give the metric the role "side-effect".',
    },
    es: {
      words:
        'Con «{words}», «{item}» convierte el dinero en propósito, y quien trabaja por el dinero le falla al cliente. Haz que el propósito sea lo que gana el cliente, y mira el dinero como lo que llega después.',
      metric:
        '«{item}» se guía por «{metric}», que cuenta dinero, así que el propósito es el dinero. Guíate por lo que gana el cliente y da al indicador el papel de efecto secundario.',
    },
  },
  *check(item) {
    if (!isPursued(item)) return;
    yield* purposesOf(item);
    if (item.kind === 'goal') yield* steeredByMoney(item);
  },
});

const purposes = new Set(['statement', 'name', 'purpose', 'guiding_policy', 'promise_feeling']);

/** Words for money in what it says it is for; each passage once. */
function* purposesOf(item: AnyEntity): Iterable<Report<'words'>> {
  const told = new Set<string>();
  for (const found of wordingOf(item, 'gain')) {
    const { path } = found.passage;
    if (!purposes.has(path) || told.has(path) || isDenied(found, item)) continue;
    told.add(path);
    yield {
      at: place(item, path, spanOf(found)),
      message: 'words',
      data: { item: nameOf(item), words: textOf(found) },
      confidence: 'medium',
    };
  }
}

/** The metric that comes first is the one it is steered by. */
function* steeredByMoney(goal: Goal): Iterable<Report<'metric'>> {
  const metric = goal.metrics.find((one) => isLinked(one) && drives(one));
  if (!isLinked(metric) || metric.class !== 'financial') return;
  yield { at: place(metric), message: 'metric', data: { item: nameOf(goal), metric: nameOf(metric) } };
}
