//! `stratlint lsp --stdio`: the language server. Messages come in, runs are gathered, answers and diagnostics go out.
import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import type { CachePlace } from '../../workspace/cache-store.ts';
import { packageVersion } from '../../workspace/package.ts';
import { fixAllKind, openPage } from './actions.ts';
import { diskChanged, foldersChanged, listenToDisk, listenToTexts } from './changes.ts';
import { pathsOf, readClient, type Client } from './client.ts';
import { listenToActions, listenToPulls, listenToQuestions } from './questions.ts';
import { keepOrder } from './life.ts';
import { hint } from './publish.ts';
import { newServer, schedule, type Server } from './runs.ts';
import { watchedGlobs, watchDisk } from './watch.ts';

export interface ServeOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** The day taken for today, ISO 8601. */
  readonly today: () => string;
  /** Where the first run of a workspace finds what earlier ones read, those of the command line among them. */
  readonly cache: CachePlace | undefined;
}

/** In milliseconds. */
const grace = 1000;

/** Answers until the client says `exit`, or is gone. */
export function serve({ input, output, today, cache }: ServeOptions): void {
  const writer = new StreamMessageWriter(output);
  const order = keepOrder(writer);
  const connection = createConnection(new StreamMessageReader(input), writer, { messageStrategy: order });
  connection.onInitialize((params) => {
    const client = readClient(params);
    const server = newServer(connection, client, today, cache);
    listen(server);
    server.workspaces.setFolders(client.folders);
    order.begin();
    return initializeResult(client);
  });
  // A client that is gone without a word. What it said last may still be waiting: to be answered, or to end this properly.
  input.once('end', () => setTimeout(() => process.exit(1), grace));
  connection.listen();
}

function initializeResult({ encoding, pulls }: Client): InitializeResult {
  const capabilities: ServerCapabilities = {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true },
    executeCommandProvider: { commands: [openPage] },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [' ', ':', '-', '[', ',', '|', '#', '@', '*'] },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    codeLensProvider: {},
    documentLinkProvider: {},
    ...(pulls && { diagnosticProvider: { identifier: 'stratlint', interFileDependencies: true, workspaceDiagnostics: true } }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: anyFile, didRename: anyFile, didDelete: anyFile },
    },
  };
  return { capabilities, serverInfo: { name: 'stratlint', version: packageVersion() } };
}

/** Folders count: what lies in one is renamed with it. */
const anyFile = { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] };

/** Whether the client tells of them is only known once it has begun. */
function listenToFolders(server: Server): void {
  const { connection, workspaces } = server;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(pathsOf(removed));
    foldersChanged(server, [...workspaces.folders.filter((path) => !gone.has(path)), ...pathsOf(added)]);
  });
}

function listen(server: Server): void {
  const { connection, client, workspaces } = server;
  connection.onInitialized(() => {
    if (client.watches)
      hint(
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: watchedGlobs.map((globPattern) => ({ globPattern })),
        }),
      );
    else
      watchDisk(
        () => workspaces.all,
        () => {
          diskChanged(server);
        },
      );
    if (client.changesFolders) listenToFolders(server);
    schedule(server);
  });
  listenToTexts(server);
  listenToDisk(server);
  listenToQuestions(server);
  listenToActions(server);
  listenToPulls(server);
}
