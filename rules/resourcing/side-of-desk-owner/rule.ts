//! What is done on top of everything else is done last.
import {
  defineRule,
  isLinked,
  languageOf,
  nameOf,
  option,
  phraseIn,
  place,
  placeOfFirst,
  type Initiative,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Whoever owns an active initiative has time for it set aside',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.12'],
  options: {
    min: option.number(10, 'The least share of a week, in percent, that the owner of an active initiative needs.', {
      minimum: 0,
      maximum: 100,
    }),
  },
  on: 'Initiative',
  messages: {
    en: {
      share:
        '{owner} owns "{initiative}" with {pct} % of the week, so it will wait for everything else. Set more aside, or hand it over.',
      words:
        '"{initiative}" is to be done {words}, so it will wait for everything else. Set time aside for it, and say how much.',
    },
    es: {
      share:
        '{owner} responde de «{initiative}» con un {pct} % de la semana, así que esperará a todo lo demás. Reserva más tiempo o pásala a otra persona.',
      words: '«{initiative}» se hará {words}, así que esperará a todo lo demás. Resérvale tiempo y di cuánto.',
    },
  },
  *check(initiative, { options }) {
    if (initiative.status !== 'active') return;
    const name = nameOf(initiative);
    const share = ownShare(initiative);
    if (share && share.pct < options.min)
      yield {
        at: placeOfFirst(initiative, `${share.path}.allocation_pct`, share.path),
        message: 'share',
        data: { owner: share.owner, initiative: name, pct: share.pct },
      };
    for (const field of ['statement', 'notes'] as const) {
      const words = phraseIn(initiative[field] ?? '', 'besideOwnJob', languageOf(initiative));
      if (words !== undefined)
        yield { at: place(initiative, field), message: 'words', data: { initiative: name, words: words.toLowerCase() } };
    }
  },
});

/** What the owner gives to it, all entries together; undefined where that is not said in percent. */
function ownShare({
  owner,
  people,
}: Initiative): { readonly owner: string; readonly pct: number; readonly path: string } | undefined {
  if (!isLinked(owner) || owner.kind !== 'person') return undefined;
  const own = people.flatMap(({ ref, allocation_pct, hours }, i) => (ref === owner ? [{ pct: allocation_pct, hours, i }] : []));
  const [first] = own;
  if (!first || own.some(({ pct, hours }) => pct === undefined || hours !== undefined)) return undefined;
  return { owner: nameOf(owner), pct: own.reduce((sum, { pct = 0 }) => sum + pct, 0), path: `people.${first.i}` };
}
