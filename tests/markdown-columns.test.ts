//! What the columns of a table mean, each reading with a near miss beside it.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import { factsIn } from './reading.ts';

/** The entities of a text: kind, name or statement, and the fields that a test asks for. */
function read(text: string, fields = '', path = 'strategy.md'): string[] {
  return factsIn(text, path).entities.map(({ kind, fields: own }) => {
    const parts = ['name', 'statement', 'text', ...fields.split(' ')].map((field) => words(own[field]));
    return [kind, ...parts.filter((part) => part !== '')].join(' | ');
  });
}

function words(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join(', ');
  if (typeof value !== 'object' || value === null) return '';
  const { ref, end, value: inner, amount, currency, by } = value as Readonly<Record<string, unknown>>;
  return [ref, end, inner, amount, currency, by].map(words).filter(Boolean).join(' ');
}

/** A table of these lines below a heading of a strategy. */
function table(heading: string, header: string, ...rows: string[]): string {
  const rule = header.replace(/[^|]+/g, '---');
  return `# Harbour plan\n\n## ${heading}\n\n${[header, rule, ...rows].join('\n')}\n`;
}

describe('the column that names', () => {
  test('stands behind what the rows are referred to by', () => {
    const budget = table(
      'Budget',
      '| ID | Line | Approved |',
      '| b-1 | Quay lights | 50 000 EUR |',
      '| b-2 | Ramps | 9 000 EUR |',
    );
    expect(read(budget, 'id amount_approved')).toEqual([
      'strategy | Harbour plan',
      'funding | Quay lights | b-1 | 50000 EUR',
      'funding | Ramps | b-2 | 9000 EUR',
    ]);
    const goals = table('Objetivos', '| N.º | Qué cambia | Responsable |', '| 1 | Nadie espera de pie en el muelle | Ana Ruiz |');
    expect(read(goals, 'owner')).toContain('goal | Nadie espera de pie en el muelle | Ana Ruiz');
  });

  test('is not one of remarks, which some rows lack', () => {
    const risks = table('Risks', '| ID | Owner | Aside |', '| R1 | Ana Ruiz | to be watched |', '| R2 | Ben Hall | |');
    expect(read(risks)).toEqual(['strategy | Harbour plan']);
  });
});

describe('cells that say nothing', () => {
  const map = (lanes: string): string => `# Journey: crossing\n\n| | Board | Land |\n|---|---|---|\n${lanes}\n`;
  const kinds = (text: string, path: string): string[] => factsIn(text, path).entities.map(({ kind }) => kind);

  test.each(['—', '-', 'n/a', 'none', 'TBD'])('%s in the lane of a map is no action', (nothing) => {
    const text = map(`| Pain points | The ramp is steep | ${nothing} |\n| Actions | Lay a mat | ${nothing} |`);
    expect(kinds(text, 'journeys/crossing.md').toSorted()).toEqual(['action', 'journey', 'pain-point', 'stage', 'stage']);
  });

  test('a dash is an empty cell, and TBD a gap', () => {
    const lanes = map('| Actions | Lay a mat | Hold the rope |\n| Owner | – | TBD |');
    const [mat, rope] = factsIn(lanes, 'journeys/crossing.md').entities.filter(({ kind }) => kind === 'action');
    expect(mat?.empty['owner']?.why).toBe('blank');
    expect(rope?.empty['owner']?.why).toBe('placeholder');
  });

  test('a row of a template is nothing, and one with a name is something', () => {
    const rows = table(
      'Initiatives',
      '| Initiative | Owner | Status |',
      '| TBD | … | [x] |',
      '| [Initiative 2] | [Owner] | [Status] |',
    );
    expect(read(rows)).toEqual(['strategy | Harbour plan']);
    const named = table('Initiatives', '| Initiative | Owner | Status |', '| Lay a mat | TBD | [Status] |');
    expect(read(named)).toContain('initiative | Lay a mat');
    const linked = table('Initiatives', '| Initiative | Owner |', '| [Ramp mats] | [Ana Ruiz] |');
    expect(read(linked)).toHaveLength(2);
  });
});

describe('the goals of the organisation', () => {
  test.each([
    ['Business goals', 'Goal', 'Owner'],
    ['Organisational goals', 'Objective', 'Owner'],
    ['Objetivos de negocio', 'Meta', 'Responsable'],
  ])('below %s a column %s names them', (heading, word, owner) => {
    const rows = table(heading, `| ${word} | ${owner} | Target |`, '| Evening crossings fill | Ana Ruiz | 9,000 a week |');
    expect(read(rows, 'owner')).toEqual(['strategy | Harbour plan', 'business-goal | Evening crossings fill | Ana Ruiz']);
  });

  test('a goal that they name is served by the others', () => {
    const rows = table(
      'Goals',
      '| Goal | Business goal | Owner |',
      '| Nobody stands in the rain | Evening crossings fill | Ana Ruiz |',
    );
    expect(read(rows, 'business_goals')).toContain('goal | Nobody stands in the rain | Evening crossings fill');
  });
});

describe('columns headed by a currency', () => {
  const funding = (head: string, cell: string): unknown => {
    const [first] = factsIn(
      table('Initiatives', `| Initiative | ${head} |`, `| Ramp mats | ${cell} |`),
      'strategy.md',
    ).entities.filter(({ kind }) => kind === 'initiative');
    return first?.fields['funding'];
  };

  test.each([
    ['€', '45k (approved)', 45_000, 'EUR'],
    ['k€', '45 approved', 45_000, 'EUR'],
    ['Budget (k£)', '240 approved', 240_000, 'GBP'],
    ['Budget, £’000', '240 approved', 240_000, 'GBP'],
    ['Cost ($k)', '$240 approved', 240_000, 'USD'],
    ['Importe (€)', '9.500 aprobado', 9500, 'EUR'],
    ['Importe (miles de euros)', '40 aprobado', 40_000, 'EUR'],
    // Written out, or with a scale of their own.
    ['Budget (k£)', '£95,000 approved', 95_000, 'GBP'],
    ['Budget (k£)', '1.2m approved', 1_200_000, 'GBP'],
    ['Budget (k£)', '30k USD approved', 30_000, 'USD'],
  ])('%s above %s', (head, cell, amount, currency) => {
    expect(funding(head, cell)).toEqual({ status: 'approved', amount: { amount, currency } });
  });

  test('words that are money elsewhere head other columns', () => {
    for (const head of ['Peso', 'Real', 'TOP', 'Sales (Q3)', '€ per crossing?']) expect(funding(head, '45k')).toBeUndefined();
  });
});

describe('traffic lights', () => {
  test.each(['🟢', '🟡', '🔴', 'Amber', 'A/R', 'Green', 'Rojo'])('%s is work that goes on', (light) => {
    const rows = table('Initiatives', '| Initiative | RAG |', `| Ramp mats | ${light} |`);
    expect(read(rows, 'status')).toContain('initiative | Ramp mats | active');
    expect(factsIn(rows, 'strategy.md').problems).toEqual([]);
  });

  test.each(['✅', 'Complete'])('%s among them is done', (mark) => {
    expect(read(table('Initiatives', '| Initiative | RAG |', `| Ramp mats | ${mark} |`), 'status')).toContain(
      'initiative | Ramp mats | done',
    );
  });

  test('what stands below Status goes before them, and other lights say nothing', () => {
    const both = table(
      'Initiatives',
      '| Initiative | RAG | Status |',
      '| Ramp mats | 🔴 | done |',
      '| Rope | 🟢 | |',
      '| Bells | ⚪ | |',
    );
    expect(read(both, 'status')).toEqual([
      'strategy | Harbour plan',
      'initiative | Ramp mats | done',
      'initiative | Rope | active',
      'initiative | Bells',
    ]);
    expect(factsIn(both, 'strategy.md').problems).toEqual([]);
    expect(read('# Plan\n\n## Initiatives\n\n- 🔴 Ramp mats\n', 'status')).toContain('initiative | Ramp mats');
  });
});

describe('a journey in rows', () => {
  const rows = (header: string, ...lines: string[]): string[] =>
    read(table('Journeys', header, ...lines).replace('## Journeys', '## Journey: crossing'), 'touchpoint pain_point decision');

  test('a column of touchpoints is read, each of them once', () => {
    const found = rows(
      '| Stage | Touchpoints | Pain point | Action |',
      '| Board | web, crew | The ramp is steep | Lay a mat |',
      '| Board | crew; loudspeaker | No seats | Add benches |',
    );
    expect(found.filter((line) => line.startsWith('touchpoint'))).toEqual([
      'touchpoint | web',
      'touchpoint | crew',
      'touchpoint | loudspeaker',
    ]);
  });

  test.each([
    ['Pain point', 'Action', 'accepted: the quay is not ours'],
    ['Pain point', 'Action', 'We live with it (the quay is not ours)'],
    ['Punto de dolor', 'Acción', 'Se acepta: el muelle no es nuestro'],
  ])('%s, %s: %s is a decision about it', (pain, action, answer) => {
    const text = `# ${action === 'Action' ? 'Journey' : 'Recorrido'}: crossing\n\n| Etapa | ${pain} | ${action} |\n|---|---|---|\n| Board | The ramp is steep | ${answer} |\n`;
    const { entities } = factsOf(
      { path: 'journeys/crossing.md', text, kind: 'journey' },
      { language: action === 'Action' ? 'en' : 'es' },
    );
    expect(entities.map(({ kind }) => kind)).not.toContain('action');
    expect(entities.find(({ kind }) => kind === 'pain-point')?.fields['decision']).toEqual({ ref: answer, open: true });
  });

  test('to accept something is work', () => {
    const found = rows('| Stage | Pain point | Action |', '| Board | Coins alone | Accept cards on board |');
    expect(found).toContain('action | Accept cards on board | Coins alone');
  });

  test('in the lanes of a map as well', () => {
    const map =
      '# Journey: crossing\n\n| | Board | Land |\n|---|---|---|\n| Pain points | The ramp is steep | Coins alone |\n| Actions | Accepted: not ours | Take cards |\n';
    const { entities } = factsIn(map, 'journeys/crossing.md');
    expect(entities.filter(({ kind }) => kind === 'action')).toHaveLength(1);
  });
});

describe('roadmaps', () => {
  test('a first column of times says when, and another one what', () => {
    const rows = table(
      'Roadmap',
      '| Quarter | What | Who |',
      '| Q1 2027 | Ramp mats | Ana Ruiz |',
      '| | Quay lights | Ben Hall |',
      '| Q2 2027 | Bells | Ana Ruiz |',
      '| 2028 | A second quay | Ana Ruiz |',
    );
    expect(read(rows, 'end').slice(1)).toEqual([
      'initiative | Ramp mats | 2027-03-31',
      'initiative | Quay lights | 2027-03-31',
      'initiative | Bells | 2027-06-30',
      'initiative | A second quay | 2028-12-31',
    ]);
    const spanish = table('Hoja de ruta', '| Trimestre | Iniciativa |', '| T1 2027 | Luces en el muelle |');
    expect(read(spanish, 'end')).toContain('initiative | Luces en el muelle | 2027-03-31');
    const horizons = table('Roadmap', '| Horizon | What |', '| Now | Ramp mats |', '| Later | Bells |');
    expect(read(horizons, 'horizon_class').slice(1)).toEqual(['initiative | Ramp mats | now', 'initiative | Bells | later']);
  });

  test('a first column of days or years may say something else', () => {
    for (const day of ['2026-03-12', '2024'])
      expect(read(table('Actions', '| Noted | Action |', `| ${day} | Lay a mat |`), 'due')).toContain('action | Lay a mat');
  });

  test('columns of times hold what is done in each', () => {
    const now = table(
      'Roadmap',
      '| Now | Next | Later |',
      '| Ramp mats (Ana Ruiz) | Quay lights<br>Bells | Ferry app |',
      '| — | | |',
    );
    expect(read(now, 'horizon_class status').slice(1)).toEqual([
      'initiative | Ramp mats | now',
      'initiative | Quay lights | next',
      'initiative | Bells | next',
      'initiative | Ferry app | later | idea',
    ]);
    const lanes = table('Roadmap', '| Owner | Q4 2026 | Q1 2027 |', '| Ana Ruiz | Ramp mats | Bells |');
    expect(read(lanes, 'end owner').slice(1)).toEqual([
      'initiative | Ramp mats | 2026-12-31 | Ana Ruiz',
      'initiative | Bells | 2027-03-31 | Ana Ruiz',
    ]);
    const spanish = table('Hoja de ruta', '| Área | T4 2026 | T1 2027 |', '| Muelle | Luces en el muelle | Campanas |');
    expect(read(spanish, 'end').slice(1)).toEqual([
      'initiative | Luces en el muelle | 2026-12-31',
      'initiative | Campanas | 2027-03-31',
    ]);
  });

  test('marks below quarters are no work of their own', () => {
    const gantt = table('Roadmap', '| Initiative | Q4 2026 | Q1 2027 |', '| Ramp mats | pilot | roll-out |');
    expect(read(gantt)).toEqual(['strategy | Harbour plan', 'initiative | Ramp mats']);
  });
});

describe('a column each', () => {
  test('personas stand above what is said of them', () => {
    const rows = table(
      'Personas',
      '| | Commuter | Tourist |',
      '| **Needs** | speed | a seat |',
      '| **Last validated** | May 2026 | 2020 |',
    );
    expect(read(rows, 'needs last_validated').slice(1)).toEqual([
      'segment | Commuter | speed | 2026-05-31',
      'segment | Tourist | a seat | 2020-12-31',
    ]);
  });

  test('rows of names below words for fields stay rows', () => {
    const rows = table('Risks', '| | Owner | Impact |', '| Response | Ana Ruiz | 3 |', '| Mitigation | Ana Ruiz | 2 |');
    expect(read(rows)).toEqual(['strategy | Harbour plan', 'risk | Response', 'risk | Mitigation']);
  });
});

describe('targets and their days', () => {
  const target = (header: string, row: string): unknown =>
    factsIn(table('Goals', header, row), 'strategy.md').entities.find(({ kind }) => kind === 'metric')?.fields['target'];
  const march = { start: '2028-03-01', end: '2028-03-31', precision: 'month' };

  test.each([
    ['| Goal | Metric | Now | By March 2028 |', '| Nobody waits | Minutes outside | 12 | 4 |'],
    ['| Goal | Metric | Target (March 2028) |', '| Nobody waits | Minutes outside | 4 |'],
    ['| Goal | Metric | Baseline | Target | Date |', '| Nobody waits | Minutes outside | 12 | 4 | March 2028 |'],
    ['| Objetivo | Indicador | Ahora | Para marzo de 2028 |', '| Nadie espera | Minutos fuera | 12 | 4 |'],
    ['| Goal | Metric | Baseline | 2027 | March 2028 |', '| Nobody waits | Minutes outside | 12 | 8 | 4 |'],
    ['| Objetivo | Indicador | Línea base (2026) | Marzo 2028 | 2027 |', '| Nadie espera | Minutos fuera | 12 | 4 | 8 |'],
    ['| Goal | Metric | Baseline 2025 | 2026 | Target (March 2028) |', '| Nobody waits | Minutes outside | 12 | 9 | 4 |'],
  ])('%s', (header, row) => {
    expect(target(header, row)).toEqual({ value: { value: 4 }, by: march });
  });

  test.each([
    ['| Goal | Metric | Baseline 2025 | 2026 | 2027 |', '| Nobody waits | Minutes outside | 12 | 8 | 4 |', '2025-12-31'],
    ['| Objetivo | Indicador | Línea base (marzo 2025) | Meta |', '| Nadie espera | Minutos fuera | 12 | 4 |', '2025-03-31'],
    ['| Goal | Metric | Baseline 2025 | Target |', '| Nobody waits | Minutes outside | 12 (May 2026) | 4 |', '2026-05-31'],
    ['| Goal | Metric | Baseline (crossings) | Target |', '| Nobody waits | Minutes outside | 12 | 4 |', undefined],
  ])('the day of a baseline: %s', (header, row, end) => {
    const metric = factsIn(table('Goals', header, row), 'strategy.md').entities.find(({ kind }) => kind === 'metric');
    expect(metric?.fields['baseline']).toMatchObject({ value: { value: 12 }, ...(end !== undefined && { date: { end } }) });
  });

  test('columns of several years are no targets, and a date behind a baseline is its own', () => {
    expect(target('| Goal | Metric | 2026 | 2027 |', '| Nobody waits | Minutes outside | 12 | 4 |')).toBeUndefined();
    expect(
      target('| Goal | Metric | Baseline | Date | Target |', '| Nobody waits | Minutes outside | 12 | March 2026 | 4 |'),
    ).toEqual({
      value: { value: 4 },
    });
    expect(target('| Goal | Metric | 2025 |', '| Nobody waits | Minutes outside | 12 |')).toBeUndefined();
    expect(target('| Goal | Metric | Now | By March 2028 |', '| Nobody waits | Minutes outside | 12 | pilot |')).toBeUndefined();
  });
});

describe('tools, surveys and letters', () => {
  test('what a tool is for, and what a survey decides', () => {
    expect(read(table('Tools', '| Tool | Purpose |', '| Quay log | counts who waits |'), 'enables')).toContain(
      'tool | Quay log | counts who waits',
    );
    const survey = table(
      'Surveys',
      '| Survey | Who | Owner | What it decides |',
      '| Deck talk | commuters | Ana Ruiz | the winter timetable |',
    );
    expect(read(survey, 'owner decisions_informed')).toContain('survey | Deck talk | Ana Ruiz | the winter timetable');
    expect(read(table('Surveys', '| Survey | Who |', '| Deck talk | Ana Ruiz |'), 'owner')).toContain(
      'survey | Deck talk | Ana Ruiz',
    );
  });

  test('two with an A are two owners', () => {
    const rows = table('Initiatives', '| Initiative | Ana Ruiz | Ben Hall | Cy Orr |', '| Ramp mats | A | R | A |');
    expect(read(rows, 'owner contributors')).toContain('initiative | Ramp mats | Ana Ruiz, Cy Orr | Ben Hall');
  });

  test('no touchpoint is none', () => {
    const stage = (words: string): string => `# Journey: crossing\n\n## Stage: Board\n\n- Touchpoints: ${words}\n`;
    expect(read(stage('none'), '', 'journeys/crossing.md')).toEqual(['journey | crossing', 'stage | Board']);
    expect(read(stage('crew'), '', 'journeys/crossing.md')).toHaveLength(3);
  });
});
