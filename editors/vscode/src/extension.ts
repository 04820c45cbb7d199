//! Starts the language server that comes with the extension, and hands it what Visual Studio Code knows.
import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';

const showPlaces = 'stratlint.showPlaces';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('stratlint');
  const restart = async (): Promise<void> => {
    await client?.dispose();
    client = settings().get<boolean>('enable', true) ? newClient(context, output) : undefined;
    await client?.start();
  };
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand('stratlint.restart', restart),
    vscode.commands.registerCommand('stratlint.showOutput', () => {
      output.show();
    }),
    vscode.commands.registerCommand(showPlaces, showAll),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('stratlint')) void restart();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void restart()),
  );
  await restart();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('stratlint');

function newClient(context: vscode.ExtensionContext, outputChannel: vscode.OutputChannel): LanguageClient {
  const run = { module: serverPath(context), args: ['lsp', '--stdio'], transport: TransportKind.stdio };
  const serverOptions: ServerOptions = { run, debug: run };
  const clientOptions: LanguageClientOptions = {
    documentSelector: [
      { scheme: 'file', language: 'yaml' },
      { scheme: 'file', language: 'markdown' },
    ],
    initializationOptions: { language: settings().get<string>('language', ''), commands: [showPlaces] },
    outputChannel,
  };
  return new LanguageClient('stratlint', 'stratlint', serverOptions, clientOptions);
}

/** Another server is code that the folder or its settings bring: it is not run where nobody trusts them. */
function serverPath(context: vscode.ExtensionContext): string {
  const wanted = settings().get<string>('server', '');
  if (!vscode.workspace.isTrusted || wanted === '') return context.asAbsolutePath('server/dist/cli.js');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  return isAbsolute(wanted) || folder === undefined ? wanted : join(folder, wanted);
}

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Place {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** What a lens counts, as the editor shows references. */
async function showAll(uri: string, { line, character }: Position, places: readonly Place[]): Promise<void> {
  const locations = places.map(
    ({ uri: file, range: { start, end } }) =>
      new vscode.Location(vscode.Uri.parse(file), new vscode.Range(start.line, start.character, end.line, end.character)),
  );
  const at = new vscode.Position(line, character);
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), at, locations);
}
