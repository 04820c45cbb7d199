//! Five objectives are a focus, fifteen are a backlog.
import { defineRule, isLinked, isLive, nameOf, option, place, type Goal, type Referred } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'An organisation, a team and an objective each have few enough objectives and key results to focus on',
  severity: 'warning',
  presets: ['okr'],
  options: {
    max: option.integer(5, 'A strategy may have so many objectives.', { minimum: 1 }),
    maxPerTeam: option.integer(3, 'A team may own so many objectives.', { minimum: 1 }),
    maxKeyResults: option.integer(5, 'An objective may have so many key results.', { minimum: 1 }),
  },
  on: ['Strategy', 'Team', 'Goal'],
  messages: {
    en: {
      strategy: '"{item}" has {n} objectives, and nobody can focus on more than {max}. Keep the ones that matter most now.',
      team: 'The team "{item}" owns {n} objectives, and can focus on {max} at most. Keep the ones that matter most now.',
      goal: '"{item}" has {n} key results, where {max} are enough to tell. Keep the ones by which you would know.',
    },
    es: {
      strategy: '«{item}» tiene {n} objetivos, y nadie puede centrarse en más de {max}. Quédate con los que más importan ahora.',
      team: 'El equipo «{item}» tiene {n} objetivos, y puede centrarse en {max} como mucho. Quédate con los que más importan ahora.',
      goal: '«{item}» tiene {n} resultados clave, y con {max} basta para saberlo. Quédate con los que de verdad lo dirían.',
    },
  },
  *check(item, { model, options: { max, maxPerTeam, maxKeyResults } }) {
    if (!isLive(item)) return;
    if (item.kind === 'strategy') yield* tooMany(item, 'goals', liveGoals(item.goals).length, max);
    else if (item.kind === 'goal') yield* tooMany(item, 'metrics', item.metrics.length, maxKeyResults);
    else yield* tooMany(item, '', liveGoals(model.referrers(item, 'Goal', 'owner')).length, maxPerTeam);
  },
});

function* tooMany(
  item: Parameters<typeof nameOf>[0] & { kind: 'strategy' | 'team' | 'goal' },
  path: string,
  n: number,
  max: number,
) {
  if (n > max) yield { at: place(item, path), message: item.kind, data: { item: nameOf(item), n, max } };
}

function liveGoals(goals: readonly Referred<Goal>[]): Referred<Goal>[] {
  return goals.filter((goal) => !isLinked(goal) || isLive(goal));
}
