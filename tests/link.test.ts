//! Who is meant: ids, names, handles, roles; what stands in place; what is handed down.
import { expect, test, describe } from 'vitest';
import { builtInRules, Session, settle } from '../src/index.ts';
import { factsOf } from '../src/engine/facts.ts';
import { link } from '../src/link/link.ts';
import { describeModel } from '../src/model/describe.ts';
import type { FileFacts } from '../src/model/fact.ts';
import type { Linked, Model } from '../src/model/model.ts';
import { LineIndex } from '../src/text/span.ts';

/** What is asked here is who is meant; other rules have something to say of goals that nobody works for. */
const rules = builtInRules.filter(({ category }) => category === 'integrity' || category === 'ownership');

interface Seen {
  readonly model: Record<string, Record<string, unknown>[]>;
  readonly findings: readonly string[];
}

function read(files: Readonly<Record<string, string>>): Seen {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { model, findings } = new Session(rules).run({
    files: sources,
    settings: settle(rules, ['recommended']),
    today: '2026-07-01',
  });
  return {
    model: describeModel(model, (file) => new LineIndex(files[file] ?? '')) as Seen['model'],
    findings: findings.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  };
}

const people =
  'people:\n  - { id: ana-ruiz, name: Dr. Ana Ruiz, handle: "@ana", email: ana@x.example, role: head of piers }\n  - Bo Lund, captain\n  - Cy Dahl (mate)\n';

describe('an owner is known by', () => {
  test.each([
    ['ana-ruiz', 'person/ana-ruiz'],
    ['Ana Ruiz', 'person/ana-ruiz'],
    ['ana ruiz', 'person/ana-ruiz'],
    ['Dra. Ana Ruiz', 'person/ana-ruiz'],
    ['"@ana"', 'person/ana-ruiz'],
    ['ana@x.example', 'person/ana-ruiz'],
    ['Head of Piers', 'person/ana-ruiz'],
    ['Ana Ruiz (piers)', 'person/ana-ruiz'],
    ['Bo Lund', 'person/bo-lund'],
    ['Captain', 'person/bo-lund'],
    ['Cy Dahl', 'person/cy-dahl'],
  ])('%s', (owner, key) => {
    const { model, findings } = read({
      'a.yaml': `${people}goals:\n  - { statement: Sail on time, owner: ${owner}, metrics: [x] }\n`,
    });
    expect(model['goal']?.[0]?.['owner']).toEqual({ ref: key });
    expect(findings).toEqual([]);
  });

  test('two names are two people, and said to be', () => {
    const { findings } = read({
      'a.yaml': `${people}goals:\n  - { statement: Sail on time, owner: Ana Ruiz and Bo Lund, metrics: [x] }\n`,
    });
    expect(findings).toEqual([
      'unknown-owner: "Ana Ruiz and Bo Lund" are several people. Name the one who answers for "Sail on time"; the others are contributors.',
    ]);
  });
});

describe('an owner is known by what people write instead of the name', () => {
  const listed =
    'people:\n  - { name: Eva Ros, role: Supervisora de Urgencias }\n  - { name: María Luz Gil de la Hoz, role: Coordinador/a de turnos }\n  - { name: Ben Smith, role: care lead }\n  - { name: Tom Bell }\n  - { name: Ann Bell }\n  - { name: Luis Ros Marín }\n  - { name: Luis Ros Peña }\n  - { name: Jan de Wit }\n  - { name: K.L. Oort }\n';
  const ownerOf = (owner: string) =>
    read({ 'a.yaml': `${listed}goals:\n  - { statement: Nadie espera, owner: "${owner}", metrics: [x] }\n` }).model[
      'goal'
    ]?.[0]?.['owner'];

  test.each([
    ['la supervisora de Urgencias', 'eva-ros'],
    ['Supervisor/a de Urgencias', 'eva-ros'],
    ['Supervisor(a) de Urgencias', 'eva-ros'],
    ['la coordinadora de turnos', 'maria-luz-gil-de-la-hoz'],
    ['Coordinador de turnos', 'maria-luz-gil-de-la-hoz'],
    ['Ros, Eva', 'eva-ros'],
    ['Eva Ros Pardo', 'eva-ros'],
    ['Eva Ros de la Peña', 'eva-ros'],
    ['Mª Luz Gil', 'maria-luz-gil-de-la-hoz'],
    ['M.ª Luz Gil de la Hoz', 'maria-luz-gil-de-la-hoz'],
    ['Lic. Gil', 'maria-luz-gil-de-la-hoz'],
    ['Dr Smith', 'ben-smith'],
    ['Smith, Ben', 'ben-smith'],
    ['the care lead', 'ben-smith'],
    ['Ben Smith: care', 'ben-smith'],
    ['J. de Wit', 'jan-de-wit'],
    ['J de Wit', 'jan-de-wit'],
    ['de Wit, J.', 'jan-de-wit'],
    ['A. Bell', 'ann-bell'],
    ['M. L. Gil', 'maria-luz-gil-de-la-hoz'],
    ['Karel Oort', 'k-l-oort'],
    ['Karel Lodewijk Oort', 'k-l-oort'],
  ])('%s', (owner, id) => {
    expect(ownerOf(owner)).toEqual({ ref: `person/${id}` });
  });

  test.each([
    'Mr Bell',
    'Luis Ros',
    'Eva',
    'Gil',
    'Eva Ros y Ben',
    'Ben Smith and Tom',
    'la supervisora',
    'Eva Rosales',
    'L. Ros',
    'P. de Wit',
    'X. Oort',
    'Karel M. Oort',
    'J. Wi',
  ])('%s may be somebody else, or several', (owner) => {
    expect(ownerOf(owner)).toEqual({ unresolved: owner });
  });
});

test('ids: a declared one has it, a slug makes room, and no two share a key', () => {
  const { model, findings } = read({
    'a.yaml':
      'goals:\n  - { statement: Sail on time, owner: a, metrics: [x] }\n  - { id: sail-on-time, statement: Other, owner: a, metrics: [x] }\n  - { id: x, statement: First, owner: a, metrics: [y] }\n  - { id: x, statement: Second, owner: a, metrics: [y] }\n  - { id: x~2, statement: Third, owner: a, metrics: [y] }\n',
  });
  expect(model['goal']?.map(({ id }) => id)).toEqual(['sail-on-time~2', 'sail-on-time', 'x', 'x', 'x~2']);
  expect(findings).toEqual(['duplicate-id: "Second" has the id "x", which "First" has already. Give one of them another id.']);
});

test('what may be referred to may stand in place, across files and by id', () => {
  const { model } = read({
    'a.yaml':
      'strategy:\n  name: Winter\n  goals: [sail-on-time, { id: told, statement: Told in time }, Nobody waits in the rain]\n',
    'b.yaml': 'goals:\n  sail-on-time: { statement: Sail on time, owner: { name: Bo Lund } }\n',
  });
  expect(model['strategy']?.[0]?.['goals']).toEqual([
    { ref: 'goal/sail-on-time' },
    { ref: 'goal/told' },
    { ref: 'goal/nobody-waits-in-the-rain' },
  ]);
  expect(model['goal']?.find(({ id }) => id === 'sail-on-time')?.['owner']).toEqual({ ref: 'person/bo-lund' });
});

test('an owner is handed down with its origin; a placeholder is not replaced, a blank is', () => {
  const { model } = read({
    'a.yaml':
      'goals:\n  - statement: Sail on time\n    owner: bo\n    initiatives:\n      - { statement: One, owner: , actions: [{ statement: Below the blank }] }\n      - { statement: Two, owner: TBD, actions: [{ statement: Below TBD }] }\n',
  });
  const [one, two] = model['initiative'] ?? [];
  const [belowBlank, belowTbd] = model['action'] ?? [];
  expect([one?.['owner'], one?.['$inherited']]).toEqual([{ unresolved: 'bo' }, { owner: 'goal/sail-on-time' }]);
  expect([two?.['owner'], belowTbd?.['owner']]).toEqual([undefined, undefined]);
  expect(belowBlank?.['owner']).toEqual({ unresolved: 'bo' });
});

test('people listed by id, as maps or as names, and a whole file by id', () => {
  expect(
    read({ 'a.yaml': 'people: { ana: Ana Ruiz, bo: Bo Lund }\n' }).model['person']?.map(({ id, name }) => [id, name]),
  ).toEqual([
    ['ana', 'Ana Ruiz'],
    ['bo', 'Bo Lund'],
  ]);
  const session = new Session(rules);
  const files = [{ path: 'surveys.yaml', kind: 'survey', text: 'pier: { owner: everyone, last_reviewed: 2026-06-01 }\n' }];
  const { findings } = session.run({ files, settings: settle(rules, ['essential']), today: '2026-07-01' });
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['collective-owner']);
});

test('names on one line are several; a sentence with a comma is one', () => {
  const { model } = read({
    'a.yaml':
      'journeys:\n  - name: A crossing\n    stages: Book, Wait, Sail\n    actions: Tell everyone by text on Fridays, rain or shine, before noon at the latest\n',
  });
  expect(model['stage']?.map(({ name }) => name)).toEqual(['Book', 'Wait', 'Sail']);
  expect(model['action']).toHaveLength(1);
});

test('personas are people in Spanish and segments in English', () => {
  expect(
    Object.keys(read({ 'a.yaml': 'personas:\n  - nombre: Lucía Ferrer\n    cargo: directora de la clínica\n' }).model),
  ).toContain('person');
  expect(
    Object.keys(
      read({ 'a.yaml': 'personas:\n  - name: Day trippers with bicycles\n    needs: [a place for the bicycle]\n' }).model,
    ),
  ).toContain('segment');
});

test('what stands beside a field may be a part of it', () => {
  const { model, findings } = read({
    'a.yaml': 'initiatives:\n  - { statement: Kiosks, owner: bo, coste: "12.000,50 €", funding status: approved }\n',
  });
  expect(model['initiative']?.[0]?.['funding']).toMatchObject({
    amount: { amount: 12000.5, currency: 'EUR' },
    status: 'approved',
  });
  expect(findings).toEqual([]);
});

test('words that are JavaScript’s own are words', () => {
  const text =
    '__proto__: x\nconstructor: y\ngoals:\n  - { id: __proto__, statement: toString, owner: constructor, metrics: [hasOwnProperty], toString: z }\n';
  const { findings } = read({ 'a.yaml': text });
  expect(findings.map((finding) => finding.split(':')[0])).toEqual(['unknown-field', 'unknown-field']);
});

describe('an entity and its former self', () => {
  const text = 'goals:\n  - { id: a, statement: Sail on time, owner: Ana Ruiz }\npeople: [Ana Ruiz]\n';
  const facts = factsOf({ path: 'a.yaml', text }, {});
  const goalIn = (model: Model): Linked => model.index.byKey.get('goal/a') ?? model.index.workspace;

  test('are not looked through where both were read from the same facts', () => {
    const [goal] = facts.entities;
    const fields = { ...goal?.fields, looked: { toJSON: (): never => { throw new Error('looked through'); } } }; // prettier-ignore
    const watched = { ...facts, entities: facts.entities.map((one) => (one === goal ? { ...one, fields } : one)) };
    const before = link([watched]);
    const after = link([watched], undefined, undefined, before);
    expect(goalIn(after).isAs(goalIn(before))).toBe(true);
    expect(() => goalIn(link([watched])).isAs(goalIn(before))).toThrow('looked through');
  });

  test('differ where it leads elsewhere, though it says the same', () => {
    const others = (id: string): FileFacts => factsOf({ path: 'b.yaml', text: `people: [{ id: ${id}, name: Ana Ruiz }]\n` }, {});
    const alone = factsOf({ path: 'a.yaml', text: text.replace('people: [Ana Ruiz]\n', '') }, {});
    const before = link([alone, others('ana')]);
    expect(goalIn(link([alone, others('ana')], undefined, undefined, before)).isAs(goalIn(before))).toBe(true);
    expect(goalIn(link([alone, others('bo')], undefined, undefined, before)).isAs(goalIn(before))).toBe(false);
  });
});
