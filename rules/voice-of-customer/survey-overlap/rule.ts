//! Two teams that ask the same people see one survey each; the people see both.
import {
  daysBetween, addDuration, defineRule, isLinked, nameOf, option, place, type Model, type Policy, type Survey,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'No two surveys ask the same customers at shorter intervals than the contact policy allows',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.21', 'S2.28'],
  options: {
    minDays: option.integer(30, 'The days between two invitations, where no contact policy says how many.', { minimum: 1 }),
  },
  on: 'Workspace',
  messages: {
    en: {
      overlap:
        '"{a}" and "{b}" both ask "{segment}", and nothing keeps them {days} days apart. Say how many each of them samples, merge them, or let one wait for the other.',
      other: 'the other survey',
      policy: 'the policy asks for this distance',
    },
    es: {
      overlap:
        '«{a}» y «{b}» preguntan a «{segment}», y nada garantiza {days} días entre una y otra. Di a cuántos pregunta cada una, júntalas, o que una espere a la otra.',
      other: 'la otra encuesta',
      policy: 'la política pide esta distancia',
    },
  },
  *check(_, { model, today, options }) {
    const policy = contactPolicy(model);
    const days = policy?.min_days_between_invitations ?? options.minDays;
    const asking = new Map<string, Survey>();
    for (const survey of model.all('Survey')) {
      if (!isAskingAround(survey) || daysApart(survey, today) >= days) continue;
      let isSaid = false;
      for (const { key, name } of audienceOf(survey)) {
        const other = asking.get(key);
        if (!other) asking.set(key, survey);
        else if (!isSaid) {
          isSaid = true;
          yield {
            at: place(survey),
            message: 'overlap' as const,
            data: { a: nameOf(other), b: nameOf(survey), segment: name, days },
            related: [
              { at: place(other), message: 'other' as const },
              ...(policy ? [{ at: place(policy, 'min_days_between_invitations'), message: 'policy' as const }] : []),
            ],
          };
        }
      }
    }
  },
});

function contactPolicy(model: Model): Policy | undefined {
  return model.all('Policy').find(({ min_days_between_invitations: days, status }) => days !== undefined && status !== 'retired');
}

/** An invitation to everybody in the audience: a talk is none, and a sample keeps people apart by itself. */
function isAskingAround({ type, status, channel, sampling }: Survey): boolean {
  return type === 'survey' && status === 'active' && channel !== 'conversation' && sampling === undefined;
}

/** The days between two invitations of one survey; none where it is set off by what customers do. */
function daysApart({ cadence }: Survey, today: string): number {
  if (!cadence) return Infinity;
  return cadence.type === 'every' ? daysBetween(today, addDuration(today, cadence.every)) : 0;
}

/** The segments it is sent to, each for each kind of relationship; audiences that are not declared are not guessed at. */
function audienceOf({ audience }: Survey): { readonly key: string; readonly name: string }[] {
  const segments = (audience?.segments ?? []).map((one) =>
    isLinked(one) ? { key: one.id, name: nameOf(one) } : { key: one.text, name: one.text },
  );
  const relations = audience?.relationship ?? [];
  return segments.flatMap(({ key, name }) =>
    relations.length === 0 ? [{ key, name }] : relations.map((relation) => ({ key: `${key} ${relation}`, name })),
  );
}
