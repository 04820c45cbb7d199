//! What `stratlint test-rules rules` does, from a test runner of one's own: here Node's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nameRule } from 'stratlint/rule';
import { checkCases } from 'stratlint/testing';
import dueOnWeekend from './rules/due-on-weekend/rule.mjs';

test('due-on-weekend gives what its page says', () => {
  const page = readFileSync(new URL('rules/due-on-weekend/rule.md', import.meta.url), 'utf8');
  assert.deepEqual(checkCases([nameRule('polder', 'due-on-weekend', dueOnWeekend)], page), []);
});
