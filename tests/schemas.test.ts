//! The hand-written schemas agree with each other: words, references, shorthand and both languages.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Words = Record<'en' | 'es', string[]>;
interface Node {
  $ref?: string;
  $defs?: Record<string, Node>;
  type?: string | string[];
  enum?: string[];
  items?: Node;
  properties?: Record<string, Node>;
  additionalProperties?: boolean;
  allOf?: Node[];
  required?: string[];
  description?: string;
  default?: unknown;
  examples?: unknown[];
  minimum?: number;
  maximum?: number;
  'x-value'?: string;
  'x-entity'?: string;
  'x-text'?: string;
  'x-text-rest'?: string;
  'x-headings'?: Words;
  'x-collection'?: { key: string; aliases?: string[]; headings: Words };
  'x-top-level-fields'?: boolean;
  'x-ref'?: string[];
  'x-ref-open'?: boolean;
  'x-contains'?: boolean;
  'x-inherit'?: string[];
  'x-shorthand'?: string[];
  'x-rest'?: string;
  'x-unit'?: string;
  'x-words'?: Partial<Record<'en' | 'es', Record<string, string[]>>>;
  'x-defaults'?: { by: string; values: Record<string, Record<string, string>> };
}

const KINDS = (
  'strategy mission success vision promise business-goal goal metric segment principle initiative action ' +
  'journey stage touchpoint pain-point moment person role team department funding survey tool dashboard body policy ' +
  'decision communication role-implication employee-experience change-plan risk review workspace'
).split(' ');
const KEYWORDS = [
  'text-rest',
  'valued',
  'measured',
  'prose',
  'value',
  'entity',
  'text',
  'headings',
  'collection',
  'top-level-fields',
  'ref',
  'ref-open',
  'contains',
  'inherit',
  'shorthand',
  'rest',
  'unit',
  'rhythm',
  'share',
  'beside',
  'occasions',
  'words',
  'in-force',
  'themes',
  'paragraph',
  'told',
  'turning',
  'defaults',
].map((word) => `x-${word}`);
/** Enumeration values a Spanish author writes as they stand. */
const SAME_IN_SPANISH = ['nps', 'csat', 'ces', 'fcr', 'enps', 'web', 'app', 'chat', 'crm', 'sms', 'director', 'social'];

const folder = new URL('../schemas/', import.meta.url);
const load = (name: string) => JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')) as Node;
const schemas = new Map([...KINDS, 'common', 'values'].map((name) => [name, load(name)]));
const schema = (name: string): Node => schemas.get(name) ?? {};
const properties = (node: Node): Record<string, Node> => node.properties ?? {};
const headings = (node: Node): Words => node['x-headings'] ?? { en: [], es: [] };
const property = (kind: string, ...path: string[]): Node => path.reduce((node, key) => properties(node)[key] ?? {}, schema(kind));
const common = schema('common');
const values = schema('values');
const own = (kind: string) => Object.entries(properties(schema(kind)));
const valueTypes = values.$defs ?? {};
const fold = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const both = (words: Words) => [...words.en, ...words.es];

/** Every node of a schema file with its path, the root included. */
function nodes(node: Node, path: string): [string, Node][] {
  const children = [
    ...Object.entries(properties(node)),
    ...Object.entries(node.$defs ?? {}),
    ...(node.items ? [['[]', node.items] as const] : []),
  ];
  return [[path, node], ...children.flatMap(([key, child]) => nodes(child, `${path}.${key}`))];
}
const everyNode = [...schemas].flatMap(([name, root]) => nodes(root, name));

/** The words of one table: fields, and the properties of object fields, which are columns of the same table. */
function columns(fields: [string, Node][]): [string, string][] {
  return fields.flatMap(([name, field]) => [
    ...(field['x-headings'] ? both(field['x-headings']).map((word): [string, string] => [fold(word), name]) : []),
    ...(field.properties && !field.items
      ? columns(Object.entries(field.properties).map(([key, value]) => [`${name}.${key}`, value]))
      : []),
  ]);
}
/** Words that stand for two things. */
function clashes(words: [string, string][]): string[] {
  const seen = new Map<string, string>();
  return words.flatMap(([word, name]) => {
    const before = seen.get(word) ?? name;
    seen.set(word, before);
    return before === name ? [] : [`"${word}": ${before} and ${name}`];
  });
}

describe('schema files', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
  for (const word of KEYWORDS) ajv.addKeyword(word);
  for (const [name, root] of schemas) ajv.addSchema(root, `${name}.schema.json`);

  it('are one for each kind, and no others that name an entity', () => {
    const files = readdirSync(folder).map((file) => file.replace('.schema.json', ''));
    expect([...schemas.keys()].filter((name) => !files.includes(name))).toEqual([]);
    const entities = files.filter((file) => !file.includes('.') && load(file)['x-entity']);
    expect(entities.sort()).toEqual([...KINDS].sort());
  });

  it.each([...schemas.keys()])('%s is valid 2020-12, all references resolve, no keyword is unknown', (name) => {
    const root = schema(name);
    expect(ajv.validateSchema(root), ajv.errorsText()).toBe(true);
    expect(() => ajv.getSchema(`${name}.schema.json`)).not.toThrow();
  });

  it('let a kind have status words of its own', () => {
    const accepts = (kind: string, data: unknown) => ajv.getSchema(`${kind}.schema.json`)?.(data);
    expect(accepts('tool', { status: 'in-use', owner: 'marta-ruiz' })).toBe(true);
    expect(accepts('tool', { status: 'planned' })).toBe(false);
    expect(accepts('tool', { owner: ['marta-ruiz', 'jon-diaz'] })).toBe(false);
    expect(accepts('goal', { status: 'planned' })).toBe(true);
    expect(accepts('goal', { status: 'in-use' })).toBe(false);
    const all = Object.keys(properties(common)).filter((key) => key !== 'status');
    expect(Object.keys(common.$defs?.['except-status']?.properties ?? {})).toEqual(all);
  });

  it('have no $id, no required and a description of each entity', () => {
    for (const [path, node] of everyNode) expect(node, path).not.toHaveProperty('required');
    for (const [name, root] of schemas) {
      expect(root, name).not.toHaveProperty('$id');
      expect(root.description, name).toBeTruthy();
    }
  });

  it.each(KINDS)('%s has a name, words in both languages and the common fields', (kind) => {
    const root = schema(kind);
    expect(root['x-entity']).toMatch(/^[A-Z][A-Za-z]+$/);
    expect(root['x-headings']?.en.length).toBeGreaterThan(0);
    expect(root['x-headings']?.es.length).toBeGreaterThan(0);
    if (kind === 'workspace') expect(root['x-top-level-fields']).toBe(true);
    else expect(root.allOf).toEqual([{ $ref: `common.schema.json${properties(root)['status'] ? '#/$defs/except-status' : ''}` }]);
  });

  it('give stages, touchpoints, pain points and moments no collection, and every other kind one', () => {
    const without = KINDS.filter((kind) => !schema(kind)['x-collection']);
    expect(without.sort()).toEqual(['moment', 'pain-point', 'stage', 'touchpoint', 'workspace']);
  });
});

describe('fields', () => {
  it.each([...KINDS, 'common'])('of %s are described in both languages', (kind) => {
    for (const [key, field] of own(kind)) {
      expect(key).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(field.description, key).toMatch(/^[A-Z].*\.$/s);
      expect(field['x-headings']?.en.length, key).toBeGreaterThan(0);
      expect(field['x-headings']?.es.length, key).toBeGreaterThan(0);
      expect(both(headings(field)).map(fold), `${key} is a word of itself`).toContain(fold(key));
    }
  });

  it('inside objects and lists are described too', () => {
    for (const [path, node] of everyNode) {
      if (path === 'common.except-status') continue;
      for (const [key, child] of Object.entries(properties(node))) {
        expect(child.description, `${path}.${key}`).toMatch(/^[A-Z].*\.$/s);
      }
    }
  });

  it.each([...KINDS, 'common'])('of %s: one word means one field', (kind) => {
    expect(clashes(columns(own(kind)))).toEqual([]);
  });

  it.each(KINDS)('of %s: the key of a common field keeps its meaning', (kind) => {
    const keys = Object.keys(properties(common)).map((key): [string, string] => [fold(key), key]);
    expect(clashes([...keys, ...columns(own(kind))])).toEqual([]);
  });

  it.each(KINDS)('of %s: its own word is its name or its statement', (kind) => {
    const root = schema(kind);
    const word = both(headings(root)).map(fold);
    const takers = columns(own(kind)).filter(([taken]) => word.includes(taken));
    for (const [taken, field] of takers) expect(field, taken).toBe(root['x-text']);
  });

  it('of lists: one word means one property', () => {
    for (const [path, node] of everyNode) {
      if (path.endsWith('[]')) expect(clashes(columns(Object.entries(properties(node)))), path).toEqual([]);
    }
  });

  it('have no heading twice', () => {
    for (const [path, node] of everyNode) {
      for (const words of Object.values(node['x-headings'] ?? {})) {
        expect(words.map(fold), path).toEqual([...new Set(words.map(fold))]);
      }
    }
  });

  it.each([...KINDS, 'common', 'values'])('of %s: objects are closed, and refer to values only', (kind) => {
    for (const [path, node] of nodes(schema(kind), kind)) {
      if (node.properties && path !== kind && path !== 'common.except-status')
        expect(node.additionalProperties, path).toBe(false);
      if (node.$ref?.startsWith('values')) {
        expect(Object.keys(valueTypes), path).toContain(node.$ref.replace('values.schema.json#/$defs/', ''));
      }
    }
  });
});

describe('collections', () => {
  const collections = KINDS.flatMap((kind) => {
    const collection = schema(kind)['x-collection'];
    return collection ? [{ kind, ...collection }] : [];
  });

  it('have keys of their own', () => {
    const keys = collections.flatMap(({ kind, key, aliases = [] }) =>
      [key, ...aliases].map((word): [string, string] => [fold(word), kind]),
    );
    const fields = own('workspace').map(([key]): [string, string] => [fold(key), 'workspace']);
    expect(clashes([...keys, ...fields])).toEqual([]);
  });

  it.each(['en', 'es'] as const)('have headings of their own in %s', (lang) => {
    const words = collections.flatMap(({ kind, headings }) => headings[lang].map((word): [string, string] => [fold(word), kind]));
    const fields = own('workspace').flatMap(([, field]) =>
      headings(field)[lang].map((word): [string, string] => [fold(word), 'workspace']),
    );
    expect(clashes([...words, ...fields])).toEqual([]);
  });

  it('are opened by the words a strategy has for them', () => {
    for (const [key, field] of own('strategy')) {
      const kind = field['x-contains'] && field['x-ref']?.[0];
      if (!kind) continue;
      const opened = schema(kind)['x-collection']?.headings;
      const words = both(headings(field)).map(fold);
      expect(words, key).toEqual(expect.arrayContaining([fold(opened?.en[0] ?? '?'), fold(opened?.es[0] ?? '?')]));
    }
  });
});

describe('references', () => {
  it('name kinds that exist, and stand on a ref', () => {
    for (const [path, node] of everyNode) {
      const isReference = /\/refs?$/.test(node.$ref ?? '');
      expect(Boolean(node['x-ref']), path).toBe(isReference);
      for (const kind of node['x-ref'] ?? []) expect(KINDS, path).toContain(kind);
      if (node['x-contains']) expect(node['x-ref'], path).toHaveLength(1);
    }
  });

  it('inherit from kinds that exist', () => {
    for (const [path, node] of everyNode) {
      for (const kind of node['x-inherit'] ?? []) expect([...KINDS, '*'], path).toContain(kind);
    }
  });
});

describe('shorthand', () => {
  it('names properties, each slot of which can be told apart', () => {
    for (const [path, node] of everyNode) {
      for (const key of node['x-shorthand'] ?? []) expect(Object.keys(properties(node)), path).toContain(key);
      // What is said beside the words of an enumeration or a scale goes to a field beside it, or to one that everything has.
      const beside = path.split('.')[0] ?? '';
      const besides = Object.keys({ ...properties(schema('common')), ...properties(schema(beside)) });
      if (node['x-rest'] && !node.properties) expect(besides, path).toContain(node['x-rest']);
      else if (node['x-rest']) {
        expect(Object.keys(properties(node)), path).toContain(node['x-rest']);
        expect(node['x-shorthand'], path).not.toContain(node['x-rest']);
      }
      if (node['x-text']) expect(Object.keys(properties(node)), path).toContain(node['x-text']);
    }
  });
});

describe('words of a value', () => {
  const worded = everyNode.filter(([, node]) => node.enum ?? node['x-words']);
  const inRange = (node: Node, value: string) =>
    node.enum?.includes(value) ??
    (Number.isInteger(Number(value)) && Number(value) >= (node.minimum ?? 0) && Number(value) <= (node.maximum ?? 5));

  it.each(worded)('%s: each word stands for one value', (_path, node) => {
    const words = (['en', 'es'] as const).flatMap((lang) =>
      Object.entries(node['x-words']?.[lang] ?? {}).flatMap(([value, list]) =>
        list.map((word): [string, string] => [fold(word), value]),
      ),
    );
    expect(words.filter(([, value]) => !inRange(node, value))).toEqual([]);
    expect(words.filter(([word]) => word === '')).toEqual([]);
    expect(clashes([...(node.enum ?? []).map((value): [string, string] => [fold(value), value]), ...words])).toEqual([]);
  });

  it.each(worded)('%s: each value has a Spanish word', (_path, node) => {
    const spanish = node['x-words']?.es ?? {};
    const missing = (node.enum ?? []).filter((value) => !spanish[value]?.length && !SAME_IN_SPANISH.includes(value));
    expect(missing).toEqual([]);
  });

  it('default to one of them, by type too', () => {
    for (const [path, node] of everyNode) {
      if (node.enum && node.default !== undefined) expect(node.enum, path).toContain(node.default);
      const { by, values: byValue } = node['x-defaults'] ?? { by: '', values: {} };
      for (const [value, fields] of Object.entries(byValue)) {
        expect(node.properties?.[by]?.enum, path).toContain(value);
        for (const [field, word] of Object.entries(fields)) {
          expect(node.properties?.[field]?.enum, `${value}.${field}`).toContain(word);
        }
      }
    }
  });
});

describe('value types', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(values, 'values.schema.json');

  it.each(Object.keys(valueTypes))('%s accepts its own examples', (name) => {
    const type = valueTypes[name] ?? {};
    expect(type['x-value']).toBe(name);
    expect(type.examples?.length).toBeGreaterThan(0);
    const validate = ajv.compile({ $ref: `values.schema.json#/$defs/${name}` });
    for (const example of type.examples ?? []) expect(validate(example), JSON.stringify(example)).toBe(true);
  });
});

describe('what is said twice is said alike', () => {
  /** All but what is worded for the place where it stands. */
  const substance = (node: Node) => ({ ...node, description: '', 'x-headings': undefined, 'x-valued': undefined });

  it('an action has the fields of an initiative', () => {
    for (const [key, field] of own('initiative')) {
      if (key !== 'actions') expect(substance(property('action', key)), key).toEqual(substance(field));
    }
  });

  it('evidence of a diagnosis is evidence', () => {
    expect(substance(property('strategy', 'diagnosis', 'evidence'))).toEqual(substance(property('common', 'evidence')));
  });

  it('the status of money is the same on a line, an initiative and an action', () => {
    const line = substance(property('funding', 'status'));
    for (const kind of ['initiative', 'action']) expect(substance(property(kind, 'funding', 'status'))).toEqual(line);
  });
});

describe('a strategy as a team writes it', () => {
  /** Keys of a document that no schema has. */
  function unknown(value: unknown, kind: string | undefined, fields: Record<string, Node>, path: string): string[] {
    if (Array.isArray(value)) return value.flatMap((item, i) => unknown(item, kind, fields, `${path}[${i}]`));
    if (typeof value !== 'object' || value === null) return [];
    const all = kind ? { ...common.properties, ...schema(kind).properties } : fields;
    return Object.entries(value).flatMap(([key, child]) => {
      if (key.startsWith('x-')) return [];
      const field = all[key];
      if (!field) return [`${path}.${key}`];
      const inner = field.items?.properties ?? field.properties ?? valueProperties(field);
      return unknown(child, field['x-ref']?.[0], inner, `${path}.${key}`);
    });
  }
  const valueProperties = (field: Node) => valueTypes[field.$ref?.split('/').pop() ?? '']?.properties ?? {};

  it('uses no key that is not defined', () => {
    const document = parse(STRATEGY) as Record<string, unknown>;
    const strange = Object.entries(document).flatMap(([key, value]) => {
      const kind = KINDS.find((name) => {
        const collection = schema(name)['x-collection'];
        return collection && [collection.key, ...(collection.aliases ?? [])].includes(key);
      });
      return kind ? unknown(value, kind, {}, key) : [key];
    });
    expect(strange).toEqual([]);
  });
});

const STRATEGY = `
strategy:
  id: claims-2027
  name: Claims without chasing
  status: active
  lang: en
  owner: marta-ruiz
  horizon: { start: 2026-01-01, end: 2028-12-31 }
  diagnosis: 38 % of claimants call twice because nobody tells them where their claim stands.
  guiding_policy: One named handler per claim, from first call to payment; no second hotline.
  not_doing: [a chatbot for open claims]
  mission: cx-mission
  success: cx-success
  segments: [home-claimants]
  goals:
    - id: fewer-repeat-calls
      statement: Claimants no longer need to ask where their claim stands.
      owner: marta-ruiz
      metrics:
        - { id: repeat-calls, type: repeat-contact, unit: percent, baseline: { value: 38, date: 2026-03-31 },
            target: { value: 15, by: 2027-12-31 }, source: contact-centre, cadence: monthly }
initiatives:
  - id: handler
    statement: Give every claim one named handler
    goals: [fewer-repeat-calls]
    changes: [process, authority]
    people: [{ ref: jon-diaz, role: analyst, allocation_pct: 40, period: 2027 }]
    funding: { status: requested, amount: 166000 USD, line: cx-2027, approver: board, date: 2026-05-01 }
    score: { impact: 4, effort: 2, risk: 1, fit: 5 }
    depends_on: [{ ref: new-crm, department: it, what: claim status, by: 2026-12-01 }]
    start: 2026-05-01
    end: 2028-05-28
    x-milestones: [{ name: pilot, due: 2026-09-15, done: false }]
journeys:
  - id: home-claim
    segment: home-claimants
    stages:
      - name: Waiting
        touchpoints: [{ name: phone, channel: phone, critical: true }]
        pain_points:
          - { id: silence, text: No news for a week, severity: high,
              evidence: [{ type: complaint, n: 212, date: 2026-02-28 }] }
        actions:
          - { id: weekly-text, statement: Text every claimant each Friday, pain_point: silence, owner: jon-diaz,
              priority: 1, due: 2027-02-01, funding: { status: approved, line: cx-2027, amount: 40 000 EUR } }
surveys:
  - { id: post-claim, owner: jon-diaz, cadence: per-event, last_changed: 2016-05-01, last_reviewed: 2026-06-01,
      questions: [{ text: How easy was it?, type: scale, scale: 1-5 }],
      closed_loop: { owner: jon-diaz, sla_hours: 48, trigger: 0 to 2, root_cause_forum: board, escalates_to: board } }
governance: [{ id: board, level: steering, members: [{ ref: marta-ruiz, department: claims }] }]
risks:
  - { id: slip, statement: CRM migration slips by a quarter, likelihood: 1, response: transfer, notes: keep the old one }
`;
