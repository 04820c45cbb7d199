//! What is in two currencies can't be added up, and so nobody knows whether it fits.
import {
  defineRule, nameOf, place,
  type FundingLine, type Model, type Money, type Place,
} from '../../../src/rule/index.ts'; // prettier-ignore

interface Amount {
  readonly currency: string;
  readonly at: Place;
}

export default defineRule({
  summary: 'The amounts of a funding line are in one currency, or the rate is noted',
  severity: 'warning',
  presets: ['recommended'],
  on: 'FundingLine',
  messages: {
    en: {
      mixed: '"{line}" is in {currency}, and this is in {other}, so nobody can add it up. Use one currency, or note the rate.',
      first: 'this is in {currency}',
    },
    es: {
      mixed:
        '«{line}» está en {currency} y esto en {other}, así que nadie puede sumarlo. Usa una sola moneda, o anota el cambio.',
      first: 'esto está en {currency}',
    },
  },
  *check(line, { model }) {
    const [first, ...others] = amountsOf(line, model);
    const other = others.find(({ currency }) => currency !== first?.currency);
    // Whoever notes the rate names the currency.
    if (!first || !other || line.notes?.includes(other.currency)) return;
    const data = { line: nameOf(line), currency: first.currency, other: other.currency };
    yield { at: other.at, message: 'mixed', data, related: [{ at: first.at, message: 'first' }] };
  },
});

/** What the line is in, what it has, what it hands out, and what work takes from it. */
function* amountsOf(line: FundingLine, model: Model): Iterable<Amount> {
  const [code] = /^[a-z]{3}$/i.exec(line.currency ?? '') ?? [];
  if (code !== undefined) yield { currency: code.toUpperCase(), at: place(line, 'currency') };
  for (const field of ['amount_approved', 'amount_requested'] as const) yield* amount(line[field], place(line, field));
  for (const [i, allocation] of line.allocations.entries())
    yield* amount(allocation.amount, place(line, `allocations.${i}.amount`));
  for (const item of [...model.referrers(line, 'Initiative'), ...model.referrers(line, 'Action')])
    if (item.funding?.line === line) yield* amount(item.funding.amount, place(item, 'funding.amount'));
}

function* amount(money: Money | undefined, at: Place): Iterable<Amount> {
  if (money?.currency !== undefined) yield { currency: money.currency, at };
}
