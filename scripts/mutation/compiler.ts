//! Whether the compiler refuses a mutant: what it notices, no case need show.
import ts from 'typescript';
import { join } from 'node:path';
import { root } from '../write.ts';

/** Asks about one rule's file after the other, with a text that it has not got. */
export function newCompiler(): (path: string, text: string) => boolean {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const asked = { path: '', text: '', version: 0 };
  const isAsked = (path: string): boolean => path === asked.path;
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [asked.path],
    getScriptVersion: (path) => (isAsked(path) ? String(asked.version) : '0'),
    getScriptSnapshot: (path) => ts.ScriptSnapshot.fromString(isAsked(path) ? asked.text : (ts.sys.readFile(path) ?? '')),
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (path) => ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
  });
  return (path, text) => {
    Object.assign(asked, { path: join(root, path), text, version: asked.version + 1 });
    // That a name is not used any more is no fault of what it does.
    const isAboutUse = ({ code }: ts.Diagnostic): boolean => code === 6133 || code === 6192 || code === 6196;
    return service.getSemanticDiagnostics(asked.path).some((one) => !isAboutUse(one));
  };
}
