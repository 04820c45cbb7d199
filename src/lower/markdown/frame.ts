//! Headings with which a text speaks of itself, and groups called after what they hold: neither is one of the things listed.
import { fold, perWords, spokenPacks } from '../../language/index.ts';
import { isCollection, kindOf } from '../../schema/vocabulary.ts';
import type { Section } from './outline.ts';
import { isLabelled, linesIn } from './structure.ts';

/** `Overview`, `Timeline`, `Key terms` */
export function isFrame(heading: string): boolean {
  if (heading.length > longestFrame) return false;
  const words = fold(heading);
  const { whole, ends } = frames();
  return whole.has(words) || ends.has(words.slice(words.lastIndexOf(' ') + 1));
}

const longestFrame = 60;

const frames = perWords(() => ({
  whole: new Set(spokenPacks().flatMap((pack) => pack.frames).map(fold)),
  ends: new Set(spokenPacks().flatMap((pack) => pack.frameEnds).map(fold)),
})); // prettier-ignore

/** `Our forums`, `Goals of the region`: a word for several things of the kind, above headings that are these, and no label of one of them. */
export function isCalledAfter(kind: string, words: string, section: Section): boolean {
  if (section.sections.length === 0 || words.length > longestFrame) return false;
  const last = words.slice(words.lastIndexOf(' ') + 1);
  return isCollection(last) && kindOf(last) === kind && !linesIn(section.blocks).some((line) => isLabelled(kind, line));
}
