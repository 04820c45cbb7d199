//! Tables, headings and words that a hostile reader found misread, each with a near miss that stays as it was.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import { readFrontMatter } from '../src/schema/claim.ts';
import { factsIn } from './reading.ts';

/** The entities of a text: kind, name or statement, owner, and other fields that a test asks for. */
function read(text: string, fields = '', path = 'strategy.md'): string[] {
  return factsIn(text, path).entities.map(({ kind, fields: own }) => {
    const parts = ['name', 'statement', 'owner', ...fields.split(' ')].map((field) => words(own[field]));
    return [kind, ...parts.filter((part) => part !== '')].join(' | ');
  });
}

function words(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const { ref, end } = value as Readonly<Record<string, unknown>>;
  return words(ref ?? end);
}

/** The words that are nearly ours, and what they may be meant for. */
function near(text: string, path = 'strategy.md'): string[] {
  return factsIn(text, path).problems.flatMap(({ message, data }) =>
    message === 'near' ? [`${String(data['field'])} → ${String(data['near'])}`] : [],
  );
}

describe('the kind of a file that says none', () => {
  test('several headings at the top are pieces', () => {
    expect(read('# People\n\n- Ana Ruiz\n\n# Actions\n\n- Call back (Ana Ruiz)\n', '', 'notes/plan.md')).toEqual([
      'person | Ana Ruiz',
      'action | Call back | Ana Ruiz',
    ]);
  });

  test('people and actions are no evidence for a piece of work', () => {
    const text = '# Claims desk\n\n## People\n\n- Ana Ruiz\n\n## Actions\n\n- Call back (Ana Ruiz)\n';
    expect(read(text, '', 'notes/plan.md')).toEqual(['person | Ana Ruiz', 'action | Call back | Ana Ruiz']);
    const work = '# Callback initiative\n\nOwner: Ana Ruiz\nStart: 2027-01-01\nBudget: 20 000 EUR\n\n## Actions\n\n- Call back\n';
    expect(read(work, '', 'notes/plan.md')[0]).toBe('initiative | Callback initiative | Ana Ruiz');
  });
});

describe('tables', () => {
  test('an attribute table makes an entity of a heading', () => {
    const table = '| Field | Value |\n|---|---|\n| Owner | TBC |\n| Start | Q1 2026 |\n| End | Q4 2025 |\n';
    expect(read(`# Initiatives\n\n## Callback service\n\n${table}`, 'start end')).toContain(
      'initiative | Callback service | 2026-03-31 | 2025-12-31',
    );
    const other = '| Colour | Weight |\n|---|---|\n| Blue | 3 |\n';
    expect(read(`# Initiatives\n\n## Callback service\n\n${other}`)).toEqual([]);
  });

  test('who, what and when', () => {
    const table = '| Who | What | When |\n|---|---|---|\n| Ana Ruiz | Call every claimant | 2027-03-31 |\n';
    expect(read(`# Strategy\n\n## Actions\n\n${table}`, 'due')).toContain('action | Call every claimant | Ana Ruiz | 2027-03-31');
    const spanish = '| Quién | Qué | Cuándo |\n|---|---|---|\n| Ana Ruiz | Llamar a cada cliente | 2027-03-31 |\n';
    expect(read(`# Estrategia\n\n## Acciones\n\n${spanish}`, 'due')).toContain(
      'action | Llamar a cada cliente | Ana Ruiz | 2027-03-31',
    );
  });

  test('below a heading that means nothing they say nothing of what is around', () => {
    const table = '| What | Owner | Budget |\n|---|---|---|\n| Call back | Ana Ruiz | 20 000 EUR |\n';
    expect(read(`# Claims strategy\n\n## Commitments\n\n${table}`)).toEqual([
      'strategy | Claims strategy',
      'action | Call back | Ana Ruiz',
    ]);
    const other = '| Item | Owner | Colour |\n|---|---|---|\n| Call back | Ana Ruiz | Blue |\n';
    expect(read(`# Claims strategy\n\n## Commitments\n\n${other}`)).toEqual(['strategy | Claims strategy']);
  });

  test('a label left empty leaves the table below it alone', () => {
    const map = '| Stage | Touchpoint | Pain point |\n|---|---|---|\n| Book | Website | Slow form |\n';
    const found = read(`# Journey: crossing\n\nSegment:\n\n${map}`, '', 'journeys/crossing.md');
    expect(found).toContain('stage | Book');
    const results = '| Metric | Target |\n|---|---|\n| NPS | 40 |\n';
    expect(read(`# Goal: fewer calls\n\nKey results:\n\n${results}`, '', 'goal.md')).toContain('metric | NPS');
  });

  test('columns with a typing slip are spoken of once', () => {
    const table = '| Action | Onwer | Bugdet |\n|---|---|---|\n| Call back | Ana | 5 EUR |\n| Write | Ana | 5 EUR |\n';
    expect(near(`# Strategy\n\n## Actions\n\n${table}`)).toEqual(['Onwer → owner', 'Bugdet → budget']);
    expect(near(`# Strategy\n\n## Actions\n\n${table.replace('Onwer', 'Colour').replace('Bugdet', 'Weight')}`)).toEqual([]);
  });
});

describe('headings', () => {
  test('two words and a sentence each are goals', () => {
    const text = '# Goals\n\n## Easy returns\n\nReturning is easy.\n\n## Fast help\n\nHelp is fast.\n';
    expect(read(text, '', 'notes/aims.md')).toEqual([
      'goal | Easy returns | Returning is easy.',
      'goal | Fast help | Help is fast.',
    ]);
    const one = '# Goals\n\n## Background\n\nReturning is easy.\n\n## Context\n\nHelp is fast.\n';
    expect(read(one, '', 'notes/aims.md')).toEqual([]);
  });

  test('labels with typing slips alone are labels', () => {
    const text = '# Strategy\n\n## Initiatives\n\n### Callback\n\n- Onwer: Ana Ruiz\n- Bugdet: 5 EUR\n';
    expect(read(text)).toContain('initiative | Callback');
    expect(near(text)).toEqual(['Onwer → owner', 'Bugdet → budget']);
    expect(read(text.replace('Onwer', 'Colour').replace('Bugdet', 'Smell'))).toEqual(['strategy']);
  });

  test('letters in cells are of no language', () => {
    const rows = '| Bus alerts | A | R | I |\n| Shelters | A | Y | O |\n';
    const language = (text: string) => factsOf({ path: 'strategy.md', text }, {}).language;
    expect(language(`# Bus strategy\n\n## RACI\n\n| Activity | Ana | Ben | Lena |\n|-|-|-|-|\n${rows}`)).toBe('en');
    expect(language(`# Estrategia\n\n## RACI\n\n| Actividad | Ana | Ben | Lena |\n|-|-|-|-|\n${rows}`)).toBe('es');
  });

  test('a collection in the language of the document goes before a field in another', () => {
    const text =
      '# Estrategia de siniestros\n\n## Personas\n\n- Ana Ruiz\n\n## Lo que no haremos\n\n- Llamar de noche a los clientes.\n';
    expect(read(text)).toContain('person | Ana Ruiz');
    expect(read('# Claims strategy\n\n## Personas\n\n- Night travellers\n')).toContain('segment | Night travellers');
  });

  test('kinds with a typing slip before the colon are spoken of', () => {
    expect(near('# Strategy\n\n## Jorney: home\n\nText.\n')).toEqual(['Jorney → journey']);
    const spanish = '# Estrategia\n\n## Recorido: la caja\n\nLa gente espera en la caja.\n\n## Objetivos\n\n- Menos esperas\n';
    expect(near(spanish)).toEqual(['Recorido → recorrido']);
    expect(near('# Strategy\n\n## Money: where it goes\n\nText.\n')).toEqual([]);
  });

  test('what is for later is an idea', () => {
    const text = '# Roadmap\n\n## Later\n\n- One case file\n- Chat (done)\n\n## Now\n\n- Named handlers\n';
    expect(read(text, 'status', 'notes/roadmap.md')).toEqual([
      'initiative | One case file | idea',
      expect.stringMatching(/^initiative \| Chat/),
      'initiative | Named handlers',
    ]);
  });
});

describe('lists', () => {
  test('nothing is no action', () => {
    for (const nothing of ['None', 'none.', 'Ninguna', 'N/A'])
      expect(read(`# Strategy\n\n## Actions\n\n- ${nothing}\n`)).toEqual(['strategy']);
    expect(read('# Strategy\n\n## Actions\n\n- None of the forms asks twice\n')).toHaveLength(2);
  });

  test('an index names files', () => {
    const index = '# Journeys\n\n- [Buying](buying.md)\n- [Returning](journeys/returning.md)\n';
    expect(read(index, '', 'notes/index.md')).toEqual([]);
    expect(read(`${index}- Complaining\n`, '', 'notes/index.md')).toHaveLength(3);
  });

  test('a typing slip below an item is spoken of', () => {
    expect(near('# Strategy\n\n## Actions\n\n- Call back\n  - Ownr: Ana Ruiz\n')).toEqual(['Ownr → owner']);
    expect(near('# Strategy\n\n## Actions\n\n- Call back\n  - Pace: slow\n')).toEqual([]);
  });
});

describe('front matter', () => {
  test('a typing slip is spoken of where the file says its kind', () => {
    expect(near('---\nkind: goal\nownr: Ana\nlayout: page\n---\n\n# Fewer calls\n', 'notes/one.md')).toEqual(['ownr → owner']);
    expect(near('---\nownr: Ana\n---\n\n# Fewer calls\n', 'notes/one.md')).toEqual([]);
  });

  test('stands at the start', () => {
    expect(readFrontMatter('# Notes\n\n---\nkind: goal\n---\n')).toEqual([]);
    expect(readFrontMatter('\ufeff---\r\nkind: goal\r\n---\r\n# Notes\r\n')[0]?.kind).toBe('goal');
    expect(readFrontMatter('---\nkind: goal\n---')[0]?.kind).toBe('goal');
    expect(readFrontMatter('---\nkind: goal\n')).toEqual([]);
  });
});

describe('words', () => {
  test('a decision that another one replaced', () => {
    const table = '| Decision | Status |\n|---|---|\n| Close the desk | Superseded by D-2 |\n| Open it | Accepted |\n';
    expect(read(`# Strategy\n\n## Decisions\n\n${table}`, 'status')).toEqual([
      'strategy',
      'decision | Close the desk | superseded',
      'decision | Open it | decided',
    ]);
  });

  test('a sentence below a heading names no owner', () => {
    expect(read('# Claims strategy\n\n## Who\n\nWe serve all claimants of the region.\n')).toEqual([
      'strategy | Claims strategy',
    ]);
    expect(read('# Claims strategy\n\n## Who\n\nAna Ruiz\n')).toEqual(['strategy | Claims strategy | Ana Ruiz']);
  });

  test('what a strategy leaves undone, and how people are heard', () => {
    const text = "# Strategy\n\n## What we won't do\n\n- Call at night\n\n## How we listen\n\n- A survey after each claim\n";
    expect(read(text)).toEqual(['strategy', 'survey | A survey after each claim']);
  });
});

describe('columns and rows that say what others are', () => {
  test('a column of figures called like the kind is what is aimed at, or refers', () => {
    const aims =
      '| Priority | Owner | Success measure | Current | Goal |\n|---|---|---|---|---|\n| Bags arrive with their owners | Ana Ruiz | Bags lost per 1,000 | 7.1 | 4.0 by June 2027 |\n';
    expect(read(`# Strategy\n\n## Goals\n\n${aims}`)).toEqual([
      'strategy',
      'goal | Bags arrive with their owners | Ana Ruiz',
      'metric | Bags lost per 1,000',
    ]);
    const praised = `${aims}| Boarding is calm | Jon Diaz | Brand love score | 61 | Best in class |\n`.replace(
      'Owner',
      'Exec owner',
    );
    expect(read(`# Strategy\n\n## Goals\n\n${praised}`)).toEqual([
      'strategy',
      'goal | Bags arrive with their owners | Ana Ruiz',
      'metric | Bags lost per 1,000',
      'goal | Boarding is calm | Jon Diaz',
      'metric | Brand love score',
    ]);
    const work =
      '| Workstream | Objective | Accountable | Due |\n|---|---|---|---|\n| Open a phone line | 1, 2 | Ana Ruiz | 2027-03-31 |\n';
    expect(read(`# Strategy\n\n## Workstreams\n\n${work}`, 'end')).toEqual([
      'strategy',
      'initiative | Open a phone line | Ana Ruiz | 2027-03-31',
    ]);
    const spanish = '| Prioridad | Objetivo |\n|---|---|\n| Las maletas llegan a tiempo | 95 % para junio de 2027 |\n';
    expect(read(`# Estrategia\n\n## Objetivos\n\n${spanish}`)[1]).toBe('goal | Las maletas llegan a tiempo');
  });

  test('goals that begin with a figure, and ranks, stay what they are', () => {
    const goals =
      '| Priority | Goal |\n|---|---|\n| 1 | 24-hour answers for everyone who writes to us at night |\n| 2 | Call back |\n';
    expect(read(`# Strategy\n\n## Goals\n\n${goals}`, 'priority')).toEqual([
      'strategy',
      'goal | 24-hour answers for everyone who writes to us at night | 1',
      'goal | Call back | 2',
    ]);
  });

  test('what is known by another name: how we will know, now, start, and who sits in a forum', () => {
    const goals =
      "| Goal | How we'll know | Today | Where we want to be | By |\n|---|---|---|---|---|\n| Bins are collected | Share collected next day | 64% | 95% | June 2027 |\n";
    expect(read(`# Strategy\n\n## Goals\n\n${goals}`)).toContain('metric | Share collected next day');
    const forums = '| Forum | Purpose | Who |\n|---|---|---|\n| CX Board | Keep it funded | COO, CFO, Head of Care |\n';
    const [, body] = factsIn(`# Strategy\n\n## Governance\n\n${forums}`, 'strategy.md').entities;
    expect(body?.fields['members']).toHaveLength(3);
  });

  test('the first day of work is no value to start from', () => {
    const goal = (start: string): string[] => read(`# Strategy\n\n## Goals\n\n### Late guests eat\n\nStart: ${start}\n`);
    expect(goal('January 2027')).not.toContain('metric');
    expect(goal('12 %')).toContain('metric');
  });

  test('rows below the actions of a map are said of them', () => {
    const map = [
      '| | Booking | Arrival |',
      '|---|---|---|',
      '| Touchpoints | Web | Desk |',
      '| Opportunities / actions | Ask for the cot | Build the cot |',
      '| Owner | Ana Ruiz | Luis Sanz |',
      '| Due | 2027-02-15 | 2027-03-01 |',
    ].join('\n');
    const found = read(`# Journey: a night with children\n\n${map}\n`, 'due', 'journeys/night.md');
    expect(found).toContain('action | Ask for the cot | Ana Ruiz | 2027-02-15');
    expect(found).toContain('action | Build the cot | Luis Sanz | 2027-03-01');
    const before = read(`# Journey: a night\n\n| | Booking | Arrival |\n|---|---|---|\n| Touchpoints | Web | Desk |\n| Owner | Ana Ruiz | Luis Sanz |\n| Actions | Ask | Build |\n`, '', 'journeys/night.md'); // prettier-ignore
    expect(before).toContain('stage | Booking | Ana Ruiz');
    expect(before).toContain('action | Ask');
  });

  test('what we will change is the action of a row', () => {
    const table =
      "| Phase | Pain | What we'll change | By whom | When |\n|---|---|---|---|---|\n| At the desk | Queue | A desk for returns | Ana Ruiz | 2027-03-31 |\n";
    expect(read(`# Journey: returning a dress\n\n${table}`, 'due', 'journeys/return.md')).toContain(
      'action | A desk for returns | Ana Ruiz | 2027-03-31',
    );
    const stages = '| Phase | What | Owner |\n|---|---|---|\n| At the desk | They queue | Ana Ruiz |\n';
    expect(read(`# Journey: returning a dress\n\n${stages}`, '', 'journeys/return.md').join()).not.toContain('action');
  });
});

describe('headings as teams write them', () => {
  test.each([
    ['Strategic objectives', 'goal'],
    ['Our goals', 'goal'],
    ['Key initiatives', 'initiative'],
    ['Guiding principles', 'principle'],
    ['Key risks', 'risk'],
    ['Nuestros objetivos', 'goal'],
    ['Iniciativas clave', 'initiative'],
    ['Principios rectores', 'principle'],
    ['Principales riesgos', 'risk'],
    ['Objetivos e indicadores', 'goal'],
  ])('%s', (heading, kind) => {
    expect(read(`# Strategy\n\n## ${heading}\n\n- Say the date before it is asked\n- Call back in one day\n`)).toEqual([
      'strategy',
      `${kind} | Say the date before it is asked`,
      `${kind} | Call back in one day`,
    ]);
  });

  const below = (heading: string, text: string): string[] => read(`# Strategy\n\n## ${heading}\n\n${text}\n`).slice(1);

  test('priorities and pillars are goals or work where what stands below them says so', () => {
    expect(below('Priorities', '- Calls per claim fall from 3 to 1 by June 2027')[0]).toMatch(/^goal/);
    expect(below('Pilares', '### Llamar antes\n\nResponsable: Ana Ruiz')).toEqual(['goal | Llamar antes | Ana Ruiz']);
    const table = '| Priority | Owner | Budget |\n|---|---|---|\n| Call back in a day | Ana Ruiz | 20 000 EUR |';
    expect(below('Our priorities', table)).toEqual(['initiative | Call back in a day | Ana Ruiz']);
  });

  test('mere subjects are neither, and what has headings of its own is read below them', () => {
    expect(below('Pillars', '- Effortless\n- Personal')).toEqual([]);
    expect(below('Prioridades', 'Lo primero es el teléfono.')).toEqual([]);
    expect(below('Strategic pillars', '### Effortless\n\nOwner: Ana Ruiz\n\n#### Goals\n\n- Calls fall')).toEqual([
      'goal | Calls fall',
    ]);
    expect(read('# Goal: fewer calls\n\n## Priorities\n\n- Calls fall from 3 to 1 by June 2027\n', '', 'goal.md')).toEqual([
      'goal | fewer calls',
    ]);
  });

  test('a horizon with a time in brackets says when, and is no work', () => {
    const text = '### Now (to March 2027)\n\n- Write the agreement (Ana Ruiz)\n\n### Ahora (2027)\n\n- Call back (Luis Sanz)';
    expect(read(`# Strategy\n\n## Roadmap\n\n${text}\n`, 'horizon_class').slice(1)).toEqual([
      'initiative | Write the agreement | Ana Ruiz | now',
      'initiative | Call back | Luis Sanz | now',
    ]);
  });

  test('a paragraph below Situación is the diagnosis, and one word the status', () => {
    const strategy = (text: string) =>
      factsIn(`# Estrategia\n\nResponsable: Ana Ruiz\n\n## Situación\n\n${text}\n`, 'estrategia.md').entities[0];
    expect(strategy('Tres de cada diez estudiantes abandonan antes de la semana 8.')?.fields).toHaveProperty('diagnosis');
    expect(strategy('Borrador')?.fields['status']).toBe('draft');
  });

  test('the audience of a strategy is no survey', () => {
    expect(read('# Customer strategy\n\nOwner: Ana Ruiz\nAudience: households on prepayment meters\n')).toEqual([
      'strategy | Customer strategy | Ana Ruiz',
      'segment | households on prepayment meters',
    ]);
  });
});

describe('what a listening source is called', () => {
  test.each([
    ['Complaints log', 'complaint'],
    ['Reviews on Booking and TripAdvisor', 'social-review'],
    ['Libro de reclamaciones', 'complaint'],
    ['After complaints', ''],
    ['Relationship survey', ''],
  ])('%s', (name, type) => {
    const found = read(`# Strategy\n\n## How we listen\n\n- ${name}\n- Monthly\n`, 'type')[1];
    expect(found).toBe(['survey', name, type].filter((part) => part !== '').join(' | '));
  });
});

describe('key results by number', () => {
  const goal = (results: string): string[] =>
    read(`# Strategy\n\n## OKRs\n\n### O1: Faults are explained once\n\n${results}\n`).slice(2);

  test.each([
    '- **KR1:** Agents per fault',
    '- KR1 – Agents per fault',
    '- **KR2** Agents per fault',
    '- KR 1.3: Agents per fault',
  ])('%s', (item) => {
    expect(goal(item)).toEqual(['metric | Agents per fault']);
  });

  test('below an objective in strong words, with its owner in brackets', () => {
    const text = '**Objective 1: Faults are explained once** (Ana Ruiz)\n\n- KR1: Agents per fault\n- KR2: Repeat calls';
    expect(read(`# Strategy\n\n## OKRs\n\n${text}\n`)).toEqual([
      'strategy',
      'goal | Faults are explained once | Ana Ruiz',
      'metric | Agents per fault',
      'metric | Repeat calls',
    ]);
  });

  test('other numbers begin no key result', () => {
    expect(goal('- Release 2: agents see the fault')).toEqual([]);
    expect(goal('- KR: Agents per fault')).toEqual(['metric | Agents per fault']);
  });
});
