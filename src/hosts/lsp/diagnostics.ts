//! Findings as the protocol's diagnostics, file by file.
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import type { Finding, Severity } from '../../diagnostic.ts';
import { pageOf } from '../../workspace/package.ts';
import type { Positions } from './positions.ts';
import { configFile, type Linted, type Workspaces } from './workspaces.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** By file; a file without any is left out. */
export function findingsByFile(linted: Linted): ReadonlyMap<string, readonly Finding[]> {
  const byFile = new Map<string, Finding[]>();
  for (const finding of linted.result?.findings ?? []) {
    const file = finding.file ?? homeOf(linted);
    if (file === undefined) continue;
    const known = byFile.get(file);
    if (known) known.push(finding);
    else byFile.set(file, [finding]);
  }
  return byFile;
}

/** Where a finding about the whole workspace is shown: at its configuration, else at the first file. */
function homeOf({ root, result }: Linted): string | undefined {
  return existsSync(join(root, configFile)) ? configFile : result?.files.keys().next().value;
}

export function diagnosticsOf(workspaces: Workspaces, linted: Linted, file: string, findings: readonly Finding[]): Diagnostic[] {
  const { mistakes } = linted;
  if (mistakes) return mistakesOf(workspaces, linted, file);
  const positionsIn = onceByFile((path: string) => workspaces.positions(linted, path));
  const uriOf = onceByFile((path: string) => workspaces.uri(linted, path));
  return findings.map((finding) => asDiagnostic(finding, file, positionsIn, uriOf));
}

/** What is asked about a file for each of its findings. */
function onceByFile<T>(ask: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    const value = known.get(file) ?? ask(file);
    known.set(file, value);
    return value;
  };
}

/** The files that have mistakes of the configuration, else those that findings are about. */
export function filesWithDiagnostics(linted: Linted, byFile: ReadonlyMap<string, readonly Finding[]>): readonly string[] {
  return linted.mistakes ? [...new Set(linted.mistakes.mistakes.map(({ file }) => file))] : [...byFile.keys()];
}

export function diagnosticOf(workspaces: Workspaces, linted: Linted, file: string, finding: Finding): Diagnostic {
  return asDiagnostic(
    finding,
    file,
    (path) => workspaces.positions(linted, path),
    (path) => workspaces.uri(linted, path),
  );
}

function asDiagnostic(
  finding: Finding,
  file: string,
  positionsIn: (file: string) => Positions,
  uriOf: (file: string) => string,
): Diagnostic {
  const { ruleId, severity, message, span, related } = finding;
  const relatedInformation = related.map((one) => ({
    location: { uri: uriOf(one.file), range: positionsIn(one.file).range(one.span) },
    message: shown(one.message),
  }));
  const place = finding.file === undefined || !span ? { start: 0, end: 0 } : span;
  return {
    range: positionsIn(file).range(place),
    severity: severities[severity],
    code: ruleId,
    codeDescription: { href: pageOf(ruleId) },
    source: 'stratlint',
    message: shown(message),
    ...(relatedInformation.length > 0 && { relatedInformation }),
  };
}

function mistakesOf(workspaces: Workspaces, linted: Linted, file: string): Diagnostic[] {
  const mistakes = linted.mistakes?.mistakes.filter((one) => one.file === file) ?? [];
  return mistakes.map(({ message, span }) => ({
    range: workspaces.positions(linted, file).range(span),
    severity: DiagnosticSeverity.Error,
    code: 'configuration',
    source: 'stratlint',
    message,
  }));
}

/** Half a character, quoted from a text that is being written, would not pass as UTF-8. */
function shown(message: string): string {
  return message.replace(/\p{Surrogate}/gu, '\ufffd');
}
