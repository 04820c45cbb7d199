//! A number that may become anything steers nothing.
import {
  defineRule, drives, emptyValue, insert, isDescribed, isLinked, isMilestone, isPursued, isWholly, languageOf, nameOf, place, placeOfFirst, toFillIn,
  type Goal, type Metric,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'A metric that a goal is steered by has a target, or says why only its direction counts',
  severity: 'error',
  presets: ['essential', 'recommended'],
  claims: ['S1.20'],
  on: 'Workspace',
  messages: {
    en: {
      missing:
        '"{metric}" has no target, so any result will do for "{goal}". Say how far it shall go and by when, or why only the direction counts.',
      none: 'None of the {n} metrics of "{goal}" has a target, so any result will do. Say how far at least one of them shall go and by when.',
      placeholder: 'The target of "{metric}" is still "{text}", so any result will do for "{goal}". Fill it in.',
      vague:
        'The target of "{metric}" is "{text}", and nobody can tell when that is reached. Say how far it shall go and by when, or why only the direction counts.',
      elsewhere:
        '"{metric}" says where its target can be found, not what it is. Write it here as well, so that it can be compared.',
      add: 'Add a target to fill in',
    },
    es: {
      missing:
        '«{metric}» no tiene meta, así que para «{goal}» vale cualquier resultado. Di hasta dónde tiene que llegar y para cuándo, o por qué solo cuenta el sentido.',
      none: 'Ninguno de los {n} indicadores de «{goal}» tiene meta, así que vale cualquier resultado. Di hasta dónde tiene que llegar al menos uno y para cuándo.',
      placeholder: 'La meta de «{metric}» sigue siendo «{text}», así que para «{goal}» vale cualquier resultado. Complétala.',
      vague:
        'La meta de «{metric}» es «{text}», y nadie puede saber cuándo se ha alcanzado. Di hasta dónde tiene que llegar y para cuándo, o por qué solo cuenta el sentido.',
      elsewhere: '«{metric}» dice dónde está su meta, no cuál es. Escríbela también aquí, para que se pueda comparar.',
      add: 'Añadir una meta por definir',
    },
  },
  *check(_, { model }) {
    // A metric of several goals is reported with the first of them.
    const seen = new Set<string>();
    for (const goal of model.all('Goal')) {
      if (!isPursued(goal)) continue;
      const metrics = goal.metrics.filter(isLinked).filter(drives);
      const open = metrics.filter((metric) => !hasTarget(metric) && !seen.has(metric.id));
      for (const { id } of open) seen.add(id);
      const silent = open.filter(isSilent);
      if (silent.length > 1 && silent.length === metrics.length) yield ofAll(goal, silent);
      else for (const metric of open) yield* checkMetric(metric, goal);
    }
  },
});

const isSilent = (metric: Metric): boolean =>
  metric.target?.note === undefined && ['target', 'target.value'].every((path) => emptyValue(metric, path) === undefined);

function ofAll(goal: Goal, silent: readonly Metric[]) {
  return {
    at: place(goal, 'metrics'),
    message: 'none',
    ...(!silent.some(isDescribed) && { severity: 'warning' as const }),
    data: { goal: nameOf(goal), n: silent.length },
  } as const;
}

function* checkMetric(metric: Metric, goal: Goal) {
  const empty = emptyValue(metric, 'target') ?? emptyValue(metric, 'target.value');
  const at = placeOfFirst(metric, 'target.value', 'target');
  const data = { metric: nameOf(metric), goal: nameOf(goal) };
  // What can't be read is reported as such.
  if (empty?.why === 'unreadable') return;
  const vague = metric.target?.note;
  if (vague !== undefined) yield { at, message: 'vague', data: { ...data, text: vague } } as const;
  else if (empty?.why === 'elsewhere') yield { at, message: 'elsewhere', severity: 'info', data } as const;
  else if (empty?.why === 'placeholder') yield { at, message: 'placeholder', data: { ...data, text: empty.text } } as const;
  else
    yield {
      at,
      message: 'missing',
      // Of a metric that is hardly described yet, the target may not be all that is still to come.
      ...(!isDescribed(metric) && { severity: 'warning' as const }),
      data,
      suggest: [insert(metric, 'target', { value: toFillIn, by: toFillIn }, 'add')],
    } as const;
}

/** To be kept where it is, a note that says something, a limit in its name and a milestone (reached or not) are targets too. */
function hasTarget(metric: Metric): boolean {
  const { target, direction, direction_only, name = '' } = metric;
  const isNoted = target?.note !== undefined && !isWholly(target.note, 'vagueAims', languageOf(metric));
  const isSaid = target?.value !== undefined || isNoted || direction === 'hold' || direction_only !== undefined;
  return isSaid || hasLimit.test(name) || isMilestone(metric);
}

/** "Start of the server < 2 s" */
const hasLimit = /[<>≤≥]=?\s?\d/;
