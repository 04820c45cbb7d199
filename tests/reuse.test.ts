//! After any edits of a linked workspace, a session with every built-in rule says what a fresh one says, byte for byte.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInRules, Session, settle, type RunInput, type RunResult } from '../src/index.ts';

type Arb = fc.Arbitrary<string>;

const pick = (...values: string[]): Arb => fc.constantFrom(...values);
const list = (item: Arb, maxLength: number): Arb => fc.array(item, { maxLength }).map((items) => `[${items.join(', ')}]`);

/** A flow map in which each field may be missing. */
function item(fields: Readonly<Record<string, Arb>>): Arb {
  const optional = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, fc.option(value, { nil: undefined, freq: 3 })]),
  );
  return fc.record(optional).map((values) => {
    const written = Object.entries(values).filter(([, value]) => value !== undefined);
    return `{${written.map(([key, value]) => `${key}: ${value ?? ''}`).join(', ')}}`;
  });
}

const owner = pick(
  'ana',
  'bo',
  'Ana Ruiz',
  'TBD',
  'everyone',
  'crew',
  'nobody',
  '',
  'anna',
  '{name: In Place}',
  '{name: Crew, lead: bo}',
);
const status = pick('draft', 'idea', 'active', 'done', 'planned', 'cancelled', '', 'bogus');
const day = pick('2026-01-01', '2015-05-01', '2026-02-30', 'TBD', '2027-01-01', '');
const money = pick('approved', 'none', 'TBD', '{status: approved, line: l1}', '{line: l9}', 'rejected', '{amount: 3 EUR}', '');
const words = pick('Fewer calls', 'Fewer calls about claims each week', 'Menos llamadas de los clientes', 'g1');
const waitsFor = list(pick('i1', 'i2', 'a1', '{ref: i1}', '{ref: a1, by: 2026-01-01}'), 2);
const metric = pick(
  'nps',
  'm1',
  '{id: m1, name: NPS}',
  '{name: TBD}',
  '{name: X, baseline: 3 (January 2026), target: 4 by 2025-01-01}',
);

const action = item({
  id: pick('a1', 'a2', 'i1'),
  statement: words,
  owner,
  status,
  funding: money,
  depends_on: waitsFor,
  start: day,
  due: day,
});
const initiative = item({
  id: pick('i1', 'i2'), statement: words, owner, status, funding: money, depends_on: waitsFor, end: day, actions: list(action, 2), goals: list(pick('g1', 'g9'), 2),
}); // prettier-ignore
const goal = item({
  id: pick('g1', 'g2', 'g1~2'),
  statement: words,
  owner,
  status,
  metrics: list(metric, 2),
  initiatives: list(initiative, 1),
  lang: pick('es', 'en'),
});
const stage = item({ id: pick('w', 'x'), name: words, accountable: owner, status, actions: list(fc.oneof(action, words), 2) });

const collections: Readonly<Record<string, Arb>> = {
  goals: goal,
  initiatives: initiative,
  journeys: item({ id: pick('j1'), name: words, owner, status, stages: list(stage, 2), actions: list(action, 1) }),
  surveys: item({
    id: pick('s1', 's2'),
    name: words,
    owner,
    status,
    last_reviewed: day,
    last_changed: day,
    keep_decision: pick('d1'),
  }),
  reviews: item({ target: pick('s1', 's2'), date: day, outcome: pick('keep', 'change') }),
  decisions: item({ id: pick('d1', 'd2'), outcome: pick('reject', 'keep'), date: day }),
  funding: item({ id: pick('l1', 'l2'), name: words, status: pick('approved', 'rejected', 'none') }),
  people: item({
    id: pick('ana', 'bo', 'anna'),
    name: pick('Ana Ruiz', 'Bo Lund', 'everyone'),
    active: pick('true', 'false'),
    role: words,
  }),
  teams: item({ id: pick('crew'), name: pick('Crew', 'everyone'), lead: pick('ana', 'TBD') }),
  metrics: metric,
  strategy: item({ name: words, owner, status, goals: list(fc.oneof(goal, words), 2) }),
};

const piece = fc.oneof(
  ...Object.entries(collections).map(([key, one]) =>
    fc.array(one, { minLength: 1, maxLength: 2 }).map((items): [string, string[]] => [key, items]),
  ),
);
const document = fc
  .array(piece, { maxLength: 4 })
  .map((pieces) =>
    [...new Map(pieces)].map(([key, items]) => `${key}:\n${items.map((one) => `  - ${one}\n`).join('')}`).join(''),
  );

const file = pick('a.yaml', 'b.yaml', 'c.yaml');

interface State {
  readonly files: Readonly<Record<string, string>>;
  readonly today: string;
  readonly presets: 'essential' | 'recommended';
  readonly history: string | undefined;
}

type Edit = (state: State) => State;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(file, document).map(([path, text]): Edit => (state) => ({ ...state, files: { ...state.files, [path]: text } })),
  { weight: 6, arbitrary: fc.tuple(fc.nat(), pick('status: active', 'status: draft', 'owner: ana', 'owner: TBD', 'funding: none', 'id: g1', 'active: false', 'lang: es', 'x-own: 1')).map(([n, field]) => changeField(n, field)) },
  fc.tuple(file, file).map(([from, to]): Edit => (state) => ({ ...state, files: { ...state.files, [from]: state.files[to] ?? '', [to]: state.files[from] ?? '' } })),
  file.map((path): Edit => (state) => ({ ...state, files: { ...state.files, [path]: `# a line\n${state.files[path] ?? ''}` } })),
  pick('2026-07-01', '2028-01-01').map((today): Edit => (state) => ({ ...state, today })),
  fc.constantFrom<State['presets']>('essential', 'recommended').map((presets): Edit => (state) => ({ ...state, presets })),
  fc.constantFrom('2015-01-01', undefined).map((history): Edit => (state) => ({ ...state, history })),
); // prettier-ignore

/** Writes another field in the place of one of the same name, or of any where there is none. */
function changeField(n: number, field: string): Edit {
  return (state) => {
    const places = Object.entries(state.files).flatMap(([path, text]) =>
      [...text.matchAll(/(\w+): ([^{}[\],\n]+)(?=[,}])/g)].map((match) => ({ path, text, at: match.index, written: match[0] })),
    );
    const same = places.filter(({ written }) => written.split(':')[0] === field.split(':')[0]);
    const among = same.length > 0 ? same : places;
    const place = among[n % Math.max(1, among.length)];
    if (!place) return state;
    const { path, text, at, written } = place;
    return { ...state, files: { ...state.files, [path]: text.slice(0, at) + field + text.slice(at + written.length) } };
  };
}

function inputOf({ files, today, presets, history }: State): RunInput {
  const paths = Object.keys(files).sort();
  return {
    files: paths.map((path) => ({ path, text: files[path] ?? '' })),
    settings: settle(builtInRules, [presets]),
    wider: settle(builtInRules, ['essential', 'recommended']),
    today,
    lastChange: () => history,
  };
}

const shown = ({ findings, waived, more, failures }: RunResult): string => JSON.stringify({ findings, waived, more, failures });

test('with every built-in rule', () => {
  fc.assert(
    fc.property(fc.dictionary(file, document, { minKeys: 1 }), fc.array(edit, { minLength: 1, maxLength: 6 }), (files, edits) => {
      const session = new Session(builtInRules);
      let state: State = { files, today: '2026-07-01', presets: 'recommended', history: undefined };
      session.run(inputOf(state));
      for (const change of edits) {
        state = change(state);
        const said = shown(session.run(inputOf(state)));
        expect(said).toBe(shown(new Session(builtInRules).run(inputOf(state))));
        // The command line notes nothing for a next run.
        expect(said).toBe(shown(new Session(builtInRules).run({ ...inputOf(state), once: true })));
      }
    }),
    { numRuns: 500, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false },
  );
});

test('a status that is handed down reaches what was said below it', () => {
  const session = new Session(builtInRules);
  const run = (status: string): string[] => {
    const text = `initiatives:\n  - { statement: Sail later, owner: ana, status: ${status}, actions: [{ statement: Tell people, funding: rejected }] }\n`;
    return session
      .run(inputOf({ files: { 'a.yaml': text }, today: '2026-07-01', presets: 'essential', history: undefined }))
      .findings.map(({ ruleId }) => ruleId);
  };
  expect([run('draft'), run('active')]).toEqual([[], ['unfunded-action']]);
});
