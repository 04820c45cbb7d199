//! `stratlint --explain-statement "…"`: one statement judged, slot by slot, with the vocabulary of the workspace around.
import { builtInRules } from '../../built-in.ts';
import { vocabularyOf } from '../../config/vocabulary.ts';
import { explainJudgement, judge, skeletonOf } from '../../statement/index.ts';
import { placePaths } from '../../workspace/paths.ts';
import { Workspace } from '../../workspace/lint.ts';
import { UsageError, type ExitCode, type Io } from './io.ts';

export function explainStatement(text: string, language: string | undefined, io: Io): ExitCode {
  if (text.trim() === '') throw new UsageError('There is nothing to judge: give a statement, between quotes.');
  const judgement = judge({ text, ...(language !== undefined && { language }), vocabulary: vocabularyAt(io.cwd) });
  const lines = explainJudgement(text, judgement, language ?? judgement.language ?? 'en');
  const skeleton = judgement.severity === undefined ? undefined : skeletonOf(text, judgement);
  io.out(`${[...lines, ...(skeleton === undefined ? [] : [`→ ${skeleton}`])].join('\n')}\n`);
  return 0;
}

function vocabularyAt(folder: string): ReturnType<typeof vocabularyOf> {
  const root = placePaths(folder, []).groups[0]?.root ?? folder;
  const { vocabulary, fiscalYearStart } = new Workspace(root, builtInRules).load().config;
  return vocabularyOf(vocabulary, fiscalYearStart);
}
