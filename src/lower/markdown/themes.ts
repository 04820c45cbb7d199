//! Headings such as *Priorities* and *Pillars*: goals, work or mere subjects, as what stands below them shows.
import { fold, perWords } from '../../language/index.ts';
import { isCollection, kinds, schemaOf } from '../../schema/vocabulary.ts';
import { readMeasure } from '../../value/index.ts';
import { itemsOf, titleOf } from './field.ts';
import { plainWords } from './heading.ts';
import { labelOf } from './label.ts';
import { allSections, type Section } from './outline.ts';
import { contextOf, meaningFor, type Scope } from './scope.ts';
import { linesIn } from './structure.ts';

/** What is reached is a goal, what is paid for or staffed is work, and what only has an owner shall be reached as well. */
export function themeKind(scope: Scope, words: string, section: Section): 'goal' | 'initiative' | undefined {
  const [entity] = scope.entities;
  if (!entity || scope.collection || !themeWords().get(entity.kind)?.has(fold(words))) return undefined;
  const below = [...allSections(section)].slice(1).flatMap(({ heading }) => (heading ? [plainWords(heading).text] : []));
  // Goals and work that have headings of their own are read below these.
  if (below.some((one) => isCollection(one))) return undefined;
  const said = [...below, ...labelsIn(section)];
  if (said.some((one) => saysAim(one)) || isMeasured(scope, section)) return 'goal';
  if (said.some((one) => ofWork.has(meaningFor('initiative', one)?.field.name ?? ''))) return 'initiative';
  return said.some((one) => meaningFor('goal', one)?.field.name === 'owner') ? 'goal' : undefined;
}

const themeWords = perWords(
  () => new Map(kinds.map((kind) => [kind, new Set(Object.values(schemaOf(kind).themes ?? {}).flat().map(fold))])), // prettier-ignore
);

const ofWork: ReadonlySet<string> = new Set(['start', 'end', 'funding', 'no_cost', 'fte', 'people']);
const ofMetrics: ReadonlySet<string> = new Set(['baseline', 'target']);

function saysAim(words: string): boolean {
  return meaningFor('goal', words)?.field.name === 'metrics' || ofMetrics.has(meaningFor('metric', words)?.field.name ?? '');
}

function labelsIn(section: Section): string[] {
  const blocks = [...allSections(section)].flatMap((one) => one.blocks);
  const nested = itemsOf(blocks).flatMap((item) => item.blocks.slice(1));
  const lines = [...linesIn(blocks), ...linesIn(nested)];
  const columns = blocks.flatMap((block) => (block.type === 'table' ? block.header.cells : []));
  return [...lines.flatMap((line) => labelOf(line)?.words.text ?? []), ...columns.map(({ text }) => text)];
}

function isMeasured(scope: Scope, { blocks }: Section): boolean {
  return itemsOf(blocks).some((item) => readMeasure(titleOf(item)?.text ?? '', contextOf(scope))?.target !== undefined);
}
