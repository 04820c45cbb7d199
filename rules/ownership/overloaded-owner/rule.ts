//! The reward for good work should not be more of it than fits into a week.
import {
  compareDays, defineRule, isOver, isUnderDiscussion, nameOf, option, place,
  type Initiative, type Model, type Person,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Nobody is promised to more work than there is time for',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.12'],
  options: {
    max: option.integer(5, 'So many active initiatives can be owned by one person.', { minimum: 1 }),
  },
  on: 'Person',
  messages: {
    en: {
      time: '"{person}" is promised to {pct} % from {from:date} on, of {capacity} % that there are: {initiatives}. Reassign, defer, or make room.',
      'time-undated':
        '"{person}" is promised to {pct} %, of {capacity} % that there are: {initiatives}. Reassign, defer, or make room.',
      items:
        '"{person}" owns {n} active initiatives, more than the {max} that one person can drive. Hand some over, or put them off.',
    },
    es: {
      time: '«{person}» tiene comprometido el {pct} % desde el {from:date}, de un {capacity} % disponible: {initiatives}. Reasigna, aplaza o haz sitio.',
      'time-undated':
        '«{person}» tiene comprometido el {pct} %, de un {capacity} % disponible: {initiatives}. Reasigna, aplaza o haz sitio.',
      items:
        '«{person}» responde de {n} iniciativas activas, más de las {max} que puede llevar una persona. Pasa alguna a otra, o aplázala.',
    },
  },
  *check(person, { model, options }) {
    if (person.active === false) return;
    const name = nameOf(person);
    const { capacity_pct: capacity } = person;
    const peak = busiest(sharesOf(person, model));
    const pct = sum(peak);
    if (pct > capacity) {
      const from =
        peak
          .map((share) => share.from)
          .sort(compareDays)
          .at(-1) ?? '';
      const data = { person: name, pct, capacity, from, initiatives: peak.map(({ initiative }) => nameOf(initiative)) };
      yield { at: place(person), message: from === '' ? 'time-undated' : 'time', data };
    }
    const owned = model.referrers(person, 'Initiative', 'owner').filter(({ status }) => status === 'active');
    if (owned.length > options.max)
      yield { at: place(person), message: 'items', data: { person: name, n: owned.length, max: options.max } };
  },
});

/** So many percent for an initiative, from one ISO 8601 day to another; open ends are empty. */
interface Share {
  readonly initiative: Initiative;
  readonly pct: number;
  readonly from: string;
  readonly to: string;
}

function sharesOf(person: Person, model: Model): Share[] {
  const initiatives = new Set(model.referrers(person, 'Initiative'));
  return [...initiatives].flatMap((initiative) => {
    if (isOver(initiative) || isUnderDiscussion(initiative) || initiative.status === 'paused') return [];
    return initiative.people.flatMap(({ ref, allocation_pct: pct, period }) => {
      if (ref !== person || pct === undefined) return [];
      const from = period?.start ?? initiative.start?.start ?? '';
      return [{ initiative, pct, from, to: period?.end ?? initiative.end?.end ?? '' }];
    });
  });
}

/** The shares that run at the same time and come to the most. */
function busiest(shares: readonly Share[]): readonly Share[] {
  // What ends on a day still takes part of it: ends sort behind beginnings.
  const changes = shares.flatMap(({ from, to, pct }) => [
    { day: from, pct },
    ...(to === '' ? [] : [{ day: `${to} end`, pct: -pct }]),
  ]);
  let running = 0;
  let peak = { day: '', pct: 0 };
  for (const { day, pct } of changes.sort((a, b) => compareDays(a.day, b.day))) {
    running += pct;
    if (running > peak.pct) peak = { day, pct: running };
  }
  return shares.filter(({ from, to }) => compareDays(from, peak.day) <= 0 && (to === '' || compareDays(peak.day, to) <= 0));
}

const sum = (shares: readonly Share[]): number => shares.reduce((total, { pct }) => total + pct, 0);
