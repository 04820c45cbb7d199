//! A strategy of any size for the bench: half YAML, half Markdown, one linked workspace, the same at every run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const people = 40;
const areas = ['Boarding', 'Refunds', 'Delays', 'Lost luggage', 'Tickets', 'Timetables', 'Night boats', 'Group trips'];
const facts = [
  'are told an hour before',
  'get an answer within a day',
  'speak to one person only',
  'find it on one page',
  'never ask twice',
];
const pains = ['Nobody answers the phone after six', 'The form asks for what we know already', 'Staff hear of it from passengers', 'The letter names no one']; // prettier-ignore

const of = (list: readonly string[], i: number): string => list[i % list.length] ?? '';
const person = (i: number): string => `person-${i % people}`;
const title = (i: number): string => `${of(areas, i)} ${i}`;

function goalFile(i: number): string {
  const goals = Array.from({ length: 8 }, (_, n) => {
    const id = i * 8 + n;
    return `  - id: goal-${id}
    statement: Passengers ${of(facts, id)} (${of(areas, id)} ${id})
    owner: ${person(id)}
    status: active
    due: 2027-0${1 + (id % 9)}-15
    metrics:
      - name: ${of(areas, id)} settled at first contact ${id}
        baseline: ${30 + (id % 40)} % (March 2026)
        target: ${75 + (id % 20)} % by 2027-12-31
        cadence: monthly
    description: >-
      Reports of ${of(areas, id).toLowerCase()} come in by phone and on paper. Whoever takes the first one keeps it until it is
      settled, because every hand-over costs the passenger a day.
`;
  });
  return `goals:\n${goals.join('')}`;
}

function journeyFile(i: number): string {
  const stages = Array.from({ length: 5 }, (_, n) => {
    const id = i * 5 + n;
    return `## Stage: ${of(areas, n)}, step ${n + 1}

- **Accountable:** ${person(id)}
- **Touchpoints:** counter ${id}, text message ${id}

### Pain points

- ${of(pains, id)} (${id})

### Actions

| Action | Owner | Due | Status |
| --- | --- | --- | --- |
| Answer ${of(areas, id).toLowerCase()} by text, case ${id} | ${person(id)} | 2027-06-30 | in progress |
| Train the counter for case ${id} | ${person(id + 1)} | 2027-03-31 | planned |

What passengers told us in ${2020 + (id % 6)}: they waited, they called, and *then* they wrote. See [the goal](../goals/area-${i}.yaml).

`;
  });
  return `---\nkind: journey\nowner: ${person(i)}\n---\n\n# ${title(i)}\n\nFrom the first notice to the refund.\n\n${stages.join('')}`;
}

/** Writes a workspace of so many files. */
export function writeCorpus(folder: string, files: number): void {
  const put = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put('stratlint.yaml', 'extends: recommended\nlanguage: en\n');
  const list = Array.from(
    { length: people },
    (_, i) => `  - { id: person-${i}, name: Person ${i} Lind, email: p${i}@ferry.example }\n`,
  );
  // Two files are one of each notation.
  const hasPeople = files > 2;
  if (hasPeople) put('people.yaml', `people:\n${list.join('')}`);
  for (let i = 0; i < files - (hasPeople ? 1 : 0); i++)
    if (i % 2 === 0) put(`goals/area-${i}.yaml`, goalFile(i));
    else put(`journeys/area-${i}.md`, journeyFile(i));
}

/** One file of so many bytes, in a workspace that allows it. */
export function writeLarge(folder: string, extension: 'yaml' | 'md', bytes: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'stratlint.yaml'), 'limits: { fileSize: 64, values: 5000000 }\n');
  const pieces: string[] = [];
  for (let length = 0, i = 0; length < bytes; i++) {
    const piece = extension === 'yaml' ? goalFile(i).slice('goals:\n'.length) : `${journeyFile(i).replace(/^---[^]*?---\n\n# /, '# Journey: ')}\n`;
    pieces.push(piece);
    length += piece.length;
  }
  writeFileSync(join(folder, `strategy.${extension}`), (extension === 'yaml' ? 'goals:\n' : '') + pieces.join(''));
} // prettier-ignore
