//! Words that two kinds share: *personas* are people in Spanish and segments in English, and what each of them says tells which.
import { fold, perWords } from '../language/index.ts';
import { fieldOf, kinds, schemaOf } from './vocabulary.ts';

/** The kinds whose collections are called so, in any language. */
export function kindsCalled(words: string): readonly string[] {
  return called().get(fold(words)) ?? [];
}

const called = perWords(() => {
  const table = new Map<string, string[]>();
  for (const kind of kinds) {
    const { collection } = schemaOf(kind);
    const names = collection ? [collection.key, ...collection.aliases, ...Object.values(collection.headings).flat()] : [];
    for (const name of new Set(names.map(fold))) table.set(name, [...(table.get(name) ?? []), kind]);
  }
  return table;
});

/** Whether a folded word is one for a kind, or how such a word begins, of so many letters at most: "O" and "KR" for goals and metrics. */
export function standsFor(kind: string, word: string, longest: number): boolean {
  const words = headings().get(kind) ?? new Set(Object.values(schemaOf(kind).headings).flat().map(fold));
  headings().set(kind, words);
  return words.has(word) || (word !== '' && word.length <= longest && [...words].some((one) => one.startsWith(word)));
}

const headings = perWords(() => new Map<string, ReadonlySet<string>>());

/** Of the kinds that are called so, the one that most of these fields are of alone; `otherwise` where they do not tell. */
export function kindByFields(words: string, fields: () => readonly string[], otherwise: string): string {
  const shared = kindsCalled(words);
  if (shared.length < 2) return otherwise;
  const written = fields();
  const scores = shared.map((kind) => ({ kind, score: written.filter((one) => isOnlyOf(kind, one, shared)).length }));
  const [best, next] = scores.sort((a, b) => b.score - a.score);
  return best && best.score > (next?.score ?? 0) ? best.kind : otherwise;
}

function isOnlyOf(kind: string, field: string, shared: readonly string[]): boolean {
  return shared.every((one) => (fieldOf(one, field) !== undefined) === (one === kind));
}
