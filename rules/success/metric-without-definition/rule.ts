//! A score that everybody knows is one that everybody works out in their own way.
import {
  defineRule, goalsDriven, insert, isLinked, languageOf, nameOf, option, place, toFillIn,
  type FieldValue, type Metric,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'A score that a goal is steered by says how it is asked or worked out',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.5'],
  options: {
    custom: option.boolean(false, 'Ask it of metrics too that are no well-known ones, whatever they measure.'),
  },
  on: 'Metric',
  messages: {
    en: {
      asked: 'Two people would ask for "{metric}" differently: its question and scale are written nowhere. Add the definition.',
      computed:
        'Two people would work out "{metric}" differently: what is divided by what is written nowhere. Add the definition.',
      usual: 'Add the usual definition',
      add: 'Add a definition to fill in',
    },
    es: {
      asked:
        'Dos personas preguntarían «{metric}» de manera distinta: la pregunta y la escala no están escritas. Añade la definición.',
      computed:
        'Dos personas calcularían «{metric}» de manera distinta: no está escrito qué se divide entre qué. Añade la definición.',
      usual: 'Añadir la definición habitual',
      add: 'Añadir una definición por definir',
    },
  },
  *check(metric, { model, options }) {
    const isScore = metric.class === 'perception' || metric.type === 'enps';
    if (!isScore && !isRatio(metric) && !options.custom) return;
    if (metric.definition || isAsked(metric) || goalsDriven(metric, model).length === 0) return;
    const usual = (usualDefinitions[languageOf(metric)] ?? usualDefinitions['en'])?.[metric.type];
    yield {
      at: place(metric, 'definition'),
      message: isScore ? 'asked' : 'computed',
      data: { metric: nameOf(metric) },
      suggest: [
        usual
          ? insert(metric, 'definition', usual, 'usual', 'unsafe')
          : insert(metric, 'definition', isScore ? question : formula, 'add'),
      ],
    };
  },
});

/** What counts, and out of what, differs from house to house. */
const ratios = new Set<string>(['fcr', 'churn', 'retention', 'repeat-contact']);

/** A mere number is divided by nothing. */
function isRatio({ type, unit }: Metric): boolean {
  return ratios.has(type) && unit !== 'count';
}

const question: FieldValue = { question: toFillIn, scale: toFillIn, population: toFillIn };
const formula: FieldValue = { formula: toFillIn };

/** The survey that it comes from has the question. */
function isAsked({ source }: Metric): boolean {
  return isLinked(source) && source.kind === 'survey' && source.questions.some(({ type }) => type === 'nps' || type === 'scale');
}

const usualDefinitions: Readonly<Record<string, Readonly<Record<string, FieldValue>>>> = {
  en: {
    nps: {
      question: 'How likely are you to recommend us to a friend or colleague?',
      scale: '0 to 10',
      formula: 'share of 9 and 10, less the share of 0 to 6',
    },
    csat: { question: 'How satisfied are you with …?', scale: '1 to 5', formula: 'share of 4 and 5' },
    ces: { question: 'How easy was it to …?', scale: '1 (very hard) to 7 (very easy)', formula: 'mean of all answers' },
    fcr: { formula: 'matters settled at the first contact / all matters, where nobody comes back with the same within 7 days' },
  },
  es: {
    nps: {
      question: '¿Con qué probabilidad nos recomendarías a un amigo o compañero?',
      scale: '0 a 10',
      formula: 'porcentaje de 9 y 10, menos el porcentaje de 0 a 6',
    },
    csat: { question: '¿Qué satisfacción tienes con …?', scale: '1 a 5', formula: 'porcentaje de 4 y 5' },
    ces: { question: '¿Te resultó fácil …?', scale: '1 (muy difícil) a 7 (muy fácil)', formula: 'media de todas las respuestas' },
    fcr: { formula: 'asuntos resueltos en el primer contacto / todos los asuntos, si nadie vuelve con el mismo en 7 días' },
  },
};
