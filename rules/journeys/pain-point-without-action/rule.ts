//! A pain point that is known to be bad is acted on, or somebody decided to live with it.
import {
  defineRule, insert, isLinked, isPursued, itemsOf, nameOf, painPointsOf, place, toFillIn, workOn,
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
    // equivalent never: it spares a look at all work.
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
  const loose = new Set<Stage | undefined>();
  const work = [...workOn(journey, model)];
  // Where some actions say what they are against, one that does not is against something else.
  const isTold = work.some(([one]) => isLinked(one) && one.kind === 'action' && isMeant(one) && isLinked(one.pain_point));
  for (const [one, stage] of work) {
    if (isTold && stage === undefined && !(isLinked(one) && one.kind === 'initiative')) continue;
    if (!isLinked(one) || isLoose(one, model)) loose.add(stage);
  }
  return loose;
}

function isLoose(work: Action | Initiative, model: Model): boolean {
  if (!isMeant(work)) return false;
  return work.kind === 'action' ? !isLinked(work.pain_point) : !namesPain(work, model);
}

/** Whether the actions that an initiative carries out say which pain they are against. */
function namesPain(initiative: Initiative, model: Model): boolean {
  return [...itemsOf(initiative), ...model.referrers(initiative, 'Action', 'initiative')].some(
    (action) => action.kind === 'action' && isLinked(action.pain_point),
  );
}
