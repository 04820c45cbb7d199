//! The files of a new workspace, by language and notation, and the places in them that are left open.
import { en } from './en.ts';
import { es } from './es.ts';
import type { Starter, Texts } from './texts.ts';

const starters: Readonly<Record<string, Starter>> = { en, es };

export function starterFiles(language: string, notation: 'yaml' | 'markdown'): Texts {
  const starter = starters[language] ?? en;
  return { 'stratlint.yaml': starter.config, ...starter[notation] };
}

export interface Gap {
  /** Counted from 1. */
  readonly line: number;
  /** What is to be filled in. */
  readonly words: string;
}

/** `<who answers for it>` in YAML, `[who answers for it]` in Markdown; comments aside. */
export function gapsIn(path: string, text: string): Gap[] {
  const gap = path.endsWith('.md') ? /\[([^[\]]+)\]/g : /<([^<>…]+)>/g;
  return text.split('\n').flatMap((line, at) => {
    if (path === 'stratlint.yaml') return [];
    return [...line.matchAll(gap)].map(([, words = '']) => ({ line: at + 1, words }));
  });
}
