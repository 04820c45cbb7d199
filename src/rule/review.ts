//! When something was last looked at: what is written down, or what the history of the lines tells.
import type { Review } from '../model/entities.generated.ts';
import type { AnyEntity } from '../model/entity.ts';
import type { Model } from '../model/model.ts';
import type { CalendarDate } from '../value/index.ts';
import { newest } from './age.ts';
import { place, type Place } from './place.ts';

/** A day, where it is written, and whether somebody wrote it there or only the history of the file knows it. */
export interface Sighting {
  /** ISO 8601; of a month or a year its last. */
  readonly day: string;
  /** What is shown: a month or a year stays one. */
  readonly date: CalendarDate | string;
  readonly at: Place;
  readonly declared: boolean;
}

export function sighted(date: CalendarDate | undefined, at: Place): Sighting | undefined {
  return date && { day: date.end, date, at, declared: true };
}

/** The newest commit on all lines of a place. */
export function sightedInHistory(lastChange: (at: Place) => string | undefined, at: Place): Sighting | undefined {
  const day = lastChange(at);
  return day === undefined ? undefined : { day, date: day, at, declared: false };
}

/** Its own `last_reviewed`, or the date of a newer review of it. */
export function lastReview(entity: AnyEntity, model: Model): Sighting | undefined {
  const own = entity.last_reviewed;
  const reviews = model.referrers(entity, 'Review', 'target');
  const last = newest([own?.end, ...reviews.map(({ date }) => date?.end)]);
  const review = reviews.find(({ date }: Review) => date?.end === last);
  return review?.date && review.date.end !== own?.end
    ? sighted(review.date, place(review, 'date'))
    : sighted(own, place(entity, 'last_reviewed'));
}
