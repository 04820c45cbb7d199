//! A goal that can be neither met nor missed guides nobody.
import {
  clip,
  defineRule,
  isLinked,
  isOver,
  isSaidAbove,
  judgedText,
  languageOf,
  place,
  replace,
  saysNothing,
  severityIn,
  skeletonOf,
  type Goal,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A goal says something that can be met or missed',
  severity: 'error',
  presets: ['essential', 'recommended'],
  claims: ['S1.5', 'S2.9'],
  mutes: ['vague-goal-verb', 'unsupported-superlative', 'borrowed-benchmark'],
  // What names no measure has no metric: that is said in the same sentence.
  replaces: ['goal-without-metric'],
  on: 'Goal',
  messages: {
    en: {
      wish: '"{goal}" can be neither met nor missed: it names no measure and no date. Say what will have changed for whom, by how much and by when.',
      rewrite: 'Say it so that it can be met: your own words, with gaps to fill in',
    },
    es: {
      wish: '«{goal}» no se puede cumplir ni incumplir: no nombra medida ni fecha. Di qué habrá cambiado y para quién, cuánto y para cuándo.',
      rewrite: 'Decirlo de modo que se pueda cumplir: con tus palabras, y huecos por rellenar',
    },
  },
  *check(goal, { judge }) {
    const stated = judgedText(goal);
    if (!stated || isOver(goal) || isMeasured(goal)) return;
    const { path, text } = stated;
    const judgement = judge(text, languageOf(goal));
    const severity = severityIn(judgement, 'goal');
    if (severity === undefined) return;
    const skeleton = skeletonOf(text, judgement);
    yield {
      at: place(goal, path),
      message: 'wish',
      data: { goal: clip(text) },
      severity,
      // equivalent always: a warning is one either way; reports for machines tell how sure it is.
      confidence: severity === 'error' ? 'high' : 'medium',
      judged: { text, judgement },
      suggest: skeleton === undefined || path === 'name' ? [] : [replace(goal, path, skeleton, 'rewrite', 'placeholder')],
    };
  },
});

/** A day that a whole list has makes no goal of a wish in it. */
function isMeasured(goal: Goal): boolean {
  const isDated = goal.due !== undefined && !isSaidAbove(goal, 'due');
  return isDated || goal.metrics.some((metric) => !isLinked(metric) || !saysNothing(metric));
}
