//! A strategy changes what people do on a Monday, or nothing.
import {
  defineRule,
  insert,
  nameOf,
  option,
  place,
  saysNothing,
  toFillIn,
  type Model,
  type Role,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'For most roles it is said what the strategy means for their work',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S1.10', 'S1.11', 'S2.15'],
  absence: 'shared',
  options: {
    minCoverage: option.number(50, 'For so many per cent of the roles, at least, it is said.', { minimum: 0, maximum: 100 }),
  },
  on: 'Strategy',
  messages: {
    en: {
      nobody:
        'Nothing says what "{strategy}" means for anybody\'s work. Write for each role what changes, what it answers for, and what it may decide.',
      few: 'For {covered} of {n} roles it is said what "{strategy}" means for their work. Write it for more of them: {roles}.',
      add: 'Add what changes for a role, to fill in',
    },
    es: {
      nobody:
        'Nada dice qué significa «{strategy}» para el trabajo de nadie. Escribe para cada rol qué cambia, de qué responde y qué puede decidir.',
      few: 'Solo de {covered} de los {n} roles se dice qué significa «{strategy}» para su trabajo. Escríbelo también para {roles}.',
      add: 'Añadir qué cambia para un rol, por definir',
    },
  },
  *check(strategy, { model, options }) {
    if (strategy.status !== 'active') return;
    // A plan for the change that says whom it hits and how says the same by groups.
    if (model.all('ChangePlan').some(({ impacts }) => impacts.length > 0)) return;
    const at = place(strategy, 'role_implications');
    const roles = model.all('Role').filter(({ status }) => status !== 'retired' && status !== 'cancelled');
    const covered = roles.filter((role) => isCovered(role, model));
    if (model.all('RoleImplication').every(saysNothing) && strategy.role_implications.length === 0)
      yield {
        at,
        message: 'nobody',
        data: { strategy: nameOf(strategy) },
        suggest: [
          insert(strategy, 'role_implications', [{ role: toFillIn, what_changes: toFillIn, behaviors: [toFillIn] }], 'add'),
        ],
      };
    else if (covered.length * 100 < roles.length * options.minCoverage)
      yield {
        at,
        message: 'few',
        data: { strategy: nameOf(strategy), covered: covered.length, n: roles.length, roles: others(roles, covered) },
      };
  },
});

/** By what changes for it, or by what it answers for. */
function isCovered(role: Role, model: Model): boolean {
  return role.responsibilities.length > 0 || model.referrers(role, 'RoleImplication', 'role').length > 0;
}

function others(roles: readonly Role[], covered: readonly Role[]): string[] {
  const without = new Set(covered);
  return roles
    .filter((role) => !without.has(role))
    .slice(0, 5)
    .map(nameOf);
}
