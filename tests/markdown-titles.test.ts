//! What stands behind a name or in its place: a sign and a status, lines below strong words, brackets that nobody has filled in.
import { describe, expect, test } from 'vitest';
import { entitiesIn, saidOf } from './reading.ts';

describe('a sign behind a name', () => {
  const statusOf = (heading: string): unknown[] =>
    entitiesIn('initiative', '# Roadmap', '', `### ${heading}`, '', '**Owner:** Ana Ruiz', '').flatMap(({ kind, fields }) =>
      kind === 'initiative' ? [fields['name'] ?? fields['statement'], fields['status']] : [],
    );

  test.each([
    ['Pay by phone ✅', 'done'],
    ['Pay by phone ✅ Done', 'done'],
    ['Pay by phone ✅ COMPLETE (PAY-7)', 'done'],
    ['Pay by phone 🚧 in progress', 'active'],
    ['1.2 Pay by phone ✅ hecho', 'done'],
  ])('%s', (heading, status) => {
    expect(statusOf(heading)).toEqual(['Pay by phone', status]);
  });

  test('is a sign like any other before words that are no status', () => {
    expect(statusOf('Boarding ✅ in both towns')).toEqual(['Boarding ✅ in both towns', undefined]);
  });
});

describe('items', () => {
  test('a strong name on a line of its own is the name, and the lines below say it', () => {
    const entities = entitiesIn(
      'goal',
      '# Goals',
      '',
      '- **Easier to board**\\',
      '  Show each member the pier on the ticket.',
      '- **One**',
      '  more',
    );
    expect(entities.filter(({ kind }) => kind === 'goal').map(({ fields }) => [fields['name'], fields['statement']])).toEqual([
      ['Easier to board', 'Show each member the pier on the ticket.'],
      [undefined, 'One more'],
    ]);
  });

  test('brackets that nobody has filled in are no items', () => {
    expect(saidOf('goal', 'goal', '# Goals', '', '- **[Goal 1]**: [What it brings]', '- [Goal 2]', '- Board [in time]')).toEqual([
      'Board [in time]',
    ]);
  });
});

test('what a site puts in by itself is nothing to fill in', () => {
  const [one] = entitiesIn('initiative', '# Roadmap', '', '## Pay by phone', '', '**Owner:** {{< owner >}}').filter(
    ({ kind }) => kind === 'initiative',
  );
  expect(one?.empty['owner']).toBeUndefined();
});
