//! Where everything comes first, nothing does.
import {
  actionsTogether, defineRule, isLinked, isLive, nameOf, option, place,
  type Action, type Goal, type Initiative, type Journey, type Model, type Strategy, type Workspace,
} from '../../../src/rule/index.ts'; // prettier-ignore

type Ranked = Action | Initiative | Goal;

export default defineRule({
  summary: 'Few of the things that were ranked together come first',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S2.29'],
  options: {
    maxShare: option.number(0.33, 'So large a part may be of the first rank.', { minimum: 0, maximum: 1 }),
    min: option.integer(4, 'So many are ranked before it is looked at.', { minimum: 2 }),
  },
  on: ['Journey', 'Goal', 'Initiative', 'Strategy', 'Workspace'],
  messages: {
    en: {
      top: 'If {top} of {n} come first, none does ({names}). Decide which of them goes before the others.',
      many: 'If {top} of {n} come first, none does (among them {names}). Decide which of them goes before the others.',
    },
    es: {
      top: 'Si {top} de {n} van primero, no va primero ninguna ({names}). Decide cuál de ellas va por delante.',
      many: 'Si {top} de {n} van primero, no va primero ninguna (entre ellas, {names}). Decide cuál de ellas va por delante.',
    },
  },
  *check(holder, { model, options: { maxShare, min } }) {
    for (const group of groupsOf(holder, model)) {
      const ranked = group.filter((item) => isLive(item) && item.priority !== undefined);
      // In whatever order they stand, the same ones are named.
      const top = ranked.filter(({ priority }) => priority === 1).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
      const [first] = top;
      if (!first || ranked.length < min || top.length <= 1 || top.length / ranked.length <= maxShare) continue;
      yield {
        at: place(first, 'priority'),
        message: top.length > 3 ? 'many' : 'top',
        data: { top: top.length, n: ranked.length, names: top.slice(0, 3).map(nameOf) },
        covers: top.map((item) => place(item)),
      };
    }
  },
});

/** What stands together was ranked together: actions, initiatives or goals of one holder. */
function groupsOf(holder: Journey | Goal | Initiative | Strategy | Workspace, model: Model): Iterable<readonly Ranked[]> {
  if (holder.kind === 'strategy') return [holder.goals.filter(isLinked), holder.initiatives.filter(isLinked)];
  const actions = actionsTogether(holder, model);
  if (holder.kind === 'goal') return [...actions, holder.initiatives.filter(isLinked)];
  if (holder.kind !== 'workspace') return actions;
  const free = [...model.all('Goal'), ...model.all('Initiative')].filter((item) => !model.holder(item));
  return [...actions, free.filter(({ kind }) => kind === 'goal'), free.filter(({ kind }) => kind === 'initiative')];
}
