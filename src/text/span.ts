//! Where words stand in a text: half-open ranges of UTF-16 offsets, and the lines they fall on.

/** A half-open range of UTF-16 code units: `start` is the first, `end` the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A position for people: line and column counted from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The lines of one text. Built once a text; every look-up is a binary search. */
export class LineIndex {
  readonly text: string;
  readonly #starts: number[];

  constructor(text: string) {
    this.text = text;
    this.#starts = [0];
    if (text.includes('\r')) this.#addByLetters();
    else for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) this.#starts.push(end + 1);
  }

  /** A carriage return alone ends a line, too. */
  #addByLetters(): void {
    const { text } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1, offset: at };
  }

  /** The span of a line (counted from 1) without its line end. */
  line(number: number): Span {
    const start = this.#starts[number - 1] ?? this.text.length;
    let end = this.#starts[number] ?? this.text.length;
    while (end > start && (this.text[end - 1] === '\n' || this.text[end - 1] === '\r')) end--;
    return { start, end };
  }
}
