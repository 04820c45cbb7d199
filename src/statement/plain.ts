//! A text without the marks of Markdown: every mark becomes a blank, so that places stay what they are.

/** What stands in code, link targets, images and tags is not said; emphasis and list marks are only paint. */
export function plainOf(text: string): string {
  if (!/[`[<*_|!\\#>~]|^\s*[-+\d]|https?:|&#?\w+;/mu.test(text)) return text;
  let plain = '';
  let from = 0;
  mayMark.lastIndex = 0;
  for (let found = mayMark.exec(text); found; found = mayMark.exec(text)) {
    const at = found.index;
    const end = markEnd(text, at);
    if (end > at) {
      plain += text.slice(from, at) + blank(text.slice(at, end));
      from = end;
    }
    mayMark.lastIndex = Math.max(end, at + 1);
  }
  return plain + text.slice(from);
}

/** What every mark begins with. */
const mayMark = /[`!\]<&*~\\[_#>+-]|https?:/g;

function blank(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]/gu, (one) => ' '.repeat(one.length)) : ' '.repeat(text.length);
}

/** Where the mark that starts at `at` ends; `at` where none does. */
function markEnd(text: string, at: number): number {
  const sign = text[at] ?? '';
  switch (sign) {
    case '`':
      return codeEnd(text, at);
    case '!':
      return text[at + 1] === '[' ? bracketEnd(text, at + 1) : at;
    case ']':
      return targetEnd(text, at);
    case '<':
      return tagEnd(text, at);
    case 'h':
      return addressEnd(text, at);
    case '&':
      return entityEnd(text, at);
    case '*':
    case '~':
    case '\\':
    case '[':
      return at + 1;
    case '_':
      return /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ') ? at : at + 1;
    case '#':
    case '>':
    case '-':
    case '+':
      return isLineStart(text, at) ? lineMarkEnd(text, at, sign) : at;
    default:
      return at;
  }
}

const longest = 2000;

function codeEnd(text: string, at: number): number {
  let run = at;
  while (text[run] === '`') run++;
  const close = text.slice(run, run + longest).indexOf(text.slice(at, run));
  return close < 0 ? run : run + close + (run - at);
}

/** An image says nothing: neither its words nor its address. */
function bracketEnd(text: string, open: number): number {
  const close = text.slice(open, open + longest).indexOf(']');
  return close < 0 ? open : targetEnd(text, open + close);
}

/** "](address)", "][name]", "]" and what Kramdown hangs on: "{:target=…}". */
function targetEnd(text: string, at: number): number {
  const open = text[at + 1];
  const closing = open === '(' ? ')' : open === '[' ? ']' : open === '{' ? '}' : undefined;
  if (closing === undefined) return at + 1;
  const close = text.slice(at + 2, at + 2 + longest).indexOf(closing);
  return close < 0 ? at + 1 : at + 2 + close + 1;
}

function tagEnd(text: string, at: number): number {
  if (!/[a-z/!]/iu.test(text[at + 1] ?? ' ')) return at;
  const close = text.slice(at, at + longest).indexOf('>');
  return close < 0 ? at : at + close + 1;
}

function addressEnd(text: string, at: number): number {
  if (!text.startsWith('http://', at) && !text.startsWith('https://', at)) return at;
  let end = at;
  while (end < text.length && !/[\s)\]>|"]/u.test(text[end] ?? '')) end++;
  return end;
}

function entityEnd(text: string, at: number): number {
  const found = /^&#?\w{1,10};/u.exec(text.slice(at, at + 13));
  return found ? at + found[0].length : at;
}

function isLineStart(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before < longest; before--) {
    const sign = text[before] ?? '';
    if (sign === '\n') return true;
    if (sign !== ' ' && sign !== '\t' && sign !== '>' && sign !== '#') return false;
  }
  return true;
}

function lineMarkEnd(text: string, at: number, sign: string): number {
  const next = text[at + 1] ?? ' ';
  return sign === '#' || sign === '>' || next === ' ' ? at + 1 : at;
}
