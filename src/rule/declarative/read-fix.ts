//! Ways out as a rule.yaml says them: `insert: owner` with a value, `replace: owner`, `remove: due`.
import type { Entry, Node } from '../../syntax/tree.ts';
import { noSuch } from '../../text/no-such.ts';
import type { FixKind } from '../../diagnostic.ts';
import { toFillIn, type FieldValue } from '../place.ts';
import type { FixData } from './data.ts';
import { readPath } from './read-path.ts';
import {
  at,
  choiceOf,
  entriesOf,
  follow,
  itemsOf,
  keyAt,
  mapOf,
  problem,
  scalarOf,
  type Names,
  type Reading,
} from './reading.ts';
import { partsOf, type Shape } from './shape.ts';

export const changes = ['insert', 'replace', 'remove'] as const;
export const fixKeys = [...changes, 'value', 'copy', 'title', 'kind', 'when'] as const;
export const fixKinds: readonly FixKind[] = ['safe', 'unsafe', 'placeholder'];

/** `texts` are the keys of messages; `usual` is the kind of those that say none. */
export function readFixes(
  reading: Reading,
  node: Node,
  names: Names,
  texts: readonly string[],
  usual: FixKind | undefined,
): FixData[] {
  return itemsOf(reading, node).flatMap((item) => readFix(reading, item, names, texts, usual) ?? []);
}

function readFix(
  reading: Reading,
  node: Node,
  names: Names,
  texts: readonly string[],
  usual: FixKind | undefined,
): FixData | undefined {
  const map = mapOf(reading, node, 'A way out, such as { insert: owner, value: toFillIn, title: add },');
  if (!map) return undefined;
  const entries = entriesOf(reading, map, 'word', fixKeys);
  const [change, other] = changes.filter((one) => entries[one]);
  const entry = change && entries[change];
  if (!change || !entry || other) return problem(reading, map, `Say one of ${changes.join(', ')}, with the field.`);
  const word = scalarOf(reading, entry.value, 'A field');
  const found = word && readPath(reading, word, names);
  const { value, copy, title, kind, when } = entries;
  if (!title) return problem(reading, map, 'Say with "title" which of the messages names this way out.');
  if ((change === 'remove') === (value !== undefined || copy !== undefined))
    return problem(
      reading,
      keyAt(entry),
      change === 'remove'
        ? '"remove" takes a field away: leave out "value" and "copy".'
        : `"${change}" says with "value" what is written, or with "copy" which field it is taken from.`,
    );
  const text = choiceOf(reading, title.value, 'message', texts);
  const written = value && found && readValue(reading, value.value, found.shape);
  const from = copy && scalarOf(reading, copy.value, 'A field');
  const source = from && readPath(reading, from, names);
  const condition = when && reading.condition(when.value, names);
  const said = kind && choiceOf(reading, kind.value, 'kind of fix', fixKinds);
  if (!found || text === undefined || (value && written === undefined) || (copy && !source) || (when && !condition))
    return undefined;
  if (found.path.includes('*') || found.path.length < 2) return problem(reading, at(entry.value), 'A way out changes one field.');
  return {
    change,
    at: found.path,
    title: text,
    kind: said ?? usual ?? usualKind(change, written),
    ...(written !== undefined && { value: written }),
    ...(source && { copy: source.path }),
    ...(condition && { when: condition }),
  };
}

/** What leaves a gap is a placeholder; what changes words may change the meaning. */
function usualKind(change: FixData['change'], value: FieldValue | undefined): FixKind {
  return hasGap(value) || change === 'insert' ? 'placeholder' : 'unsafe';
}

function hasGap(value: FieldValue | undefined): boolean {
  return JSON.stringify(value ?? null).includes('"toFillIn":true');
}

/** Keys of what is written are those of the model, as deep as it goes. */
function readValue(reading: Reading, node: Node, of: Shape): FieldValue | undefined {
  const found = follow(reading, node);
  if (!found) return undefined;
  if (found.type === 'list') {
    const items = found.items.map((item) => readValue(reading, item, of));
    return items.some((item) => item === undefined) ? undefined : items.flatMap((item) => (item === undefined ? [] : [item]));
  }
  if (found.type === 'map') return readParts(reading, found.entries, of);
  if (found.text === 'toFillIn') return toFillIn;
  if (of.values.length > 0 && !of.values.includes(found.text))
    return problem(reading, at(found), noSuch('value', found.text, of.values));
  return found.value ?? problem(reading, at(found), 'A value is expected here; "toFillIn" leaves it to the author.');
}

function readParts(reading: Reading, entries: readonly Entry[], of: Shape): FieldValue | undefined {
  const parts = partsOf(of);
  const read = entries.map(({ key, keySpan, value }): [string, FieldValue | undefined] => {
    const part = parts.get(key);
    if (!part) problem(reading, { span: keySpan }, noSuch('field', key, [...parts.keys()]));
    return [key, part && readValue(reading, value, part)];
  });
  return read.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(read) as FieldValue);
}
