//! Located tree → entities. The schemas say what a key means; nothing here knows any field by itself.
import type { Problem } from '../diagnostic.ts';
import type { FileFacts } from '../model/fact.ts';
import { languageOfTree } from './language.ts';
import { lowerDocument } from './document.ts';
import { newLowering, type LowerOptions } from './draft.ts';
import { lowerCollection, lowerEntity } from './entity.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** Never throws: what can't be understood becomes a problem, and the rest is still read. */
export function lowerTree(tree: SyntaxTree, options: LowerOptions): FileFacts {
  const lowering = newLowering(options, { entity: lowerEntity, collection: lowerCollection });
  for (const document of tree.documents) {
    if (!document.root) continue;
    lowering.language = languageOfTree(document.root) ?? options.language;
    const before = lowering.problems.length;
    lowerDocument(lowering, document.root);
    speak(lowering.problems, before, lowering.language);
  }
  return {
    file: options.file,
    language: lowering.language,
    entities: lowering.entities,
    problems: [...tree.problems, ...lowering.problems],
    directives: tree.directives,
  };
}

/** What is wrong with a document is told in its language. */
function speak(problems: Problem[], from: number, language: string): void {
  for (const problem of problems.splice(from)) problems.push({ ...problem, language });
}
