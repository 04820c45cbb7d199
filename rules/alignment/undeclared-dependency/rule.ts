//! What is needed from another department comes late, unless it was asked for.
import {
  defineRule,
  departmentsOf,
  insert,
  isAgreed,
  isLinked,
  nameOf,
  place,
  reportLack,
  toFillIn,
  type Initiative,
  type Model,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Work of several departments says what one needs from the other, and by when',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.16', 'S1.10'],
  on: 'Workspace',
  messages: {
    en: {
      undeclared:
        '{departments} work on "{initiative}", and nothing says what one needs from the other. Name what it waits for, from whom and by when.',
      nobody:
        'Several departments work on each of {n} initiatives, and none says what one needs from the other. Name what they wait for, from whom and by when, beginning with "{initiative}".',
      add: 'Add a dependency to fill in',
    },
    es: {
      undeclared:
        'En «{initiative}» trabajan {departments}, y nada dice qué necesita uno de otro. Indica de qué depende, de quién y para cuándo.',
      nobody:
        'En cada una de {n} iniciativas trabajan varios departamentos, y ninguna dice qué necesita uno de otro. Indica de qué dependen, de quién y para cuándo, empezando por «{initiative}».',
      add: 'Añadir una dependencia por definir',
    },
  },
  *check(_, { model }) {
    const shared = model.all('Initiative').filter((one) => isAgreed(one) && departmentsIn(one, model).length > 1);
    const report = (initiative: Initiative, message: 'undeclared' | 'nobody') => ({
      at: place(initiative, 'depends_on'),
      message,
      data: { initiative: nameOf(initiative), departments: departmentsIn(initiative, model), n: shared.length },
      suggest: [insert(initiative, 'depends_on', [{ department: toFillIn, what: toFillIn, by: toFillIn }], 'add' as const)],
    });
    yield* reportLack(
      shared,
      (initiative) => !isDeclared(initiative) && !isStaffed(initiative, model),
      (initiative) => report(initiative, 'undeclared'),
      (first) => report(first, 'nobody'),
    );
  },
});

function departmentsIn({ owner, contributors }: Initiative, model: Model): string[] {
  return [...departmentsOf([owner, ...contributors], model).names.values()];
}

function isDeclared({ depends_on, actions }: Initiative): boolean {
  return depends_on.length > 0 || actions.some((action) => isLinked(action) && action.depends_on.length > 0);
}

/** Whether people of each department are set aside for it: then it is said what is needed of whom. */
function isStaffed(initiative: Initiative, model: Model): boolean {
  const given = departmentsOf([initiative.owner, ...initiative.people.map(({ ref }) => ref)], model).names.size;
  return given >= departmentsIn(initiative, model).length;
}
