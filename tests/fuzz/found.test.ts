//! What random inputs once laid open, kept in its smallest form: it stays calm.
import { expect, test } from 'vitest';
import { factsOf } from '../../src/engine/facts.ts';
import type { SourceFile } from '../../src/engine/session.ts';
import { checkCalm } from './calm.ts';

const file = (path: string, lines: readonly string[], kind?: string): SourceFile => ({
  path,
  text: lines.join('\n'),
  named: true,
  ...(kind !== undefined && { kind }),
});

test('a part of an object that stands beside it leaves no list of the object unsaid', () => {
  const survey = ['- Type: survey', '- Segments: Home claimants', '- Cadence: after each call', ''];
  const surveys = file('surveys.md', ['# Surveys', '', '## After a call', '', ...survey, '## After a claim', '', ...survey]);
  checkCalm([surveys]);
  const both = file('one.yaml', ['kind: survey', 'name: A', 'relationship: [lost]', 'segments: [claimants]']);
  expect(factsOf(both, {}).entities[0]?.fields['audience']).toEqual({ relationship: ['lost'], segments: [{ ref: 'claimants' }] });
});
