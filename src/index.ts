//! The public API: the engine with the built-in rules. It reads no disk, no clock and no environment.
import { compilePattern } from './rule/declarative/pattern-engine.ts';
import { engine } from './rule/declarative/expression-engine.ts';
import { provideExpressions } from './rule/declarative/expression.ts';
import { providePatterns } from './rule/declarative/pattern.ts';
import { readMarkdown } from './syntax/markdown-parser.ts';
import { provideMarkdown } from './syntax/markdown.ts';

export { builtInRules } from './built-in.ts';
export type { Config, Override } from './config/config.ts';
export { readConfig } from './config/read-config.ts';
export type { ConfigMistake } from './config/reading.ts';
export { settle, widen, type Settings, type RuleSetting } from './config/settings.ts';
export { compareFindings, type Finding, type Fix, type Severity, type Confidence } from './diagnostic.ts';
export { readDirectory, type Directory, type DirectoryFile, type Member } from './directory/directory.ts';
export { Session, type RunInput, type RunResult, type SourceFile, type Statistics } from './engine/session.ts';
export type { Model } from './model/model.ts';
export { compileRule, type CompiledRule, type RuleMistake } from './rule/declarative/index.ts';
export type { Rule, Preset } from './rule/rule.ts';
export { LineIndex, type Position, type Span } from './text/span.ts';

provideMarkdown(readMarkdown);
providePatterns(() => compilePattern);
provideExpressions(() => engine);
