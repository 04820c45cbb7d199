//! The state of lowering one file: entities under way, problems met, and how much may still be visited.
import type { Problem } from '../diagnostic.ts';
import type { EmptyReason, EmptyValue, EntityFact } from '../model/fact.ts';
import type { WrittenPlace } from '../model/places.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { mostValues } from '../text/bounds.ts';
import type { Span } from '../text/span.ts';
import { dayOrderOf, fiscalStartOf, type DayOrder, type ReadContext } from '../value/index.ts';

/** What a file is read with. */
export interface LowerOptions {
  readonly file: string;
  readonly text: string;
  /** The kind that the file's name, place or configuration gives it. */
  readonly kind?: string;
  /** Somebody named the file: it takes part though nothing says what it is. */
  readonly named?: boolean;
  /** The language where the file neither declares nor shows one. */
  readonly language: string;
  readonly currency?: string;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart?: number;
  /** Values the file may hold once its aliases are followed. */
  readonly values?: number;
}

export interface EntityDraft {
  /** Its place among the file's entities. */
  readonly index: number;
  readonly kind: string;
  readonly fields: Record<string, unknown>;
  readonly places: Record<string, WrittenPlace>;
  readonly empty: Record<string, EmptyValue>;
  readonly span: Span;
  label: WrittenPlace;
  readonly holder?: { readonly entity: number; readonly field: string };
  readonly fromText?: string;
  readonly inPlace?: boolean;
  readonly closed?: boolean;
  readonly count?: string;
  language: string;
}

export interface Lowering {
  readonly options: LowerOptions;
  /** The language of the document being read. */
  language: string;
  /** ISO 4217, for amounts without one: that of the thing being read, of its document, or of the configuration. */
  currency: string | undefined;
  /** Which of two numbers the file's other dates put first. */
  readonly dayOrder: DayOrder | undefined;
  /** First month of the fiscal year, as the file or else the configuration says. */
  readonly fiscalYearStart: number | undefined;
  /** Those of pieces that were read alone are settled. */
  readonly entities: (EntityDraft | EntityFact)[];
  readonly problems: Problem[];
  /** Where keys stand that were said to be unknown: what is taken over with "<<" or an alias is said once. */
  readonly saidKeys: Set<number>;
  /** How an entity is read that stands in place inside another. Handed in, for entities and values are read in turns. */
  readonly hoist: Hoist;
  visits: number;
}

export interface EntityOptions {
  readonly holder?: { readonly entity: number; readonly field: string };
  /** The key that the entity stands under where a map takes the place of a list: its id. */
  readonly id?: Entry;
  /** An entry that is none of the entity's fields: the document's `kind`. */
  readonly skip?: Entry;
  /** It stands where a reference may, and belongs to nobody. */
  readonly inPlace?: boolean;
}

export interface Hoist {
  readonly entity: (lowering: Lowering, kind: string, spot: Spot & { node: MapNode }, options: EntityOptions) => number;
  readonly collection: (lowering: Lowering, kind: string, spot: Spot, options: EntityOptions) => number[];
}

/** A piece of a file takes the order of days and the fiscal year from the whole. */
export function newLowering(options: LowerOptions, hoist: Hoist, whole?: Lowering): Lowering {
  const { language, currency } = whole ?? options;
  const dayOrder = whole ? whole.dayOrder : dayOrderOf(options.text);
  const fiscalYearStart = whole ? whole.fiscalYearStart : (fiscalStartOf(options.text, { language }) ?? options.fiscalYearStart);
  return {
    options,
    language,
    currency,
    dayOrder,
    fiscalYearStart,
    entities: [],
    problems: [],
    saidKeys: new Set(),
    hoist,
    visits: 0,
  };
}

/** What a value is read with, in its document and where it stands. */
export function readContext(lowering: Lowering, { period, amounts }: Pick<ScalarNode, 'period' | 'amounts'> = {}): ReadContext {
  const currency = amounts?.currency ?? lowering.currency;
  const { dayOrder, fiscalYearStart } = lowering;
  return {
    ...period,
    language: lowering.language,
    ...(currency !== undefined && { currency }),
    ...(dayOrder && { dayOrder }),
    ...(amounts && { scale: amounts.scale }),
    ...(fiscalYearStart !== undefined && { fiscalYearStart }),
  };
}

export type WrittenNode = ScalarNode | ListNode | MapNode;

/** A node with its aliases followed, and the first alias it was reached by. */
export interface Spot {
  readonly node: WrittenNode;
  readonly via: Span | undefined;
}

/** Follows aliases. Undefined where nothing is there, or where the file has used up its visits (which is said once). */
export function follow(lowering: Lowering, node: Node, via: Span | undefined): Spot | undefined {
  let at: Node | undefined = node;
  let first = via;
  while (at?.type === 'alias') {
    first ??= at.span;
    at = at.target;
  }
  const most = mostValues(lowering.options.values, lowering.options.text.length);
  if (++lowering.visits === most) {
    lowering.problems.push({
      rule: 'unreadable-document',
      message: 'too-large',
      data: { limit: most },
      span: first ?? node.span,
    });
  }
  return at === undefined || lowering.visits >= most ? undefined : { node: at, via: first };
}

/** There are many of them, so each is made at once: an object that grows takes twice the room. */
export function placeOf({ node, via }: Spot, key: Span | undefined): WrittenPlace {
  if (node.type === 'scalar') {
    const value = node.words;
    if (via) return key ? { value, key, via } : { value, via };
    return key ? { value, key } : { value };
  }
  const value = node.span;
  if (via) return key ? { value, key, via, wide: true } : { value, via, wide: true };
  return key ? { value, key, wide: true } : { value, wide: true };
}

/** What its author calls the field that a path leads to, where it is written under a key. */
export function spokenName({ options }: Lowering, { places }: EntityDraft, path: string): string {
  const field = path.replace(/(?:\.\d+)+$/, '');
  const key = places[field]?.key;
  return key ? options.text.slice(key.start, key.end) : field.replace(/^.*\./, '');
}

export function sayEmpty(draft: EntityDraft, path: string, text: string, why: EmptyReason): void {
  draft.empty[path] = { text, why };
}

/** `roadmap` of `docs/roadmap.yaml`: what a file is called without its folder and ending. */
export const bareName = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');

/** `x-…` keys, and the dotted or underscored ones that hold anchors, are the author's own. */
export function isForAuthors(key: string): boolean {
  return key.startsWith('x-') || key.startsWith('.') || key.startsWith('_') || ofDocuments.has(key);
}

/** What a file says to the programs that keep it. */
const ofDocuments: ReadonlySet<string> = new Set(['$schema', 'metadata']);

/** The keys of the maps in a list: what each of them says. */
export function keysBelow(node: Node): string[] {
  const maps = node.type === 'list' ? node.items : [node];
  return maps.flatMap((one) => (one.type === 'map' ? one.entries.map(({ key }) => key) : []));
}
