//! The layers of ARCHITECTURE.md, and what must not be there: held here, so that they stay true.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

/** Each layer, and the layers it may import besides itself. `*` is all above it. */
const layers: readonly (readonly [layer: string, imports: readonly string[]])[] = [
  ['text', []],
  ['diagnostic', ['text']],
  ['language', ['text']],
  ['value', ['text', 'language']],
  ['syntax', ['text', 'diagnostic']],
  ['schema', ['text', 'language', 'value']],
  ['model', ['text', 'diagnostic', 'value']],
  ['directory', ['text', 'language', 'value', 'syntax']],
  ['lower', ['text', 'language', 'diagnostic', 'syntax', 'schema', 'model', 'value']],
  ['link', ['text', 'language', 'diagnostic', 'directory', 'model', 'schema']],
  ['statement', ['text', 'language', 'value']],
  ['rule', ['text', 'diagnostic', 'language', 'model', 'schema', 'statement', 'syntax', 'value']],
  ['config', ['text', 'diagnostic', 'syntax', 'rule', 'schema', 'statement', 'value']],
  ['engine', ['*']],
  ['editor', ['*']],
  ['report', ['text', 'diagnostic']],
  ['testing', ['*']],
  ['built-in', ['rule']],
  ['index', ['*']],
  ['workspace', ['*']],
  ['hosts', ['*']],
];

const order = layers.map(([layer]) => layer);

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : /\.(ts|js)$/.test(name) ? [path] : [];
  });
}

const modules = files(source);
const layerOf = (path: string): string => (relative(source, path).split('/')[0] ?? '').replace(/\.ts$/, '');

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}

test('a layer imports only what stands in its row', () => {
  const wrong = modules.flatMap((path) => {
    const layer = layerOf(path);
    const allowed = layers.find(([name]) => name === layer)?.[1];
    if (!allowed) return [`${layer} is no layer`];
    return importsOf(path)
      .filter((name) => name.startsWith('.'))
      .map((name) => resolve(dirname(path), name))
      .filter((target) => target.startsWith(source))
      .map(layerOf)
      .filter(
        (target) =>
          target !== layer && !(allowed[0] === '*' ? order.indexOf(target) < order.indexOf(layer) : allowed.includes(target)),
      )
      .map((target) => `${relative(root, path)} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('no import goes round in a circle', () => {
  const graph = new Map(
    modules.map((path) => [
      path,
      importsOf(path)
        .filter((name) => name.startsWith('.'))
        .map((name) => resolve(dirname(path), name)),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, above: readonly string[]): void => {
    if (above.includes(path))
      return void cycles.push([...above.slice(above.indexOf(path)), path].map((one) => relative(root, one)).join(' → '));
    if (done.has(path)) return;
    done.add(path);
    for (const next of graph.get(path) ?? []) visit(next, [...above, path]);
  };
  for (const path of modules) visit(path, []);
  expect(cycles).toEqual([]);
});

test('rules import nothing but src/rule', () => {
  const wrong = files(join(root, 'rules'))
    .filter((path) => path.endsWith('rule.ts'))
    .flatMap((path) => importsOf(path).filter((name) => name !== '../../../src/rule/index.ts'));
  expect(wrong).toEqual([]);
});

test('disk, clock, network, locale and process are known to the workspace and the hosts alone', () => {
  const outside = /\bprocess\.|from 'node:|\bDate\.now\b|new Date\(|\btoLocale|\bIntl\.|\bfetch\(|performance\.now|Temporal\.Now/;
  const wrong = modules
    .filter((path) => !['workspace', 'hosts'].includes(layerOf(path)) && !path.includes('generated'))
    .filter((path) => outside.test(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')));
  expect(wrong.map((path) => relative(root, path))).toEqual([]);
});

test('the core is synchronous', () => {
  const wrong = modules
    .filter((path) => layerOf(path) !== 'hosts' && !path.includes('generated'))
    .filter((path) =>
      /\basync\b|\bawait\b|\bPromise\b/.test(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '')),
    );
  expect(wrong.map((path) => relative(root, path))).toEqual([]);
});

test('hosts do not import each other', () => {
  const wrong = modules
    .filter((path) => layerOf(path) === 'hosts')
    .flatMap((path) => {
      const host = relative(source, path).split('/')[1] ?? '';
      const targets = importsOf(path).map((name) => relative(source, resolve(dirname(path), name)));
      return targets.filter((target) => target.startsWith('hosts/') && target.split('/')[1] !== host);
    });
  expect(wrong).toEqual([]);
});

test('every file says in its first line what lives there, and no folder is a drawer for everything', () => {
  const silent = modules.filter((path) => !/^(#!.*\n)?\/\/! /.test(readFileSync(path, 'utf8')));
  expect(silent.map((path) => relative(root, path))).toEqual([]);
  expect(modules.filter((path) => /\/(utils?|helpers?|common|misc|shared)(\/|\.ts$)/.test(path))).toEqual([]);
});
