//! A rule that code exported, or what is missing in it. TypeScript would have told most of that.
import { kindOfType } from '../model/entities.generated.ts';
import { nameRule, presets, type Rule, type RuleDefinition } from '../rule/rule.ts';
import { noSuch } from '../text/no-such.ts';

/** `fault` is the second half of a sentence about it. */
export function codedRule(id: string, found: unknown): { readonly rule: Rule } | { readonly fault: string } {
  const fault = faultIn(found);
  if (fault !== undefined) return { fault };
  return { rule: nameRule('custom', id, { presets: [], ...(found as object) } as unknown as RuleDefinition) };
}

function faultIn(found: unknown): string | undefined {
  if (typeof found !== 'object' || found === null) return 'exports no rule. Export what defineRule() gives, by default.';
  const { summary, severity, messages, check, on } = found as Partial<RuleDefinition>;
  if (typeof summary !== 'string') return 'has no "summary": one sentence that states what holds when the rule is silent.';
  if (severity !== 'error' && severity !== 'warning' && severity !== 'info') return 'has no "severity": error, warning or info.';
  if (typeof messages?.en !== 'object') return 'has no "messages", by language: { en: { … } }.';
  if (on === undefined) return 'does not say with "on" what it looks at, such as "Goal".';
  return faultInWords(found) ?? (typeof check === 'function' ? undefined : 'has no "check".');
}

const looked: readonly string[] = ['Entity', ...Object.keys(kindOfType)];
const lists = ['presets', 'mutes', 'replaces', 'conflictsWith', 'claims'] as const;

/** A word that nobody knows would keep the rule from ever being asked. */
function faultInWords(found: Partial<RuleDefinition>): string | undefined {
  const { on = [], presets: chosen = [] } = found;
  const unlisted = lists.find((name) => found[name] !== undefined && !isTexts(found[name]));
  if (unlisted !== undefined) return `has a "${unlisted}" that is no list of texts.`;
  return unknown('on', 'kind', [on].flat(), looked) ?? unknown('presets', 'preset', chosen, presets);
}

function unknown(where: string, what: string, words: readonly string[], choices: readonly string[]): string | undefined {
  const wrong = words.find((word) => !choices.includes(word));
  return wrong === undefined ? undefined : `has a mistake in "${where}". ${noSuch(what, wrong, choices)}`;
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');
