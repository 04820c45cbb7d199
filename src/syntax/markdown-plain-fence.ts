//! Code between fences at the margin, the second of which is plain to see.
import { span } from '../text/span.ts';
import { codeLines } from './markdown-blocks.ts';
import type { Plain } from './markdown-leaf.ts';
import { doubt, lineAt, type Lines } from './markdown-lines.ts';

/** Returns the line behind it. */
export function readFence({ source, lines, blocks }: Plain, at: number): number {
  const { text } = source;
  const [start, stop] = lineAt(lines, at);
  const sign = text.charAt(start);
  let behind = start;
  while (text[behind] === sign) behind++;
  const info = text.slice(behind, stop).trim();
  if (/[\\&\t\0]/.test(info) || info.includes('`')) return doubt;
  const mark = text.slice(start, behind);
  for (let line = at + 1; line < lines.starts.length; line++) {
    const [begin, end] = lineAt(lines, line);
    const closing = text.slice(begin, end).trim();
    if (!closing.startsWith(mark) || closing.replaceAll(sign, '') !== '') continue;
    // Indented, or with blanks behind it, it closes the fence in most places, and not in all.
    if (closing.length < end - begin) return doubt;
    const place = span(start, end);
    const code = codeOf(text, lines, at + 1, line);
    const language = /^[^\s{,:]*/.exec(info)?.[0].toLowerCase() ?? '';
    blocks.push({ type: 'code', language, text: code, lines: codeLines(text, place, code), span: place });
    return line + 1;
  }
  return doubt;
}

/** Each line with the line end it has. */
function codeOf(text: string, { starts, stops }: Lines, from: number, to: number): string {
  let code = '';
  for (let line = from; line < to; line++) {
    code += text.slice(starts[line], stops[line]);
    if (line + 1 < to) code += text.startsWith('\r\n', stops[line]) ? '\r\n' : text.charAt(stops[line] ?? 0);
  }
  return code;
}
