//! Documents that nobody wrote for a linter: who answers in a sentence, what a file's name claims, and what is only prose.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import { builtInRules, Session, settle, widen } from '../src/index.ts';
import type { SourceFile } from '../src/engine/session.ts';
import { actorOf, introducesSteps } from '../src/value/index.ts';

const fileOf = (text: string, more: Partial<SourceFile> = {}): SourceFile => ({ path: 'notes.md', text, named: true, ...more });

/** What is read of a file: kind, name or statement, owner, of each entity. */
function read(text: string, more: Partial<SourceFile> = {}): string[] {
  return factsOf(fileOf(text, more), {}).entities.map(({ kind, fields, empty }) => {
    const { name, statement, owner } = fields as Record<string, unknown>;
    const said = owner as { ref: string; guess?: boolean } | undefined;
    const answers = said ? ` ← ${said.ref}${said.guess ? '?' : ''}` : empty['owner'] ? ' ← (none)' : '';
    return `${kind} ${[name, statement].filter(Boolean).join(' | ')}${answers}`;
  });
}

/** What is asked here is what is read; what a strategy as a whole lacks is asked elsewhere. */
const rules = builtInRules.filter(
  ({ category }) => !['alignment', 'journeys', 'governance', 'technology', 'people-culture'].includes(category),
);

function findings(text: string, more: Partial<SourceFile> = {}): string[] {
  const settings = settle(rules, widen(['recommended']));
  const run = new Session(rules).run({ files: [fileOf(text, more)], settings, today: '2026-11-21' });
  return run.findings.map(({ ruleId, span }) => `${ruleId}: ${text.slice(span?.start, span?.end).split('\n', 1)[0]}`);
}

const readAs = (text: string, more: Partial<SourceFile> = {}): string | undefined => factsOf(fileOf(text, more), {}).readAs;

describe('who a sentence says will do it', () => {
  test.each([
    ['en', 'The Ferry Office will publish the timetable.', 'Ferry Office'],
    ['en', 'By March 2027, the Ferry Office will publish the timetable.', 'Ferry Office'],
    ['en', 'By 31 March 2027, Marketing will call each guest.', 'Marketing'],
    [
      'en',
      'By June 2027, the Board for Quays and Piers (BQP), with help from the crews, will decide.',
      'Board for Quays and Piers',
    ],
    [
      'en',
      'By June 2027, the Pier Office of the U.K. Harbour Trust, under the eye of the BQP, will pilot it.',
      'Pier Office of the U.K. Harbour Trust',
    ],
    ['en', 'By June 2027, the Pier Office (PO), the Quay Board, and HQ will draft it.', 'Pier Office'],
    ['en', 'By June 2027, the Centre for Tides (CT) within the Harbour Trust will test it.', 'Centre for Tides'],
    ['en', 'HQ will start, and the crews will follow.', 'HQ'],
    ['en', 'R&D is responsible for the test.', 'R&D'],
    ['en', 'Our Guest Team runs the quay survey.', 'Guest Team'],
    ['en', 'Ana Ruiz leads the work.', 'Ana Ruiz'],
    ['es', 'El Comité de Muelles publicará el horario.', 'Comité de Muelles'],
    [
      'es',
      'Antes de marzo de 2027, la Oficina de Atención al Pasajero (OAP) llamará a todos.',
      'Oficina de Atención al Pasajero',
    ],
    ['es', 'Nuestro Equipo de Guardia dirige la encuesta.', 'Equipo de Guardia'],
    ['es', 'La Dirección de Puertos se encarga de los avisos.', 'Dirección de Puertos'],
  ])('%s: %s', (language, text, name) => {
    const actor = actorOf(text, { language });
    expect(actor?.text).toBe(name);
    expect(actor && text.slice(actor.span.start, actor.span.end)).toBe(name);
  });

  test.each([
    ['en', 'By September 2027, all crews will report.'],
    ['en', 'All crews will report.'],
    ['en', 'We will report.'],
    ['en', 'Guests will hear from us.'],
    ['en', 'Users will hear from us.'],
    ['en', 'The Company will grow.'],
    ['en', 'This release will allow refunds.'],
    ['en', 'The Summer Release will allow refunds.'],
    ['en', 'The Quay Survey will run in May.'],
    ['en', 'In Release 4, we will add refunds.'],
    ['en', 'The Ferry Office, which is at the quay, is open. It will close.'],
    ['en', 'The Ferry Office'],
    ['en', ''],
    ['es', 'Publicará el horario.'],
    ['es', 'Se publicará el horario.'],
    ['es', 'Los Usuarios podrán pagar.'],
    ['es', 'El Plan de Muelles deberá publicarse.'],
  ])('nobody, %s: %s', (language, text) => {
    expect(actorOf(text, { language })).toBeUndefined();
  });
});

describe('an action, a goal or a survey that says who does it', () => {
  const action = (statement: string, more = ''): string =>
    `# Plan\n\n## Actions\n\n### Action 1: Publish the timetable\n\n${statement}\n${more}`;

  test('has an owner, as far as the text says', () => {
    expect(read(action('By March 2027, the Ferry Office will publish it.'))).toEqual([
      'action Publish the timetable | By March 2027, the Ferry Office will publish it. ← Ferry Office?',
    ]);
    expect(findings(action('By March 2027, all crews will publish it.'))).toContain('unassigned-owner: Publish the timetable');
  });

  test('and a written owner goes before it, a blank one does not', () => {
    expect(read(action('HQ will publish it.', '\n- **Owner:** Ana Ruiz\n'))[0]).toContain('← Ana Ruiz');
    expect(read('# Tasks\n\n| Task | Owner |\n|---|---|\n| HQ will publish it | |\n| HQ will print it | Ana |\n')).toEqual([
      'action HQ will publish it ← HQ?',
      'action HQ will print it ← Ana',
    ]);
  });

  test('even where the sentence introduces a list', () => {
    const text = action('By June 2027, the BQP will:\n\n- look\n- listen\n\nTides turn twice a day.');
    expect(read(text)).toEqual(['action Publish the timetable ← BQP?']);
  });

  test('and so has work whose parts have theirs in a table that means nothing else', () => {
    const table = (column: string): string =>
      action('Tides turn.', `\n| Milestone | ${column} |\n|---|---|\n| Draft | |\n| Print | HQ |\n`);
    expect(read(table('Responsible party'))[0]).toContain('← HQ?');
    expect(read(table('Place'))[0]).not.toContain('←');
  });

  test('in a survey that a file is named after', () => {
    const survey = (first: string): string => `# Quay survey\n\n${first}\n\n## Questions and answers\n`;
    const more = { path: 'quay-survey.md', kind: 'survey' };
    expect(read(survey('Our Guest Team runs the quay survey each spring.'), more)).toEqual(['survey Quay survey ← Guest Team?']);
    expect(findings(survey('The survey runs each spring.'), more)).toContain('unassigned-owner: Quay survey');
  });
});

describe('what the name of a file claims', () => {
  test('its title may say better', () => {
    const text = '# Quay team OKRs\n\n## 2027 Q1\n\n| Objective | Owner |\n|---|---|\n| Guests board on time | Ana |\n';
    expect(read(text, { path: 'project.md', kind: 'initiative' })).toEqual(['goal Guests board on time ← Ana']);
    expect(read('# Roadmap\n\n## Refunds\n\nOwner: Ana\n', { path: 'roadmap-and-backlog.md', kind: 'initiative' })).toEqual([
      'initiative Refunds ← Ana',
    ]);
    expect(read('# Refunds\n\nOwner: Ana\n', { path: 'project.md', kind: 'initiative' })).toEqual(['initiative Refunds ← Ana']);
  });

  test('a page about maps of journeys is no journey', () => {
    const text = '# Mapping\n\n## How we draw them\n\nOn paper.\n';
    expect(read(text, { path: 'guest_journey_maps.md', kind: 'journey' })).toEqual([]);
    expect(read(text, { path: 'boarding-journey.md', kind: 'journey' })).toEqual(['journey Mapping']);
  });

  test('a page about code is none of ours', () => {
    const text = '# goal-without-words\n\n## Why\n\nA goal needs words.\n';
    expect(read(text, { path: 'goal-without-words.md', kind: 'goal' })).toEqual([]);
    expect(read('# Goal without words\n\n## Why\n\nA goal needs words.\n', { path: 'goal-one.md', kind: 'goal' })).toEqual([
      'goal Goal without words',
    ]);
    expect(read('# goal-without-words\n\nOwner: Ana\n', { path: 'goal-without-words.md', kind: 'goal' })).toHaveLength(1);
  });

  test('notes below a heading do not make it a metric', () => {
    const text = (note: string): string =>
      `# KPIs\n\n## Why we count\n\nBecause.\n\n## Boarding time\n\n${note}: it changes with the tide.\n`;
    expect(read(text('Note'), { path: 'kpis.md', kind: 'metric' })).toEqual([]);
    expect(read(text('Source'), { path: 'kpis.md', kind: 'metric' })).toContain('metric Boarding time');
  });
});

describe('headings of the first level', () => {
  const claimed: Partial<SourceFile> = { path: 'strategy.md', kind: 'strategy', named: false };
  const goals = '- Tell 9 in 10 guests of a cancelled crossing within ten minutes (Nora Lind)\n';

  test('the first of several is the title, where the others are parts of the strategy', () => {
    const text = `# Crossing the sound 2027\n\nOwner: Ana Ruiz\n\n# Goals\n\n${goals}\n# Communication plan\n\n- A letter each month (Lars Ek)\n`;
    expect(read(text, claimed).filter((one) => !one.startsWith('metric'))).toEqual([
      'strategy Crossing the sound 2027 ← Ana Ruiz',
      'goal Tell 9 in 10 guests of a cancelled crossing within ten minutes ← Nora Lind?',
      'communication A letter each month ← Lars Ek?',
    ]);
  });

  test('it is no title where it is a part itself, or where the others are anything', () => {
    const names = (text: string): string[] => read(text, claimed).filter((one) => one.startsWith('strategy'));
    for (const title of ['Goals', 'Goals 2027', 'Our vision'])
      expect(names(`# ${title}\n\n${goals}\n# Initiatives\n\n- Text everyone (Lars Ek)\n`)).toEqual(['strategy ']);
    expect(names(`# Crossing the sound\n\nSome words.\n\n# Our harbour\n\nMore.\n\n# Goals\n\n${goals}`)).toEqual(['strategy ']);
  });

  test('a list of one is a list', () => {
    const list = (items: string): string[] => read(`# Crossing the sound\n\n## Communication plan\n\n${items}`, claimed);
    expect(list('- A letter each month (Lars Ek)\n')).toContain('communication A letter each month ← Lars Ek?');
    expect(list('- A letter each month\n  - Owner: Lars Ek\n')).toContain('communication A letter each month ← Lars Ek');
    expect(list('- Owner: Lars Ek\n')).toContain('communication  ← Lars Ek');
  });
});

describe('what a file is read as', () => {
  const tasks = '| Task | Owner(s) or team(s) |\n|---|---|\n| Ask guests | quay crew |\n';

  test('an owner, a status and tasks make it an initiative', () => {
    const text = `# Quay review\n\n| Metadata | |\n|---|---|\n| Point of contact | @ana |\n| Status | Proposed |\n\n## Asks\n\n${tasks}`;
    expect(readAs(text)).toBe('initiative');
    expect(findings(text)).toEqual([]);
    expect(readAs(`# Quay review\n\n## Asks\n\n${tasks}`)).toBeUndefined();
  });

  test('it is none of a kind of which it says nothing but words in tables', () => {
    const text =
      '# Ropes\n\n| Field | What | Where |\n|---|---|---|\n| Purpose | why | here |\n| Audience | who | there |\n| Channel | how | here |\n';
    expect(readAs(text)).toBeUndefined();
    expect(findings(text)).toEqual([]);
  });
});

describe('what is only prose', () => {
  const unknown = (text: string): string[] => findings(text).filter((one) => one.startsWith('unknown-field'));

  test.each(['Goal', 'Policy', 'Action'])('a lone heading "%s" with a sentence', (word) => {
    expect(
      findings(`# Rope\n\n## ${word}\n\nRope ties boats to the quay.\n\n## Install\n\nTie it.\n\n## License\n\nNone.\n`),
    ).toEqual([]);
    expect(findings(`# Rope\n\n## ${word}\n\nRope ties boats to the quay.\n`)).not.toEqual([]);
    expect(findings(`# Rope\n\n## ${word}\n\nRope ties boats to the quay.\n\nOwner: TBD\n`)).toHaveLength(2);
  });

  test('code that looks like a label', () => {
    expect(
      findings(
        '# Rope\n\n### Task\n\nA knot.\n\n- `name: string`: what it is called\n- `run()`: ties it\n\n## Install\n\n## License\n',
      ),
    ).toEqual([]);
  });

  test.each(['Rules', 'Contents', 'Contribute'])('a heading "%s" that is nearly another word', (word) => {
    expect(unknown(`# Claims strategy\n\n## Mission\n\nGuests board on time.\n\n## ${word}\n\nText.\n`)).toEqual([]);
  });

  test.each(['Gaols', 'Sucess metrics'])('but not a heading "%s" that is mistyped', (word) => {
    expect(unknown(`# Claims strategy\n\n## Mission\n\nGuests board on time.\n\n## ${word}\n\nText.\n`)).toEqual([
      `unknown-field: ${word}`,
    ]);
  });
});

describe('sentences that introduce what stands below', () => {
  test('the steps by which a vision is reached are work', () => {
    const text = (end: string): string =>
      `# Quay\n\n## Vision\n\nGuests board on time. ${end}:\n\n- Opening a second gate by 2027.\n- Calling guests early.\n`;
    expect(read(text('We will achieve this by'))).toEqual([
      'vision Guests board on time.',
      'initiative Opening a second gate by 2027.',
      'initiative Calling guests early.',
    ]);
    expect(read(text('Guests say'))).toEqual(['vision Guests board on time.']);
  });

  test('below a heading that speaks of actions, too', () => {
    const text = (heading: string, end: string): string =>
      `# 6 ${heading}\n\nShorter queues, ${end}:\n\n1. Opening a gate.\n2. Calling guests.\n\nBy now we:\n\n- asked\n`;
    expect(read(text('Themes and actions', 'through'))).toEqual(['action Opening a gate.', 'action Calling guests.']);
    expect(read(text('Themes and actions', 'so far'))).toEqual([]);
    expect(read(text('Themes and colours', 'through'))).toEqual([]);
  });

  test('a quote is what it introduces', () => {
    expect(read('# Quay\n\n## Quay vision\n\nWhat do we want? This is our vision:\n\n> Guests board on time.\n')).toEqual([
      'vision Guests board on time.',
    ]);
    expect(read('# Quay\n\n## Vision\n\nGuests board on time.\n\n> So says the crew.\n')).toEqual([
      'vision Guests board on time.',
    ]);
  });

  test('a vision for each time is the first of them', () => {
    const text =
      '# Quay strategy\n\n## Mission\n\nCalm.\n\n## Vision\n\n### 1 year vision\n\n> Guests board on time.\n\n### 3 year vision\n\n> No queue at all.\n';
    expect(read(text)).toContain('vision Guests board on time.');
    expect(read(text)).not.toContain('vision No queue at all.');
  });

  test.each([
    ['en', 'We will get there by:', true],
    ['en', 'Shorter queues, through:', true],
    ['en', 'We will get there by', false],
    ['en', 'Some of them:', false],
    ['es', 'Lo lograremos mediante:', true],
    ['es', 'Por ejemplo:', false],
  ])('%s: %s', (language, text, is) => {
    expect(introducesSteps(text, { language })).toBe(is);
  });
});

describe('tables', () => {
  const table = (score: string): string =>
    `# Quay OKRs\n\n| Objective | Owner | Actual |\n|---|---|---|\n| **1 Guests board on time (Ana)** | | |\n| A runbook for fog | jon | ${score} |\n`;

  test('a key result that is scored is a metric', () => {
    expect(read(table('0.7'))).toEqual(['goal Guests board on time ← Ana?', 'metric A runbook for fog ← jon']);
    expect(read(table(''))).toEqual(['goal Guests board on time ← Ana?', 'action A runbook for fog ← jon']);
  });

  test('brackets that link to nowhere are no gap, a prompt in brackets is', () => {
    const tasks = (owner: string): string => `# Asks\n\n| Task | Owner(s) or team(s) |\n|---|---|\n| Ask guests | ${owner} |\n`;
    expect(read(tasks('![Team][] [quay], [deck]'))).toEqual(['action Ask guests ← quay, deck']);
    expect(read(tasks('[quay]'))).toEqual(['action Ask guests ← quay']);
    expect(read(tasks('[Name of owner]'))).toEqual(['action Ask guests ← (none)']);
    expect(findings(tasks('![Help Wanted][]')).join()).toContain('placeholder-owner');
  });
});
