//! Whether a page of cases holds: what it says it gives, it gives.
import { compileRule, type RuleTest } from '../rule/declarative/index.ts';
import type { Rule } from '../rule/rule.ts';
import { headingsOf, readCases, rulesNamed, usualDay, type Case, type CaseSettings } from './case.ts';
import { lintCase, type CaseResult } from './run.ts';

const sections = ['Why', 'Wrong', 'Near miss', 'Right', 'When to switch it off'];

/** A case of what is wrong: it must give findings. */
export const expectsFindings = ({ section }: Case): boolean => section === 'Wrong';
/** A case of what is right, or nearly wrong: it must give none. */
export const expectsSilence = ({ section }: Case): boolean => section === 'Right' || section === 'Near miss';

/** What is wrong with a rule's page, a sentence each; empty where all holds. */
export function checkPage(rule: Rule, markdown: string): string[] {
  const cases = readCases(markdown);
  const wrong = cases.filter(expectsFindings);
  return [
    ...checkSections(rule, markdown),
    ...checkClaims(rule, wrong),
    ...cases.flatMap((one) => checkCase([rule], one)),
    ...['en', 'es'].flatMap((language) =>
      wrong.some((one) => speaks(rule, one, language)) ? [] : [`No wrong case is in the language "${language}".`],
    ),
  ];
}

/**
 * What is wrong with a rule.yaml that holds its examples itself: the mistakes in it, with their places, or what its examples
 * give that they should not.
 */
export function checkRuleFile(text: string, path: string): string[] {
  const compiled = compileRule(text, path);
  const { rule } = compiled;
  if (!rule) return compiled.mistakes.map(({ line, column, message }) => `${path}:${line}:${column} ${message}`);
  return compiled.tests.flatMap((one) => checkTest(rule, one));
}

/** Throws an Error that lists what is wrong with a rule.yaml; for use in any test runner. */
export function testRuleFile(text: string, path: string): void {
  report(path, checkRuleFile(text, path));
}

export function settingsOf({ asOf = usualDay, options, history }: RuleTest): CaseSettings {
  return { asOf, options, history };
}

/** What is wrong with a page of cases for several rules, which its front matter names or which are handed in. */
export function checkCases(rules: readonly Rule[], markdown: string): string[] {
  return readCases(markdown).flatMap((one) => checkCase(rules, one));
}

/** Throws an Error that lists what is wrong with a rule's page; for use in any test runner. */
export function testRule(rule: Rule, markdown: string): void {
  report(rule.id, checkPage(rule, markdown));
}

function report(what: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${what}:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
}

/** The rules that the front matter of a page names. Throws a TypeError for one that is not among them. */
export function rulesOf(markdown: string, rules: readonly Rule[]): Rule[] {
  return rulesNamed(markdown).map((id) => {
    const found = rules.find((rule) => rule.id === id);
    if (!found) throw new TypeError(`There is no rule "${id}".`);
    return found;
  });
}

function checkSections({ id }: Rule, markdown: string): string[] {
  const headings = headingsOf(markdown);
  const names = headings.filter(({ level }) => level === 2).map(({ text }) => text);
  const title = headings.find(({ level }) => level === 1)?.text;
  const missing = sections.filter((section) => !names.includes(section));
  const present = names.filter((name) => sections.includes(name));
  const inOrder = present.every((name, i) => i === 0 || sections.indexOf(name) > sections.indexOf(present[i - 1] ?? ''));
  return [
    ...(title === id ? [] : [`The title is not "${id}".`]),
    ...missing.map((section) => `The section "${section}" is missing.`),
    ...(inOrder ? [] : [`The sections are not in the order ${sections.join(', ')}.`]),
  ];
}

/** What a rule stands for, its wrong examples show, each with the claim in brackets; and nothing else. */
function checkClaims({ claims }: Rule, wrong: readonly Case[]): string[] {
  const shown = new Set(wrong.flatMap((one) => one.claims));
  return [
    ...claims.filter((id) => !shown.has(id)).map((id) => `No wrong example names the claim "${id}", as "(${id})".`),
    ...[...shown].filter((id) => !claims.includes(id)).map((id) => `The rule does not stand for the claim "${id}".`),
  ];
}

function checkCase(rules: readonly Rule[], one: Case): string[] {
  const result = lintCase(rules, one);
  const problems = expectsSilence(one)
    ? checkSilence(result)
    : [...checkExpected(rules, one, result), ...checkFixed(rules, one, result)];
  return problems.map((problem) => `"${one.title}" (line ${one.line}): ${problem}`);
}

/** An example that says of its findings no more than that there are some need not give certain words. */
function checkTest(rule: Rule, test: RuleTest): string[] {
  const { title, wrong, files, expect } = test;
  const result = lintCase(rule, { files, settings: settingsOf(test) });
  const faults = wrong
    ? [...(expect === undefined ? [] : checkText(expect, result)), ...checkFindings([rule], result, true)]
    : checkSilence(result);
  return faults.map((fault) => `"${title}": ${fault}`);
}

function checkSilence({ text }: CaseResult): string[] {
  return text === '' ? [] : [`should give nothing, but gives\n${text}`];
}

function checkExpected(rules: readonly Rule[], one: Case, result: CaseResult): string[] {
  return [...checkText(one.expect, result), ...checkFindings(rules, result, expectsFindings(one))];
}

function checkText(expect: string | undefined, { text }: CaseResult): string[] {
  if ((expect === 'nothing' ? '' : expect) === text) return [];
  return [`expects\n${expect ?? '(no expect block yet)'}\nbut gives\n${text}`];
}

/** Findings of the rules alone, if need be at least one, and in full words. */
function checkFindings(rules: readonly Rule[], { findings }: CaseResult, some: boolean): string[] {
  const ids = rules.map(({ id }) => id);
  const strangers = findings.filter(({ ruleId }) => !ids.includes(ruleId)).map(({ ruleId }) => ruleId);
  return [
    ...(some && findings.length === strangers.length ? ['gives no finding of its rule'] : []),
    ...strangers.map((id) => `is faulty in another way: ${id}`),
    ...findings
      .filter(({ message }) => /(?<!\{)\{\w+(?::\w+)?\}(?!\})/.test(message))
      .map(({ message }) => `has an unfilled message: ${message}`),
  ];
}

/** The fixed files are as shown, read without fault, and offer nothing more to fix. */
function checkFixed(rules: readonly Rule[], one: Case, { fixed, findings: before }: CaseResult): string[] {
  const differs =
    fixed.length !== one.fixed.length ||
    fixed.some(({ path, text }) => one.fixed.find((file) => file.path === path)?.text !== text);
  if (differs) return ['shows other fixed files than the fixes give; run npm run generate'];
  if (fixed.length === 0) return [];
  const files = one.files.map((file) => fixed.find(({ path }) => path === file.path) ?? file);
  const { findings, text } = lintCase(rules, { ...one, files });
  const ids = rules.map(({ id }) => id);
  const more =
    findings.some(({ fixes }) => fixes.length > 0) || findings.filter(({ ruleId }) => !ids.includes(ruleId)).length > 0;
  const settled = before.filter(({ fixes }) => fixes.some(({ kind }) => kind !== 'placeholder')).length;
  return more || findings.length > before.length - settled ? [`is not settled by its fixes:\n${text}`] : [];
}

/** Whether a finding of the case is worded as the rule words it in a language. */
function speaks(rule: Rule, one: Case, language: string): boolean {
  const texts = Object.values(rule.messages[language] ?? {}).map(patternOf);
  return lintCase(rule, one).findings.some(
    ({ ruleId, message }) => ruleId === rule.id && texts.some((text) => text.test(message)),
  );
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\{\w+(?::\w+)?\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`);
}
