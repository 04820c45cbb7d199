//! What is said of the money for a piece of work.
import type { Action, FundingLine, Initiative } from '../model/entities.generated.ts';
import { isLinked } from '../model/entity.ts';
import { emptyValue, isWritten, type Model } from '../model/model.ts';
import { place, type Place } from './place.ts';
import { initiativeOf } from './planned.ts';

/**
 * `paid`: money is there, or the work costs none. `asked`: on its way, or written down elsewhere. `rejected` and `none`
 * are what they say. `silent`: not a word, or a placeholder.
 */
export type FundingWord = 'paid' | 'asked' | 'rejected' | 'none' | 'silent';

const agreed = new Set<string>(['accepted', 'planned', 'active']);

/** Whether the organisation has said yes to it and it is not over. */
export function isAgreed({ status }: Action | Initiative): boolean {
  return agreed.has(status);
}

/** Its own word, else that of the funding lines that pay for it, else that of the initiative it belongs to. */
export function fundingOf(item: Action | Initiative, model: Model): FundingWord {
  const own = ownWord(item);
  if (own !== 'silent') return own;
  const lines = model.referrers(item, 'FundingLine').map(wordOfLine);
  const best = order.find((word) => lines.includes(word));
  if (best !== undefined) return best;
  const initiative = item.kind === 'action' ? initiativeOf(item, model) : undefined;
  return initiative ? fundingOf(initiative, model) : 'silent';
}

const order: readonly FundingWord[] = ['paid', 'asked', 'rejected', 'none'];

function ownWord(item: Action | Initiative): FundingWord {
  const { funding, no_cost } = item;
  if (no_cost?.reason !== undefined) return 'paid';
  const empty = emptyValue(item, 'funding')?.why;
  if (!funding) return empty === 'elsewhere' || empty === 'unreadable' ? 'asked' : 'silent';
  const { status, amount, line, approver, date, note } = funding;
  const lineSays = isLinked(line) ? wordOfLine(line) : undefined;
  // Money can't come from a line that has none, whatever the work says.
  if (status !== undefined) return status !== 'not-needed' && lineSays === 'rejected' ? lineSays : wordOf(status);
  if (lineSays !== undefined) return lineSays;
  if (line ?? amount ?? approver ?? date) return 'paid';
  return note === undefined ? 'silent' : 'asked';
}

/** Where the word on the money is read that a finding tells of: at the line, where that is what was rejected. */
export function placeOfFunding(item: Action | Initiative): Place {
  const { status, line } = item.funding ?? {};
  const isOfLine = isLinked(line) && line.status === 'rejected' && status !== 'rejected';
  const paths = isOfLine ? ['funding.line'] : ['funding.status', 'funding.line'];
  return place(item, paths.find((path) => isWritten(item, path)) ?? 'funding');
}

function wordOfLine({ status }: FundingLine): FundingWord {
  return status === undefined ? 'paid' : wordOf(status);
}

function wordOf(status: NonNullable<FundingLine['status']>): FundingWord {
  if (status === 'proposed' || status === 'requested') return 'asked';
  return status === 'rejected' || status === 'none' ? status : 'paid';
}
