//! The one rule: what the engine finds in the file that ESLint is linting, at ESLint's places, with ESLint's fixes.
import type { AST, Rule } from 'eslint';
import type { Finding, Fix, Severity } from '../../diagnostic.ts';
import type { TextEdit } from '../../text/edit.ts';
import { LineIndex } from '../../text/span.ts';
import { homepage } from '../../workspace/package.ts';
import { findingsFor, type FileFindings } from './findings.ts';
import { checkedSettings } from './settings.ts';

/** ESLint has one severity a rule: this one tells the findings of one of ours. */
export function republished(severity: Severity): Rule.RuleModule {
  return {
    meta: {
      type: 'problem',
      docs: {
        description: `what stratlint finds in the workspace (${severity})`,
        recommended: true,
        url: `${homepage}#in-eslint`,
      },
      fixable: 'code',
      hasSuggestions: true,
      schema: [],
    },
    create: (context) => {
      report(context, severity);
      return {};
    },
  };
}

function report(context: Rule.RuleContext, severity: Severity): void {
  // A block of code inside Markdown is linted as a file of its own, which it is not for us.
  if (context.physicalFilename !== context.filename) return;
  const { sourceCode } = context;
  const settings = checkedSettings(context.settings['stratlint'] ?? {}, ['fingerprint']);
  const file = findingsFor(context.filename, sourceCode.text, context.cwd, settings);
  if (severity === 'error') reportMistakes(context, file);
  const found = file.findings.filter((finding) => finding.severity === severity);
  for (const finding of found) context.report(problemOf(finding, file, context));
}

/** Nothing is linted as long as the configuration has mistakes: whoever sees no findings is told why. */
function reportMistakes(context: Rule.RuleContext, { mistakes, path, text }: FileFindings): void {
  const { sourceCode } = context;
  const lines = new LineIndex(text);
  for (const { file, line, column, message } of mistakes) {
    const isHere = file === path;
    const at = isHere ? Math.min(lines.line(line).start + column - 1, sourceCode.text.length) : 0;
    const loc = { start: sourceCode.getLocFromIndex(at), end: sourceCode.getLocFromIndex(at) };
    const elsewhere = `Nothing is checked until this is mended: ${file}:${line}:${column}: ${message}`;
    context.report({ loc, message: isHere ? message : elsewhere });
  }
}

function problemOf(finding: Finding, { path, text }: FileFindings, { sourceCode }: Rule.RuleContext): Rule.ReportDescriptor {
  const shift = text.startsWith('\ufeff') && !sourceCode.text.startsWith('\ufeff') ? 1 : 0;
  const place = (offset: number): number => Math.max(0, Math.min(offset - shift, sourceCode.text.length));
  const { start, end } = finding.span ?? { start: 0, end: 0 };
  const own = finding.fixes.flatMap((fix) => ownEdits(fix, path));
  const safe = own.find(({ fix }) => fix.kind === 'safe');
  const suggestions = own.filter((one) => one !== safe);
  return {
    loc: { start: sourceCode.getLocFromIndex(place(start)), end: sourceCode.getLocFromIndex(place(end)) },
    message: `${finding.message} (${finding.ruleId})`,
    ...(safe && { fix: edited(safe.edits, place) }),
    suggest: suggestions.map(({ fix, edits }) => ({ desc: fix.title, fix: edited(edits, place) })),
  };
}

/** ESLint writes to the file it lints and to no other: a fix that needs another one is for the command line. */
function ownEdits(fix: Fix, path: string): { readonly fix: Fix; readonly edits: readonly TextEdit[] }[] {
  const [only] = fix.edits;
  return fix.edits.length === 1 && only?.file === path ? [{ fix, edits: only.edits }] : [];
}

function edited(edits: readonly TextEdit[], place: (offset: number) => number): (fixer: Rule.RuleFixer) => Rule.Fix[] {
  return (fixer) =>
    edits.map(({ span, text }) => fixer.replaceTextRange([place(span.start), place(span.end)] satisfies AST.Range, text));
}
