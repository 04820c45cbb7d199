//! Who in the directory answers to a text, and whom a mistyped one may have meant.
import { fold } from '../language/index.ts';
import { nearestName } from '../text/names.ts';
import { slips } from '../text/nearest.ts';
import { keyOf, type Directory, type Member } from './directory.ts';

/** The member, of one of these kinds, that a text names: by handle with or without its `@`, address, name or reference. */
export function findMember(directory: Directory, text: string, kinds: readonly string[]): Member | undefined {
  const tables = tablesFor(directory, kinds);
  const key = keyOf(text);
  const found = first(tables, ({ exact }) => exact.get(key)?.member);
  // Two handles may differ by a dot alone; names may be written in several ways.
  return found ?? (isHandle(text) ? undefined : first(tables, ({ folded }) => folded.get(fold(text))));
}

/** The word, as it is kept, that a text is nearly. */
export function nearestWord(directory: Directory, text: string, kinds: readonly string[]): string | undefined {
  const key = keyOf(text);
  const candidates = tablesFor(directory, kinds).flatMap(({ exact }) =>
    [...exact].filter(([word]) => word.startsWith(key.charAt(0))).map(([word, { member }]): [string, Member] => [word, member]),
  );
  const near = candidates.length > mostCandidates ? undefined : nearestName(key, candidates);
  const word = near && tablesOf(directory)[near[1].kind].exact.get(near[0])?.word;
  return word && (text.startsWith('@') ? '@' : '') + word.replace(/^@/, '');
}

/**
 * The handle or address that this one is a slip of. Handles are made to be copied: one that nobody has, and that is all but
 * the same as one that somebody has, is mistyped even where not everybody is listed. Names are another matter.
 */
export function slipOf(directory: Directory, text: string, kinds: readonly string[]): string | undefined {
  const key = keyOf(text);
  if (key.length < shortestSlip || !isHandle(text) || /\s/.test(key) || findMember(directory, text, bothKinds)) return undefined;
  const near = nearestWord(directory, text, kinds);
  return near !== undefined && slips(key, keyOf(near)) === 1 ? near : undefined;
}

/** Whether all that may stand in such a place would be in the directory: it keeps no departments, say. */
export function listsAll({ listsPeople }: Directory, kinds: readonly string[]): boolean {
  return listsPeople && kinds.includes('person') && kinds.every((kind) => kind === 'role' || isMemberKind(kind));
}

function isHandle(text: string): boolean {
  return text.includes('@') || /^(?:user|group):/i.test(text);
}

/** With more to choose from, the nearest is an accident, and looking for it takes its time. */
const mostCandidates = 2000;
/** A letter more or less makes another short handle. */
const shortestSlip = 5;

interface Table {
  /** By `keyOf`. */
  readonly exact: ReadonlyMap<string, { readonly member: Member; readonly word: string }>;
  /** By folded words. Of two who share a name, the first: a rule learns little more of them than that there is somebody. */
  readonly folded: ReadonlyMap<string, Member>;
}

type Tables = Readonly<Record<Member['kind'], Table>>;

const bothKinds: readonly Member['kind'][] = ['person', 'team'];

function isMemberKind(kind: string): kind is Member['kind'] {
  return kind === 'person' || kind === 'team';
}

function tablesFor(directory: Directory, kinds: readonly string[]): Table[] {
  return kinds.filter(isMemberKind).map((kind) => tablesOf(directory)[kind]);
}

function first(tables: readonly Table[], ask: (table: Table) => Member | undefined): Member | undefined {
  for (const table of tables) {
    const found = ask(table);
    if (found) return found;
  }
  return undefined;
}

/** A directory is the same from run to run, as long as its files are. */
const known = new WeakMap<Directory, Tables>();

function tablesOf(directory: Directory): Tables {
  const tables = known.get(directory) ?? { person: tableOf(directory, 'person'), team: tableOf(directory, 'team') };
  known.set(directory, tables);
  return tables;
}

function tableOf({ members }: Directory, kind: Member['kind']): Table {
  const exact = new Map<string, { member: Member; word: string }>();
  const folded = new Map<string, Member>();
  for (const member of members) {
    if (member.kind !== kind) continue;
    for (const word of member.words) {
      const [key, plain] = [keyOf(word), fold(word)];
      if (!exact.has(key)) exact.set(key, { member, word });
      if (plain !== '' && !folded.has(plain)) folded.set(plain, member);
    }
  }
  return { exact, folded };
}
