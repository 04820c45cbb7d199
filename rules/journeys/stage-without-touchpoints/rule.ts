//! A stage at which customers meet nobody is no stage of theirs, or is not written down.
import {
  defineRule, insert, isLinked, isPursued, nameOf, place, reportLack, saysNothing, toFillIn,
  type Action, type Journey, type Moment, type Referred, type Stage,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Each stage of a journey says where customers meet the organisation',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.3', 'S1.18'],
  on: 'Journey',
  messages: {
    en: {
      journey:
        'No stage of "{journey}" says where customers meet us. Add the touchpoints and their channels, or nobody can tell what adds up to their experience.',
      stage:
        'Where do customers meet us in the stage "{stage}" of "{journey}"? Add the touchpoints, with their channels, or join it to another stage.',
      add: 'Add a touchpoint to fill in',
    },
    es: {
      journey:
        'Ninguna etapa de «{journey}» dice dónde nos encuentra el cliente. Añade los puntos de contacto y sus canales, porque sin ellos nadie sabe de qué se compone su experiencia.',
      stage:
        '¿Dónde nos encuentra el cliente en la etapa «{stage}» de «{journey}»? Añade los puntos de contacto con sus canales, o une la etapa a otra.',
      add: 'Añadir un punto de contacto por definir',
    },
  },
  *check(journey) {
    const stages = journey.stages.filter(isLinked).filter((stage) => !saysNothing(stage));
    // Touchpoints that do not say where they belong may belong to any stage.
    if (!isPursued(journey) || journey.touchpoints.some((touchpoint) => !isLinked(touchpoint) || !touchpoint.stage)) return;
    const met = new Set(stagesMet(journey));
    const data = { journey: nameOf(journey) };
    yield* reportLack(
      stages,
      (stage) => !met.has(stage),
      (stage) => ({
        at: place(stage),
        message: 'stage' as const,
        data: { ...data, stage: nameOf(stage) },
        // There are stages at which customers are on their own.
        severity: 'info' as const,
        suggest: [addTouchpoint(stage)],
      }),
      (first) => ({ at: place(journey), message: 'journey' as const, data, suggest: [addTouchpoint(first)] }),
    );
  },
});

/** The stages that have a touchpoint, or that a touchpoint, a moment or an action at a touchpoint names. */
function* stagesMet(journey: Journey): Iterable<Stage> {
  for (const stage of journey.stages)
    if (isLinked(stage) && (stage.touchpoints.length > 0 || stage.actions.some(isAtTouchpoint))) yield stage;
  const others = [...journey.moments_that_matter, ...journey.actions].filter(isAtTouchpoint);
  for (const one of [...journey.touchpoints, ...others]) if (isLinked(one) && isLinked(one.stage)) yield one.stage;
}

function isAtTouchpoint(one: Referred<Moment | Action>): one is Moment | Action {
  return isLinked(one) && one.touchpoint !== undefined;
}

function addTouchpoint(stage: Stage) {
  return insert(stage, 'touchpoints', [{ name: toFillIn, channel: toFillIn }], 'add');
}
