//! What a path and a file's first lines say of whether it is ours. The names come from the schemas, in all their languages.
import { fold, perWords } from '../language/index.ts';
import { isCollection, kindOf, kinds, nearestKind, schemaOf, topLevelOf } from './vocabulary.ts';

/** That a name or a place gives a file a kind. */
export interface Claim {
  readonly kind: string;
  /** Nobody else calls a file so. Otherwise the name counts only in company; see `takesPart`. */
  readonly sure: boolean;
  /** The folder (relative to the workspace) that the named file, or the folder that claims it, lies in. */
  readonly beside: string;
}

/** A file's first lines, document by document. */
export type Head = readonly HeadDocument[];

interface HeadDocument {
  readonly kind: string | undefined;
  /** The top-level keys. */
  readonly keys: ReadonlySet<string>;
  readonly isBackstages: boolean;
}

/** Who else lives in the folders around a file. */
export interface Company {
  /** The folder of the file, or of the folder that claims it, holds stratlint.yaml or a file that takes part without doubt. */
  readonly beside: boolean;
  /** The folder of the file or one above it does. */
  readonly above: boolean;
}

/**
 * Whether a file takes part.
 *
 * - Not if a document in it is plainly another tool's: it has an `apiVersion`, or a `kind` with a `spec` or `metadata`
 *   (Kubernetes, Backstage, Kyverno … have kinds called Role, System and Policy too).
 * - If it says `kind:` with a kind of ours; near those that do, a mistyped one will do, so that the slip is reported.
 * - If its name or place is sure: journeys, surveys and strategies in any position, words of several (`risk-register`),
 *   and files called after goals, people, initiatives, segments or promises.
 * - Other names (`metrics.yaml`, `teams.yml`, `roles/`, `policies/` …) are common in repositories of every trade. They count
 *   beside a stratlint.yaml or a file that takes part without doubt; anywhere below one, if a top-level key opens a
 *   collection (`metrics:`); elsewhere, if a key is one that nobody else writes (`journeys:`). They never count against
 *   a `kind:` that is not ours.
 * - Whatever it is called, below a stratlint.yaml or such a file: if all its top-level keys are ours, and open two collections,
 *   or one that is not common in every trade.
 */
export function takesPart(claim: Claim | undefined, head: Head, company: Company): boolean {
  if (head.some(isForeign)) return false;
  if (head.some(({ kind }) => kind !== undefined && kindOf(kind) !== undefined)) return true;
  if (company.above && head.some(({ kind }) => kind !== undefined && nearestKind(kind) !== undefined)) return true;
  if (claim?.sure) return true;
  if (head.some(({ kind }) => kind !== undefined)) return false;
  if (!claim) return company.above && isAllOurs(head);
  if (company.beside) return true;
  const keys = head.flatMap((document) => [...document.keys]);
  return keys.some(company.above ? opensCollection : isTellingKey);
}

/** Whether a file is one of Backstage's catalogue: it takes no part, and may say who is who. */
export function isCatalog(head: Head): boolean {
  return head.some(({ isBackstages }) => isBackstages);
}

/** Whether the answer hangs on nothing but the file itself. */
export function isSure(claim: Claim | undefined, head: Head): boolean {
  return takesPart(claim?.sure ? claim : undefined, head, { beside: false, above: false });
}

function isForeign({ kind, keys }: HeadDocument): boolean {
  return keys.has('apiVersion') || (kind !== undefined && (keys.has('spec') || keys.has('metadata')));
}

function opensCollection(key: string): boolean {
  const top = topLevelOf(key);
  return top !== undefined && 'kind' in top;
}

function isAllOurs(head: Head): boolean {
  const tops = head.flatMap(({ keys }) => [...keys]).map((key) => topLevelOf(key));
  const opened = tops.flatMap((top) => (top && 'kind' in top ? [top.kind] : []));
  return tops.every((top) => top !== undefined) && (opened.length > 1 || opened.some((kind) => !common.has(kind)));
}

/** Collections of these kinds stand in files of every trade. */
const common: ReadonlySet<string> = new Set([
  'action', 'communication', 'department', 'metric', 'policy', 'review', 'risk', 'role', 'team', 'tool',
]); // prettier-ignore

function isTellingKey(key: string): boolean {
  return opensCollection(key) && isTelling(fold(key), kindOf(key));
}

/** In Markdown, what the front matter says; words at column 0 are prose otherwise. */
export function readFrontMatter(text: string): Head {
  const front = /^\ufeff?---[ \t]*\r?\n([^]*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?![^\r\n])/.exec(text)?.[1];
  return front === undefined ? [] : [readDocument(front)];
}

/** Reads the lines at column 0; nothing is parsed. A text without a word that counts for this claim is not read at all. */
export function readHeadLines(text: string, claim: Claim | undefined): Head {
  const keysCount = !claim?.sure;
  if (!keysCount && !text.includes('kind') && !text.includes('apiVersion')) return [];
  return text
    .replace(/^\ufeff/, '')
    .split(/^---/m)
    .map(readDocument);
}

function readDocument(text: string): HeadDocument {
  const keys = new Set<string>();
  let kind: string | undefined;
  let isBackstages = false;
  for (const [, written = '', value = ''] of text.matchAll(topLevelKey)) {
    const key = written.trimEnd();
    keys.add(key);
    if (key === 'kind') kind ??= plainValue.exec(value)?.[1]?.trim() ?? '';
    if (key === 'apiVersion') isBackstages ||= plainValue.exec(value)?.[1]?.startsWith('backstage.io/') ?? false;
  }
  return { kind, keys, isBackstages };
}

const topLevelKey = /^["']?(\p{L}[\p{L}\p{N}_ -]*)["']?:(?=\s|$)(.*)/gmu;
const plainValue = /^\s*["']?([^"'#]*)/;

/** The kinds whose words mean nothing else in a file's name. */
const tellingKinds: ReadonlySet<string> = new Set(['strategy', 'journey', 'survey']);
/** Kinds that are as telling where they are the whole name of a file: `people.yaml`. */
const tellingAlone: ReadonlySet<string> = new Set(['goal', 'business-goal', 'person', 'initiative', 'segment', 'promise']);
/** Words of these kinds that others use for something else. */
const ambiguous: ReadonlySet<string> = new Set(['meta', 'persona', 'listening', 'voc', 'viaje', 'jornada', 'itinerario']);

function isTelling(words: string, kind: string | undefined): boolean {
  return kind !== undefined && (tellingKinds.has(kind) || words.includes(' ')) && !ambiguous.has(words);
}

function isTellingAlone(words: string, kind: string): boolean {
  return isTelling(words, kind) || (tellingAlone.has(kind) && !ambiguous.has(words));
}

/** What the file's own name says, or the folders it lies in; a sure word goes before one that is not. */
export function claimOf(path: string, places: Places): Claim | undefined {
  const cut = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, cut));
  const stem = path.slice(cut + 1).replace(/\.[^.]*$/, '');
  if (isAboutFolder.test(stem)) return undefined;
  const named = nameClaim(stem);
  const name = named && { ...named, beside: folder };
  const place = places.of(folder);
  return name?.sure || !place?.sure ? (name ?? place) : place;
}

/** Files that tell of the folder they lie in, or of the repository: they are of none of its kinds. */
const isAboutFolder =
  /^(?:readme|changelog|contributing|code[_-]of[_-]conduct|licen[cs]e|security|support|index|_index|template|plantilla|leeme|léeme)(?:[._-].*)?$/i;

/** `people`, `evening-crossing.journey`, `strategy-claims`, and less surely `claims-strategy`. */
function nameClaim(stem: string): Omit<Claim, 'beside'> | undefined {
  const whole = fold(stem);
  const kind = kindOf(whole);
  if (kind !== undefined && (isCollectionWord(whole) || isTellingAlone(whole, kind)))
    return { kind, sure: isTellingAlone(whole, kind) };
  const last = fold(stem.slice(stem.lastIndexOf('.') + 1));
  const lastKind = stem.includes('.') ? kindOf(last) : undefined;
  if (lastKind !== undefined) return { kind: lastKind, sure: isTelling(last, lastKind) };
  return partClaim(whole.split(' '));
}

/** The longest words at the beginning, else at the end, that tell a kind. */
function partClaim(words: readonly string[]): Omit<Claim, 'beside'> | undefined {
  for (const sure of [true, false]) {
    for (let length = Math.min(words.length - 1, mostWords); length > 0; length--) {
      const part = (sure ? words.slice(0, length) : words.slice(-length)).join(' ');
      const kind = kindOf(part);
      if (kind !== undefined && isTelling(part, kind)) return { kind, sure };
      if (kind !== undefined && isTellingAlone(part, kind)) return { kind, sure: false };
    }
  }
  return undefined;
}

/** No name of a kind is longer. */
const mostWords = 6;

const collectionWords = perWords(
  () =>
    new Set(
      kinds.flatMap((kind) => {
        const { collection } = schemaOf(kind);
        return collection ? [collection.key, ...collection.aliases, ...Object.values(collection.headings).flat()].map(fold) : [];
      }),
    ),
);

/** Unlike `isCollection`, also for a collection called like its kind: `mission.yaml`, but not `action.yml`. */
function isCollectionWord(words: string): boolean {
  return collectionWords().has(words);
}

/** What folders claim for the files in them. */
export class Places {
  readonly #known = new Map<string, Claim | undefined>([['', undefined]]);

  of(folder: string): Claim | undefined {
    let from = folder.length;
    while (!this.#known.has(folder.slice(0, from))) from = Math.max(0, folder.lastIndexOf('/', from - 1));
    let place = this.#known.get(folder.slice(0, from));
    while (from < folder.length) {
      const next = folder.indexOf('/', from + 1);
      const to = next < 0 ? folder.length : next;
      place = enter(folder.slice(0, from), folder.slice(from === 0 ? 0 : from + 1, to), place);
      this.#known.set(folder.slice(0, to), place);
      from = to;
    }
    return place;
  }
}

/**
 * What lies anywhere below a sure place is sure; a folder in it may still say more exactly what it is. Another place claims
 * only the files directly in it: Ansible's `roles/` go deeper.
 */
function enter(parent: string, name: string, above: Claim | undefined): Claim | undefined {
  const within = above?.sure ? above : undefined;
  const words = fold(name);
  const kind = isCollection(words) ? kindOf(words) : undefined;
  if (kind === undefined) return within;
  return { kind, sure: within !== undefined || isTelling(words, kind), beside: within?.beside ?? parent };
}

/** Whether a folder is called after a strategy: what lies in it is in good company. */
export function isStrategyFolder(name: string): boolean {
  return nameClaim(name)?.kind === 'strategy';
}
