//! A portal that is launched is work done; what customers do with it is the result.
import {
  clip,
  defineRule,
  isLinked,
  isLive,
  nameOf,
  phraseAt,
  place,
  tokenise,
  writingOf,
  type AnyEntity,
  type Goal,
  type Metric,
  type Referred,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A goal, or one of its metrics, says what changes for customers, not what is delivered',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.15', 'S2.39'],
  on: 'Goal',
  messages: {
    en: {
      goal: '"{goal}" is work, not yet a result for customers. Say what they will do or feel differently once it is done.',
      metrics: '"{goal}" is measured only by what is delivered ({metrics}). Add a metric that tells what changes for customers.',
    },
    es: {
      goal: '«{goal}» es trabajo, todavía no un resultado para los clientes. Di qué harán o sentirán de otro modo cuando esté hecho.',
      metrics:
        '«{goal}» solo se mide por lo que se entrega ({metrics}). Añade un indicador que diga qué cambia para los clientes.',
    },
  },
  *check(goal) {
    if (!isLive(goal)) return;
    const path = goal.statement === undefined ? 'name' : 'statement';
    const words = goal[path] ?? '';
    const isWork = startsWithDelivery(words, goal);
    const metrics = goal.metrics.filter((metric) => !isOutput(metric, goal));
    if (metrics.some((metric) => !isWork || !isInWords(metric, words))) return;
    if (isWork) yield { at: place(goal, path), message: 'goal', confidence: 'medium', data: { goal: clip(words) } };
    else if (goal.metrics.length > 0)
      yield {
        at: place(goal, 'metrics'),
        message: 'metrics',
        // equivalent always: a warning is one either way; reports for machines tell how sure it is.
        // equivalent never: the same.
        // equivalent negated: the same.
        confidence: goal.metrics.every(isDeclaredOutput) ? 'high' : 'medium',
        data: { goal: nameOf(goal), metrics: goal.metrics.map(nameOfMetric) },
      };
  },
});

/** A measure that only counts what the goal itself says is delivered: "launch 3 portals". */
function isInWords(metric: Referred<Metric>, words: string): boolean {
  const name = isLinked(metric) ? metric.name : undefined;
  return name !== undefined && words.toLowerCase().includes(name.toLowerCase());
}

function isOutput(metric: Referred<Metric>, goal: Goal): boolean {
  if (isDeclaredOutput(metric)) return true;
  if (isLinked(metric) && metric.class !== undefined) return false;
  const name = nameOfMetric(metric);
  return startsWithDelivery(name, goal) || endsDelivered(name, goal);
}

const isDeclaredOutput = (metric: Referred<Metric>): boolean => isLinked(metric) && metric.class === 'output';

function nameOfMetric(metric: Referred<Metric>): string {
  return isLinked(metric) ? nameOf(metric) : clip(metric.text);
}

/** How far from its verb the thing delivered may stand: "launch the new self-service portal". */
const mostBetween = 6;

/** A verb of delivery as the first word, and behind it an article or a number, or a thing that is delivered. */
function startsWithDelivery(text: string, entity: AnyEntity): boolean {
  const tokens = tokenise(text, mostTokens);
  const { verbs, looseVerbs, things, before } = writingOf(entity).delivering;
  const sure = phraseAt(tokens, 0, verbs);
  const next = sure ?? phraseAt(tokens, 0, looseVerbs);
  if (next === undefined) return false;
  if (sure !== undefined && (phraseAt(tokens, sure, before) !== undefined || tokens[sure]?.type === 'number')) return true;
  return tokens.slice(next, next + mostBetween).some((_, i) => phraseAt(tokens, next + i, things) !== undefined);
}

const mostTokens = 30;

/** "20 workshops held", "talleres impartidos": a thing that is delivered, and that it was, and no more. */
function endsDelivered(text: string, entity: AnyEntity): boolean {
  const tokens = tokenise(text, mostTokens).filter((token) => token.text !== '.');
  const { things, done } = writingOf(entity).delivering;
  return tokens.some((_, at) => {
    const behind = phraseAt(tokens, at, things);
    return behind !== undefined && phraseAt(tokens, behind, done) === tokens.length;
  });
}
