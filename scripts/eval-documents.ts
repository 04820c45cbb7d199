//! How often whole documents are told that they hold wishes: findings a thousand words.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { builtInRules, Session, settle, type RunResult } from '../src/index.ts';
import { LineIndex } from '../src/text/span.ts';

const wishRules = ['wish-as-strategy', 'wish-as-goal', 'vague-goal-verb', 'unsupported-superlative', 'borrowed-benchmark'];

/** Each document of a folder is linted alone, with the rules that judge statements. */
export function documentsReport(folder: string, json: boolean): string {
  const settings = settle(builtInRules, [], new Map(wishRules.map((id) => [id, { severity: 'error' as const }])));
  const rows = filesOf(folder).map((path) => {
    const text = readFileSync(path, 'utf8');
    const file = relative(folder, path);
    const { findings } = new Session(builtInRules).run({
      files: [{ path: file, text, named: true }],
      settings,
      today: '2026-07-01',
    });
    return { file, words: text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length, findings: told(findings, text) };
  });
  const words = rows.reduce((sum, row) => sum + row.words, 0);
  const found = rows.reduce((sum, row) => sum + row.findings.length, 0);
  const perThousand = (found / Math.max(words, 1)) * 1000;
  if (json)
    return `${JSON.stringify({ files: rows.length, words, findings: found, perThousandWords: perThousand, rows }, undefined, 2)}\n`;
  const lines = rows.flatMap(({ file, words: own, findings }) => [
    `${file} (${String(own)} words, ${String(findings.length)} findings)`,
    ...findings.map((one) => `  ${one}`),
  ]);
  return `${lines.join('\n')}\n${String(rows.length)} documents, ${String(words)} words, ${String(found)} findings: ${perThousand.toFixed(2)} a thousand words\n`;
}

function told(findings: RunResult['findings'], text: string): string[] {
  const lines = new LineIndex(text);
  return findings.map(
    ({ ruleId, severity, span, message }) =>
      `${span ? String(lines.position(span.start).line) : '-'} ${severity} ${ruleId}: ${message}`,
  );
}

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesOf(path);
    return /\.(?:md|markdown|ya?ml)$/i.test(name) ? [path] : [];
  });
}
