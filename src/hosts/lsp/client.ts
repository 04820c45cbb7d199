//! What the client said of itself when it began.
import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver/node';
import { languages } from '../../language/index.ts';
import { encodings, type Encoding } from './positions.ts';
import { pathOf } from './uri.ts';

export interface Client {
  readonly encoding: Encoding;
  /** Absolute paths of the folders it works in. */
  readonly folders: readonly string[];
  /** It asks for diagnostics; whoever does not is sent them. */
  readonly pulls: boolean;
  /** It can be told to ask again. */
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  /** It tells of files that change, if it is asked to. */
  readonly watches: boolean;
  /** It tells of folders that come and go. */
  readonly changesFolders: boolean;
  /** It takes edits of a certain version of a text. */
  readonly versionedEdits: boolean;
  /** It asks for the edit of an action that has none yet. */
  readonly resolvesActions: boolean;
  readonly showsDocuments: boolean;
  readonly nestedSymbols: boolean;
  /** Commands that the client itself knows: it says so, for there is no capability for them. */
  readonly commands: ReadonlySet<string>;
  /** The language findings speak. */
  readonly language: string | undefined;
}

export function readClient(params: InitializeParams): Client {
  const { capabilities, workspaceFolders } = params;
  const initializationOptions: unknown = params.initializationOptions;
  // Older clients know nothing else.
  const { rootUri } = params as { readonly rootUri?: string | null };
  const { general, workspace, textDocument, window } = capabilities;
  const offered = general?.positionEncodings ?? [];
  const { language, commands } = (initializationOptions ?? {}) as { language?: unknown; commands?: unknown };
  return {
    encoding: encodings.find((one) => one === offered.find((code) => encodings.some((known) => known === code))) ?? 'utf-16',
    folders: pathsOf(workspaceFolders ?? (typeof rootUri !== 'string' ? [] : [{ uri: rootUri, name: '' }])),
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    showsDocuments: window?.showDocument?.support === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    commands: new Set(Array.isArray(commands) ? commands.filter((one) => typeof one === 'string') : []),
    language: languages.find((one) => one === language),
  };
}

export function pathsOf(folders: readonly WorkspaceFolder[]): string[] {
  return folders.flatMap(({ uri }) => pathOf(uri) ?? []);
}
