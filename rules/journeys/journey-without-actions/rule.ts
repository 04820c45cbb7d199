//! A map that nobody acts on ends at the wall it hangs on.
import {
  defineRule, emptyValue, hasFreeInitiative, insert, isLinked, isPursued, nameOf, painPointsOf, place, toFillIn, workOn,
  type Journey, type Model,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Something is done about what a journey shows',
  severity: 'error',
  presets: ['essential', 'recommended'],
  claims: ['S0.26', 'S1.1', 'S2.17', 'S2.26'],
  mutes: ['pain-point-without-action'],
  on: 'Journey',
  messages: {
    en: {
      nothing:
        'Nothing follows from the map of "{journey}": not one action. Turn its worst pain points into actions with an owner, a date and money, or write down the decision to live with them.',
      add: 'Add an action to fill in',
    },
    es: {
      nothing:
        'Del mapa de «{journey}» no sale nada, ni una sola acción. Convierte sus peores puntos de dolor en acciones con responsable, plazo y dinero, o deja escrita la decisión de convivir con ellos.',
      add: 'Añadir una acción por definir',
    },
  },
  *check(journey, { model }) {
    if (!isMap(journey) || isActedOn(journey, model)) return;
    yield {
      at: place(journey),
      message: 'nothing',
      data: { journey: nameOf(journey) },
      severity: journey.state === 'future' ? 'warning' : 'error',
      confidence: hasFreeInitiative(model) ? 'medium' : 'high',
      suggest: [insert(journey, 'actions', [{ statement: toFillIn, owner: toFillIn, due: toFillIn }], 'add')],
    };
  },
});

/** Whether it shows anything: it is neither a mere name, nor a frame that is to be filled in, nor over. */
function isMap(journey: Journey): boolean {
  const isFrame = emptyValue(journey, 'name')?.why === 'placeholder';
  return isPursued(journey) && !isFrame && (journey.stages.length > 0 || journey.pain_points.length > 0);
}

/** That a pain point stays as it is was decided, too. */
function isActedOn(journey: Journey, model: Model): boolean {
  for (const [work] of workOn(journey, model)) if (!isLinked(work) || work.status !== 'cancelled') return true;
  for (const [pain] of painPointsOf(journey)) if (pain.decision !== undefined) return true;
  return false;
}
