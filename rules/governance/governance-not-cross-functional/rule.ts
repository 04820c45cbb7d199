//! One department cannot decide for a journey that passes through all of them.
import {
  defineRule, emptyValue, isCollective, isLinked, nameOf, option, place,
  type Body, type Department, type Model, type Person, type Referred, type Role, type Team,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'A forum brings several departments together',
  severity: 'error',
  presets: ['recommended'],
  claims: ['S0.16', 'S1.9', 'S2.32'],
  options: {
    min: option.integer(3, 'So many departments sit in a forum; all of them, where there are fewer.', { minimum: 2 }),
  },
  on: 'Body',
  messages: {
    en: {
      few: '"{body}" decides for customers with people from {departments} alone. Bring in those who answer for the other parts of the journey.',
      small:
        'Of the {min} departments that should have their say, at most {n} can have it in "{body}". Bring in those who answer for the other parts of the journey.',
      nobody: 'Nothing says who sits in "{body}". Name its members, and for which department each of them speaks.',
    },
    es: {
      few: '«{body}» decide por los clientes solo con gente de {departments}. Incorpora a quienes responden de las demás partes del recorrido.',
      small:
        'De los {min} departamentos que deberían tener voz, en «{body}» la tienen como mucho {n}. Incorpora a quienes responden de las demás partes del recorrido.',
      nobody: 'Nada dice quién forma «{body}». Nombra a sus miembros y el departamento por el que habla cada uno.',
    },
  },
  *check(body, { model, options }) {
    if (body.status !== 'active' || body.level === 'core-team') return;
    // A frame that is to be filled in is nothing yet.
    if (emptyValue(body, 'name')?.why === 'placeholder') return;
    const { members } = body;
    if (members.length === 0) {
      yield { at: place(body, 'members'), message: 'nobody', severity: 'warning', data: { body: nameOf(body) } };
      return;
    }
    const { departments, unknown } = seatsOf(members, model);
    const seats = departments.size + unknown;
    const min = Math.min(options.min, model.all('Department').length || options.min);
    if (seats >= min) return;
    const data = { body: nameOf(body), departments: [...departments.values()], n: members.length, min };
    // Whoever sits there for a department that nobody wrote down may be of another one.
    const sure = unknown === 0 ? ({ severity: 'error' } as const) : ({ severity: 'warning' } as const);
    yield { at: place(body, 'members'), message: departments.size > 0 ? 'few' : 'small', ...sure, data };
  },
});

type Seat = Person | Role | Team;

/** The departments that have a seat, by their keys, and how many seats may be another department's. */
function seatsOf(
  members: Body['members'],
  model: Model,
): { readonly departments: ReadonlyMap<string, string>; readonly unknown: number } {
  const departments = new Map<string, string>();
  let unknown = 0;
  for (const { ref, department } of members) {
    const named = department ? [department] : ref ? departmentsOf(ref, model) : [];
    for (const one of named)
      departments.set(isLinked(one) ? one.id : one.text.toLowerCase(), isLinked(one) ? nameOf(one) : one.text);
    if (named.length === 0) unknown += ref && !isLinked(ref) && isSeveral(ref.text) ? Infinity : 1;
  }
  return { departments, unknown };
}

/** "Everyone", "all heads of department": more words than a name or a post has may mean any number of people. */
function isSeveral(text: string): boolean {
  return isCollective(text) || text.split(/\s+/, mostNameWords + 1).length > mostNameWords;
}

const mostNameWords = 3;

/** A department may itself be written among the members, and whoever leads one sits there for it. */
function departmentsOf(ref: Referred<Seat>, model: Model): readonly Referred<Department>[] {
  if (!isLinked(ref)) {
    const found = model.lookUp(ref.text, ['department']);
    return found?.kind === 'department' ? [found] : [];
  }
  if (ref.kind === 'person' && ref.department) return [ref.department];
  const led = model.referrers(ref, 'Department', 'lead');
  if (led.length > 0) return led;
  if (ref.kind === 'person') return isLinked(ref.role) ? model.referrers(ref.role, 'Department', 'lead') : [];
  return model.referrers(ref, 'Person', 'role').flatMap(({ department }) => department ?? []);
}
