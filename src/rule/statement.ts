//! What rules ask of a judged statement.
import type { AnyEntity } from '../model/entity.ts';
import { emptyValue } from '../model/model.ts';
import type { Judgement, SlotKind } from '../statement/index.ts';

/** What a statement leaves open; each is a key of the rule's messages. */
export type Gap = 'how' | 'choice' | 'measure' | 'date' | 'owner';

/** The field that holds an entity's statement, else the one that names it; undefined where it says nothing. */
export function judgedText(entity: AnyEntity): { readonly path: string; readonly text: string } | undefined {
  const { statement, name } = entity as { statement?: string; name?: string };
  if (statement !== undefined) return { path: 'statement', text: statement };
  return name === undefined || emptyValue(entity, 'statement') !== undefined ? undefined : { path: 'name', text: name };
}

export function hasHow({ terms }: Judgement): boolean {
  return terms.how.length > 0;
}

const fills: Readonly<Record<Gap, readonly SlotKind[]>> = {
  how: ['mechanism', 'operational', 'made'],
  choice: ['choice'],
  measure: ['target', 'quantity', 'baseline'],
  date: ['deadline'],
  owner: ['owner'],
};

/** What neither the statement nor the entity around it says. */
export function gapsOf({ slots }: Judgement, entity: AnyEntity): Gap[] {
  const {
    owner,
    metrics = [],
    due,
    end,
  } = entity as { owner?: unknown; metrics?: readonly unknown[]; due?: unknown; end?: unknown };
  const said: Readonly<Record<Gap, boolean>> = {
    how: false,
    choice: false,
    measure: metrics.length > 0,
    date: due !== undefined || end !== undefined,
    owner: owner !== undefined,
  };
  return (Object.keys(fills) as Gap[]).filter((gap) => !said[gap] && !slots.some(({ kind }) => fills[gap].includes(kind)));
}
