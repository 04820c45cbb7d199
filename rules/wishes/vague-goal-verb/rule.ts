//! "Improve" without an object that can be checked leaves everybody free to have done it.
import {
  clip,
  defineRule,
  isOver,
  judgedText,
  languageOf,
  namesStep,
  place,
  type Goal,
  type Initiative,
  type Judgement,
  type Model,
  type Slot,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'The verb of a goal or an initiative has an object that can be checked',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S1.5'],
  on: ['Goal', 'Initiative'],
  messages: {
    en: {
      vague: '"{verb}" in "{text}" only says which way. Name the step of the journey and the change that can be checked.',
    },
    es: {
      vague: '«{verb}» en «{text}» solo dice hacia dónde. Nombra el paso del recorrido y el cambio que se puede comprobar.',
    },
  },
  *check(entity, { judge, model }) {
    const stated = judgedText(entity);
    if (!stated || isOver(entity) || entity.metrics.length > 0) return;
    const { path, text } = stated;
    const judgement = judge(text, languageOf(entity));
    const verb = firstVague(judgement, text);
    if (!verb || saysWhat(judgement) || saysWhere(entity, text, model)) return;
    yield {
      at: place(entity, path, verb.span),
      message: 'vague',
      data: { verb: text.slice(verb.span.start, verb.span.end), text: clip(text) },
      confidence: 'medium',
      judged: { text, judgement },
    };
  },
});

/** The first word that means something has to be it. */
function firstVague({ slots }: Judgement, text: string): Slot | undefined {
  const verbs = slots.filter(({ kind }) => kind === 'direction' || kind === 'enabling');
  return verbs.find(({ span }) => !/[\p{L}\p{N}]/u.test(text.slice(0, span.start)));
}

const checkable = new Set(['target', 'quantity', 'baseline', 'mechanism', 'operational', 'choice']);

function saysWhat({ slots }: Judgement): boolean {
  return slots.some(({ kind }) => checkable.has(kind));
}

/** A journey, stage or touchpoint, linked or by its name, says where. */
function saysWhere(entity: Goal | Initiative, text: string, model: Model): boolean {
  return (entity.kind === 'initiative' && entity.journeys.length > 0) || namesStep(text, model);
}
