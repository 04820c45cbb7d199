//! The GitHub Action: what the event asks for, handed to the command line, and what it found, handed to GitHub.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { comment, markerFor, type Commented } from './comment.ts';
import { basedConfiguration } from './configuration.ts';
import { readInputs, readPullRequest, type Inputs, type PullRequest } from './inputs.ts';
import { annotate, append, fitting, largest, type Counts } from './output.ts';

const cwd = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
const temporary = mkdtempSync(join(process.env['RUNNER_TEMP'] ?? cwd, 'stratlint-'));
const { env } = process;

const inputs = readInputs(env);
const request = readPullRequest(env);
const reports = reportsOf(inputs);
process.exitCode = run(inputs, request, reports);
if (inputs.comment && request) await discuss(inputs, request, reports);

function run(inputs: Inputs, request: PullRequest | undefined, reports: Reports): number {
  if (!request?.isFork) return lint(inputs, request, reports);
  say('This pull request is from a fork: plugins stay off, and the configuration is that of the base branch.');
  const configuration = basedConfiguration(cwd, request.base);
  try {
    return lint(inputs, request, reports);
  } finally {
    configuration.putBack();
  }
}

interface Reports {
  readonly json: string;
  readonly github: string;
  readonly markdown: string;
  readonly sarif: string;
}

function reportsOf({ sarifFile }: Inputs): Reports {
  const file = (name: string): string => join(temporary, name);
  const sarif = sarifFile === '' ? file('stratlint.sarif') : resolve(cwd, sarifFile);
  return { json: file('report.json'), github: file('annotations'), markdown: file('summary.md'), sarif };
}

function lint(inputs: Inputs, request: PullRequest | undefined, reports: Reports): number {
  const command = fileURLToPath(new URL('./cli.js', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [command, ...argumentsOf(inputs, request, reports)], {
    cwd,
    // Plugins run in there, and have no need to write to the repository.
    env: { ...env, GITHUB_TOKEN: undefined },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (stderr.trim() !== '') say(stderr.trim());
  const code = status ?? 2;
  const counts = readCounts(reports.json);
  if (!counts) {
    process.stdout.write('::error title=stratlint::The strategy could not be linted. The log of this step says why.\n');
    return code === 0 ? 2 : code;
  }
  hand(inputs, counts, reports);
  return code;
}

function argumentsOf(inputs: Inputs, request: PullRequest | undefined, reports: Reports): string[] {
  const { preset, failOn, changedOnly, baseline, asOf, plugins, paths } = inputs;
  const formats = Object.entries(reports).flatMap(([format, file]) => ['--format', `${format}=${file}`]);
  return [
    ...formats,
    '--no-cache',
    `--fail-on=${failOn}`,
    ...(request ? [`--${changedOnly ? 'since' : 'base'}=${request.base}`] : []),
    ...(preset === '' ? [] : [`--preset=${preset}`]),
    ...(asOf === '' ? [] : [`--as-of=${asOf}`]),
    ...(baseline === '' ? [] : [`--baseline=${baseline}`]),
    ...(plugins && !request?.isFork ? [] : ['--no-plugins']),
    '--',
    ...paths,
  ];
}

function hand({ annotations, summary }: Inputs, counts: Counts, { github, markdown, sarif }: Reports): void {
  if (annotations) process.stdout.write(annotate(readFileSync(github, 'utf8')));
  if (summary) append(env['GITHUB_STEP_SUMMARY'], fitting(readFileSync(markdown, 'utf8'), largest.summary));
  append(env['GITHUB_OUTPUT'], `errors=${counts.errors}\nwarnings=${counts.warnings}\nsarif=${sarif}\n`);
  process.stdout.write(`stratlint: ${counts.errors} errors, ${counts.warnings} warnings.\n`);
}

/** The summary once more, where people talk about the change. A run that failed corrects what was said before, and says no more. */
async function discuss({ paths }: Inputs, request: PullRequest, { json, markdown }: Reports): Promise<void> {
  const { number, repository, isFork } = request;
  const counts = readCounts(json);
  const text = counts
    ? fitting(readFileSync(markdown, 'utf8'), largest.comment)
    : 'The last run could not read the strategy, so nobody knows what it leaves open. The log of the job says why.\n';
  const done = await comment(
    {
      api: env['GITHUB_API_URL'] ?? 'https://api.github.com',
      repository,
      number,
      token: env['GITHUB_TOKEN'] ?? '',
      marker: markerFor(env['GITHUB_WORKFLOW'] ?? '', env['GITHUB_JOB'] ?? '', ...paths),
    },
    { text, isQuiet: !counts?.all },
  );
  process.stdout.write(`${wordsFor(done, isFork)}\n`);
}

function wordsFor(done: Commented, isFork: boolean): string {
  const elsewhere = 'What would stand there stands in the summary of the job.';
  if (done === 'failed') return `::notice title=stratlint::GitHub did not take the comment on the pull request. ${elsewhere}`;
  if (done !== 'not allowed') return `The comment on the pull request: ${done}.`;
  // Nobody has to do anything about that, so it is a line of the log.
  if (isFork) return `A pull request from a fork gets no comment, as GitHub lets its jobs only read. ${elsewhere}`;
  return `::notice title=stratlint::The job may not comment on the pull request. Give it "pull-requests: write" below "permissions", or leave "comment" out. ${elsewhere}`;
}

function readCounts(file: string): Counts | undefined {
  try {
    const { findings } = JSON.parse(readFileSync(file, 'utf8')) as { findings: readonly { severity: string }[] };
    const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
    return { errors: count('error'), warnings: count('warning'), all: findings.length };
  } catch {
    return undefined;
  }
}

/** Words that may quote a document or its name: no line of them is a command to GitHub. */
function say(text: string): void {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`);
}
