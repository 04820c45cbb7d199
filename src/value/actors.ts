//! Who a sentence says will do something: "By June, the Ferry Office will publish …", "El Comité de Calidad publicará …".
import { functionWordsOf, packOf, tokenise, type Token } from '../language/index.ts';
import type { Span } from '../text/span.ts';
import { cut, type NamedOwner, type OwnerContext } from './owners.ts';
import { isCapital, isName, peopleWords } from './people.ts';
import { isCollective } from './placeholder.ts';

/** What names somebody stands at the beginning of a text. */
const mostTokens = 90;

/**
 * The one named as doing it at the beginning of a text, behind "by" and a date: an acronym or words with capitals, then
 * perhaps a bracket or an aside, then a verb by which they answer for it. None for a pronoun, for everybody or for a thing.
 */
export function actorOf(text: string, context: OwnerContext): NamedOwner | undefined {
  const sentence: Sentence = { text, tokens: tokenise(text, mostTokens), language: context.language };
  const subject = subjectIn(sentence);
  return subject && answers(sentence, behindBracket(sentence.tokens, subject.next)) ? subject.named : undefined;
}

/** The one whom a text begins with by name, whatever is said of them: "The Customer Council, led by …". */
export function subjectOf(text: string, { language }: OwnerContext): NamedOwner | undefined {
  return subjectIn({ text, tokens: tokenise(text, mostTokens), language })?.named;
}

function subjectIn(sentence: Sentence): { readonly named: NamedOwner; readonly next: number } | undefined {
  const { text, tokens, language } = sentence;
  const start = behindDate(sentence);
  const first = peopleWords(language).beforeActors.match(tokens, start)?.next ?? start;
  const next = nameEnd(sentence, first);
  const name = next === undefined ? undefined : spanOf(tokens, first, next);
  if (next === undefined || !name) return undefined;
  const isTold = first > 0 || isTelling(cut(text, name), tokens.slice(first, next), language);
  return isTold && name.end - name.start > 1 && mayAnswer(sentence, first, next)
    ? { named: { text: cut(text, name), span: name }, next }
    : undefined;
}

/** Whoever is named at the beginning of some words, without the article: "the COO, every month", "al comité de dirección". */
export function somebodyIn(text: string, { language }: OwnerContext): Span | undefined {
  const tokens = tokenise(text, mostNameTokens);
  const { beforeActors, insideActors, ands } = peopleWords(language);
  const first = beforeActors.match(tokens, 0)?.next ?? 0;
  const functionWords = functionWordsOf(packOf(language));
  let end = first;
  for (let at = first; at < tokens.length;) {
    const token = tokens[at];
    if (!token || ands.match(tokens, at) || (token.type === 'sign' && !isJoint(token))) break;
    const small = at > first ? insideActors.match(tokens, at) : undefined;
    if (!small && functionWords.has(token.text)) break;
    at = small?.next ?? at + 1;
    if (!small) end = at;
  }
  return end > first ? spanOf(tokens, first, end) : undefined;
}

const mostNameTokens = 12;

interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: string;
}

const mostDateTokens = 8;

/** Behind "By January 2027,", "Antes de marzo de 2027,". */
function behindDate({ tokens, language }: Sentence): number {
  const lead = leadsOf(language).has(tokens[0]?.text ?? '');
  const comma = tokens.findIndex(({ text }) => text === ',');
  const isDate = lead && comma > 0 && comma <= mostDateTokens && tokens.slice(0, comma).some(({ type }) => type === 'number');
  return isDate ? comma + 1 : 0;
}

function leadsOf(language: string): ReadonlySet<string> {
  return new Set(packOf(language).dates.leads.flatMap((lead) => tokenise(lead, 1).map(({ text }) => text)));
}

/** Behind the last of a run of words with capitals, small words between them allowed. */
function nameEnd({ text, tokens, language }: Sentence, first: number): number | undefined {
  let end: number | undefined;
  for (let at = first; at < tokens.length;) {
    const small =
      end === undefined || isCapital(text, tokens[at]) ? undefined : peopleWords(language).insideActors.match(tokens, at);
    const next = small?.next ?? at;
    const word = wordEnd(text, tokens, next);
    if (word === undefined) break;
    end = at = word;
  }
  return end;
}

/** "Office", "R&D", "Jean-Luc", "U.S.". */
function wordEnd(text: string, tokens: readonly Token[], at: number): number | undefined {
  if (!isCapital(text, tokens[at])) return undefined;
  let next = at + 1;
  while (isJoint(tokens[next]) && tokens[next + 1]?.spaced === false && tokens[next + 1]?.type === 'word') next += 2;
  const last = tokens[next - 1];
  return last && last.end - last.start === 1 && isTight(tokens[next], '.') ? next + 1 : next;
}

function isJoint(token: Token | undefined): boolean {
  return isTight(token, "-'&.");
}

function isTight(token: Token | undefined, signs: string): boolean {
  return token?.type === 'sign' && !token.spaced && signs.includes(token.text);
}

function behindBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  const close = tokens.findIndex(({ text }, i) => i > at && text === ')');
  return close < 0 ? at : close + 1;
}

/** The verb follows at once, or behind an aside or further names: ", with the crew's help, will", ", the Pier Board and HR will". */
function answers(sentence: Sentence, at: number): boolean {
  const { tokens, language } = sentence;
  if (isAnswer(sentence, at)) return true;
  const { ands, insideActors } = peopleWords(language);
  const isApart = tokens[at]?.text === ',' || (ands.match(tokens, at) ?? insideActors.match(tokens, at)) !== undefined;
  if (!isApart) return false;
  for (let next = at + 1; next < tokens.length && !isEnd(sentence, next); next++)
    if (isAnswer(sentence, next)) return isClosed(sentence, next - 1);
  return false;
}

function isAnswer({ text, tokens, language }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (token?.type !== 'word' || isCapital(text, token)) return false;
  const written = text.slice(token.start, token.end).normalize('NFC').toLowerCase();
  return (
    peopleWords(language).answers.match(tokens, at) !== undefined ||
    packOf(language).people.answerEndings.some((ending) => written.length > ending.length + 1 && written.endsWith(ending))
  );
}

/** What stands before the verb ends an aside or is a name. */
function isClosed({ text, tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token?.text === ',' || token?.text === ')' || isCapital(text, token);
}

function isEnd({ text, tokens }: Sentence, at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (token?.type !== 'sign' || !'.;:!?'.includes(token.text)) return false;
  const isInitial = before !== undefined && before.end - before.start === 1 && isCapital(text, before) && !token.spaced;
  return !isInitial;
}

/** At the beginning of a sentence every word has a capital: only two of them, or an acronym, are surely a name. */
function isTelling(name: string, tokens: readonly Token[], language: string): boolean {
  return tokens.filter(({ type }) => type === 'word').length > 1 || (!isName(name, language) && name === name.toUpperCase());
}

/** Neither everybody nor a thing: what it is says the word before the first small one, else the last. */
function mayAnswer({ text, tokens, language }: Sentence, first: number, end: number): boolean {
  const { notActors, insideActors } = peopleWords(language);
  const small = tokens.findIndex((_, at) => at > first && at < end && insideActors.match(tokens, at) !== undefined);
  const head = (small < 0 ? end : small) - 1;
  const name = spanOf(tokens, first, end);
  return notActors.match(tokens, head) === undefined && name !== undefined && !isCollective(cut(text, name));
}

function spanOf(tokens: readonly Token[], first: number, end: number): Span | undefined {
  const [from, to] = [tokens[first], tokens[end - 1]];
  return from && to && { start: from.start, end: to.end };
}
