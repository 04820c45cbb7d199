//! Text that is safe between the tags of XML and HTML, and in their attributes.
import { printable } from './report.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\t': '&#9;',
};

export function escapeText(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Line ends are kept: a parser takes bare ones in an attribute for spaces. */
export function escapeAttribute(text: string): string {
  return printable(text).replace(/[&<>"'\n\t]/g, (character) => entities[character] ?? '');
}

/** ` name="value"` for each that has one. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return given.map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`).join('');
}
