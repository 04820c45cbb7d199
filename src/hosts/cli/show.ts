//! Mistakes of the configuration, each with its line.
import { harmless } from '../../report/report.ts';
import type { ConfigError } from '../../workspace/config-error.ts';

export function showConfigError({ mistakes }: ConfigError): string {
  const all = mistakes.map(({ file, line, column, message }) => harmless(`${file}:${line}:${column}: ${message}`));
  return `${all.join('\n')}\nNothing was linted: ${mistakes.length === 1 ? 'this has' : 'these have'} to be mended first.\n`;
}
