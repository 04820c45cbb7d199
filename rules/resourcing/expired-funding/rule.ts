//! The money ends before the work does.
import {
  compareDays, defineRule, isAgreed, isLinked, nameOf, newest, place,
  type Action, type FundingLine, type Initiative, type Model,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'The money for a piece of work lasts until the work is done',
  severity: 'warning',
  presets: ['strict'],
  on: ['Initiative', 'Action'],
  messages: {
    en: {
      ends: 'The money for "{item}" ends on {money:date}, and the work goes on until {work:date}. Find money for the rest, or end sooner.',
      line: 'this is how long the money lasts',
    },
    es: {
      ends: 'El dinero de «{item}» acaba el {money:date} y el trabajo sigue hasta el {work:date}. Busca dinero para el resto, o termina antes.',
      line: 'hasta aquí llega el dinero',
    },
  },
  *check(item, { model }) {
    const end = (item.kind === 'action' ? item.due : undefined) ?? item.end;
    if (!end || !isAgreed(item)) return;
    const lines = linesOf(item, model);
    // A line without a period may last for ever.
    const last = lines.every(({ period }) => period?.end) ? newest(lines.map(({ period }) => period?.end)) : undefined;
    const line = lines.find(({ period }) => period?.end === last);
    if (!line || last === undefined || compareDays(last, end.start) >= 0) return;
    yield {
      at: place(item, item.kind === 'action' && item.due ? 'due' : 'end'),
      message: 'ends',
      data: { item: nameOf(item), money: last, work: end.end },
      related: [{ at: place(line, 'period'), message: 'line' }],
    };
  },
});

/** The line that it names, and those that name it. */
function linesOf(item: Initiative | Action, model: Model): readonly FundingLine[] {
  const own = item.funding?.line;
  return [...(isLinked(own) ? [own] : []), ...model.referrers(item, 'FundingLine')];
}
