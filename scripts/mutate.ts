//! `npm run mutate`: whether the page of each rule notices when a condition of the rule is wrong.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../rules/registry.generated.ts';
import { factsOf, type ReadSettings, type SourceFile } from '../src/engine/facts.ts';
import type { FileFacts } from '../src/model/fact.ts';
import type { Rule } from '../src/rule/rule.ts';
import { lintCase, readCases, rulesOf, type Case } from '../src/testing/index.ts';
import { mutantsOfCode } from './mutation/code.ts';
import { newCompiler } from './mutation/compiler.ts';
import { excusesIn, isAbout, type Excuse } from './mutation/equivalent.ts';
import { mutantsOfMessages } from './mutation/messages.ts';
import { levels, type Mutant } from './mutation/mutant.ts';
import { mutantsOfWords } from './mutation/words.ts';
import { casePages, isDeclared, pageOf } from './rule-pages.ts';
import { root } from './write.ts';

const help = `npm run mutate [-- [--clauses] [--words] [RULE …]]

Makes each rule wrong, one way at a time, and runs the cases of its page. A mutant that no case notices survives, is
printed with its place, and makes the exit code 1.

Always:     every condition that decides a finding. In rule.ts: what an if, a loop, a "? :" or a function that answers yes or
            no depends on, made always true, never true, negated, and without each of its clauses ("a && b", "a || b",
            "a ?? b"); and each report left out. In rule.yaml: where, assert and when, in collections, checks and ways out
            too; each of their entries left out and negated, and each item of what an entry lists as required, missing,
            any or all. Rules that speak for the code that reads: each of their messages.
--clauses   also the clauses within such clauses, and those within what is only calculated.
--words     also each word of a list, and the limit of each comparison itself (< for <=).

What the compiler refuses can't be committed, and is counted apart. A mutant that does the same as the rule is let live where
the rule says why, on that line or above it:
  // equivalent without "isLinked(ref)": who is not known has no kind.
`;

const isRefused = newCompiler();
const { values: asked, positionals: ids } = parseArgs({
  options: { clauses: { type: 'boolean' }, words: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  allowPositionals: true,
});
const unknown = ids.filter((id) => !rules.some((rule) => rule.id === id));
if (asked.help === true) console.log(help);
else if (unknown.length > 0) fail(`There is no rule "${unknown.join('", "')}".`);
else mutate(rules.filter(({ id }) => ids.length === 0 || ids.includes(id)));

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

function mutate(those: readonly Rule[]): void {
  const started = performance.now();
  const total = { made: 0, refused: 0, open: 0, excused: 0, stale: 0 };
  for (const rule of those) {
    const { made, refused, survivors, excuses } = tryOut(rule);
    const reasonOf = (mutant: Mutant): Excuse | undefined => excuses.find((excuse) => isAbout(excuse, mutant));
    const open = survivors.filter((mutant) => !reasonOf(mutant));
    const excused = survivors.filter(reasonOf);
    const stale = excuses.filter((excuse) => isStale(excuse, made, survivors));
    for (const one of open) console.log(`survived    ${placeOf(rule, one)}`);
    for (const one of excused) console.log(`equivalent  ${placeOf(rule, one)} – ${reasonOf(one)?.reason ?? ''}`);
    for (const { line } of stale)
      console.log(`stale       ${fileOf(rule)}:${line} This is said to change nothing, and no such mutant survives.`);
    total.made += made.length;
    total.refused += refused;
    total.open += open.length;
    total.excused += excused.length;
    total.stale += stale.length;
  }
  const { made, refused, open, excused, stale } = total;
  const killed = made - refused - open - excused;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${those.length} rules, ${made} mutants: ${killed} noticed by a case, ${refused} refused by the compiler, ${excused} equivalent, ${open} survived; ${seconds} s`,
  );
  if (open + stale > 0) process.exitCode = 1;
}

interface Trial {
  readonly made: readonly Mutant[];
  /** How many the compiler refuses. */
  readonly refused: number;
  readonly survivors: readonly Mutant[];
  readonly excuses: readonly Excuse[];
}

function tryOut(rule: Rule): Trial {
  const source = readFileSync(join(root, fileOf(rule)), 'utf8');
  const alive: Mutant[] = [];
  const made: Mutant[] = [];
  const isKilled = newKiller(rule);
  for (const mutant of mutantsOf(rule, source)) {
    const wrong = mutant.make();
    if (!wrong) continue;
    made.push(mutant);
    if (!isKilled(wrong)) alive.push(mutant);
  }
  const survivors = alive.filter(({ code }) => code === undefined || !isRefused(fileOf(rule), code));
  return { made, refused: alive.length - survivors.length, survivors, excuses: excusesIn(source) };
}

function mutantsOf(rule: Rule, source: string): Mutant[] {
  const all = !rule.check
    ? mutantsOfMessages(rule, source)
    : isDeclared(rule)
      ? mutantsOfWords(rule, fileOf(rule), source)
      : mutantsOfCode(rule, source);
  const fineness = asked.words === true ? 2 : asked.clauses === true ? 1 : 0;
  return all.filter(({ level }) => levels.indexOf(level) <= fineness);
}

/** Whether some case that the rule takes part in ends in another way with another rule in its place. */
function newKiller(rule: Rule): (wrong: Rule) => boolean {
  const readMany = newReader();
  const outcomeOf = ({ one, others }: Trying, by: Rule): string => {
    const { text, fixed } = lintCase([...others, by], one, readMany);
    return [text, ...fixed.map(({ path, text: after }) => `${path}\n${after}`)].join('\n');
  };
  const cases = casesOf(rule);
  const expected = new Map(cases.map((one) => [one, outcomeOf(one, rule)]));
  return (wrong) => {
    const killer = cases.findIndex((one) => outcomeOf(one, wrong) !== expected.get(one));
    // What has noticed one mutant may notice the next.
    if (killer > 0) cases.unshift(...cases.splice(killer, 1));
    return killer >= 0;
  };
}

interface Trying {
  readonly one: Case;
  /** The rules that are on beside the one that is tried. */
  readonly others: readonly Rule[];
}

/** Those of its page, then those of tests/cases that it shares with others. */
function casesOf(rule: Rule): Trying[] {
  const own = readCases(readFileSync(join(root, pageOf(rule)), 'utf8')).map((one) => ({ one, others: [] }));
  const shared = casePages().flatMap((path) => {
    const page = readFileSync(join(root, path), 'utf8');
    const named = rulesOf(page, rules);
    const others = named.filter((one) => one !== rule);
    return others.length < named.length ? readCases(page).map((one) => ({ one, others })) : [];
  });
  return [...own, ...shared];
}

/** The files of a case are the same for all mutants. */
function newReader(): (files: readonly SourceFile[], settings: ReadSettings) => FileFacts[] {
  const known = new Map<string, FileFacts>();
  const read = (file: SourceFile, settings: ReadSettings): FileFacts => {
    const key = JSON.stringify([file, settings]);
    const facts = known.get(key) ?? factsOf(file, settings);
    known.set(key, facts);
    return facts;
  };
  return (files, settings) => files.map((file) => read(file, settings));
}

/** An excuse is for what survives; where no such mutant was tried, nobody can tell. */
function isStale(excuse: Excuse, made: readonly Mutant[], survivors: readonly Mutant[]): boolean {
  if (survivors.some((mutant) => isAbout(excuse, mutant))) return false;
  return asked.words === true || made.some((mutant) => isAbout(excuse, mutant));
}

function placeOf(rule: Rule, { line, column, how, words }: Mutant): string {
  return `${fileOf(rule)}:${line}:${column} ${how}: ${words}`;
}

function fileOf(rule: Rule): string {
  return `rules/${rule.category}/${rule.id}/${isDeclared(rule) ? 'rule.yaml' : 'rule.ts'}`;
}
