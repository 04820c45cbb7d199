//! The output formats by name, each to standard output or to a file. What a format needs is loaded when it is asked for.
import type { RunReport } from '../../report/report.ts';
import type { Io } from './io.ts';
import { checkReports, writeReport } from './report-file.ts';

/** All of it, or piece by piece. */
type Report = (input: RunReport, colour: boolean) => string | Iterable<string>;

const reports = {
  pretty: async () => {
    const { default: pico } = await import('picocolors');
    const { prettyReport } = await import('../../report/pretty.ts');
    return (input, colour) => prettyReport(input, pico.createColors(colour));
  },
  concise: async () => (await import('../../report/concise.ts')).conciseReport,
  json: async () => (await import('../../report/json.ts')).jsonReport,
  jsonl: async () => (await import('../../report/jsonl.ts')).jsonlReport,
  sarif: async () => (await import('../../report/sarif.ts')).sarifReport,
  github: async () => (await import('../../report/github.ts')).githubReport,
  gitlab: async () => (await import('../../report/gitlab.ts')).gitlabReport,
  junit: async () => (await import('../../report/junit.ts')).junitReport,
  checkstyle: async () => (await import('../../report/checkstyle.ts')).checkstyleReport,
  markdown: async () => (await import('../../report/markdown.ts')).markdownReport,
  html: async () => (await import('../../report/html.ts')).htmlReport,
  'by-owner': async () => (await import('../../report/by-owner.ts')).byOwnerReport,
} satisfies Readonly<Record<string, () => Promise<Report>>>;

export type Format = keyof typeof reports;
export const formats = Object.keys(reports) as readonly Format[];

export interface FormatChoice {
  readonly format: Format;
  /** Standard output where there is none. */
  readonly file: string | undefined;
}

/** `json`, `json=report.json` */
export function splitFormat(text: string): { readonly name: string; readonly file: string | undefined } {
  const equals = text.indexOf('=');
  return equals < 0 ? { name: text, file: undefined } : { name: text.slice(0, equals), file: text.slice(equals + 1) };
}

/** Writes each report to its place, unless one of them would take that of something else. `documents` are absolute. */
export async function print(
  input: RunReport,
  choices: readonly FormatChoice[],
  documents: ReadonlySet<string>,
  io: Io,
): Promise<void> {
  checkReports(
    choices.flatMap(({ file }) => file ?? []),
    io,
    documents,
  );
  for (const { format, file } of choices) {
    const report: Report = await reports[format]();
    if (file === undefined) for (const piece of piecesOf(report(input, io.colour))) io.out(piece);
    else writeReport(file, io, keptText(file, [...piecesOf(report(input, false))].join(''), io));
  }
}

const piecesOf = (report: string | Iterable<string>): Iterable<string> => (typeof report === 'string' ? [report] : report);

function keptText(file: string, text: string, { keeping }: Io): string | Buffer {
  return keeping ? keeping.file(file, text) : text;
}
