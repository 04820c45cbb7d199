//! References by number: "O1", "Goal 2" and "#3", and what they are not.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import '../src/index.ts';
import { link } from '../src/link/link.ts';
import { readMarkdown } from '../src/syntax/markdown-parser.ts';
import { provideMarkdown } from '../src/syntax/markdown.ts';

provideMarkdown(readMarkdown);

/** The goals that the first initiative of some files names, or the words that lead nowhere. */
function goalsOf(...texts: string[]): string[] {
  const files = texts.map((text, at) => factsOf({ path: `plan-${at}/strategy.md`, text, kind: 'strategy' }, {}));
  const [initiative] = link(files).all('Initiative');
  return (initiative?.goals ?? []).map((goal) =>
    'statement' in goal ? (goal.statement ?? '') : `?${'text' in goal ? goal.text : ''}`,
  );
}

const rows = (head: string, cell: string): string =>
  `\n## Initiatives\n\n| Initiative | ${head} |\n|---|---|\n| Ramp mats | ${cell} |\n`;
const headings =
  '# Plan\n\n## Goals\n\n### O1: Nobody stands in the rain\n\nOwner: Ana Ruiz\n\n### O2: Everybody finds a seat\n\nOwner: Ana Ruiz\n';
const listed = '# Plan\n\n## Goals\n\n1. Nobody stands in the rain\n2. Everybody finds a seat\n';
const inTable =
  '# Plan\n\n## Goals\n\n| Ref | Goal |\n|---|---|\n| G1 | Nobody stands in the rain |\n| G2 | Everybody finds a seat |\n';

describe('references by number', () => {
  test.each([
    [headings, 'Goal', 'O2'],
    [headings, 'Serves', 'O2'],
    [headings, 'Goal', 'Objective 2'],
    [listed, 'Goals', 'Goal 2'],
    [listed, 'Goal', '#2'],
    [listed, 'Objetivo', 'Objetivo 2'],
    [inTable, 'For', 'G2'],
    [inTable, 'Goal', 'G2 – seats'],
  ])('%# below %s: %s', (goals, head, cell) => {
    expect(goalsOf(goals + rows(head, cell))).toEqual(['Everybody finds a seat']);
  });

  const inBrackets = '# Plan\n\n## Goals\n\n### Nobody stands in the rain (G1)\n\nOwner: Ana Ruiz\n';
  const strong = '# Plan\n\n## Goals\n\n- **Everybody sits (G2)**: there is a seat for each\n';
  const others =
    '# Plan\n\n## Goals\n\n- Nobody stands in the rain (B1)\n- (G2) is not enough\n- Everybody finds a seat (see G2)\n';

  test('in brackets behind a name', () => {
    const behind = '# Plan\n\n## Goals\n\n1. Everybody finds a seat (G2)\n2. Nobody stands in the rain (G1)\n';
    expect(goalsOf(behind + rows('Goal', 'G2'))).toEqual(['Everybody finds a seat (G2)']);
    expect(goalsOf(inBrackets + rows('Goal', 'G1'))).toEqual(['Nobody stands in the rain (G1)']);
    expect(goalsOf(inBrackets.replaceAll('(G', '(O') + rows('Objetivo', 'O1'))).toEqual(['Nobody stands in the rain (O1)']);
    expect(goalsOf(strong + rows('Goal', 'G2'))).toEqual(['there is a seat for each']);
    expect(goalsOf(others + rows('Goal', 'B1'))).toEqual(['?B1']);
    expect(goalsOf(others + rows('Goal', 'G2'))).toEqual(['?G2']);
  });

  test('references in brackets are as many as they are', () => {
    expect(goalsOf(headings + rows('Goal', '[O2]'))).toEqual(['Everybody finds a seat']);
    expect(goalsOf(headings + rows('Goals', '[O1], [Objective 2]'))).toEqual([
      'Nobody stands in the rain',
      'Everybody finds a seat',
    ]);
    expect(goalsOf(headings + rows('Goals', '[O1] [O2]'))).toEqual(['Nobody stands in the rain', 'Everybody finds a seat']);
    expect(goalsOf(headings + rows('Goals', '[to be defined], [TBD]'))).toEqual([]);
  });

  test('other letters, other numbers and other columns', () => {
    expect(goalsOf(headings + rows('Goal', 'B2'))).toEqual(['?B2']);
    expect(goalsOf(headings + rows('Goal', 'O3'))).toEqual(['?O3']);
    expect(goalsOf(headings + rows('Room', 'B2'))).toEqual([]);
    expect(goalsOf(headings + rows('Room', 'Q2'))).toEqual([]);
  });

  test('the number of the own document goes before that of another, and of two others neither is meant', () => {
    const other = headings.replaceAll('Nobody', 'No one').replaceAll('Everybody', 'Everyone');
    expect(goalsOf(other, headings + rows('Goal', 'O2'))).toEqual(['Everybody finds a seat']);
    expect(goalsOf(other, headings, `# Plan\n${rows('Goal', 'O2')}`)).toEqual(['?O2']);
  });
});
