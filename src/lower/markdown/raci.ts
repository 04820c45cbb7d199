//! RACI tables: a column a person, a letter in each row. The letters count, not the words: both are *Responsable* in Spanish.
import { fieldOf } from '../../schema/vocabulary.ts';
import type { MarkdownText, TableBlock, TableRow } from '../../syntax/markdown.ts';
import { meaningFor } from './scope.ts';
import { has, listOf, write, type Sketch } from './sketch.ts';
import { scalarFor, scalarOf, wordsOf } from './words.ts';

const fieldsByLetter = [['A', 'owner'], ['R', 'contributors'], ['C', 'consulted'], ['I', 'informed']] as const; // prettier-ignore

/** Who has which letter in a row becomes its owner, contributors, consulted and informed. A lone R is the owner. */
export function readLetters(sketch: Sketch, table: TableBlock, { cells }: TableRow): void {
  const lettered = columnsFor(sketch.kind, table).flatMap(({ at, who }) => {
    const letters = lettersOf(cells[at]?.text ?? '');
    return letters === undefined ? [] : [{ who, letters }];
  });
  if (lettered.length === 0) return;
  const isAccountable = lettered.some((one) => one.letters.includes('A'));
  for (const [letter, name] of fieldsByLetter) {
    const people = lettered.filter((one) => one.letters.includes(letter)).map(({ who }) => who);
    if (letter === 'R' && !isAccountable && people.length === 1) writePeople(sketch, 'owner', people);
    else writePeople(sketch, name, people);
  }
}

const longestLetters = 20;

/** `A/R`: the letters of a cell that holds nothing else. */
function lettersOf(cell: string): string | undefined {
  if (cell.length > longestLetters) return undefined;
  const bare = cell.replace(/\s/g, '');
  return /^[RACI](?:[/,+&]?[RACI])*$/.test(bare) ? bare : undefined;
}

/** A column headed by somebody, and the letters in it. */
interface Column {
  readonly at: number;
  readonly who: MarkdownText;
  readonly letters: string;
}

const known = new WeakMap<TableBlock, readonly Column[]>();

/** The columns of people: none that means something by itself, and a column of A, B and C counts nothing but grades. */
function columnsFor(kind: string, table: TableBlock): readonly Column[] {
  const lettered = known.get(table) ?? columnsOf(table);
  known.set(table, lettered);
  const columns = lettered.filter(({ who }) => meaningFor(kind, who.text) === undefined);
  const letters = columns.map((column) => column.letters).join('');
  const [only, ...others] = columns;
  // One column that says A alone may be a grade.
  const isSure = only !== undefined && (others.length > 0 ? /[AR]/ : /R/).test(letters);
  return isSure ? columns : [];
}

function columnsOf({ header, rows }: TableBlock): Column[] {
  return header.cells.flatMap((who, at) => {
    const cells = rows.map(({ cells: row }) => row[at]?.text ?? '');
    if (who.text === '' || cells.some((cell) => /^[^\WRACISVQ_]$/.test(cell.trim()))) return [];
    const letters = cells.flatMap((cell) => lettersOf(cell) ?? []);
    return letters.length * 2 > cells.filter((cell) => /\w/.test(cell)).length
      ? [{ at, who, letters: [...new Set(letters.join(''))].join('') }]
      : [];
  });
}

function writePeople(sketch: Sketch, name: string, people: readonly MarkdownText[]): void {
  const field = fieldOf(sketch.kind, name);
  const [first] = people;
  if (!field || !first || has(sketch, field)) return;
  const nodes = people.map((one) => scalarOf(one, 'cell'));
  const [only, ...others] = nodes;
  if (!only) return;
  // Two who have an A are two owners.
  const all = nodes.map(({ text }) => text).join(', ');
  const one = others.length > 0 ? scalarFor(all, wordsOf(first), 'cell') : only;
  write(sketch, field.name, wordsOf(first), field.list ? listOf(nodes, wordsOf(first)) : one);
}
