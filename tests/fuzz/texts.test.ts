//! Random files, configurations and rules: nothing throws, hangs, points outside its file or loses a byte.
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { settle } from '../../src/config/settings.ts';
import { Session, type SourceFile } from '../../src/engine/session.ts';
import { builtInRules } from '../../src/index.ts';
import { languages } from '../../src/language/index.ts';
import { compileRule } from '../../src/rule/declarative/index.ts';
import { checkCalm, checkPlaces } from './calm.ts';
import { configurations, declaredRules, workspaces } from './documents.ts';
import { hold } from './runs.ts';

const hours = 12 * 60 * 60 * 1000;

test('files', { timeout: hours }, () => {
  hold('files', 0.8, workspaces, checkCalm);
});

test('configurations', { timeout: hours }, () => {
  hold('configurations', 0.1, configurations, (text) => {
    const { mistakes, places } = readConfig(text, builtInRules, languages);
    for (const { message, span } of mistakes) {
      expect(message.trim()).not.toBe('');
      expect(0 <= span.start && span.start <= span.end && span.end <= text.length, message).toBe(true);
    }
    for (const { start, end } of places.values()) expect(0 <= start && start <= end && end <= text.length).toBe(true);
  });
});

test('rules', { timeout: hours }, () => {
  const files: readonly SourceFile[] = [
    { path: 'strategy.yaml', text: 'strategy: { name: Claims, goals: [{ id: calls, statement: Fewer calls, owner: ana }] }\n' },
    { path: 'people.yaml', text: 'people: [{ id: ana, name: Ana Ruiz, email: ana@x.example }]\n' },
  ];
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  hold('rules', 0.1, declaredRules, (text) => {
    const { rule, mistakes } = compileRule(text, 'rules/ownership/one-of-ours/rule.yaml');
    for (const { span, message } of mistakes)
      expect(0 <= span.start && span.start <= span.end && span.end <= text.length, message).toBe(true);
    if (!rule) return;
    const settings = settle([rule], rule.presets);
    const { findings } = new Session([rule]).run({ files, settings, today: '2026-07-01' });
    for (const finding of findings) checkPlaces(finding, texts);
  });
});
