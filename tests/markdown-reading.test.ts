//! What is read of a Markdown text, notation by notation. What is expected was written by hand, from what the notation says.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import '../src/index.ts';
import { claimOf, Places } from '../src/schema/claim.ts';
import { readMarkdown } from '../src/syntax/markdown-parser.ts';
import { provideMarkdown } from '../src/syntax/markdown.ts';

provideMarkdown(readMarkdown);

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** What follows from the type of a metric, which follows from its name. */
const derived = new Set(['type', 'class', 'timing', 'direction', 'unit']);

function factsIn(text: string, path: string) {
  const kind = claimOf(path, new Places())?.kind;
  return factsOf({ path, text, ...(kind !== undefined && { kind }) }, {});
}

/** The entities of some kinds with their fields: an owner by name, a day as a day, a longer date as its first and last day. */
function read(text: string, kinds: string, path = 'strategy.md'): Plain[] {
  const { entities } = factsIn(text, path);
  return entities
    .filter(({ kind }) => kinds.split(' ').includes(kind))
    .map(({ kind, fields, holder }) => {
      const own = Object.entries(fields).filter(([name, value]) => !(kind === 'metric' && derived.has(name)) && !isHeld(value));
      const inside = holder && entities[holder.entity]?.kind;
      const shown = Object.fromEntries(own.map(([name, value]) => [name, plain(value)]));
      return { kind, ...shown, ...(inside !== undefined && { in: inside }) };
    });
}

/** What was written for a field, and says nothing. */
function empty(text: string, path = 'strategy.md'): string[] {
  return factsIn(text, path).entities.flatMap((one) =>
    Object.entries(one.empty).map(([field, { text: words, why }]) => `${field}: ${words} (${why})`),
  );
}

const isHeld = (value: unknown): boolean =>
  (Array.isArray(value) && value.length > 0 && value.every(isHeld)) ||
  (typeof value === 'object' && value !== null && 'entity' in value);

function plain(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value as Plain;
  const { ref, start, end, unit, ...rest } = value as Readonly<Record<string, unknown>>;
  if (typeof ref === 'string') return ref;
  if (typeof start === 'string' && typeof end === 'string') return start === end ? start : `${start}..${end}`;
  if (typeof rest['value'] === 'number') return typeof unit === 'string' ? `${rest['value']} ${unit}` : String(rest['value']);
  const said = Object.entries(value).filter(([, part]) => !(Array.isArray(part) && part.length === 0));
  return Object.fromEntries(said.map(([key, part]) => [key, plain(part)]));
}

const ask = 'Claimants no longer need to ask';

describe('headings', () => {
  test('notation "a heading that is a field"', () => {
    expect(
      read('# Strategy: Claims\n\n## Diagnosis\n\nTwo in five call again.\n\n## Approach\n\nOne handler.\n', 'strategy'),
    ).toEqual([
      { kind: 'strategy', name: 'Claims', diagnosis: { text: 'Two in five call again.' }, guiding_policy: 'One handler.' },
    ]);
  });

  test('notation "a heading that is a collection"', () => {
    expect(read('# Metrics\n\n- Repeat calls\n- Days to payment\n', 'metric')).toEqual([
      { kind: 'metric', name: 'Repeat calls' },
      { kind: 'metric', name: 'Days to payment' },
    ]);
    expect(read('# Métricas\n\n- Llamadas repetidas\n', 'metric')).toEqual([{ kind: 'metric', name: 'Llamadas repetidas' }]);
  });

  test('notation "a heading below a collection"', () => {
    const text = `# Goals\n\n## ${ask}\n\n- Owner: Marta Ruiz\n\n## Pay within a week\n\n- Owner: Jon Diaz\n`;
    expect(read(text, 'goal')).toEqual([
      { kind: 'goal', statement: ask, owner: 'Marta Ruiz' },
      { kind: 'goal', statement: 'Pay within a week', owner: 'Jon Diaz' },
    ]);
  });

  test('notation "the first paragraph is the statement"', () => {
    expect(read(`# Goals\n\n## Peace of mind\n\n${ask}.\n\nThis is background.\n\n- Owner: Marta Ruiz\n`, 'goal')).toEqual([
      { kind: 'goal', name: 'Peace of mind', statement: `${ask}.`, owner: 'Marta Ruiz' },
    ]);
  });

  test('notation "Kind: name"', () => {
    const text =
      '# Journey: an evening crossing\n\n- Owner: Dina Holt\n\n# Survey: after the crossing\n\n- Owner: Piet Aalders\n';
    expect(read(text, 'journey survey', 'notes.md')).toEqual([
      { kind: 'journey', name: 'an evening crossing', owner: 'Dina Holt' },
      { kind: 'survey', name: 'after the crossing', owner: 'Piet Aalders' },
    ]);
    expect(read('# Recorrido: cambiar una cita\n\nResponsable: Lucía Ortega\n', 'journey')).toEqual([
      { kind: 'journey', name: 'cambiar una cita', owner: 'Lucía Ortega' },
    ]);
    expect(read('# Iniciativa: Un gestor\n\nResponsable: Lucía Ortega\n', 'initiative', 'iniciativas.md')).toEqual([
      { kind: 'initiative', statement: 'Un gestor', owner: 'Lucía Ortega' },
    ]);
  });

  test('notation "the last word of a title"', () => {
    expect(read(`# Product roadmap\n\n- Named handlers\n\n## Later\n\n- One case file\n`, 'initiative', 'notes.md')).toEqual([
      { kind: 'initiative', statement: 'Named handlers' },
      { kind: 'initiative', statement: 'One case file', horizon_class: 'later', status: 'idea' },
    ]);
  });

  test('notation "a date in the heading above"', () => {
    const text = '# Initiatives\n\n## Q3 2027\n\n- Named handlers\n- One case file\n  - Due: 1 May 2027\n';
    expect(read(text, 'initiative')).toEqual([
      { kind: 'initiative', statement: 'Named handlers', end: '2027-07-01..2027-09-30' },
      { kind: 'initiative', statement: 'One case file', end: '2027-05-01' },
    ]);
  });

  test('notation "a status in the heading above"', () => {
    expect(read('# Initiatives\n\n## Done\n\n- Named handlers\n\n## Planned\n\n- One case file\n', 'initiative')).toEqual([
      { kind: 'initiative', statement: 'Named handlers', status: 'done' },
      { kind: 'initiative', statement: 'One case file', status: 'planned' },
    ]);
  });

  test('notation "numbers and emoji in front"', () => {
    expect(read('# 1. Goals\n\n- 🎯 Pay within a week\n\n## 2.1 Answer within a minute\n\nOwner: Jon Diaz\n', 'goal')).toEqual([
      { kind: 'goal', statement: 'Pay within a week' },
      { kind: 'goal', statement: 'Answer within a minute', owner: 'Jon Diaz' },
    ]);
  });
});

describe('lists and labels', () => {
  test('notation "a list item"', () => {
    expect(read(`# Goals\n\n- ${ask}\n- Pay within a week\n`, 'goal')).toEqual([
      { kind: 'goal', statement: ask },
      { kind: 'goal', statement: 'Pay within a week' },
    ]);
  });

  test.each([
    ['Label: value', `# Goals\n\n- ${ask}\n  - Owner: Marta Ruiz\n  - Due: 1 May 2027\n`],
    ['**Label:** value', `# Goals\n\n- ${ask}\n  - **Owner:** Marta Ruiz\n  - **Due:** 1 May 2027\n`],
    ['**Label**: value', `# Goals\n\n- ${ask}\n  - **Owner**: Marta Ruiz\n  - **Due**: 1 May 2027\n`],
    ['lines of a paragraph', `# Goals\n\n## ${ask}\n\nOwner: Marta Ruiz\nDue: 1 May 2027\n`],
    ['labels on one line', `# Goals\n\n## ${ask}\n\n**Owner:** Marta Ruiz · **Due:** 1 May 2027\n`],
    [
      'attribute | value',
      `# Goals\n\n## ${ask}\n\n| Attribute | Value |\n|---|---|\n| Owner | Marta Ruiz |\n| Due | 1 May 2027 |\n`,
    ],
    ['headings', `# Goal: ${ask}\n\n## Owner\n\nMarta Ruiz\n\n## Due\n\n1 May 2027\n`],
    ['a row', `# Goals\n\n| Goal | Owner | Due |\n|---|---|---|\n| ${ask} | Marta Ruiz | 1 May 2027 |\n`],
    ['a sentence with brackets', `# Goals\n\n- ${ask} (Owner: Marta Ruiz) (by 1 May 2027)\n`],
  ])('notation "%s"', (_, text) => {
    expect(read(text, 'goal')).toEqual([{ kind: 'goal', statement: ask, owner: 'Marta Ruiz', due: '2027-05-01' }]);
  });

  test('notation "labels that are a child"', () => {
    const text = `# Goals\n\n## ${ask}\n\n- Indicator: Repeat calls\n- Baseline: 38 % (March 2026)\n- Target: 15 %\n- By: 2027-12-31\n- Source: contact centre\n`;
    expect(read(text, 'goal metric')).toEqual([
      { kind: 'goal', statement: ask },
      {
        kind: 'metric',
        in: 'goal',
        name: 'Repeat calls',
        baseline: { value: '38 percent', date: '2026-03-01..2026-03-31' },
        target: { value: '15 percent', by: '2027-12-31' },
        source: 'contact centre',
      },
    ]);
  });

  test.each(['KR', 'Key results', 'Measures of success'])('notation "a day of its own, and a table of %s"', (words) => {
    const table = `| ${words} | From | To |\n|---|---|---|\n| Repeat calls | 38 % | 15 % |\n`;
    const text = `# Objectives\n\n## O1. ${ask}\n\nOwner: Marta Ruiz\nBy: 2027-12-31\n\n${table}`;
    expect(read(text, 'goal metric')).toEqual([
      { kind: 'goal', statement: ask, owner: 'Marta Ruiz', due: '2027-12-31' },
      { kind: 'metric', in: 'goal', name: 'Repeat calls', baseline: { value: '38 percent' }, target: { value: '15 percent' } },
    ]);
  });

  test('notation "a number in the name, and the target in a column of its own"', () => {
    const text = (column: string): string =>
      `# Metrics\n\n| Metric | Today | ${column} |\n|---|---|---|\n| Calls again within 7 days | 38 % | 15 % |\n`;
    expect(read(text('Target'), 'metric')).toEqual([
      { kind: 'metric', name: 'Calls again within 7 days', baseline: { value: '38 percent' }, target: { value: '15 percent' } },
    ]);
    expect(read(text('Remark'), 'metric')).toEqual([
      { kind: 'metric', name: 'Calls again', baseline: { value: '38 percent' }, target: { value: '7 days' } },
    ]);
  });

  test.each([
    [
      'behind labels',
      `# Goals\n\n- ${ask}\n  - KPI: Calls answered within 30 seconds\n  - Baseline: 38 %\n  - Target: 80 %\n`,
      'Calls answered within 30 seconds',
    ],
    [
      'in a row of its goal',
      `# Objetivos\n\n| Objetivo | Indicador | Línea base | Meta |\n|---|---|---|---|\n| ${ask} | Solicitudes respondidas en 48 h | 38 % | 80 % |\n`,
      'Solicitudes respondidas en 48 h',
    ],
  ])('notation "a number in the name of a goal\'s metric, and its target %s"', (_, text, name) => {
    expect(read(text, 'metric')).toEqual([
      { kind: 'metric', in: 'goal', name, baseline: { value: '38 percent' }, target: { value: '80 percent' } },
    ]);
  });

  test('notation "two metrics, the first with its target"', () => {
    const text = `# Goals\n\n- ${ask}\n  - KPI: NPS ≥ 40\n  - KPI: Repeat calls\n  - Target: 15 %\n`;
    expect(read(text, 'metric')).toEqual([
      { kind: 'metric', in: 'goal', name: 'NPS', target: { value: '40' } },
      { kind: 'metric', in: 'goal', name: 'Repeat calls', target: { value: '15 percent' } },
    ]);
  });

  test('notation "a survey, how often it asks and when it was looked at"', () => {
    const each = (months: number): unknown => ({ type: 'every', every: { days: 0, hours: 0, minutes: 0, months } });
    expect(read('# Surveys\n\n- Once a year, quarterly, last reviewed in March 2015, owner: Jon Diaz\n', 'survey')).toEqual([
      { kind: 'survey', name: 'Once a year', owner: 'Jon Diaz', cadence: each(3), last_reviewed: '2015-03-01..2015-03-31' },
    ]);
    expect(read('# Encuestas\n\n- NPS relacional, anual, revisada por última vez en 2015\n', 'survey')).toEqual([
      { kind: 'survey', name: 'NPS relacional', cadence: each(12), last_reviewed: '2015-01-01..2015-12-31' },
    ]);
    expect(read('# Surveys\n\n- After a claim, in three languages\n', 'survey')).toEqual([
      { kind: 'survey', name: 'After a claim, in three languages' },
    ]);
  });

  test('notation "a list of people"', () => {
    expect(read('# People\n\n- Marta Ruiz (@mruiz), head of claims\n- @jon-diaz\n', 'person', 'people.md')).toEqual([
      { kind: 'person', name: 'Marta Ruiz', handle: '@mruiz', role: 'head of claims' },
      { kind: 'person', handle: '@jon-diaz' },
    ]);
  });

  test('notation "an item indented too little" belongs to the one above, and the next at the margin to nobody', () => {
    const text =
      '# Goals\n\n* Callers hear back in two days\n - Owner: Ana Ruiz\n  * Status: active\n* Claims are paid by day ten\n';
    expect(read(text, 'goal')).toEqual([
      { kind: 'goal', statement: 'Callers hear back in two days', owner: 'Ana Ruiz', status: 'active' },
      { kind: 'goal', statement: 'Claims are paid by day ten' },
    ]);
  });

  test('notation "a list under a field"', () => {
    const text = '# Strategy: Claims\n\n## What we will not do\n\n- a chatbot for open claims\n- a second hotline\n';
    expect(read(text, 'strategy')).toEqual([
      { kind: 'strategy', name: 'Claims', not_doing: ['a chatbot for open claims', 'a second hotline'] },
    ]);
  });
});

describe('tables', () => {
  test('notation "columns of a child"', () => {
    const text = `# Goals\n\n## ${ask}\n\n| Indicator | Baseline | Target | By |\n|---|---|---|---|\n| Repeat calls | 38 % | 15 % | 2027-12-31 |\n`;
    expect(read(text, 'goal metric')).toEqual([
      { kind: 'goal', statement: ask },
      {
        kind: 'metric',
        in: 'goal',
        name: 'Repeat calls',
        baseline: { value: '38 percent' },
        target: { value: '15 percent', by: '2027-12-31' },
      },
    ]);
  });

  const rows = `| Stage | Pain point | Action | Owner |\n|---|---|---|---|\n| Waiting | No news for a week | Text every Friday | Jon Diaz |\n| | | Call back within a day | Marta Ruiz |\n| Payment | | Pay on the first call | Jon Diaz |\n`;

  test('notation "actions grouped by stage"', () => {
    expect(read(`# Journey: A claim at home\n\n${rows}`, 'stage action', 'journeys.md')).toEqual([
      { kind: 'stage', in: 'journey', name: 'Waiting' },
      { kind: 'action', in: 'stage', statement: 'Text every Friday', owner: 'Jon Diaz', pain_point: 'No news for a week' },
      { kind: 'action', in: 'stage', statement: 'Call back within a day', owner: 'Marta Ruiz' },
      { kind: 'stage', in: 'journey', name: 'Payment' },
      { kind: 'action', in: 'stage', statement: 'Pay on the first call', owner: 'Jon Diaz' },
    ]);
  });

  test('notation "pain points of a row"', () => {
    expect(read(`# Journey: A claim at home\n\n${rows}`, 'pain-point', 'journeys.md')).toEqual([
      { kind: 'pain-point', in: 'stage', text: 'No news for a week' },
    ]);
  });

  test('notation "a map whose columns are the stages"', () => {
    const text =
      '# Journey: A claim at home\n\n| Stage | Waiting | Payment |\n|---|---|---|\n| Touchpoints | Phone | Bank |\n| Pain points | No news | Late money |\n';
    expect(read(text, 'stage touchpoint pain-point', 'journeys.md')).toEqual([
      { kind: 'stage', in: 'journey', name: 'Waiting' },
      { kind: 'touchpoint', in: 'stage', name: 'Phone' },
      { kind: 'pain-point', in: 'stage', text: 'No news' },
      { kind: 'stage', in: 'journey', name: 'Payment' },
      { kind: 'touchpoint', in: 'stage', name: 'Bank' },
      { kind: 'pain-point', in: 'stage', text: 'Late money' },
    ]);
  });

  test('notation "RACI letters"', () => {
    const table = (row: string): string =>
      `# Initiatives\n\n| Initiative | Marta Ruiz | Jon Diaz | Dina Holt |\n|---|---|---|---|\n${row}\n`;
    expect(read(table('| One case file | R | A | I |'), 'initiative')).toEqual([
      {
        kind: 'initiative',
        statement: 'One case file',
        owner: 'Jon Diaz',
        contributors: ['Marta Ruiz'],
        informed: ['Dina Holt'],
      },
    ]);
    expect(read(table('| One case file | R | C | C |'), 'initiative')).toEqual([
      { kind: 'initiative', statement: 'One case file', owner: 'Marta Ruiz', consulted: ['Jon Diaz', 'Dina Holt'] },
    ]);
  });

  test('notation "a blank cell"', () => {
    expect(read('# Initiatives\n\n| Initiative | Owner |\n|---|---|\n| One case file | |\n| | |\n', 'initiative')).toEqual([
      { kind: 'initiative', statement: 'One case file' },
    ]);
    expect(empty('# Initiatives\n\n| Initiative | Owner |\n|---|---|\n| One case file | |\n')).toEqual(['owner:  (blank)']);
  });

  test('notation "a table without a heading"', () => {
    expect(read(`| Goal | Owner | Due |\n|---|---|---|\n| ${ask} | Marta Ruiz | 1 May 2027 |\n`, 'goal', 'notes.md')).toEqual([
      { kind: 'goal', statement: ask, owner: 'Marta Ruiz', due: '2027-05-01' },
    ]);
  });
});

describe('owners', () => {
  test.each([
    ['(Name) after bold text', '- **One case file** (Marta Ruiz)'],
    ['@handle', '- One case file @marta-ruiz'],
    ['(@handle)', '- One case file (@marta-ruiz)'],
    ['DRI', '- One case file\n  - DRI: Marta Ruiz'],
    ['point of contact', '- One case file\n  - Point of contact: Marta Ruiz'],
    ['Responsable', '- One case file\n  - Responsable: Marta Ruiz'],
  ])('notation "%s"', (_, item) => {
    const [one, ...others] = read(`# Initiatives\n\n${item}\n`, 'initiative') as Record<string, string>[];
    expect(others).toEqual([]);
    expect(one?.['owner']?.replace('@marta-ruiz', 'Marta Ruiz')).toBe('Marta Ruiz');
    expect(one?.['statement'] ?? one?.['name']).toBe('One case file');
  });

  test('notation "a role prefix"', () => {
    expect(read('# Initiatives\n\n- **CMO:** one case file for every claim\n', 'initiative')).toEqual([
      { kind: 'initiative', statement: 'one case file for every claim', owner: 'CMO' },
    ]);
  });

  test('notation "no owner": brackets with something else', () => {
    expect(read('# Goals\n\n- Answer every call (not only at noon)\n- Pay claims (CX 2027)\n', 'goal')).toEqual([
      { kind: 'goal', statement: 'Answer every call (not only at noon)' },
      { kind: 'goal', statement: 'Pay claims (CX 2027)' },
    ]);
  });
});

describe('metrics', () => {
  const metrics = (words: string): Plain[] => read(`# Goals\n\n- Be heard\n  - Key results:\n    - ${words}\n`, 'metric');
  const target = (value: string): Plain => expect.objectContaining({ kind: 'metric', target: { value } }) as Plain;

  test.each([
    ['a comparator', 'NPS ≥ 40', '40 points'],
    ['at least', 'CSAT of at least 85 %', '85 percent'],
    ['a target of 0', 'Unanswered calls\n      - Target: 0', '0'],
  ])('notation "%s"', (_, words, value) => {
    const [metric] = metrics(words) as { target?: { value?: string } }[];
    expect(metric?.target?.value?.split(' ')[0]).toBe(value.split(' ')[0]);
  });

  test('notation "from n to m"', () => {
    expect(metrics('Repeat calls from 38 % to 15 % by December 2027')).toEqual([
      {
        kind: 'metric',
        in: 'goal',
        name: expect.stringMatching(/^Repeat calls/) as string,
        baseline: { value: '38 percent' },
        target: { value: '15 percent', by: '2027-12-01..2027-12-31' },
      },
    ]);
  });

  test('notation "Meta:" inside an indicator is its target', () => {
    const text =
      '# Objetivos\n\n## Que nadie tenga que preguntar\n\n- Indicador: Llamadas repetidas\n- Línea base: 38 %\n- Meta: 15 %\n';
    expect(read(text, 'goal metric')).toEqual([
      { kind: 'goal', statement: 'Que nadie tenga que preguntar' },
      {
        kind: 'metric',
        in: 'goal',
        name: 'Llamadas repetidas',
        baseline: { value: '38 percent' },
        target: { value: '15 percent' },
      },
    ]);
  });

  test('notation "a score so far" is no target', () => {
    const [metric] = metrics('NPS ≥ 40 => 35');
    expect(metric).toEqual(target('40'));
  });

  test('notation "the goal\'s own words"', () => {
    expect(read('# Goals\n\n- Cut repeat calls from 38 % to 15 %\n', 'metric')).toEqual([
      { kind: 'metric', in: 'goal', name: 'repeat calls', baseline: { value: '38 percent' }, target: { value: '15 percent' } },
    ]);
  });
});

describe('values that are none', () => {
  test.each(['TBD', 'TBC', 'Unknown', 'Confidential', '$X', 'por definir', '[To be added.]', 'X días', 'from X to Y'])(
    'notation "%s"',
    (words) => {
      expect(empty(`# Metrics\n\n- Repeat calls\n  - Target: ${words}\n`)).toEqual([`target: ${words} (placeholder)`]);
    },
  );

  test.each(['See dashboard', 'Según estándar', '[dashboard](https://example.org/d)'])('notation "%s"', (words) => {
    const [said] = empty(`# Metrics\n\n- Repeat calls\n  - Target: ${words}\n`);
    expect(said).toMatch(/\(elsewhere\)$/);
  });
});

test('notation "a badge" is a picture and no words', () => {
  const text = '# Metrics\n\n- Repeat calls\n  - Target: ![15](https://example.org/badge.svg)\n';
  expect(read(text, 'metric')).toEqual([{ kind: 'metric', name: 'Repeat calls' }]);
});

describe('status', () => {
  test.each([
    ['a ticked box', '- [x] Text every Friday', 'done'],
    ['a struck item', '- ~~Text every Friday~~', 'cancelled'],
    ['✅', '- ✅ Text every Friday', 'done'],
    ['🚧', '- 🚧 Text every Friday', 'active'],
    ['a status in brackets', '- Text every Friday (in progress)', 'active'],
    ['a label', '- Text every Friday\n  - Status: planned', 'planned'],
  ])('notation "%s"', (_, item, status) => {
    expect(read(`# Initiatives\n\n${item}\n`, 'initiative')).toEqual([
      { kind: 'initiative', statement: 'Text every Friday', status },
    ]);
  });

  test.each([
    ['Waiting for the supplier', 'paused'],
    ['Parked', 'paused'],
    ['Postponed to 2028', 'paused'],
    ['Kicked off', 'active'],
    ['Pilot in two shops', 'active'],
    ['WIP', 'active'],
    ['🟡', 'active'],
    ['Amber', 'active'],
    ['60 %', 'active'],
    ['three quarters done', 'active'],
    ['100 % complete', 'done'],
    ['Completed March 2026', 'done'],
    ['Rolled out', 'done'],
    ['Scoping', 'planned'],
    ['Planned for Q2 2027', 'planned'],
    ['Bid', 'proposed'],
    ['Draft v0.3 – for comment until 4 May 2026', 'draft'],
    ['Descoped', 'cancelled'],
    ['a la espera del proveedor', 'paused'],
    ['Pospuesto a 2028', 'paused'],
    ['en pruebas en dos tiendas', 'active'],
    ['Pilot stopped', undefined],
    ['done by June 2027', undefined],
  ])('where only a status is asked for: "%s"', (words, status) => {
    expect(read(`# Initiatives\n\n- Text every Friday\n  - Status: ${words}\n`, 'initiative')).toEqual([
      { kind: 'initiative', statement: 'Text every Friday', ...(status !== undefined && { status }) },
    ]);
  });

  test.each([
    ['Progress: Complete', 'done'],
    ['Avance: completo', 'done'],
    ['Progreso: en pausa', 'paused'],
    ['Progress: on hold\n  - Status: Done', 'done'],
    ['Status: Done\n  - Progress: on hold', 'done'],
  ])('progress that is a status: "%s"', (words, status) => {
    expect(read(`# Initiatives\n\n- Text every Friday\n  - ${words}\n`, 'initiative')).toEqual([
      { kind: 'initiative', statement: 'Text every Friday', status },
    ]);
  });

  test.each([
    ['Progress: two of three letters are written', 'two of three letters are written'],
    ['Avance: 60 %', '60 %'],
  ])('progress that is none: "%s"', (words, progress) => {
    expect(read(`# Initiatives\n\n- Text every Friday\n  - ${words}\n`, 'initiative')).toEqual([
      { kind: 'initiative', statement: 'Text every Friday', progress },
    ]);
  });

  test('a column of progress, and one beside a status', () => {
    const of = (columns: string, row: string) =>
      read(`# Initiatives\n\n| Initiative | ${columns} |\n|-|-|-|\n| Text every Friday | ${row} |\n`, 'initiative')[0];
    expect(of('Progress | Owner', 'Complete | Ana Ruiz')).toMatchObject({ status: 'done' });
    expect(of('Progress | Status', 'Complete | Paused')).toMatchObject({ status: 'paused' });
    expect(of('Status | Progress', 'Paused | Complete')).toMatchObject({ status: 'paused' });
  });

  test('such words name things elsewhere', () => {
    expect(read('# Initiatives\n\n- Cable to the pier (red)\n- Waiting\n', 'initiative')).toEqual([
      { kind: 'initiative', statement: 'Cable to the pier (red)' },
      { kind: 'initiative', statement: 'Waiting' },
    ]);
  });

  test('notation "an empty box" says nothing', () => {
    expect(read('# Initiatives\n\n- [ ] Text every Friday\n', 'initiative')).toEqual([
      { kind: 'initiative', statement: 'Text every Friday' },
    ]);
  });
});

describe('quotes, fences, prose', () => {
  test('notation "block quotes are the customer\'s words"', () => {
    const text = `# Goals\n\n## Peace of mind\n\n> Nobody tells me anything.\n\n${ask}.\n\n- Owner: Marta Ruiz\n`;
    expect(read(text, 'goal')).toEqual([{ kind: 'goal', name: 'Peace of mind', statement: `${ask}.`, owner: 'Marta Ruiz' }]);
  });

  test('notation "yaml with a kind"', () => {
    const text =
      '# Where we stand\n\n```yaml\nkind: survey\nname: After a claim\nowner: Jon Diaz\n```\n\n```yaml\nname: an example\n```\n';
    expect(read(text, 'survey', 'notes.md')).toEqual([{ kind: 'survey', name: 'After a claim', owner: 'Jon Diaz' }]);
  });

  test('notation "mermaid journey"', () => {
    const text =
      '# Journey: A claim at home\n\n```mermaid\njourney\n  title A claim\n  section Waiting\n    Call the desk: 2: Claimant\n    Get a text: 4: Claimant\n  section Payment\n    Get the money: 5: Claimant\n```\n';
    expect(read(text, 'journey stage touchpoint pain-point', 'journeys.md')).toEqual([
      { kind: 'journey', name: 'A claim at home', segment: 'Claimant' },
      { kind: 'stage', in: 'journey', name: 'Waiting' },
      { kind: 'touchpoint', in: 'stage', name: 'Call the desk' },
      { kind: 'touchpoint', in: 'stage', name: 'Get a text' },
      { kind: 'pain-point', in: 'stage', text: 'Call the desk' },
      { kind: 'stage', in: 'journey', name: 'Payment' },
      { kind: 'touchpoint', in: 'stage', name: 'Get the money' },
    ]);
  });

  test('notation "background" is left alone', () => {
    const text =
      '# Our history\n\nWe want to be the best.\n\n- Be on every channel\n- **Owner:** nobody\n\n## Thanks\n\n1. Marta\n';
    expect(factsIn(text, 'notes.md').entities).toEqual([]);
    expect(factsIn(text, 'notes.md').problems).toEqual([]);
  });

  test('notation "front matter"', () => {
    const text = `---\nkind: goal\nowner: Marta Ruiz\ndue: 2027-05-01\nlayout: page\n---\n\n# ${ask}\n`;
    expect(read(text, 'goal', 'notes.md')).toEqual([{ kind: 'goal', name: ask, owner: 'Marta Ruiz', due: '2027-05-01' }]);
    expect(factsIn(text, 'notes.md').problems).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    ['Q3 2025', '2025-07-01..2025-09-30'],
    ['June 2027', '2027-06-01..2027-06-30'],
    ['FY23', '2023-01-01..2023-12-31'],
    ['2025h2', '2025-07-01..2025-12-31'],
    ['2027', '2027-01-01..2027-12-31'],
  ])('notation "%s"', (words, due) => {
    expect(read(`# Goals\n\n- ${ask}\n  - Due: ${words}\n`, 'goal')).toEqual([{ kind: 'goal', statement: ask, due }]);
  });

  test('notation "a bare quarter" has the year of the heading above', () => {
    expect(read('# Roadmap 2027\n\n## Q3\n\n- Named handlers\n', 'initiative', 'roadmap.md')).toEqual([
      { kind: 'initiative', statement: 'Named handlers', end: '2027-07-01..2027-09-30' },
    ]);
  });

  test('notation "a period in the path"', () => {
    expect(read('# Initiatives\n\n## Q3\n\n- Named handlers\n', 'initiative', 'okrs/2027/initiatives.md')).toEqual([
      { kind: 'initiative', statement: 'Named handlers', end: '2027-07-01..2027-09-30' },
    ]);
  });
});

describe('funding', () => {
  test.each([
    ['approved, 40 000 EUR', { status: 'approved', amount: { amount: 40000, currency: 'EUR' } }],
    ['not funded', { status: 'none' }],
    ['none', { status: 'none' }],
    ['sin presupuesto', { status: 'none' }],
    ['£8k signed off', { status: 'approved', amount: { amount: 8000, currency: 'GBP' } }],
    ['€70k, waiting for the board', { status: 'requested', amount: { amount: 70000, currency: 'EUR' }, note: 'the board' }],
    ['€9k – not yet decided', { status: 'requested', amount: { amount: 9000, currency: 'EUR' } }],
    ['9.000 €, sujetos al visto bueno', { status: 'requested', amount: { amount: 9000, currency: 'EUR' }, note: 'visto bueno' }],
    ['£20–25k, requested', { status: 'requested', amount: { amount: 25000, currency: 'GBP' } }],
    ['£20k – 2027', { amount: { amount: 20000, currency: 'GBP' }, date: '2027-01-01..2027-12-31' }],
    ['self-financing', { status: 'not-needed' }],
    ['none, our own team does it', { status: 'not-needed', note: 'our own team does it' }],
    ['ninguno: lo hace el equipo', { status: 'not-needed', note: 'lo hace el equipo' }],
    ['none, the team has no hours left', { status: 'none', note: 'the team has no hours left' }],
    ['none, the bank said goodbye', { status: 'none', note: 'the bank said goodbye' }],
  ])('notation "%s"', (words, funding) => {
    expect(read(`# Initiatives\n\n- Named handlers\n  - Budget: ${words}\n`, 'initiative')).toEqual([
      { kind: 'initiative', statement: 'Named handlers', funding },
    ]);
  });

  test.each([
    ['Cost: nil', { status: 'not-needed' }],
    ['Cost: nothing, two drivers begin earlier', { status: 'not-needed', note: 'two drivers begin earlier' }],
    ['Coste: ninguno', { status: 'not-needed' }],
    ['Cost: no budget', { status: 'none' }],
    ['Cost: none, waiting for the board', { status: 'none', note: 'waiting for the board' }],
    ['Cost: none in spring, £2k in autumn', { status: 'none', amount: { amount: 2000, currency: 'GBP' } }],
  ])('what costs nothing needs no money: "%s"', (line, funding) => {
    expect(read(`# Initiatives\n\n- Named handlers\n  - ${line}\n`, 'initiative')).toMatchObject([{ funding }]);
  });

  test('in brackets, with its amount; a number alone is none', () => {
    expect(read('# Initiatives\n\n- Named handlers (£8k signed off)\n- Refund forms (12 cancelled)\n', 'initiative')).toEqual([
      {
        kind: 'initiative',
        statement: 'Named handlers',
        funding: { status: 'approved', amount: { amount: 8000, currency: 'GBP' } },
      },
      { kind: 'initiative', statement: 'Refund forms (12 cancelled)' },
    ]);
  });

  test('notation "(funded …)" in brackets, and what only looks like it', () => {
    expect(read('# Initiatives\n\n- Named handlers (not funded)\n- One case file (no later than June)\n', 'initiative')).toEqual([
      { kind: 'initiative', statement: 'Named handlers', funding: { status: 'none' } },
      { kind: 'initiative', statement: 'One case file (no later than June)' },
    ]);
  });
});

describe('Spanish words of two meanings', () => {
  test('notation "Objetivo": a goal on its own, a target inside a metric', () => {
    expect(read('# Indicadores\n\n- Llamadas repetidas\n  - Objetivo: 15 %\n', 'metric goal')).toEqual([
      { kind: 'metric', name: 'Llamadas repetidas', target: { value: '15 percent' } },
    ]);
    expect(read('# Objetivo: que nadie tenga que preguntar\n\nResponsable: Marta Ruiz\n', 'goal')).toEqual([
      { kind: 'goal', statement: 'que nadie tenga que preguntar', owner: 'Marta Ruiz' },
    ]);
  });

  test('notation "Medida": a metric below a goal', () => {
    expect(read('# Objetivos\n\n## Que nadie pregunte\n\n- Medida: Llamadas repetidas\n- Meta: 15 %\n', 'metric')).toEqual([
      { kind: 'metric', in: 'goal', name: 'Llamadas repetidas', target: { value: '15 percent' } },
    ]);
  });

  test('notation "Medida": an action in a journey\'s table', () => {
    const text =
      '# Recorrido: Cambiar una cita\n\n| Etapa | Medida | Responsable |\n|---|---|---|\n| Aviso | Llamar la víspera | Lucía Ortega |\n';
    expect(read(text, 'action metric', 'recorridos.md')).toEqual([
      { kind: 'action', in: 'stage', statement: 'Llamar la víspera', owner: 'Lucía Ortega' },
    ]);
  });

  test('notation "Persona": a segment among personas, a person among people', () => {
    expect(read('# Personas\n\n- Madres con prisa\n', 'segment person', 'segmentos.md')).toEqual([
      { kind: 'segment', name: 'Madres con prisa' },
    ]);
    expect(read('# Persona: Lucía Ortega\n', 'segment person', 'gente.md')).toEqual([{ kind: 'person', name: 'Lucía Ortega' }]);
  });

  test('notation "kind: persona": a segment in English, a person in Spanish', () => {
    const description = 'She works at night and can not ring during the day.';
    const told = `\n${description}\n`;
    const amina = [{ kind: 'segment', name: 'Amina, 41, night nurse', description }];
    expect(read(`---\nkind: persona\n---\n\n# Amina, 41, night nurse\n${told}`, 'segment person', 'amina.md')).toEqual(amina);
    expect(read(`# Persona: Amina, 41, night nurse\n${told}`, 'segment person', 'strategy.md')).toEqual(amina);
    expect(read(`# Amina, 41, night nurse\n${told}`, 'segment person', 'amina.persona.md')).toEqual(amina);
    const lucia = '# Lucía Ortega\n\n- Cargo: jefa de la tienda de la estación\n- Departamento: Ventas\n';
    expect(read(`---\nkind: persona\n---\n\n${lucia}`, 'segment person', 'lucia.md')).toMatchObject([
      { kind: 'person', name: 'Lucía Ortega', department: 'Ventas' },
    ]);
  });
});

describe('running words', () => {
  test('what is taken for granted stands beside the risks', () => {
    const risks = (heading: string, text: string) =>
      read(`# Strategy: Claims\n\n## ${heading}\n\n${text}`, 'risk').map((risk) => (risk as { statement: string }).statement);
    const said =
      '- Risk: the file is late\n- Assumption: prices stay\n- We assume that half of them use the app\n- Prices rise\n';
    expect(risks('Assumptions and risks', said)).toEqual(['the file is late']);
    expect(risks('Risks and assumptions', said)).toEqual(['the file is late', 'Prices rise']);
    const dicho = '- **Riesgo:** el expediente se retrasa\n- Suponemos que la mitad usa la aplicación\n- Suben los precios\n';
    expect(risks('Supuestos y riesgos', dicho)).toEqual(['el expediente se retrasa']);
    expect(risks('Riesgos y supuestos', dicho)).toEqual(['el expediente se retrasa', 'Suben los precios']);
    expect(risks('Assumptions and risks', 'We assume that demand stays as it is.\n')).toEqual([]);
    expect(risks('Assumptions and risks', '| Assumption | Owner |\n|-|-|\n| Prices stay | Ana Ruiz |\n')).toEqual([]);
    expect(risks('Assumptions and risks', '| Risk | Owner |\n|-|-|\n| Prices rise | Ana Ruiz |\n')).toEqual(['Prices rise']);
    expect(risks('Risks', '- Assumptions about demand prove wrong\n')).toEqual(['Assumptions about demand prove wrong']);
  });

  test('below the names of segments they say who these are', () => {
    const told = [
      { kind: 'segment', name: 'Landlords', description: 'They have many flats.', in: 'strategy' },
      { kind: 'segment', name: 'The first tenant', description: 'She wants to hear at once.', in: 'strategy' },
    ];
    const both =
      '### Landlords\n\nThey have many flats.\n\nThey call at night.\n\n### The first tenant\n\nShe wants to hear at once.\n';
    const below = (heading: string, text: string) => read(`# Strategy: Claims\n\n## ${heading}\n\n${text}`, 'segment');
    expect(below('Segments', both)).toEqual(told);
    expect(below('Who we serve', `Two groups.\n\n${both}`)).toEqual(told);
    const es = '## Propietarios\n\nTienen muchos pisos.\n\n## El primer inquilino\n\nQuiere saberlo enseguida.\n';
    expect(read(`# Segmentos\n\n${es}`, 'segment', 'segmentos.md')).toEqual([
      { kind: 'segment', name: 'Propietarios', description: 'Tienen muchos pisos.' },
      { kind: 'segment', name: 'El primer inquilino', description: 'Quiere saberlo enseguida.' },
    ]);
    expect(read('# Persona: Otto\n\nOtto writes letters.\nNeeds: stamps\n', 'segment', 'personas.md')).toEqual([
      { kind: 'segment', name: 'Otto', description: 'Otto writes letters.', needs: ['stamps'] },
    ]);
    expect(read('# Persona: Otto\n\nLast reviewed May 2026\n\nOtto writes letters.\n', 'segment', 'personas.md')).toEqual([
      { kind: 'segment', name: 'Otto', last_reviewed: '2026-05-01..2026-05-31', description: 'Otto writes letters.' },
    ]);
    expect(below('Segments', '### Landlords\n\n- Needs: one bill\n\nAs always:\n\n- calls\n')).toEqual([
      { kind: 'segment', name: 'Landlords', needs: ['one bill'], in: 'strategy' },
    ]);
  });

  test('below other headings they say nothing of segments', () => {
    const below = (text: string, path?: string) => read(`# Strategy: Claims\n\n## Segments\n\n${text}`, 'segment', path);
    expect(below('### How we chose them\n\nWe asked.\n\n### Landlords\n\nThey have many flats.\n')).toEqual([]);
    expect(below('### Cómo los elegimos\n\nPreguntamos a todos.\n\n### Propietarios\n\nTienen muchos pisos.\n')).toEqual([]);
    expect(below('### Overview\n\nThere are two.\n')).toEqual([]);
    const notes = '# Notes\n\n## Segments\n\n### Landlords\n\nThey have many flats.\n\n### Tenants\n\nThey have one.\n';
    expect(read(notes, 'segment', 'notes.md')).toEqual([]);
  });

  const council = {
    kind: 'body',
    name: 'Customer Council',
    chair: 'COO',
    cadence: { type: 'every', every: { months: 1, days: 0, hours: 0, minutes: 0 } },
    decision_rights: ['priorities', 'funding'],
    escalates_to: 'executive committee',
  };
  const sentence =
    'The Customer Council, led by the COO, meets for an hour every month, decides on priorities and money, and escalates what it cannot settle to the executive committee.';

  test('notation "who decides": told in a paragraph, in an item, in two paragraphs and in YAML', () => {
    const told = { ...council, statement: sentence };
    expect(read(`# Strategy: Claims\n\n## How we decide\n\n${sentence}\n`, 'body')).toEqual([told]);
    expect(read(`# Governance\n\n- ${sentence}\n`, 'body', 'notes.md')).toEqual([told]);
    expect(factsIn(`bodies:\n  - ${sentence}\n`, 'governance.yaml').entities[0]?.fields).toMatchObject({ name: 'Customer Council', escalates_to: { ref: 'executive committee', open: true } }); // prettier-ignore
    const apart =
      'The Customer Council is led by the COO.\n\nIt meets twice a year.\n\nThe Claims Round meets on Mondays, each week.';
    expect(read(`# Strategy: Claims\n\n## Governance\n\n${apart}\n`, 'body')).toEqual([
      {
        kind: 'body',
        name: 'Customer Council',
        statement: 'The Customer Council is led by the COO.',
        chair: 'COO',
        cadence: { type: 'every', every: { months: 6, days: 0, hours: 0, minutes: 0 } },
      },
      {
        kind: 'body',
        name: 'Claims Round',
        statement: 'The Claims Round meets on Mondays, each week.',
        cadence: { type: 'every', every: { months: 0, days: 7, hours: 0, minutes: 0 } },
      },
    ]);
  });

  test('notation "who decides": below the name of a forum, and members', () => {
    const text =
      '# Órganos\n\n## Consejo de Pacientes\n\nLo preside Inés Quiroga. Lo forman la dirección clínica, recepción y calidad.\n\nSe reúne cada trimestre y aprueba el presupuesto.\n';
    expect(read(text, 'body', 'gobierno.md')).toEqual([
      {
        kind: 'body',
        name: 'Consejo de Pacientes',
        statement: 'Lo preside Inés Quiroga. Lo forman la dirección clínica, recepción y calidad.',
        chair: 'Inés Quiroga',
        members: [{ ref: 'la dirección clínica, recepción y calidad' }],
        cadence: { type: 'every', every: { months: 3, days: 0, hours: 0, minutes: 0 } },
        decision_rights: ['funding'],
      },
    ]);
  });

  test('notation "who decides": below headings of its own', () => {
    const text = '### Who meets\n\nThe Claims Council sees to it.\n\n### Where it goes\n\nThe COO hears of what is stuck.';
    expect(read(`# Strategy: Claims\n\n## Governance\n\n${text}\n`, 'body')).toEqual([
      { kind: 'body', statement: 'The Claims Council sees to it.' },
    ]);
  });

  test('one paragraph below the heading of a collection is one of them', () => {
    const text = `# Strategy: Claims\n\n## Goals\n\n${ask}.\n\nThis is background.\n\n## Risks\n\nHandlers leave. (Luis Vega)\n\n## Principles\n\nWe call before we write.\n`;
    expect(read(text, 'goal risk principle')).toEqual([
      { kind: 'goal', in: 'strategy', statement: `${ask}.` },
      { kind: 'risk', in: 'strategy', statement: 'Handlers leave.', owner: 'Luis Vega' },
      { kind: 'principle', in: 'strategy', statement: 'We call before we write.' },
    ]);
    expect(
      read('# Strategy: Claims\n\n## Metrics\n\nDays to payment: from 19 days to 10 days by June 2027.\n', 'metric'),
    ).toMatchObject([{ name: 'Days to payment', target: { value: '10 days' } }]);
  });

  test.each([
    ['it puts off what it announces', '## Goals\n\nOur goals are to be agreed with the board.', []],
    ['so it does in Spanish', '## Gobierno\n\nEl modelo de gobierno está pendiente de definir con la dirección.', []],
    ['it introduces what nobody wrote', '## Goals\n\nWe want to reach the following:', []],
    ['it speaks of measures in general', '## Metrics\n\nThe team follows what customers do in the portal.', []],
    [
      'it stands above a list',
      `## Goals\n\nWe set them each year.\n\n- ${ask}`,
      [{ kind: 'goal', in: 'strategy', statement: ask }],
    ],
  ])('is none where %s', (_, section, expected) => {
    expect(read(`# Strategy: Claims\n\n- Owner: Marta Ruiz\n\n${section}\n`, 'goal body metric')).toEqual(expected);
  });

  test('notation "who decides": names, rhythm and rights on one line behind a strong name', () => {
    const round = {
      kind: 'body',
      name: 'Letters round',
      members: [{ ref: 'Ana Ruiz (chair)' }, { ref: 'Ben Hall (IT)' }, { ref: 'Ida Moe' }],
      chair: 'Ana Ruiz',
      decision_rights: ['priorities'],
    };
    const names = 'Ana Ruiz (chair), Ben Hall (IT), Ida Moe';
    const item = `# Governance\n\n- **Letters round**: ${names}. Meets weekly. Decides on priorities.\n`;
    expect(read(item, 'body', 'governance.md')).toMatchObject([{ ...round, cadence: { type: 'every' } }]);
    const paragraph = `# Governance\n\n**Letters round** - ${names}; weekly; last met 19 Nov 2026; decides on priorities.\n`;
    expect(read(paragraph, 'body', 'governance.md')).toMatchObject([
      { ...round, cadence: { type: 'every' }, last_met: '2026-11-19' },
    ]);
    const spanish = '# Gobierno\n\n- **Mesa de cartas**: Ana Ruiz, Luis Vega. Se reúne cada mes. Decide prioridades.\n';
    expect(read(spanish, 'body', 'gobierno.md')).toMatchObject([{ members: [{ ref: 'Ana Ruiz' }, { ref: 'Luis Vega' }] }]);
    const told = '# Governance\n\nThe Letters Round meets weekly. Its members come from Sales, Care and Post.\n';
    expect(read(told, 'body', 'governance.md')).toMatchObject([{ members: [{ ref: 'Sales' }, { ref: 'Care and Post' }] }]);
    const prose = '# Governance\n\n- **Letters round**: Rewrites letters, Sends them. Meets weekly.\n';
    expect(read(prose, 'body', 'governance.md')[0]).not.toHaveProperty('members');
  });

  test('numbered headings below a journey are its stages where they say what stages say', () => {
    const stage = (heading: string, where: string) => `## ${heading}\n\n- **Touchpoint:** ${where}\n- Owner: Ana Ruiz\n\n`;
    const journey = `# Night boat journey\n\n- Owner: Ana Ruiz\n\n${stage('1. Booking', 'app')}${stage('2) Boarding', 'pier')}## 3. Sources\n\n- Owner: Luis Vega\n`;
    expect(read(journey, 'stage', 'journeys/night-boat.md').map((one) => (one as { name: string }).name)).toEqual([
      'Booking',
      'Boarding',
    ]);
    const report = '# Night boat journey\n\n## 1. Summary\n\n- Owner: Ana Ruiz\n\n## 2. Method\n\n- Owner: Ana Ruiz\n';
    expect(read(report, 'stage', 'journeys/night-boat.md')).toEqual([]);
    const recorrido =
      '# Recorrido: el barco de noche\n\n## 1. Reserva\n\n- Punto de contacto: la app\n\n## 2. Embarque\n\n- Puntos de dolor: nadie avisa\n';
    expect(read(recorrido, 'stage', 'recorridos/barco.md')).toMatchObject([{ name: 'Reserva' }, { name: 'Embarque' }]);
  });

  test('what is measured by now does not take the place of the baseline on the same line', () => {
    const line = 'Measure: late boxes, baseline 14 % (2024), target 3 % by June 2027. Now: 5 % (October 2026).';
    expect(read(`# Goals\n\n- **Boxes come in time** – owner: Ana Ruiz. ${line}\n`, 'metric')).toMatchObject([
      { baseline: { value: '14 percent' }, target: { value: '3 percent' }, observations: [{ value: '5 percent' }] },
    ]);
    const below = '# Goals\n\n- Boxes come in time\n  - Measure: late boxes\n  - Now: 5 %\n  - Target: 3 %\n';
    expect(read(below, 'metric')).toMatchObject([{ name: 'late boxes', baseline: { value: '5 percent' } }]);
  });

  test('paragraphs that begin with a strong name and go on with labels are one each', () => {
    const text = `# Strategy: Claims\n\n- Owner: Marta Ruiz\n\n## Goals\n\nThree in all.\n\n**Goal 1.** ${ask}. *Owner: Ana Ruiz.*\n\n**Goal 2.** Letters are short.\n\n`;
    const work =
      '## Projects\n\n**One form.** Lead: Luis Vega. Budget: 40 000 EUR, approved. By June 2027.\n\n**Un solo formulario.** Responsable: Ana Ruiz. Estado: en curso.\n';
    expect(read(text + work, 'goal initiative')).toEqual([
      { kind: 'goal', in: 'strategy', name: 'Goal 1', statement: ask, owner: 'Ana Ruiz' },
      { kind: 'goal', in: 'strategy', name: 'Goal 2', statement: 'Letters are short.' },
      {
        kind: 'initiative',
        in: 'strategy',
        statement: 'One form',
        owner: 'Luis Vega',
        funding: { status: 'approved', amount: { amount: 40000, currency: 'EUR' } },
        end: '2027-06-01..2027-06-30',
      },
      { kind: 'initiative', in: 'strategy', statement: 'Un solo formulario', owner: 'Ana Ruiz', status: 'active' },
    ]);
    const risks =
      '## Risks\n\n**Handlers leave.** Owner: Luis Vega.\n\n**Letters are late.** The post takes a week.\n\n## Projects\n\n';
    expect(
      read(
        `# Strategy: Claims\n\n${risks}**How we chose.** We asked all handlers.\n\n- One form (Ana Ruiz)\n`,
        'risk initiative',
      ),
    ).toEqual([
      { kind: 'risk', in: 'strategy', statement: 'Handlers leave', owner: 'Luis Vega' },
      { kind: 'risk', in: 'strategy', name: 'Letters are late', statement: 'The post takes a week.' },
      { kind: 'initiative', in: 'strategy', statement: 'One form', owner: 'Ana Ruiz' },
    ]);
  });

  test('what only points elsewhere is there, and is no thing of its own', () => {
    const text =
      '# Strategy: Claims\n\n## Principles\n\n- See the brand book\n\n## Communication\n\n[The plan](https://intranet.example/plan)\n\n## Goals\n\nOur goals hang in every meeting room.\n';
    expect(read(text, 'strategy principle communication goal')).toEqual([
      {
        kind: 'strategy',
        name: 'Claims',
        principles: ['See the brand book'],
        communications: ['The plan'],
        goals: ['Our goals hang in every meeting room.'],
      },
    ]);
  });

  test('of what is told at length, it is known that it is there', () => {
    const text =
      '# Strategy: Claims\n\n## How we listen\n\nWe ask after each payment.\n\nMarta Ruiz calls back.\n\n## Communication\n\nEach lead tells their team.\n';
    expect(read(text, 'strategy survey communication')).toEqual([
      {
        kind: 'strategy',
        name: 'Claims',
        surveys: ['We ask after each payment.', 'Marta Ruiz calls back.'],
        communications: ['Each lead tells their team.'],
      },
    ]);
  });

  test('in a file about something else they are prose', () => {
    const text = '# The portal\n\n## Goals\n\nTo show claims.\n\n## Risks\n\nIt may be slow.\n\n## Install\n\nRun it.\n';
    expect(read(text, 'goal risk', 'README.md')).toEqual([]);
  });
});
