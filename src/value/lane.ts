//! Heads of columns that only say where in an organisation or a plan the rows belong: "Lane", "Team", "Área".
import { fold, perWords, spokenPacks } from '../language/index.ts';

const longestLane = 40;

export function isLane(words: string): boolean {
  return words.length <= longestLane && lanes().has(fold(words));
}

const lanes = perWords(() => new Set(spokenPacks().flatMap((pack) => pack.lanes.map(fold))));
