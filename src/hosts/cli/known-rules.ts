//! All rules there are: those of stratlint, and those that plugins of a workspace add.
import { builtInRules } from '../../built-in.ts';
import type { Rule } from '../../rule/rule.ts';
import { noSuch } from '../../text/no-such.ts';
import { ConfigError } from '../../workspace/config-error.ts';
import { nestedGroups, placePaths, type PathGroup } from '../../workspace/paths.ts';
import { listDocuments } from '../../workspace/walk.ts';
import type { LintArguments } from './arguments.ts';
import { UsageError, type Io } from './io.ts';
import { newWorkspace } from './run.ts';

export interface KnownRules {
  readonly rules: readonly Rule[];
  /** There may be others: plugins did not run, or the configuration has mistakes. */
  readonly more?: string;
}

/** Those of the workspace around the current folder. */
export function rulesAround(args: Pick<LintArguments, 'plugins'>, io: Io): KnownRules {
  const [group] = placePaths(io.cwd, []).groups;
  return group ? rulesIn(group, args, io) : { rules: builtInRules };
}

function rulesIn(group: PathGroup, args: Pick<LintArguments, 'plugins'>, io: Io): KnownRules {
  try {
    const { ownRules, skipped } = newWorkspace(group, args, io).load();
    const rules = [...builtInRules, ...ownRules];
    return skipped.length === 0
      ? { rules }
      : { rules, more: `Plugins are off, so the rules of these are not known: ${skipped.join(', ')}.` };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return {
      rules: builtInRules,
      more: 'The configuration has mistakes, so rules of plugins are not known: "stratlint" tells them.',
    };
  }
}

/** Throws for a rule that none of the workspaces has. Only those that are not of stratlint need a look at the plugins. */
export function checkRules(groups: readonly PathGroup[], args: LintArguments, io: Io): void {
  const asked = args.rule.filter(({ id }) => !builtInRules.some((rule) => rule.id === id));
  if (asked.length === 0) return;
  const rules: Rule[] = [];
  const open = [...groups];
  for (let group = open.shift(); group; group = open.shift()) {
    const known = rulesIn(group, args, io);
    if (known.more !== undefined) return;
    rules.push(...known.rules);
    if (asked.every(({ id }) => rules.some((rule) => rule.id === id))) return;
    // Those of workspaces below it are reported with it.
    open.push(...nestedGroups(group, listDocuments(group.root, []).workspaces));
  }
  for (const { id } of asked) if (!rules.some((rule) => rule.id === id)) throw noRule(id, rules);
}

export function noRule(id: string, rules: readonly Rule[]): UsageError {
  const ids = rules.map((rule) => rule.id);
  return new UsageError(noSuch('rule', id, ids, '"stratlint rules" lists them.'));
}
