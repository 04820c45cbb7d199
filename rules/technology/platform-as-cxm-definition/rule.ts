//! Whoever takes a platform for the experience buys one and is done.
import {
  defineRule, hasPhrase, packFor, passagesOf, phraseAt, place, skipPhrases, spanOf, tokenise, writingOf,
  type AnyEntity, type Span, type Token, type Workspace,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Customer experience is not explained as a platform or another tool',
  severity: 'warning',
  presets: ['strict'],
  claims: ['S2.8'],
  on: ['Workspace', 'Strategy', 'Mission', 'Vision', 'SuccessStatement', 'Principle', 'Policy', 'Goal'],
  messages: {
    en: {
      platform:
        'Customer experience is explained as a tool here ("{words}"). A tool is bought; an experience is what customers meet with, and managing it is a way of working. Say which.',
    },
    es: {
      platform:
        'Aquí la experiencia de cliente se explica como una herramienta («{words}»). Una herramienta se compra; la experiencia es lo que vive el cliente, y gestionarla es una forma de trabajar. Di cuál.',
    },
  },
  *check(entity) {
    for (const { path, text, span } of entity.kind === 'workspace' ? inGlossary(entity) : inStatements(entity)) {
      yield { at: place(entity, path, span), message: 'platform', data: { words: text.slice(span.start, span.end) } };
    }
  },
});

interface Explained {
  readonly path: string;
  readonly text: string;
  /** From what is explained to the tool that it is said to be. */
  readonly span: Span;
}

/** Terms of the glossary that are customer experience, and nothing else. */
function* inGlossary(workspace: Workspace): Iterable<Explained> {
  for (const [i, { term = '', meaning = '' }] of workspace.vocabulary.entries()) {
    const name = tokenise(term);
    const tokens = tokenise(meaning, mostTokens);
    const next = experienceAt(name, 0, workspace) === name.length ? toolAt(tokens, 0, workspace) : undefined;
    if (next !== undefined)
      yield { path: `vocabulary.${String(i)}.meaning`, text: meaning, span: spanOf({ tokens, at: 0, next }) };
  }
}

const mostTokens = 12;

/** "CX is a platform", "customer experience management is our software for …". */
function* inStatements(entity: AnyEntity): Iterable<Explained> {
  const { being } = packFor(entity).measures;
  for (const { path, text } of passagesOf(entity, 'commitment', 'account')) {
    const tokens = tokenise(text);
    for (let at = 0; at < tokens.length; at++) {
      const end = experienceAt(tokens, at, entity);
      const is = end === undefined ? undefined : phraseAt(tokens, end, being);
      const next = is === undefined ? undefined : toolAt(tokens, is, entity);
      if (next !== undefined) yield { path, text, span: spanOf({ tokens, at, next }) };
      if (end !== undefined) at = end - 1;
    }
  }
}

/** The index behind customer experience, or the management of it. */
function experienceAt(tokens: readonly Token[], at: number, entity: AnyEntity): number | undefined {
  const { customerExperience, managing } = writingOf(entity);
  const end = phraseAt(tokens, skipPhrases(tokens, at, managing), customerExperience);
  return end === undefined ? undefined : skipPhrases(tokens, end, managing);
}

/** The index behind the tool that the words from here on name, with nothing but its description before it. */
function toolAt(tokens: readonly Token[], from: number, entity: AnyEntity): number | undefined {
  const { delivering, linking, likening, platforms } = writingOf(entity);
  const start = skipPhrases(tokens, skipPhrases(tokens, from, linking), delivering.before);
  for (let at = start; tokens[at]?.type === 'word'; at++) {
    const next = phraseAt(tokens, at, platforms);
    if (next === undefined) continue;
    // "Not a platform", "how people use our platform", "a system of promises" are none.
    const isOther = hasPhrase(tokens.slice(start, at), packFor(entity).functionWords);
    return isOther || phraseAt(tokens, next, likening) !== undefined ? undefined : next;
  }
  return undefined;
}
