//! "World-class" is a claim; without a yardstick nobody can hold anybody to it.
import { defineRule, isOver, judgedText, languageOf, place, type AnyEntity, type Slot } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Praise in a statement has a yardstick: a metric, a source or a figure',
  severity: 'warning',
  presets: ['recommended'],
  on: ['Strategy', 'Goal', 'Initiative', 'Action', 'Promise'],
  messages: {
    en: {
      unsupported:
        '"{word}" is a claim without a yardstick. Name what it is measured against, with its source and date, or leave the word out.',
    },
    es: {
      unsupported: '«{word}» es una afirmación sin vara de medir. Di con qué se compara, con fuente y fecha, o quita la palabra.',
    },
  },
  *check(entity, { judge }) {
    if (isOver(entity) || hasYardstick(entity)) return;
    for (const { path, text } of statementsOf(entity)) {
      const judgement = judge(text, languageOf(entity));
      const praise = judgement.slots.find(isStrong);
      if (!praise || judgement.slots.some(({ kind }) => measured.has(kind))) continue;
      yield {
        at: place(entity, path, praise.span),
        message: 'unsupported',
        data: { word: text.slice(praise.span.start, praise.span.end) },
        confidence: 'medium',
        judged: { text, judgement },
      };
      return;
    }
  },
});

const measured = new Set(['target', 'quantity', 'baseline', 'comparison']);

/** Only what no good sentence needs: "world-class", not "great". */
function isStrong({ kind, count = 1 }: Slot): boolean {
  return kind === 'puffery' && count >= 2;
}

function statementsOf(entity: AnyEntity): { readonly path: string; readonly text: string }[] {
  const own = judgedText(entity);
  const policy =
    entity.kind === 'strategy' && entity.guiding_policy !== undefined
      ? [{ path: 'guiding_policy', text: entity.guiding_policy }]
      : [];
  return own && own.path !== 'name' ? [own, ...policy] : policy;
}

function hasYardstick(entity: AnyEntity): boolean {
  const { metrics = [], evidence = [] } = entity as { metrics?: readonly unknown[]; evidence?: readonly unknown[] };
  return metrics.length > 0 || evidence.length > 0;
}
