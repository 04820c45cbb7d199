//! A sentence about a metric: which of its numbers is the target, which the baseline, which a result so far.
import type { Span } from '../text/span.ts';
import type { CalendarDate } from './date.ts';
import { bareYear, figuresOf, isDeadline, type DateFound, type Figures } from './measure-figures.ts';
import { holds, lastBefore, sentenceAt, sheetOf, sourceOfSheet, type Sheet } from './measure-marks.ts';
import { nameOf, wayNameOf } from './measure-name.ts';
import { rolesOf, type Role } from './measure-roles.ts';
import type { Quantity } from './quantity.ts';
import type { ReadContext } from './reading.ts';
import { isSign } from './source.ts';

/** A value and where it stands in the text, without the words that lead to it. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

/**
 * With `change`, the value says how far the measure shall move ("by 30 %", "halve"), else where it shall stand. `better`
 * stands for a way that the verb leaves open ("improve by 10 %").
 */
export interface MeasureTarget extends Placed<Quantity> {
  readonly change?: 'up' | 'down' | 'better';
}

/** `date` is the day, month or year of the value, where it stands beside it. */
export interface MeasuredValue extends Placed<Quantity> {
  readonly date?: Placed<CalendarDate>;
}

export interface Measure {
  readonly target?: MeasureTarget;
  readonly by?: Placed<CalendarDate>;
  readonly baseline?: MeasuredValue;
  /** A score so far, or a past result. */
  readonly observed?: MeasuredValue;
  /** The words that name what is measured, where they stand apart. */
  readonly name?: { readonly text: string; readonly span: Span };
}

/**
 * The parts of a measure in a text that states a goal, a key result or a metric. Numbers without a clear part (scopes,
 * estimates, budgets, years, versions) are left out; undefined where no part is left. `name` alone is given only behind
 * words such as "how we measure". To be asked only where a goal or metric is expected: in mere prose, "40 % of
 * passengers book late" is a fact, here it is what shall hold.
 */
export function readMeasure(text: string, context: ReadContext): Measure | undefined {
  const sheet = sheetOf(sourceOfSheet(text, context));
  const figures = figuresOf(sheet);
  const roles = rolesOf(sheet, figures);
  const target = strongest(roles, 'target');
  const origin = target?.figure.from;
  const baseline = strongest(roles, 'baseline');
  const observed = strongest(roles, 'observed');
  const name = wayNameOf(sheet, figures, target) ?? nameOf(sheet, figures, target ?? baseline ?? observed);
  const by = deadlineOf(sheet, figures, roles);
  const measure: Measure = {
    ...(target && {
      target: { ...placed(sheet, target.figure, target.quantity), ...(target.change && { change: target.change }) },
    }),
    ...(by && { by: placed(sheet, by, by.date) }),
    ...(baseline
      ? { baseline: measured(sheet, figures, baseline) }
      : origin && {
          baseline: {
            ...placed(sheet, origin, origin.quantity),
            ...(origin.date && { date: placed(sheet, origin.date, origin.date.date) }),
          },
        }),
    ...(observed && { observed: measured(sheet, figures, observed) }),
    ...(name && { name }),
  };
  return Object.keys(measure).length > 0 ? measure : undefined;
}

function strongest(roles: readonly Role[], part: Role['part']): Role | undefined {
  const own = roles.filter((role) => role.part === part);
  return own.find(({ strength }) => strength === Math.max(...own.map((role) => role.strength)));
}

function placed<T>({ source }: Sheet, { first, next }: { readonly first: number; readonly next: number }, value: T): Placed<T> {
  return { value, span: { start: source.tokens[first]?.start ?? 0, end: source.tokens[next - 1]?.end ?? 0 } };
}

function measured(sheet: Sheet, figures: Figures, role: Role): MeasuredValue {
  const date = dateBeside(sheet, figures, role);
  return { ...placed(sheet, role.figure, role.quantity), ...(date && { date: placed(sheet, date, date.date) }) };
}

/** "38 % (March 2026)", "38 % in 2024". */
function dateBeside({ source }: Sheet, { dates }: Figures, { figure }: Role): DateFound | undefined {
  const open = isSign(source, figure.next, '(,') ? figure.next + 1 : figure.next;
  return (
    dates.find(({ at }) => at === open) ??
    (open > figure.next && isSign(source, open + 1, ')') ? bareYear(source, open) : undefined)
  );
}

/** The date by which: one that a word leads to, else, beside a target, one that stands apart. */
function deadlineOf(sheet: Sheet, figures: Figures, roles: readonly Role[]): DateFound | undefined {
  const beside = roles.filter(({ part }) => part !== 'target').map((role) => dateBeside(sheet, figures, role));
  const origins = roles.map(({ figure }) => figure.from?.date);
  const open = figures.dates.filter((date) => ![...beside, ...origins].includes(date) && !isPast(sheet, date));
  const led = open.filter((date) => isDeadline(sheet, date));
  const apart = roles.some(({ part }) => part === 'target') ? open.filter((date) => date.first === date.at) : [];
  return led.at(-1) ?? apart.at(-1);
}

/** "It fell in March 2026" sets no date. */
function isPast(sheet: Sheet, { at }: DateFound): boolean {
  const { from } = sentenceAt(sheet, at);
  const done = lastBefore(sheet, ['done', 'doneExactly'], at);
  return done !== undefined && !holds(sheet, ['ahead', 'changes', 'folds', 'reach', 'deliver', 'targets'], from, at);
}
