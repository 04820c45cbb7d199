//! A large workspace is read by two threads, and nobody can tell from the report.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { jsonReport } from '../src/report/json.ts';
import { noWords } from '../src/language/index.ts';
import { factsOf } from '../src/engine/facts.ts';
import { builtInRules } from '../src/index.ts';
import { pageOf } from '../src/workspace/package.ts';
import { Workspace } from '../src/workspace/lint.ts';
import { over, type FactsAnswer } from '../src/workspace/parallel.ts';

const folder = mkdtempSync(join(tmpdir(), 'stratlint-parallel-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** 1.3 million characters in 260 files, each with faults of its own. */
function writeMany(): void {
  mkdirSync(join(folder, 'journeys'));
  for (let n = 0; n < 260; n++) {
    const goals = Array.from({ length: 40 }, (_, i) => {
      const owner = ['ana', 'TBD', 'everyone', ''][(n + i) % 4] ?? '';
      return `  - id: g-${n}-${i}\n    statement: Passengers on line ${n} know before they leave home whether boat ${i} sails\n    owner: ${owner}\n`;
    });
    writeFileSync(
      join(folder, `journeys/line-${n}.yaml`),
      `# línea ${n} ⛴\ngoals:\n${goals.join('')}due: 2026-02-${(n % 31) + 1}\n`,
    );
  }
}

test('the built command line, with its thread, prints what one thread finds', () => {
  writeMany();
  const { findings, files, statistics, ruleCount, waived, leftAlone } = new Workspace(folder, builtInRules).lint({
    today: '2026-07-01',
  });
  const here = jsonReport({
    findings,
    source: (file) => files.get(file)?.text,
    shown: (file) => file,
    summary: {
      files: statistics.files,
      entities: statistics.entities - 1,
      rules: ruleCount,
      waived: waived.length,
      leftAlone,
      readAs: [],
      notUnderstood: [],
    },
    url: pageOf,
    language: undefined,
  });
  const cli = join(import.meta.dirname, '../dist/cli.js');
  const run = spawnSync(process.execPath, [cli, '--as-of', '2026-07-01', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect([run.status, run.stderr]).toEqual([1, '']);
  expect(run.stdout === here).toBe(true);
  expect(findings.length).toBeGreaterThan(5000);
});

test('the thread gives the facts that are read here', async () => {
  const files = [
    {
      path: 'a.yaml',
      text: 'goals:\n  - { statement: Que nadie espere bajo la lluvia, responsable: por definir, due: 2026-02-30 }\n',
    },
    {
      path: 'journeys/b.yaml',
      kind: 'journey',
      text: 'name: A crossing ⛴\nstages: &s [Wait, { name: Sail, actions: [Text everyone] }]\nx: *s\n',
    },
    { path: 'c.yaml', text: '', problem: { rule: 'unreadable-document', message: 'cannot-read', data: { reason: 'EACCES' } } },
  ];
  const settings = { currency: 'EUR', language: 'es' };
  const { port1, port2 } = new MessageChannel();
  const progress = new Int32Array(new SharedArrayBuffer(8));
  const code = new URL('../dist/facts-worker.cjs', import.meta.url);
  const worker = new Worker(code, {
    workerData: { files, settings, words: noWords, answer: port2, progress },
    transferList: [port2],
  });
  await once(worker, 'exit');
  expect([...progress]).toEqual([files.length + 1, over]);
  const answers = files.map(() => (receiveMessageOnPort(port1) as { message: FactsAnswer }).message);
  port1.close();
  const read = answers.map(({ facts }) => JSON.parse(facts) as unknown);
  expect(answers.map(({ at }) => at)).toEqual(files.map((_, at) => at));
  expect(read).toEqual(JSON.parse(JSON.stringify(files.map((file) => factsOf(file, settings)))));
  // What JSON does not carry must not be there at all.
  expect(read).toEqual(files.map((file) => factsOf(file, settings)));
});

test('what a wider preset would add is counted in a small workspace, and not in a large one', () => {
  const small = join(folder, 'small');
  mkdirSync(small);
  writeFileSync(join(small, 'strategy.yaml'), 'goals: [{ statement: Passengers no longer wait in the rain }]\n');
  const moreIn = (root: string): number => new Workspace(root, builtInRules).lint({ today: '2026-07-01', once: true }).more;
  expect(moreIn(small)).toBeGreaterThan(0);
  expect(moreIn(folder)).toBe(0);
});
