//! What follows from rules/: the registry, the expectations in rule pages, docs/rules/, the table of the README.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OptionSpec } from '../src/rule/options.ts';
import type { Rule } from '../src/rule/rule.ts';
import { readClaims, type Claims } from './claims.ts';
import { notice, root } from './write.ts';

/** `success/goal-without-metric`, in the order of the alphabet. */
export function ruleFolders(): { readonly category: string; readonly id: string }[] {
  const folders = (path: string): string[] =>
    readdirSync(join(root, path), { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map((one) => one.name)
      .sort();
  const all = folders('rules').flatMap((category) => folders(`rules/${category}`).map((id) => ({ category, id })));
  return all.filter((folder) => isDeclared(folder) || existsSync(join(root, 'rules', folder.category, folder.id, 'rule.ts')));
}

/** Whether a rule needs no code. */
export function isDeclared({ category, id }: Pick<Rule, 'category' | 'id'>): boolean {
  return existsSync(join(root, 'rules', category, id, 'rule.yaml'));
}

/** The text of rules/registry.generated.ts. */
export function registry(): string {
  const folders = ruleFolders();
  const variable = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    `//! ${notice}`,
    `import { trustPatterns } from '../src/rule/declarative/pattern.ts';`,
    `import { declareRule } from '../src/rule/declarative/run.ts';`,
    `import { nameRule, type Rule } from '../src/rule/rule.ts';`,
    `import { declared, patterns } from './declared.generated.ts';`,
    ...folders
      .filter((folder) => !isDeclared(folder))
      .map(({ category, id }) => `import ${variable(id)} from './${category}/${id}/rule.ts';`),
    '',
    'trustPatterns(patterns);',
    '',
    '/** Every built-in rule, by category and id. */',
    'export const rules: readonly Rule[] = [',
    ...folders.map(({ category, id }) => {
      const fixes = fixKinds({ category, id });
      const kinds = fixes.length === 0 ? '' : `, [${fixes.map((kind) => `'${kind}'`).join(', ')}]`;
      return isDeclared({ category, id })
        ? `  declareRule('${category}', '${id}', declared['${id}']${kinds}),`
        : `  nameRule('${category}', '${id}', ${variable(id)}${kinds}),`;
    }),
    '];',
    '',
  ].join('\n');
}

// What follows runs the rules, so it loads them when it is called: the registry may have been written a moment before.

async function loadRules(): Promise<readonly Rule[]> {
  return (await import('../rules/registry.generated.ts')).rules;
}

/** Every page of cases whose `expect` and `fixed` blocks are not what its rules say now, with them brought up to date. */
export async function fillExpectations(): Promise<Map<string, string>> {
  const { fillPage, fillRuleFile, rulesOf } = await import('../src/testing/index.ts');
  const rules = await loadRules();
  const pages = new Map<string, string>();
  const fill = (path: string, own: readonly Rule[]): void => {
    const before = readFileSync(join(root, path), 'utf8');
    const after = fillPage(own, before);
    if (after !== before) pages.set(path, after);
  };
  for (const rule of rules) if (existsSync(join(root, pageOf(rule)))) fill(pageOf(rule), [rule]);
  for (const path of ruleFiles()) {
    const before = readFileSync(join(root, path), 'utf8');
    const after = fillRuleFile(before, path);
    if (after !== before) pages.set(path, after);
  }
  for (const path of casePages()) fill(path, rulesOf(readFileSync(join(root, path), 'utf8'), rules));
  return pages;
}

/** The rules under tests/declarative, relative to the repository: each holds its examples itself. */
export function ruleFiles(): string[] {
  return readdirSync(join(root, 'tests/declarative'))
    .sort()
    .map((name) => `tests/declarative/${name}`);
}

/** The pages under tests/cases, relative to the repository. */
export function casePages(): string[] {
  return readdirSync(join(root, 'tests/cases'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `tests/cases/${name}`);
}

export function pageOf({ category, id }: Pick<Rule, 'category' | 'id'>): string {
  return `rules/${category}/${id}/rule.md`;
}

/** docs/rules/<id>.md for every rule, the index of them all, and the claims by id. */
export async function rulePages(): Promise<Map<string, string>> {
  const rules = await loadRules();
  const claims = readClaims();
  const pages = new Map<string, string>();
  for (const rule of rules)
    pages.set(`docs/rules/${rule.id}.md`, publicPage(rule, readFileSync(join(root, pageOf(rule)), 'utf8')));
  pages.set('docs/rules/README.md', indexPage(rules, claims));
  pages.set('docs/rules/claims.json', JSON.stringify(Object.fromEntries(claims.claims.map(({ id, says }) => [id, says]))));
  return pages;
}

function publicPage(rule: Rule, page: string): string {
  const [title = '', ...rest] = page.split('\n');
  const body = linkClaims(sayWhen(rest.join('\n').trim()));
  const options = optionTable(rule.options);
  return [`<!-- ${notice} -->`, '', title, '', factTable(rule), '', options === '' ? body : withOptions(body, options), ''].join(
    '\n',
  );
}

/** Above each file of a case over two revisions it is said which one it shows: what follows the fence is seen by nobody. */
function sayWhen(page: string): string {
  const sections = page.split(/^(?=#{2,3} )/m);
  const told = sections.map((section) =>
    section.includes(' (base)\n')
      ? section
          .replace(/^```\w+ (\S+) \(base\)$/gm, 'Before, in `$1`:\n\n$&')
          .replace(/^```\w+ (\S+\.\S+)$/gm, 'Now, in `$1`:\n\n$&')
      : section,
  );
  return told.join('');
}

function factTable(rule: Rule): string {
  const facts: [string, string][] = [
    ['Severity', rule.severity],
    ['Category', rule.category],
    ['Presets', rule.always === true ? 'all of them' : list(rule.presets)],
    ['Can be fixed', fixability(rule)],
    ['Silences', list(rule.mutes.map(linkTo))],
    ['Takes the place of', list((rule.replaces ?? []).map(linkTo))],
    ['Holds the opposite of', list(rule.conflictsWith.map(linkTo))],
    ['Claims', list(rule.claims.map(linkToClaim))],
  ];
  return table(
    ['', ''],
    facts.filter(([, value]) => value !== ''),
  );
}

const list = (items: readonly string[]): string => items.join(', ');
const linkTo = (id: string): string => `[\`${id}\`](${id}.md)`;

const linkToClaim = (id: string): string => `[${id}](README.md#${id.toLowerCase()})`;

/** Links each claim that is named, but for those between fences. */
function linkClaims(page: string): string {
  const parts = page.split(/^(```[^]*?^```.*$)/m);
  return parts.map((part, at) => (at % 2 === 1 ? part : part.replace(/\bS\d\.\d+\b/g, linkToClaim))).join('');
}

/** The kinds of fix that its page shows. */
function fixKinds(rule: Pick<Rule, 'category' | 'id'>): string[] {
  const file = join(root, pageOf(rule));
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return ['safe', 'unsafe', 'placeholder'].filter((kind) => page.includes(`\n  fix (${kind}): `));
}

function fixability(rule: Rule): string {
  const words: Readonly<Record<string, string>> = {
    safe: 'yes',
    unsafe: 'with your consent',
    placeholder: 'leaves something to fill in',
  };
  return list(fixKinds(rule).map((kind) => words[kind] ?? kind)) || 'no';
}

/** The generated table goes to the head of the section "Options". */
function withOptions(body: string, options: string): string {
  const heading = /^## Options$/m.exec(body);
  if (!heading) return `${body}\n\n## Options\n\n${options}`;
  const end = heading.index + heading[0].length;
  return `${body.slice(0, end)}\n\n${options}${body.slice(end)}`;
}

function optionTable(options: Readonly<Record<string, OptionSpec>>): string {
  const rows = Object.entries(options).map(([name, spec]) => [
    `\`${name}\``,
    typeWords(spec),
    `\`${JSON.stringify(spec.default)}\``,
    spec.description,
  ]);
  return rows.length === 0 ? '' : table(['Option', 'Type', 'Default', ''], rows);
}

function typeWords({ type, values }: OptionSpec): string {
  if (type === 'choice' || type === 'choices') return `${type === 'choice' ? 'one' : 'some'} of ${(values ?? []).join(', ')}`;
  return {
    duration: 'span of time',
    integer: 'whole number',
    number: 'number',
    boolean: 'true or false',
    texts: 'list of texts',
  }[type];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function indexPage(rules: readonly Rule[], claims: Claims): string {
  const groups = (title: string, keysOf: (rule: Rule) => readonly string[]): string[] => {
    const keys = [...new Set(rules.flatMap(keysOf))].sort(inNaturalOrder);
    return [
      `## ${title}`,
      '',
      ...keys.flatMap((key) => [
        `### ${key}`,
        '',
        ruleTable(
          rules.filter((rule) => keysOf(rule).includes(key)),
          '',
        ),
        '',
      ]),
    ];
  };
  return [
    `<!-- ${notice} -->`,
    '',
    '# Rules',
    '',
    ...groups('By category', (rule) => [rule.category]),
    ...groups('By preset', (rule) => rule.presets),
    '## By claim',
    '',
    'What good strategy is said to need, a sentence each, and the rules that stand for it. The schools do not agree in everything.',
    '',
    ...Object.entries(claims.schools).flatMap(([school, about]) => [
      `### ${school}: ${about}`,
      '',
      claimTable(rules, claims, school),
      '',
    ]),
  ].join('\n');
}

function claimTable(rules: readonly Rule[], { claims }: Claims, school: string): string {
  const rulesFor = (claim: string): string =>
    list(rules.filter((rule) => rule.claims.includes(claim)).map(({ id }) => linkTo(id)));
  const rows = claims
    .filter(({ id }) => id.startsWith(`${school}.`))
    .map(({ id, says, unchecked }) => [
      `<a id="${id.toLowerCase()}"></a>${id}`,
      says,
      unchecked === undefined ? rulesFor(id) : `Not checked. ${unchecked}`,
    ]);
  return table(['Claim', 'What it says', 'Rules'], rows);
}

/** S0.5 before S0.17. */
function inNaturalOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function ruleTable(rules: readonly Rule[], base: string): string {
  return table(
    ['Rule', 'What holds when it is silent', 'Severity'],
    rules.map(({ id, summary, severity }) => [`[\`${id}\`](${base}${id}.md)`, summary, severity]),
  );
}

/** All rules in one table, for the README. */
export async function readmeTable(): Promise<string> {
  return ruleTable(await loadRules(), 'docs/rules/');
}
