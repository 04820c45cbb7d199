//! Several configurations as one: what stands nearer goes before what it rests on.
import type { Config, RuleChoice } from './config.ts';
import type { VocabularyKey } from './vocabulary.ts';

/**
 * Presets, lists and words of all are taken together; of a rule, what the nearest one says of its severity and of each
 * option; of anything else, what the nearest one says. `base` is what `own` rests on.
 */
export function mergeConfigs(base: Config, own: Config): Config {
  return {
    ...base,
    ...own,
    ...joined('extends', base, own, (a, b) => [...new Set([...a, ...b])]),
    ...joined('ignore', base, own, (a, b) => [...a, ...b]),
    ...joined('files', base, own, (a, b) => [...a, ...b]),
    ...joined('plugins', base, own, (a, b) => [...new Set([...a, ...b])]),
    ...joined('overrides', base, own, (a, b) => [...a, ...b]),
    ...joined('rules', base, own, mergeChoices),
    ...joined('vocabulary', base, own, mergeWords),
    ...joined('limits', base, own, (a, b) => ({ ...a, ...b })),
  };
}

/** A setting that both have. */
function joined<K extends keyof Config>(
  key: K,
  base: Config,
  own: Config,
  join: (a: NonNullable<Config[K]>, b: NonNullable<Config[K]>) => NonNullable<Config[K]>,
): Pick<Config, K> | undefined {
  const [a, b] = [base[key], own[key]] as [Config[K] | undefined, Config[K] | undefined];
  return a === undefined || b === undefined ? undefined : ({ [key]: join(a, b) } as unknown as Pick<Config, K>);
}

export function mergeChoices(
  base: ReadonlyMap<string, RuleChoice>,
  own: ReadonlyMap<string, RuleChoice>,
): ReadonlyMap<string, RuleChoice> {
  const merged = new Map(base);
  for (const [id, choice] of own) {
    const before = merged.get(id);
    const options = { ...before?.options, ...choice.options };
    merged.set(id, { ...before, ...choice, ...(Object.keys(options).length > 0 && { options }) });
  }
  return merged;
}

function mergeWords(
  base: NonNullable<Config['vocabulary']>,
  own: NonNullable<Config['vocabulary']>,
): NonNullable<Config['vocabulary']> {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(own)])] as VocabularyKey[];
  return Object.fromEntries(keys.map((key) => [key, [...new Set([...(base[key] ?? []), ...(own[key] ?? [])])]]));
}
