//! YAML as other tools and houses write it: what is read of it, and what is said of the rest.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import { toldOnce } from '../src/engine/repeats.ts';

const read = (text: string, path = 'plan.yaml', kind?: string) =>
  factsOf({ path, text, ...(kind !== undefined && { kind }) }, {});

/** What is said, as `line message: words`. */
function said(text: string, path?: string, kind?: string): string[] {
  return read(text, path, kind).problems.map(({ message, data, span }) => {
    const line = text.slice(0, span.start).split('\n').length;
    return `${String(line)} ${message}: ${Object.values(data).join(', ')}`;
  });
}

test('a word of two letters is never guessed at: OKR is no KR', () => {
  const { problems } = factsOf(
    { path: 'initiatives.yaml', text: 'initiatives:\n  - { name: One case file, OKR: fewer calls }\n' },
    {},
  );
  expect(problems.map(({ message }) => message)).toEqual(['unknown']);
});

describe('a field of their own', () => {
  const risks = (n: number): string =>
    `risks:\n${Array.from({ length: n }, (_, i) => `  - { name: Risk ${String(i)}, mood: calm }\n`).join('')}`;

  test('is told once where three or more have it, at the first', () => {
    expect(said(risks(3))).toEqual(['2 unknown-in-many: mood, risk, 3']);
  });

  test('is told each time where two have it', () => {
    expect(said(risks(2))).toEqual(['2 unknown: mood, risk', '3 unknown: mood, risk']);
  });

  test('of another kind is another fault, and a mistyped one is mended where it stands', () => {
    const goals = 'goals:\n  - { statement: Text each guest by four, mood: calm, ownr: Eva }\n';
    expect(said(`${goals}${risks(3)}`)).toEqual([
      '2 unknown: mood, goal',
      '2 near: ownr, goal, owner',
      '4 unknown-in-many: mood, risk, 3',
    ]);
    expect(said(risks(3).replaceAll('mood', 'ownr'))).toHaveLength(3);
  });

  test('is told at the first place, whatever the order in which it was found', () => {
    const problems = read(risks(4)).problems;
    const alone = [3, 1, 2].map((start) => ({
      rule: 'unknown-field',
      message: 'unknown',
      data: { field: 'mood', kind: 'risk' },
      span: { start, end: start + 1 },
    }));
    expect(toldOnce(alone)).toEqual([
      { ...alone[1], message: 'unknown-in-many', data: { field: 'mood', kind: 'risk', n: 3 }, isAboutSeveral: true },
    ]);
    expect(toldOnce(problems)).toBe(problems);
  });
});

describe('what may have been meant', () => {
  test.each([
    ['threats: [Rain]', 'unknown-top'],
    ['change_log: [First draft]', 'unknown-top'],
    ['informed_by: Interviews', 'unknown-top'],
    ['gaols: [Text each guest by four]', 'near'],
    ['keyindicatros: [Calls]', 'near'],
  ])('%s', (key, message) => {
    expect(read(`lang: en\n${key}\n`).problems.map((problem) => problem.message)).toEqual([message]);
  });

  test('a word of another language is meant where it is one slip away', () => {
    const text = 'lang: en\nobjetvos: [Text each guest by four]\n';
    expect(read(text).problems.map(({ data }) => data['near'])).toEqual(['objetivos']);
  });
});

describe('keys as other tools write them', () => {
  const goal = (field: string): unknown => read(`goals:\n  - statement: Text each guest\n    ${field}\n`).problems;

  test.each([
    'keyResults: [Calls from 9 to 3 by June 2027]',
    'keyresults: [Calls from 9 to 3 by June 2027]',
    'krs: [Calls from 9 to 3 by June 2027]',
    'dueDate: 2027-06-30',
    'status: inProgress',
    'status: committed',
    'updated_at: 2026-03-01',
  ])('%s', (field) => {
    expect(goal(field)).toEqual([]);
  });

  test('what two words mean together is not what they mean in another order, or as part of a longer word', () => {
    expect(goal('resultsKey: [Calls]')).toHaveLength(1);
    expect(goal('keyResultsOfOthers: [Calls]')).toHaveLength(1);
  });

  test('several sentences where one text is asked for are one text', () => {
    const risk = (field: string): Record<string, unknown> => {
      const { entities, problems } = read(`risks:\n  - name: Rain\n    ${field}\n`);
      return { mitigation: entities[0]?.fields['mitigation'], said: problems.map(({ message }) => message) };
    };
    expect(risk('mitigations: [Roof the quay, "Text each guest."]')).toEqual({
      mitigation: 'Roof the quay. Text each guest.',
      said: [],
    });
    expect(risk('name: [Rain, Snow]').said).not.toEqual([]);
    expect(risk('mitigation: [Roof the quay, "Later: text each guest", { Then: ask the crew }]')).toEqual({
      mitigation: 'Roof the quay. Later: text each guest. Then: ask the crew.',
      said: [],
    });
    expect(risk('mitigation: [Roof the quay, { name: Text each guest }]').said).not.toEqual([]);
    expect(risk('mitigation: [Roof the quay, { Then: [Ask, Tell] }]').said).not.toEqual([]);
  });
});

describe('a file that is called after many things', () => {
  const roadmap =
    'title: The harbour\ndescription: What comes next.\nstatus: active\nobjectives:\n  - { title: Guests know by four, owner: Eva Ros }\n';
  const kindsIn = (text: string, path: string, kind: string): string[] => read(text, path, kind).entities.map((one) => one.kind);

  test('holds them, whatever it is titled', () => {
    expect(kindsIn(roadmap, 'docs/roadmap.yaml', 'initiative')).toEqual(['workspace', 'goal']);
  });

  test('is one thing where it holds no others, or only names them', () => {
    expect(kindsIn('title: The harbour\nowner: Eva Ros\nstart: 2027-01-01\n', 'roadmap.yaml', 'initiative')).toEqual([
      'initiative',
    ]);
    expect(
      kindsIn('title: The harbour\nowner: Eva Ros\nstatus: active\ngoals: [guests-know]\n', 'roadmap.yaml', 'initiative'),
    ).toEqual(['initiative']);
  });

  test('a strategy is one, and so is what stands in a folder of many', () => {
    expect(kindsIn(roadmap, 'strategy.yaml', 'strategy')).toEqual(['strategy', 'goal']);
    expect(kindsIn(roadmap, 'initiatives/harbour.yaml', 'initiative')).toEqual(['initiative', 'goal']);
  });
});

describe('a note in brackets behind a value', () => {
  const cost = (text: string): unknown => {
    const { entities, problems } = read(`lang: es\ntools:\n  - nombre: Centralita\n    coste: '${text}'\n`);
    return problems.length > 0
      ? problems.map(({ message }) => message)
      : entities.find(({ kind }) => kind === 'tool')?.fields['cost'];
  };

  test.each([
    ['0 € (código abierto)', { amount: 0, currency: 'EUR' }],
    ['€0 (3 búsquedas al día)', { amount: 0, currency: 'EUR' }],
    ['40.000 EUR (aprobado por el consejo)', { amount: 40000, currency: 'EUR' }],
  ])('leaves it as it is: %s', (text, value) => {
    expect(cost(text)).toEqual([value]);
  });

  test.each(['99 € (1.090 €)', '(código abierto)', 'gratis o casi (3 €)'])(
    'is none where it says another value, or stands alone: %s',
    (text) => {
      expect(cost(text)).not.toEqual([expect.objectContaining({ currency: 'EUR' })]);
    },
  );
});

describe('a menu of values', () => {
  const statusOf = (text: string): unknown => {
    const { entities, problems } = read(`decisions:\n  - question: Which quay?\n    status: '${text}'\n`);
    return problems.length > 0 ? problems.map(({ message }) => message) : (entities[0]?.fields['status'] ?? 'none');
  };

  test.each(['Pendiente, decidida, sustituida', 'pending | decided | superseded', 'Pending / Decided / Replaced by ADR-12'])(
    'is no choice yet, and no mistake: %s',
    (text) => {
      expect(statusOf(text)).toBe('none');
    },
  );

  test.each(['somehow, pending, or so', 'pending / decided', 'who, knows, what'])('is told where it is none: %s', (text) => {
    expect(statusOf(text)).toEqual([expect.stringMatching(/^not-/)]);
  });
});
