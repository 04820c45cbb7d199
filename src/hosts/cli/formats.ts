//! The output formats by name, each to standard output or to a file.
import pico from 'picocolors';
import { conciseReport } from '../../report/concise.ts';
import { jsonReport } from '../../report/json.ts';
import { prettyReport } from '../../report/pretty.ts';
import type { ReportInput } from '../../report/report.ts';

export const formats = ['pretty', 'concise', 'json'] as const;
export type Format = (typeof formats)[number];

export interface FormatChoice {
  readonly format: Format;
  /** Standard output where there is none. */
  readonly file: string | undefined;
}

/** `json`, `json=report.json` */
export function readFormat(text: string): FormatChoice | undefined {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const format = formats.find((one) => one === name);
  const file = equals < 0 ? undefined : text.slice(equals + 1);
  return format && file !== '' ? { format, file } : undefined;
}

export function render(format: Format, input: ReportInput, colour: boolean): string {
  if (format === 'json') return jsonReport(input);
  if (format === 'concise') return conciseReport(input);
  return prettyReport(input, pico.createColors(colour));
}
