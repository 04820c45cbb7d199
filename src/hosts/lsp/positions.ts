//! Offsets of a text ↔ the client's lines and characters, in the encoding that both agreed on.
import type { Position, Range } from 'vscode-languageserver/node';
import { LineIndex, span, type Span } from '../../text/span.ts';

export const encodings = ['utf-16', 'utf-8', 'utf-32'] as const;
export type Encoding = (typeof encodings)[number];

/** One text. Whatever a client asks for lies in it afterwards: lines and characters beyond an end are that end. */
export class Positions {
  readonly lines: LineIndex;
  readonly #encoding: Encoding;
  /** A byte order mark, which is in a file and not in an editor. */
  readonly #mark: number;

  constructor(text: string, encoding: Encoding, isOpen: boolean) {
    this.lines = new LineIndex(text);
    this.#encoding = encoding;
    this.#mark = !isOpen && text.startsWith('\ufeff') ? 1 : 0;
  }

  position(offset: number): Position {
    const { line, column } = this.lines.position(offset);
    const start = this.lines.line(line).start + (line === 1 ? this.#mark : 0);
    const units = column - 1 - (line === 1 ? this.#mark : 0);
    return { line: line - 1, character: this.#inEncoding(start, Math.max(0, units)) };
  }

  offset({ line, character }: Position): number {
    if (!Number.isInteger(line) || line < 0) return 0;
    if (line >= this.lines.lineCount) return this.lines.text.length;
    const { start, end } = this.lines.line(line + 1);
    const first = start + (line === 0 ? this.#mark : 0);
    return Math.min(end, first + this.#inUnits(first, end, Math.max(0, character)));
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** A range that is turned round is read the right way. */
  span({ start, end }: Range): Span {
    const [a, b] = [this.offset(start), this.offset(end)];
    return span(Math.min(a, b), Math.max(a, b));
  }

  /** How long some UTF-16 units are. A half of a pair counts as the character that stands for it. */
  #inEncoding(start: number, units: number): number {
    if (this.#encoding === 'utf-16') return units;
    const text = this.lines.text.slice(start, start + units);
    if (this.#encoding === 'utf-8') return Buffer.byteLength(text);
    return Array.from(text).length;
  }

  /** How many UTF-16 units the client's characters are; one that begins inside a character is taken to its beginning. */
  #inUnits(start: number, end: number, characters: number): number {
    if (this.#encoding === 'utf-16') return characters;
    const { text } = this.lines;
    let left = characters;
    let at = start;
    while (at < end) {
      const point = text.codePointAt(at) ?? 0;
      left -= this.#encoding === 'utf-32' ? 1 : bytesOf(point);
      if (left < 0) break;
      at += point > 0xffff ? 2 : 1;
    }
    return at - start;
  }
}

function bytesOf(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
