//! All rules that come with stratlint, by category and id.
import { rules } from '../rules/registry.generated.ts';
import type { Rule } from './rule/rule.ts';

export const builtInRules: readonly Rule[] = rules;
