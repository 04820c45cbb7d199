//! How far something has come, where only that is asked for: "waiting for the vendor", "pilot in two shops", "60 %".
import { percentAt } from './quantity.ts';
import type { ReadContext } from './reading.ts';
import { isEnd, isSign, sourceOf, type Source } from './source.ts';
import type { Phrases } from '../language/index.ts';

/** A value that a status may have; undefined where the words say none, or where one of `states` behind them says another. */
export function readProgress(text: string, context: ReadContext, states: Phrases<string>): string | undefined {
  const source = sourceOf(text, context);
  if (!source) return undefined;
  const share = shareAt(source);
  const lead = source.lexicon.progress.match(source.tokens, 0);
  if (share !== undefined || !lead) return share;
  const isOther = source.tokens.some((_, at) => {
    const other =
      at >= lead.next ? (states.match(source.tokens, at) ?? source.lexicon.progress.match(source.tokens, at)) : undefined;
    return other !== undefined && other.value !== lead.value;
  });
  return isOther ? undefined : lead.value;
}

/** "60 %", "100 % complete": how much of it is done. */
function shareAt(source: Source): string | undefined {
  const percent = percentAt(source, 0);
  if (!percent?.reading.ok || percent.bare) return undefined;
  const isShort = isEnd(source, percent.next) || isSign(source, percent.next, ',;(–-') || isEnd(source, percent.next + 1);
  if (!isShort) return undefined;
  const { value } = percent.reading;
  return value >= 100 ? 'done' : value > 0 ? 'active' : 'planned';
}
