//! Values as YAML text: the plainest quoting that is safe, and block or flow style around it.
import { plainValue } from './yaml-scalar.ts';

export type YamlValue = string | number | boolean | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };
export type QuoteStyle = 'plain' | 'single' | 'double';

/** How a block is laid out in the file it goes into. */
export interface Layout {
  /** Blanks a level. */
  readonly step: number;
  readonly lineEnd: string;
}

/** Line ends, tabs, control characters and invisible breaks, which only double quotes can hold. */

const needsEscape =
  // eslint-disable-next-line no-control-regex
  /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Words within a line, in the wanted style where it can hold them. `inFlow`: between braces or brackets. */
export function renderString(value: string, style: QuoteStyle, inFlow: boolean): string {
  if (needsEscape.test(value)) return doubleQuoted(value);
  if (style === 'plain' && isSafePlain(value, inFlow)) return value;
  if (style === 'single' || (style === 'plain' && value.includes('"') && !value.includes("'")))
    return `'${value.replaceAll("'", "''")}'`;
  return doubleQuoted(value);
}

/** Whether words without quotes are read as just these words. */
export function isSafePlain(value: string, inFlow: boolean): boolean {
  if (value === '' || value !== value.trim() || needsEscape.test(value)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(value) || value.startsWith('...') || value === '<<') return false;
  if (/:(?:\s|$)|\s#/.test(value) || (inFlow && /[,[\]{}:]/.test(value))) return false;
  return typeof plainValue(value) === 'string';
}

function doubleQuoted(value: string): string {
  const escaped = value.replace(/["\\]/g, '\\$&').replace(new RegExp(needsEscape, 'g'), escapeOf);
  return `"${escaped}"`;
}

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeOf(character: string): string {
  return shortEscapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A number, truth value or null, which has no quotes. */
export function renderPlain(value: number | boolean | null): string {
  if (typeof value !== 'number' || Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (Number.isNaN(value)) return '.nan';
  return value > 0 ? '.inf' : '-.inf';
}

/** A value in one line: `[a, {b: c}]`. */
export function renderFlow(value: YamlValue): string {
  if (typeof value === 'string') return renderString(value, 'plain', true);
  if (isList(value)) return `[${value.map(renderFlow).join(', ')}]`;
  if (isMap(value))
    return `{${Object.entries(value)
      .map(([key, inner]) => `${renderKey(key)}: ${renderFlow(inner)}`)
      .join(', ')}}`;
  return renderPlain(value);
}

/** Keys are quoted as if between brackets, so that they may stand anywhere. */
export function renderKey(key: string): string {
  return renderString(key, 'plain', true);
}

/** `key: value`, whose first line is not indented, and whose other lines are indented for a key at `column`. */
export function renderEntry(key: string, value: YamlValue, column: number, layout: Layout): string {
  const head = `${renderKey(key)}:`;
  if (isNested(value))
    return head + layout.lineEnd + ' '.repeat(column + layout.step) + renderBlock(value, column + layout.step, layout);
  return `${head} ${renderLine(value)}`;
}

/** A list or map as lines, the first of them not indented, all others by `column`. */
export function renderBlock(value: YamlValue, column: number, layout: Layout): string {
  const between = layout.lineEnd + ' '.repeat(column);
  if (!isNested(value)) return renderLine(value);
  if (isList(value)) return value.map((item) => `- ${renderBlock(item, column + 2, layout)}`).join(between);
  return Object.entries(value)
    .map(([key, inner]) => renderEntry(key, inner, column, layout))
    .join(between);
}

/** A value that fits one line outside of brackets. */
export function renderLine(value: YamlValue): string {
  return typeof value === 'string' ? renderString(value, 'plain', false) : renderFlow(value);
}

/** Whether a value takes lines of its own: a list or map that is not empty. */
export function isNested(value: YamlValue): value is readonly YamlValue[] | Readonly<Record<string, YamlValue>> {
  return isList(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isMap(value: YamlValue): value is Readonly<Record<string, YamlValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
