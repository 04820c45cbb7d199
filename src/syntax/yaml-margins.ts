//! Where the pieces of a YAML text begin: the keys at its margin, and the items of a list below one. Lines alone tell.

/** Where the lines begin that open an entry of a map at the margin: a key, or words that still lack their colon. */
export function marginKeys(text: string): number[] {
  const starts: number[] = [];
  let isWithoutColon = false;
  for (let at = 0; at < text.length; at = lineBehind(text, at)) {
    const code = text.charCodeAt(at);
    // Blanks, comments and items: nearly all lines.
    if (code <= 0x2d) continue;
    const isKey = marginKey.test(text.slice(at, at + longestKey));
    if (!isWithoutColon && beginsWords.test(text.slice(at, at + 3))) starts.push(at);
    isWithoutColon = !isKey;
  }
  return starts;
}

const longestKey = 200;
const marginKey = /^[\p{L}_][\p{L}\p{N}_.-]*(?: [\p{L}\p{N}_.-]+)*:(?=[ \r\n]|$)/u;
/** Of a single letter the library does not say that the line is less deep than the one before. */
const beginsWords = /^[\p{L}_]\S/u;

export function lineBehind(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

interface ItemList {
  /** The blanks before each dash. */
  readonly margin: string;
  /** Where the lines of the items begin. */
  readonly starts: readonly number[];
}

/** The list that is all there is below a key. */
export function listBelow(text: string, key: number, below: number, end: number): ItemList | undefined {
  if (!/^[^:#]*:[ ]*(?:#[^\n]*|\r)?\n$/.test(text.slice(key, below))) return undefined;
  let margin: string | undefined;
  const starts: number[] = [];
  for (let at = below; at < end; at = lineBehind(text, at)) {
    const indent = blanksAt(text, at, margin?.length);
    const sign = text[at + indent];
    if (margin === undefined) {
      if (sign === '#' || sign === '\n' || sign === '\r') continue;
      margin = text.slice(at, at + indent);
    }
    if (sign === '-' && indent === margin.length && /[ \r\n]/.test(text[at + indent + 1] ?? '\n')) starts.push(at);
    else if (starts.length === 0) return undefined;
  }
  return margin === undefined ? undefined : { margin, starts };
}

/** How many blanks there are, `most` at most. */
function blanksAt(text: string, at: number, most = Infinity): number {
  let count = 0;
  while (count < most && text.charCodeAt(at + count) === 0x20) count++;
  return count;
}
