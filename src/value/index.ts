//! Values as people write them: read, calculated with, printed.
export { isLane } from './lane.ts';
export { isAcceptance } from './acceptance.ts';
export { amountsIn } from './amounts.ts';
export { actorOf, somebodyIn, subjectOf } from './actors.ts';
export { readBoolean } from './boolean.ts';
export { readRhythm } from './rhythm.ts';
export { cadenceIn, readCadence, readInterval, type Cadence } from './cadence.ts';
export { addDuration, ageOf, compareDays, daysBetween, isIsoDay, monthsBetween } from './calendar.ts';
export { readDate, type CalendarDate } from './date.ts';
export { dayOrderOf, type DayOrder } from './day-order.ts';
export { fiscalStartOf } from './fiscal-start.ts';
export { readDay, readOpenStretch, type DayFound } from './day.ts';
export { duration, readDuration, type Duration } from './duration.ts';
export { changesInWords, figuresIn, type FigureFound } from './figures.ts';
export {
  formatAge,
  formatDate,
  formatDuration,
  formatList,
  formatMoney,
  formatNumber,
  formatQuantity,
  formatRhythm,
} from './format.ts';
export { freeOf } from './free.ts';
export { introducesSteps } from './introductions.ts';
export { readMeasure, type Measure, type MeasuredValue } from './measure.ts';
export type { Money } from './money.ts';
export { readInteger, readNumber } from './number.ts';
export { ownersIn, type OwnerNotation } from './owner-notations.ts';
export { isOwnerWord, isRolePrefix, readOwners, type NamedOwner } from './owners.ts';
export { isTeam } from './people.ts';
export { periodIn, readPeriod, type CalendarPeriod } from './period.ts';
export {
  isAssumed,
  isCollective,
  isDash,
  isDeferred,
  isElsewhere,
  isNever,
  isNone,
  isPlaceholder,
  isSomebody,
} from './placeholder.ts';
export { readProgress } from './progress.ts';
export { readPercent, readQuantity, type Quantity } from './quantity.ts';
export type { ReadContext, ReadFailure, Reading } from './reading.ts';
export { readSlots, type Slot } from './shorthand.ts';
export { readMoney } from './sum.ts';
export { isAmountUnit, readTimeAmount, type AmountUnit } from './time-amount.ts';
export { minutesIn } from './time-units.ts';
export { readFte, readWorkShare } from './work.ts';
export { isWholly, judgedAtOnce, phraseIn, speaksOf } from './wording.ts';
