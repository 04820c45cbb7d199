//! Journeys in tables: rows grouped by stage, and maps whose columns are the stages.
import { fold } from '../../language/index.ts';
import type { Field } from '../../schema/field.ts';
import { fieldOf } from '../../schema/vocabulary.ts';
import type { MarkdownText, TableBlock, TableRow } from '../../syntax/markdown.ts';
import type { Span } from '../../text/span.ts';
import { isAcceptance } from '../../value/index.ts';
import { gather } from './gather.ts';
import { meaningFor, noContent, type Scope } from './scope.ts';
import { saysNothing } from './nothing.ts';
import { severityIn } from './severity.ts';
import { addChild, fieldFor, isSketch, newSketch, reach, write, type Sketch } from './sketch.ts';
import { readTitle } from './title.ts';
import { cut, linesOf, scalarFor, scalarOf, wordsOf } from './words.ts';

/** The stage of a journey with this name, made where there is none. */
export function stageOf(journey: Sketch, name: string, place: Span, where: 'text' | 'cell'): Sketch | undefined {
  const field = fieldFor(journey.kind, 'stage');
  if (!field) return undefined;
  const known = childCalled(journey, field, name);
  if (known) return known;
  const stage = newSketch('stage', place);
  write(stage, 'name', place, scalarFor(name, place, where));
  addChild(journey, field, place, stage);
  return stage;
}

/** The children of a journey or stage by their folded names, the first of each, as far as they were looked at. */
interface Names {
  readonly byName: Map<string, Sketch>;
  seen: number;
}

const names = new WeakMap<object, Names>();

/** Every row of a table asks for its stage: all of them would be looked through each time. */
function childCalled(holder: Sketch, field: Field, name: string): Sketch | undefined {
  const items = holder.children.get(field.name)?.items ?? [];
  const known = names.get(items) ?? { byName: new Map<string, Sketch>(), seen: 0 };
  names.set(items, known);
  for (; known.seen < items.length; known.seen++) {
    const item = items[known.seen];
    const called = item && isSketch(item) ? nameOf(item) : undefined;
    if (item && isSketch(item) && called !== undefined && !known.byName.has(called)) known.byName.set(called, item);
    // The last one may be about to get its name.
    if (called === undefined && known.seen === items.length - 1) break;
  }
  return known.byName.get(fold(name));
}

function nameOf({ entries }: Sketch): string | undefined {
  const value = entries.find(({ key }) => key === 'name' || key === 'text')?.value;
  return value?.type === 'scalar' ? fold(value.text) : undefined;
}

/** The column of a table that says the stage of each row. */
export function stageColumn({ header }: TableBlock): number {
  return header.cells.findIndex(({ text }) => isStageWord(text));
}

/** The stage that a row belongs to: its own, or where the cell is blank that of the row above. */
export function stageOfRow(journey: Sketch, cell: MarkdownText | undefined, above: Sketch | undefined): Sketch | undefined {
  if (!cell || cell.text === '') return above;
  const stage = stageOf(journey, cell.text.replace(/\s+/g, ' '), wordsOf(cell), 'cell');
  if (stage) reach(stage, wordsOf(cell));
  return stage;
}

/** What a row says of its stage besides its action: touchpoints and pain points. */
const asides = ['touchpoint', 'pain-point'] as const;

/** Puts the touchpoints and the pain point of a row into its stage, each name once. Returns the pain point. */
export function readAsides(scope: Scope, holder: Sketch, { header }: TableBlock, row: TableRow): Sketch | undefined {
  let pain: Sketch | undefined;
  row.cells.forEach((cell, at) => {
    const words = header.cells[at]?.text ?? '';
    const own = fieldOf('action', words);
    const kind = asides.find((one) => (own ?? meaningFor('stage', words)?.field)?.kinds?.includes(one));
    const field = kind && fieldFor(holder.kind, kind);
    if (!kind || !field) return;
    for (const name of own ? [cell] : namesIn(cell)) {
      if (saysNothing(name)) continue;
      const known = childCalled(holder, field, severityIn(name)?.words.text ?? name.text);
      const aside = known ?? putWords(scope, holder, kind, name);
      if (!known) readDetails(scope, aside, header, row);
      if (kind === 'pain-point') pain = aside;
    }
  });
  return pain;
}

/** What is longer is no list of a few words. */
const longestNames = 500;

/** `text, app` below *Touchpoints*: a few words each. */
function namesIn(cell: MarkdownText): MarkdownText[] {
  return linesOf(cell).flatMap((line) => {
    if (line.text.length > longestNames) return [line];
    const ends = [...line.text.matchAll(/[,;](?![^(]*\))/g)].map(({ index }) => index);
    const parts = [...ends, line.text.length].map((end, i) => cut(line, i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end));
    return parts.every(({ text }) => text !== '' && text.split(/\s+/).length <= mostNameWords) ? parts : [line];
  });
}

const mostNameWords = 4;

/** `accepted: shops decide their hours` beside a pain point, where an action may stand, is what was decided about it. */
export function readAcceptance(scope: Scope, pain: Sketch | undefined, cell: MarkdownText | undefined): boolean {
  if (!cell || !isAcceptance(cell.text)) return false;
  const field = pain && fieldOf(pain.kind, 'decision');
  if (pain && field) write(pain, field.name, wordsOf(cell), { ...scalarOf(cell, 'cell'), told: true });
  return true;
}

/** `Severity`: what a row says of its pain point and could not say of its action. */
function readDetails(scope: Scope, aside: Sketch | undefined, header: TableRow, { cells }: TableRow): void {
  header.cells.forEach((words, at) => {
    const value = cells[at];
    if (!aside || !value || value.text === '' || meaningFor('action', words.text) || !meaningFor(aside.kind, words.text)) return;
    gather(
      { scope, entity: aside, child: undefined },
      { label: { words, value, style: 'cell' }, content: noContent, whole: undefined },
    );
  });
}

function putWords(scope: Scope, holder: Sketch, kind: string, cell: MarkdownText): Sketch | undefined {
  const field = fieldFor(holder.kind, kind);
  if (!field) return undefined;
  const child = newSketch(kind, wordsOf(cell));
  addChild(holder, field, wordsOf(cell), child);
  readTitle({ ...scope, entities: [child, ...scope.entities] }, child, cell, 'cell');
  return child;
}

// Maps

/** Whether the columns of a table are stages and its rows what happens there. */
export function isMap({ header, rows }: TableBlock): boolean {
  const [corner, ...stages] = header.cells;
  if (!corner || stages.length < 2 || (corner.text !== '' && !isStageWord(corner.text))) return false;
  return rows.filter(({ cells: [aspect] }) => aspect && meaningFor('stage', aspect.text)).length >= 2;
}

function isStageWord(words: string): boolean {
  return fieldOf('action', words)?.name === 'stage' || fieldOf('journey', words)?.name === 'stages';
}

export function readMap(scope: Scope, journey: Sketch, { header, rows }: TableBlock): void {
  header.cells.slice(1).forEach((cell, at) => {
    const stage = cell.text === '' ? undefined : stageOfRow(journey, cell, undefined);
    if (!stage) return;
    let actions: readonly Sketch[] = [];
    for (const { cells } of rows) {
      const [aspect] = cells;
      const cell = cells[at + 1];
      if (!aspect || !cell || cell.text === '' || readOfActions(scope, actions, aspect, cell)) continue;
      const before = actionsOf(stage);
      readAspect(scope, stage, aspect, cell);
      const added = actionsOf(stage).slice(before.length);
      if (added.length > 0) actions = added;
    }
  });
}

const actionsOf = (stage: Sketch): readonly Sketch[] => childrenOf(stage, 'action');

function childrenOf(stage: Sketch, kind: string): readonly Sketch[] {
  const field = fieldFor(stage.kind, kind);
  return field ? (stage.children.get(field.name)?.items ?? []).filter((item) => isSketch(item)) : [];
}

/** What stands below the row of actions and is said of work: who does them, by when, at what cost. One line is for all of them. */
function readOfActions(scope: Scope, actions: readonly Sketch[], aspect: MarkdownText, cell: MarkdownText): boolean {
  const meaning = actions.length > 0 ? meaningFor('action', aspect.text) : undefined;
  if (!meaning || !ofWork.has(meaning.field.name)) return false;
  const lines = linesOf(cell);
  if (lines.length > 1 && lines.length !== actions.length) return false;
  actions.forEach((entity, at) => {
    const value = lines.length > 1 ? lines[at] : cell;
    if (value)
      gather(
        { scope: { ...scope, entities: [entity, ...scope.entities] }, entity, child: undefined },
        { label: { words: aspect, value, style: 'cell' }, content: noContent, whole: undefined },
      );
  });
  return true;
}

const ofWork: ReadonlySet<string> = new Set(['owner', 'contributors', 'due', 'funding', 'status', 'priority', 'people']);

function readAspect(scope: Scope, stage: Sketch, aspect: MarkdownText, cell: MarkdownText): void {
  const meaning = meaningFor('stage', aspect.text);
  if (!meaning) return;
  const inside: Scope = { ...scope, entities: [stage, ...scope.entities] };
  const [kind] = meaning.field.contains === true ? (meaning.field.kinds ?? []) : [];
  if (kind === undefined)
    gather(
      { scope: inside, entity: stage, child: undefined },
      { label: { words: aspect, value: cell, style: 'cell' }, content: noContent, whole: undefined },
    );
  else
    for (const line of linesOf(cell)) {
      const [pain, ...others] = kind === 'action' ? childrenOf(stage, 'pain-point') : [];
      if (kind === 'action' && readAcceptance(inside, others.length === 0 ? pain : undefined, line)) continue;
      if (!saysNothing(line)) putWords(inside, stage, kind, line);
    }
}
