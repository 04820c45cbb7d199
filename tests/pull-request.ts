//! A pull request as the GitHub Action meets it: a real event, a real history with base and head, the environment that GitHub sets.
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { newFolder, put, type Texts } from './stratlint.ts';

const root = join(import.meta.dirname, '..');

export function git(cwd: string, ...args: string[]): string {
  const own = ['-c', 'user.name=Nora', '-c', 'user.email=nora@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...own, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

export const base = {
  'README.md': '# Ferries\n',
  'stratlint.yaml': 'extends: [recommended, ./shared.yaml]\nasOf: 2026-07-01\nfiles: { strategy.yaml: strategy }\n',
  'shared.yaml': 'rules: { missing-funding-protocol: info }\n',
  'people.yaml': 'people: [{ id: nora, name: Nora Brekke }]\n',
  'strategy.yaml': `strategy: { name: Home by nine, owner: nora }
goals:
  - id: told
    statement: Passengers know before they leave home whether the boat sails
    owner: nora
    metrics: [told-in-time]
metrics:
  - id: told-in-time
    name: Passengers told in time
    definition: Share of passengers who were told two hours before
    owner: nora
    source: Departure survey
    cadence: monthly
    baseline: 52 % (June 2026)
    target: 90 % by 2027-12-31
`,
  'journeys/crossing.yaml': `kind: journey
name: The evening crossing
owner: nora
stages:
  - name: Waiting
    actions:
      - statement: Tell the people waiting every ten minutes what is known
        owner: nora
        due: 2026-12-01
        goals: [told]
`,
};

export const worse = {
  'strategy.yaml': base['strategy.yaml'].replace('before\n    owner: nora\n', 'before\n').replace('90 %', '70 %'),
  'journeys/crossing.yaml': `${base['journeys/crossing.yaml']}      - statement: Surprise and delight passengers with little moments of magic
        owner: nora
        due: 2026-12-01
        goals: [told]
`,
};

export interface Ran {
  readonly code: number | null;
  readonly annotations: readonly string[];
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly folder: string;
}

export interface Asked {
  readonly head: Texts;
  readonly fork?: boolean;
  readonly inputs?: Texts;
  /** Done in the folder before the head is committed. */
  readonly also?: (folder: string) => void;
}

export async function pullRequest({ head, fork = false, inputs = {}, also }: Asked): Promise<Ran> {
  const folder = newFolder(base);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'base');
  const sha = git(folder, 'rev-parse', 'HEAD').trim();
  git(folder, 'checkout', '--quiet', '-b', 'change');
  put(folder, head);
  also?.(folder);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'head');
  const event = {
    action: 'synchronize',
    pull_request: {
      number: 7,
      base: { ref: 'main', sha, repo: { full_name: 'anvil/strategy' } },
      head: {
        ref: 'change',
        sha: git(folder, 'rev-parse', 'HEAD').trim(),
        repo: { full_name: fork ? 'eve/strategy' : 'anvil/strategy' },
      },
    },
  };
  const runner = newFolder({ 'event.json': JSON.stringify(event), summary: '', output: '' });
  const { code, stdout, stderr } = await run(folder, {
    PATH: process.env['PATH'],
    HOME: runner,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(runner, 'event.json'),
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: join(runner, 'summary'),
    GITHUB_OUTPUT: join(runner, 'output'),
    RUNNER_TEMP: runner,
    ...inputs,
  });
  expect(stderr).toBe('');
  const lines = readFileSync(join(runner, 'output'), 'utf8').split('\n').filter(Boolean);
  return {
    code,
    annotations: stdout.split('\n').filter((line) => /^::(?:error|warning|notice) /.test(line)),
    log: stdout,
    summary: readFileSync(join(runner, 'summary'), 'utf8'),
    outputs: Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])),
    folder,
  };
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly { readonly id?: string; readonly run?: string; readonly env?: Texts }[] };
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile;
const step = action.runs.steps.find(({ id }) => id === 'lint');

/** What the step of action.yml hands over where a workflow says nothing. */
function usual(): Texts {
  const values: Readonly<Record<string, string>> = {
    'github.action_path': root,
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, input.default])),
  };
  const env = Object.entries(step?.env ?? {}).filter(([name]) => name !== 'GITHUB_TOKEN');
  return Object.fromEntries(
    env.map(([name, text]) => {
      const value = values[/^\$\{\{ ([\w.-]+) \}\}$/.exec(text)?.[1] ?? ''];
      if (value === undefined) throw new Error(`${name}: ${text}`);
      return [name, value];
    }),
  );
}

/** The step's own script, by the shell that runners have. Not `spawnSync`: a server of the test has to answer meanwhile. */
function run(cwd: string, env: NodeJS.ProcessEnv): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 99'];
  return new Promise((resolve) => {
    const child = execFile('bash', args, { cwd, env: { ...usual(), ...env } }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

/** `strategy.yaml:7 owner-removed` */
export function placeOf(annotation: string): string {
  const [, file, line, rule] = /file=([^,]*),line=(\d+),.*title=stratlint%3A ([\w-]+)::/.exec(annotation) ?? [];
  return `${file}:${line} ${rule}`;
}
