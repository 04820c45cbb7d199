//! Values as people write them: read, calculated with, printed.
export { actorOf } from './actors.ts';
export { readBoolean } from './boolean.ts';
export { readCadence, type Cadence } from './cadence.ts';
export { addDuration, ageOf, compareDays, daysBetween, isIsoDay, monthsBetween } from './calendar.ts';
export { readDate, type CalendarDate } from './date.ts';
export { duration, readDuration, type Duration } from './duration.ts';
export { formatAge, formatDate, formatDuration, formatList, formatMoney, formatNumber, formatQuantity } from './format.ts';
export { introducesSteps } from './introductions.ts';
export { readMeasure, type Measure, type MeasuredValue } from './measure.ts';
export { readMoney, type Money } from './money.ts';
export { readInteger, readNumber } from './number.ts';
export { ownersIn, type OwnerNotation } from './owner-notations.ts';
export { isOwnerWord, isRolePrefix, readOwners, type NamedOwner } from './owners.ts';
export { periodIn, readPeriod, type CalendarPeriod } from './period.ts';
export { isCollective, isElsewhere, isPlaceholder, splitNames } from './placeholder.ts';
export { readFte, readPercent, readQuantity, type Quantity } from './quantity.ts';
export type { ReadContext, ReadFailure, Reading } from './reading.ts';
export { readSlots, type Slot } from './shorthand.ts';
