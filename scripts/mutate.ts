//! `npm run mutate`: whether the page of each rule notices when a part of the rule is wrong. With ids, of these rules alone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { rules } from '../rules/registry.generated.ts';
import type { Rule } from '../src/rule/rule.ts';
import { lintCase, readCases, type Case } from '../src/testing/index.ts';
import { mutantsOfCode } from './mutation/code.ts';
import { newCompiler } from './mutation/compiler.ts';
import type { Mutant } from './mutation/mutant.ts';
import { mutantsOfWords } from './mutation/words.ts';
import { isDeclared, pageOf } from './rule-pages.ts';
import { root } from './write.ts';

/** Mutants that do what the rule does; each with the reason, by rule and by what was done to it. */
const excuses = 'scripts/mutation/equivalent.yaml';

interface Survivor {
  readonly rule: Rule;
  readonly mutant: Mutant;
}

const ids = process.argv.slice(2);
const asked = rules.filter(({ id, check }) => check && (ids.length === 0 || ids.includes(id)));
const started = performance.now();
const excused = readExcuses();
const isRefused = newCompiler();
let made = 0;
const survivors: Survivor[] = [];
for (const rule of asked) {
  for (const survivor of survivorsOf(rule)) {
    survivors.push(survivor);
    if (!isExcused(survivor)) console.log(placeOf(survivor));
  }
}
const open = survivors.filter((one) => !isExcused(one));
const stale = staleExcuses();
for (const one of stale) console.log(`${excuses}: ${one}: there is no such survivor any more`);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${asked.length} rules, ${made} mutants, ${open.length} survived, ${survivors.length - open.length} excused; ${seconds} s`,
);
process.exitCode = open.length + stale.length > 0 ? 1 : 0;

function survivorsOf(rule: Rule): Survivor[] {
  const cases = readCases(readFileSync(join(root, pageOf(rule)), 'utf8'));
  const expected = new Map(cases.map((one) => [one, outcomeOf(rule, one)]));
  const source = readFileSync(join(root, fileOf(rule)), 'utf8');
  const mutants = isDeclared(rule) ? mutantsOfWords(rule, fileOf(rule), source) : mutantsOfCode(rule, source);
  return mutants.flatMap((mutant) => {
    const wrong = mutant.make();
    if (!wrong) return [];
    made++;
    const killer = cases.findIndex((one) => outcomeOf(wrong, one) !== expected.get(one));
    // What has noticed one mutant may notice the next.
    if (killer > 0) cases.unshift(...cases.splice(killer, 1));
    if (killer >= 0) return [];
    return mutant.code !== undefined && isRefused(fileOf(rule), mutant.code) ? [] : [{ rule, mutant }];
  });
}

function isExcused({ rule, mutant }: Survivor): boolean {
  return excused.get(rule.id)?.[mutant.what] !== undefined;
}

function placeOf({ rule, mutant: { line, column, what } }: Survivor): string {
  return `${fileOf(rule)}:${line}:${column} ${what}`;
}

/** All that a page shows of a case. */
function outcomeOf(rule: Rule, one: Case): string {
  const { text, fixed } = lintCase(rule, one);
  return [text, ...fixed.map(({ path, text: after }) => `${path}\n${after}`)].join('\n');
}

function fileOf(rule: Rule): string {
  return `rules/${rule.category}/${rule.id}/${isDeclared(rule) ? 'rule.yaml' : 'rule.ts'}`;
}

function readExcuses(): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const path = join(root, excuses);
  const said = existsSync(path)
    ? ((parse(readFileSync(path, 'utf8')) ?? {}) as Readonly<Record<string, Record<string, string>>>)
    : {};
  return new Map(Object.entries(said));
}

/** An excuse is for a mutant that survives; one that is killed, or gone, needs none. */
function staleExcuses(): string[] {
  return [...excused].flatMap(([id, whats]) => {
    if (ids.length > 0 && !ids.includes(id)) return [];
    const still = new Set(survivors.filter(({ rule }) => rule.id === id).map(({ mutant }) => mutant.what));
    return Object.keys(whats).filter((what) => !still.has(what)).map((what) => `${id}: ${what}`); // prettier-ignore
  });
}
