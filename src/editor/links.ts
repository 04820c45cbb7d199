//! What in a text leads elsewhere: rules to their pages, paths to the files they name.
import { span, type Span } from '../text/span.ts';

export interface Link {
  readonly span: Span;
  readonly rule?: string;
  /** Relative to the file, as written. */
  readonly path?: string;
}

/** Rules in the configuration and in waivers, and paths that begin with a dot or name a document or picture. */
export function linksIn(text: string, isRule: (word: string) => boolean, isConfig: boolean): Link[] {
  return [...(isConfig ? ruleKeys(text, isRule) : waivedRules(text, isRule)), ...pathsIn(text)];
}

function ruleKeys(text: string, isRule: (word: string) => boolean): Link[] {
  return [...text.matchAll(/^[ \t]+["']?([a-z][a-z0-9-]{0,60})["']?[ \t]*:/gm)].flatMap(({ 0: all, 1: rule = '', index }) =>
    isRule(rule) ? [{ span: spanOf(index + all.indexOf(rule), rule), rule }] : [],
  );
}

function waivedRules(text: string, isRule: (word: string) => boolean): Link[] {
  return [...text.matchAll(/(?:#|<!--)[ \t]*stratlint-(?:disable|enable)[a-z-]*([^\r\n]{0,300})/g)].flatMap(
    ({ 0: all, 1: rest = '', index }) => {
      const rules = rest.split('--', 1)[0] ?? '';
      const start = index + all.length - rest.length;
      return [...rules.matchAll(/[a-z][a-z0-9-]+/g)].flatMap(({ 0: rule, index: at }) =>
        isRule(rule) ? [{ span: spanOf(start + at, rule), rule }] : [],
      );
    },
  );
}

/** Of a hundred at most: a document is no list of files. */
const mostPaths = 100;

function pathsIn(text: string): Link[] {
  const found: Link[] = [];
  for (const { 0: path, index } of text.matchAll(
    /(?<![\w/.:@-])(?:\.{1,2}\/)?[\w-][\w./-]{0,200}\.(?:ya?ml|md|markdown|pdf|png|svg|csv|json)\b/g,
  )) {
    found.push({ span: spanOf(index, path), path });
    if (found.length === mostPaths) break;
  }
  return found;
}

const spanOf = (start: number, words: string): Span => span(start, start + words.length);
