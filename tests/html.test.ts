//! The HTML report in a real browser: what it shows, that nothing runs, that everybody can read it.
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { newFolder, stratlintIn } from './stratlint.ts';

const root = join(import.meta.dirname, '..');

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version']).status === 0);
const skipped = browser === undefined ? ' (skipped: no Chromium is installed; Debian has it as the package "chromium")' : '';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--window-size=900,1600',
];

/** What the browser prints; the test runner wants to be answered meanwhile. */
function open(page: string, ...args: readonly string[]): Promise<{ readonly out: string; readonly err: string }> {
  const profile = newFolder();
  return new Promise((resolve, reject) => {
    const all = [...flags, `--user-data-dir=${profile}`, ...args, pathToFileURL(page).href];
    execFile(browser ?? '', all, { timeout: 120_000, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      if (error) reject(new Error(`${error.message}\n${err}`));
      else resolve({ out, err });
    });
  });
}

async function pageOf(folder: string, ...args: readonly string[]): Promise<string> {
  const page = join(folder, 'report.html');
  await stratlintIn(folder)('--format', `html=${page}`, ...args);
  return page;
}

function exampleFolder(path: string): string {
  const folder = newFolder();
  cpSync(join(root, 'examples', path), folder, { recursive: true });
  return folder;
}

/** What axe finds against WCAG 2.2 AA, in a copy of the page that lets a script run. */
async function faultsOf(page: string, ...args: readonly string[]): Promise<string[]> {
  const script = `${axe.source};axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations, passes }) => {
    document.documentElement.innerHTML = '<head></head><body><pre>' + JSON.stringify({
      faults: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + encodeURIComponent(html))),
      passed: passes.map(({ id }) => id),
    }) + '</pre></body>';
  });`;
  const copy = page.replace('.html', '.axe.html');
  const text = readFileSync(page, 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  writeFileSync(
    copy,
    text.replace('</body>', () => `<script>${script.replaceAll('</script', '<\\/script')}</script></body>`),
  );
  const { out } = await open(copy, '--virtual-time-budget=30000', '--dump-dom', ...args);
  const { faults, passed } = JSON.parse(/<pre>(\{.*\})<\/pre>/s.exec(out)?.[1] ?? '{}') as {
    faults?: string[];
    passed?: string[];
  };
  expect(passed).toEqual(expect.arrayContaining(['color-contrast', 'document-title', 'html-has-lang', 'link-name']));
  return (faults ?? ['axe did not run']).map(decodeURIComponent);
}

/** As the golden report counts them; what is mended has none. */
function findingsIn(path: string): number {
  if (path.endsWith('/mended')) return 0;
  const report = readFileSync(join(root, `examples/${path}.report.json`), 'utf8');
  return (JSON.parse(report) as { findings: unknown[] }).findings.length;
}

describe.skipIf(browser === undefined)(`in Chromium${skipped}`, { timeout: 240_000 }, () => {
  test.each([
    ['ferry/broken', 'en', 'What the strategy leaves open'],
    ['clinica/broken', 'es', 'Lo que la estrategia deja abierto'],
    ['ferry/mended', 'en', 'What the strategy leaves open'],
  ])('%s', async (path, language, title) => {
    const page = await pageOf(exampleFolder(path));
    const { out } = await open(page, '--dump-dom');
    expect(out).toContain(`<html lang="${language}">`);
    expect(out).toContain(`<h1>${title}</h1>`);
    expect(out.match(/<li id="f\d+"/g) ?? []).toHaveLength(findingsIn(path));
    for (const [, target = ''] of out.matchAll(/href="#(f\d+)"/g)) expect(out).toContain(`id="${target}"`);
    expect(await faultsOf(page)).toEqual([]);
    expect(await faultsOf(page, '--blink-settings=preferredColorScheme=0')).toEqual([]);
  });

  test('it looks like something', async () => {
    const page = await pageOf(exampleFolder('ferry/broken'));
    const picture = page.replace('.html', '.png');
    await open(page, `--screenshot=${picture}`);
    // An empty page of this size takes some 10 KB.
    expect(statSync(picture).size).toBeGreaterThan(60_000);
  });

  test('words of a document are words: nothing runs, nothing is fetched', async () => {
    const folder = newFolder({
      'strategy.yaml': [
        'goals:',
        '  - statement: "</pre></li></main><script>document.title = 1</script><style>*{display:none}</style>"',
        '    owner: "\\"><img src=http://127.0.0.1:9/x onerror=document.title=2>"',
        '    "</title><svg onload=document.title=3>": 1',
      ].join('\n'),
    });
    const page = await pageOf(folder, '--preset', 'recommended');
    const { out } = await open(page, '--dump-dom');
    expect(out).toContain('<title>What the strategy leaves open</title>');
    expect(out).not.toMatch(/<(?:script|img|svg)/);
    expect(out.match(/<style>/g)).toHaveLength(1);
    expect(out).toContain('&lt;script&gt;');
    expect(await faultsOf(page)).toEqual([]);
  });
});

test('the page needs nothing from outside', async () => {
  const text = readFileSync(await pageOf(exampleFolder('ferry/broken')), 'utf8');
  expect(text).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(text).not.toMatch(/<(?:script|link|img|iframe|object|form)|@import|url\(| src=/);
  expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});
