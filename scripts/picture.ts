//! docs/images/job-summary.png: what the Action writes about a pull request that makes an example worse, as a browser shows it.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { root } from './write.ts';

const style = `
body { margin: 24px 32px; font: 16px/1.5 system-ui, "DejaVu Sans", sans-serif; color: #1f2328; }
h1 { font-size: 28px; } h2 { font-size: 22px; } h1, h2 { border-bottom: 1px solid #d1d9e0; padding-bottom: 6px; font-weight: 600; }
table { border-collapse: collapse; margin: 0 0 16px; }
th, td { border: 1px solid #d1d9e0; padding: 6px 13px; text-align: left; } th { font-weight: 600; }
[align=right] { text-align: right; } tr:nth-child(2n) { background: #f6f8fa; }
a { color: #0969da; }
`;

const wish = `      - statement: Delight every passenger with a truly world-class winter experience.
        pain_point: timetable-too-hopeful
        initiative: winter-timetable
        owner: ruth-adeyemi
        due: 2026-09-01
        funding: approved, 4 000 EUR, winter-2026
        metrics: [winter-evening-bookings]
`;

const work = mkdtempSync(join(tmpdir(), 'stratlint-picture-'));
try {
  const page = join(work, 'summary.html');
  writeFileSync(page, pageWith(summaryOf(pullRequest())));
  photograph(page, join(root, 'docs/images/job-summary.png'));
} finally {
  rmSync(work, { recursive: true, force: true });
}

interface Request {
  readonly folder: string;
  readonly base: string;
}

/** Adds a wish, takes an owner away and lowers a target. */
function pullRequest(): Request {
  const folder = join(work, 'strategy');
  cpSync(join(root, 'examples/ferry/mended'), folder, { recursive: true });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  const base = commit(folder);
  git(folder, 'checkout', '--quiet', '-b', 'change');
  edit(folder, 'strategy.yaml', '    owner: tomas-keane\n    priority: 1\n', '    priority: 1\n');
  edit(folder, 'strategy.yaml', 'target: 85 % by', 'target: 60 % by');
  edit(folder, 'journeys/evening-crossing.yaml', '    actions:\n', `    actions:\n${wish}`);
  commit(folder);
  return { folder, base };
}

function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} of the example has no "${from}" any more.`);
  writeFileSync(path, text.replace(from, to));
}

function commit(folder: string): string {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--no-verify', '--message', 'x');
  return git(folder, 'rev-parse', 'HEAD').trim();
}

function git(cwd: string, ...args: string[]): string {
  const own = ['-c', 'user.name=Nora', '-c', 'user.email=nora@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...own, ...args], { cwd, encoding: 'utf8' });
}

function summaryOf({ folder, base }: Request): string {
  const repo = { full_name: 'anvil/strategy' };
  const event = join(work, 'event.json');
  const summary = join(work, 'summary.md');
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, base: { sha: base, repo }, head: { repo } } }));
  const env = {
    ...process.env,
    GITHUB_EVENT_PATH: event,
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: work,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/action.js')], { env, encoding: 'utf8' });
  if (status === null || status > 1) throw new Error(stdout + stderr);
  return readFileSync(summary, 'utf8');
}

function pageWith(markdown: string): string {
  const body = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Summary</title><style>${style}</style><body>${body}</body></html>\n`;
}

function photograph(page: string, picture: string): void {
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars', `--user-data-dir=${join(work, 'profile')}`]; // prettier-ignore
  execFileSync('chromium', [...flags, '--window-size=1000,930', `--screenshot=${picture}`, pathToFileURL(page).href], { stdio: 'ignore' }); // prettier-ignore
}
