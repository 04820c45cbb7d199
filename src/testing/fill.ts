//! Writes into a page what its cases give now; everything else stays as it is, byte for byte.
import { compileRule } from '../rule/declarative/index.ts';
import type { Rule } from '../rule/rule.ts';
import { readCases, type Case } from './case.ts';
import { expectsFindings, settingsOf, expectsSilence } from './check.ts';
import { lintCase } from './run.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { lineStart } from '../text/lines.ts';

export function fillPage(rules: readonly Rule[], markdown: string): string {
  const lines = markdown.split('\n');
  // From the last case to the first, so that the lines of the others stay where they are.
  for (const one of readCases(markdown).reverse()) {
    if (!expectsSilence(one)) fillCase(lines, one, generated(rules, one));
  }
  return lines.join('\n');
}

/**
 * Writes into a rule.yaml what its wrong examples give now, each below `expect`, which has to be there. A file with mistakes
 * stays as it is.
 */
export function fillRuleFile(text: string, path: string): string {
  const compiled = compileRule(text, path);
  const { rule } = compiled;
  if (!rule) return text;
  const edits = compiled.tests.flatMap((one): TextEdit[] => {
    if (one.expect === undefined) return [];
    const findings = lintCase(rule, { files: one.files, settings: settingsOf(one) }).text;
    const { start, end } = one.expectAt;
    const indent = ' '.repeat(start - lineStart(text, start) + 2);
    const lines = findings === '' ? ['nothing'] : findings.split('\n');
    const after = text[end - 1] === '\n' ? '\n' : '';
    return [{ span: { start, end }, text: `expect: |\n${lines.map((line) => indent + line).join('\n')}${after}` }];
  });
  return applyEdits(text, edits) ?? text;
}

function fillCase(lines: string[], { blocks }: Case, wanted: readonly string[]): void {
  const ours = blocks.filter(({ role }) => role === 'expect' || role === 'fixed');
  const first =
    ours[0]?.first ?? (blocks.findLast(({ role }) => ['file', 'base', 'case'].includes(role))?.last ?? lines.length) + 1;
  for (const block of [...ours].reverse()) lines.splice(block.first, block.last - block.first + 1);
  let end = first;
  while (ours.length > 0 && end < lines.length && lines[end] === '') end++;
  const before = lines[first - 1] === '' ? [] : [''];
  const after = ours.length > 0 ? [''] : [];
  lines.splice(first, end - first, ...before, ...wanted, ...(end < lines.length ? after : ['']));
}

/** The lines of the blocks that belong to a case. */
function generated(rules: readonly Rule[], one: Case): string[] {
  const { text, fixed } = lintCase(rules, one);
  const expected = text === '' && !expectsFindings(one) ? 'nothing' : text;
  const blocks = [
    fence('text expect', expected),
    ...fixed.map((file) => fence(`${languageOf(file.path)} fixed ${file.path}`, file.text)),
  ];
  return blocks.join('\n\n').split('\n');
}

function languageOf(path: string): string {
  return path.endsWith('.md') ? 'markdown' : 'yaml';
}

function fence(info: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${info}\n${text === '' || text.endsWith('\n') ? text : `${text}\n`}${ticks}`;
}
