//! `--format jsonl`: each finding as in `json`, one a line; for pipes and log collectors.
import { jsonFinding } from './json.ts';
import { Positions, type ReportInput } from './report.ts';

export function jsonlReport({ findings, source, url }: ReportInput): string {
  const positions = new Positions(source);
  return findings.map((finding) => `${JSON.stringify(jsonFinding(finding, positions, url))}\n`).join('');
}
