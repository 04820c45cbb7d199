//! An owner whom nobody knows is mistyped, or has never been told.
import {
  defineRule,
  isCollective,
  isLinked,
  isOver,
  isOwner,
  languageOf,
  nameOf,
  place,
  readOwners,
  replace,
  slips,
  unresolvedReferences,
  type Department,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'An owner is one of the people, roles and teams that the workspace lists',
  severity: 'error',
  presets: ['essential', 'recommended'],
  on: 'Entity',
  messages: {
    en: {
      unknown:
        '"{owner}" owns "{item}", but is not among the people, roles and teams listed here. Correct the name, or list them.',
      near: '"{owner}" owns "{item}", but is not among the people, roles and teams listed here. Did you mean "{near}"?',
      department:
        '"{owner}" is a department, and "{item}" needs a person, role or team who answers for it. Name {lead}, who leads it, or whoever does.',
      leaderless: '"{owner}" is a department, and "{item}" needs a person, role or team who answers for it. Name whoever does.',
      several: '"{owner}" are several people. Name the one who answers for "{item}"; the others are contributors.',
      correct: 'Write "{near}"',
    },
    es: {
      unknown:
        '«{owner}» es responsable de «{item}», pero no está entre las personas, los roles y los equipos que figuran aquí. Corrige el nombre o añade a quien falte.',
      near: '«{owner}» es responsable de «{item}», pero no está entre las personas, los roles y los equipos que figuran aquí. ¿Quisiste decir «{near}»?',
      department:
        '«{owner}» es un departamento, y de «{item}» tiene que responder una persona, un rol o un equipo. Nombra a {lead}, que lo lidera, o a quien responda.',
      leaderless:
        '«{owner}» es un departamento, y de «{item}» tiene que responder una persona, un rol o un equipo. Nombra a quien responda.',
      several: '«{owner}» son varias personas. Indica quién responde de «{item}»; las demás colaboran.',
      correct: 'Escribir «{near}»',
    },
  },
  *check(entity, { model }) {
    if (isOver(entity)) return;
    for (const { field, path, text, kinds } of unresolvedReferences(entity)) {
      if (!isOwner(field) || isCollective(text)) continue;
      const isListed = model.keeps(kinds);
      const near = isListed ? model.nearest(text, kinds) : model.slipOf(text, kinds);
      if (!isListed && near === undefined) continue;
      const department = isListed ? model.lookUp(text, ['department']) : undefined;
      if (department?.kind === 'department') {
        yield { at: place(entity, path), ...departmentInstead(department, nameOf(entity)) };
        continue;
      }
      const data = { owner: text, item: nameOf(entity) };
      const { owners } = readOwners(text, { language: languageOf(entity) });
      // equivalent without "owners.length > 1": a single name that is known would have been understood.
      if (owners.length > 1 && owners.every((one) => model.lookUp(one.text, kinds)))
        yield { at: place(entity, path), message: 'several', data };
      else if (near === undefined) yield { at: place(entity, path), message: 'unknown', data };
      else
        yield {
          at: place(entity, path),
          message: 'near',
          data: { ...data, near },
          // CODEOWNERS need not name everyone: another handle may be somebody else's.
          confidence: isListed ? 'high' : 'medium',
          suggest: [replace(entity, path, near, 'correct', isListed && isTypingError(text, near) ? 'safe' : 'unsafe')],
        };
    }
  },
});

function departmentInstead(department: Department, item: string) {
  const { lead } = department;
  const data = { owner: nameOf(department), item };
  return lead && isLinked(lead)
    ? ({ message: 'department', data: { ...data, lead: nameOf(lead) } } as const)
    : ({ message: 'leaderless', data } as const);
}

/** One slip in a long name; Rob and Bob may be two people. */
function isTypingError(text: string, near: string): boolean {
  return near.length >= 6 && slips(text.toLowerCase(), near.toLowerCase()) <= 1;
}
