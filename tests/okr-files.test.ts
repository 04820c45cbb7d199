//! OKRs as teams keep them in YAML: key results under a short name, with a day each, and what the file says of itself.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import '../src/index.ts';

function read(...lines: string[]) {
  const { entities, problems } = factsOf({ path: 'okrs.yaml', text: `${lines.join('\n')}\n` }, {});
  return { entities, problems: problems.map(({ message, data }) => [message, data['field']]) };
}

const objective = ['objectives:', '  - title: Members board without asking'];

describe('key results', () => {
  test('are called krs, and are there by a day', () => {
    const { entities, problems } = read(
      ...objective,
      '    krs:',
      '      - title: Signs hung at both piers',
      '        end: 2027-03-31',
    );
    const [metric] = entities.filter(({ kind }) => kind === 'metric');
    expect(metric?.fields).toMatchObject({ name: 'Signs hung at both piers', target: { by: { start: '2027-03-31' } } });
    expect(problems).toEqual([]);
  });

  test('and so they are in Spanish', () => {
    const { entities, problems } = read(
      'objetivos:',
      '  - título: Embarcar sin preguntar',
      '    krs: [Señales en los dos muelles]',
    );
    expect(entities.filter(({ kind }) => kind === 'metric')).toHaveLength(1);
    expect(problems).toEqual([]);
  });
});

test('how far each has come, the quarter and what the file tells programs are no mistakes', () => {
  const about = ['metadata:', '  version: "2"', '  author: nobody', 'quarter: Q1 2027'];
  expect(read(...about, ...objective, '    progress: 0.4').problems).toEqual([]);
  expect(read(...objective, '    avance: 40 %').problems).toEqual([]);
});

test('nothing else is passed over for it', () => {
  expect(read('metadta: { version: 2 }', ...objective, '    progres: 0.4').problems.map(([message]) => message)).toEqual([
    'unknown-top',
    'near',
  ]);
});

test('what brings in more than it did is not said to be a share of all', () => {
  const { entities } = read(
    'metrics:',
    '  - Net revenue retention',
    '  - NRR',
    '  - Retention rate',
    '  - Retención de ingresos',
  );
  expect(entities.map(({ fields }) => fields['type'])).toEqual(['revenue', 'revenue', 'retention', 'revenue']);
});
