//! Rules that own rules name, to be silent beside them or not to be on with them, and that nobody has.
import type { RuleMistake } from '../rule/declarative/index.ts';
import type { Rule } from '../rule/rule.ts';
import { noSuch } from '../text/no-such.ts';
import { LineIndex } from '../text/span.ts';

/** Each at its place in the file of the rule that names it. */
export function namedInVain(rules: readonly Rule[], builtIn: readonly Rule[]): RuleMistake[] {
  const ids = [...builtIn, ...rules].map(({ id }) => id);
  const known = new Set(ids);
  const plugins = new Set(ids.map(pluginOf));
  // A plugin may get along with one that is not installed here.
  const isMeant = (name: string): boolean => known.has(name) || !plugins.has(pluginOf(name));
  return rules.flatMap((rule) => {
    const wrong = keys.flatMap((key) =>
      [...new Set(rule[key] ?? [])].filter((name) => !isMeant(name)).map((name) => ({ key, name })),
    );
    return wrong.length === 0 ? [] : mistakes(rule, wrong.slice(0, most), ids);
  });
}

const keys = ['mutes', 'replaces', 'conflictsWith'] as const;
/** Whoever mends these sees the next ones. */
const most = 10;

/** What stands before the slash; nothing for rules of stratlint and of the workspace. */
const pluginOf = (id: string): string => /^[^/]*(?=\/)/.exec(id)?.[0] ?? '';

interface Named {
  readonly key: (typeof keys)[number];
  readonly name: string;
}

function mistakes({ id, source }: Rule, wrong: readonly Named[], ids: readonly string[]): RuleMistake[] {
  const { file: path = '', text = '' } = source ?? {};
  const lines = new LineIndex(text);
  return wrong.map(({ key, name }) => {
    const from = text.search(new RegExp(`\\b${key}\\b["']?\\s*:`));
    const at = from < 0 ? -1 : text.indexOf(name, from);
    const span = at < 0 ? { start: 0, end: 0 } : { start: at, end: at + name.length };
    const { line, column } = lines.position(span.start);
    const inPlugin = `${pluginOf(id)}/${name}`;
    const message = ids.includes(inPlugin)
      ? `There is no rule "${name}". Did you mean "${inPlugin}"?`
      : noSuch('rule', name, ids, '"stratlint rules" lists them.');
    return { message: `"${key}": ${message}`, path, line, column, span };
  });
}
