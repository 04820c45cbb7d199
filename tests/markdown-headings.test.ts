//! Headings that say more than a name, or less: two things at once, whose they are, or nothing but what the text is.
import { describe, expect, test } from 'vitest';
import { entitiesIn, saidOf } from './reading.ts';

describe('two things below one heading', () => {
  const plan = ['# Plan for the islands', ''];

  test('the list is what there are several of, the words before it are the other', () => {
    const text = [
      ...plan,
      '## Vision and goals',
      '',
      'Nobody waits on a pier.',
      '',
      '- Board within ten minutes',
      '- Hear of delays',
    ];
    expect(saidOf('strategy', 'goal', ...text)).toEqual(['Board within ten minutes', 'Hear of delays']);
    expect(saidOf('strategy', 'vision', ...text)).toEqual(['Nobody waits on a pier.']);
  });

  test('in Spanish, too, and with a list alone', () => {
    const text = [...plan, '## Visión y objetivos', '', '- Embarcar en diez minutos', '- Avisar de los retrasos'];
    expect(saidOf('strategy', 'goal', ...text)).toEqual(['Embarcar en diez minutos', 'Avisar de los retrasos']);
    expect(saidOf('strategy', 'vision', ...text)).toEqual([]);
  });

  test('what leads in the list is no vision', () => {
    const text = [...plan, '## Vision and objectives', '', 'We are after:', '', '- Board within ten minutes', '- Hear of delays'];
    expect(saidOf('strategy', 'vision', ...text)).toEqual([]);
    expect(saidOf('strategy', 'goal', ...text)).toHaveLength(2);
  });

  test('two of which there is one each, running words alone, and headings of their own are read as they were', () => {
    expect(saidOf('strategy', 'goal', ...plan, '## Vision and mission', '', '- Nobody waits')).toEqual([]);
    expect(saidOf('strategy', 'vision', ...plan, '## Vision and goals', '', 'Nobody waits on a pier.')).toEqual([
      'Nobody waits on a pier.',
    ]);
    const own = [
      '## Vision and goals',
      '',
      '### Vision',
      '',
      'Nobody waits.',
      '',
      '### Goals',
      '',
      '- Board in time',
      '- Hear of delays',
    ];
    expect(saidOf('strategy', 'goal', ...plan, ...own)).toEqual(['Board in time', 'Hear of delays']);
  });
});

describe('with what a text speaks of itself', () => {
  const owned = (name: string): string[] => [`## ${name}`, '', 'What there is to say.', '', '**Owner:** Ana Ruiz', ''];

  test.each(['Overview', 'Timeline', 'Key terms', 'How to read this document', 'Cronograma', 'Términos y definiciones'])(
    '%s is no work',
    (heading) => {
      const text = ['# Roadmap', '', ...owned(heading), ...owned('Pay by phone')];
      expect(saidOf('initiative', 'initiative', ...text)).toHaveLength(1);
    },
  );

  test('but what is longer than that may be', () => {
    const text = ['# Roadmap', '', ...owned('Timeline of each claim'), ...owned('Account overview for members')];
    expect(saidOf('initiative', 'initiative', ...text)).toHaveLength(2);
  });

  test('and tables below it are read', () => {
    const table = ['| Initiative | Owner |', '| --- | --- |', '| Pay by phone | Ana Ruiz |', '| Pay on board | Jon Diaz |'];
    expect(saidOf('initiative', 'initiative', '# Roadmap', '', '## Timeline', '', ...table)).toEqual([
      'Pay by phone',
      'Pay on board',
    ]);
  });
});

describe('a group called after what it holds', () => {
  const forum = (name: string): string[] => [`### ${name}`, '', 'Members: Ana Ruiz, Jon Diaz', '', 'Meets: monthly', ''];

  test('is none of them, whatever it says of them', () => {
    const text = [
      '# Governance',
      '',
      '## Our forums',
      '',
      'There are two.',
      '',
      '- council',
      '- board',
      '',
      ...forum('Council'),
      ...forum('Board'),
    ];
    expect(saidOf('body', 'body', ...text)).toEqual(['Council', 'Board']);
  });

  test('but one that has members is', () => {
    const text = [
      '# Governance',
      '',
      '## Council of forums',
      '',
      'Members: Ana Ruiz, Jon Diaz',
      '',
      '### Where it meets',
      '',
      'At the pier.',
    ];
    expect(saidOf('body', 'body', ...text)).toEqual(['Council of forums']);
  });
});

test('a heading may say which of several counted things it is about', () => {
  const measured = (name: string): string[] => [`#### ${name}`, '', '- Baseline: 4', '- Target: 8', ''];
  const text = [
    '# Goals', '', '## 1. Members board without asking', '', '### Success indicators for outcome 1', '',
    ...measured('1. Members who find the pier'), ...measured('2. Members who know the times'),
  ]; // prettier-ignore
  expect(saidOf('goal', 'goal', ...text)).toEqual(['Members board without asking']);
  expect(saidOf('goal', 'metric', ...text)).toEqual(['Members who find the pier', 'Members who know the times']);
});

describe('a time in the heading of a list', () => {
  const dueOf = (kind: string, ...lines: string[]): unknown[] =>
    entitiesIn(kind, ...lines).flatMap((entity) => (entity.kind === 'goal' ? [entity.fields['due']] : []));
  const second = { start: '2027-04-01', end: '2027-06-30' };

  test('says when all below it are due, before the word for the list and behind it', () => {
    const before = ['# Team goals', '', '## Q2 2027 goals', '', '- Cut the queues at both piers', '- Hear of delays'];
    expect(dueOf('goal', ...before)).toMatchObject([second, second]);
    expect(dueOf('strategy', '# Plan', '', '## Goals for Q2 2027', '', '- Cut the queues', '- Hear of delays')).toMatchObject([
      second,
      second,
    ]);
    expect(dueOf('strategy', '# Plan', '', '## Objetivos 2027', '', '- Acortar las colas', '- Avisar')).toMatchObject([
      { end: '2027-12-31' },
      { end: '2027-12-31' },
    ]);
  });

  test('unless they say otherwise', () => {
    const own = ['# Plan', '', '## Goals for 2027', '', '- Cut the queues (by Q2 2027)', '- Hear of delays'];
    expect(dueOf('strategy', ...own)).toMatchObject([second, { end: '2027-12-31' }]);
  });

  test('and a day by which something was written is none', () => {
    expect(dueOf('strategy', '# Plan', '', '## Goals (adopted 3 May 2027)', '', '- Cut the queues', '- Hear of delays')).toEqual([
      undefined,
      undefined,
    ]);
  });
});
