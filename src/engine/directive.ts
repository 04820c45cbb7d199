//! Comments that switch findings off: their words, one by one.
import { isIsoDay } from '../value/index.ts';

export const verbs = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] as const;

export interface Command {
  readonly verb: (typeof verbs)[number];
  /** Empty: all rules. */
  readonly rules: readonly string[];
  readonly reason: string | undefined;
  /** The last day it holds, ISO 8601. */
  readonly until: string | undefined;
  /** What stands where that day is expected, and is none. */
  readonly noDay: string | undefined;
}

/** `stratlint-disable-next-line unfunded-action, … -- board decides in March (until 2027-03-31)`; undefined for other words. */
export function readDirective(text: string): Command | undefined {
  const verb = verbs.find((one) => text.startsWith(`stratlint-${one}`) && /^$|\s/.test(text.charAt(`stratlint-${one}`.length)));
  if (!verb) return undefined;
  const rest = text.slice(`stratlint-${verb}`.length);
  const dashes = rest.indexOf('--');
  const rules = [...new Set((dashes < 0 ? rest : rest.slice(0, dashes)).split(/[\s,]+/).filter(Boolean))];
  const said = dashes < 0 ? '' : rest.slice(dashes + 2).trim();
  const [whole = '', day] = /\(\s*(?:until|hasta)(?=\s)([^()]*)\)/.exec(said) ?? [];
  const until = day?.trim();
  return {
    verb,
    rules,
    reason: said.replace(whole, '').trim() || undefined,
    ...(until === undefined || isIsoDay(until) ? { until, noDay: undefined } : { until: undefined, noDay: until }),
  };
}

export interface Waiving {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly until: string | undefined;
}

/** The words that `readDirective` reads. */
export function writeDirective(verb: Command['verb'], { rules, reason, until }: Waiving): string {
  const day = until === undefined ? '' : ` (until ${until})`;
  return `stratlint-${verb} ${rules.join(', ')}${verb === 'enable' ? '' : ` -- ${reason}${day}`}`;
}
