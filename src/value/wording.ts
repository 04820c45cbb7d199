//! Turns of phrase that rules speak about, found in a text: work beside the job, questions that push.
import {
  functionWordsOf,
  packOf,
  perWords,
  Phrases,
  tokenise,
  type Token,
  type WordingTable,
  type Words,
} from '../language/index.ts';

export type Wording = 'besideOwnJob' | 'leading';

/** The first turn of phrase of a kind in a text, as it is written there; undefined where there is none. */
export function phraseIn(text: string, kind: Wording, language: string): string | undefined {
  const tokens = tokenise(text.slice(0, longest));
  for (let at = 0; at < tokens.length; at++) {
    const found = phraseAt(text, tokens, at, kind, language);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a whole text is one such turn of phrase, as in "As low as possible." */
export function isWholly(text: string, kind: 'vagueAims', language: string): boolean {
  const tokens = tokenise(text.slice(0, longest)).filter(({ type }) => type !== 'sign');
  return tokens.length > 0 && phrasesOf(language)[kind].match(tokens, 0)?.next === tokens.length;
}

/** In characters: statements and questions are shorter, and the rest of a page says nothing about its beginning. */
const longest = 2000;

function phraseAt(text: string, tokens: readonly Token[], at: number, kind: Wording, language: string): string | undefined {
  const match = phrasesOf(language)[kind].match(tokens, at);
  const [first, last] = [tokens[at], match && tokens[match.next - 1]];
  return first && last ? text.slice(first.start, last.end) : undefined;
}

/** Whether a text begins with some words, or with a small word before them: "Our principles", "The goals of this year". */
export function speaksOf(text: string, words: readonly string[]): boolean {
  const tokens = tokenise(text.slice(0, longest), mostOpening);
  const phrases = new Phrases(words.map((word): [string, true] => [word, true]));
  return phrases.match(tokens, 0) !== undefined || phrases.match(tokens, 1) !== undefined;
}

const mostOpening = 8;

/**
 * The two things that a question asks to judge at once, as they are written: "the speed" and "friendliness of our staff".
 * Undefined where it asks for one.
 */
export function judgedAtOnce(question: string, language: string): readonly [string, string] | undefined {
  const text = question.slice(0, longest);
  const tokens = tokenise(text);
  const { rated, joints, pairs, secondQuestions } = phrasesOf(language);
  const qualities = qualitiesAtOnce(text, tokens, language);
  if (qualities) return qualities;
  const inPairs = new Set<number>();
  let from: number | undefined;
  let begin = 0;
  for (let at = 0; at < tokens.length; at++) {
    const pair = pairAt(pairs, tokens, at);
    for (let i = at; i < pair; i++) inPairs.add(i);
    const joint = at > (from ?? begin) && !inPairs.has(at) ? joints.match(tokens, at) : undefined;
    const token = tokens[at];
    if (joint && token?.spaced) {
      if (secondQuestions.match(tokens, joint.next)) return between(text, tokens, begin, at, joint.next);
      if (from !== undefined) return between(text, tokens, from, at, joint.next);
    }
    // What is judged ends where the sentence does.
    if (token?.type === 'sign' && '?.!;:(¿'.includes(token.text)) [from, begin] = [undefined, at + 1];
    from ??= rated.match(tokens, at)?.next;
  }
  return undefined;
}

/** "How quick and friendly was", "Was the letter clear and polite?": two words that judge the same thing in two ways. */
function qualitiesAtOnce(text: string, tokens: readonly Token[], language: string): readonly [string, string] | undefined {
  const { joints, pairs, qualities, askers, copulas, openQuestions } = phrasesOf(language);
  let begin = 0;
  let copula = false;
  for (let at = 0; at < tokens.length; at++) {
    const joint = qualities.match(tokens, at)?.next;
    const second = joint === undefined ? undefined : joints.match(tokens, joint)?.next;
    const next = second === undefined ? undefined : qualities.match(tokens, second)?.next;
    if (joint !== undefined && second !== undefined && next !== undefined && pairs.match(tokens, at) === undefined) {
      const asked = [1, 2].some((back) => at - back >= begin && askers.match(tokens, at - back)?.next === at);
      const judged = copula && openQuestions.match(tokens, begin) === undefined && endsJudgement(tokens[next], language);
      if (asked || judged) return [wordsFrom(text, tokens, at, joint), wordsFrom(text, tokens, second, next)];
    }
    copula ||= copulas.match(tokens, at) !== undefined;
    if (tokens[at]?.type === 'sign' && '?.!;:(¿'.includes(tokens[at]?.text ?? '')) [begin, copula] = [at + 1, false];
  }
  return undefined;
}

/** Not before a noun: "Is there a quick and friendly café?" asks about none of ours. */
function endsJudgement(token: Token | undefined, language: string): boolean {
  return token === undefined || token.type === 'sign' || functionWordsOf(packOf(language)).has(token.text);
}

function wordsFrom(text: string, tokens: readonly Token[], from: number, next: number): string {
  return text.slice(tokens[from]?.start, tokens[next - 1]?.end);
}

function pairAt(pairs: Phrases<true>, tokens: readonly Token[], at: number): number {
  return pairs.match(tokens, at)?.next ?? at;
}

function between(
  text: string,
  tokens: readonly Token[],
  from: number,
  joint: number,
  next: number,
): readonly [string, string] | undefined {
  const end = tokens.findIndex(({ type, text: sign }, i) => i >= next && type === 'sign' && '?.!;:,('.includes(sign));
  const lastWord = tokens[joint - 1]?.text === ',' ? joint - 2 : joint - 1;
  const [first, last] = [tokens[from], tokens[lastWord]];
  const [second, stop] = [tokens[next], tokens[(end < 0 ? tokens.length : end) - 1]];
  if (!first || !last || !second || !stop || lastWord < from || stop.end <= second.start) return undefined;
  return [text.slice(first.start, last.end), text.slice(second.start, stop.end)];
}

type Built = Readonly<Record<keyof WordingTable, Phrases<true>>>;
const built = perWords(() => new Map<string, Built>());

function phrasesOf(language: string): Built {
  const { code, wordings } = packOf(language);
  const known = built().get(code);
  if (known) return known;
  const phrases = (words: Words): Phrases<true> => new Phrases(words.map((word) => [word, true]));
  const made: Built = {
    besideOwnJob: phrases(wordings.besideOwnJob),
    leading: phrases(wordings.leading),
    rated: phrases(wordings.rated),
    joints: phrases(wordings.joints),
    pairs: phrases(wordings.pairs),
    secondQuestions: phrases(wordings.secondQuestions),
    qualities: phrases(wordings.qualities),
    askers: phrases(wordings.askers),
    copulas: phrases(wordings.copulas),
    openQuestions: phrases(wordings.openQuestions),
    vagueAims: phrases(wordings.vagueAims),
  };
  built().set(code, made);
  return made;
}
