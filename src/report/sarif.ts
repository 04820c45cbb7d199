//! `--format sarif`: SARIF 2.1.0 (OASIS), as GitHub code scanning and others take it.
import type { Finding, Fix, Location, Severity } from '../diagnostic.ts';
import type { Span } from '../text/span.ts';
import { oneLine, Positions, printable, type RuleCard, type RunReport } from './report.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

interface Log {
  readonly input: RunReport;
  readonly positions: Positions;
  /** Where a rule stands in the list of rules. */
  readonly indices: ReadonlyMap<string, number>;
}

export function sarifReport(input: RunReport): string {
  const indices = new Map(input.rules.map(({ id }, at) => [id, at]));
  const log: Log = { input, positions: new Positions(input.source), indices };
  const run = {
    tool: { driver: driver(input) },
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(input)],
    ...(input.language !== undefined && { language: input.language }),
    results: input.findings.map((finding) => result(log, finding)),
  };
  const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function driver({ rules, tool: { version, homepage }, url }: RunReport): unknown {
  return {
    name: 'stratlint',
    version,
    semanticVersion: version,
    informationUri: homepage,
    rules: rules.map((rule) => descriptor(rule, url(rule.id))),
  };
}

function descriptor({ id, category, summary, severity, presets }: RuleCard, url: string): unknown {
  return {
    id,
    shortDescription: { text: `${summary}.` },
    help: { text: `${summary}. ${url}`, markdown: `${summary}. [Why, and the way out](${url})` },
    helpUri: url,
    defaultConfiguration: { level: levels[severity] },
    properties: { category, tags: [category, ...presets] },
  };
}

function invocation({ failed }: RunReport): unknown {
  return {
    executionSuccessful: failed.length === 0,
    ...(failed.length > 0 && {
      toolExecutionNotifications: failed.map((id) => ({
        level: 'error',
        message: { text: `The rule ${id} failed, so it may have missed something.` },
        associatedRule: { id },
      })),
    }),
  };
}

function result(log: Log, finding: Finding): unknown {
  const { ruleId, severity, message, file, span, related, entity, confidence } = finding;
  const ruleIndex = log.indices.get(ruleId);
  const logical = entity && { name: entity.name, fullyQualifiedName: `${entity.kind}/${entity.id}`, kind: entity.kind };
  const physical = file === undefined ? {} : { physicalLocation: physicalLocation(log, file, span) };
  const fixes = finding.fixes.filter(({ edits }) => edits.length > 0);
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: oneLine(message) },
    locations: file === undefined && !logical ? [] : [{ ...physical, ...(logical && { logicalLocations: [logical] }) }],
    ...(related.length > 0 && { relatedLocations: related.map((one, id) => relatedLocation(log, one, id)) }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => sarifFix(log, fix)) }),
    partialFingerprints: { 'stratlint/v1': log.input.uniqueFingerprint(finding) },
    properties: { confidence },
  };
}

function physicalLocation(log: Log, file: string, span: Span | undefined): unknown {
  return { artifactLocation: artifact(log, file), ...(span && { region: region(log, file, span) }) };
}

function artifact({ input }: Log, file: string): unknown {
  const segments = printable(input.shown(file)).split('/');
  return { uri: segments.map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function region({ positions }: Log, file: string, span: Span): unknown {
  const { start, end } = positions.range(file, span);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

function relatedLocation(log: Log, { file, span, message }: Location & { readonly message: string }, id: number): unknown {
  return { id, physicalLocation: physicalLocation(log, file, span), message: { text: oneLine(message) } };
}

function sarifFix(log: Log, { title, edits }: Fix): unknown {
  return {
    description: { text: oneLine(title) },
    artifactChanges: edits.map((one) => ({
      artifactLocation: artifact(log, one.file),
      replacements: one.edits.map(({ span, text }) => ({
        deletedRegion: region(log, one.file, span),
        insertedContent: { text },
      })),
    })),
  };
}
