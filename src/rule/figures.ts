//! Figures that claim something: a share of all, so many times more.
import { Phrases, type LanguagePack, type Token } from '../language/index.ts';
import type { AnyEntity } from '../model/entity.ts';
import { packFor, phraseAt } from './wording.ts';

/** `value` is 38 for "38 % of". Its tokens are those from `at` up to, not with, `next`. */
export interface Figure {
  readonly value: number;
  readonly at: number;
  readonly next: number;
}

const mostFigures = 20;

/** "38 % of claimants", "60 % more", "five times as likely"; not 100 %, which is a manner of speaking. At most 20. */
export function figuresIn(tokens: readonly Token[], entity: AnyEntity): Figure[] {
  const pack = packFor(entity);
  const { writing, numbers } = pack;
  const words = wordsFor(pack);
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length && figures.length < mostFigures; at++) {
    const number = numberAt(tokens, at, words);
    if (!number) continue;
    const percent = phraseAt(tokens, number.next, numbers.percent);
    const share = percent === undefined ? undefined : phraseAt(tokens, percent, writing.shares);
    const times = percent === undefined ? phraseAt(tokens, number.next, writing.times) : undefined;
    if (times !== undefined) figures.push({ ...number, at, next: times });
    else if (percent !== undefined && share !== undefined && number.value !== 100) figures.push({ ...number, at, next: percent });
    at = number.next - 1;
  }
  return figures;
}

function numberAt(
  tokens: readonly Token[],
  at: number,
  words: Phrases<number>,
): { readonly value: number; readonly next: number } | undefined {
  const token = tokens[at];
  if (token?.type !== 'number') return words.match(tokens, at);
  const [sign, part] = [tokens[at + 1], tokens[at + 2]];
  const isSplit = sign?.spaced === false && '.,'.includes(sign.text) && part?.type === 'number' && !part.spaced;
  return { value: Number(isSplit ? `${token.text}.${part.text}` : token.text), next: isSplit ? at + 3 : at + 1 };
}

const numberWords = new Map<LanguagePack, Phrases<number>>();

function wordsFor(pack: LanguagePack): Phrases<number> {
  let words = numberWords.get(pack);
  if (!words) {
    words = new Phrases(pack.numbers.words.flatMap(([value, names]) => names.map((name): [string, number] => [name, value])));
    numberWords.set(pack, words);
  }
  return words;
}
