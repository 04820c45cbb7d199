//! The judgement of a statement: wish or strategy, and why.
import { statementPackOf, type StatementPack } from '../language/statements/index.ts';
import type { Gate, Slot, SlotKind, Term } from './anatomy.ts';
import { gateOf } from './gate.ts';
import { recognisePack } from './language.ts';
import { lexiconOf } from './lexicon.ts';
import { plainOf } from './plain.ts';
import { sentencesOf, type Sentence } from './sentence.ts';
import { slotsOf } from './slots.ts';
import { tonesIn } from './tone.ts';
import { verbsOf, type Verb } from './verb.ts';
import { noVocabulary, type Vocabulary } from './vocabulary.ts';
import { most, sure, threshold, weights } from './weights.ts';
import { weigh, type Weighing } from './weigh.ts';

export interface JudgeInput {
  readonly text: string;
  /** A language code; recognised where it is not given. */
  readonly language?: string;
  readonly vocabulary?: Vocabulary;
}

/**
 * `wish`: no how, and words that any organisation could say. `goal-without-how`: an amount, and no way there. `thin`: a
 * how, without measure, date and owner. `strategy`: a how with something to hold on to. `work`: nothing of either.
 */
export type Verdict = 'wish' | 'goal-without-how' | 'thin' | 'strategy' | 'work' | 'not-a-statement' | 'abstained';

export interface Judgement {
  readonly language: string | undefined;
  readonly verdict: Verdict;
  /** How it may be reported at most; undefined where there is nothing to report. */
  readonly severity: 'error' | 'warning' | 'info' | undefined;
  readonly gate: Gate | undefined;
  /** What makes a wish, less what speaks against it. */
  readonly balance: number;
  readonly terms: { readonly wish: readonly Term[]; readonly how: readonly Term[]; readonly rest: readonly Term[] };
  readonly slots: readonly Slot[];
}

export function judge({ text, language, vocabulary = noVocabulary }: JudgeInput): Judgement {
  const pack = language === undefined ? recognisePack(text) : statementPackOf(language);
  if (!pack) return nothing(undefined, 'abstained', undefined);
  if (gapsIn(text) >= manyGaps) return nothing(pack.code, 'not-a-statement', 'gaps');
  const lexicon = lexiconOf(pack, vocabulary);
  const plain = plainOf(text);
  const sentences = sentencesOf(plain, lexicon);
  const context = contextOf(pack, vocabulary);
  const weighed: Weighing[] = [];
  let gate: Gate | undefined;
  for (const sentence of sentences) {
    const verbs = verbsOf(sentence, lexicon);
    if (sentences.length > 1 && isScrap(sentence, verbs)) continue;
    const own = gateOf(sentence, verbs, lexicon, text);
    if (own) {
      gate ??= own;
      continue;
    }
    const tones = tonesIn(sentence);
    const scene = { sentence, lexicon, verbs, tones, context, original: text };
    weighed.push(weigh(scene, slotsOf(scene)));
  }
  if (weighed.length === 0) return nothing(pack.code, sentences.length === 0 ? 'abstained' : 'not-a-statement', gate);
  return decide(pack.code, weighed, gate);
}

const scrapWords = 2;

/** "Goal 2.", a name in a table: what only stands beside a statement. */
function isScrap({ tokens, units }: Sentence, verbs: readonly Verb[]): boolean {
  return (
    verbs.length === 0 &&
    tokens.filter(({ type }) => type === 'word').length <= scrapWords &&
    !units.some(({ entry }) => entry?.puffery !== undefined || entry?.saying === true)
  );
}

/** A skeleton that still waits for its author. */
const manyGaps = 3;

function gapsIn(text: string): number {
  let gaps = 0;
  for (let at = text.indexOf('…'); at >= 0; at = text.indexOf('…', at + 1)) gaps++;
  return gaps;
}

function contextOf(pack: StatementPack, { fiscalYearStart }: Vocabulary): { language: string; fiscalYearStart?: number } {
  return { language: pack.code, ...(fiscalYearStart !== undefined && { fiscalYearStart }) };
}

function decide(language: string, weighed: readonly Weighing[], gate: Gate | undefined): Judgement {
  const slots = weighed.length === 1 ? (weighed[0]?.slots ?? []) : weighed.flatMap((one) => one.slots);
  const terms = termsOf(slots);
  const wish: Term[] = [];
  const how: Term[] = [];
  const rest: Term[] = [];
  let [w, h, s] = [0, 0, 0];
  for (const term of terms) {
    const { slot, weight } = term;
    if (weight > 0) {
      wish.push(term);
      w += weight;
    }
    if (hows.has(slot)) {
      how.push(term);
      h += Math.abs(weight);
    } else if (weight < 0) {
      rest.push(term);
      s -= weight;
    }
  }
  const measured = terms.some(({ slot }) => measures.has(slot));
  const tied = measured || terms.some(({ slot }) => slot === 'deadline' || slot === 'owner');
  const balance = w - h - s;
  const verdict: Verdict =
    balance >= threshold && !isWhole(terms, measured)
      ? 'wish'
      : h === 0
        ? measured
          ? 'goal-without-how'
          : 'work'
        : tied
          ? 'strategy'
          : 'thin';
  return {
    language,
    verdict,
    severity: severityOf(verdict, balance, h + s),
    gate: verdict === 'work' ? gate : undefined,
    balance,
    terms: { wish, how, rest },
    slots,
  };
}

/** A doing or a mechanism, a choice and a measure: whatever else it says, it is no wish. */
function isWhole(terms: readonly Term[], measured: boolean): boolean {
  const has = (...kinds: readonly SlotKind[]): boolean => terms.some(({ slot }) => kinds.includes(slot));
  return measured && has('choice') && has('mechanism', 'operational', 'made', 'means');
}

const hows = new Set<SlotKind>(['operational', 'made', 'task', 'vague-task', 'praised-task', 'deed', 'mechanism', 'choice']);
const measures = new Set<SlotKind>(['target', 'quantity', 'baseline']);

function severityOf(verdict: Verdict, balance: number, against: number): Judgement['severity'] {
  if (verdict === 'wish') return balance >= sure && against === 0 ? 'error' : 'warning';
  return verdict === 'thin' || verdict === 'goal-without-how' ? 'info' : undefined;
}

/** Each slot counts once, with as much of it as counts. */
function termsOf(slots: readonly Slot[]): Term[] {
  const found: { slot: SlotKind; count: number; span: Slot['span'] }[] = [];
  for (const { kind, count = 1, span } of slots) {
    const known = found.find(({ slot }) => slot === kind);
    if (known) known.count += count;
    else found.push({ slot: kind, count, span });
  }
  const terms: Term[] = [];
  for (const { slot, count, span } of found) {
    const weight = (weights[slot] ?? 0) * Math.min(count, most[slot] ?? 1);
    if (weight !== 0) terms.push({ slot, weight, span });
  }
  return terms;
}

function nothing(language: string | undefined, verdict: Verdict, gate: Gate | undefined): Judgement {
  return { language, verdict, severity: undefined, gate, balance: 0, terms: { wish: [], how: [], rest: [] }, slots: [] };
}
