//! Personas: what such people want is no goal of the organisation.
import { describe, expect, test } from 'vitest';
import { entitiesIn, saidOf } from './reading.ts';

describe('a persona', () => {
  const persona = ['# Ana, who commutes', '', '## Goals', '', '- Be home by six', '', '## Motivations', '', '- Her garden', ''];

  test('has goals of her own, which nobody has to answer for', () => {
    const text = [...persona, '## Frustrations', '', '- Boats that leave early'];
    expect(saidOf('segment', 'goal', ...text)).toEqual([]);
    const [segment] = entitiesIn('segment', ...text).filter(({ kind }) => kind === 'segment');
    expect(segment?.fields).toMatchObject({
      aims: ['Be home by six'],
      motivations: ['Her garden'],
      frustrations: ['Boats that leave early'],
    });
  });

  test('in a strategy, too; the goals of the strategy stay what they are', () => {
    const text = [
      '# Plan',
      '',
      '## Personas',
      '',
      '### Ana',
      '',
      '#### Goals',
      '',
      '- Be home by six',
      '',
      '## Goals',
      '',
      '- Board in time',
      '- Hear of delays',
    ];
    expect(saidOf('strategy', 'goal', ...text)).toEqual(['Board in time', 'Hear of delays']);
  });
});
