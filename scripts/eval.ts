//! `npm run eval -- FILE.jsonl [--json]`, `npm run eval -- --documents DIR`: how well wishes are told from the rest.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judge, severityIn, standingOf, type Judgement, type SlotKind } from '../src/statement/index.ts';
import { documentsReport } from './eval-documents.ts';

/** A labelled statement. */
interface Row {
  readonly text: string;
  readonly lang: string;
  readonly label: string;
  readonly field?: string;
  readonly heading?: string;
  readonly second?: { readonly label: string };
}

interface Judged {
  readonly row: Row;
  readonly isWish: boolean;
  readonly judgement: Judgement;
  readonly severity: Judgement['severity'];
}

interface Score {
  readonly n: number;
  readonly wishes: number;
  readonly flagged: number;
  readonly precision: number;
  readonly recall: number;
  readonly f05: number;
  /** The lower end of the Wilson score interval at 95 % (Wilson 1927). */
  readonly precisionLowerBound: number;
}

const isWish = (label: string): boolean => label === 'wish';

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, documents: { type: 'string' } },
  });
  if (values.documents !== undefined) {
    process.stdout.write(documentsReport(values.documents, values.json));
    return;
  }
  const [file] = positionals;
  if (file === undefined) throw new Error('usage: npm run eval -- FILE.jsonl [--json] | --documents DIR [--json]');
  const { rows, leftOut } = readRows(file);
  const judged = rows.map(judgeRow);
  process.stdout.write(values.json ? `${JSON.stringify(jsonOf(judged, leftOut), undefined, 2)}\n` : textOf(judged, leftOut));
}

/** Rows on which two labels disagree about wish or not are left out, and counted. */
function readRows(file: string): { rows: Row[]; leftOut: number } {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const all = lines.map((line, i) => readRow(line, file, i + 1));
  const rows = all.filter(({ label, second }) => second === undefined || isWish(second.label) === isWish(label));
  return { rows, leftOut: all.length - rows.length };
}

function readRow(line: string, file: string, number: number): Row {
  let row: Partial<Row>;
  try {
    row = JSON.parse(line) as Partial<Row>;
  } catch {
    throw new Error(`${file}:${String(number)} is not a line of JSON.`);
  }
  const { text, lang, label } = row;
  if (typeof text !== 'string' || typeof lang !== 'string' || typeof label !== 'string')
    throw new Error(`${file}:${String(number)} lacks one of "text", "lang", "label".`);
  return { ...row, text, lang, label };
}

/** A text is judged as a strategy's statement unless the row names its field. */
function judgeRow(row: Row): Judged {
  const judgement = judge({ text: row.text, language: row.lang });
  const severity = severityIn(judgement, standingOf(row.field ?? 'strategy.statement'));
  return { row, isWish: isWish(row.label), judgement, severity };
}

const isFlagged = ({ severity }: Judged): boolean => severity === 'error' || severity === 'warning';

// --- baselines ---------------------------------------------------------------------------------

const has = ({ judgement }: Judged, ...kinds: readonly SlotKind[]): boolean =>
  judgement.slots.some(({ kind }) => kinds.includes(kind));

/** What one would do without all this. */
const baselines: Readonly<Record<string, (one: Judged) => boolean>> = {
  'no-digit': ({ row }) => !/\d/.test(row.text),
  'smart-only': (one) => !(has(one, 'target', 'quantity', 'baseline') && has(one, 'deadline')),
  'lexicon-only': (one) => has(one, 'puffery', 'saying', 'aspiration', 'striving', 'borrowed', 'effort', 'decorative'),
  'how-only': (one) => !has(one, 'mechanism', 'choice', 'operational', 'made'),
};

// --- figures -----------------------------------------------------------------------------------

function scoreOf(judged: readonly Judged[], flags: (one: Judged) => boolean): Score {
  const flagged = judged.filter(flags);
  const right = flagged.filter((one) => one.isWish).length;
  const wishes = judged.filter((one) => one.isWish).length;
  const precision = ratio(right, flagged.length);
  const recall = ratio(right, wishes);
  return {
    n: judged.length,
    wishes,
    flagged: flagged.length,
    precision,
    recall,
    f05: precision + recall === 0 ? 0 : (1.25 * precision * recall) / (0.25 * precision + recall),
    precisionLowerBound: wilson(right, flagged.length),
  };
}

const ratio = (part: number, all: number): number => (all === 0 ? 0 : part / all);

function wilson(hits: number, n: number): number {
  if (n === 0) return 0;
  const z = 1.959964;
  const p = hits / n;
  const centre = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return (centre - spread) / (1 + (z * z) / n);
}

function groupsOf(judged: readonly Judged[], key: (one: Judged) => string): [string, Judged[]][] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

const errorTierFalsePositives = (judged: readonly Judged[]): number =>
  judged.filter((one) => one.severity === 'error' && !one.isWish).length;
const abstained = (judged: readonly Judged[]): number =>
  judged.filter(({ judgement }) => judgement.verdict === 'abstained').length;

// --- printed -----------------------------------------------------------------------------------

function jsonOf(judged: readonly Judged[], leftOut: number): Record<string, unknown> {
  const entries = [['all', judged] as const, ...groupsOf(judged, ({ row }) => row.lang)].map(([name, own]) => [
    name,
    {
      ...scoreOf(own, isFlagged),
      errorTierFalsePositives: errorTierFalsePositives(own),
      abstained: abstained(own),
      baselines: Object.fromEntries(Object.entries(baselines).map(([id, flags]) => [id, scoreOf(own, flags)])),
      labels: Object.fromEntries(
        groupsOf(own, ({ row }) => row.label).map(([label, rows]) => [
          label,
          { n: rows.length, flagged: rows.filter(isFlagged).length },
        ]),
      ),
    },
  ]);
  return { ...(Object.fromEntries(entries) as Record<string, unknown>), leftOut };
}

function textOf(judged: readonly Judged[], leftOut: number): string {
  const lines = [`${String(judged.length)} statements, ${String(leftOut)} left out because their labels disagree`, ''];
  const line = (name: string, score: Score, rest = ''): string =>
    `${name.padEnd(28)} n ${String(score.n).padStart(4)}  wishes ${String(score.wishes).padStart(4)}  flagged ${String(score.flagged).padStart(4)}  P ${score.precision.toFixed(2)} (≥ ${score.precisionLowerBound.toFixed(2)})  R ${score.recall.toFixed(2)}  F0.5 ${score.f05.toFixed(2)}${rest}`;
  for (const [name, own] of [['all', judged] as const, ...groupsOf(judged, ({ row }) => row.lang)]) {
    const rest = `  false in the error tier ${String(errorTierFalsePositives(own))}  abstained ${String(abstained(own))}`;
    lines.push(line(name, scoreOf(own, isFlagged), rest));
    for (const [id, flags] of Object.entries(baselines)) lines.push(line(`  ${id}`, scoreOf(own, flags)));
    lines.push('');
  }
  lines.push('flagged by label:');
  for (const [label, own] of groupsOf(judged, ({ row }) => row.label))
    lines.push(`  ${label.padEnd(26)} ${String(own.filter(isFlagged).length)} of ${String(own.length)}`);
  lines.push('', 'by field:');
  for (const [field, own] of groupsOf(judged, ({ row }) => row.field ?? '(none given)'))
    lines.push(line(`  ${field}`, scoreOf(own, isFlagged)));
  return `${lines.join('\n')}\n`;
}

main();
