//! Whether no money means that none is needed: "Cost: nil", "none, our own team does it", "nada: lo hace el equipo".
import type { Phrases } from '../language/index.ts';
import type { Span } from '../text/span.ts';
import { moneyAt } from './money.ts';
import type { ReadContext } from './reading.ts';
import { beginningOf, isEnd, isSign, startsValue, type Source } from './source.ts';

/** `reason` is where the words behind stand; undefined where there are none. */
export interface Free {
  readonly none: Span;
  readonly reason?: Span;
}

const mostTokens = 60;

/**
 * What costs none needs none. Where funding is asked for, "none" may also be a lack of it: the words behind have to say who or what
 * does the work. They speak of no other money, deny nothing and put nothing off; `states` are words for how far money has come.
 */
export function freeOf(text: string, context: ReadContext, isCost: boolean, states: Phrases<string>): Free | undefined {
  const source = beginningOf(text, context, mostTokens);
  const { tokens, lexicon } = source;
  const lead = lexicon.noMoney.match(tokens, 0);
  if (!lead) return undefined;
  const none = { start: 0, end: tokens[lead.next - 1]?.end ?? 0 };
  if (isEnd(source, lead.next) || isOnlyStop(source, lead.next)) return isCost ? { none } : undefined;
  if (!isSign(source, lead.next, ',;:(–-.') || speaksOfMoney(source, lead.next + 1, states)) return undefined;
  const words = [...tokens.keys()].slice(lead.next + 1);
  if (!isCost && !words.some((at) => lexicon.ownMeans.match(tokens, at))) return undefined;
  const behind = text.slice(tokens[lead.next + 1]?.start).replace(/(?<![\s).])[\s).]+$/u, '');
  const start = tokens[lead.next + 1]?.start ?? 0;
  return { none, ...(behind !== '' && { reason: { start, end: start + behind.length } }) };
}

function isOnlyStop(source: Source, at: number): boolean {
  return isSign(source, at, '.') && isEnd(source, at + 1);
}

function speaksOfMoney(source: Source, from: number, states: Phrases<string>): boolean {
  const { tokens, lexicon } = source;
  for (let at = from; at < tokens.length; at++) {
    const says = [lexicon.negations, lexicon.deferrals, states].some((words) => words.match(tokens, at) !== undefined);
    const amount = startsValue(source, at) ? moneyAt(source, at) : undefined;
    if (says || (amount !== undefined && !amount.bare)) return true;
  }
  return false;
}
