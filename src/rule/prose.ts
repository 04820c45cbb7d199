//! What an entity says in sentences: the texts of its fields that the schemas call prose.
import type { AnyEntity } from '../model/entity.ts';
import { linkedEntity } from '../model/model.ts';
import type { Field, Prose } from '../schema/field.ts';
import { schemaOf } from '../schema/vocabulary.ts';

export interface Passage {
  /** `statement`, `not_doing.0`, `diagnosis.text` */
  readonly path: string;
  readonly text: string;
  readonly prose: Prose;
}

/** The passages of an entity in the order of its fields: of all kinds of prose, or of these. */
export function passagesOf(entity: AnyEntity, ...kinds: readonly Prose[]): Passage[] {
  const { fact } = linkedEntity(entity);
  const passages: Passage[] = [];
  collect(branchesOf(fact.kind), fact.fields, '', passages);
  return kinds.length === 0 ? passages : passages.filter(({ prose }) => kinds.includes(prose));
}

/** A field that is prose, or has some inside. */
interface Branch {
  readonly name: string;
  readonly prose: Prose | undefined;
  readonly inner: readonly Branch[];
}

const byKind = new Map<string, readonly Branch[]>();

function branchesOf(kind: string): readonly Branch[] {
  let branches = byKind.get(kind);
  if (!branches) {
    const schema = schemaOf(kind);
    branches = schema.fields.flatMap((field) => branchOf(field, field.name === 'statement' ? schema.prose : undefined));
    byKind.set(kind, branches);
  }
  return branches;
}

function branchOf({ name, prose, fields = [] }: Field, instead?: Prose): Branch[] {
  const branch = { name, prose: instead ?? prose, inner: fields.flatMap((field) => branchOf(field)) };
  return branch.prose !== undefined || branch.inner.length > 0 ? [branch] : [];
}

function collect(branches: readonly Branch[], value: unknown, path: string, passages: Passage[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const { name, prose, inner } of branches) {
    const part = (value as Readonly<Record<string, unknown>>)[name];
    if (part === undefined) continue;
    const parts: readonly unknown[] = Array.isArray(part) ? part : [part];
    parts.forEach((one, i) => {
      const at = `${path}${name}${Array.isArray(part) ? `.${String(i)}` : ''}`;
      if (prose !== undefined && typeof one === 'string') passages.push({ path: at, text: one, prose });
      else collect(inner, one, `${at}.`, passages);
    });
  }
}
