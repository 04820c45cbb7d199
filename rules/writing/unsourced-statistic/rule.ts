//! A figure that nobody can look up is a story.
import {
  defineRule,
  emptyValue,
  figuresIn,
  hasPhrase,
  isQuoted,
  passagesOf,
  place,
  spanOf,
  tokenise,
  writingOf,
  type AnyEntity,
  type Figure,
  type Model,
  type Passage,
  type Quantity,
  type Token,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A figure that is given as a reason says where it is from',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.13', 'S4.6'],
  on: 'Entity',
  messages: {
    en: { unsourced: 'Nobody can look up "{figure}". Say where it is from and when it was counted, or leave it out.' },
    es: { unsourced: 'Nadie puede comprobar «{figure}». Di de dónde sale y de cuándo es, o quítalo.' },
  },
  *check(entity, { model }) {
    if (hasEvidence(entity)) return;
    for (const passage of passagesOf(entity, 'reason')) {
      const tokens = tokenise(passage.text);
      const figure = figuresIn(tokens, entity).find(({ at, value }) => !isQuoted(tokens, at) && !isMeasured(value, model));
      if (!figure || saysWhere(passage, tokens, entity)) continue;
      yield {
        at: place(entity, passage.path, spanOf(wordsOf(tokens, figure))),
        message: 'unsourced',
        data: { figure: textOf(passage, tokens, figure) },
      };
    }
  },
});

function wordsOf(tokens: readonly Token[], { at, next }: Figure) {
  return { tokens, at, next };
}

function textOf({ text }: Passage, tokens: readonly Token[], figure: Figure): string {
  const { start, end } = spanOf(wordsOf(tokens, figure));
  return text.slice(start, end);
}

/** Evidence of its own, or a word that it stands elsewhere. */
function hasEvidence(entity: AnyEntity): boolean {
  const own = entity.kind === 'strategy' ? (entity.diagnosis?.evidence ?? []) : [];
  const paths = ['evidence', 'diagnosis.evidence', 'diagnosis'];
  return entity.evidence.length + own.length > 0 || paths.some((path) => emptyValue(entity, path)?.why === 'elsewhere');
}

/** A source in words, an address, a footnote, or the year it is of. */
function saysWhere({ text }: Passage, tokens: readonly Token[], entity: AnyEntity): boolean {
  return (
    hasPhrase(tokens, writingOf(entity).sources) ||
    text.includes('://') ||
    /\[\^?\d+\]/.test(text) ||
    // equivalent without "type": four digits are a number.
    tokens.some(({ type, text: digits }) => type === 'number' && /^(?:19|20)\d\d$/.test(digits))
  );
}

/** A metric that is kept here gives the same figure: that is where it is from. */
function isMeasured(value: number, model: Model): boolean {
  return model
    .all('Metric')
    .some(({ baseline, observations }) => [baseline, ...observations].some((one) => isSame(one?.value, value)));
}

const isSame = (quantity: Quantity | undefined, value: number): boolean => quantity?.value === value;
