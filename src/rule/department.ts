//! The departments of those who are named somewhere.
import { fold } from '../language/index.ts';
import { isLinked, type AnyEntity, type Referred } from '../model/entity.ts';
import type { Person, Role } from '../model/entities.generated.ts';
import { nameOf, type Model } from '../model/model.ts';

export interface Departments {
  /** What each is called, by its folded name. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether somebody's department is not said. */
  readonly unsure: boolean;
}

/** Departments themselves, those of people, roles and teams, and of the members of bodies. */
export function departmentsOf(who: Iterable<Referred | undefined>, model: Model): Departments {
  const names = new Map<string, string>();
  let unsure = false;
  for (const one of who) {
    if (one === undefined) continue;
    const found = isLinked(one) ? departmentsOfOne(one, model) : [];
    if (found.length === 0) unsure = true;
    for (const name of found) names.set(fold(name), name);
  }
  return { names, unsure };
}

function departmentsOfOne(one: AnyEntity, model: Model): string[] {
  switch (one.kind) {
    case 'department':
      return [nameOf(one)];
    case 'person':
      return one.department ? [called(one.department)] : ledBy(one, model);
    case 'role':
      return [...ledBy(one, model), ...holdersOf(one, model).flatMap((holder) => departmentsOfOne(holder, model))];
    case 'team':
      return isLinked(one.lead) ? departmentsOfOne(one.lead, model) : [];
    case 'body':
      return one.members.flatMap(({ ref, department }) => {
        if (department) return [called(department)];
        return isLinked(ref) ? departmentsOfOne(ref, model) : [];
      });
    default:
      return [];
  }
}

/** More holders of one role tell nobody more. */
const mostHolders = 20;

function holdersOf(role: Role, model: Model): readonly Person[] {
  return model.referrers(role, 'Person', 'role').slice(0, mostHolders);
}

/** Whoever leads a department belongs to it, by name or by role. */
function ledBy(leader: AnyEntity, model: Model): string[] {
  const own = model.referrers(leader, 'Department', 'lead').map(nameOf);
  if (own.length > 0 || leader.kind !== 'person' || !isLinked(leader.role)) return own;
  return model.referrers(leader.role, 'Department', 'lead').map(nameOf);
}

function called(department: Referred): string {
  return isLinked(department) ? nameOf(department) : department.text;
}
