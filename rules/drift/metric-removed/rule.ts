//! What is no longer measured can no longer be missed.
import {
  counterpart, defineRule, difference, earlier, emptyValue, fold, isAccountedFor, isLinked, isPursued, isRemovalAccountedFor, later,
  measured, nameOf, place, placeOfFirst, tokenise, type AnyEntity, type Goal, type Measured, type Metric, type Model, type Quantity, type Report,
} from '../../../src/rule/index.ts'; // prettier-ignore

type Key = 'gone' | 'replaced' | 'lost' | 'moved' | 'elsewhere' | 'vanished' | 'baseline' | 'source';

export default defineRule({
  summary: 'What was measured is still measured, from the same starting point and source',
  severity: 'warning',
  presets: ['recommended'],
  replaces: ['goal-without-metric', 'metric-without-baseline', 'metric-without-source'],
  on: ['Goal', 'Metric', 'Workspace'],
  messages: {
    en: {
      gone: '"{goal}" was measured by "{metric}", and no longer is. Say why in a decision or a review that names it, or measure it again.',
      replaced:
        '"{goal}" was measured by "{metric}", and now by {now}. If that is the same metric under another name, give it an id that stays; if not, say in a decision or a review why it changed.',
      lost: '"{metric}" had {parts:said} ({before}), and now does not. Nobody can tell what has changed: put it back, or say why in a decision or a review.',
      moved:
        '"{metric}" started from {before} and now starts from {now}, so less is left to do for the same target. Put the old figure back and write the new one as an observation, or say why in a decision or a review.',
      elsewhere:
        'The figures of "{metric}" came from "{before}" and now come from "{now}", so they may not be alike. Say why in a decision or a review, or go on with the old source.',
      vanished:
        'Until now the strategy measured {metrics}, and it no longer does. Say why in a decision that names what is gone, or measure it again.',
      baseline: 'a baseline',
      source: 'a source',
    },
    es: {
      gone: '«{goal}» se medía con «{metric}» y ya no. Di por qué en una decisión o una revisión que lo nombre, o vuelve a medirlo.',
      replaced:
        '«{goal}» se medía con «{metric}» y ahora con {now}. Si es el mismo indicador con otro nombre, dale un id que no cambie; si no, di en una decisión o una revisión por qué ha cambiado.',
      lost: '«{metric}» tenía {parts:said} ({before}) y ahora no. Así nadie puede saber qué ha cambiado: recupérala, o di por qué en una decisión o una revisión.',
      moved:
        '«{metric}» partía de {before} y ahora parte de {now}, así que queda menos por hacer para la misma meta. Recupera la cifra anterior y anota la nueva como observación, o di por qué en una decisión o una revisión.',
      elsewhere:
        'Los datos de «{metric}» venían de «{before}» y ahora vienen de «{now}», así que quizá no sean comparables. Di por qué en una decisión o una revisión, o sigue con la fuente anterior.',
      vanished:
        'Hasta ahora la estrategia medía {metrics}, y ya no. Di por qué en una decisión que nombre lo que falta, o vuelve a medirlo.',
      baseline: 'una línea base',
      source: 'una fuente',
    },
  },
  *check(entity, { model, base }) {
    if (!base) return;
    if (entity.kind === 'goal') yield* lostBy(entity, model, base);
    else if (entity.kind === 'metric') {
      yield* partsLostBy(entity, model, base);
      yield* partsChangedBy(entity, model, base);
    } else yield* vanished(model, base);
  },
});

function* lostBy(goal: Goal, model: Model, base: Model): Iterable<Report<Key>> {
  const before = earlier(goal, model, base);
  const added = goal.metrics.filter((one) => !isLinked(one) || !counterpart(one, model, base)).map(nameOfMetric);
  for (const metric of before?.metrics ?? []) {
    if (!isLinked(metric) || !isPursued(metric)) continue;
    const now = later(metric, model, base);
    if (now ? goal.metrics.includes(now) || isAccountedFor(now, model, base) : isRemovalAccountedFor(metric, model, base))
      continue;
    if (isAccountedFor(goal, model, base)) continue;
    const data = { goal: nameOf(goal), metric: nameOf(metric), now: added };
    if (now !== undefined || added.length === 0) yield { at: place(goal, 'metrics'), message: 'gone', data };
    else yield { at: place(goal, 'metrics'), message: 'replaced', severity: 'info', data };
  }
}

const nameOfMetric = (metric: Goal['metrics'][number]): string => (isLinked(metric) ? nameOf(metric) : metric.text);

/** Where it starts from, and where the figures come from. Its owner is another rule's matter. */
function* partsLostBy(metric: Metric, model: Model, base: Model): Iterable<Report<Key>> {
  const before = earlier(metric, model, base);
  if (!before) return;
  const parts = [
    { part: 'baseline' as const, said: before.baseline?.value, has: metric.baseline?.value !== undefined },
    {
      part: 'source' as const,
      said: nameOfSource(before),
      has: metric.source !== undefined,
    },
  ];
  const lost = parts.flatMap(({ part, said, has }) =>
    said !== undefined && !has && isGone(metric, part) ? [{ part, said }] : [],
  );
  if (lost.length === 0 || isAccountedFor(metric, model, base)) return;
  const data = { metric: nameOf(metric), parts: lost.map(({ part }) => part), before: lost.map(({ said }) => said) };
  yield { at: place(metric, lost[0]?.part), message: 'lost', data };
}

/** A starting point that came nearer to the same target, and figures from somewhere else. */
function* partsChangedBy(metric: Metric, model: Model, base: Model): Iterable<Report<Key>> {
  const before = earlier(metric, model, base);
  if (!before || !isPursued(metric) || isAccountedFor(metric, model, base)) return;
  const name = nameOf(metric);
  const [old, now] = [before.baseline?.value, metric.baseline?.value];
  if (old && now && isNearer(before, metric))
    yield {
      at: placeOfFirst(metric, 'baseline.value', 'baseline'),
      message: 'moved',
      data: { metric: name, before: old, now },
    };
  // Words that only point somewhere name no other source.
  if (emptyValue(before, 'source') ?? emptyValue(metric, 'source')) return;
  const [from, to] = [nameOfSource(before), nameOfSource(metric)];
  if (from === undefined || to === undefined || !isOtherSource(before, metric, model, base)) return;
  yield { at: place(metric, 'source'), message: 'elsewhere', severity: 'info', data: { metric: name, before: from, now: to } };
}

function isNearer(before: Metric, metric: Metric): boolean {
  const [aim, sameAim] = [read(before, before.target?.value), read(metric, metric.target?.value)];
  const [from, to] = [read(before, before.baseline?.value), read(metric, metric.baseline?.value)];
  if (!aim || !sameAim || !from || !to || difference(aim, sameAim) !== 0) return false;
  const [way, step] = [difference(from, aim), difference(from, to)];
  if (way === undefined || step === undefined) return false;
  // A figure that was rounded, or measured once more, moves a little.
  return Math.sign(step) === Math.sign(way) && Math.abs(step) > Math.abs(way) * little;
}

const little = 0.1;

const read = ({ unit }: Metric, value: Quantity | undefined): Measured | undefined => value && measured(value, unit);

function nameOfSource({ source }: Metric): string | undefined {
  return source && (isLinked(source) ? nameOf(source) : source.text);
}

/** Not the same thing renamed, nor in other words: those of one source mostly share one. */
function isOtherSource(before: Metric, metric: Metric, model: Model, base: Model): boolean {
  const { source } = before;
  if (source && isLinked(source) && metric.source === later(source, model, base)) return false;
  const known = new Set(wordsOf(nameOfSource(before)));
  return !wordsOf(nameOfSource(metric)).some((word) => known.has(word));
}

function wordsOf(text = ''): string[] {
  return tokenise(text).flatMap((token) => (token.text.length > 2 ? [fold(token.text)] : []));
}

function isGone(metric: Metric, part: string): boolean {
  const empty = emptyValue(metric, `${part}.value`) ?? emptyValue(metric, part);
  return empty === undefined || empty.why === 'placeholder' || empty.why === 'blank';
}

/** What went together with its goal, or stood on its own: told where the strategy is that held it, else of the workspace. */
function* vanished(model: Model, base: Model): Iterable<Report<Key>> {
  const byHolder = new Map<AnyEntity | undefined, string[]>();
  for (const metric of base.all('Metric')) {
    if (!isPursued(metric) || isWork(base.holder(metric)) || later(metric, model, base)) continue;
    const goals = base.referrers(metric, 'Goal', 'metrics');
    if (goals.some((goal) => !isPursued(goal) || later(goal, model, base))) continue;
    if (isRemovalAccountedFor(metric, model, base) || goals.some((goal) => isRemovalAccountedFor(goal, model, base))) continue;
    const strategy = strategyAbove(metric, model, base);
    byHolder.set(strategy, [...(byHolder.get(strategy) ?? []), nameOf(metric)]);
  }
  for (const [strategy, metrics] of byHolder) yield { at: strategy && place(strategy), message: 'vanished', data: { metrics } };
}

/** A piece of work takes its own metrics with it. */
function isWork(holder: AnyEntity | undefined): boolean {
  return holder?.kind === 'initiative' || holder?.kind === 'action';
}

function strategyAbove(metric: Metric, model: Model, base: Model): AnyEntity | undefined {
  let holder = base.holder(metric);
  while (holder && holder.kind !== 'strategy') holder = base.holder(holder);
  return holder && later(holder, model, base);
}
