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
import { asked, findingsNow, runDue, runOptions, type Asked, type Server } from './runs.ts';

type Answer<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError>;

/** Whatever came in meanwhile is heard first: the question may have been taken back. */
function cancellable<P, R>(answer: (params: P) => R | ResponseError): Answer<P, R> {
  return async (params, token) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'taken back');
    return answer(params);
  };
}

export function listenToQuestions(server: Server): void {
  const { connection } = server;
  const about = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    answer: (place: Asked, params: P) => R | ResponseError,
    nothing: R,
    isFresh = true,
  ): Answer<P, R> =>
    cancellable((params) => {
      const place = asked(server, params.textDocument.uri, isFresh);
      return place ? answer(place, params) : nothing;
    });
  connection.onHover(about((place, { position }) => answers.hover(server, place, position), null));
  connection.onCompletion(about((place, { position }) => answers.completion(server, place, position), [], false));
  connection.onDefinition(about((place, { position }) => answers.definition(server, place, position), []));
  connection.onReferences(
    about((place, { position, context }) => answers.references(server, place, position, context.includeDeclaration), []),
  );
  connection.onPrepareRename(about((place, { position }) => answers.renameRange(server, place, position), null));
  connection.onRenameRequest(about((place, { position, newName }) => answers.rename(server, place, position, newName), null));
  connection.onDocumentSymbol(about((place) => answers.documentSymbols(server, place), []));
  connection.onCodeLens(about((place) => answers.codeLenses(server, place), []));
  connection.onDocumentLinks(about((place) => answers.documentLinks(server, place), []));
  connection.onWorkspaceSymbol(
    cancellable(({ query }) => {
      runDue(server);
      return answers.workspaceSymbols(server, query);
    }),
  );
}

export function listenToActions(server: Server): void {
  const { connection, client } = server;
  connection.onCodeAction(
    cancellable(({ textDocument: { uri }, range, context: { only } }) => {
      const place = asked(server, uri);
      return place ? codeActions(server, { ...place, ...runOptions(server), uri, range, only }) : [];
    }),
  );
  connection.onCodeActionResolve(
    cancellable((action) => {
      const { uri } = (action.data ?? {}) as { readonly uri?: unknown };
      const place = typeof uri === 'string' ? asked(server, uri) : undefined;
      const edit = place && fixAllEdit(server, { ...place, ...runOptions(server), uri: String(uri) });
      return edit ? { ...action, edit } : action;
    }),
  );
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
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) return takenBack();
    const place = asked(server, uri, false);
    if (!place) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return pulledReport(server, place.linted, place.file, findingsNow(server, place), previousResultId);
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    await new Promise((resolve) => setImmediate(resolve));
    if (token.isCancellationRequested) return takenBack();
    runDue(server);
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    return { items: workspaces.all.flatMap((linted) => pulledReports(server, linted, previous)) };
  });
}

const takenBack = (): ResponseError<DiagnosticServerCancellationData> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'taken back', { retriggerRequest: true });
