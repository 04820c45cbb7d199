//! The same as `stratlint test-rules rules`, from a test runner of one's own: here Node's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nameRule } from 'stratlint/rule';
import { checkCases, testRuleFile } from 'stratlint/testing';
import dueOnWeekend from './rules/due-on-weekend/rule.mjs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('target-after-goal', { skip: 'it speaks Dutch, which only test-rules knows' }, () => {
  testRuleFile(read('rules/target-after-goal/rule.yaml'), 'rules/target-after-goal/rule.yaml');
});

test('due-on-weekend', () => {
  const rule = nameRule('polder', 'due-on-weekend', dueOnWeekend);
  assert.deepEqual(checkCases([rule], read('rules/due-on-weekend/rule.md')), []);
});
