//! Nobody can be given less than nothing.
import {
  defineRule, nameOf, placeOfFirst, type Action, type FundingLine, type Initiative, type Money, type Role, type Tool,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Budgets, costs and allocations are not below zero',
  severity: 'error',
  presets: ['recommended'],
  on: ['FundingLine', 'Initiative', 'Action', 'Role', 'Tool'],
  messages: {
    en: { negative: '"{item}" has {amount}, which is less than nothing. Correct the sign, or say what is taken away in a note.' },
    es: { negative: '«{item}» tiene {amount}, que es menos que nada. Corrige el signo, o explica en una nota qué se quita.' },
  },
  *check(entity) {
    for (const [path, amount] of amountsOf(entity)) {
      if (amount !== undefined && amount.amount < 0)
        yield {
          at: placeOfFirst(entity, path, path.replace(/\.[^.]*$/, '')),
          message: 'negative',
          data: { item: nameOf(entity), amount },
        };
    }
  },
});

/** Each amount of money, by its path. */
function amountsOf(entity: FundingLine | Initiative | Action | Role | Tool): [path: string, amount: Money | undefined][] {
  switch (entity.kind) {
    case 'funding':
      return [
        ['amount_requested', entity.amount_requested],
        ['amount_approved', entity.amount_approved],
        ...entity.allocations.map(({ amount }, i): [string, Money | undefined] => [`allocations.${i}.amount`, amount]),
      ];
    case 'role':
      return [['budget', entity.budget]];
    case 'tool':
      return entity.cost.map((amount, i) => [`cost.${i}`, amount]);
    default:
      return [['funding.amount', entity.funding?.amount]];
  }
}
