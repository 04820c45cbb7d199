//! `--format junit`: a suite a file, a test case a finding; a file without any is one case that passes.
import type { Finding } from '../diagnostic.ts';
import { groupBy, oneLine, Positions, type RunReport } from './report.ts';
import { attributes, escapeText } from './xml.ts';

export function junitReport(input: RunReport): string {
  const { findings, files, shown, summary } = input;
  const positions = new Positions(input.source);
  const byFile = groupBy(findings, ({ file }) => file);
  const clean = files.filter((file) => !byFile.has(file)).map((file) => cleanSuite(shown(file)));
  const faulty = [...byFile].map(([file, own]) => suite(file === undefined ? '.' : shown(file), own, positions));
  const time = ((summary.milliseconds ?? 0) / 1000).toFixed(3);
  const totals = { name: 'stratlint', tests: findings.length + clean.length, failures: failuresIn(findings), errors: 0, time };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes(totals)}>\n${[...faulty, ...clean].join('')}</testsuites>\n`;
}

/** A note is no failure. */
const isFailure = ({ severity }: Finding): boolean => severity !== 'info';
const failuresIn = (findings: readonly Finding[]): number => findings.filter(isFailure).length;

function cleanSuite(file: string): string {
  const totals = attributes({ name: file, tests: 1, failures: 0, errors: 0 });
  return `  <testsuite${totals}>\n    <testcase${attributes({ name: 'stratlint', classname: file })}/>\n  </testsuite>\n`;
}

function suite(name: string, findings: readonly Finding[], positions: Positions): string {
  const totals = attributes({ name, tests: findings.length, failures: failuresIn(findings), errors: 0 });
  return `  <testsuite${totals}>\n${findings.map((finding) => testCase(name, finding, positions)).join('')}  </testsuite>\n`;
}

function testCase(classname: string, finding: Finding, positions: Positions): string {
  const { ruleId, severity, message, file, span } = finding;
  const start = file !== undefined && span ? positions.range(file, span).start : undefined;
  const place = start ? `:${start.line}:${start.column}` : '';
  const said = escapeText(`${classname}${place}: ${severity}: ${oneLine(message)} (${ruleId})`);
  const content = isFailure(finding)
    ? `<failure${attributes({ message: oneLine(message), type: severity })}>${said}</failure>`
    : `<system-out>${said}</system-out>`;
  const name = start ? `${ruleId} ${start.line}:${start.column}` : ruleId;
  return `    <testcase${attributes({ name, classname })}>\n      ${content}\n    </testcase>\n`;
}
