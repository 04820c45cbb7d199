//! The linked model as plain JSON, for people and programs that ask what stratlint understood.
import { labelPlace, usedAt } from './places.ts';
import type { LineIndex } from '../text/span.ts';
import type { Linked, Model } from './model.ts';

/**
 * By collection: each entity with its fields, references as `{ref}` or `{unresolved}`, what it inherits, and where it stands.
 * Behind them those of the repository's directory that something refers to.
 */
export function describeModel(model: Model, lines: (file: string) => LineIndex): Record<string, unknown[]> {
  const outside = [...model.index.referrers.keys()].filter(({ listedIn }) => listedIn !== undefined);
  const kinds = [...model.index.byKind]
    .map(([kind, own]) => [kind, [...own, ...outside.filter(({ fact }) => fact.kind === kind)]] as const)
    .filter(([, all]) => all.length > 0);
  return Object.fromEntries(kinds.map(([kind, all]) => [kind, all.map((linked) => describe(linked, lines))]));
}

function describe(linked: Linked, lines: (file: string) => LineIndex): Record<string, unknown> {
  const { entity, fact, file, holder, inherited, listedIn } = linked;
  const fields = Object.entries(entity).filter(([name, value]) => name !== 'kind' && !isNothing(value));
  const at = file && lines(file.file).position(usedAt(labelPlace(fact.places)).start);
  return {
    ...Object.fromEntries(fields.map(([name, value]) => [name, plain(value)])),
    ...(holder && { $holder: holder.key }),
    ...(inherited.length > 0 && { $inherited: Object.fromEntries(inherited.map(({ field, from }) => [field, from.key])) }),
    ...(Object.keys(fact.empty).length > 0 && {
      $empty: Object.fromEntries(Object.entries(fact.empty).map(([path, { text, why }]) => [path, { text, why }])),
    }),
    ...(listedIn !== undefined && { $listed_in: listedIn }),
    ...(file && at && { $at: `${file.file}:${at.line}:${at.column}` }),
  };
}

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** References become keys: the model is a graph, and JSON a tree. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const { kind, id, text } = value as { kind?: unknown; id?: unknown; text?: unknown };
  if (kind === 'unlinked') return { unresolved: text };
  if (typeof kind === 'string' && typeof id === 'string') return { ref: `${kind}/${id}` };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !isNothing(part))
      .map(([name, part]) => [name, plain(part)]),
  );
}
