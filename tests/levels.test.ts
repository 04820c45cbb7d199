//! Steps of a scale, as risk registers and lists of actions write them.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';

/** What the fields of one risk say, and what is said of them. */
function riskOf(...fields: readonly string[]): Record<string, unknown> {
  const text = `risks:\n  - name: The ramp fails\n${fields.map((field) => `    ${field}\n`).join('')}`;
  const { entities, problems } = factsOf({ path: 'risks.yaml', text }, {});
  const { likelihood, impact, consequence, severity, notes } = entities[0]?.fields ?? {};
  const read = Object.entries({ likelihood, impact, consequence, severity, notes }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(read), ...(problems.length > 0 && { said: problems.map(({ message }) => message) }) };
}

describe('a level with words behind it, or beside another', () => {
  test.each([
    ['Media (2)', 3],
    ['Alta (3)', 4],
    ['High (4)', 4],
    ['4 (high)', 4],
    ['3 – possible', 3],
    ['4/5', 4],
    ['Low: one supplier', 2],
    ['Baja-media (depende del proveedor)', 3],
    ['medium/high', 4],
    ['Baja', 2],
    ['30 %', 2],
    ['80-100 %', 5],
    ['<5 %', 1],
  ])('%s', (text, likelihood) => {
    expect(riskOf(`likelihood: '${text}'`)).toMatchObject({ likelihood });
  });

  test('the words behind it are kept', () => {
    expect(riskOf('impacto: Crítico. Sin línea no hay reservas.')).toEqual({
      impact: 5,
      consequence: 'Crítico. Sin línea no hay reservas.',
    });
    expect(riskOf('likelihood: Low, as long as the crew stays')).toMatchObject({
      likelihood: 2,
      notes: 'Low, as long as the crew stays',
    });
  });
});

describe('what is told in other ways than on the scale', () => {
  test('an impact in words is a consequence, and drops are no low level', () => {
    expect(riskOf('impact: Passengers lose their trust in us')).toEqual({ consequence: 'Passengers lose their trust in us' });
    expect(riskOf('impacto: Baja de clientes habituales')).toEqual({ consequence: 'Baja de clientes habituales' });
  });

  test('a measure is no mistake', () => {
    expect(riskOf('impact: $2M')).toEqual({});
    expect(riskOf('impacto: 2 semanas')).toEqual({});
  });

  test('a severity stands beside likelihood and impact, in any words', () => {
    expect(riskOf('severity: CRITICAL', 'likelihood: low', 'impact: high')).toEqual({
      severity: 'CRITICAL',
      likelihood: 2,
      impact: 4,
    });
    expect(riskOf('nivel de riesgo: 6 (alto)')).toEqual({ severity: '6 (alto)' });
  });
});

test.each(['hihg', 'casi nula', 'high or so', 'low/high', '7 (high)', '3 days ago or more', 'high low'])(
  'what is on no scale is told: %s',
  (text) => {
    expect(riskOf(`likelihood: ${text}`)).not.toHaveProperty('likelihood');
  },
);

test('one or two words that are no level are told', () => {
  expect(riskOf('impact: hihg')).toEqual({ said: ['not-a-level'] });
  expect(riskOf('likelihood: casi nula')).toEqual({ said: ['not-a-level'] });
});

test('an effort in days is no mistake', () => {
  const text = 'actions:\n  - { statement: Paint the ramp, score: { effort: 3-5 days } }\n';
  expect(factsOf({ path: 'actions.yaml', text }, {}).problems).toEqual([]);
});
