//! Who answers to a number: "O1", "Goal 2" and "#3", where documents count their goals in headings, lists and tables.
import { fold } from '../language/index.ts';
import type { Linked } from '../model/model.ts';
import { standsFor } from '../schema/shared-words.ts';

/** A number and the letters or words before it. */
interface Count {
  readonly word: string;
  readonly number: string;
}

/** `O1`, `Goal 2:`, `#3`, `KR 1.2.` */
function countIn(text: string): Count | undefined {
  const found = /^\s*(?:#|(\p{L}[\p{L}\s]{0,38}?))?[\s-]?(\d{1,3}(?:\.\d{1,3})*)\s*(?:[.:)]|\s[-–—]|$)/u.exec(text);
  return found ? { word: fold(found[1] ?? ''), number: found[2] ?? '' } : undefined;
}

/** Whether letters or words before a number stand for a kind; none do for any. */
const isFor = (kind: string, word: string): boolean => word === '' || standsFor(kind, word, longestAbbreviation);

const longestAbbreviation = 3;

/** A list in which each item is the first tells nothing by its numbers. */
const mostAlike = 100;

export class Counts {
  readonly #byNumber = new Map<string, Linked[]>();

  add(linked: Linked): void {
    const count = linked.fact.count === undefined ? undefined : countIn(linked.fact.count);
    if (!count) return;
    const key = `${linked.fact.kind} ${count.number}`;
    const known = this.#byNumber.get(key);
    if (!known) this.#byNumber.set(key, [linked]);
    else if (known.length < mostAlike) known.push(linked);
  }

  /** The one that a number means, in the same file before others; undefined where there is none, or another one as well. */
  lookUp(text: string, kinds: readonly string[], file: string | undefined): Linked | undefined {
    const count = this.#byNumber.size === 0 ? undefined : countIn(text);
    if (!count) return undefined;
    const all = kinds.flatMap((kind) => this.#byNumber.get(`${kind} ${count.number}`) ?? []).filter((one) => isMeant(one, count));
    const here = all.filter((one) => one.file?.file === file);
    const [only, ...others] = here.length > 0 ? here : all;
    return others.length === 0 ? only : undefined;
  }
}

/** Letters of both are the same, or those of one of them are a mere word for the kind. */
function isMeant({ fact }: Linked, { word }: Count): boolean {
  const own = countIn(fact.count ?? '')?.word ?? '';
  return own === word || (isFor(fact.kind, word) && isFor(fact.kind, own));
}
