//! Mistakes of the configuration, each with its line.
import { LineIndex } from '../../text/span.ts';
import { harmless } from '../../report/report.ts';
import type { ConfigError } from '../../workspace/config-error.ts';

export function showConfigError({ file, text, mistakes }: ConfigError): string {
  const lines = new LineIndex(text);
  const all = mistakes.map(({ message, span }) => {
    const { line, column } = lines.position(span.start);
    return harmless(`${file}:${line}:${column}: ${message}`);
  });
  return `${all.join('\n')}\nNothing was linted: ${mistakes.length === 1 ? 'this has' : 'these have'} to be mended first.\n`;
}
