//! The spot of a cursor in YAML, by its lines and their indentation: a half-written document has them, whatever else it lacks.
import { lineEndBefore, lineStart, lineStop, nextLine } from '../text/lines.ts';
import { span, type Span } from '../text/span.ts';
import { stepInto, topOf, type Owner, type Spot, type Step } from './spot.ts';

export interface YamlText {
  readonly text: string;
  /** The part that is YAML: front matter, or all of it. */
  readonly part: Span;
  /** The kind that the file's name or place gives it. */
  readonly claimed: string | undefined;
  readonly language: string;
}

interface Line {
  /** Where its words begin, behind the dashes of list items: the column of its key. */
  readonly column: number;
  /** The column of its last dash; undefined where it begins no item. */
  readonly dash: number | undefined;
  readonly key: string | undefined;
  /** What follows the colon, or all of it where there is no key. */
  readonly rest: string;
}

export function yamlSpot(yaml: YamlText, offset: number): Spot | undefined {
  const { text, part } = yaml;
  const start = Math.max(part.start, lineStart(text, offset));
  const before = text.slice(start, offset);
  if (before.length > longestLine) return undefined;
  if (/(?:^|\s)#/.test(before) || isInBlock(yaml, start)) return undefined;
  const own = readLine(before);
  const around = ancestors(yaml, start, own);
  const owner = ownerOf(yaml, around.chain, start);
  if (!owner) return undefined;
  if (own.key === undefined) return flowSpot(own.rest, owner, yaml, offset) ?? atLineStart(yaml, own, owner, around, offset);
  const step = owner.here && stepInto(owner.here, own.key, yaml.language);
  if (own.key === 'kind' && owner.here && 'top' in owner.here) return valueSpot('kind', own.rest, offset);
  return step && (flowSpot(own.rest, { here: step.owner, field: step.field }, yaml, offset) ?? valueIn(step, own.rest, offset));
}

/** In characters: nobody writes keys behind so many. */
const longestLine = 1000;

function readLine(all: string): Line {
  const line = all.slice(0, longestLine);
  const [lead = ''] = /^\ufeff?[ \t]*(?:-[ \t]+)*(?:-$)?/.exec(line) ?? [];
  const words = line.slice(lead.length);
  const [, plain, single, double, rest] =
    /^(?:([^\s"'#[\]{},&*!|>%@`-][^#]*?|-[^\s#][^#]*?)|'([^']*)'|"([^"]*)")[ \t]*:(?:[ \t]+(.*)|)$/s.exec(words) ?? [];
  const dash = lead.lastIndexOf('-');
  return {
    column: lead.length,
    dash: dash < 0 ? undefined : dash,
    key: plain ?? single ?? double,
    rest: (plain ?? single ?? double) === undefined ? words : (rest ?? ''),
  };
}

interface Around {
  /** The keys above, outermost first. */
  readonly chain: readonly string[];
  /** The keys beside. */
  readonly used: readonly string[];
  /** The cursor stands where the next item of a list would begin. */
  readonly atItem: boolean;
}

/** Looks upward for the keys that the line stands below, and up and down for those beside it. */
function ancestors(yaml: YamlText, start: number, own: Line): Around {
  const chain: string[] = [];
  const used: string[] = [];
  let { column } = own;
  let dash = own.dash;
  let atItem = false;
  for (const line of linesAbove(yaml, start)) {
    const { key } = line;
    if (chain.length === 0 && dash === undefined && line.dash === column && own.column === column) atItem = true;
    const isParent = key !== undefined && (dash === undefined ? line.column < column : line.column <= dash);
    if (atItem && chain.length === 0 && !isParent) continue;
    if (isParent) {
      chain.unshift(key);
      ({ column, dash } = line);
    } else if (dash === undefined && line.column === column) {
      if (chain.length === 0 && key !== undefined) used.push(key);
      ({ dash } = line);
    }
  }
  if (!atItem) used.push(...keysBelow(yaml, start, own));
  return { chain, used, atItem };
}

function* linesAbove({ text, part }: YamlText, start: number): Iterable<Line> {
  for (let at = start; at > part.start;) {
    const stop = Math.max(part.start, lineEndBefore(text, at));
    at = Math.max(part.start, lineStart(text, stop));
    const line = text.slice(at, stop);
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(line)) return;
    if (/\S/.test(line) && !/^\s*#/.test(line)) yield readLine(line);
  }
}

function keysBelow({ text, part }: YamlText, start: number, own: Line): string[] {
  const keys: string[] = [];
  for (let at = nextLine(text, lineStop(text, start)); at < part.end;) {
    const stop = lineStop(text, at);
    const line = readLine(text.slice(at, stop));
    if (/\S/.test(text.slice(at, stop))) {
      if (line.column < own.column || (line.dash !== undefined && line.dash < own.column)) break;
      if (line.column === own.column && line.key !== undefined && line.dash === undefined) keys.push(line.key);
    }
    const next = nextLine(text, stop);
    if (next === at) break;
    at = next;
  }
  return keys;
}

/** What holds the keys here, and the field whose items stand here. */
interface Here {
  readonly here: Owner | undefined;
  readonly field: Step['field'];
}

function ownerOf(yaml: YamlText, chain: readonly string[], start: number): Here | undefined {
  let here: Owner | undefined = topOf(declaredKind(yaml, start), yaml.claimed);
  let field: Step['field'];
  for (const key of chain) {
    if (!here) return undefined;
    const step: Step = stepInto(here, key, yaml.language);
    here = step.owner;
    field = step.field;
  }
  return { here, field };
}

/** What the `kind:` of the document says that the cursor is in. */
function declaredKind({ text, part }: YamlText, start: number): string | undefined {
  const from = Math.max(part.start, text.lastIndexOf('\n---', start) + 1);
  const next = text.indexOf('\n---', start);
  const document = text.slice(from, next < 0 ? part.end : Math.min(next, part.end));
  return /^kind[ \t]*:[ \t]*["']?([^"'#\r\n]*)/m.exec(document)?.[1]?.trim();
}

/** Whether a line is text of a `|` or `>` block above it. */
function isInBlock({ text, part }: YamlText, start: number): boolean {
  const indent = /^[ \t]*/.exec(text.slice(start, lineStop(text, start)))?.[0].length ?? 0;
  for (let at = start; at > part.start;) {
    const stop = Math.max(part.start, lineEndBefore(text, at));
    at = Math.max(part.start, lineStart(text, stop));
    const line = text.slice(at, stop);
    if (!/\S/.test(line)) continue;
    const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (own < indent) return /(?::|-)[ \t]+[|>][0-9+-]*[ \t]*(?:#.*)?$/.test(line);
  }
  return false;
}

/** `[a, b`, `{ a: b, c`: the last piece. Undefined where no bracket is open. */
function flowSpot(rest: string, { here, field }: Here, yaml: YamlText, offset: number): Spot | undefined {
  const open: string[] = [];
  let piece = 0;
  let owner = here;
  let current = field;
  for (let at = 0; at < rest.length; at++) {
    const sign = rest.charAt(at);
    if (sign === '[' || sign === '{') {
      const key = /(?:^|[,{[])\s*["']?([^,:{}[\]"']+)["']?\s*:\s*$/.exec(rest.slice(0, at))?.[1]?.trim();
      const step = key === undefined || !owner ? undefined : stepInto(owner, key, yaml.language);
      if (step && open.length > 0) [owner, current] = [step.owner, step.field];
      open.push(sign);
    } else if (sign === ']' || sign === '}') open.pop();
    if (/[[\]{},]/.test(sign)) piece = at + 1;
  }
  const inside = open.at(-1);
  if (inside === undefined) return undefined;
  const words = rest.slice(piece).trimStart();
  const colon = /^["']?([^:"']+?)["']?\s*:\s+(.*)$/s.exec(words);
  if (inside === '{' && !colon) {
    const used = [...rest.slice(0, piece).matchAll(/[{,]\s*["']?([^,:{}[\]"']+)["']?\s*:/g)].flatMap(
      ([, key]) => key?.trim() ?? [],
    );
    return owner && { keys: owner, used, span: span(offset - words.length, offset), lead: '', notation: 'yaml' };
  }
  const step = colon && owner ? stepInto(owner, colon[1] ?? '', yaml.language) : { field: current };
  return step.field && valueSpot(step.field, colon ? (colon[2] ?? '') : words, offset);
}

function atLineStart(yaml: YamlText, own: Line, { here, field }: Here, around: Around, offset: number): Spot | undefined {
  const lead = around.atItem ? '- ' : '';
  const { used } = around;
  const place = { used, span: span(offset - own.rest.length, offset), lead, notation: 'yaml' } as const;
  const isItem = own.dash !== undefined || around.atItem;
  if (isItem && field?.list && field.type !== 'object') return { ...place, values: field, ...(here && { keys: here }) };
  // Below `owner:` on a line of its own.
  if (!isItem && field && !field.list && here === undefined) return { ...place, values: field };
  return here && { ...place, keys: here };
}

function valueIn({ field }: Step, rest: string, offset: number): Spot | undefined {
  return field && valueSpot(field, rest, offset);
}

function valueSpot(values: Spot['values'] & {}, rest: string, offset: number): Spot {
  const words = rest.replace(/^["']/, '');
  return { values, used: [], span: span(offset - words.length, offset), lead: '', notation: 'yaml' };
}
