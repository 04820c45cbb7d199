//! Workspaces made at random, for tests of what holds whatever people write: contents, slips of the pen, and layouts.
import fc from 'fast-check';
import { entitySchemas } from '../src/schema/entities.generated.ts';
import type { EntitySchema, Field } from '../src/schema/field.ts';

/** What is written: maps are lists of entries, so that a key may stand twice. */
export type Value = string | number | boolean | null | readonly Value[] | Fields;
export interface Fields {
  readonly entries: readonly (readonly [key: string, value: Value])[];
}

export const fields = (entries: Readonly<Record<string, Value>>): Fields => ({ entries: Object.entries(entries) });
export const isFields = (value: Value): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Numbers that decide everything; 0, the simplest, once they have run out. Fewer numbers make a smaller workspace. */
export class Dice {
  readonly #rolls: readonly number[];
  #at = 0;

  constructor(rolls: readonly number[]) {
    this.#rolls = rolls;
  }

  /** From 0 to `sides` - 1. */
  roll(sides: number): number {
    return (this.#rolls[this.#at++] ?? 0) % sides;
  }

  /** True once in `sides` rolls; never when the numbers have run out. */
  once(sides: number): boolean {
    return this.roll(sides) === sides - 1;
  }

  of<T>(choices: readonly T[]): T {
    const choice = choices[this.roll(choices.length)];
    if (choice === undefined) throw new TypeError('There is nothing to choose from.');
    return choice;
  }

  many<T>(most: number, make: (i: number) => T): T[] {
    return Array.from({ length: this.roll(most + 1) }, (_, i) => make(i));
  }
}

export const dice = (most: number): fc.Arbitrary<Dice> =>
  fc
    .array(fc.nat({ max: 5039 }), { maxLength: most, size: 'max' })
    .map((rolls) => Object.assign(new Dice(rolls), { toString: () => `dice ${JSON.stringify(rolls)}` }));

// Layout

/** How a file is written; what changes from value to value is rolled. */
export interface Layout {
  readonly indent: number;
  readonly lineEnd: string;
  readonly bom: boolean;
  readonly comments: boolean;
  readonly quotes: boolean;
  readonly flow: boolean;
  readonly aliases: boolean;
  readonly nestedLists: boolean;
}

export function rollLayout(roll: Dice, { aliases = false } = {}): Layout {
  return {
    indent: roll.of([2, 4]),
    lineEnd: roll.of(['\n', '\n', '\r\n']),
    bom: roll.once(4),
    comments: roll.once(2),
    quotes: roll.once(2),
    flow: roll.once(2),
    aliases: aliases && roll.once(2),
    nestedLists: roll.once(2),
  };
}

/** Documents as the text of one file. */
export function write(documents: readonly Value[], layout: Layout, roll: Dice): string {
  const texts = documents.map((document) => new Writer(layout, roll).document(document));
  const text = texts.join(`---${layout.lineEnd}`);
  return (layout.bom ? '\ufeff' : '') + text;
}

class Writer {
  readonly #layout: Layout;
  readonly #roll: Dice;
  readonly #anchors: { readonly name: string; readonly isMap: boolean }[] = [];
  #count = 0;

  constructor(layout: Layout, roll: Dice) {
    this.#layout = layout;
    this.#roll = roll;
  }

  document(value: Value): string {
    const { lineEnd } = this.#layout;
    const lines = isFields(value) && value.entries.length > 0 ? this.#map(value, '') : [this.#flow(value)];
    return lines.map((line) => line + lineEnd).join('');
  }

  #map({ entries }: Fields, margin: string): string[] {
    const merged = this.#merge();
    const head = merged === undefined ? [] : [`${margin}<<: *${merged}`];
    return [...head, ...entries.flatMap(([key, value]) => [...this.#comment(margin), ...this.#entry(key, value, margin)])];
  }

  #entry(key: string, value: Value, margin: string): string[] {
    const begin = `${margin}${this.#key(key)}:`;
    const alias = this.#alias();
    if (alias !== undefined) return [`${begin} *${alias}`];
    const anchor = this.#anchor(value);
    const inner = margin + ' '.repeat(this.#layout.indent);
    const lines = this.#block(value, inner, margin);
    if (anchor !== undefined) this.#anchors.push(anchor);
    const head = anchor === undefined ? begin : `${begin} &${anchor.name}`;
    return 'line' in lines ? this.#ended(`${head}${lines.line === '' ? '' : ` ${lines.line}`}`) : [head, ...lines.below];
  }

  /** A value behind its key: on the same line, or below it. */
  #block(value: Value, inner: string, margin: string): { line: string } | { below: string[] } {
    if (isFields(value) && value.entries.length > 0 && !this.#inFlow()) return { below: this.#map(value, inner) };
    if (isList(value) && value.length > 0 && !this.#inFlow())
      return { below: this.#list(value, this.#layout.nestedLists ? inner : margin) };
    if (typeof value === 'string' && isLong(value) && this.#layout.quotes && this.#roll.once(4))
      return { below: [], ...this.#textBlock(value, inner) };
    return { line: this.#flow(value) };
  }

  #textBlock(text: string, inner: string): { line: string } {
    return { line: `${this.#roll.of(['|-', '>-', '|', '>'])}${this.#layout.lineEnd}${inner}${text}` };
  }

  #list(items: readonly Value[], margin: string): string[] {
    return items.flatMap((item) => [...this.#comment(margin), ...this.#item(item, margin)]);
  }

  #item(item: Value, margin: string): string[] {
    const alias = this.#alias();
    if (alias !== undefined) return [`${margin}- *${alias}`];
    if (!isFields(item) || item.entries.length === 0 || this.#inFlow()) return this.#ended(`${margin}- ${this.#flow(item)}`);
    const gap = ' '.repeat(this.#layout.indent - 1);
    const lines = this.#map(item, `${margin}${gap} `);
    const first = lines.findIndex((line) => !/^\s*#/.test(line));
    const comments = lines.slice(0, first);
    return [...comments, `${margin}-${gap}${(lines[first] ?? '').trimStart()}`, ...lines.slice(first + 1)];
  }

  #flow(value: Value): string {
    if (isFields(value)) return this.#braces('{', value.entries.map(([key, one]) => this.#pair(key, one)), '}'); // prettier-ignore
    if (isList(value)) return this.#braces('[', value.map((one) => this.#alias('*') ?? this.#flow(one)), ']'); // prettier-ignore
    return typeof value === 'string' ? this.#text(value) : value === null ? '' : String(value);
  }

  #pair(key: string, value: Value): string {
    const alias = this.#alias('*');
    if (alias !== undefined) return `${this.#key(key)}: ${alias}`;
    const anchor = this.#anchor(value);
    const words = this.#flow(value);
    if (anchor !== undefined) this.#anchors.push(anchor);
    return `${this.#key(key)}: ${anchor === undefined ? '' : `&${anchor.name} `}${words}`;
  }

  #braces(open: string, parts: readonly string[], close: string): string {
    const gap = this.#layout.flow ? this.#roll.of(['', ' ']) : '';
    const comma = this.#layout.flow && parts.length > 0 ? this.#roll.of(['', '', ',']) : '';
    return parts.length === 0 ? open + close : `${open}${gap}${parts.join(', ')}${comma}${gap}${close}`;
  }

  #inFlow(): boolean {
    return this.#layout.flow && this.#roll.once(4);
  }

  #key(key: string): string {
    const style = this.#layout.quotes ? this.#roll.of(['plain', 'plain', 'single', 'double']) : 'plain';
    if (style === 'single') return `'${key.replaceAll("'", "''")}'`;
    return style === 'double' || !isPlain(key) ? JSON.stringify(key) : key;
  }

  #text(text: string): string {
    const style = this.#layout.quotes ? this.#roll.of(['plain', 'plain', 'single', 'double']) : 'plain';
    if (style === 'single' && !/[\r\n]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
    return style === 'double' || !isPlain(text) ? JSON.stringify(text) : text;
  }

  /** The line with a comment behind it, or a blank line below. */
  #ended(line: string): string[] {
    if (!this.#layout.comments || line.includes(this.#layout.lineEnd)) return [line];
    const what = this.#roll.roll(6);
    return what === 4 ? [line, ''] : what === 5 ? [`${line} # note ${++this.#count}`] : [line];
  }

  #comment(margin: string): string[] {
    return this.#layout.comments && this.#roll.once(6) ? [`${margin}# note ${++this.#count}`] : [];
  }

  #anchor(value: Value): { name: string; isMap: boolean } | undefined {
    if (!this.#layout.aliases || value === null || !this.#roll.once(4)) return undefined;
    return { name: `a${++this.#count}`, isMap: isFields(value) };
  }

  #alias(sign = ''): string | undefined {
    if (!this.#layout.aliases || this.#anchors.length === 0 || !this.#roll.once(5)) return undefined;
    return sign + this.#roll.of(this.#anchors).name;
  }

  #merge(): string | undefined {
    const maps = this.#anchors.filter(({ isMap }) => isMap);
    return this.#layout.aliases && maps.length > 0 && this.#roll.once(5) ? this.#roll.of(maps).name : undefined;
  }
}

const isPlain = (text: string): boolean => /^[\p{L}\p{N}](?:[\p{L}\p{N} ./%@_()'-]*[\p{L}\p{N}./%_)-])?$/u.test(text);
const isLong = (text: string): boolean => /^[\p{L}\p{N}][^\r\n]{8,}$/u.test(text);

// Slips of the pen

/** One letter lost, doubled, swapped or wrong; never the first. */
export function mistype(word: string, roll: Dice): string {
  const at = 1 + roll.roll(Math.max(1, word.length - 1));
  const letter = word.charAt(at);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  return roll.of([before + after, `${before}${letter}${letter}${after}`, `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`, `${before}q${after}`]); // prettier-ignore
}

export interface Slips {
  readonly keys: boolean;
  readonly values: boolean;
}

/** The same with some keys or single words mistyped. */
export function withSlips(value: Value, slips: Slips, roll: Dice): Value {
  if (isList(value)) return value.map((item) => withSlips(item, slips, roll));
  if (!isFields(value))
    return typeof value === 'string' && slips.values && /^[\w-]{4,}$/.test(value) && roll.once(6) ? mistype(value, roll) : value;
  return {
    entries: value.entries.map(([key, one]): [string, Value] => [
      slips.keys && key.length > 3 && roll.once(8) ? mistype(key, roll) : key,
      withSlips(one, slips, roll),
    ]),
  };
}

// A strategy that hangs together

/** Some of the entries. */
function some(roll: Dice, entries: Readonly<Record<string, (() => Value) | undefined>>): Fields {
  return {
    entries: Object.entries(entries).flatMap(([key, make]): [string, Value][] => (make && !roll.once(5) ? [[key, make()]] : [])),
  };
}

const names = { 'nora-lind': 'Nora Lind', 'aoife-brennan': 'Aoife Brennan', 'jonas-weber': 'Jonas Weber' };
const people = Object.keys(names);
const goals = ['sail-or-say-so', 'dry-while-waiting', 'refund-in-a-day'];
const works = ['text-messages', 'shelter-on-the-pier', 'phone-numbers'];
const days = ['2026-03-31', 'March 2027', 'Q1 2027', '31 de marzo de 2027', '03/04/26', '2016-05-01', '30 February 2026', 'TBD'];
const statuses = ['active', 'planned', 'draft', 'done', 'proposed', 'en curso', 'activ'];

/** Files of one organisation, by path: references that mostly lead somewhere, gaps, and dates of several kinds. */
export function strategy(roll: Dice): Map<string, Value> {
  const owner = (): Value => roll.of([...people, 'ferry-crew', 'everyone', 'TBD', null, 'Nora Lind', 'somebody-else']);
  const goal = (id: string): Fields =>
    some(roll, {
      id: () => id,
      statement: () => `Passengers are told in time, line ${id}`,
      owner,
      status: () => roll.of(statuses),
      metrics: () => roll.many(2, () => some(roll, { name: () => 'Passengers told in time', baseline: () => '52 %', target: () => '90 % by 2027-12-31', cadence: () => roll.of(['monthly', 'biweekly', 'mensual']) })), // prettier-ignore
    });
  const work = (id: string): Fields =>
    some(roll, {
      id: () => id,
      statement: () => `We build what ${id} needs`,
      owner,
      goals: () => roll.many(2, () => roll.of(goals)),
      depends_on: () => roll.many(2, () => roll.of(works)),
      start: () => roll.of(days),
      end: () => roll.of(days),
      funding: () => roll.of<Value>(['approved, 40 000 EUR', fields({ status: 'approved', amount: '1.500 EUR' }), 'none', null]),
    });
  const action = (): Fields =>
    some(roll, { statement: () => 'Staff the desk phone all evening', owner, status: () => roll.of(statuses), funding: () => roll.of(['approved', 'TBD']), initiative: () => roll.of(works) }); // prettier-ignore
  const journey = (): Fields =>
    some(roll, {
      name: () => 'The evening crossing',
      owner,
      next_review: () => roll.of(days),
      stages: () => roll.many(2, (i) => some(roll, { name: () => `Stage ${i}`, accountable: owner, pain_points: () => roll.many(2, () => some(roll, { statement: () => 'Nobody says whether it sails', severity: () => roll.of(['high', 'low', 'annoying']) })) })), // prettier-ignore
      actions: () => roll.many(3, action),
    });
  const survey = (): Fields =>
    some(roll, { id: () => roll.of(['pier', 'card']), owner, status: () => roll.of(statuses), last_reviewed: () => roll.of(days), last_changed: () => roll.of(days), questions: () => roll.many(2, () => 'Were you told in time?') }); // prettier-ignore
  const file = (key: string, items: readonly Value[]): Value => ({ entries: items.length === 0 ? [] : [[key, items]] });
  const files: [string, () => Value][] = [
    ['people.yaml', () => file('people', people.map((id) => fields({ id, name: names[id as keyof typeof names] })))],
    ['teams.yaml', () => file('teams', [some(roll, { id: () => 'ferry-crew', name: () => 'Ferry crew', lead: () => roll.of(people) })])],
    ['strategy.yaml', () => file('goals', goals.map(goal))],
    ['initiatives.yaml', () => file('initiatives', works.map(work))],
    ['surveys.yaml', () => file('surveys', roll.many(2, survey))],
    ['journeys/crossing.yaml', journey],
  ]; // prettier-ignore
  return new Map(files.filter(() => !roll.once(6)).map(([path, make]) => [path, make()]));
}

// Anything that the vocabulary allows

const schemas: readonly EntitySchema[] = Object.values(entitySchemas as Readonly<Record<string, EntitySchema>>);

/** Any kinds, fields and headings, mostly with values of the right type. */
export function anything(roll: Dice): Fields {
  const collections = schemas.filter(({ collection }) => collection !== undefined);
  if (roll.once(3)) {
    const schema = roll.of(schemas);
    return { entries: [['kind', roll.of([schema.kind, ...wordsOf(schema, roll)])], ...entity(schema, roll, 3).entries] };
  }
  const chosen = [roll.of(collections), ...roll.many(3, () => roll.of(collections))];
  const organization = roll.once(4) ? entity(schemaOf('workspace'), roll, 2).entries : [];
  return {
    entries: [
      ...chosen.map((schema): [string, Value] => {
        const { key, aliases, headings } = schema.collection ?? { key: '', aliases: [], headings: {} };
        return [roll.of([key, key, ...aliases, ...Object.values(headings).flat()]), collectionOf(schema, roll)];
      }),
      ...organization,
    ],
  };
}

function collectionOf(schema: EntitySchema, roll: Dice): Value {
  const items = [entity(schema, roll, 3), ...roll.many(2, () => (roll.once(6) ? wrong(roll) : entity(schema, roll, 3)))];
  if (roll.once(8)) return { entries: items.map((item): [string, Value] => [roll.of(ids), item]) };
  return roll.once(8) ? wrong(roll) : items;
}

function schemaOf(kind: string): EntitySchema {
  const schema = (entitySchemas as Readonly<Record<string, EntitySchema>>)[kind];
  if (!schema) throw new TypeError(`There is no kind "${kind}".`);
  return schema;
}

const wordsOf = ({ headings }: { headings: EntitySchema['headings'] }, roll: Dice): string[] =>
  roll.once(3) ? Object.values(headings).flat() : [];

function entity(schema: EntitySchema, roll: Dice, depth: number): Fields {
  return { entries: roll.many(6, () => entry(roll.of(schema.fields), roll, depth)) };
}

function entry(field: Field, roll: Dice, depth: number): [string, Value] {
  const key = roll.of([field.name, field.name, ...wordsOf(field, roll)]);
  const odd = roll.roll(24);
  if (odd === 23) return [mistype(key, roll), value(field, roll, depth)];
  if (odd === 22) return [roll.of(['__proto__', 'constructor', 'x-own', '$schema', '', 'a.b', '0']), wrong(roll)];
  return [key, value(field, roll, depth)];
}

function value(field: Field, roll: Dice, depth: number): Value {
  if (roll.once(8)) return wrong(roll);
  if (!field.list || roll.once(5)) return single(field, roll, depth);
  return [single(field, roll, depth), ...roll.many(2, () => (roll.once(6) ? wrong(roll) : single(field, roll, depth)))];
}

function single(field: Field, roll: Dice, depth: number): Value {
  if (field.type === 'enum') return roll.of([...(field.values ?? ['']), ...Object.values(field.words ?? {}).flatMap((words) => Object.values(words).flat())]); // prettier-ignore
  if (field.type === 'object')
    return depth > 0 && !roll.once(4) ? { entries: roll.many(3, () => entry(roll.of(field.fields ?? []), roll, depth - 1)) } : roll.of(shorthands); // prettier-ignore
  if (field.type === 'ref')
    return depth > 0 && field.kinds !== undefined && roll.once(field.contains ? 2 : 6) ? entity(schemaOf(roll.of(field.kinds)), roll, depth - 1) : roll.of([...ids, ...texts]); // prettier-ignore
  return roll.of(samples[field.type] ?? texts);
}

/** A value of any type, in the wrong place or not. */
function wrong(roll: Dice): Value {
  const kind = roll.roll(8);
  if (kind < 5) return roll.of<Value>([...texts, ...ids, ...shorthands, ...odd, ...Object.values(samples).flat()]);
  if (kind === 5) return [];
  return kind === 6 ? [wrong(roll), [wrong(roll)]] : { entries: [[roll.of([...ids, 'amount', 'by', 'name', '']), wrong(roll)]] };
}

const ids = [
  'nora',
  'norra',
  'goal-1',
  'goal-2',
  'pier',
  'text-messages',
  'everyone',
  'TBD',
  'pendiente',
  'Nora Lind',
  'ver anexo',
];
const texts = [
  'Passengers are told in time',
  'Los pasajeros saben a tiempo si el barco sale',
  'Reducir las quejas un 15 % antes de marzo de 2027',
  'We delight every passenger: on time, "always"',
  'Net Promoter Score',
  'a {placeholder} and {item}',
  '¿Quién responde?',
  'see the annex',
  'x',
]; // prettier-ignore
const shorthands = [
  'approved, 40 000 EUR',
  'aprobado, 1.500 €',
  '90 % by 2027-12-31',
  '52 % (March 2026)',
  'high',
  'a, b; c (d) e',
  'ninguno',
  '- , ;',
];
const odd: readonly Value[] = [null, true, false, 0, -1, 1e21, 0.1, '', ' ', '~', 'null', '\u0000', '\u{1f6a2}', 'é\u0301', '-', '9'.repeat(30), 'a\nb', '__proto__', 'toString']; // prettier-ignore
const samples: Partial<Record<Field['type'], readonly Value[]>> = {
  id: ids,
  text: texts,
  markdown: texts,
  integer: [3, '1.000', 'tres', '-2', 2.5],
  number: [3, 0.5, '1,5', '1.234,5', 'many'],
  boolean: [true, false, 'sí', 'no', 'yes', 'maybe'],
  date: ['2027-03-31', 'March 2027', 'T1 2027', '03/04/26', '31 de marzo de 2027', '2026-02-30', 'mañana', 2027, 'FY27', 'Q5 2027', '31 March'],
  period: ['2027', '2026-2028', '2026-07-01/2027-06-30', 'enero de 2027', '2028-2026'],
  duration: ['12 months', '48 horas', 'two weeks', '1 año', 'soon', '-3 days', '1e9 years'],
  cadence: ['monthly', 'cada 6 semanas', 'biweekly', 'trimestral', 'often'],
  money: ['40000 EUR', '40.000 €', '1,234', '$5k', '10', 'caro', '99999999999999999999 EUR'],
  percent: ['15 %', 15, '0,5', '150 %', 'half'],
  fte: [0.5, '2 FTE', '1,5 ETC', 'two people'],
  quantity: ['15 %', '4.5', '3 days', '1.000 llamadas', 'menos'],
}; // prettier-ignore
