//! Work that waits for itself never starts.
import { cyclesOf, defineRule, isLinked, isOver, nameOf, place, type Action, type Initiative } from '../../../src/rule/index.ts';

type Work = Initiative | Action;

/** A longer circle is not told in full. */
const most = 6;

export default defineRule({
  summary: 'No initiatives or actions wait for each other in a circle',
  severity: 'error',
  presets: ['recommended'],
  on: 'Workspace',
  messages: {
    en: {
      circle: 'These wait for each other, so none can start: {path}. Break the circle at one of them.',
      itself: '"{item}" depends on itself. Name what it really waits for.',
      waits: 'this waits as well',
    },
    es: {
      circle:
        'Estos trabajos se esperan unos a otros, así que ninguno puede empezar: {path}. Rompe el círculo por alguno de ellos.',
      itself: '«{item}» depende de sí mismo. Indica de qué depende en realidad.',
      waits: 'este también espera',
    },
  },
  *check(_, { model }) {
    const work: Work[] = [...model.all('Initiative'), ...model.all('Action')]
      .filter((one) => !isOver(one))
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    for (const cycle of cyclesOf(work, waitsFor)) {
      const [first, ...others] = cycle;
      if (!first) continue;
      const shown = cycle.length > most ? [...cycle.slice(0, most).map(nameOf), '…'] : cycle.map(nameOf);
      const path = [...shown, nameOf(first)].join(' → ');
      yield {
        at: link(first, others[0] ?? first),
        message: others.length === 0 ? 'itself' : 'circle',
        data: { path, item: nameOf(first) },
        related: others
          .slice(0, most - 1)
          .map((one, i) => ({ at: link(one, others[i + 1] ?? first), message: 'waits' as const })),
      };
    }
  },
});

const keyOf = (work: Work): string => place(work).entity;

/** What is done or given up keeps nothing waiting. */
function waitsFor({ depends_on }: Work): Work[] {
  return depends_on.flatMap(({ ref }) =>
    isLinked(ref) && (ref.kind === 'initiative' || ref.kind === 'action') && !isOver(ref) ? [ref] : [],
  );
}

/** Where the one says that it waits for the other. */
function link(from: Work, to: Work) {
  return place(from, `depends_on.${from.depends_on.findIndex(({ ref }) => ref === to)}.ref`);
}
