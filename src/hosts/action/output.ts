//! What GitHub is handed: annotations, as many as it shows, the summary of the job, outputs.
import { appendFileSync } from 'node:fs';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly all: number;
}

/** GitHub shows ten of a kind for each step and drops the others without a word. */
const shownOfAKind = 10;

/** One place of the notices is kept for saying how many are left out. */
const most: Readonly<Record<string, number>> = { error: shownOfAKind, warning: shownOfAKind, notice: shownOfAKind - 1 };

/** The commands that annotate, from all that there would be. */
export function annotate(commands: string): string {
  const counts = new Map<string, number>();
  const all = commands.split('\n').filter(Boolean);
  const shown = all.filter((command) => {
    const kind = /^::(\w+) /.exec(command)?.[1] ?? '';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= (most[kind] ?? 0);
  });
  const left = all.length - shown.length;
  const note = `::notice title=stratlint::${left} more ${left === 1 ? 'finding is' : 'findings are'} not shown here; the summary of the job has all of them.`;
  return [...shown, ...(left > 0 ? [note] : [])].map((line) => `${line}\n`).join('');
}

/** In bytes: GitHub refuses a step's summary above 1 MiB as a whole, and a comment above 65,536 characters. */
export const largest = { summary: 1_000_000, comment: 60_000 } as const;

/** As many lines of a report as there is room for. */
export function fitting(markdown: string, most: number): string {
  if (Buffer.byteLength(markdown) <= most) return markdown;
  const bytes = Buffer.from(markdown).subarray(0, most);
  const lines = bytes.toString('utf8').split('\n').slice(0, -1).join('\n');
  return `${lines}\n\nThe rest is too long to be shown here; the SARIF file has all of it.\n`;
}

/** Outside GitHub there is no such file. */
export function append(file: string | undefined, text: string): void {
  if (file !== undefined && file !== '') appendFileSync(file, text);
}
