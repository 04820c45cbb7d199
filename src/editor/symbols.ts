//! The entities of a file as a tree, and those of a workspace by what people call them.
import { fold } from '../language/index.ts';
import { nameOf, type Linked, type Model } from '../model/model.ts';
import { labelPlace, usedAt } from '../model/places.ts';
import type { Span } from '../text/span.ts';
import { entitiesIn, type Seen } from './pointed.ts';

export interface Outline {
  readonly name: string;
  readonly kind: string;
  readonly id: string;
  readonly span: Span;
  /** The words that name it, inside the span. */
  readonly label: Span;
  readonly children: readonly Outline[];
}

export function outlineOf(seen: Pick<Seen, 'model'>, file: string): Outline[] {
  const all = entitiesIn(seen, file);
  const below = new Map<Linked | undefined, Linked[]>();
  const own = new Set(all);
  for (const linked of all) {
    const above = linked.holder && own.has(linked.holder) ? linked.holder : undefined;
    below.set(above, [...(below.get(above) ?? []), linked]);
  }
  const make = (linked: Linked): Outline => symbolOf(linked, (below.get(linked) ?? []).map(make));
  return (below.get(undefined) ?? []).map(make);
}

/** A parent covers its children: in Markdown they may stand in sections of their own below. */
function symbolOf({ entity, fact }: Linked, children: readonly Outline[]): Outline {
  const label = usedAt(labelPlace(fact.places));
  const spans = [fact.span, label, ...children.map(({ span }) => span)];
  const span = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  return { name: nameOf(entity) || fact.kind, kind: fact.kind, id: entity.id, span, label, children };
}

const mostSymbols = 500;

/** Those whose names have all the letters of a query, in its order. */
export function searchEntities({ index }: Model, query: string): Linked[] {
  const wanted = fold(query).replaceAll(' ', '');
  const found: Linked[] = [];
  for (const linked of index.byKey.values()) {
    if (!linked.file || linked === index.workspace) continue;
    if (hasLetters(fold(`${nameOf(linked.entity)} ${linked.entity.id}`), wanted)) found.push(linked);
    if (found.length === mostSymbols) break;
  }
  return found;
}

function hasLetters(words: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = words.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
