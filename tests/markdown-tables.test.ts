//! Tables, headings and words that a hostile reader found misread, each with a near miss that stays as it was.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import '../src/index.ts';
import { claimOf, Places, readFrontMatter } from '../src/schema/claim.ts';
import { readMarkdown } from '../src/syntax/markdown-parser.ts';
import { provideMarkdown } from '../src/syntax/markdown.ts';

provideMarkdown(readMarkdown);

function factsIn(text: string, path: string) {
  const kind = claimOf(path, new Places())?.kind;
  return factsOf({ path, text, ...(kind !== undefined ? { kind } : { named: true }) }, {});
}

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
