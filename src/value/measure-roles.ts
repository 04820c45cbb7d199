//! Which part a number plays in a measure: target, baseline, a result so far, or none of them.
import type { Fold } from '../language/index.ts';
import { dateAt } from './date.ts';
import {
  changedBehind,
  changedBy,
  changedTo,
  compared,
  delivered,
  directed,
  labelled,
  noneLeft,
  reached,
  ruledOut,
  shared,
  signed,
  taken,
} from './measure-aims.ts';
import { isFar, roleAs, type Case, type Role, type Rule } from './measure-case.ts';
import { moved, named, numbered, past, scoped, scored } from './measure-facts.ts';
import { isDeadline, type Figure, type Figures } from './measure-figures.ts';
import { endingAt, lastBefore, marksBetween, type Mark, type Sheet } from './measure-marks.ts';

export type { Role } from './measure-case.ts';

/** The parts that are clear, in the order of the text. */
export function rolesOf(sheet: Sheet, { figures, dates }: Figures): Role[] {
  const roles = figures.map((figure) =>
    roleOf({ sheet, figure, dated: dates.filter((date) => isDeadline(sheet, date)).map((date) => date.at) }),
  );
  return [...roles, ...foldsOf(sheet)].filter((role) => role !== undefined).sort((a, b) => a.figure.first - b.figure.first);
}

/** The first rule that knows settles it. */
function roleOf(asked: Case): Role | undefined {
  for (const rule of rules) {
    const answer = rule(asked);
    if (answer) return answer === 'none' ? undefined : answer;
  }
  return undefined;
}

const rules: readonly Rule[] = [
  scored, named, numbered, past, moved, ruledOut, scoped, compared, changedBehind, changedTo, changedBy, signed, directed, reached, delivered, labelled, noneLeft, shared, taken,
]; // prettier-ignore

/** "halve repeat calls", "cut complaints by half", "half of all claims are settled in a day". */
function foldsOf(sheet: Sheet): (Role | undefined)[] {
  return marksBetween(sheet, 0, sheet.source.tokens.length).map((mark) =>
    mark.kind === 'folds'
      ? folded(sheet, mark)
      : mark.kind === 'shares'
        ? (halved(sheet, mark) ?? halfOf(sheet, mark))
        : undefined,
  );
}

function folded(sheet: Sheet, mark: Mark): Role | undefined {
  const { percent, way } = mark.value as Fold;
  const figure = { at: mark.at, first: mark.at, next: mark.next, quantity: { value: percent, unit: 'percent' as const } };
  const done = past({ sheet, figure, dated: [] });
  return done ? undefined : { ...roleAs('target', sheet, figure), verb: mark, change: way, lead: mark.next };
}

function inWords({ at, next, value }: Mark): Figure {
  return { at, first: at, next, quantity: { value: value as number, unit: 'percent' }, share: true };
}

/** Of what is counted; "half of 2027" is a time. */
function halfOf(sheet: Sheet, mark: Mark): Role | undefined {
  const { tokens, lexicon } = sheet.source;
  const isOf = lexicon.pack.measures.of.includes(tokens[mark.next]?.text ?? '');
  const isTime = dateAt(sheet.source, mark.next + 1) !== undefined;
  return isOf && !isTime ? roleOf({ sheet, figure: inWords(mark), dated: [] }) : undefined;
}

function halved(sheet: Sheet, mark: Mark): Role | undefined {
  const verb = lastBefore(sheet, ['changes'], mark.at);
  const figure = inWords(mark);
  const lead = endingAt(sheet, ['by', 'byShare'], mark.at);
  if (verb?.value !== 'down' || past({ sheet, figure, dated: [] }) || isFar(verb, mark)) return undefined;
  return { ...roleAs('target', sheet, figure), verb, change: 'down', lead: lead?.at ?? mark.at };
}
