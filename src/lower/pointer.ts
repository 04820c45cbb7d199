//! Words that only say where something stands: "see the brand book". It is there, and can't be read here.
import type { ScalarNode } from '../syntax/tree.ts';
import { commonFields, schemaOf } from '../schema/vocabulary.ts';
import { isElsewhere } from '../value/index.ts';
import { sayEmpty, type EntityDraft } from './draft.ts';

export function pointsAway({ away, text }: ScalarNode): boolean {
  return away === 'words' || isElsewhere(text.trim());
}

/** All that is asked of a thing of its kind stands where its words point. */
export function sayAllElsewhere(draft: EntityDraft, text: string): void {
  const shared = new Set(commonFields().map(({ name }) => name));
  for (const { name } of schemaOf(draft.kind).fields)
    if ((name === 'owner' || !shared.has(name)) && draft.fields[name] === undefined) sayEmpty(draft, name, text, 'elsewhere');
}
