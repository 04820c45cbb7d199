//! Strategies in Markdown made at random: what people write, what editors and generators leave behind, and what a slip makes of it.
import { entitySchemas } from '../src/schema/entities.generated.ts';
import type { EntitySchema, Field } from '../src/schema/field.ts';
import { mistype, type Dice } from './random-workspace.ts';

const schemas: readonly EntitySchema[] = Object.values(entitySchemas as Readonly<Record<string, EntitySchema>>);
const wordsOf = ({ headings }: { headings: EntitySchema['headings'] }): string[] => Object.values(headings).flat();
const kindWords = schemas.flatMap(wordsOf);
const collectionWords = schemas.flatMap(({ collection }) => (collection ? [collection.key, ...wordsOf(collection)] : []));
const common = [
  'Owner',
  'Responsable',
  'Status',
  'Estado',
  'Due',
  'Target',
  'Meta',
  'Baseline',
  'Metrics',
  'Indicadores',
  'Goals',
];

/** A whole file: a beginning, pieces, and what mistakes make of its lines. A tidy one is what its author would call right. */
export function markdown(roll: Dice, { isTidy = false } = {}): string {
  const lines = isTidy
    ? tidy(roll)
    : [...roll.of(fronts)(roll), ...title(roll), ...roll.many(7, () => roll.of(pieces)(roll)).flat()];
  const text = (isTidy ? lines : spoilt(lines, roll)).join('\n');
  return (roll.once(8) ? '\ufeff' : '') + text.replaceAll('\n', roll.of(['\n', '\n', '\n', '\r\n', '\r']));
}

const fronts: readonly ((roll: Dice) => string[])[] = [
  () => [],
  () => [],
  (roll) => ['---', `kind: ${roll.of(['goal', 'journey', 'strategy', 'goals', 'gaol', ...schemas.map(({ kind }) => kind)])}`, '---', ''],
  (roll) => ['---', 'kind: goal', 'title: x', `owner: ${value(roll)}`, ...roll.many(3, () => `${label(roll)}: ${value(roll)}`), '---'],
  (roll) => ['---', `kind: ${roll.of(kindWords)}`, 'layout: page', `tags: [a, ${value(roll)}`, '---', ''],
  (roll) => ['---', 'goals:', `  - statement: ${words(roll)}`, '    ownr: Ana', '  # stratlint-disable-line', '---', ''],
  (roll) => ['---', 'lang: es', 'kind: journey', 'stages:', `  - { name: A, pain_points: [${words(roll)}] }`, '---'],
  () => ['---', 'title: never ends', ''],
  () => ['+++', 'kind = "goal"', '+++', ''],
]; // prettier-ignore

/** A title, a statement and sections of one notation each. */
function tidy(roll: Dice): string[] {
  const front = roll.of([[], ['---', `kind: ${roll.of(['goal', 'journey', 'strategy', 'initiative'])}`, '---', '']]);
  const sections = roll.many(5, () => [
    `## ${roll.of([kind, collection])(roll)}`,
    '',
    ...roll.of([tidyList, tidyTable, tidyEntity])(roll),
    '',
  ]);
  return [...front, `# ${roll.of([words, kind])(roll)}`, '', words(roll), '', ...sections.flat()];
}

const tidyList = (roll: Dice): string[] =>
  [0, ...roll.many(3, (i) => i)].flatMap(() => [
    `- ${words(roll)}`,
    ...roll.many(2, () => `  - ${roll.of(common)}: ${value(roll)}`),
  ]);

function tidyTable(roll: Dice): string[] {
  const header = [kind(roll), ...roll.many(3, () => roll.of(common))];
  const rows = roll.many(4, () => row([words(roll), ...header.slice(1).map(() => value(roll))].map(inCell)));
  return [row(header), row(header.map(() => '---')), ...rows];
}

const tidyEntity = (roll: Dice): string[] => [
  `### ${words(roll)}`,
  '',
  words(roll),
  '',
  ...roll.many(3, () => `- **${roll.of(common)}:** ${value(roll)}`),
];

const title = (roll: Dice): string[] =>
  roll.of([[], [`# ${heading(roll)}`, ''], [`# ${words(roll)}`, '', words(roll), ''], [words(roll), '===', '']]);

type Piece = (roll: Dice) => string[];

const pieces: readonly Piece[] = [
  (roll) => [`${'#'.repeat(1 + roll.roll(6))} ${heading(roll)}`, ''],
  (roll) => [`## ${heading(roll)}`, '', ...list(roll, 0), ''],
  (roll) => [`## ${heading(roll)}`, '', ...table(roll), ''],
  (roll) => [`### ${heading(roll)}`, '', words(roll), '', ...labels(roll), ''],
  (roll) => [...labels(roll), ''],
  (roll) => [...list(roll, 0), ''],
  (roll) => [...table(roll), ''],
  (roll) => [...attributes(roll), ''],
  (roll) => [...journeyTable(roll), ''],
  (roll) => [...raci(roll), ''],
  (roll) => [...fence(roll), ''],
  (roll) => [...mermaid(roll), ''],
  (roll) => [words(roll), roll.of(['', words(roll)]), ''],
  (roll) => [`**${heading(roll)}**`, '', ...list(roll, 0), ''],
  (roll) => [`> ${words(roll)}`, `> - **${label(roll)}:** ${value(roll)}`, ''],
  (roll) => [waiver(roll), roll.of(['', `- ${words(roll)}`])],
  (roll) => [roll.of(leftovers), ''],
];

function waiver(roll: Dice): string {
  const verb = roll.of(['disable', 'enable', 'disable-line', 'disable-next-line', 'disable-file', 'disabled']);
  return `<!-- stratlint-${verb} ${roll.of(['', 'unassigned-owner', 'goal-without-metric, x'])} -- why (until 2027-01-01) -->`;
}

const leftovers = [
  '<div class="x">\n\n<details><summary>Goals</summary>',
  '</details>',
  'import X from "./x.mdx"\n\n<Card title="Goals" owner={x}>\n\n- Goal\n\n</Card>',
  '{: .note }',
  '{% include goals.html %} {{ page.owner }}',
  '[TOC]',
  '[^1]: a note',
  '[ana]: ana.md "Ana"',
  '***',
  '---',
  '    indented: code',
  '<!-- never ends',
  '##Glued heading\nOwner: Ana',
  '| lonely | pipe |',
  ':::note\nOwner: Ana\n:::',
  '- [Goals](#goals)\n- [Metrics](#metrics)',
  '\t- tabbed\n\t\t- deeper',
  '\u0000\u200b\ufeff',
  '$$\na_b\n$$',
];

// Words

function heading(roll: Dice): string {
  const own = roll.of([kind, kind, collection, label, words])(roll);
  return roll.of([own, own, own, mistype(own, roll), `${own}: ${words(roll)}`, `1. ${own}`, `🎯 ${own}`, `${own} (2027)`, `[${own}](#a)`, `${own} {#id}`, `*${own}*`, `${own} – ${words(roll)}`]); // prettier-ignore
}

const kind: (roll: Dice) => string = (roll) => roll.of(['Goal', 'Journey', 'Objetivo', ...kindWords]);
const collection: (roll: Dice) => string = (roll) => roll.of(['Goals', 'Journeys', 'Objetivos', 'Metrics', ...collectionWords]);

function label(roll: Dice): string {
  const fields = roll.of(schemas).fields;
  const own = fields.length > 0 && roll.once(2) ? fieldWord(roll.of(fields), roll) : roll.of(common);
  return roll.once(8) ? mistype(own, roll) : own;
}

const fieldWord = (field: Field, roll: Dice): string => roll.of([field.name, field.name.replaceAll('_', ' '), ...wordsOf(field)]);

const words: (roll: Dice) => string = (roll) => roll.of(texts);
const value: (roll: Dice) => string = (roll) => roll.of([...values, ...texts]);

const texts = [
  'Claimants no longer ask where their claim stands',
  'Reducir las quejas un 15 % antes de marzo de 2027 (Ana Ruiz)',
  'NPS ≥ 40 by 2027-12-31',
  'From 11 days (March 2026) to 5 days by Q4 2027',
  '**A named handler:** one person from the first call',
  '@ana: Text every claimant, 1 June 2027',
  'Text every claimant (in progress) – [Ana Ruiz](people.md)',
  '~~Call everyone~~',
  '✅ Phones are answered 👩‍💻',
  'Se informa a los pasajeros a tiempo: sin excepcio\u0301n',
  'A &amp; B \\| `c | d` &#10; <br> e',
  '**Owner:** Ana · **Due:** 2027-01-01 | **Status:** done',
  'text-messages',
  'a_b_c *d **e*',
  '[x][y] ![z](q.png) [^1] <b>bold</b>',
  'TBD',
  'see the annex',
];
const values = [
  'Ana Ruiz',
  '[Ana](a.md)',
  '@ana',
  'Ana, Bo; Cruz',
  '',
  ' ',
  'por definir',
  'done',
  'en curso',
  '2027-03-31',
  '31 de marzo de 2027',
  '03/04/26',
  'Q1 2027',
  '90 % by 2027-12-31',
  'approved, 40 000 EUR',
  '1.500 €',
  'high',
  'sí',
  '🚧',
  '**x**',
  '`x`',
  'monthly',
  '![](x)',
  '<!-- x -->',
  '…',
];

// Labels and lists

function labelled(roll: Dice): string {
  const [own, said] = [label(roll), value(roll)];
  return roll.of([`**${own}:** ${said}`, `**${own}**: ${said}`, `${own}: ${said}`, `${own}:`, `**${own}** ${said}`, `_${own}_: ${said}`, `${own}:: ${said}`]); // prettier-ignore
}

function labels(roll: Dice): string[] {
  const bullet = roll.of(['- ', '* ', '', '1. ', '  ']);
  const end = roll.of(['', '', '  ', '\\', '<br>']);
  return [0, ...roll.many(4, (i) => i)].map(() => bullet + labelled(roll) + end);
}

function list(roll: Dice, depth: number): string[] {
  const margin = roll.of(['  ', '  ', '    ', ' ', '\t']).repeat(depth);
  const bullet = roll.of(['- ', '- ', '* ', '1. ', '- [ ] ', '- [x] ', '+ ']);
  return [0, ...roll.many(3, (i) => i)].flatMap(() => [
    margin + bullet + roll.of([words, words, labelled, waiverBehind])(roll),
    ...(roll.once(4) ? [`${margin}  ${labelled(roll)}`] : []),
    ...(roll.once(6) ? ['', `${margin}  ${words(roll)}`, ''] : []),
    ...(depth < 3 && roll.once(3) ? list(roll, depth + 1) : []),
  ]);
}

const waiverBehind = (roll: Dice): string => `${words(roll)} ${waiver(roll)}`;

// Tables

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const inCell = (text: string): string => text.replaceAll('|', '\\|');

function ragged(cells: readonly string[], roll: Dice): string {
  const cut = roll.of([cells, cells, cells, cells.slice(0, -1), [...cells, 'more']]);
  return roll.of([row(cut), row(cut), row(cut), `|${cut.join('|')}|`, cut.join(' | '), `${row(cut)} ${waiver(roll)}`]);
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[], roll: Dice): string[] {
  const rule = roll.of([row(header.map(() => '---')), row(header.map(() => ':-:')), '|---|', '']);
  return [row(header.map(inCell)), ...(rule === '' ? [] : [rule]), ...rows.map((cells) => ragged(cells.map(inCell), roll))];
}

function table(roll: Dice): string[] {
  const header = [roll.of([kind, label, words])(roll), ...roll.many(4, () => label(roll))];
  return tableOf(
    header,
    roll.many(4, () => [words(roll), ...header.slice(1).map(() => value(roll))]),
    roll,
  );
}

const attributes = (roll: Dice): string[] =>
  tableOf(
    [label(roll), value(roll)],
    roll.many(4, () => [roll.of([label(roll), `**${label(roll)}**`]), value(roll)]),
    roll,
  );

function journeyTable(roll: Dice): string[] {
  if (roll.once(2))
    return tableOf(['Stage', 'Touchpoint', 'Pain point', 'Severity', 'Action', 'Owner'], roll.many(4, () => [roll.of(['Before', 'After', '']), words(roll), words(roll), 'high', words(roll), value(roll)]), roll); // prettier-ignore
  return tableOf(['', 'Before', 'After'], ['Touchpoints', 'Pain points', 'Emotions', label(roll)].map((one) => [one, value(roll), words(roll)]), roll); // prettier-ignore
}

const raci = (roll: Dice): string[] =>
  tableOf([kind(roll), 'Ana', 'Bo', '**Cruz**'], roll.many(3, () => [words(roll), roll.of(['A', 'R', 'A/R', '']), roll.of(['C', 'I', 'x']), 'I']), roll); // prettier-ignore

// Fences

function fence(roll: Dice): string[] {
  const mark = roll.of(['```', '```', '~~~', '````']);
  const inside = roll.of([
    ['kind: goal', `statement: ${JSON.stringify(words(roll))}`, `${label(roll)}: ${JSON.stringify(value(roll))}`],
    ['kind: journey', 'name: A', 'stages:', '  - name: B', '    pain_points: [C, {text: D, severity: hgh}]'],
    ['kind: goal', 'statement: [', 'owner: "', '\tx: y'],
    ['# stratlint-disable-file', 'kind: gaol', 'statment: x'],
    ['kind: goal', 'metrics: [&a {name: NPS}, *a, *b]', '---', 'kind: goal', 'statement: y'],
    ['owner: not ours'],
    [],
  ]);
  const margin = roll.of(['', '', '  ', '> ']);
  const end = roll.once(8) ? [] : [mark];
  return [`${mark}${roll.of(['yaml', 'yml', 'YAML title="x"', 'js', ''])}`, ...inside, ...end].map((line) => margin + line);
}

const mermaid = (roll: Dice): string[] => [
  '```mermaid',
  roll.of(['journey', 'flowchart TD', '  journey']),
  `  title ${words(roll)}`,
  ...roll.many(5, () =>
    roll.of([
      `  section ${words(roll)}`,
      `    Call: ${roll.roll(7)}: Me`,
      `    ${words(roll)}: 1: Ana, Bo`,
      '%% x',
      'Call',
      'a:1',
    ]),
  ),
  ...(roll.once(8) ? [] : ['```']),
];

// What goes wrong with lines

function spoilt(lines: readonly string[], roll: Dice): string[] {
  const left = lines.flatMap((line) => line.split('\n'));
  for (let slips = roll.roll(4); slips > 0; slips--) {
    const at = roll.roll(Math.max(1, left.length));
    const line = left[at] ?? '';
    const cut = roll.roll(line.length + 1);
    const other = left[roll.roll(Math.max(1, left.length))] ?? '';
    const instead = roll.of([[], [line, line], [line.slice(0, cut)], [line.slice(cut)], [other, line], [line + other], [`\t${line}`], [`  ${line}`], [line.replaceAll(' ', '\u00a0')]]); // prettier-ignore
    left.splice(at, 1, ...instead);
  }
  return left;
}
