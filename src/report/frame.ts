//! The line a finding stands on, cut so that its words stay in sight.
import type { LineIndex, Span } from '../text/span.ts';
import { harmless } from './report.ts';

/** Columns that a line of the frame may take. */
const frameWidth = 110;

export interface Frame {
  /** Counted from 1. */
  readonly line: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Of several lines, the first; undefined for an empty text. */
export function frameOf(lines: LineIndex, span: Span): Frame | undefined {
  if (lines.text.length === 0) return undefined;
  const { line } = lines.position(span.start);
  const { start, end } = lines.line(line);
  const from = Math.min(Math.max(start, span.start), end);
  const to = Math.min(Math.max(from, span.end), end, from + frameWidth);
  const first = from - start > frameWidth / 2 ? from - frameWidth / 4 : start;
  const last = Math.min(end, Math.max(to, first + frameWidth));
  const piece = (a: number, b: number): string => harmless(lines.text.slice(a, b)).replaceAll('\t', '  ');
  return {
    line,
    before: `${first > start ? '…' : ''}${piece(first, from)}`,
    words: piece(from, to),
    after: `${piece(to, last)}${last < end ? '…' : ''}`,
  };
}

/** Columns on a terminal: marks take none, pictures and East Asian characters two. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text.normalize('NFC')) {
    if (/\p{M}|\u200d|\ufe0f/u.test(character)) continue;
    columns += /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return columns;
}
