//! What the client tells of its texts, and of the disk: taken in at once, looked at by the next run.
import { changeDocument, openDocument } from './documents.ts';
import { schedule, scheduleText, takeBack, type Server } from './runs.ts';
import { pathOf } from './uri.ts';

export function listenToTexts(server: Server): void {
  const { connection, client, documents, workspaces } = server;
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    const path = pathOf(uri);
    if (path === undefined) return;
    documents.set(path, openDocument(uri, path, version, text, client.encoding));
    scheduleText(server, path);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const path = pathOf(uri);
    const open = path === undefined ? undefined : documents.get(path);
    if (path === undefined || !open) return;
    documents.set(path, changeDocument(open, version, contentChanges, client.encoding));
    scheduleText(server, path);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const path = pathOf(uri);
    if (path === undefined || !documents.delete(path)) return;
    workspaces.closed(path);
    scheduleText(server, path);
    for (const { root } of workspaces.setFolders(workspaces.folders)) takeBack(server, root);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    const path = pathOf(uri);
    if (path === undefined) return;
    workspaces.of(path).sameDisk = false;
    scheduleText(server, path);
  });
}

export function listenToDisk(server: Server): void {
  const { connection } = server;
  const changed = (): void => {
    diskChanged(server);
  };
  connection.onDidChangeWatchedFiles(changed);
  connection.onDidChangeConfiguration(changed);
  connection.workspace.onDidCreateFiles(changed);
  connection.workspace.onDidRenameFiles(changed);
  connection.workspace.onDidDeleteFiles(changed);
}

export function diskChanged(server: Server): void {
  server.workspaces.diskChanged();
  foldersChanged(server, server.workspaces.folders);
}

export function foldersChanged(server: Server, folders: readonly string[]): void {
  for (const { root } of server.workspaces.setFolders(folders)) takeBack(server, root);
  schedule(server);
}
