//! The kind that a Markdown file is read as when it is named and says none: the one that its headings fit best.
import { fieldOf, isCollection } from '../../schema/vocabulary.ts';
import type { MapNode } from '../../syntax/tree.ts';
import { fold } from '../../language/index.ts';
import { itemsOf, titleOf } from './field.ts';
import { labelOf } from './label.ts';
import { allSections, type Section } from './outline.ts';
import { isKindWord } from './title.ts';
import { linesOf } from './words.ts';
import { meaningFor } from './scope.ts';

/** Kinds that people give a file of their own. */
const fileKinds = ['strategy', 'journey', 'initiative', 'goal', 'survey', 'metric', 'policy'] as const;
/** So many fields of its own make a file one of a kind; a title that says the kind counts as one. */
const enough = 2;

export function bestKind(outline: Section, front: MapNode | undefined): string | undefined {
  const words = [...wordsIn(outline), ...(front?.entries ?? []).map(({ key }) => key)];
  if (outline.sections.filter(({ depth }) => depth === 1).length > 1) return undefined;
  const title = outline.sections[0]?.heading?.text ?? '';
  const work = isWork(outline, words) ? enough : 0;
  const scores = fileKinds
    .filter((kind) => kind !== 'initiative' || saysWork(words))
    .map((kind) => ({ kind, score: scoreOf(kind, words, title) + (kind === 'initiative' ? work : 0) }))
    .sort((a, b) => b.score - a.score);
  const [best] = scores;
  return best && best.score >= enough ? best.kind : undefined;
}

/** A piece of work says who answers for it, how far it is, when, or at what cost; people and actions stand in many files. */
function saysWork(words: readonly string[]): boolean {
  return words.some((one) => workFields.has(meaningFor('initiative', one)?.field.name ?? ''));
}

const workFields: ReadonlySet<string> = new Set(['owner', 'status', 'start', 'end', 'funding']);

/** An owner and a status above, and a table of tasks with an owner each. */
function isWork(outline: Section, words: readonly string[]): boolean {
  const fields = new Set(words.map((one) => fieldOf('initiative', one)?.name));
  if (!fields.has('owner') || !fields.has('status')) return false;
  const tables = [...allSections(outline)].flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'));
  return tables.some(({ header }) => {
    const columns = header.cells.map(({ text }) => text);
    const isTask = columns.some((one) => isKindWord('action', one));
    return isTask && columns.some((one) => meaningFor('action', one)?.field.name === 'owner');
  });
}

/** Fields that the kind has and most kinds have not, each counted once. */
function scoreOf(kind: string, words: readonly string[], title: string): number {
  const own = new Set(
    words.flatMap((one) => {
      const field = meaningFor(kind, one)?.field;
      return field && isOwn(field.name) && isEvidence(kind, one) ? [field.name] : [];
    }),
  );
  const common = words.some((one) => ['owner', 'status'].includes(fieldOf(kind, one)?.name ?? '')) ? 0.5 : 0;
  return own.size + common + (saysKind(kind, title) ? 1.5 : 0);
}

/** A word for a collection may stand in a file of its own: only what holds many of them is known by it. */
function isEvidence(kind: string, words: string): boolean {
  return kind === 'strategy' || kind === 'journey' || !isCollection(words);
}

/** What every entity may have tells nothing. */
function isOwn(name: string): boolean {
  return fieldOf('dashboard', name)?.name !== name || name === 'goals' || name === 'metrics';
}

/** `Claims strategy 2027`, `Estrategia de siniestros` */
function saysKind(kind: string, title: string): boolean {
  const words = fold(title)
    .split(' ')
    .filter((word) => !/^\d/.test(word));
  const [first = ''] = words;
  return words.length <= 8 && (isKindWord(kind, words.at(-1) ?? '') || isKindWord(kind, first));
}

function wordsIn(outline: Section): string[] {
  return [...allSections(outline)].flatMap(({ heading, blocks, depth }) => [
    ...(heading ? [heading.text] : []),
    ...(depth <= 1 ? labelsIn(blocks) : []),
  ]);
}

function labelsIn(blocks: Section['blocks']): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return [block.header, ...block.rows].flatMap(({ cells: [first] }) => first?.text ?? []);
    const lines =
      block.type === 'paragraph'
        ? linesOf(block.text)
        : block.type === 'list'
          ? itemsOf([block]).flatMap((item) => titleOf(item) ?? [])
          : [];
    return lines.flatMap((line) => labelOf(line)?.words.text ?? []);
  });
}
