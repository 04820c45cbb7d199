//! What stands beside a name in an item, a heading or a cell: each notation with a near miss.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import '../src/index.ts';
import { readMarkdown } from '../src/syntax/markdown-parser.ts';
import { provideMarkdown } from '../src/syntax/markdown.ts';

provideMarkdown(readMarkdown);

const entitiesIn = (text: string) => factsOf({ path: 'strategy.md', text }, {}).entities;

/** A value in a few words: who is named, with "?" for a guess, and the last day of a time. */
function short(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(short);
  if (typeof value !== 'object' || value === null) return value;
  const { ref, guess, end } = value as Readonly<Record<string, unknown>>;
  if (typeof ref === 'string') return guess === true ? `${ref}?` : ref;
  return typeof end === 'string' ? end : value;
}

function read(text: string, kind: string) {
  const found = entitiesIn(text).filter((one) => one.kind === kind);
  return found.map(({ fields }) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, short(value)])));
}

const item = (words: string, heading = 'Actions', kind = 'action') => read(`# Plan\n\n## ${heading}\n\n- ${words}\n`, kind)[0];

function table(columns: string, ...rows: string[]) {
  const line = columns.replace(/[^|]+/g, '-');
  return read(`# Plan\n\n## Actions\n\n| ${columns} |\n|${line}|\n${rows.map((row) => `| ${row} |\n`).join('')}`, 'action');
}

describe('letters', () => {
  test('a cell of many letters takes no time', () => {
    const start = performance.now();
    expect(table('Action | Ana | Ben', `Do it | ${'R '.repeat(60)}z | C`)).toEqual([{ statement: 'Do it' }]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('columns of people, not of grades', () => {
    expect(table('Action | Ana | Ben', 'Do it | A / R | C', 'Do so | R | –')).toEqual([
      { statement: 'Do it', owner: 'Ana', contributors: ['Ana'], consulted: ['Ben'] },
      { statement: 'Do so', owner: 'Ana' },
    ]);
    expect(table('Action | Ana', 'Do it | R', 'Do so | A')).toMatchObject([{ owner: 'Ana' }, { owner: 'Ana' }]);
    expect(table('Action | Wave | Grade', 'Do it | A | A', 'Do so | B | C', 'Do all | C | D')).toEqual([
      { statement: 'Do it' },
      { statement: 'Do so' },
      { statement: 'Do all' },
    ]);
    expect(table('Action | Wave', 'Do it | A', 'Do so | A')).toEqual([{ statement: 'Do it' }, { statement: 'Do so' }]);
  });
});

describe('brackets', () => {
  test('several parts', () => {
    const rewritten = { statement: 'Rewrite letters', owner: 'Sara Lund?', due: '2027-03-15' };
    expect(item('Rewrite letters (Sara Lund, 15 March 2027)')).toEqual(rewritten);
    expect(item('Rewrite letters (Sara Lund, March 15, 2027)')).toEqual(rewritten);
    expect(item('Rewrite letters (owner: Ana Ruiz, budget: none)')).toEqual({
      statement: 'Rewrite letters',
      owner: 'Ana Ruiz',
      funding: { status: 'none' },
    });
    expect(item('Rewrite letters (owner: Ana Ruiz, CMO; due: June 2027)')).toMatchObject({
      owner: 'Ana Ruiz, CMO',
      due: '2027-06-30',
    });
    expect(item('Rewrite letters (Bob, £5k approved)')).toMatchObject({
      owner: 'Bob?',
      funding: { amount: { amount: 5000, currency: 'GBP' }, status: 'approved' },
    });
    expect(item('Paint 20 benches (Ana Ruiz, £900 from the pier fund, by June 2027)')).toMatchObject({
      statement: 'Paint 20 benches',
      owner: 'Ana Ruiz?',
      due: '2027-06-30',
      funding: { amount: { amount: 900, currency: 'GBP' } },
    });
    expect(item('Give a voucher (£5 for each late boat, June 2027)')).not.toHaveProperty('funding');
  });

  test('parts behind a bracket', () => {
    const due = { statement: 'Give a voucher', owner: 'Ana Ruiz?', due: '2027-10-31' };
    expect(item('Give a voucher (Ana Ruiz), due 31/10/2027')).toEqual(due);
    expect(item('Give a voucher (Ana Ruiz), budget approved, due 31/10/2027')).toEqual({
      ...due,
      funding: { status: 'approved' },
    });
    expect(item('Give a voucher (Ana Ruiz), presupuesto aprobado 900 €, vence 31/10/2027')).toMatchObject({
      ...due,
      funding: { amount: { amount: 900, currency: 'EUR' }, status: 'approved' },
    });
    expect(item('Give a voucher (@ana) — due 31/10/2027')).toEqual({ ...due, owner: '@ana' });
    expect(item('Dar un vale (Resp.: Ana Ruiz)')).toEqual({ statement: 'Dar un vale', owner: 'Ana Ruiz' });
    expect(item('Give a voucher (Ana Ruiz) – to all')).toEqual({
      statement: 'Give a voucher (Ana Ruiz) – to all',
      owner: 'Ana Ruiz?',
    });
    for (const words of ['Ask the winner (Ana Ruiz), and publish it', 'Open a shop (near the pier), or close one'])
      expect(item(words)).toEqual({ statement: words });
  });

  test('parts that say nothing known stay in the text', () => {
    expect(item('Open a shop (near the pier, or close by)')).toEqual({ statement: 'Open a shop (near the pier, or close by)' });
    expect(item('Open a shop (near the pier, June 2027)')).toEqual({
      statement: 'Open a shop (near the pier, June 2027)',
      due: '2027-06-30',
    });
    expect(item('Rewrite letters (owner: Ana; weather: fair)')).toEqual({
      statement: 'Rewrite letters (owner: Ana; weather: fair)',
      owner: 'Ana',
    });
    expect(item('Wait time 5 days (baseline 11 days, March 2026)', 'Metrics', 'metric')).toMatchObject({ name: 'Wait time' });
  });

  test('everybody, nobody yet, and teams', () => {
    const [fixed] = entitiesIn('# Plan\n\n## Actions\n\n- Fix the lift (TBD)\n').filter(({ kind }) => kind === 'action');
    expect(fixed?.empty).toMatchObject({ owner: { text: 'TBD', why: 'placeholder' } });
    for (const who of ['everyone', 'todo el equipo', 'Marketing', 'Comms team', 'CX team', 'IT', 'HR', 'equipo de CX'])
      expect(item(`Fix the lift (${who})`)).toEqual({ statement: 'Fix the lift', owner: `${who}?` });
    for (const what of ['SMS', 'NPS', 'CRM', 'FAQ', 'KPI', 'new team', 'it'])
      expect(item(`Fix the lift (${what})`)).toEqual({ statement: `Fix the lift (${what})` });
  });

  test('a label below says more than a guess', () => {
    expect(item('Fix the lift (IT)\n  - Owner: Ana Ruiz')).toEqual({ statement: 'Fix the lift', owner: 'Ana Ruiz' });
  });
});

describe('numbers', () => {
  test('of items', () => {
    for (const words of ['4.5 stars in both app stores', '1.5 million visits', '2.5 days to deliver'])
      expect(item(words)).toEqual({ statement: words });
    for (const number of ['1.2', '1.2.', '01', '1.2.3', 'KR1:'])
      expect(item(`${number} Launch the app`)).toEqual({ statement: 'Launch the app' });
  });

  test('of headings', () => {
    const heading = (words: string) => read(`# Plan\n\n## Goals\n\n### ${words}\n\n- Owner: Ana\n`, 'goal')[0]?.['statement'];
    for (const words of ['24 hours to answer', '3 new shops', '360 view']) expect(heading(words)).toBe(words);
    for (const number of ['1.', '1.2', '2 –', '(3)', '01']) expect(heading(`${number} Fewer calls`)).toBe('Fewer calls');
    expect(read('# Plan\n\n## 1 Vision\n\nBe kind.\n', 'vision')).toEqual([{ statement: 'Be kind.' }]);
  });
});

describe('chains of labels', () => {
  test('behind full stops and dashes', () => {
    expect(item('Publicar precios. Responsable: Luis. Plazo: junio 2026. Presupuesto: 0 €')).toMatchObject({
      statement: 'Publicar precios',
      owner: 'Luis',
      due: '2026-06-30',
      funding: { amount: { amount: 0, currency: 'EUR' } },
    });
    expect(item('Training — Owner: Human Resources — Budget: 300 €')).toMatchObject({
      statement: 'Training',
      owner: 'Human Resources',
      funding: { amount: { amount: 300, currency: 'EUR' } },
    });
    expect(item('Publish prices. Note this: nobody reads. And that: too')).toEqual({
      statement: 'Publish prices. Note this: nobody reads. And that: too',
    });
  });

  test('one label at the end, if its value is more than words', () => {
    expect(item('Abrir los martes (Ana Ruiz). Presupuesto: 900 €, aprobado.')).toMatchObject({
      statement: 'Abrir los martes',
      owner: 'Ana Ruiz?',
      funding: { amount: { amount: 900, currency: 'EUR' }, status: 'approved' },
    });
    expect(item('Publish prices. Owner: Dr. Ana Ruiz. We start soon.')).toEqual({
      statement: 'Publish prices',
      owner: 'Dr. Ana Ruiz',
    });
    expect(item('Be kind – owner: Ana', 'Goals', 'goal')).toEqual({ statement: 'Be kind', owner: 'Ana' });
    for (const words of ['Publish prices. Notes: nobody knows them', 'Publish prices. Lunch: bread'])
      expect(item(words)).toEqual({ statement: words });
    const [goal] = entitiesIn('# Plan\n\n## Goals\n\n- **Be kind.** Lead: TBD.\n').filter(({ kind }) => kind === 'goal');
    expect(goal?.empty).toMatchObject({ owner: { text: 'TBD', why: 'placeholder' } });
  });

  test('a measure without a name belongs to the metric above', () => {
    const below = (words: string) =>
      read(`# Plan\n\n## Goals\n\n- Answer at once\n  - Measure: letters sent\n  - ${words}\n`, 'metric');
    expect(below('From 12 % to 90 % by June 2027')).toMatchObject([{ name: 'letters sent', target: { value: { value: 90 } } }]);
    expect(below('NPS from 12 to 30 by June 2027')).toMatchObject([{ name: 'letters sent' }, { name: 'NPS' }]);
  });

  test('a metric in one line', () => {
    const metric = (words: string) => item(words, 'Metrics', 'metric');
    const calls = {
      name: 'Calls per claim',
      baseline: { value: { value: 3.2 } },
      target: { value: { value: 1.5 } },
      source: 'call log',
      cadence: { type: 'every' },
    };
    expect(metric('Calls per claim: baseline 3.2 (2025), target 1.5 by June 2027, source: call log, weekly.')).toMatchObject(
      calls,
    );
    expect(
      metric('Llamadas por siniestro: línea base 3,2 (2025), meta 1,5 para junio de 2027, fuente: registro, cada semana'),
    ).toMatchObject({ name: 'Llamadas por siniestro', target: { value: { value: 1.5 } }, source: 'registro' });
    expect(metric('Calls per claim: target 1.5 by June 2027, all channels')).toMatchObject({
      name: 'Calls per claim: target 1.5 by June 2027, all channels',
    });
  });

  test('behind a comma, each with a value that is no mere words', () => {
    const days = { start: '2027-01-31', end: '2027-06-30' };
    const work = (words: string) => read(`# Plan\n\n## Initiatives\n\n- Open at six\n  - ${words}\n`, 'initiative')[0];
    expect(work('Start: January 2027, end: June 2027')).toEqual({ statement: 'Open at six', ...days });
    expect(work('**Inicio:** enero de 2027, **fin:** junio de 2027')).toEqual({ statement: 'Open at six', ...days });
    expect(item('Open at six. Start: January 2027, end: June 2027.', 'Initiatives', 'initiative')).toMatchObject(days);
    expect(read('# Plan\n\n## Initiatives\n\n### Open at six\n\nWe open early. Start: January 2027, end: June 2027.\n', 'initiative')).toMatchObject([days]); // prettier-ignore
    expect(work('Owner: Ana Ruiz, due: June 2027')).toMatchObject({ owner: 'Ana Ruiz', end: '2027-06-30' });
    expect(item('Calls\n  - Baseline: 38 %, target: 15 % by June 2027, source: call log', 'Metrics', 'metric')).toMatchObject({
      baseline: { value: { value: 38 } },
      target: { value: { value: 15 } },
      source: 'call log',
    });
    expect(work('Owner: Ana Ruiz, head of care: nights')).toMatchObject({ owner: 'Ana Ruiz, head of care: nights' });
    expect(work('Notes: on Monday, end: open')).toMatchObject({ notes: 'on Monday, end: open' });
  });

  test('a line of labels between bars, known or not', () => {
    const strategy = (line: string) => read(`# Strategy\n\n${line}\n`, 'strategy')[0];
    expect(strategy('Owner: Rosa Ferrer · Seen: 2 Feb 2025 · Status: active')).toMatchObject({
      owner: 'Rosa Ferrer',
      status: 'active',
    });
    expect(strategy('_Last updated: 12 October 2026 · Page owner: Ana Ruiz · Exec sponsor: Ben Hall_')).toMatchObject({
      last_changed: '2026-10-12',
      owner: 'Ana Ruiz',
      executive_sponsor: 'Ben Hall',
    });
    expect(strategy('*Version 2.1 · owner: Dr Rosa Ferrer, Chief Nurse · next review May 2027*')).toMatchObject({
      owner: 'Dr Rosa Ferrer, Chief Nurse',
      next_review: '2027-05-31',
    });
    expect(strategy('Responsable: Rosa Ferrer · próxima revisión mayo 2027 · versión 2')).toMatchObject({
      owner: 'Rosa Ferrer',
      next_review: '2027-05-31',
    });
    expect(strategy('Owner: Piers · Ferries 24 and 25')).toMatchObject({ owner: 'Piers · Ferries 24 and 25' });
    expect(strategy('Owner: Piers · Ferries')).toMatchObject({ owner: 'Piers · Ferries' });
  });

  test('a strong label that is not known ends the value before it', () => {
    const goal = (line: string) => read(`# Plan\n\n## Goals\n\n### Fresh bread\n\n${line}\n`, 'goal');
    expect(goal('**Owner:** Ana Ruiz. **Weather:** fair.')).toEqual([{ statement: 'Fresh bread', owner: 'Ana Ruiz' }]);
    expect(goal('**Responsable:** Ana Ruiz; **Tiempo:** bueno')).toEqual([{ statement: 'Fresh bread', owner: 'Ana Ruiz' }]);
    expect(item('Bake at night. **Weather:** fair')).toEqual({ statement: 'Bake at night. Weather: fair' });
  });

  test('on one line', () => {
    const text = '# Plan\n\n## Goals\n\n### Fresh bread\n\n**Owner**: Ana. **Metric**: late loaves. **Target**: 5 %\n';
    expect(read(text, 'goal')).toMatchObject([{ statement: 'Fresh bread', owner: 'Ana' }]);
    expect(read(text, 'metric')).toMatchObject([{ name: 'late loaves', target: { value: { value: 5 } } }]);
  });

  test('somebody behind strong words and one dash', () => {
    const named = { statement: 'Guests find the pier without asking', owner: 'Ruth Hall?' };
    expect(item('**Guests find the pier without asking** — Ruth Hall', 'Goals', 'goal')).toEqual(named);
    expect(item('**Los huéspedes encuentran el muelle** – Ana Ruiz', 'Objetivos', 'goal')).toMatchObject({ owner: 'Ana Ruiz?' });
    for (const words of ['Project Albatross — Easy Returns', 'Goal 1 — Ruth Hall'])
      expect(item(`**${words.replace(' —', '** —')}`, 'Goals', 'goal')).not.toHaveProperty('owner');
    expect(item('**Guests find the pier** — they never ask', 'Goals', 'goal')).not.toHaveProperty('owner');
  });

  test('words of its own among the parts behind a strong name', () => {
    const maps = { name: 'Pier maps', statement: 'a map at each gate from May on', owner: 'Bob Hall?', due: '2027-06-30' };
    for (const words of [
      '**Pier maps** — Bob Hall — a map at each gate from May on — by 30 June 2027',
      '**Pier maps** – a map at each gate from May on – Bob Hall – 30 June 2027',
      '**Pier maps:** a map at each gate from May on — Bob Hall — by 30 June 2027',
    ])
      expect(item(words)).toEqual(maps);
    expect(
      item(
        '**Planos** — Ana Ruiz — un plano en cada puerta, y otro en la taquilla — antes del 30 de junio de 2027',
        'Iniciativas',
        'initiative',
      ),
    ).toEqual({
      name: 'Planos',
      statement: 'un plano en cada puerta, y otro en la taquilla',
      owner: 'Ana Ruiz?',
      end: '2027-06-30',
    });
    for (const words of [
      '**Pier maps** — Bob Hall — a map at each gate',
      '**Pier maps** — Automation — a map at each gate — by 30 June 2027',
      '**Pier maps** — Bob Hall — a map at each gate — drawn by hand — by 30 June 2027',
      'Pier maps — Bob Hall — a map at each gate — by 30 June 2027',
    ])
      expect(item(words)).not.toHaveProperty('owner');
  });

  test('values behind dashes', () => {
    expect(item('New templates – Bob – 30 June 2026 – £5k approved')).toMatchObject({
      statement: 'New templates',
      owner: 'Bob?',
      due: '2026-06-30',
      funding: { status: 'approved' },
    });
    expect(item('**Sunday card** — Owner: Bob Hall — £5k approved — October 2026 to March 2027 — in progress')).toMatchObject({
      statement: 'Sunday card',
      owner: 'Bob Hall',
      start: '2026-10-31',
      due: '2027-03-31',
      funding: { status: 'approved' },
      status: 'active',
    });
    expect(
      item('Tarjeta de domingo – Ana Ruiz – 0,5 ETC – 85.000 € – marzo 2026 – junio 2027', 'Iniciativas', 'initiative'),
    ).toEqual({
      statement: 'Tarjeta de domingo',
      owner: 'Ana Ruiz?',
      fte: 0.5,
      funding: { amount: { amount: 85000, currency: 'EUR' } },
      start: '2026-03-31',
      end: '2027-06-30',
    });
    expect(item('Open at six – Bob Hall – start 1 June 2027 – no extra cost, same staff')).toMatchObject({
      statement: 'Open at six',
      owner: 'Bob Hall?',
      start: '2027-06-01',
      funding: { status: 'not-needed' },
    });
    expect(item('**Pier maps** — Bob Hall — approved, €9k — Jan 2027–May 2027 — 3 clerks, 40 % each')).toMatchObject({
      statement: 'Pier maps',
      owner: 'Bob Hall?',
      funding: { status: 'approved', amount: { amount: 9000, currency: 'EUR' } },
      start: '2027-01-31',
      due: '2027-05-31',
    });
    expect(item('**Pier maps** – Bob Hall – €0, done by the crew – by May 2027')).toMatchObject({
      statement: 'Pier maps',
      funding: { amount: { amount: 0, currency: 'EUR' } },
    });
    expect(item('**Pier maps** – Bob Hall – €9 tickets for all')).not.toHaveProperty('funding');
    expect(item('Open Monday – Friday – all day')).toEqual({ statement: 'Open Monday – Friday – all day' });
    expect(item('Ana: fix the lift')).toEqual({ statement: 'Ana: fix the lift' });
  });
});

test('people', () => {
  const person = (words: string) => item(words, 'People', 'person');
  expect(person('Ana Ruiz: head baker')).toEqual({ name: 'Ana Ruiz', role: 'head baker' });
  expect(person('Cem Oz (he/him), buyer')).toEqual({ name: 'Cem Oz', role: 'buyer' });
  expect(person('Ben Hall, baker (ben@x.example)')).toEqual({ name: 'Ben Hall', role: 'baker', email: 'ben@x.example' });
  expect(person('Ana Ruiz (@ana), head of piers')).toEqual({ name: 'Ana Ruiz', handle: '@ana', role: 'head of piers' });
  expect(person('Ben Hall, baker (nights)')).toEqual({ name: 'Ben Hall', role: 'baker (nights)' });
});

describe('forums', () => {
  const members = (words: string) => {
    const [body] = read(`# Plan\n\n## Governance\n\n### Board\n\n- Members: ${words}\n`, 'body');
    return (body?.['members'] as readonly { ref: { ref: string } }[]).map(({ ref }) => ref.ref);
  };

  test('members on one line', () => {
    expect(members('Care, Network, Billing')).toEqual(['Care', 'Network', 'Billing']);
    expect(members('Ana Ruiz (Care), Ben Hall (Network)')).toEqual(['Ana Ruiz (Care)', 'Ben Hall (Network)']);
    expect(members('Ana Ruiz (Care, Billing)')).toEqual(['Ana Ruiz (Care, Billing)']);
    expect(members('Nursing, Booking')).toEqual(['Nursing', 'Booking']);
    expect(members('Marketing, Atención al Cliente')).toEqual(['Marketing', 'Atención al Cliente']);
    expect(members('Ana, Marketing')).toEqual(['Ana, Marketing']);
    expect(members('Ana Ruiz, Head of Care')).toEqual(['Ana Ruiz, Head of Care']);
    expect(members('Everyone who leads a team, a shop or a depot')).toHaveLength(1);
  });

  test('labels alone are one forum, and each heading of the first level one', () => {
    const labels = (chair: string) =>
      `- Purpose: fewer complaints\n- Chair: ${chair}\n- Meets: monthly\n- Decisions: priorities and tools\n`;
    const forum = (chair: string) => ({
      purpose: 'fewer complaints',
      chair,
      cadence: { type: 'every' },
      decision_rights: ['priorities', 'tools'],
    });
    const governance = (text: string) => {
      const { entities } = factsOf({ path: 'governance.md', text, kind: 'body' }, {});
      return entities.filter(({ kind }) => kind === 'body').map(({ fields }) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, short(value)]))); // prettier-ignore
    };
    expect(governance(`# Customer Council\n\n${labels('Ana Ruiz')}`)).toMatchObject([
      { name: 'Customer Council', ...forum('Ana Ruiz') },
    ]);
    expect(governance(`# Customer Council\n\n${labels('Ana Ruiz')}\n# Survey Board\n\n${labels('Ben Hall')}`)).toMatchObject([
      { name: 'Customer Council', ...forum('Ana Ruiz') },
      { name: 'Survey Board', ...forum('Ben Hall') },
    ]);
    expect(governance(`# Governance\n\nThe Customer Council decides.\n\n${labels('Ana Ruiz')}`)).toMatchObject([
      { name: 'Customer Council', ...forum('Ana Ruiz') },
    ]);
    expect(governance('# Comité de clientes\n\n- Propósito: menos quejas\n- Decisiones: prioridades y herramientas\n')).toEqual([
      { name: 'Comité de clientes', purpose: 'menos quejas', decision_rights: ['priorities', 'tools'] },
    ]);
    expect(governance('# Governance\n\n- Customer Council: monthly\n- Survey Board: weekly\n')).toMatchObject([{}, {}]);
    expect(governance('# Governance\n\n- Customer Council\n- Chair: Ana Ruiz\n- Meets: monthly\n')).toHaveLength(3);
    expect(governance('# Board\n\n- Purpose: fewer complaints\n- Chair: Ana Ruiz\n- Decisions: which letters go\n')[0]).not.toHaveProperty('decision_rights'); // prettier-ignore
  });

  test('what they decide', () => {
    const rights = (line: string) => read(`# Plan\n\n## Governance\n\n### Board\n\n- ${line}\n`, 'body')[0]?.['decision_rights'];
    expect(rights('Decides: priorities and money above £50k')).toEqual(['priorities', 'funding']);
    expect(rights('Competencias: prioridades, gasto hasta 15.000 €')).toEqual(['priorities', 'funding']);
    expect(rights('Decides: which letters go')).toBeUndefined();
    expect(
      read('# Plan\n\n## Governance\n\n| Forum | Who | Decides |\n|-|-|-|\n| Board | CCO, COO, CFO | Tools |\n', 'body'),
    ).toMatchObject([{ members: [{}, {}, {}], decision_rights: ['tools'] }]);
  });
});

test('decisions in minutes say in front how far they are', () => {
  const decision = (words: string, heading = 'Decisions') => item(words, heading, 'decision');
  expect(decision('Decided: one handler per claim')).toEqual({ statement: 'one handler per claim', status: 'decided' });
  expect(decision('**Acordado:** un gestor por siniestro', 'Acuerdos')).toEqual({
    statement: 'un gestor por siniestro',
    status: 'decided',
  });
  expect(decision('Open: whether letters go on')).toEqual({ statement: 'whether letters go on', status: 'pending' });
  for (const words of ['Letters: one a month', 'Rejected: a second hotline', 'Aplazado: la segunda encuesta'])
    expect(decision(words)).toEqual({ statement: words });
  expect(item('Done: letters', 'Actions')).toEqual({ statement: 'Done: letters' });
});

test('an effort in words is no reference', () => {
  const people = (words: string) =>
    entitiesIn(`# Plan\n\n## Actions\n\n- Fix it\n  - Team: ${words}\n`).find(({ kind }) => kind === 'action')?.fields['people'];
  expect(people('4 developers full time until June 2027')).toMatchObject([{ ref: { open: true } }]);
  expect(people('Dedicación 20 %')).toMatchObject([{ ref: { ref: 'Dedicación' } }]);
  expect(people('Claims Team 20 %')).toEqual([{ allocation_pct: 20, ref: { ref: 'Claims Team' } }]);
});

test('people on one line, each with their time or by their number', () => {
  const people = (words: string) => {
    const found = entitiesIn(`# Plan\n\n## Actions\n\n- Fix it\n  - Team: ${words}\n`).find(({ kind }) => kind === 'action');
    const list = (found?.fields['people'] ?? []) as readonly Record<string, { readonly ref: string } | number>[];
    return list.map(({ ref, ...rest }) => ({ ...(typeof ref === 'object' && { who: ref.ref }), ...rest }));
  };
  const pair = [
    { who: 'Ana Ruiz', allocation_pct: 30 },
    { who: 'Ben Hall', allocation_pct: 40 },
  ];
  for (const words of [
    'Ana Ruiz 30 %, Ben Hall 40 %',
    'Ana Ruiz 30 %; Ben Hall 40 %',
    'Ana Ruiz (30 %), Ben Hall (2 days a week)',
    'Ana Ruiz (0.3 FTE), Ben Hall – 40 % of her time',
    'Ana Ruiz 30 % + Ben Hall 40 %',
  ])
    expect(people(words)).toEqual(pair);
  expect(people('Ana Ruiz, Head of Care, 30 %')).toEqual([{ who: 'Ana Ruiz, Head of Care', allocation_pct: 30 }]);
  expect(people('Ana Ruiz, 30 %')).toEqual([{ who: 'Ana Ruiz', allocation_pct: 30 }]);
  expect(people('3 FTE')).toEqual([{ count: 3 }]);
  expect(people('equipo de 6 personas')).toEqual([{ count: 6 }]);
  expect(people('7 nurses, 3 hours a week each')).toEqual([{ who: 'nurses', count: 7, hours: 3 }]);
  expect(people('2 analistas a media jornada')).toEqual([{ who: 'analistas', count: 2, allocation_pct: 50 }]);
  expect(people('Ana Ruiz + 2 testers')).toEqual([{ who: 'Ana Ruiz' }, { who: 'testers', count: 2 }]);
});

test('somebody who is not found yet', () => {
  const owner = (words: string) =>
    entitiesIn(`# Plan\n\n## Actions\n\n- Fix it\n  - Owner: ${words}\n`).find(({ kind }) => kind === 'action')?.empty;
  for (const words of ['someone from CS', 'alguien de Sistemas', 'lead to be appointed'])
    expect(owner(words)).toMatchObject({ owner: { text: words, why: 'placeholder' } });
  expect(item('Someone from CS answers every call')).toEqual({ statement: 'Someone from CS answers every call' });
});
