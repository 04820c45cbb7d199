//! `--fix` and the other ways out: what they change, what they leave, and what becomes of a file that can't be written.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { settle, widen } from '../src/config/settings.ts';
import type { Finding, Fix } from '../src/diagnostic.ts';
import { Session, type SourceFile } from '../src/engine/session.ts';
import { builtInRules } from '../src/index.ts';
import { applyEdits } from '../src/text/edit.ts';
import { Workspace } from '../src/workspace/lint.ts';
import type { LintOptions } from '../src/workspace/lint-options.ts';
import { mend } from '../src/workspace/mend.ts';
import { replaceText } from '../src/workspace/write.ts';
import { dice, rollLayout, strategy, withSlips, write, type Slips } from './random-workspace.ts';

const root = join(import.meta.dirname, '..');
const base = mkdtempSync(join(tmpdir(), 'stratlint-fix-'));
let folder = base;
let count = 0;

beforeEach(newFolder);
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
}, 120_000);

function newFolder(): void {
  if (folder !== base) rmSync(folder, { recursive: true, force: true });
  folder = join(base, String(count++));
  mkdirSync(folder);
}

type Texts = Readonly<Record<string, string>>;

function put(files: Texts): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const take = (files: Texts): Texts =>
  Object.fromEntries(Object.keys(files).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

const options: LintOptions = { today: '2026-07-01', presets: ['recommended'] };

/** What the files hold after `--fix`, what is found then, and what was said. */
function mended(): { readonly findings: readonly Finding[]; readonly said: string } {
  let said = '';
  const { findings } = mend(new Workspace(folder, builtInRules), options, [], (text) => (said += text));
  return { findings, said };
}

const isSafe = (fix: Fix): boolean => fix.kind === 'safe';
const hasSafeFix = ({ fixes }: Finding): boolean => fixes.some(isSafe);

// Generated workspaces

/** Files of one organisation, some of several documents, with slips of the pen in one layout or another. */
function workspaces(slips: Slips, aliases: boolean): fc.Arbitrary<Texts> {
  return dice(500).map((roll) =>
    Object.fromEntries(
      [...strategy(roll)].map(([path, value]) => {
        const documents = roll.once(4) ? [value, value] : [value];
        const mistyped = documents.map((document) => withSlips(document, slips, roll));
        return [path, write(mistyped, rollLayout(roll, { aliases }), roll)];
      }),
    ),
  );
}

const anySlips = fc.oneof(
  workspaces({ keys: true, values: true }, false),
  workspaces({ keys: true, values: true }, true),
  workspaces({ keys: true, values: false }, false),
  workspaces({ keys: false, values: true }, false),
);

const settings = settle(builtInRules, widen(['recommended']));

function lint(files: Texts): readonly Finding[] {
  const sources = Object.entries(files).map(([path, text]): SourceFile => ({
    path,
    text,
    kind: path.startsWith('journeys/') ? 'journey' : (kindByName[path] ?? ''),
  }));
  return new Session(builtInRules).run({ files: sources, settings, today: options.today }).findings;
}

const kindByName: Texts = {
  'people.yaml': 'person',
  'teams.yaml': 'team',
  'strategy.yaml': 'strategy',
  'initiatives.yaml': 'initiative',
  'surveys.yaml': 'survey',
};

/** A slow machine tries fewer, and no machine makes a counterexample smaller for ever. */
function hold(arbitrary: fc.Arbitrary<Texts>, check: (files: Texts) => void, numRuns: number): void {
  fc.assert(fc.property(arbitrary, check), { numRuns, interruptAfterTimeLimit: 30_000 });
}

/** What the edits of the safe fixes come to, by the report alone: round by round, the first of what would overlap. */
function replayed(files: Texts): Texts {
  let now = files;
  for (let round = 0; round < 10; round++) {
    const chosen = new Map<string, { readonly start: number; readonly end: number; readonly text: string }[]>();
    for (const { fixes } of lint(now)) {
      const edits = (fixes.find(isSafe)?.edits ?? []).flatMap(({ file, edits }) => edits.map((edit) => ({ file, ...edit })));
      const touches = edits.some(({ file, span }) =>
        (chosen.get(file) ?? []).some((other) => span.start <= other.end && other.start <= span.end),
      );
      if (touches) continue;
      for (const { file, span, text } of edits) chosen.set(file, [...(chosen.get(file) ?? []), { ...span, text }]);
    }
    if (chosen.size === 0) return now;
    now = Object.fromEntries(Object.entries(now).map(([path, text]) => [path, spliced(text, chosen.get(path) ?? [])]));
  }
  return now;
}

/** From the last edit to the first, so that the places of the others hold. */
function spliced(
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((before, { start, end, text: words }) => before.slice(0, start) + words + before.slice(end), text);
}

const notes = (files: Texts): string[] => Object.values(files).flatMap((text) => text.match(/# note \d+/g) ?? []);
/** Which there are: a text block of one line may become a text behind its key. */
const lineEnds = (files: Texts): string[] => Object.values(files).map((text) => [...new Set(text.match(/\r?\n/g))].join());

describe('--fix of generated workspaces', () => {
  test('leaves no safe fix, and changes nothing the second time', () => {
    hold(
      anySlips,
      (files) => {
        newFolder();
        put(files);
        expect(mended().findings.filter(hasSafeFix)).toEqual([]);
        const once = take(files);
        expect(mended().findings.filter(hasSafeFix)).toEqual([]);
        expect(take(files)).toEqual(once);
      },
      150,
    );
  });

  test('writes what the report says and nothing else: every byte outside its edits, every comment and line end stays', () => {
    hold(
      anySlips,
      (files) => {
        newFolder();
        put(files);
        expect(mended().said).toBe('');
        const now = take(files);
        expect(now).toEqual(replayed(files));
        expect(notes(now)).toEqual(notes(files));
        expect(lineEnds(now)).toEqual(lineEnds(files));
        expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
      },
      150,
    );
  });

  test('makes no new findings where values were mistyped', () => {
    hold(
      workspaces({ keys: false, values: true }, true),
      (files) => {
        const before = lint(files);
        const after = lint(replayed(files));
        expect(after.length).toBeLessThanOrEqual(before.length);
      },
      300,
    );
  });

  test('settles what was mistyped; what it finds besides was hidden behind a mistyped key', () => {
    hold(
      workspaces({ keys: true, values: false }, false),
      (files) => {
        const before = lint(files).filter(hasSafeFix);
        const after = replayed(files);
        const left = lint(after);
        expect(left.filter(hasSafeFix)).toEqual([]);
        const said = new Set(left.map(identity));
        expect(before.map(identity).filter((one) => said.has(one))).toEqual([]);
      },
      200,
    );
  });

  test('there is something to mend in most of them', () => {
    const samples = fc.sample(anySlips, { numRuns: 100, seed: 1 });
    expect(samples.filter((files) => lint(files).some(hasSafeFix)).length).toBeGreaterThan(30);
    const kinds = new Set(samples.flatMap((files) => lint(files).flatMap(({ fixes }) => fixes.map(({ kind }) => kind))));
    expect([...kinds].sort()).toEqual(['placeholder', 'safe', 'unsafe']);
  });
});

/** What tells a finding from others, wherever it has moved. */
const identity = ({ ruleId, message, file, entity }: Finding): string =>
  JSON.stringify([ruleId, message, file, entity?.kind, entity?.id]);

describe('each fix, applied alone', () => {
  test('can be read, and settles its finding', () => {
    hold(
      anySlips,
      (files) => {
        const findings = lint(files);
        for (const finding of findings) for (const fix of finding.fixes) checkFix(files, findings, finding, fix);
      },
      150,
    );
  });

  function checkFix(files: Texts, findings: readonly Finding[], finding: Finding, fix: Fix): void {
    const fixed = applied(files, fix);
    const now = lint(fixed);
    const what = `${fix.kind} "${fix.title}" of ${finding.ruleId}: ${finding.message}\n${JSON.stringify(fix.edits)}\n${JSON.stringify(fixed)}`;
    const unreadable = (all: readonly Finding[]): number => all.filter(({ ruleId }) => ruleId === 'unreadable-document').length;
    expect(unreadable(now), what).toBeLessThanOrEqual(unreadable(findings));
    // Of twins, the one that is left takes the id that was made for the first.
    const sameOf = ({ ruleId, message, file, entity }: Finding): string => JSON.stringify([ruleId, message, file, entity?.kind]);
    const same = (all: readonly Finding[]): Finding[] => all.filter((one) => sameOf(one) === sameOf(finding));
    const offers = (all: readonly Finding[]): number => all.flatMap(({ fixes }) => fixes).filter(({ title }) => title === fix.title).length; // prettier-ignore
    // What is left for the author to fill in may keep the finding up, but is not offered a second time.
    if (fix.kind !== 'placeholder' || offers(same(now)) >= offers(same(findings)))
      expect(same(now).length, what).toBeLessThan(same(findings).length);
    expect(lineEnds(fixed), what).toEqual(lineEnds(files));
    expect(notes(fixed), what).toEqual(notes(files));
  }

  function applied(files: Texts, { edits }: Fix): Texts {
    const changed = edits.map(({ file, edits: own }): [string, string | undefined] => [file, applyEdits(files[file] ?? '', own)]);
    expect(changed.length).toBeGreaterThan(0);
    for (const [file, text] of changed) expect([file, text]).not.toEqual([file, files[file]]);
    return { ...files, ...Object.fromEntries(changed.map(([file, text]) => [file, text ?? 'edits overlap'])) };
  }
});

// Files that can't be written, or should not

const mistyped = 'people:\n  - { id: nora-lind, name: Nora Lind }\ngoals:\n  - statement: Sail or say so in time\n    ownr: nora-lind\n'; // prettier-ignore
const corrected = mistyped.replace('ownr', 'owner');
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

/** Files of the folder, hidden ones included. */
const names = (): string[] => readdirSync(folder).sort();

describe('a file that should not be written', () => {
  test('changed meanwhile: is left alone, and that is said', () => {
    put({ 'strategy.yaml': mistyped });
    const workspace = new Workspace(folder, builtInRules);
    const linted = workspace.lint.bind(workspace);
    const theirs = `${mistyped}# somebody else was here\n`;
    workspace.lint = (asked) => {
      const result = linted(asked);
      put({ 'strategy.yaml': theirs });
      return result;
    };
    let said = '';
    mend(workspace, options, [], (text) => (said += text));
    expect(said).toBe('stratlint: strategy.yaml was left as it was: it was changed meanwhile.\n');
    expect([take({ 'strategy.yaml': '' })['strategy.yaml'], names()]).toEqual([theirs, ['strategy.yaml']]);
  });

  test('gone meanwhile: is not made anew', () => {
    put({ 'strategy.yaml': mistyped });
    rmSync(join(folder, 'strategy.yaml'));
    expect(replaceText(folder, 'strategy.yaml', mistyped, corrected)).toBe('failed');
    expect(names()).toEqual([]);
  });

  test('a link inside the workspace: both ends stay, and that is said', () => {
    put({ 'real.txt': mistyped });
    symlinkSync('real.txt', join(folder, 'strategy.yaml'));
    expect(mended().said).toBe('stratlint: strategy.yaml was left as it was: it is a link.\n');
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe(mistyped);
    expect(names()).toEqual(['real.txt', 'strategy.yaml']);
  });

  test('in a linked folder that leads out of the workspace', () => {
    const outside = mkdtempSync(join(base, 'outside-'));
    writeFileSync(join(outside, 'strategy.yaml'), mistyped);
    symlinkSync(outside, join(folder, 'linked'));
    expect(replaceText(folder, 'linked/strategy.yaml', mistyped, corrected)).toBe('outside');
    expect(replaceText(folder, '../strategy.yaml', mistyped, corrected)).toBe('outside');
    expect([readFileSync(join(outside, 'strategy.yaml'), 'utf8'), readdirSync(outside)]).toEqual([mistyped, ['strategy.yaml']]);
  });

  test('where somebody has a file of the temporary name: theirs is neither written nor removed', () => {
    const theirs = `.strategy.yaml.${process.pid}.stratlint`;
    put({ 'strategy.yaml': mistyped, [theirs]: 'theirs\n' });
    expect(replaceText(folder, 'strategy.yaml', mistyped, corrected)).toBe('failed');
    expect(take({ 'strategy.yaml': '', [theirs]: '' })).toEqual({ 'strategy.yaml': mistyped, [theirs]: 'theirs\n' });
  });
});

describe('a file that can not be written', () => {
  const cli = join(root, 'dist/cli.js');
  // The compile cache is a file too, and none of ours.
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1', NO_COLOR: '1' };

  test.skipIf(process.platform === 'win32')('in a read-only folder: keeps its bytes, and that is said', () => {
    put({ 'strategy.yaml': mistyped });
    if (isRoot) for (const path of [base, folder, join(folder, 'strategy.yaml')]) chownSync(path, nobody, nobody);
    chmodSync(folder, 0o555);
    const args = [cli, '--fix', '--preset', 'recommended'];
    const run = spawnSync(process.execPath, args, {
      cwd: folder,
      env,
      encoding: 'utf8',
      ...(isRoot && { uid: nobody, gid: nobody }),
    });
    chmodSync(folder, 0o755);
    expect(run.stderr).toBe('stratlint: strategy.yaml was left as it was: it could not be written.\n');
    expect(run.status).toBe(1);
    expect([take({ 'strategy.yaml': '' })['strategy.yaml'], names()]).toEqual([mistyped, ['strategy.yaml']]);
  });

  test.skipIf(process.platform === 'win32')('on a disk that is full halfway: keeps its bytes, leaves nothing behind', () => {
    const long = mistyped + '# a long file\n'.repeat(1000);
    put({ 'strategy.yaml': long });
    // No file may grow beyond one block, as on a disk with one block left.
    const command = 'ulimit -f 1 && exec "$0" "$@"';
    const args = ['-c', command, process.execPath, cli, '--fix', '--preset', 'recommended'];
    const run = spawnSync('sh', args, { cwd: folder, env, encoding: 'utf8' });
    expect(run.stderr).toBe('stratlint: strategy.yaml was left as it was: it could not be written.\n');
    expect(run.status).toBe(1);
    expect([take({ 'strategy.yaml': '' })['strategy.yaml'] === long, names()]).toEqual([true, ['strategy.yaml']]);
  });

  test.skipIf(process.platform === 'win32')('without the limit the same file is mended', () => {
    const long = mistyped + '# a long file\n'.repeat(1000);
    put({ 'strategy.yaml': long });
    const run = spawnSync(process.execPath, [cli, '--fix', '--preset', 'recommended'], { cwd: folder, env, encoding: 'utf8' });
    expect([run.stderr, take({ 'strategy.yaml': '' })['strategy.yaml']]).toEqual([
      'stratlint: mended strategy.yaml in 1 place.\n',
      long.replace('ownr', 'owner'),
    ]);
  });
});

describe('a file that is written', () => {
  test.skipIf(process.platform === 'win32').each([0o600, 0o640, 0o644, 0o664, 0o666, 0o755, 0o400])(
    'keeps its permissions: %o',
    (mode) => {
      put({ 'strategy.yaml': mistyped });
      chmodSync(join(folder, 'strategy.yaml'), mode);
      const before = process.umask(0o022);
      expect(mended().said).toBe('');
      process.umask(before);
      const { mode: now } = statSync(join(folder, 'strategy.yaml'));
      expect([(now & 0o777).toString(8), take({ 'strategy.yaml': '' })['strategy.yaml']]).toEqual([mode.toString(8), corrected]);
    },
  );

  test.skipIf(!isRoot)('keeps its owner, though root mends it', () => {
    put({ 'strategy.yaml': mistyped });
    chownSync(join(folder, 'strategy.yaml'), nobody, nobody);
    mended();
    const { uid, gid } = statSync(join(folder, 'strategy.yaml'));
    expect([uid, gid]).toEqual([nobody, nobody]);
  });

  test('keeps a byte order mark and its line ends', () => {
    const windows = `\ufeff${mistyped.replaceAll('\n', '\r\n')}`;
    put({ 'strategy.yaml': windows });
    mended();
    expect(readFileSync(join(folder, 'strategy.yaml'))).toEqual(Buffer.from(windows.replace('ownr', 'owner')));
  });
});
