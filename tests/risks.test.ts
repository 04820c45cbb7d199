//! Registers of risks as teams keep them: levels and consequences under one word, several controls, columns of their own.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import '../src/index.ts';
import { readMarkdown } from '../src/syntax/markdown-parser.ts';
import { provideMarkdown } from '../src/syntax/markdown.ts';

provideMarkdown(readMarkdown);

function read(path: string, text: string) {
  const { entities, problems } = factsOf({ path, text, kind: 'risk' }, {});
  const risks = entities.filter(({ kind }) => kind === 'risk').map(({ fields }) => fields);
  return { risks, problems: problems.map(({ message, data }) => [message, data['field'], data['n']]) };
}

const yaml = (...lines: string[]) =>
  read('risks.yaml', `risks:\n  - name: The kiosk loses its line\n    ${lines.join('\n    ')}\n`);
const table = (head: string, ...rows: string[]) =>
  read('risk-register.md', `# Risks\n\n${[head, head.replaceAll(/[^|]+/g, ' - '), ...rows].join('\n')}\n`);

describe('how bad it would be', () => {
  test('is a level by its word, in whichever notation', () => {
    expect(yaml('impact: high').risks).toMatchObject([{ impact: 4 }]);
    expect(yaml('impact: 4').risks).toMatchObject([{ impact: 4 }]);
    expect(yaml('impact: Crítico').risks).toMatchObject([{ impact: 5 }]);
    expect(table('| Risk | Impact |', '| No line | Very high |').risks).toMatchObject([{ impact: 5 }]);
  });

  test('or what would happen then, told in words', () => {
    const { risks, problems } = yaml('impact: Visitors cannot check in at all', 'severity: critical', 'likelihood: medium');
    expect(risks).toMatchObject([{ consequence: 'Visitors cannot check in at all', severity: 'critical', likelihood: 3 }]);
    expect(problems).toEqual([]);
    expect(table('| Risk | Impact | Severity |', '| No line | Long waits at the desk | High |').risks).toMatchObject([
      { consequence: 'Long waits at the desk', severity: 'High' },
    ]);
    expect(read('riesgos.yaml', 'riesgos:\n  - nombre: Sin línea\n    impacto: colas más largas\n').risks).toMatchObject([
      { consequence: 'colas más largas' },
    ]);
  });

  test('a mistyped level is still told', () => {
    expect(yaml('impact: hihg').problems).toMatchObject([['not-a-level', 'impact', undefined]]);
    expect(yaml('impact: 9').problems).not.toEqual([]);
  });
});

describe('what is done about it', () => {
  test('may be one thing or several', () => {
    expect(yaml('mitigation: Keep a paper list').risks).toMatchObject([{ mitigation: 'Keep a paper list' }]);
    const { risks, problems } = yaml('mitigations:', '  - Keep a paper list', '  - Test it monthly', 'contingency: Close early');
    expect(risks).toMatchObject([{ mitigation: 'Keep a paper list. Test it monthly.', contingency: 'Close early' }]);
    expect(problems).toEqual([]);
  });

  test('is watched over, and comes to an end', () => {
    expect(yaml('status: monitoring').risks).toMatchObject([{ status: 'active' }]);
    expect(yaml('status: mitigated').risks).toMatchObject([{ status: 'done' }]);
    expect(yaml('estado: en seguimiento').risks).toMatchObject([{ status: 'active' }]);
  });
});

test('when it was found and when it is looked at again', () => {
  const { risks, problems } = yaml(
    'created_date: 2026-01-16',
    'review_date: 2027-01-16',
    'category: legal',
    'trigger: three calls',
  );
  expect(risks).toMatchObject([{ created_on: { start: '2026-01-16' }, next_review: { start: '2027-01-16' }, category: 'legal' }]);
  expect(problems).toEqual([]);
});
