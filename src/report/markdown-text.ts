//! Words of a document, made harmless in Markdown: they format nothing, link nowhere, call nobody.
import { oneLine } from './report.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function escapeMarkdown(text: string): string {
  const plain = escaped(text);
  // Between two of them GitHub reads a formula, where somebody wrote of money.
  return plain.split('$').length > 2 ? plain.replaceAll('$', '<span>$$</span>') : plain;
}

function escaped(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_[\]|~]/g, '\\$&')
      .replace(/[&<>]/g, (character) => entities[character] ?? '')
      // A zero-width space: GitHub and GitLab would tell whoever is called so, or link the issue of that number.
      .replace(/[@#!](?=[\p{L}\d])/gu, '$&\u200b')
      // The same: they make links of bare addresses.
      .replace(/:(?=\/\/)|\bwww(?=\.)|\bGH-(?=\d)/gi, '$&\u200b')
  );
}
