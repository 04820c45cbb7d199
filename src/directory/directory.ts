//! Who is who in a repository, beside what the workspace says itself: CODEOWNERS and Backstage's catalogue made one list.
import { isCollective } from '../value/index.ts';
import { readBackstage, type BackstageEntity, type BackstageReference } from './backstage.ts';
import { readCodeowners } from './codeowners.ts';

/** Somebody, or a team. Plain data. */
export interface Member {
  readonly kind: 'person' | 'team';
  /** What it is called where it is kept: `ana`, `ferry/deck-crew`. */
  readonly id: string;
  readonly name?: string;
  /** With its `@`. */
  readonly handle?: string;
  readonly email?: string;
  /** All that it answers to, as written. */
  readonly words: readonly string[];
  /** The file it is first named in. */
  readonly file: string;
}

export interface Directory {
  readonly members: readonly Member[];
  /** Users are listed one by one, so that somebody who is not among them is unknown. */
  readonly listsPeople: boolean;
}

/** `path` may lie outside the workspace: it is only shown. */
export interface DirectoryFile {
  readonly path: string;
  readonly text: string;
}

/** Reads files called CODEOWNERS as such, others as Backstage's. Never throws; what can't be read is left out. */
export function readDirectory(files: readonly DirectoryFile[]): Directory {
  const gathering: Gathering = { members: [], byWord: new Map() };
  const isCodeowners = ({ path }: DirectoryFile): boolean => path === 'CODEOWNERS' || path.endsWith('/CODEOWNERS');
  const entities = files
    .filter((file) => !isCodeowners(file))
    .flatMap(({ path, text }) => readBackstage(text).map((entity) => ({ path, entity })));
  for (const { path, entity } of entities) addEntity(gathering, entity, path);
  for (const { path, entity } of entities) for (const related of entity.related) addReference(gathering, related, path);
  for (const { path, text } of files.filter(isCodeowners))
    for (const { name } of readCodeowners(text)) addCodeOwner(gathering, name, path);
  return { members: gathering.members, listsPeople: entities.some(({ entity }) => entity.kind === 'user') };
}

/** What a word is compared by: case and the `@` in front do not count. */
export function keyOf(word: string): string {
  return word.trim().replace(/^@/, '').toLowerCase();
}

type Draft = { -readonly [Key in keyof Member]: Member[Key] } & { words: string[] };

interface Gathering {
  readonly members: Draft[];
  /** The first to answer to a word has it. */
  readonly byWord: Map<string, Draft>;
}

function addEntity(gathering: Gathering, entity: BackstageEntity, file: string): void {
  const { displayName, email, login } = entity;
  const member = addReference(gathering, entity, file);
  if (displayName !== undefined) member.name ??= displayName;
  if (email !== undefined) member.email ??= email;
  if (login !== undefined) member.handle ??= `@${login.replace(/^@/, '')}`;
  answerTo(gathering, member, [member.name, member.email, ...handleWords(member.handle)]);
}

/** Whoever is named as a member is known, described or not. */
function addReference(gathering: Gathering, { kind, namespace, name }: BackstageReference, file: string): Draft {
  const reference = `${kind}:${namespace}/${name}`;
  const known = gathering.byWord.get(keyOf(reference));
  if (known) return known;
  const member = add(gathering, { kind: kind === 'user' ? 'person' : 'team', id: name, words: [], file });
  answerTo(gathering, member, [reference, `${kind}:${name}`, `${namespace}/${name}`, name]);
  return member;
}

/** A handle is that of the user or group called so: teams keep one name for both. */
function addCodeOwner(gathering: Gathering, written: string, file: string): void {
  if (isCollective(written)) return;
  const isAddress = !written.startsWith('@');
  const kind = written.includes('/') && !isAddress ? 'team' : 'person';
  const words = isAddress ? [written] : handleWords(written);
  const member =
    gathering.byWord.get(keyOf(written)) ??
    groupCalled(gathering, words[1]) ??
    add(gathering, { kind, id: written.replace(/^@/, ''), words: [], file });
  if (isAddress) member.email ??= written;
  else member.handle ??= written;
  answerTo(gathering, member, words);
}

/** A team of GitHub is the group of that name, unless that one is said to be another. */
function groupCalled({ byWord }: Gathering, word: string | undefined): Draft | undefined {
  const member = word === undefined ? undefined : byWord.get(keyOf(word));
  return member?.kind === 'team' && member.handle === undefined ? member : undefined;
}

/** `@ferry/deck-crew`, and `@deck-crew` for those who leave the organisation out. */
function handleWords(handle: string | undefined): string[] {
  if (handle === undefined) return [];
  const cut = handle.lastIndexOf('/');
  return cut < 0 ? [handle] : [handle, `@${handle.slice(cut + 1)}`];
}

function add({ members }: Gathering, member: Draft): Draft {
  members.push(member);
  return member;
}

/** Nobody answers to "everyone", whatever a group is called. */
function answerTo({ byWord }: Gathering, member: Draft, words: readonly (string | undefined)[]): void {
  for (const word of words) {
    const key = word === undefined ? '' : keyOf(word);
    if (word === undefined || key === '' || isCollective(key)) continue;
    if (!member.words.some((known) => keyOf(known) === key)) member.words.push(word);
    if (!byWord.has(key)) byWord.set(key, member);
  }
}
