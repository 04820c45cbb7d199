//! What a rule may ask for beside the entity that it looks at. Whatever can change between two runs is noted as read.
import type { RuleSetting } from '../config/settings.ts';
import { perWords } from '../language/index.ts';
import type { Model } from '../model/model.ts';
import { noteRead } from '../model/reads.ts';
import type { Place } from '../rule/place.ts';
import type { Context } from '../rule/rule.ts';
import { judge, noVocabulary, type Judgement, type Vocabulary } from '../statement/index.ts';

/** What all rules of a run may ask for. */
export interface Surroundings {
  readonly model: Model;
  /** Makes the model to compare with, when it is first asked for. */
  readonly base: (() => Model) | undefined;
  readonly today: string;
  /** The day of the newest commit on the lines of a place. */
  readonly lastChange: (at: Place) => string | undefined;
  /** The author's own words, for judging statements. */
  readonly vocabulary?: Vocabulary;
}

export function contextOf(
  { options }: RuleSetting,
  { model, base, today, lastChange, vocabulary = noVocabulary }: Surroundings,
): Context {
  return {
    model,
    get base() {
      return base?.();
    },
    options,
    get today() {
      noteRead('today', today);
      return today;
    },
    lastChange: (at) => {
      const found = lastChange(at);
      noteRead(`history:${JSON.stringify(at)}`, found ?? 'none');
      return found;
    },
    judge: (statement, language) => judgeOnce(statement, language, vocabulary),
  };
}

const judged = perWords(() => new WeakMap<Vocabulary, Map<string, Judgement>>());
/** Rules ask about one entity after the other, and about those around it. */
const mostJudged = 100;

/** Several rules ask about the same statement. */
function judgeOnce(text: string, language: string, vocabulary: Vocabulary): Judgement {
  let known = judged().get(vocabulary);
  if (!known) judged().set(vocabulary, (known = new Map<string, Judgement>()));
  const key = `${language}\n${text}`;
  let judgement = known.get(key);
  if (!judgement) {
    judgement = judge({ text, language, vocabulary });
    if (known.size >= mostJudged) known.clear();
    known.set(key, judgement);
  }
  return judgement;
}
