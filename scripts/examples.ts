//! The report of each broken example, beside it.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtInRules } from '../src/index.ts';
import { isSchool, presets, type Preset } from '../src/rule/rule.ts';
import { pageOf } from '../src/workspace/package.ts';
import { jsonReport } from '../src/report/json.ts';
import { prettyReport, type Paint } from '../src/report/pretty.ts';
import type { ReportInput } from '../src/report/report.ts';
import { Workspace } from '../src/workspace/lint.ts';
import type { LintResult } from '../src/workspace/lint-result.ts';
import { root } from './write.ts';

const plain = (text: string): string => text;
/** No colour. */
export const plainPaint: Paint = {
  bold: plain,
  dim: plain,
  underline: plain,
  red: plain,
  yellow: plain,
  blue: plain,
  green: plain,
  cyan: plain,
};

/** `examples/ferry/broken.report.txt` and the like, by path. */
export function exampleReports(): Map<string, string> {
  const reports = new Map<string, string>();
  for (const name of readdirSync(join(root, 'examples'))) {
    const folder = `examples/${name}/broken`;
    if (!existsSync(join(root, folder))) continue;
    const input = inputOf(lintExample(folder));
    reports.set(`${folder}.report.txt`, [...prettyReport(input, plainPaint)].join(''));
    reports.set(`${folder}.report.json`, jsonReport(input));
  }
  return reports;
}

export function lintExample(folder: string, chosen?: readonly Preset[]): LintResult {
  return new Workspace(join(root, folder), builtInRules).lint({ today: '2026-07-01', ...(chosen && { presets: chosen }) });
}

/** How many findings the broken examples have by preset, as a table: the schools are added to `recommended`. */
export function countsTable(): string {
  const rows = ['ferry', 'clinica'].map((name) => [
    name,
    ...presets.map((preset) => {
      const chosen: readonly Preset[] = isSchool(preset) ? ['recommended', preset] : [preset];
      return String(lintExample(`examples/${name}/broken`, chosen).findings.length);
    }),
  ]);
  const head = ['`stratlint examples/…/broken --preset …`', ...presets.map((preset) => `\`${preset}\``)];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function inputOf(result: LintResult): ReportInput {
  return {
    findings: result.findings,
    source: (file) => result.files.get(file)?.text,
    shown: (file) => file,
    summary: {
      files: result.statistics.files,
      entities: result.statistics.entities - 1,
      rules: result.ruleCount,
      waived: result.waived.length,
      leftAlone: result.leftAlone,
      readAs: result.readAs,
      notUnderstood: result.notUnderstood,
    },
    url: pageOf,
    language: result.language,
  };
}
