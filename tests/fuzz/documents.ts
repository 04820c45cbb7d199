//! Files made by grammars: strategies in YAML and in Markdown, configurations, rules; sound, half-sound and spoilt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { pageOf } from '../../scripts/rule-pages.ts';
import { configKeys } from '../../src/config/read-config.ts';
import type { SourceFile } from '../../src/engine/session.ts';
import { builtInRules } from '../../src/index.ts';
import { claimOf, Places } from '../../src/schema/claim.ts';
import { kinds } from '../../src/schema/vocabulary.ts';
import { readCases } from '../../src/testing/index.ts';
import { readBytes } from '../../src/workspace/read.ts';
import { markdown } from '../random-markdown.ts';
import { anything, Dice, dice, rollLayout, strategy, withSlips, write, type Value } from '../random-workspace.ts';
import { spoil } from './spoil.ts';

const root = join(import.meta.dirname, '../..');

/** One or two files as the disk may hold them. Spoiling has dice of its own: files use up theirs, and would be spoilt all alike. */
export const workspaces: fc.Arbitrary<SourceFile[]> = fc
  .tuple(dice(400), dice(40))
  .map(([roll, ill]) =>
    [fileNamed(roll, 'one'), ...(ill.once(3) ? [fileNamed(roll, 'two')] : [])].map((file) => spoilt(file, ill)),
  );

function fileNamed(roll: Dice, name: string): SourceFile {
  const { path, text, kind } = roll.of([inYaml, inYaml, inMarkdown, inMarkdown, ofExamples])(roll, name);
  return { path, text, ...(kind !== undefined && { kind }), named: true };
}

type Maker = (roll: Dice, name: string) => Pick<SourceFile, 'path' | 'text' | 'kind'>;

const inYaml: Maker = (roll, name) => {
  const files = roll.once(2) ? [] : [...strategy(roll).values()];
  const documents: Value[] = [files.length === 0 ? anything(roll) : roll.of(files)];
  const slipped = documents.map((one) => withSlips(one, { keys: true, values: true }, roll));
  const text = write(slipped, rollLayout(roll, { aliases: true }), roll);
  return { path: `${name}.yaml`, text, ...(roll.once(3) && { kind: roll.of(kinds) }) };
};

const inMarkdown: Maker = (roll, name) => ({
  path: `${name}.md`,
  text: markdown(roll, { isTidy: roll.once(2) }),
  ...(roll.once(2) && { kind: roll.of(['goal', 'journey', 'strategy', 'metric', ...kinds]) }),
});

const examples = builtInRules.flatMap((rule) => {
  const cases = readCases(readFileSync(join(root, pageOf(rule)), 'utf8'));
  return cases.flatMap(({ files }) => files);
});

const ofExamples: Maker = (roll, name) => {
  const { path, text } = roll.of(examples);
  const kind = claimOf(path, new Places())?.kind;
  return { path: `${name}/${path}`, text, ...(kind !== undefined && { kind }) };
};

/** What reading its bytes from a disk would make of it. Every fifth is left as it is. */
function spoilt(file: SourceFile, roll: Dice): SourceFile {
  if (roll.once(5)) return file;
  const other = Buffer.from(roll.of(examples).text);
  return { ...file, text: '', ...readBytes(spoil(Buffer.from(file.text), other, roll)) };
}

/** Texts of stratlint.yaml. */
export const configurations: fc.Arbitrary<string> = dice(200).map((roll) =>
  spoiltText(roll.many(6, () => setting(roll, '')).join(''), roll),
);

function setting(roll: Dice, margin: string): string {
  const key = roll.once(10) ? roll.of(['rule', 'Extends', '__proto__', 'x-own', '$schema']) : roll.of([...configKeys, 'rules', 'rules']);
  if (key === 'rules') return `${margin}rules:\n${roll.many(4, () => choice(roll, `${margin}  `)).join('')}`;
  if (key === 'overrides' && margin === '') return `overrides:\n${roll.many(3, () => override(roll)).join('')}`;
  if (key === 'files' && margin === '') return `files:\n${roll.many(3, () => `  ${roll.of(patterns)}: ${roll.of(kinds)}\n`).join('')}`;
  return `${margin}${key}: ${roll.of(values)}\n`;
} // prettier-ignore

const override = (roll: Dice): string =>
  `  - files: [${roll.many(3, () => roll.of(patterns)).join(', ')}]\n${roll.many(2, () => setting(roll, '    ')).join('')}`;

function choice(roll: Dice, margin: string): string {
  const { id, options } = roll.of(builtInRules);
  if (roll.once(2)) return `${margin}${id}: ${roll.of(values)}\n`;
  const names = ['severity', ...Object.keys(options)];
  return `${margin}${id}: { ${roll.many(3, () => `${roll.of(names)}: ${roll.of(values)}`).join(', ')} }\n`;
}

const patterns = ['"**/*.md"', '"!a/**"', 'a/b.yaml', '"[a-"', '"**/**/**/**"', '../up', '"\\\\"', '"{a,b}"', '"*"', "''"];
const values = [
  ...['off', 'info', 'warning', 'error', 'warn', '1', '-1', '0', '1e9', '.nan', '.inf', 'true', 'null', '~', '[]', '{}', '""', '[a, [b]]'],
  ...['essential', '[essential, strict]', 'recommended', '[./base.yaml]', '@acme/x', 'es', 'fr', 'EUR', 'eur', '2026-07-01', '2026-02-30', '13', 'micro'],
  ...['12 months', '"[(a+)+$"', '{ own: [x, y] }', '[./rules]', './baseline.yaml', '../../etc', '"*.md"', '"!x"'],
]; // prettier-ignore

/** Texts of rule.yaml: those there are, their lines mixed, and spoilt. */
export const declaredRules: fc.Arbitrary<string> = dice(200).map((roll) => {
  const lines = roll.of(ruleTexts).split('\n');
  const others = roll.of(ruleTexts).split('\n');
  const mixed = roll.once(2) ? lines : lines.map((line, at) => (roll.once(8) ? (others[at] ?? line) : line));
  return spoiltText(mixed.join('\n'), roll);
});

const ruleTexts = builtInRules.flatMap((rule) => {
  try {
    return [readFileSync(join(root, pageOf(rule), '..', 'rule.yaml'), 'utf8')];
  } catch {
    return [];
  }
});

function spoiltText(text: string, roll: Dice): string {
  return roll.once(3) ? text : spoil(Buffer.from(text), Buffer.from(roll.of(ruleTexts)), roll).toString('utf8');
}
