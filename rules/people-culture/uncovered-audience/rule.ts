//! Those who hear of a strategy last are those who meet the customer first.
import {
  defineRule,
  departmentsOf,
  fold,
  isLinked,
  isOver,
  nameOf,
  place,
  reportLack,
  saysNothing,
  type Communication,
  type Department,
  type Departments,
  type Model,
  type Role,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Every department and every role that something changes for is told of the strategy',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S1.8', 'S2.12'],
  on: 'Workspace',
  messages: {
    en: {
      untold: '"{audience}" is told nothing of the strategy. Add a message for them, or name them in one.',
      nobody:
        'The strategy is made known, and to none of those who are to work by it: no message names a department or a role. Say who hears which, beginning with "{audience}".',
      plan: 'this is what others are told',
    },
    es: {
      untold: 'A «{audience}» no se le cuenta nada de la estrategia. Añade un mensaje para ellos, o nómbralos en uno.',
      nobody:
        'La estrategia se comunica, y a nadie de quienes deben trabajar con ella: ningún mensaje nombra un departamento o un puesto. Di quién recibe cuál, empezando por «{audience}».',
      plan: 'esto es lo que se cuenta a otros',
    },
  },
  *check(_, { model }) {
    const plan = model.all('Communication').filter((one) => !isOver(one) && !saysNothing(one));
    const [first] = plan;
    // Words of which nobody can tell whom they mean may mean everyone.
    if (!first || plan.some(({ audience }) => audience.some((one) => !isLinked(one)))) return;
    const report = (audience: Department | Role, message: 'untold' | 'nobody') => ({
      at: place(audience),
      message,
      data: { audience: nameOf(audience) },
      related: [{ at: place(first, 'message'), message: 'plan' as const }],
    });
    const hearers = new Map(untoldAmong(plan, model).map(({ audience, isTold }) => [audience, isTold]));
    yield* reportLack(
      [...hearers.keys()],
      (audience) => hearers.get(audience) !== true,
      (audience) => report(audience, 'untold'),
      (audience) => report(audience, 'nobody'),
    );
  },
});

interface Hearer {
  readonly audience: Department | Role;
  readonly isTold: boolean;
}

/** Whoever should hear of it, and whether they do: departments, and roles that face customers or that something changes for. */
function untoldAmong(plan: readonly Communication[], model: Model): Hearer[] {
  // Whoever sends a message or answers for it knows what it says.
  const told = departmentsOf(
    plan.flatMap(({ audience, sender, owner }) => [...audience, sender, owner]),
    model,
  );
  const named = new Set(plan.flatMap(({ audience }) => audience));
  const departments = model.all('Department').filter(({ customer_impact }) => customer_impact !== false);
  const roles = model.all('Role').filter((role) => isConcerned(role, model));
  return [
    ...departments.map((audience) => ({ audience, isTold: told.names.has(fold(nameOf(audience))) })),
    ...roles.map((audience) => ({
      audience,
      isTold: named.has(audience) || hears(audience, told, departments.length > 0, model),
    })),
  ];
}

function isConcerned(role: Role, model: Model): boolean {
  return !isOver(role) && (role.frontline === true || model.referrers(role, 'RoleImplication', 'role').length > 0);
}

/** By the department of those who hold the role; where that is not said and departments are listed, nobody can tell. */
function hears(role: Role, told: Departments, isSorted: boolean, model: Model): boolean {
  const own = departmentsOf([role], model);
  return own.unsure ? isSorted : [...own.names.keys()].some((name) => told.names.has(name));
}
