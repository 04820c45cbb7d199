//! Ways out of the problems met while lowering, as edits of the text at hand.
import type { ProblemFix } from '../diagnostic.ts';
import { fold } from '../language/index.ts';
import { slips } from '../text/nearest.ts';
import { isKnownWord } from '../schema/vocabulary.ts';
import { renameEntry, replaceValue } from '../syntax/edit.ts';
import { isWithoutColon, quoteWords, wordsWithCommas } from '../syntax/yaml-edit.ts';
import type { Entry, MapNode, ScalarNode } from '../syntax/tree.ts';
import type { Lowering } from './draft.ts';

/** Renames a mistyped key, unless the key it should be is there already. */
export function renameFix(lowering: Lowering, map: MapNode, entry: Entry, key: string | undefined): readonly ProblemFix[] {
  if (key === undefined || map.entries.some((other) => fold(other.key) === fold(key))) return [];
  const { text } = lowering.options;
  // A name of two lines is none: a quotation mark is missing, and the fix would take the line's end away.
  if (/[\r\n]/.test(text.slice(entry.keySpan.start, entry.keySpan.end))) return [];
  const edits = renameEntry(text, map, entry, key);
  // One slip is a typing error; with two it may be another word, and where one thing belongs several may stand.
  const isSlip = slips(fold(entry.key), fold(key)) <= 1 && !isKnownWord(entry.key);
  const kind = isSlip ? 'safe' : 'unsafe';
  return edits ? [{ title: 'rename', data: { near: key }, kind, edits }] : [];
}

/**
 * `{ meaning: four a day, 728 in a winter }`: a comma ends words between braces, and what follows is read as a key.
 * Returns whether `entry` is such words; they are told of once.
 */
export function sayComma(lowering: Lowering, map: MapNode, entry: Entry, isField: (key: string) => boolean): boolean {
  if (map.markdown) return false;
  const { text } = lowering.options;
  if (!isWithoutColon(entry)) return false;
  const at = map.entries.findLastIndex((one, i) => i < map.entries.indexOf(entry) && !isWithoutColon(one));
  const cut = map.entries.findIndex((one, i) => i > at && !(isWithoutColon(one) && isWords(one.key, isField)));
  const behind = map.entries.slice(at + 1, cut < 0 ? undefined : cut);
  const start = map.entries[at];
  if (!start || !behind.includes(entry) || !behind.some(({ key }) => !mayBeKey.test(key))) return false;
  const words = wordsWithCommas(text, map, start, behind);
  if (!words) return false;
  if (behind[0] !== entry) return true;
  // Behind a single word, such as an id, it may be the key that lacks its value.
  const kind = /\s/.test(text.slice(start.value.span.start, start.value.span.end)) ? 'safe' : 'unsafe';
  lowering.problems.push({
    rule: 'unknown-field',
    message: 'comma',
    data: { words: text.slice(words.start, words.end), field: start.key },
    span: words,
    fixes: [{ title: 'quote', kind, edits: quoteWords(text, words) }],
  });
  return true;
}

const mayBeKey = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** Not a field, nor one that lacks its colon. */
function isWords(key: string, isField: (key: string) => boolean): boolean {
  return !isField(key) && !isField(/^\S*/.exec(key)?.[0] ?? '');
}

/** Offers each of several readings of a value. */
export function readingFixes(
  lowering: Lowering,
  node: ScalarNode,
  readings: readonly string[],
  kind: ProblemFix['kind'],
): readonly ProblemFix[] {
  return readings.flatMap((reading) => {
    const edits = replaceValue(lowering.options.text, node, reading);
    return edits ? [{ title: 'replace', data: { reading }, kind, edits }] : [];
  });
}
