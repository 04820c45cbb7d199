//! A link that leads nowhere breaks the thread from goal to work to measure.
import {
  defineRule,
  fold,
  isLinked,
  isOwner,
  nameOf,
  place,
  replace,
  unresolvedReferences,
  type AnyEntity,
  type Model,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'What an item refers to exists, in a workspace that lists things of that kind',
  severity: 'error',
  presets: ['essential', 'recommended'],
  on: 'Entity',
  messages: {
    en: {
      unknown:
        '"{item}" refers to "{text}", but nothing here is called that. Write the id or name of something that exists, or add it.',
      near: '"{item}" refers to "{text}", but nothing here is called that. Did you mean "{near}"?',
      correct: 'Write "{near}"',
    },
    es: {
      unknown:
        '«{item}» remite a «{text}», pero aquí no hay nada con ese nombre. Escribe el id o el nombre de algo que exista, o añádelo.',
      near: '«{item}» remite a «{text}», pero aquí no hay nada con ese nombre. ¿Quisiste decir «{near}»?',
      correct: 'Escribir «{near}»',
    },
  },
  *check(entity, { model }) {
    for (const { field, path, text, kinds } of unresolvedReferences(entity)) {
      // Owners have a rule of their own.
      if (isOwner(field)) continue;
      // A department that is written among the members of a forum has its seat there.
      if (path.startsWith('members.') && isDepartment(entity, text, model)) continue;
      const isListed = model.keeps(kinds);
      const near = isListed ? model.nearest(text, kinds) : model.slipOf(text, kinds);
      if (near === undefined && (!isListed || mayBeOther(entity, path, text, kinds, model))) continue;
      const data = { text, item: nameOf(entity) };
      if (near === undefined) yield { at: place(entity, path), message: 'unknown', data };
      else
        yield {
          at: place(entity, path),
          message: 'near',
          data: { ...data, near },
          // CODEOWNERS need not name everyone: another handle may be somebody else's.
          confidence: isListed ? 'high' : 'medium',
          suggest: [replace(entity, path, near, 'correct')],
        };
    }
  },
});

/** One that is listed, or that somebody belongs to; where none is listed, all members of a forum none of whom is known. */
function isDepartment(entity: AnyEntity, text: string, model: Model): boolean {
  if (model.keeps(['department'])) return model.lookUp(text, ['department']) !== undefined;
  if (model.nearest(text, [...who]) !== undefined) return false;
  const isTheirs = model
    .all('Person')
    .some(({ department }) => department?.kind === 'unlinked' && fold(department.text) === fold(text));
  return isTheirs || (entity.kind === 'body' && !entity.members.some(({ ref }) => isLinked(ref)));
}

/** Whoever lists some of them says who there is. */
const who: ReadonlySet<string> = new Set(['person', 'role', 'team']);

/** A name, and not an id, may be that of a kind which nobody lists here: a committee, a department; and what somebody's post is called is no role of the strategy. */
function mayBeOther(entity: AnyEntity, path: string, text: string, kinds: readonly string[], model: Model): boolean {
  if (!/\s|^\p{Lu}/u.test(text)) return false;
  if (entity.kind === 'person' && path === 'role') return true;
  const people = kinds.filter((kind) => who.has(kind));
  const groups = [people, ...kinds.filter((kind) => !who.has(kind)).map((kind) => [kind])];
  return groups.some((group) => group.length > 0 && !model.keeps(group));
}
