//! A pain point that is known to be bad is acted on, or somebody decided to live with it.
import {
  defineRule, insert, isLinked, isPursued, itemsOf, nameOf, place, toFillIn,
  type Action, type Initiative, type Journey, type Model, type PainPoint, type Stage,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Something is done about a severe pain point, or it was decided to live with it',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.25'],
  on: 'Journey',
  messages: {
    en: {
      pain: '"{pain}" is a {severity:said} pain point, and nothing follows from it. Add an action against it, or the decision to live with it, and why.',
      high: 'severe',
      critical: 'critical',
      add: 'Add a decision to fill in',
    },
    es: {
      pain: '«{pain}» es un punto de dolor {severity:said}, y no consta que se haga nada contra él. Añade una acción, o la decisión de convivir con él y por qué.',
      high: 'grave',
      critical: 'crítico',
      add: 'Añadir una decisión por definir',
    },
  },
  *check(journey, { model }) {
    const severe = [...painPointsOf(journey)].filter(([pain]) => isSevere(pain) && !isAnswered(pain, model));
    if (severe.length === 0) return;
    const loose = looseWork(journey, model);
    for (const [pain, stage] of severe) {
      if (loose.has(undefined) || loose.has(stage) || (stage === undefined && loose.size > 0)) continue;
      yield {
        at: place(pain),
        message: 'pain',
        data: { pain: nameOf(pain), severity: pain.severity ?? '' },
        suggest: [insert(pain, 'decision', toFillIn, 'add')],
      };
    }
  },
});

/** Each with the stage in which it hurts. */
function* painPointsOf(journey: Journey): Iterable<readonly [PainPoint, Stage | undefined]> {
  for (const pain of journey.pain_points) if (isLinked(pain)) yield [pain, isLinked(pain.stage) ? pain.stage : undefined];
  for (const stage of journey.stages)
    for (const pain of isLinked(stage) ? stage.pain_points : []) if (isLinked(pain) && isLinked(stage)) yield [pain, stage];
}

function isSevere(pain: PainPoint): boolean {
  return isPursued(pain) && (pain.severity === 'high' || pain.severity === 'critical');
}

function isAnswered(pain: PainPoint, model: Model): boolean {
  return pain.decision !== undefined || model.referrers(pain, 'Action', 'pain_point').some(isMeant);
}

function isMeant({ status }: { readonly status: string }): boolean {
  return status !== 'cancelled';
}

/** The stages with work that does not say which pain it is against; undefined for work somewhere on the journey. */
function looseWork(journey: Journey, model: Model): ReadonlySet<Stage | undefined> {
  const stages = journey.stages.filter(isLinked);
  const actions = [
    ...itemsOf(journey),
    ...model.referrers(journey, 'Action', 'journeys'),
    ...stages.flatMap((stage) => model.referrers(stage, 'Action', 'stage')),
  ];
  const loose = new Set<Stage | undefined>();
  for (const action of actions)
    if (action.kind === 'action' && isMeant(action) && !isLinked(action.pain_point)) loose.add(stageOf(action, model));
  const isLoose = model.referrers(journey, 'Initiative', 'journeys').some((one) => isMeant(one) && !namesPain(one, model));
  return isLoose ? loose.add(undefined) : loose;
}

function stageOf(action: Action, model: Model): Stage | undefined {
  if (isLinked(action.stage)) return action.stage;
  const holder = model.holder(action);
  return holder?.kind === 'stage' ? holder : undefined;
}

/** Whether the actions that an initiative carries out say which pain they are against. */
function namesPain(initiative: Initiative, model: Model): boolean {
  return [...itemsOf(initiative), ...model.referrers(initiative, 'Action', 'initiative')].some(
    (action) => action.kind === 'action' && isLinked(action.pain_point),
  );
}
