//! Values that are none: placeholders, pointers to another place, owners that are everybody.
import {
  foldWord,
  spokenPacks,
  perWords,
  Phrases,
  tokenise,
  type LanguagePack,
  type Token,
  type Words,
} from '../language/index.ts';
import { isForLater } from './later.ts';
import { isAddress, isAllX, isBlankDate, isCrosses, isImage, isPictogram } from './blank.ts';

/** A longer text says something. */
const longestPlaceholder = 120;
const longestPointer = 160;

/**
 * Whether a whole value says nothing: empty, "TBD", "[to be added]", "—", "???", "XX %", "<owner>". Read a status before
 * asking: "pending" is one of them.
 */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > longestPlaceholder || beginsOtherwise(trimmed)) return false;
  if (isPrompt(trimmed) || isImage(trimmed) || isBlankDate(trimmed)) return true;
  const tokens = tokenise(trimmed);
  const words = tokens.filter((token) => token.type !== 'sign');
  if (words.length === 0) return !tokens.some((token) => meaningful.has(token.text) || isPictogram(token.text));
  if (isRun(words, matchers.placeholders()) || isCrosses(words) || isTemplate(trimmed, tokens, words)) return true;
  return isPromise(words) || isForLater(words, matchers.placeholders()) || isOpenPrompt(words) || isQuestion(trimmed, words);
}

/** "¿Quién?", "Owner?": a prompt that asks. */
function isQuestion(text: string, words: readonly Token[]): boolean {
  return text.endsWith('?') && matchers.prompts().match(words, 0)?.next === words.length;
}

/** Whether a text where a day is asked for says that it has not come yet. */
export function isNever(text: string): boolean {
  if (text.length > longestPlaceholder) return false;
  const tokens = tokenise(text).filter((token) => token.type !== 'sign');
  return tokens.length > 0 && isRun(tokens, matchers.never());
}

/** Whether a text where somebody or something is to be named says that there is none. */
export function isNone(text: string): boolean {
  if (text.length > longestPlaceholder) return false;
  const tokens = tokenise(text).filter((token) => token.type !== 'sign');
  return tokens.length > 0 && matchers.nothing().match(tokens, 0)?.next === tokens.length;
}

/** Whether a text is a dash alone, which fills the cell of a table that has nothing in it. */
export function isDash(text: string): boolean {
  return /^\s*[-–—]{1,3}\s*$/.test(text);
}

/** Whether a whole value only points to where it stands: a bare address, "see dashboard", "ver tablero". */
export function isElsewhere(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > longestPointer || beginsOtherwise(trimmed)) return false;
  if (isAddress(trimmed)) return true;
  const tokens = tokenise(trimmed).filter((token) => token.type !== 'sign');
  return (tokens.length <= mostPointerWords && matchers.elsewhere().match(tokens, 0) !== undefined) || isMoved(tokens);
}

/** Whether a whole value names everybody, so nobody: "everyone", "the team", "toda la empresa". */
export function isCollective(text: string): boolean {
  if (text.length > longestPlaceholder) return false;
  const tokens = tokenise(text).filter((token) => token.type !== 'sign');
  return tokens.length > 0 && (isRun(tokens, matchers.collectives()) || beginsCollective(text, tokens));
}

const mostCollectiveWords = 8;

/** "Everyone on the ward", "todos los directores"; "All Saints" is a name. */
function beginsCollective(text: string, tokens: readonly Token[]): boolean {
  const lead =
    tokens.length <= mostCollectiveWords && !text.includes('@') ? matchers.collectiveLeads().match(tokens, 0) : undefined;
  const next = lead && tokens[lead.next];
  return lead !== undefined && (next === undefined || isSmall(text, next));
}

function isSmall(text: string, { start, type }: Token): boolean {
  const letter = text.charAt(start);
  return type === 'word' && letter === letter.toLowerCase();
}

const mostSomebodyWords = 6;

/** Whether a whole value that should name who answers says that nobody in particular is named yet: "someone from CS", no handle. */
export function isSomebody(text: string): boolean {
  if (text.length > longestPlaceholder || text.includes('@')) return false;
  const tokens = tokenise(text).filter((token) => token.type !== 'sign');
  return tokens.length <= mostSomebodyWords && matchers.somebodies().match(tokens, 0) !== undefined;
}

/** Most texts begin with a word that begins no placeholder and no pointer: they are settled by it. */
function beginsOtherwise(text: string): boolean {
  const word = firstWord.exec(text)?.[0];
  if (word === undefined) return false;
  const folded = foldWord(word);
  return folded.length > 1 && !isAllX(folded) && !matchers.firstWords().has(folded);
}

const firstWord = /^[\p{L}\p{M}]+(?=[\s,;]|$)/u;

/** Each is made when it is first asked for: most texts are told apart by their first word. */
const matchers = {
  /** The first words of all the phrases below, folded. */
  firstWords: perWords(
    (): ReadonlySet<string> =>
      new Set(
        spokenPacks()
          .flatMap(allPhrases)
          .flatMap((phrase) => tokenise(phrase, 1).map((token) => token.text)),
      ),
  ),
  placeholders: phrases((pack) => pack.placeholders),
  elsewhere: phrases((pack) => pack.elsewhere),
  collectives: phrases((pack) => pack.collectives),
  collectiveLeads: phrases((pack) => pack.collectiveLeads),
  somebodies: phrases((pack) => pack.somebodies),
  prompts: phrases((pack) => pack.prompts),
  promptEnds: phrases((pack) => pack.promptEnds),
  bracketed: phrases((pack) => pack.bracketed),
  bracketEnds: phrases((pack) => pack.bracketEnds),
  promised: phrases((pack) =>
    pack.promised.flatMap((word) => [word, ...pack.measures.articles.map((article) => `${article} ${word}`)]),
  ),
  /** A promise, and what may follow it. */
  pledges: phrases((pack) => pack.promises),
  promises: phrases((pack) => [...pack.promises, ...pack.placeholders]),
  promisesAndTails: phrases((pack) => [...pack.promises, ...pack.placeholders, ...pack.promiseTails]),
  moved: phrases((pack) => pack.moved),
  deferrals: phrases((pack) => [...pack.promises, ...pack.deferrals]),
  assumptions: phrases((pack) => pack.assumptions),
  never: phrases((pack) => pack.never),
  nothing: phrases((pack) => pack.nothing),
  /** What may stand beside an X: "X days", "from X to Y". */
  besideVariable: phrases(wordsBesideVariable),
};

const allPhrases = (pack: LanguagePack): Words => [
  ...pack.placeholders,
  ...pack.elsewhere,
  ...pack.prompts,
  ...pack.moved,
  ...pack.promises,
  ...pack.promised,
  ...pack.measures.articles,
  ...wordsBesideVariable(pack),
];

function phrases(words: (pack: LanguagePack) => Words): () => Phrases<true> {
  return perWords(() => new Phrases(spokenPacks().flatMap((pack) => words(pack).map((phrase) => [phrase, true] as const))));
}

function wordsBesideVariable({ durations, numbers, money, dates }: LanguagePack): Words {
  return [
    ...durations.units.flatMap(([, words]) => words),
    ...money.currencies.flatMap(([, words]) => words),
    ...numbers.ranges.flatMap(({ lead, middle }) => [...lead, ...middle]),
    ...numbers.comparators.flatMap(([, words]) => words),
    ...numbers.percent,
    ...numbers.points,
    ...dates.leads,
    'EUR',
    'USD',
  ];
}

const mostMovedWords = 6;

/** "Moved to the backlog"; with a number it is a fact or a date. */
function isMoved(tokens: readonly Token[]): boolean {
  const lead = matchers.moved().match(tokens, 0);
  return (
    lead !== undefined &&
    tokens.length <= mostMovedWords &&
    tokens.length > lead.next &&
    !tokens.some(({ type }) => type === 'number')
  );
}

const mostPromiseWords = 14;
const mostWordsBetween = 5;

/** "Metrics will be added as they are defined", "Target TBD": of what, a few words, then a promise and nothing more. */
function isPromise(tokens: readonly Token[]): boolean {
  const subject = matchers.promised().match(tokens, 0);
  if (!subject || tokens.length > mostPromiseWords) return false;
  if (subject.next < tokens.length && isRun(tokens.slice(subject.next), matchers.promises())) return true;
  const last = Math.min(subject.next + mostWordsBetween, tokens.length - 1);
  for (let at = subject.next; at <= last; at++) {
    if (matchers.pledges().match(tokens, at) && isRun(tokens.slice(at), matchers.promisesAndTails())) return true;
  }
  return false;
}

const mostPromptWords = 8;

/** "Describe the goal here": a prompt without its brackets. */
function isOpenPrompt(tokens: readonly Token[]): boolean {
  const ends = matchers.promptEnds().match(tokens, tokens.length - 1) !== undefined;
  return ends && tokens.length <= mostPromptWords && tokens.length > 2 && matchers.prompts().match(tokens, 0) !== undefined;
}

const mostDeferringWords = 16;

/** Whether all sentences of a text only say that something is still to be said: "Governance is to be defined with the board." */
export function isDeferred(text: string): boolean {
  if (text.length > longestPointer) return false;
  const sentences = text.split(/[.;!?]/).map((sentence) => tokenise(sentence).filter(({ type }) => type !== 'sign'));
  const said = sentences.filter(({ length }) => length > 0);
  return said.length > 0 && said.every((tokens) => tokens.length <= mostDeferringWords && defers(tokens));
}

/** Whether a sentence begins by saying that something is taken for granted: "We assume that half of them use the app." */
export function isAssumed(text: string): boolean {
  return matchers.assumptions().match(tokenise(text, mostAssumingTokens), 0) !== undefined;
}

const mostAssumingTokens = 8;

function defers(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => matchers.deferrals().match(tokens, at) !== undefined);
}

const mostPointerWords = 8;
/** Signs that say something on their own; any others alone ("—", "?", "...") say nothing. */
const meaningful = new Set(['✓', '✔', '✗', '✘', '☑', '☐', '✖', '%', '€', '$', '£']);

/** One phrase after another until the end: "TBD / TBC". */
function isRun(tokens: readonly Token[], words: Phrases<true>): boolean {
  let at = 0;
  while (at < tokens.length) {
    const match = words.match(tokens, at);
    // A number may follow: PLACEHOLDER_1.
    if (!match) return at > 0 && at === tokens.length - 1 && tokens[at]?.type === 'number' && isTight(tokens[at]);
    at = match.next;
  }
  return true;
}

function isTight(token: Token | undefined): boolean {
  return token?.spaced === false;
}

/** "X days", "$X", "from X to Y", "XX %": variables among units, and no number. A lone X is a tick. */
function isTemplate(text: string, tokens: readonly Token[], words: readonly Token[]): boolean {
  if (tokens.length < 2 || !words.some((word) => isVariable(text, word))) return false;
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word && isVariable(text, word)) at++;
    else {
      const match = matchers.besideVariable().match(words, at);
      if (!match) return false;
      at = match.next;
    }
  }
  return words.length > 1 || tokens.some((token) => meaningful.has(token.text));
}

function isVariable(text: string, { start, end, text: folded }: Token): boolean {
  const written = text.slice(start, end);
  return (folded.length > 1 && isAllX(folded)) || ['X', 'Y', 'Z', 'N'].includes(written);
}

/** <owner>, {{date}}, ${x}, [insert name], (add rows as needed): a template's prompt that nobody has answered. */
function isPrompt(text: string): boolean {
  // "{{< calendar >}}" and "{{% note %}}" are Hugo's: something stands there.
  if (/^\{\{[<%]/.test(text)) return false;
  if (text.startsWith('{{') || text.startsWith('${')) return text.endsWith('}') && text.indexOf('}') >= text.length - 2;
  const inner = text.slice(1, -1);
  if (text.startsWith('<') && text.endsWith('>'))
    return tokenise(inner).length > 0 && (!/[<>:@/]/.test(inner) || isRun(wordsOf(inner), matchers.placeholders()));
  if (text.startsWith('(') && text.endsWith(')'))
    return matchers.prompts().match(tokenise(inner), 0) !== undefined && endsBracket(wordsOf(inner));
  if (!text.startsWith('[') || !text.endsWith(']') || inner.includes(']')) return false;
  return matchers.prompts().match(tokenise(inner), 0) !== undefined || isBracketed(wordsOf(inner));
}

const mostBracketedWords = 3;

/** "[Company name]", "[Status]", "[pendiente de fijar]": what shall stand there, and no more. */
function isBracketed(words: readonly Token[]): boolean {
  if (words.length === 0) return false;
  if (isRun(words, matchers.bracketed()) || isRun(words, matchers.placeholders())) return true;
  return words.length <= mostBracketedWords && endsBracket(words);
}

function endsBracket(words: readonly Token[]): boolean {
  return words.some((_, at) => matchers.bracketEnds().match(words, at)?.next === words.length);
}

function wordsOf(text: string): Token[] {
  return tokenise(text).filter(({ type }) => type !== 'sign');
}
