//! A department that the strategy never names goes on as before.
import {
  defineRule,
  departmentsOf,
  fold,
  isLive,
  isOver,
  nameOf,
  place,
  type Department,
  type Model,
  type Referred,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Every department that customers notice appears in the strategy',
  severity: 'info',
  presets: ['strict'],
  claims: ['S1.10'],
  on: 'Workspace',
  messages: {
    en: {
      absent:
        '"{department}" does not appear in the strategy, and customers notice what it does. Say what changes for its people, what it contributes or what it is told, or why not.',
    },
    es: {
      absent:
        '«{department}» no aparece en la estrategia, y los clientes notan lo que hace. Di qué cambia para su gente, qué aporta o qué se le cuenta, o por qué no.',
    },
  },
  *check(_, { model }) {
    const departments = model.all('Department').filter((one) => one.customer_impact === true && !isOver(one));
    const seen = departmentsOf(appearing(model), model).names;
    const absent = departments.filter((one) => !seen.has(fold(nameOf(one))) && !isHit(one, model));
    // Where none appears, nothing is said of any: other rules tell that once.
    if (absent.length === departments.length && departments.length > 1) return;
    for (const one of absent) yield { at: place(one), message: 'absent', data: { department: nameOf(one) } };
  },
});

/** All who work on it, something changes for, or are told of it. */
function appearing(model: Model): (Referred | undefined)[] {
  const work = [...model.all('Initiative'), ...model.all('Action')].filter(isLive);
  return [
    ...model.all('Strategy').flatMap(({ owner, contributors, consulted }) => [owner, ...contributors, ...consulted]),
    ...work.flatMap(({ owner, contributors, people, depends_on }) => [
      ...[owner, ...contributors, ...people.map(({ ref }) => ref)],
      ...depends_on.map(({ department }) => department),
    ]),
    ...model.all('Stage').map(({ accountable }) => accountable),
    ...model.all('RoleImplication').map(({ role }) => role),
    ...model.all('Communication').flatMap(({ audience, sender }) => [...audience, sender]),
  ];
}

function isHit(department: Department, model: Model): boolean {
  return model.referrers(department, 'ChangePlan').length > 0;
}
