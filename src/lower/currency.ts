//! The currency of amounts that name none: declared by a document, or by the thing whose amounts they are.
import { currencyCodes } from '../language/index.ts';
import { fieldOf } from '../schema/vocabulary.ts';
import type { Node } from '../syntax/tree.ts';

/** `moneda: MXN` at the top of a document. */
export function currencyOfTree(root: Node | undefined): string | undefined {
  return declared('workspace', 'default_currency', root);
}

/** `currency: EUR` in a funding line. */
export function currencyOfEntity(kind: string, node: Node): string | undefined {
  return declared(kind, 'currency', node);
}

function declared(kind: string, field: string, node: Node | undefined): string | undefined {
  if (node?.type !== 'map') return undefined;
  for (const { key, value } of node.entries) {
    if (value.type !== 'scalar' || fieldOf(kind, key)?.name !== field) continue;
    const code = value.text.trim().toUpperCase();
    return currencyCodes.has(code) ? code : undefined;
  }
  return undefined;
}
