//! The lines of a Markdown text as its quotes and lists leave them, and what each line begins.

/** Two offsets a line: behind what quotes and lists put before it, and before its line end. */
export interface Lines {
  readonly starts: readonly number[];
  readonly stops: readonly number[];
}

/** All lines of a text, behind its byte order mark. */
export function linesOf(text: string): Lines {
  const starts: number[] = [];
  const stops: number[] = [];
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length;) {
    let stop = start;
    while (stop < text.length && !isLineEnd(text.charCodeAt(stop))) stop++;
    starts.push(start);
    stops.push(stop);
    start = text.charCodeAt(stop) === carriageReturn && text.charCodeAt(stop + 1) === lineFeed ? stop + 2 : stop + 1;
  }
  return { starts, stops };
}

const lineFeed = 10;
const carriageReturn = 13;
const isLineEnd = (code: number): boolean => code === lineFeed || code === carriageReturn;

export const lineAt = ({ starts, stops }: Lines, at: number): [start: number, stop: number] => [starts[at] ?? 0, stops[at] ?? 0];

/** Instead of the line behind a block: whoever reads only what is plain can't tell what stands here. */
export const doubt = -1;

/** What a line begins that is no blank one; `doubt` where only remark can tell, or where it depends on the lines around it. */
export type Beginning = 'text' | 'heading' | 'quote' | 'bullet' | 'number' | 'fence' | 'rule' | 'comment' | 'doubt';

export function beginningOf(text: string, start: number, stop: number): Beginning {
  switch (text[start]) {
    case ' ':
    case '\t':
    case '=':
      return 'doubt';
    case '#':
      return has(heading, text, start, stop) ? 'heading' : 'text';
    case '>':
      return 'quote';
    case '-':
    case '*':
    case '+':
    case '_':
      return bulletOrRule(text, start, stop);
    case '|':
    case ':':
      return has(dashes, text, start, stop) ? 'doubt' : 'text';
    case '`':
    case '~':
      return has(fence, text, start, stop) ? 'fence' : 'text';
    case '<':
      return has(comment, text, start, stop) ? 'comment' : has(html, text, start, stop) ? 'doubt' : 'text';
    default:
      return has(number, text, start, stop) ? (has(item, text, start, stop) ? 'number' : 'doubt') : 'text';
  }
}

function bulletOrRule(text: string, start: number, stop: number): Beginning {
  if (has(rule, text, start, stop)) return 'rule';
  if (has(dashes, text, start, stop)) return 'doubt';
  if (text[start] === '_' || !has(bullet, text, start, stop)) return 'text';
  return has(item, text, start, stop) ? 'bullet' : 'doubt';
}

/** Whether a line holds nothing but what the row of dashes of a table may, or the line below a heading. */
export function isDashes(text: string, start: number, stop: number): boolean {
  return has(dashes, text, start, stop);
}

export function isBlank(text: string, start: number, stop: number): boolean {
  return skipBlanks(text, start, stop) === stop;
}

/** Behind the blanks at `start`. */
export function skipBlanks(text: string, start: number, stop: number): number {
  let at = start;
  while (at < stop && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** Behind the last letter that is no blank. */
export function stopOfWords(text: string, start: number, stop: number): number {
  let at = stop;
  while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}

/** How many letters stand before the words of a list item: its mark and the blanks behind it. */
export function markWidth(text: string, start: number): number {
  item.lastIndex = start;
  return item.exec(text)?.[0].length ?? 0;
}

/** Whether a pattern fits at `start`, all of it before `stop`. */
export function has(pattern: RegExp, text: string, start: number, stop: number): boolean {
  pattern.lastIndex = start;
  return pattern.test(text) && pattern.lastIndex <= stop;
}

// Each is sticky, and looks at one line.
const heading = /#{1,6}(?=[ \t\r\n]|$)/y;
const dashes = /[-:|][-:| \t]*(?=[\r\n]|$)/y;
const rule = /(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})(?=[\r\n]|$)/y;
const fence = /`{3,}|~{3,}/y;
const comment = /<!--[^\r\n>-][^\r\n]*-->/y;
const html = /<[A-Za-z/!?]/y;
const bullet = /[-*+](?=[ \t\r\n]|$)/y;
const number = /\d{1,9}[.)](?=[ \t\r\n]|$)/y;
/** A mark, up to four blanks, and words: with more blanks they are code, without words more may follow below. */
const item = /(?:[-*+]|\d{1,9}[.)]) {1,4}(?=[^ \t\r\n])/y;

// Lines that follow

/** Whether a line that follows one of a paragraph or a table without a blank one belongs to it. */
export function goesOn(text: string, start: number, begin: number, stop: number): 'text' | 'other' | 'doubt' {
  const beginning = beginningOf(text, begin, stop);
  if (beginning === 'text') return 'text';
  if (beginning === 'doubt' || beginning === 'rule' || begin > start) return 'doubt';
  return beginning === 'number' && !has(first, text, begin, stop) ? 'doubt' : 'other';
}

/** Only a list that begins with 1 may follow a paragraph directly. */
const first = /1[.)]/y;
