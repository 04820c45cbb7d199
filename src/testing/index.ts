//! Tests of rules as text: the examples on a rule's page are its cases (published as `stratlint/testing`).
export { readCases, type Case, type CaseFile, type CaseSettings } from './case.ts';
export { checkCases, checkPage, checkRuleFile, rulesOf, testRule, testRuleFile } from './check.ts';
export { fillPage, fillRuleFile } from './fill.ts';
export { lintCase, runCase, type CaseResult } from './run.ts';
