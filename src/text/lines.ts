//! Lines of a text by offset. A line ends at `\n`, `\r\n` or `\r`, as YAML and Markdown have it.

// Letter by letter, not by searching: a line end of the other kind may be nowhere in a long text.

/** Where the line begins that `offset` is on. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** Where the line that `offset` is on ends, before its line end. */
export function lineStop(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** Where the next line begins, behind the line end at `stop`. */
export function nextLine(text: string, stop: number): number {
  if (stop >= text.length) return text.length;
  return text[stop] === '\r' && text[stop + 1] === '\n' ? stop + 2 : stop + 1;
}

/** Where the line end begins that stands before a line; 0 before the first. */
export function lineEndBefore(text: string, start: number): number {
  const at = Math.max(0, start - 1);
  return text[at] === '\n' && text[at - 1] === '\r' ? at - 1 : at;
}

/** The line end that a text uses, as its first one shows. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
