//! The rules that settle a number before its verb is looked at: scores, named values, results, movements, scopes.
import { arrowEnd, leadOf, type Figure } from './measure-figures.ts';
import { endingAt, holds, lastBefore, sentenceAt, startingAt, type Mark, type Sheet } from './measure-marks.ts';
import { roleAs, signsBefore, verbs, type Case, type Role } from './measure-case.ts';
import { isYearLike } from './quantity.ts';
import { isSign } from './source.ts';

/** "=> 85 %", "(0.7)" and "0.4 / 1.0" at the end. */
export function scored({ sheet, figure }: Case): Role | 'none' | undefined {
  const { source } = sheet;
  const { value, unit, outOf, comparator } = figure.quantity;
  if (figure.from || comparator) return undefined;
  if (unit === 'scale' && outOf === 1) return roleAs('observed', sheet, figure);
  if (isSign(source, figure.at - 2, '=') && arrowEnd(source, figure.at - 2) === figure.at)
    return roleAs('observed', sheet, figure);
  const alone = isSign(source, figure.at - 1, '(') && isSign(source, figure.next, ')');
  if (!alone) return undefined;
  const isScore = unit === undefined && value >= 0 && value <= 1 && source.tokens.length - figure.next <= 2;
  return isScore ? roleAs('observed', sheet, figure) : 'none';
}

/** "target: 15 %", "baseline 38 %", "currently 62 %". */
export function named({ sheet, figure }: Case): Role | undefined {
  const before = signsBefore(sheet, figure);
  for (const [kind, part] of [
    ['targets', 'target'],
    ['baselines', 'baseline'],
    ['soFar', 'observed'],
  ] as const) {
    const mark = leadOf(sheet, [kind], figure) ?? endingAt(sheet, [kind], before);
    if (!mark || !mayLead(sheet, mark, figure)) continue;
    const quantity = part === 'target' || !figure.from ? figure.quantity : figure.from.quantity;
    return { ...roleAs(part, sheet, figure), quantity, lead: mark.at, strength: 3 };
  }
  return undefined;
}

/** "Goal 9" is a name, "goal: 9" is none; a year is a year. */
function mayLead(sheet: Sheet, mark: Mark, { quantity, at, first }: Figure): boolean {
  if (quantity.unit !== undefined || quantity.comparator) return true;
  if (isYearLike(quantity.value)) return false;
  const marked = mark.next < at && isSign(sheet.source, at - 1, ':=–-');
  const worded = mark.next - mark.at > 1;
  return marked || worded || first > at || startingAt(sheet, ['numbered'], mark.at) === undefined;
}

/** "Release 4", "#12", a bare year, money to spend. */
export function numbered({ sheet, figure }: Case): 'none' | undefined {
  const { unit, comparator, value } = figure.quantity;
  if (figure.from || comparator) return undefined;
  if (unit === 'money' && endingAt(sheet, ['budgets'], signsBefore(sheet, figure))) return 'none';
  if (unit !== undefined) return undefined;
  return isYearLike(value) || endingAt(sheet, ['numbered'], figure.at) ? 'none' : undefined;
}

/** What has been done already: "we have reduced it to 15 %", "it fell by 20 %". */
export function past({ sheet, figure, dated }: Case): Role | 'none' | undefined {
  const { from, to } = sentenceAt(sheet, figure.at);
  const done = lastBefore(sheet, ['done', 'doneExactly'], figure.at);
  if (!done || isStandard(sheet, figure, done)) return undefined;
  const ahead = holds(sheet, ['ahead', ...verbs], done.next, figure.at);
  const reported = isReported(sheet, done) && !endingAhead(sheet, done);
  const due = dated.some((at) => at >= from && at < to);
  if (!reported && (ahead || due || holds(sheet, ['ahead'], from, done.at))) return undefined;
  if (reported && holds(sheet, verbs, done.next, figure.at)) return undefined;
  const moved = figure.from !== undefined || endingAt(sheet, ['to', 'of'], figure.at) !== undefined;
  return moved ? roleAs('observed', sheet, figure) : 'none';
}

/** "Every letter answered within 5 days", "calls are answered within a minute". */
function isStandard(sheet: Sheet, { at, quantity }: Figure, done: Mark): boolean {
  const { from, to } = sentenceAt(sheet, at);
  const isAlways = startingAt(sheet, ['quantifiers'], from) !== undefined || endingAt(sheet, ['being'], done.at) !== undefined;
  const bound = done.next === at && quantity.comparator !== undefined && isAlways;
  return bound && !isReported(sheet, done) && !holds(sheet, ['pastTimes', 'soFar', 'relatives'], from, to);
}

/** "will have reduced", "will be reduced". */
function endingAhead(sheet: Sheet, done: Mark): boolean {
  return [done.at, done.at - 1, done.at - 2].some((at) => endingAt(sheet, ['ahead'], at) !== undefined);
}

/** "have reduced", "was": not only a participle, which a goal may hold. */
function isReported(sheet: Sheet, done: Mark): boolean {
  return [done.at, done.at - 1].some((at) => endingAt(sheet, ['having'], at) !== undefined);
}

/** "from 38 % to 15 %". */
export function moved({ sheet, figure }: Case): Role | 'none' | undefined {
  if (!figure.from) return undefined;
  const verb = lastBefore(sheet, ['changes', 'reach'], figure.at);
  const { from } = sentenceAt(sheet, figure.at);
  const counted = figure.from.sure && startingAt(sheet, ['counted'], figure.next) !== undefined;
  const named = counted || holds(sheet, ['known'], from, figure.at);
  const measured = figure.quantity.unit !== undefined || verb !== undefined || named;
  const scope = endingAt(sheet, ['scopes'], figure.at);
  if (!measured || (scope && !verb)) return 'none';
  return { ...roleAs('target', sheet, figure), strength: 2, ...(verb && { verb }) };
}

/** "customers with 2 orders or more", "which handle over 100,000". */
export function scoped({ sheet, figure }: Case): 'none' | undefined {
  if (leadOf(sheet, ['scopes'], figure)) return 'none';
  const fact = endingAt(sheet, ['facts'], figure.at);
  return fact && endingAt(sheet, ['relatives'], fact.at) ? 'none' : undefined;
}
