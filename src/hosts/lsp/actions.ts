//! Code actions: every fix of a finding, all safe fixes of a file, a waiver, the rule's page.
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { Finding } from '../../diagnostic.ts';
import { waiverEdits } from '../../editor/waive.ts';
import { mend } from '../../workspace/mend.ts';
import { diagnosticOf, findingsByFile } from './diagnostics.ts';
import { editsBetween, workspaceEdit, type Telling } from './edits.ts';
import { say } from './words.ts';
import type { Linted, RunOptions } from './workspaces.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.stratlint`;
export const openPage = 'stratlint.openRulePage';

/** Where actions are asked for. */
export interface ActionPlace extends RunOptions {
  readonly linted: Linted;
  readonly file: string;
  readonly uri: string;
  readonly range: CodeActionParams['range'];
  readonly only: readonly string[] | undefined;
}

export function codeActions(telling: Telling, place: ActionPlace): CodeAction[] {
  const wanted = (kind: string): boolean =>
    place.only === undefined || place.only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const findings = wanted(CodeActionKind.QuickFix) ? findingsAt(telling, place) : [];
  return [
    ...findings.flatMap((finding) => actionsFor(telling, place, finding)),
    ...(wanted(fixAllKind) ? fixAll(telling, place) : []),
  ];
}

/** Those that touch the range. */
function findingsAt({ workspaces }: Telling, { linted, file, range }: ActionPlace): readonly Finding[] {
  const { start, end } = workspaces.positions(linted, file).span(range);
  const own = findingsByFile(linted).get(file) ?? [];
  return own.filter(({ span, file: at }) => {
    const place = at === undefined || !span ? { start: 0, end: 0 } : span;
    return place.start <= end && start <= place.end;
  });
}

function actionsFor(telling: Telling, { linted, file }: ActionPlace, finding: Finding): CodeAction[] {
  const { result } = linted;
  const { client, workspaces } = telling;
  const words = say(client.language ?? result?.facts(file)?.language);
  const diagnostics: Diagnostic[] = [diagnosticOf(workspaces, linted, file, finding)];
  const quick = (title: string, rest: Partial<CodeAction>): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...rest,
  });
  const fixes = finding.fixes
    .filter(({ edits }) => edits.length > 0)
    .map(({ title, kind, edits }) =>
      quick(kind === 'unsafe' ? words.unsafe(title) : title, {
        edit: workspaceEdit(telling, linted, edits),
        ...(kind === 'safe' && { isPreferred: true }),
      }),
    );
  const waiver = result && finding.file !== undefined ? waiverEdits(result, finding) : [];
  return [
    ...fixes,
    ...(waiver.length === 0
      ? []
      : [quick(words.waive(finding.ruleId), { edit: workspaceEdit(telling, linted, [{ file, edits: waiver }]) })]),
    quick(words.explain(finding.ruleId), {
      command: { title: words.explain(finding.ruleId), command: openPage, arguments: [finding.ruleId] },
    }),
  ];
}

/**
 * Offered where there is something to mend. What it comes to takes several runs: it is worked out when it is chosen, or at once
 * for whoever asks for such actions and nothing else.
 */
function fixAll(telling: Telling, place: ActionPlace): CodeAction[] {
  const { linted, file, uri, only } = place;
  const { client } = telling;
  const isMendable = (findingsByFile(linted).get(file) ?? []).some(({ fixes }) => fixes.some(({ kind }) => kind === 'safe'));
  if (!isMendable || (only === undefined && !client.resolvesActions)) return [];
  const title = say(client.language ?? linted.result?.facts(file)?.language).fixAll;
  if (only === undefined) return [{ title, kind: fixAllKind, data: { uri } }];
  const edit = fixAllEdit(telling, place);
  return edit ? [{ title, kind: fixAllKind, edit }] : [];
}

/** What `--fix` would do to the file. */
export function fixAllEdit(
  telling: Telling,
  { linted, file, today, language }: Omit<ActionPlace, 'range' | 'only'>,
): WorkspaceEdit | undefined {
  const { workspace, shallow } = linted;
  const buffers = telling.workspaces.buffersOf(linted);
  const options = { today, buffers, shallow, sameDisk: true, ...(language !== undefined && { messages: language }) };
  const { changes } = mend(workspace, options, [file], () => undefined, { dry: true, inMemory: true });
  linted.due = true;
  const edits = [...changes].map(([path, { before, after }]) => ({ file: path, edits: editsBetween(before, after) }));
  return edits.length === 0 ? undefined : workspaceEdit(telling, linted, edits);
}
