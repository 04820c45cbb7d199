//! What the client asks, and who answers.
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type DiagnosticServerCancellationData,
} from 'vscode-languageserver/node';
import { pageOf } from '../../workspace/package.ts';
import { codeActions, fixAllEdit, openPage } from './actions.ts';
import * as answers from './answers.ts';
import { pulledReport, pulledReports } from './publish.ts';
import { asked, findingsNow, otherMessages, runOptions, upToDate, type Asked, type Server } from './runs.ts';

type Answer<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError>;

const takenBack = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, 'taken back');

/** Asked again after each wait: it may have come meanwhile. */
const isTakenBack = (token: CancellationToken): boolean => token.isCancellationRequested;

/** About a file, by the model as it is; or, where a keystroke less does no harm, by the last one. */
function about<P extends { readonly textDocument: { readonly uri: string } }, R>(
  server: Server,
  answer: (place: Asked, params: P) => R | ResponseError,
  nothing: R,
  mayBeOlder = false,
): Answer<P, R> {
  return async (params, token) => {
    // The question may have been taken back.
    await otherMessages();
    if (isTakenBack(token)) return takenBack();
    const place = asked(server, params.textDocument.uri);
    if (!place) return nothing;
    if (!mayBeOlder || !place.linted.result) await upToDate(server, place.linted);
    place.linted.workspace.speak();
    return isTakenBack(token) ? takenBack() : answer(place, params);
  };
}

export function listenToQuestions(server: Server): void {
  const { connection } = server;
  connection.onHover(about(server, (place, { position }) => answers.hover(server, place, position), null));
  connection.onCompletion(about(server, (place, { position }) => answers.completion(server, place, position), [], true));
  connection.onDefinition(about(server, (place, { position }) => answers.definition(server, place, position), []));
  connection.onReferences(
    about(server, (place, { position, context }) => answers.references(server, place, position, context.includeDeclaration), []),
  );
  connection.onPrepareRename(about(server, (place, { position }) => answers.renameRange(server, place, position), null));
  connection.onRenameRequest(
    about(server, (place, { position, newName }) => answers.rename(server, place, position, newName), null),
  );
  connection.onDocumentSymbol(about(server, (place) => answers.documentSymbols(server, place), []));
  connection.onCodeLens(about(server, (place) => answers.codeLenses(server, place), []));
  connection.onDocumentLinks(about(server, (place) => answers.documentLinks(server, place), [], true));
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    await otherMessages();
    if (isTakenBack(token)) return takenBack();
    for (const linted of server.workspaces.all) await upToDate(server, linted);
    return answers.workspaceSymbols(server, query);
  });
}

export function listenToActions(server: Server): void {
  const { connection, client } = server;
  connection.onCodeAction(
    about(
      server,
      (place, { textDocument: { uri }, range, context: { only } }) =>
        codeActions(server, { ...place, ...runOptions(server), uri, range, only }),
      [],
    ),
  );
  connection.onCodeActionResolve(async (action) => {
    const { uri } = (action.data ?? {}) as { readonly uri?: unknown };
    const place = typeof uri === 'string' ? asked(server, uri) : undefined;
    if (place) await upToDate(server, place.linted);
    const edit = place && fixAllEdit(server, { ...place, ...runOptions(server), uri: String(uri) });
    return edit ? { ...action, edit } : action;
  });
  connection.onExecuteCommand(async ({ command, arguments: [rule] = [] }) => {
    if (command !== openPage || typeof rule !== 'string') return null;
    const page = pageOf(rule);
    if (client.showsDocuments) await connection.window.showDocument({ uri: page, external: true });
    else connection.window.showInformationMessage(page);
    return page;
  });
}

export function listenToPulls(server: Server): void {
  const { connection, client, workspaces } = server;
  if (!client.pulls) return;
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    await otherMessages();
    if (isTakenBack(token)) return askAgain();
    const place = asked(server, uri);
    if (!place) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return pulledReport(server, place.linted, place.file, findingsNow(server, place), previousResultId);
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    await otherMessages();
    if (isTakenBack(token)) return askAgain();
    for (const linted of workspaces.all) await upToDate(server, linted);
    if (isTakenBack(token)) return askAgain();
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    return { items: workspaces.all.flatMap((linted) => pulledReports(server, linted, previous)) };
  });
}

const askAgain = (): ResponseError<DiagnosticServerCancellationData> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'taken back', { retriggerRequest: true });
