//! A baseline as it is written: which findings are held back, why, who sees to it, and until when. Read, checked, all mistakes at once.
import type { ConfigMistake } from '../config/reading.ts';
import { at, entriesOf, itemsOf, mapOf, problem, scalarOf, type NodeReading } from '../rule/declarative/reading.ts';
import type { Entry, MapNode, Node } from '../syntax/tree.ts';
import { parseYaml } from '../syntax/yaml.ts';
import type { Span } from '../text/span.ts';
import { isIsoDay, isPlaceholder } from '../value/index.ts';

/** What people say of findings that are held back. A placeholder says nothing. */
export interface Terms {
  readonly reason?: string;
  readonly owner?: string;
  /** The last day that a finding is held back, ISO 8601. */
  readonly until?: string;
}

export interface BaselineEntry extends Terms {
  readonly fingerprint: string;
  readonly rule: string;
  /** `goal/faster-claims`; absent where the finding is about a file, or about the workspace. */
  readonly entity?: string;
  readonly file?: string;
  /** What was found, for people. */
  readonly what?: string;
}

/** An entry as the file has it. */
export interface WrittenEntry extends BaselineEntry {
  readonly span: Span;
}

export interface Baseline {
  readonly entries: readonly WrittenEntry[];
  /** What holds for entries that do not say it themselves. */
  readonly defaults: Terms;
  /** `findings:` and what stands behind it, for whoever writes another list there; undefined where it is missing. */
  readonly list: Entry | undefined;
}

export const baselineVersion = 1;
export const baselineKeys = ['version', 'defaults', 'findings'] as const;
export const termKeys = ['reason', 'owner', 'until'] as const;
export const entryKeys = ['fingerprint', 'rule', 'entity', 'file', 'what', ...termKeys] as const;

export const noBaseline: Baseline = { entries: [], defaults: {}, list: undefined };

/** More than a baseline of a hundred thousand findings takes. */
const mostNodes = 2_000_000;

export function readBaseline(text: string): { readonly baseline: Baseline; readonly mistakes: readonly ConfigMistake[] } {
  const { documents, problems } = parseYaml(text);
  const reading: NodeReading = {
    problems: problems.map(({ span }) => ({ message: 'This line is not YAML that can be read.', span })),
    left: mostNodes,
  };
  const root = documents[0]?.root;
  if (documents.length > 1)
    problem(reading, documents[1] ?? { span: { start: 0, end: 0 } }, 'A baseline is one document; this begins another.');
  const baseline = root && problems.length === 0 ? readRoot(reading, root) : undefined;
  return { baseline: baseline ?? noBaseline, mistakes: reading.problems.sort((a, b) => a.span.start - b.span.start) };
}

function readRoot(reading: NodeReading, root: Node): Baseline | undefined {
  const map = mapOf(reading, root, 'A baseline, which has "version: 1" and "findings:",');
  if (!map) return undefined;
  const { version, defaults, findings } = entriesOf(reading, map, 'part of a baseline', baselineKeys);
  checkVersion(reading, map, version);
  const items = findings && !isBlank(findings.value) ? readItems(reading, findings.value) : [];
  checkRepeats(reading, items);
  return { entries: items, defaults: defaults ? readDefaults(reading, defaults) : {}, list: findings };
}

const isBlank = (node: Node): boolean => node.type === 'scalar' && node.text.trim() === '';

function checkVersion(reading: NodeReading, map: MapNode, version: Entry | undefined): void {
  const said = version && scalarOf(reading, version.value, `A number such as ${baselineVersion}`);
  if (!version) problem(reading, map, `A baseline begins with "version: ${baselineVersion}".`);
  else if (said && said.value !== baselineVersion)
    problem(
      reading,
      at(said),
      `This baseline is of version "${said.text}", and this stratlint reads version ${baselineVersion}. Run the one that wrote it.`,
    );
}

function readDefaults(reading: NodeReading, { value }: Entry): Terms {
  if (isBlank(value)) return {};
  const map = mapOf(reading, value, `Some of ${termKeys.join(', ')}`);
  return map ? readTerms(reading, entriesOf(reading, map, 'default', termKeys)) : {};
}

function readItems(reading: NodeReading, list: Node): WrittenEntry[] {
  if (list.type === 'list' && list.items.length === 0) return [];
  return itemsOf(reading, list).flatMap((item) => readEntry(reading, item) ?? []);
}

function readEntry(reading: NodeReading, item: Node): WrittenEntry | undefined {
  const map = mapOf(reading, item, 'A finding, which has a fingerprint and a rule,');
  if (!map) return undefined;
  const entries = entriesOf(reading, map, 'part of a finding that is held back', entryKeys);
  const [fingerprint, rule] = [textOf(reading, entries.fingerprint), textOf(reading, entries.rule)];
  for (const key of ['fingerprint', 'rule'] as const)
    if (!entries[key]) problem(reading, map, `The ${key} is missing here; "stratlint --update-baseline" writes it.`);
  if (fingerprint === undefined || rule === undefined) return undefined;
  const [entity, file, what] = [entries.entity, entries.file, entries.what].map((entry) => textOf(reading, entry));
  return {
    fingerprint,
    rule,
    ...(entity !== undefined && { entity }),
    ...(file !== undefined && { file }),
    ...(what !== undefined && { what }),
    ...readTerms(reading, entries),
    span: map.span,
  };
}

function readTerms(reading: NodeReading, entries: Partial<Record<(typeof termKeys)[number], Entry>>): Terms {
  const [reason, owner, until] = termKeys.map((key) => {
    const entry = entries[key];
    if (!entry || isBlank(entry.value)) return undefined;
    const text = textOf(reading, entry);
    return text === undefined || isPlaceholder(text) ? undefined : text;
  });
  if (until !== undefined && entries.until && !isIsoDay(until))
    problem(reading, at(entries.until.value), `"until" is the last day, such as 2027-03-31, not "${until}".`);
  return {
    ...(reason !== undefined && { reason }),
    ...(owner !== undefined && { owner }),
    ...(until !== undefined && { until }),
  };
}

function textOf(reading: NodeReading, entry: Entry | undefined): string | undefined {
  return entry && scalarOf(reading, entry.value, `The ${entry.key}, in words,`)?.text;
}

function checkRepeats(reading: NodeReading, entries: readonly WrittenEntry[]): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry.fingerprint))
      problem(reading, entry, `The finding ${entry.fingerprint} stands here a second time. Remove one of the two.`);
    seen.add(entry.fingerprint);
  }
}
