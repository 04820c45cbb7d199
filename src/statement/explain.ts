//! A judgement told: what was found, where, and how much it weighs.
import { statementPackOf, statementPacks, type JudgementWords } from '../language/statements/index.ts';
import type { Slot, Term } from './anatomy.ts';
import type { Judgement } from './judge.ts';
import { threshold } from './weights.ts';

/** A line each: the verdict, the sum, and every slot with its words. In the language asked for, else in English. */
export function explainJudgement(text: string, judgement: Judgement, language: string): string[] {
  const words = (statementPackOf(language) ?? statementPacks()[0])?.words;
  if (!words) return [];
  const verdict = words.verdicts[judgement.verdict] ?? judgement.verdict;
  const reason = judgement.gate === undefined ? undefined : words.gates[judgement.gate];
  if (judgement.verdict === 'abstained') return [`${verdict}: ${words.noLanguage}`];
  const lines = [reason === undefined ? verdict : `${verdict}: ${reason}`];
  const { wish, how, rest } = judgement.terms;
  if (wish.length + how.length + rest.length > 0) lines.push(sumLine(words, wish, [...how, ...rest], judgement.balance));
  lines.push(...termLines(words.forWish, wish, text, words), ...termLines(words.againstWish, [...how, ...rest], text, words));
  const weighed = new Set([...wish, ...how, ...rest].map(({ slot }) => slot));
  const others = judgement.slots.filter(({ kind }) => !weighed.has(kind));
  if (others.length > 0)
    lines.push(`${words.alsoFound}: ${unique(others.map((slot) => slotWords(slot, text, words))).join('; ')}`);
  return lines;
}

function sumLine({ sum }: JudgementWords, wish: readonly Term[], against: readonly Term[], balance: number): string {
  const total = (terms: readonly Term[]): string => String(terms.reduce((all, { weight }) => all + Math.abs(weight), 0));
  return sum
    .replace('{for}', total(wish))
    .replace('{against}', total(against))
    .replace('{balance}', String(balance))
    .replace('{threshold}', String(threshold));
}

function termLines(title: string, terms: readonly Term[], text: string, words: JudgementWords): string[] {
  return terms.map(({ slot, weight, span }) => {
    const sign = weight > 0 ? '+' : '−';
    return `${title}: ${sign}${String(Math.abs(weight))} ${slotWords({ kind: slot, span }, text, words)}`;
  });
}

const longestQuote = 60;

function slotWords({ kind, span }: Slot, text: string, words: JudgementWords): string {
  const quote = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const cut = quote.length > longestQuote ? `${quote.slice(0, longestQuote - 1)}…` : quote;
  return `${words.slots[kind] ?? kind} “${cut}”`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
