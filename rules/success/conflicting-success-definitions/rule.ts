//! Two definitions of success in force at once are none.
import {
  defineRule, isLinked, isOver, isUnderDiscussion, languageOf, nameOf, place, placeOfFirst,
  type Metric, type Model, type SuccessStatement,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'One definition of success is in force for each strategy, and one definition of each metric',
  severity: 'error',
  presets: ['recommended'],
  claims: ['S0.9'],
  on: 'Workspace',
  messages: {
    en: {
      success:
        'Two definitions of success are in force: "{a}" and "{b}". Keep one, or say for which strategy or segment each of them holds.',
      formula: '"{metric}" is worked out in two ways, by two formulas. Keep one, or give them two names.',
      question: '"{metric}" is asked in two ways, with two questions. Keep one, or give them two names.',
      scale: '"{metric}" is measured on two scales. Keep one, or give them two names.',
      unit: '"{metric}" is measured in two units. Keep one, or give them two names.',
      first: 'the other one',
    },
    es: {
      success:
        'Hay dos definiciones de éxito en vigor: «{a}» y «{b}». Quédate con una, o di para qué estrategia o segmento vale cada una.',
      formula: '«{metric}» se calcula de dos maneras, con dos fórmulas. Quédate con una o dales dos nombres.',
      question: '«{metric}» se pregunta de dos maneras. Quédate con una o dales dos nombres.',
      scale: '«{metric}» se mide en dos escalas. Quédate con una o dales dos nombres.',
      unit: '«{metric}» se mide en dos unidades. Quédate con una o dales dos nombres.',
      first: 'la otra',
    },
  },
  *check(_, { model }) {
    yield* successStatements(model);
    yield* metrics(model);
  },
});

function* successStatements(model: Model) {
  const first = new Map<string, SuccessStatement>();
  for (const success of model.all('SuccessStatement')) {
    if (isOver(success) || isUnderDiscussion(success) || success.statement === undefined) continue;
    const scopes = scopesOf(success, model);
    const other = scopes.map((scope) => first.get(scope)).find((one) => one && plain(one.statement) !== plain(success.statement));
    for (const scope of scopes) if (!first.has(scope)) first.set(scope, success);
    if (!other) continue;
    yield {
      at: place(success),
      message: 'success',
      data: { a: nameOf(other), b: nameOf(success) },
      related: [{ at: place(other), message: 'first' }],
    } as const;
  }
}

/** What it holds for: what it says itself, the strategies that call it theirs, or everything. */
function scopesOf(success: SuccessStatement, model: Model): string[] {
  const said = success.scope.map((scope) => (isLinked(scope) ? `${scope.kind} ${scope.id}` : plain(scope.text)));
  const strategies = model.referrers(success, 'Strategy', 'success').map(({ id }) => `strategy ${id}`);
  return said.length + strategies.length > 0 ? [...said, ...strategies] : ['everything'];
}

const parts = ['formula', 'question', 'scale', 'unit'] as const;

function* metrics(model: Model) {
  const first = new Map<string, Metric>();
  for (const metric of model.all('Metric')) {
    if (metric.name === undefined || isOver(metric)) continue;
    const key = `${languageOf(metric)} ${plain(metric.name)}`;
    const other = first.get(key);
    if (!other) first.set(key, metric);
    const part = other && parts.find((one) => differ(partOf(other, one), partOf(metric, one)));
    if (!part) continue;
    yield {
      at: part === 'unit' ? place(metric, part) : placeOfFirst(metric, `definition.${part}`, 'definition'),
      message: part,
      data: { metric: nameOf(metric) },
      related: [{ at: place(other), message: 'first' }],
    } as const;
  }
}

function partOf(metric: Metric, part: (typeof parts)[number]): string | undefined {
  return part === 'unit' ? metric.unit : metric.definition?.[part];
}

/** Only what both of them say can differ. */
function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && plain(a) !== plain(b);
}

/** Without what does not change the meaning: case, marks, spaces. */
function plain(text = ''): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%<>=+*/-]+/gu, ' ')
    .trim();
}
