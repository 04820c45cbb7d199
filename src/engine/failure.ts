//! Rules that failed, as findings: told where it went wrong in the rule's own file, and never taken for silence.
import type { Finding } from '../diagnostic.ts';
import { place } from '../rule/place.ts';
import type { RulePlace } from '../rule/rule.ts';
import { LineIndex, type Span } from '../text/span.ts';
import type { Evaluations } from './check.ts';
import type { Failure } from './outcome.ts';
import { relatedOf, type Raising } from './raise.ts';

export interface RuleFailure extends Failure {
  readonly ruleId: string;
}

/** One that fails at each thing in other words need not be told a thousand times. */
const mostTold = 5;

/** What went wrong with each rule: the same at the same place once, with the first thing it went wrong at. */
export function failuresOf(evaluations: Evaluations): RuleFailure[] {
  return [...evaluations.byRule].flatMap(([ruleId, { noted, overall, stopped }]) => {
    const told = new Map<string, RuleFailure>();
    for (const { failures } of [...overall.values(), ...noted.values()])
      for (const failure of failures) {
        const key = JSON.stringify([failure.at, failure.message]);
        if (told.size < mostTold && !told.has(key)) told.set(key, { ruleId, ...failure });
      }
    return stopped ? [...told.values(), { ruleId, ...stopped }] : [...told.values()];
  });
}

interface Words {
  readonly failed: string;
  readonly here: string;
}

const words: { readonly en: Words } & Readonly<Record<string, Words>> = {
  en: {
    failed: 'The rule itself failed, so it may have missed something; the other rules went on. Its error:',
    here: 'it was looking at this',
  },
  es: {
    failed: 'La propia regla ha fallado, así que puede habérsele escapado algo; las demás han seguido. Su error:',
    here: 'estaba mirando esto',
  },
};

export function failureFinding(raising: Raising, { ruleId, message, at, subject }: RuleFailure): Finding {
  const { failed, here } = words[raising.language ?? 'en'] ?? words.en;
  const source = raising.rules.get(ruleId)?.source;
  const linked = source && subject !== undefined ? raising.model.index.byKey.get(subject) : undefined;
  return {
    ruleId,
    severity: 'error',
    confidence: 'high',
    message: `${failed} ${message}`,
    ...(source && { file: source.file, span: spanAt(source.text, at) }),
    related: linked ? relatedOf(raising, place(linked.entity), here) : [],
    fixes: [],
    failed: true,
  };
}

/** From a place to the end of its line; the first line where the place is not known. */
function spanAt(text: string, { line, column }: RulePlace = { line: 1, column: 1 }): Span {
  const { start, end } = new LineIndex(text).line(line);
  return { start: Math.min(start + column - 1, end), end };
}

/** A rule whose message is missing or malformed has failed like one that throws. */
export function guarded(ruleId: string, failures: RuleFailure[], raise: () => Finding | undefined): Finding[] {
  try {
    const finding = raise();
    return finding ? [finding] : [];
  } catch (error) {
    if (!failures.some((failure) => failure.ruleId === ruleId))
      failures.push({
        ruleId,
        message: error instanceof Error ? error.message : String(error),
        at: undefined,
        subject: undefined,
      });
    return [];
  }
}
