//! The spot of a cursor in Markdown: in front matter, in a heading, at a label, in a table.
import { lineEndBefore, lineStart, lineStop } from '../text/lines.ts';
import { span } from '../text/span.ts';
import { isTop, stepInto, topOf, type Owner, type Spot } from './spot.ts';
import { yamlSpot } from './yaml-spot.ts';
import { kindOf, isCollection, schemaOf } from '../schema/vocabulary.ts';

export interface MarkdownText {
  readonly text: string;
  readonly claimed: string | undefined;
  readonly language: string;
}

export function markdownSpot(page: MarkdownText, offset: number): Spot | undefined {
  const { text } = page;
  const front = frontMatter(text);
  if (front && offset >= front.start && offset <= front.end) return yamlSpot({ ...page, part: front }, offset);
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  if (before.length > longestLine) return undefined;
  const fence = openFence(text, start, front?.end ?? 0);
  if (fence) return fence.isYaml ? yamlSpot({ ...page, part: span(fence.start, text.length) }, offset) : undefined;
  const sections = sectionsAbove(page, start, front);
  const heading = /^(#{1,6})[ \t]+(.*)$/s.exec(before);
  if (heading) return headingSpot(sections, (heading[1] ?? '').length, heading[2] ?? '', offset);
  const owner = sections.at(-1)?.owner;
  if (!owner) return undefined;
  if (/^\s*\|/.test(before)) return tableSpot(page, owner, start, before, offset);
  return labelSpot(page, owner, before, start, offset);
}

/** In characters. */
const longestLine = 1000;

function frontMatter(text: string): { readonly start: number; readonly end: number } | undefined {
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(text);
  if (!open) return undefined;
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(open[0].length));
  return close ? { start: open[0].length, end: open[0].length + close.index } : undefined;
}

interface Fence {
  readonly start: number;
  readonly isYaml: boolean;
}

/** The fenced code that a line stands in. */
function openFence(text: string, start: number, from: number): Fence | undefined {
  let open: (Fence & { readonly sign: string }) | undefined;
  for (const { 0: line, 1: sign = '', 2: info = '', index } of text
    .slice(from, start)
    .matchAll(/^[ \t]{0,3}(```|~~~)[`~]*[ \t]*(\w*).*$/gm)) {
    if (!open) open = { start: from + index + line.length + 1, isYaml: /^ya?ml$/i.test(info), sign };
    else if (open.sign === sign) open = undefined;
  }
  return open;
}

interface Section {
  readonly depth: number;
  readonly owner: Owner | undefined;
}

/** The headings above a line, outermost first, and what holds the labels below each. */
function sectionsAbove(
  page: MarkdownText,
  start: number,
  front: { readonly start: number; readonly end: number } | undefined,
): Section[] {
  const { text, claimed, language } = page;
  const said = front && /^kind[ \t]*:[ \t]*["']?([^"'#\r\n]*)/m.exec(text.slice(front.start, front.end))?.[1]?.trim();
  const top = topOf(said, claimed);
  const open: Section[] = [{ depth: 0, owner: top }];
  for (const [, signs = '', words = ''] of text.slice(front?.end ?? 0, start).matchAll(/^(#{1,6})[ \t]+(.*)$/gm)) {
    while ((open.at(-1)?.depth ?? 0) >= signs.length) open.pop();
    open.push({ depth: signs.length, owner: ownerBelow(open.at(-1)?.owner ?? top, words.slice(0, longestLine), language) });
  }
  const last = open.at(-1);
  return last?.owner && isTop(last.owner) && open.length > 1
    ? [...open.slice(0, -1), { ...last, owner: entityOwner(last.owner) }]
    : open;
}

/** A file's title names the entity, or the collection, that the file is. */
const entityOwner = (owner: Owner): Owner => (isTop(owner) && owner.kind !== undefined ? schemaOf(owner.kind) : owner);

/** What a heading opens: a collection or a field if it is a word for one, one entity if it names its kind, else the next entity. */
function ownerBelow(owner: Owner, heading: string, language: string): Owner | undefined {
  const words = heading
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[\s:#]+$/, '')
    .replace(/\s*\([^()]*\)$/, '');
  const [, word = ''] = /^(\p{L}[^:–—]{0,60}?)\s*[:–—]/u.exec(words) ?? [];
  const kind = word === '' || isCollection(word) ? undefined : kindOf(word);
  if (kind !== undefined) return schemaOf(kind);
  const held = entityOwner(owner);
  const step = stepInto(isTop(held) ? held : { ...topFor(held) }, words, language);
  const own = isTop(held) ? undefined : stepInto(held, words, language);
  // The word for a kind is a word for its statement, too: here it is the title of one.
  if (own?.field && !('kind' in held && kindOf(words) === held.kind)) return own.owner;
  if (step.owner && step.owner !== held && !(isTop(held) && step.owner === entityOwner(held))) return step.owner;
  return isTop(owner) && owner.kind === undefined ? owner : held;
}

const topFor = (held: Owner): { readonly top: true; readonly kind: string | undefined; readonly declared: false } => ({
  top: true,
  kind: 'kind' in held && !isTop(held) ? held.kind : undefined,
  declared: false,
});

function headingSpot(sections: readonly Section[], depth: number, words: string, offset: number): Spot | undefined {
  const above = sections.filter((section) => section.depth < depth).at(-1)?.owner;
  return above && { headings: above, used: [], span: span(offset - words.length, offset), lead: '', notation: 'heading' };
}

function labelSpot(page: MarkdownText, owner: Owner, before: string, start: number, offset: number): Spot | undefined {
  const [lead = ''] = /^[ \t>]*(?:[-*+][ \t]+)?(?:\[[ xX]\][ \t]+)?/.exec(before) ?? [];
  const words = before.slice(lead.length);
  const [, label, value = ''] = /^\*{0,2}([^:*|]{1,80}?)(?:\*\*[ \t]*:|:\*\*|:)[ \t]+(.*)$/s.exec(words) ?? [];
  if (label !== undefined) {
    const { field } = stepInto(owner, label.trim(), page.language);
    return field && { values: field, used: [], span: lastPiece(value, offset), lead: '', notation: 'label' };
  }
  const written = words.replace(/^\*+/, '');
  if (!/^[\p{L} ]*$/u.test(written)) return undefined;
  const strong =
    written.length < words.length ? 'begun' : /^[ \t>]*(?:[-*+][ \t]+)?\*\*[^*\n]+:?\*\*/m.test(page.text) ? 'wanted' : undefined;
  return {
    keys: owner,
    used: labelsAround(page.text, start),
    span: span(offset - written.length, offset),
    lead: '',
    notation: 'label',
    ...(strong && { strong }),
  };
}

/** Of `Ana, Lu`, what stands behind the last comma. */
function lastPiece(value: string, offset: number): { readonly start: number; readonly end: number } {
  const words = value.slice(value.search(/[^,;]*$/)).trimStart();
  return span(offset - words.length, offset);
}

/** The labels of the lines around, up to the next heading or blank line. */
function labelsAround(text: string, start: number): string[] {
  const above = text.slice(0, start);
  const from = Math.max(above.lastIndexOf('\n\n'), above.lastIndexOf('\n#'), 0);
  const next = text.slice(start).search(/\n\s*\n|\n#/);
  const block = text.slice(from, next < 0 ? text.length : start + next);
  return [...block.matchAll(/^[ \t>]*(?:[-*+][ \t]+)?\*{0,2}([^:*|\n]{1,80}?)(?:\*\*)?:/gm)].flatMap(([, label]) => label ?? []);
}

function tableSpot(
  { text, language }: MarkdownText,
  owner: Owner,
  start: number,
  before: string,
  offset: number,
): Spot | undefined {
  const cells = before.split('|');
  const words = (cells.at(-1) ?? '').trimStart();
  const place = { span: span(offset - words.length, offset), lead: '' } as const;
  const header = headerAbove(text, start);
  if (header === undefined) {
    const used = text
      .slice(start, lineStop(text, start))
      .split('|')
      .map((cell) => cell.trim());
    return { ...place, keys: owner, used, notation: 'column' };
  }
  const column = header.split('|')[cells.length - 1]?.trim() ?? '';
  const { field } = stepInto(owner, column, language);
  return field && { ...place, span: lastPiece(words, offset), values: field, used: [], notation: 'cell' };
}

/** The first line of the table that a row stands in; undefined where the row itself is the first. */
function headerAbove(text: string, start: number): string | undefined {
  let header: string | undefined;
  for (let at = start; at > 0;) {
    const stop = lineEndBefore(text, at);
    at = lineStart(text, stop);
    const line = text.slice(at, stop);
    if (!/^\s*\|/.test(line)) break;
    header = line;
  }
  return header;
}
