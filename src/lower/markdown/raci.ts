//! RACI tables: a column a person, a letter in each row. The letters count, not the words: both are *Responsable* in Spanish.
import { fieldOf } from '../../schema/vocabulary.ts';
import type { MarkdownText, TableRow } from '../../syntax/markdown.ts';
import { has, write, type Sketch } from './sketch.ts';
import { scalarOf, wordsOf } from './words.ts';
import { listOf } from './sketch.ts';

const letters = /^[RACI](?:\s*[/,+&]?\s*[RACI])*$/;
const fieldsByLetter = [['A', 'owner'], ['R', 'contributors'], ['C', 'consulted'], ['I', 'informed']] as const; // prettier-ignore

/** Who has which letter in a row becomes its owner, contributors, consulted and informed. A lone R is the owner. */
export function readLetters(sketch: Sketch, header: TableRow, { cells }: TableRow): void {
  const lettered = cells.flatMap((cell, at) => {
    const who = header.cells[at];
    return who && who.text !== '' && letters.test(cell.text) ? [{ who, letters: cell.text }] : [];
  });
  if (lettered.length === 0) return;
  const isAccountable = lettered.some((one) => one.letters.includes('A'));
  for (const [letter, name] of fieldsByLetter) {
    const people = lettered.filter((one) => one.letters.includes(letter)).map(({ who }) => who);
    if (letter === 'R' && !isAccountable && people.length === 1) writePeople(sketch, 'owner', people);
    else writePeople(sketch, name, people);
  }
}

function writePeople(sketch: Sketch, name: string, people: readonly MarkdownText[]): void {
  const field = fieldOf(sketch.kind, name);
  const [first] = people;
  if (!field || !first || has(sketch, field)) return;
  const nodes = people.map((one) => scalarOf(one, 'cell'));
  const [only] = nodes;
  if (only) write(sketch, field.name, wordsOf(first), field.list ? listOf(nodes, wordsOf(first)) : only);
}
