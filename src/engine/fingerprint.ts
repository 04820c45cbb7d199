//! What makes a finding the same finding tomorrow: its rule, entity, field and data; never a line, a count or an age.
import type { Finding, Identity, Problem } from '../diagnostic.ts';
import { nameOf, type Linked, type Model } from '../model/model.ts';
import { fingerprint } from '../model/reads.ts';
import type { MessageValue } from '../rule/message.ts';
import type { Report, Rule } from '../rule/rule.ts';

/** What a rule said of an entity, told from all else that it says. `overall`: it was looking at the workspace as a whole. */
export function identityOfReport(report: Report, about: Linked, rule: Rule, { index }: Model, overall: boolean): Identity {
  const { at, message, covers = [], related = [] } = report;
  // What the workspace as a whole lacks is one thing, whichever of its entities is named as an example.
  if (rule.absence) return { about: '', field: '', message, data: [] };
  const field = (at?.path ?? '').replace(/\.\d+(?=\.|$)/g, '');
  // Of several things it stands at the first and may name it, and which one that is changes with their order.
  const said = dataOf(report.data ?? {}, rule.messages['en']?.[message]);
  const first = at && index.byKey.get(at.entity);
  const data = covers.length > 1 && first ? said.filter((value) => value !== unnumbered(nameOf(first.entity))) : said;
  // A rule that looks at the workspace may still speak of one thing alone, by its name.
  const isAlone = data.length === 1 && covers.length === 0 && related.length === 0;
  if (!overall || !at || (isAlone && data[0] === unnumbered(nameOf(about.entity))))
    return { about: standing(about), field, message, data };
  if (data.some((value) => value.split('\n').includes(unnumbered(nameOf(about.entity)))))
    return { about: '', field, message, data };
  const others = covers.length > 1 ? covers : [...covers, ...related.map((one) => one.at)];
  const all = [at, ...others].map(({ entity }) => index.byKey.get(entity));
  return { about: [...new Set(all.map((one) => (one ? standing(one) : '')))].sort().join('\n'), field, message, data };
}

/** A problem met while reading. */
export function identityOfProblem({ message, data }: Problem, about: Linked | undefined): Identity {
  return { ...(about && { about: standing(about) }), field: '', message, data: dataOf(data, undefined) };
}

/** What the sentence says, in whatever order: of two things, the first may be the second tomorrow. What only its ways out say is left out. */
function dataOf(data: Readonly<Record<string, MessageValue>>, template: string | undefined): string[] {
  const said = Object.keys(data).filter(
    (name) => template === undefined || template.includes(`{${name}}`) || template.includes(`{${name}:`),
  );
  const words = said.flatMap((name) => lasting(data[name] ?? '')).sort();
  // A list that `flatMap` made has room for sixteen more, and there is one for each finding.
  return words.length > 0 ? words.slice() : noWords;
}

const noWords: string[] = [];

/**
 * An entity by names that stay. Where ids are made of names, things of one name are numbered in the order of the files, and
 * that changes: they are told apart by what they stand in instead.
 */
function standing(linked: Linked): string {
  const names: string[] = [];
  for (let at: Linked | undefined = linked; at; at = at.holder) {
    const { entity, fact } = at;
    const isDeclared = fact.fields['id'] !== undefined;
    names.push(`${fact.kind}/${isDeclared ? entity.id : unnumbered(entity.id)}`);
    if (isDeclared) break;
  }
  return names.reverse().join(' ');
}

/** `text-everyone~2` → `text-everyone`. No id that is made of a name has that sign of itself. */
export const unnumbered = (id: string): string => id.replace(/~\d+$/, '');

/** Numbers are counts and durations are ages: both grow while nothing is done. What an author wrote stays, in whatever order. */
function lasting(value: MessageValue): string[] {
  if (typeof value === 'string') return [unnumbered(value)];
  if (typeof value === 'number') return [];
  if (Array.isArray(value)) return [(value as readonly MessageValue[]).flatMap(lasting).sort().join('\n')];
  return 'precision' in value || 'amount' in value ? [JSON.stringify(value)] : [];
}

/**
 * A fingerprint for each finding. It outlives inserted lines, moved files and reordered lists; a
 * finding that can't be told from one before it in the list gets a number behind it.
 */
export function fingerprintsOf(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const print = fingerprint(wordsOf(finding));
      const times = (seen.get(print) ?? 0) + 1;
      seen.set(print, times);
      return [finding, times === 1 ? print : `${print}-${times}`];
    }),
  );
}

/** What a finding's fingerprint would be in another file, if it is told by its file. Without a number behind it. */
export function fingerprintIn(file: string, finding: Finding): string {
  return fingerprint(wordsOf({ ...finding, file }));
}

/** Whether a finding is about no entity, so that its file tells it. */
export const isAboutFile = ({ identity, entity }: Finding): boolean => identity?.about === undefined && !entity;

/** Whether its entity is what it is recognised by, and not one of several. */
export const isToldByOne = ({ identity }: Finding): boolean =>
  identity?.about === undefined || (identity.about !== '' && !identity.about.includes('\n'));

function wordsOf(finding: Finding): string {
  const { ruleId, entity, identity, file = '', message } = finding;
  const about = isAboutFile(finding) ? file : (identity?.about ?? `${entity?.kind ?? ''}/${entity?.id ?? ''}`);
  const said = identity ? [identity.field, identity.message, ...identity.data] : [message];
  return JSON.stringify([ruleId, about, ...said]);
}
