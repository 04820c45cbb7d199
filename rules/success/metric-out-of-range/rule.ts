//! A value that can't be is a slip of the pen, or a metric that nobody looks at.
import {
  defineRule,
  difference,
  isFraction,
  measured,
  nameOf,
  placeOfFirst,
  type Metric,
  type Quantity,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'The values of a metric are possible in its unit, and are in one unit',
  severity: 'error',
  presets: ['recommended'],
  on: 'Metric',
  messages: {
    en: {
      range: '"{metric}" can\'t be {value}: it goes from {min} to {max}. Correct the value, or say what its range is.',
      scale: '"{metric}" can\'t be {value}: no scale goes beyond its end. Correct the value or the scale.',
      negative: '"{metric}" can\'t be {value}: there is nothing below none. Correct the value or the unit.',
      share: '"{metric}" is {value}, more than all of it. If it is meant to exceed 100 %, say what its range is.',
      fraction:
        '"{metric}" is in percent, and {value} looks like a share of 1. Write {percent} %, so that all its values are in one unit.',
      units: 'The baseline of "{metric}" is {baseline} and its target {target}: they can\'t be compared. Write both in one unit.',
      baseline: 'the baseline',
    },
    es: {
      range: '«{metric}» no puede ser {value}: va de {min} a {max}. Corrige el valor o indica cuál es su rango.',
      scale: '«{metric}» no puede ser {value}: ninguna escala pasa de su final. Corrige el valor o la escala.',
      negative: '«{metric}» no puede ser {value}: por debajo de nada no hay nada. Corrige el valor o la unidad.',
      share: '«{metric}» es {value}, más que el total. Si puede pasar del 100 %, indica cuál es su rango.',
      fraction:
        '«{metric}» está en porcentaje y {value} parece una parte de 1. Escribe {percent} %, para que todos sus valores estén en una misma unidad.',
      units:
        'La línea base de «{metric}» es {baseline} y su meta, {target}: no se pueden comparar. Escribe las dos en una misma unidad.',
      baseline: 'la línea base',
    },
  },
  *check(metric) {
    const name = nameOf(metric);
    for (const { path, value } of valuesOf(metric)) {
      if (isFraction(metric, value)) {
        const percent = Math.round(value.value * 10_000) / 100;
        const at = placeOfFirst(metric, `${path}.value`, path);
        yield { at, message: 'fraction', data: { metric: name, value, percent }, confidence: 'medium' };
      }
      for (const number of [value.value, value.to ?? value.value].filter((one, i, all) => all.indexOf(one) === i)) {
        const fault = number > (value.outOf ?? number) ? beyondScale : faultOf(metric, number, value.unit ?? metric.unit);
        if (fault)
          yield { at: placeOfFirst(metric, `${path}.value`, path), ...fault, data: { metric: name, value, ...fault.data } };
      }
    }
    const [baseline, target] = [metric.baseline?.value, metric.target?.value];
    if (!baseline || !target || areComparable(metric, baseline, target)) return;
    yield {
      at: placeOfFirst(metric, 'target.value', 'target'),
      message: 'units',
      data: { metric: name, baseline, target },
      // A share as the target of an amount may mean by how much.
      confidence: target.unit === 'percent' ? 'medium' : 'high',
      related: [{ at: placeOfFirst(metric, 'baseline.value', 'baseline'), message: 'baseline' }],
    };
  },
});

const beyondScale = { message: 'scale', data: {} } as const;

function valuesOf(metric: Metric): { readonly path: string; readonly value: Quantity }[] {
  const all = [
    { path: 'baseline', value: metric.baseline?.value },
    { path: 'target', value: metric.target?.value },
    ...metric.observations.map(({ value }, i) => ({ path: `observations.${i}`, value })),
  ];
  return all.flatMap(({ path, value }) => (value ? [{ path, value }] : []));
}

/** Metrics that are a share of something by their nature. */
const shares = new Set<string>(['fcr', 'churn', 'retention', 'repeat-contact', 'completion', 'promise-kept']);
const scores = new Set<string>(['nps', 'enps']);
/** What is told in percent of what it was: the same customers may bring in more than a year ago. */
const growing = new Set<string>(['revenue']);
const amounts = new Set<string | undefined>(['days', 'hours', 'minutes', 'count']);

function faultOf({ range, type, target, baseline }: Metric, value: number, unit: string | undefined) {
  const [least, most] = [range?.min ?? (scores.has(type) ? -100 : undefined), range?.max ?? (scores.has(type) ? 100 : undefined)];
  // A share of a score, and a move by so much, are no scores.
  const isOfRange = range !== undefined || unit === 'points';
  if (isOfRange && ((least !== undefined && value < least) || (most !== undefined && value > most)))
    return { message: 'range', data: { min: least ?? '…', max: most ?? '…' } } as const;
  if (range || scores.has(type)) return undefined;
  if (unit === 'percent' && value > 100 && !growing.has(type))
    return { message: 'share', data: {}, confidence: shares.has(type) ? 'high' : 'medium' } as const;
  // Beside a number above none, a number below it is a change.
  const isChange = [target, baseline].some((one) => (one?.value?.value ?? -1) > 0);
  return amounts.has(unit) && value < 0
    ? ({ message: 'negative', data: {}, confidence: isChange ? 'medium' : 'high' } as const)
    : undefined;
}

/** A share may be written in points, and a number without a unit may be in any. */
function areComparable({ unit }: Metric, baseline: Quantity, target: Quantity): boolean {
  const [a, b] = [baseline, target].map((one) => measured({ value: one.value, ...unitsOf(one) }, unit));
  return difference(a, b) !== undefined || [a, b].every((one) => one?.unit === 'percent' || one?.unit === 'points');
}

function unitsOf({ unit, outOf, currency }: Quantity): Partial<Quantity> {
  return { ...(unit && { unit }), ...(outOf !== undefined && { outOf }), ...(currency !== undefined && { currency }) };
}
