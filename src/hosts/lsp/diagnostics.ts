//! Findings as the protocol's diagnostics, file by file.
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import type { Finding, Severity } from '../../diagnostic.ts';
import { pageOf } from '../../workspace/package.ts';
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
  return findings.map((finding) => diagnosticOf(workspaces, linted, file, finding));
}

/** The files that have mistakes of the configuration, else those that findings are about. */
export function filesWithDiagnostics(linted: Linted, byFile: ReadonlyMap<string, readonly Finding[]>): readonly string[] {
  return linted.mistakes ? [...new Set(linted.mistakes.mistakes.map(({ file }) => file))] : [...byFile.keys()];
}

export function diagnosticOf(workspaces: Workspaces, linted: Linted, file: string, finding: Finding): Diagnostic {
  const { ruleId, severity, message, span, related } = finding;
  const relatedInformation = related.map((one) => ({
    location: { uri: workspaces.uri(linted, one.file), range: workspaces.positions(linted, one.file).range(one.span) },
    message: shown(one.message),
  }));
  const place = finding.file === undefined || !span ? { start: 0, end: 0 } : span;
  return {
    range: workspaces.positions(linted, file).range(place),
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
