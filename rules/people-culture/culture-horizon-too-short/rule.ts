//! A culture takes its time, and a plan that does not admit it will be called a failure on its last day.
import {
  addDuration,
  age,
  cultureChange,
  defineRule,
  duration,
  isLinked,
  isOlderThan,
  isOver,
  isUnderDiscussion,
  nameOf,
  option,
  place,
  type Initiative,
  type Model,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Work on a culture is given the time that a culture takes',
  severity: 'info',
  presets: ['recommended'],
  claims: ['S4.17'],
  options: {
    span: option.duration('18 months', 'A culture takes so long, at least.'),
  },
  on: 'Initiative',
  messages: {
    en: {
      short:
        '"{initiative}" is to change a culture in {planned}, and that takes longer. Plan it in stages, and say what should be seen by the end of the first.',
      start: 'this is where it begins',
    },
    es: {
      short:
        '«{initiative}» quiere cambiar una cultura en {planned}, y eso lleva más tiempo. Planifícalo por etapas y di qué debería verse al final de la primera.',
      start: 'aquí empieza',
    },
  },
  *check(initiative, { model, options }) {
    const { start, end } = initiative;
    if (!start || !end || isOver(initiative) || isUnderDiscussion(initiative)) return;
    // Until the end of a month is as long as until the first of the next.
    if (isOlderThan(start.start, options.span, addDuration(end.end, duration({ days: 2 })))) return;
    if (!cultureChange(initiative) || isStage(initiative, model)) return;
    yield {
      at: place(initiative, 'end'),
      message: 'short',
      data: { initiative: nameOf(initiative), planned: age(start.start, addDuration(end.end, duration({ days: 1 }))) },
      related: [{ at: place(initiative, 'start'), message: 'start' }],
    };
  },
});

/** Whether other work waits for it, or it for other work: then it is one of several stages. */
function isStage(initiative: Initiative, model: Model): boolean {
  return (
    initiative.depends_on.some(({ ref }) => isLinked(ref) && ref.kind === 'initiative') ||
    model.referrers(initiative, 'Initiative').length > 0
  );
}
