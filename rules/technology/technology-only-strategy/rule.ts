//! A tool does what people did before, only faster.
import {
  defineRule, fundingOf, isAgreed, nameOf, phraseAt, place, skipPhrases, tokenise, workOf, writingOf, packFor,
  type Action, type Initiative, type Model, type Strategy, type Token,
} from '../../../src/rule/index.ts'; // prettier-ignore

type Item = Action | Initiative;

export default defineRule({
  summary: 'A strategy changes more than technology',
  severity: 'error',
  presets: ['essential', 'recommended'],
  claims: ['S0.19', 'S2.8'],
  on: 'Strategy',
  messages: {
    en: {
      work: 'All the work for "{strategy}" ({work}) changes technology and nothing else, and technology on its own is never a solution. Say what people, processes or policies have to change with it.',
      statement:
        '"{strategy}" is to bring in {tool}, and technology on its own is never a solution. Say what shall be different for customers, and what people will do otherwise.',
      example: 'it changes technology alone',
    },
    es: {
      work: 'Todo el trabajo de «{strategy}» ({work}) cambia tecnología y nada más, y la tecnología por sí sola nunca es una solución. Di qué personas, procesos o políticas tienen que cambiar con ella.',
      statement:
        '«{strategy}» consiste en traer {tool}, y la tecnología por sí sola nunca es una solución. Di qué será distinto para los clientes y qué hará la gente de otra manera.',
      example: 'cambia solo tecnología',
    },
  },
  *check(strategy, { model }) {
    if (strategy.status !== 'active') return;
    const tool = toolBroughtIn(strategy, model);
    if (tool !== undefined) {
      // The sentence may be short for more.
      const data = { strategy: nameOf(strategy), tool };
      yield { at: place(strategy, 'statement'), message: 'statement', confidence: 'medium', data };
      return;
    }
    if (isAboutPeople(model)) return;
    const { technical, sure } = technologyAlone(strategy, model);
    if (technical.length === 0) return;
    yield {
      at: place(strategy),
      message: 'work',
      confidence: sure ? 'high' : 'medium',
      data: { strategy: nameOf(strategy), work: technical.map(nameOf) },
      related: technical.slice(0, mostRelated).map((item) => ({ at: place(item), message: 'example' as const })),
    };
  },
});

/** A reader follows a few. */
const mostRelated = 5;

/** What changes for people stands elsewhere: in a plan of change, or role by role. */
function isAboutPeople(model: Model): boolean {
  return model.all('ChangePlan').length > 0 || model.all('RoleImplication').length > 0;
}

/** The work that says it changes technology, where nothing else is changed; not sure where some does not say what it changes. */
function technologyAlone(strategy: Strategy, model: Model): { readonly technical: readonly Item[]; readonly sure: boolean } {
  const agreed = [...workOf(strategy, model)].filter((item) => isAgreed(item) && hasHope(item, model));
  const technical = agreed.filter(({ changes }) => changes.includes('technology'));
  const others = agreed.some(({ changes }) => changes.some((one) => one !== 'technology' && one !== 'measurement'));
  // An initiative that does not say what it changes may change anything.
  const unknown = agreed.filter(({ changes }) => changes.length === 0);
  if (others || unknown.some(({ kind }) => kind === 'initiative')) return { technical: [], sure: false };
  return { technical, sure: unknown.length === 0 };
}

function hasHope(item: Item, model: Model): boolean {
  const word = fundingOf(item, model);
  return word !== 'rejected' && word !== 'none';
}

/** The tool of which the statement says only that it is brought in: "We will roll out Claims Cloud in all regions." */
function toolBroughtIn(strategy: Strategy, model: Model): string | undefined {
  const tokens = tokenise(strategy.statement ?? '', mostTokens);
  const { ourselves, delivering, renunciations } = writingOf(strategy);
  const { ahead } = packFor(strategy).measures;
  const verb = skipPhrases(tokens, skipPhrases(tokens, 0, ourselves), ahead);
  const next = phraseAt(tokens, verb, delivering.verbs) ?? phraseAt(tokens, verb, delivering.looseVerbs);
  if (next === undefined || saysMore(tokens, renunciations)) return undefined;
  const named = ` ${wordsOf(tokens.slice(next, next + mostBetween))} `;
  return model
    .all('Tool')
    .map(nameOf)
    .find((name) => named.includes(` ${wordsOf(tokenise(name))} `));
}

const mostTokens = 40;
/** How far from its verb the tool may stand: "roll out, in all four regions, Claims Cloud". */
const mostBetween = 8;
/** A longer sentence says what for. */
const mostWords = 16;

/** Whether it gives something up, or has room for a reason. */
function saysMore(tokens: readonly Token[], renunciations: readonly string[]): boolean {
  return tokens.length > mostWords || tokens.some((_, at) => phraseAt(tokens, at, renunciations) !== undefined);
}

const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');
