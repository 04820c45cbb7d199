//! What gets stuck stays where it is, unless it is known where it goes.
import {
  defineRule, emptyValue, insert, nameOf, place, reportLack, toFillIn, type Body, type Model, type Survey,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'A forum that works, and whoever answers customers, know where they take what they cannot settle',
  severity: 'info',
  presets: ['strict'],
  claims: ['S2.31'],
  on: ['Body', 'Workspace'],
  messages: {
    en: {
      body: 'Where does "{item}" take what it cannot decide? Name the forum or the person above it.',
      loop: 'Where does a case from "{item}" go that cannot be solved where it came in? Name the person or the forum.',
      loops:
        'Where does a case go that cannot be solved where it came in? None of the {n} listening programs that answer people says it. Name the person or the forum, beginning with "{item}".',
      add: 'Add where it goes, to fill in',
    },
    es: {
      body: '¿A dónde lleva «{item}» lo que no puede decidir? Nombra el foro o la persona por encima.',
      loop: '¿A dónde va un caso de «{item}» que no se puede resolver donde llegó? Nombra a la persona o el foro.',
      loops:
        '¿A dónde va un caso que no se puede resolver donde llegó? No lo dice ninguno de los {n} programas de escucha que responden a la gente. Nombra a la persona o el foro, empezando por «{item}».',
      add: 'Añadir a dónde va, por definir',
    },
  },
  *check(item, { model }) {
    if (item.kind === 'body') yield* stuckIn(item);
    else yield* stuckCases(model);
  },
});

function* stuckIn(body: Body) {
  if (!isHere(body) || body.escalates_to) return;
  // What a steering committee cannot decide nobody can; ambassadors decide nothing.
  if (body.level === 'steering' || body.level === 'ambassadors') return;
  const suggest = [insert(body, 'escalates_to', toFillIn, 'add' as const)];
  yield { at: place(body, 'escalates_to'), message: 'body', data: { item: nameOf(body) }, suggest } as const;
}

function stuckCases(model: Model) {
  const answering = model.all('Survey').filter((survey) => isHere(survey) && answers(survey));
  return reportLack(
    answering,
    ({ closed_loop: loop }) => !(loop?.escalates_to ?? loop?.root_cause_forum),
    (survey) => ({ at: place(survey, 'closed_loop'), message: 'loop' as const, data: { item: nameOf(survey) } }),
    (first) => ({
      at: place(first, 'closed_loop'),
      message: 'loops' as const,
      data: { item: nameOf(first), n: answering.length },
    }),
  );
}

/** Where nobody answers at all, that is said instead; what is told in words may hold it. */
function answers({ closed_loop: loop }: Survey): boolean {
  return loop?.owner !== undefined && loop.note === undefined;
}

/** A frame that is to be filled in is nothing yet. */
function isHere(item: Body | Survey): boolean {
  return item.status === 'active' && emptyValue(item, 'name')?.why !== 'placeholder';
}
