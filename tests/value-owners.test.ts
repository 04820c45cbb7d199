//! Who answers for something: whole values, notations inside a text, and what only looks like them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRolePrefix, ownersIn, readOwners, somebodyIn } from '../src/value/index.ts';

test.each([
  ['Ana Ruiz', 'Ana Ruiz'],
  ['@ana-ruiz', '@ana-ruiz [@ana-ruiz]'],
  ['Ana Ruiz (@ana)', 'Ana Ruiz [@ana]'],
  ['Ana Ruiz @ana', 'Ana Ruiz [@ana]'],
  ['Ana Ruiz <ana@example.org>', 'Ana Ruiz [ana@example.org]'],
  ['ana@example.org', 'ana@example.org [ana@example.org]'],
  ['Ana Ruiz, Head of Piers', 'Ana Ruiz {Head of Piers}'],
  ['Ana Ruiz (Head of Piers)', 'Ana Ruiz {Head of Piers}'],
  ['Ana Ruiz (Director, Piers and Boats)', 'Ana Ruiz {Director, Piers and Boats}'],
  ['(Ana Ruiz, Jon Diaz)', 'Ana Ruiz; Jon Diaz'],
  ['Ana Ruiz, Chief Customer Officer', 'Ana Ruiz {Chief Customer Officer}'],
  ['Ana Ruiz, pier manager', 'Ana Ruiz {pier manager}'],
  ['Ana Ruiz, responsable de muelles', 'Ana Ruiz {responsable de muelles}'],
  ['Ana Ruiz, Marketing', 'Ana Ruiz {Marketing}'],
  ['Ana Ruiz and Marketing', 'Ana Ruiz; Marketing ?'],
  ['Ana Ruiz / Marketing', 'Ana Ruiz; Marketing ?'],
  ['María de la Cruz, Directora de Operaciones', 'María de la Cruz {Directora de Operaciones}'],
  ['Ana / Jon', 'Ana; Jon'],
  ['Ana/Jon', 'Ana; Jon'],
  ['Ana, Jon and Mia', 'Ana; Jon; Mia'],
  ['Ana y Jon', 'Ana; Jon'],
  ['@ana @jon', '@ana [@ana]; @jon [@jon]'],
  ['team: @org/claims', '@org/claims [@org/claims]'],
  ['Responsable: Ana Ruiz', 'Ana Ruiz'],
  ['Head of Piers', 'Head of Piers'],
  ["Jean-Luc O'Neill", "Jean-Luc O'Neill"],
  ['J. Doe', 'J. Doe'],
  ['Ana Ruiz / TBD', 'Ana Ruiz'],
  ['contact centre', 'contact centre ?'],
  ['R&D', 'R&D ?'],
  ['TBD', ' ?'],
  ['everyone', ' ?'],
  ['see the wiki', ' ?'],
  ['', ' ?'],
])('owners in %s', (text, expected) => {
  const { owners, sure } = readOwners(text, { language: 'en' });
  for (const { text: name, span } of owners) expect(text.slice(span.start, span.end)).toBe(name);
  const names = owners.map(({ text: name, handle, role }) => `${name}${handle ? ` [${handle}]` : ''}${role ? ` {${role}}` : ''}`);
  expect(`${names.join('; ')}${sure ? '' : ' ?'}`).toBe(expected);
});

/** Each notation as cut off the text, with the names; "?" where it is not sure. */
function shown(text: string, language = 'en'): string {
  const notations = ownersIn(text, { language });
  return notations
    .map(
      ({ owners, span, sure }) =>
        `${text.slice(span.start, span.end)} = ${owners.map((owner) => owner.text).join(', ')}${sure ? '' : ' ?'}`,
    )
    .join('; ');
}

test.each([
  ['Publish the timetable (Ana Ruiz)', '(Ana Ruiz) = Ana Ruiz ?'],
  ['Publish the timetable (Alan, Steven)', '(Alan, Steven) = Alan, Steven ?'],
  ['Publish (María de la Cruz)', '(María de la Cruz) = María de la Cruz ?'],
  ['Publish (Head of Piers)', '(Head of Piers) = Head of Piers ?'],
  ['**Calmer piers (David)**', '(David) = David ?'],
  ['**Calmer piers (David):** repaint', '(David) = David ?'],
  ['Open a desk (Spain)', '(Spain) = Spain ?'],
  ['Publish (@ana)', '(@ana) = @ana'],
  ['Publish (ana@example.org)', '(ana@example.org) = ana@example.org'],
  ['Publish (owner: Ana)', '(owner: Ana) = Ana'],
  ['Publicar (Responsable: Ana)', '(Responsable: Ana) = Ana'],
  ['Publish (DRI @ana) this week', '(DRI @ana) = @ana'],
  ['Publish — owner: Ana Ruiz', ' — owner: Ana Ruiz = Ana Ruiz'],
  ['Publish, owned by Ana Ruiz since May', ', owned by Ana Ruiz = Ana Ruiz'],
  ['DRI: Ana', 'DRI: Ana = Ana'],
  ['Publish it. DRI: Ana Ruiz. Then rest', ' DRI: Ana Ruiz. = Ana Ruiz'],
  ['Pier guide, point of contact @yara', ', point of contact @yara = @yara'],
  ['Publish @ana', ' @ana = @ana'],
  ['Publish @ana, @jon', ' @ana, @jon = @ana, @jon'],
  ['Publish [@ana]', '[@ana] = @ana'],
])('notation in %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  '(SMS)', '(SMEs)', '(CDO Council)', '(NPS)', '(2027)', '(Q3 2025)', '(see appendix)', '(optional)', '(approved)', '(P1)', '(in progress)', '(e.g. web, phone)', '(weekly)', '(40 000 EUR)', '(starting with late fees)',
  '(Draft)', '(Net Promoter Score)', '(Team)', '(Ana, Jon, Mia, Eva, Leo)', '— Ana Ruiz', 'in Cádiz (Spain) first', 'and ask @ana for help', 'as the owner of the pier decides', 'Owner: TBD', 'owner: everyone',
  'Owner: Passengers with luggage', 'assigned to claimants in June', '(borrador)', '()', '[x](ana.md)',
])('no notation in %s', (text) => {
  expect(shown(`Repaint ${text}`)).toBe('');
}); // prettier-ignore

test('roles', () => {
  const roles = ['CMO', 'COO:', 'Head of Operations', 'Chief Customer Officer', 'Product Manager', 'CX Lead', 'VP Piers', 'CMO / COO', 'Gerente', 'Head of Sales and Service',
    'Directora de Operaciones', 'Jefe de Atención', 'Jefa de Muelles', 'Responsable de Calidad', 'Coordinadora de Turnos', 'Director of the port']; // prettier-ignore
  for (const text of roles) expect(isRolePrefix(text), text).toBe(true);
  for (const text of [
    'Lead time',
    'Goal',
    'NPS',
    'md',
    'Manager training',
    'Head start',
    'Operations',
    'Lead the way',
    'Chief complaint',
    '',
  ])
    expect(isRolePrefix(text), text).toBe(false);
});

const piece = fc.constantFrom(
  'Ana',
  'Ruiz',
  '@ana',
  '@',
  'owner',
  ':',
  '(',
  ')',
  '[',
  ']',
  ',',
  '/',
  'and',
  'y',
  '—',
  'DRI',
  'a@b.c',
  '.',
  'de',
  'TBD',
  '<',
  '>',
  'é',
  '\n',
);
const pieces = fc.array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 20 }).map((all) => all.flat().join(''));

test('no text makes them throw, and spans lie inside', () => {
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), fc.constantFrom('en', 'es'), (text, language) => {
      isRolePrefix(text);
      const notations = ownersIn(text, { language });
      const owners = [...readOwners(text, { language }).owners, ...notations.flatMap((notation) => notation.owners)];
      for (const { span } of [...owners, ...notations]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
      for (const owner of owners) expect(text).toContain(owner.text);
    }),
    { numRuns: 1500 },
  );
});

test('a long text is answered, not worked through', () => {
  for (const unit of ['@', '@a ', 'owner: A ', '(A) ', '(', 'A, ', 'Ana de la ', 'a@b.c']) {
    const [long, item] = [unit.repeat(300_000 / unit.length), unit.repeat(5000 / unit.length)];
    for (const text of [long, item]) {
      ownersIn(text, { language: 'en' });
      readOwners(text, { language: 'en' });
      isRolePrefix(text);
    }
  }
});

test.each([
  ['en', 'the COO, every month', 'COO'],
  ['en', 'Marta Ruiz once a year', 'Marta Ruiz'],
  ['es', 'la dirección de clientes cada mes', 'dirección de clientes'],
  ['es', 'Ana Ruiz también en agosto', 'Ana Ruiz'],
])('whoever is named in running words ends where the small words begin: %s %s', (language, text, name) => {
  const { start, end } = somebodyIn(text, { language }) ?? { start: 0, end: 0 };
  expect(text.slice(start, end)).toBe(name);
});
