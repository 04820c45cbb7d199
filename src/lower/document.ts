//! One document: a piece of the workspace (collections by key), or one entity (`kind: journey`).
import type { Entry, MapNode, Node } from '../syntax/tree.ts';
import { isCollection, kindOf, nearestKind, nearestTopLevel, topLevelOf, fieldOf } from '../schema/vocabulary.ts';
import { kindByFields } from '../schema/shared-words.ts';
import { bareName, follow, isForAuthors, keysBelow, type EntityDraft, type Lowering } from './draft.ts';
import { closeEntity, isKeyed, lowerCollection, lowerEntity, openEntity } from './entity.ts';
import { lowerField } from './value.ts';
import { renameFix, sayComma } from './fix.ts';

export function lowerDocument(lowering: Lowering, root: Node): void {
  const spot = follow(lowering, root, undefined);
  if (!spot) return;
  const { node } = spot;
  const { kind } = lowering.options;
  if (node.type === 'map') lowerRootMap(lowering, node);
  else if (node.type === 'list' && kind !== undefined) lowerCollection(lowering, kind, spot, {});
  else if (node.type !== 'scalar' || node.text.trim() !== '') {
    lowering.problems.push({ rule: 'schema-violation', message: 'not-a-document', data: {}, span: firstLine(lowering, node) });
  }
}

function lowerRootMap(lowering: Lowering, root: MapNode): void {
  const declared = root.entries.find((entry) => entry.key === 'kind');
  if (!declared) {
    lowerUndeclared(lowering, root);
    return;
  }
  const words = declared.value.type === 'scalar' ? declared.value.text : '';
  const kind = kindOf(words, lowering.language);
  if (kind === undefined) {
    sayUnknownKind(lowering, declared, words);
    return;
  }
  if (isCollection(words)) {
    lowerPiece(lowering, root);
    return;
  }
  lowerEntity(lowering, kind, { node: root, via: undefined }, { skip: declared });
}

function lowerUndeclared(lowering: Lowering, root: MapNode): void {
  const { kind = '' } = lowering.options;
  const form = undeclaredForm(lowering, root);
  if (form === 'keyed') lowerCollection(lowering, kind, { node: root, via: undefined }, {});
  else if (form === 'entity') lowerEntity(lowering, kind, { node: root, via: undefined }, {});
  else lowerPiece(lowering, root);
}

/** Without `kind`, the file's name or place says what it is, unless its keys are plainly those of a piece. */
function undeclaredForm({ options: { kind, file } }: Lowering, root: MapNode): 'keyed' | 'entity' | 'piece' {
  if (kind === undefined) return 'piece';
  const pieces = root.entries.filter((entry) => isPiece(entry.key)).length;
  const fields = root.entries.filter((entry) => fieldOf(kind, entry.key)).length;
  if (pieces === 0 && isKeyed(kind, root)) return 'keyed';
  if (isCollection(bareName(file)) && root.entries.some(holdsThings)) return 'piece';
  return fields > pieces ? 'entity' : 'piece';
}

/** A list of things of a kind, and not only of their names: a file that is called after many is about these, whatever it is titled. */
function holdsThings({ key, value }: Entry): boolean {
  return isPiece(key) && value.type === 'list' && value.items.some((item) => item.type === 'map');
}

/** Whether a document is a piece of the workspace for its keys alone. */
export function isPieceByKeys(lowering: Lowering, root: MapNode): boolean {
  return !root.entries.some(({ key }) => key === 'kind') && undeclaredForm(lowering, root) === 'piece';
}

function isPiece(key: string): boolean {
  const top = topLevelOf(key);
  return top !== undefined && 'kind' in top;
}

function sayUnknownKind(lowering: Lowering, declared: Entry, kind: string): void {
  const near = nearestKind(kind, lowering.language);
  const span = declared.value.type === 'scalar' ? declared.value.words : declared.value.span;
  lowering.problems.push({
    rule: 'schema-violation',
    message: near === undefined ? 'unknown-kind' : 'unknown-kind-near',
    data: { kind, ...(near !== undefined && { near }) },
    span: span.end > span.start ? span : declared.keySpan,
  });
}

/** Collections and facts about the organisation, each under its own key. */
export function lowerPiece(lowering: Lowering, root: MapNode, lowerEntry = lowerOne): void {
  let organization: EntityDraft | undefined;
  for (const entry of root.entries) {
    if (isForAuthors(entry.key) || entry.key === 'kind' || isLanguage(entry.key)) continue;
    const top = topLevelOf(entry.key, lowering.language);
    if (!top) sayUnknownKey(lowering, root, entry);
    else if ('kind' in top)
      lowerEntry(
        lowering,
        kindByFields(entry.key, () => keysBelow(entry.value), top.kind),
        entry,
      );
    else {
      organization ??= openEntity(lowering, 'workspace', root.span, { value: entry.keySpan }, {});
      lowerField(lowering, organization, top.field, entry);
    }
  }
  if (organization) closeEntity(organization);
}

function lowerOne(lowering: Lowering, kind: string, { value, merged }: Entry): void {
  const spot = follow(lowering, value, merged);
  if (spot) lowerCollection(lowering, kind, spot, {});
}

const isLanguage = (key: string): boolean => fieldOf('strategy', key)?.name === 'lang';

function sayUnknownKey(lowering: Lowering, root: MapNode, entry: Entry): void {
  if (sayComma(lowering, root, entry, (key) => topLevelOf(key) !== undefined)) return;
  const near = nearestTopLevel(entry.key, lowering.language);
  lowering.problems.push({
    rule: 'unknown-field',
    message: near === undefined ? 'unknown-top' : 'near',
    data: { field: entry.key, ...(near !== undefined && { near }) },
    span: entry.keySpan,
    fixes: renameFix(lowering, root, entry, near),
  });
}

function firstLine(lowering: Lowering, node: Node): { start: number; end: number } {
  const { text } = lowering.options;
  const end = text.slice(node.span.start, node.span.end).search(/[\r\n]/);
  return { start: node.span.start, end: end < 0 ? node.span.end : node.span.start + end };
}
