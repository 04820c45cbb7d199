//! The whole run: text → facts → model → outcomes → findings. A session keeps what the next run can use again.
import { compareFindings, type Finding } from '../diagnostic.ts';
import type { Directory } from '../directory/directory.ts';
import { link } from '../link/link.ts';
import type { FileFacts } from '../model/fact.ts';
import type { Model } from '../model/model.ts';
import type { Place } from '../rule/place.ts';
import type { Rule } from '../rule/rule.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { LineIndex, type Span } from '../text/span.ts';
import { checkRules, type Evaluations } from './check.ts';
import { factsOf, nodesOf, type ReadSettings, type SourceFile } from './facts.ts';
import type { Outcome } from './outcome.ts';
import { unmuted } from './mute.ts';
import { extentOf, raiseOutcome, raiseProblem, type Raising } from './raise.ts';
import { entitiesAround } from './around.ts';
import type { Settings } from '../config/settings.ts';
import type { Vocabulary } from '../statement/index.ts';
import { isWaived, waiverTable, type WaiverTable } from './suppress.ts';

export interface RunInput extends ReadSettings {
  readonly files: readonly SourceFile[];
  /** Who is who in the repository, beside what the files say. */
  readonly directory?: Directory;
  readonly settings: Settings;
  /** Settings with more rules on: they are run as well, and what they would add is counted. */
  readonly wider?: Settings;
  /** An ISO 8601 day. */
  readonly today: string;
  /** The language findings speak, whatever that of their documents. */
  readonly messages?: string;
  /** The model to compare with. */
  readonly base?: Model;
  /** The author's own words, for judging statements. */
  readonly vocabulary?: Vocabulary;
  /** The session ends with this run: nothing is noted for a next one, which saves time and memory. */
  readonly once?: boolean;
  /** A quicker way to read many files than one after the other. */
  readonly readMany?: (files: readonly SourceFile[], settings: ReadSettings) => readonly FileFacts[];
  /** The day of the newest commit on some lines of a file. */
  readonly lastChange?: (file: string, span: Span) => string | undefined;
}

export interface RunResult {
  /** In the order of files and places. */
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  readonly model: Model;
  /** Rules that threw. The run can't be trusted to have found everything. */
  readonly failures: readonly RuleFailure[];
  /** How many findings the wider settings would add. */
  readonly more: number;
  readonly statistics: Statistics;
  /** The language of all files, where they have but one. */
  readonly spoken: string | undefined;
  /** Named files that say no kind: what each is read as, or undefined where nothing in it is known. */
  readonly readAs: readonly { readonly file: string; readonly kind: string | undefined }[];
}

export interface RuleFailure {
  readonly ruleId: string;
  readonly message: string;
}

/** How much was done, and how much was known already. */
export interface Statistics {
  readonly files: number;
  readonly filesRead: number;
  readonly entities: number;
  /** Evaluations: one rule looking at one entity. */
  readonly checksRun: number;
  readonly checksReused: number;
}

interface Kept {
  readonly source: SourceFile;
  readonly settings: ReadSettings;
  readonly setting: string;
  readonly facts: FileFacts;
  lines: LineIndex | undefined;
  tree: SyntaxTree | undefined;
  waivers: WaiverTable | undefined;
}

export type { SourceFile };

export class Session {
  readonly #rules: readonly Rule[];
  readonly #byId: ReadonlyMap<string, Rule>;
  #files = new Map<string, Kept>();
  #evaluations: Evaluations | undefined;

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#byId = new Map(rules.map((rule) => [rule.id, rule]));
  }

  run(input: RunInput): RunResult {
    const filesRead = this.#read(input);
    const kept = [...this.#files.values()];
    const facts = kept.map((one) => one.facts);
    const model = link(facts, '', input.directory);
    const checked = checkRules(this.#rules, checkInput(input, model), this.#evaluations);
    this.#evaluations = input.once === true ? undefined : checked.evaluations;
    const raising = this.#raising(input, model);
    const failures = failuresOf(checked.evaluations);
    const found = [...this.#problems(raising, failures), ...this.#outcomes(raising, checked.evaluations, failures)];
    const findings = [...found, ...failures.map((failure) => findingOf(failure, input.messages))].sort(compareFindings);
    const waived = new Set(findings.filter((finding) => this.#isWaived(finding, input.today)));
    return {
      findings: findings.filter((finding) => !waived.has(finding)),
      waived: [...waived],
      model,
      failures,
      more: input.wider ? this.#count(raising, checked.evaluations, input.wider) - found.length : 0,
      spoken: spokenIn(facts),
      readAs: kept.flatMap(({ source, facts: { file, readAs, entities } }) =>
        readAs !== undefined || (source.named === true && entities.length === 0) ? [{ file, kind: readAs }] : [],
      ),
      statistics: {
        files: kept.length,
        filesRead,
        entities: model.index.byKey.size,
        checksRun: checked.ran,
        checksReused: checked.reused,
      },
    };
  }

  /** How many findings there would be with other settings. */
  #count(raising: Raising, evaluations: Evaluations, settings: Settings): number {
    const problems = [...this.#files.values()].flatMap(({ facts }) =>
      facts.problems.filter((problem) => settings.has(problem.rule)),
    );
    return problems.length + unmuted(outcomesOf(evaluations, settings), this.#byId, raising.model).length;
  }

  /** Brings the facts up to date; returns how many files had to be read anew. */
  #read(input: RunInput): number {
    const { language, currency, fiscalYearStart } = input;
    const settings: ReadSettings = {
      ...(language !== undefined && { language }),
      ...(currency !== undefined && { currency }),
      ...(fiscalYearStart !== undefined && { fiscalYearStart }),
    };
    const settingOf = ({ kind, named, problem }: SourceFile): string => JSON.stringify([kind, named, problem, settings]);
    const isKnown = (source: SourceFile): boolean => {
      const known = this.#files.get(source.path);
      return known?.source.text === source.text && known.setting === settingOf(source);
    };
    const changed = input.files.filter((source) => !isKnown(source));
    const read = input.readMany?.(changed, settings) ?? changed.map((source) => factsOf(source, settings));
    const fresh = new Map(read.map((facts) => [facts.file, facts]));
    const before = this.#files;
    this.#files = new Map();
    for (const source of input.files) {
      const facts = fresh.get(source.path);
      const kept = facts ? keep(source, settings, settingOf(source), facts) : before.get(source.path);
      if (kept) this.#files.set(source.path, kept);
    }
    return changed.length;
  }

  #raising({ settings, messages }: RunInput, model: Model): Raising {
    const files = this.#files;
    return {
      model,
      sources: { text: (file) => files.get(file)?.source.text, tree: (file) => treeOf(files.get(file)) },
      rules: this.#byId,
      severities: new Map([...settings].map(([id, { severity }]) => [id, severity])),
      language: messages,
      around: entitiesAround(model),
    };
  }

  #problems(raising: Raising, failures: RuleFailure[]): Finding[] {
    return [...this.#files.values()].flatMap(({ facts }) =>
      facts.problems.flatMap((problem) =>
        guarded(problem.rule, failures, () => raiseProblem(raising, facts.file, facts.language, problem)),
      ),
    );
  }

  #outcomes(raising: Raising, evaluations: Evaluations, failures: RuleFailure[]): Finding[] {
    const outcomes = unmuted(outcomesOf(evaluations, raising.severities), this.#byId, raising.model);
    return outcomes.flatMap((outcome) => guarded(outcome.ruleId, failures, () => raiseOutcome(raising, outcome)));
  }

  #isWaived(finding: Finding, today: string): boolean {
    const kept = finding.file === undefined ? undefined : this.#files.get(finding.file);
    if (!kept || kept.facts.directives.length === 0) return false;
    kept.lines ??= new LineIndex(kept.source.text);
    kept.waivers ??= waiverTable(kept.facts.directives, kept.lines);
    return isWaived(finding, kept.waivers, kept.lines, today);
  }
}

function spokenIn(facts: readonly FileFacts[]): string | undefined {
  const spoken = new Set(facts.filter(({ entities }) => entities.length > 0).map(({ language }) => language));
  return spoken.size === 1 ? [...spoken][0] : undefined;
}

function treeOf(kept: Kept | undefined): SyntaxTree | undefined {
  if (kept) kept.tree ??= nodesOf(kept.source, kept.settings);
  return kept?.tree;
}

function keep(source: SourceFile, settings: ReadSettings, setting: string, facts: FileFacts): Kept {
  return { source, settings, setting, facts, lines: undefined, tree: undefined, waivers: undefined };
}

function checkInput(
  { settings, wider, today, base, lastChange, vocabulary, once = false }: RunInput,
  model: Model,
): Parameters<typeof checkRules>[1] {
  const changeAt = (at: Place): string | undefined => {
    const found = extentOf(model, at);
    return found && lastChange?.(found.file, found.span);
  };
  const both = wider ? new Map([...wider, ...settings]) : settings;
  return { model, base, today, settings: both, lastChange: changeAt, once, ...(vocabulary && { vocabulary }) };
}

/** Of the rules that are to be reported. */
function outcomesOf(evaluations: Evaluations, reported: ReadonlyMap<string, unknown>): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const [ruleId, { noted }] of evaluations.byRule) {
    if (reported.has(ruleId))
      for (const evaluation of noted.values()) for (const outcome of evaluation.outcomes) outcomes.push(outcome);
  }
  return outcomes;
}

/** Each rule that threw, once, with the first of its errors. */
function failuresOf(evaluations: Evaluations): RuleFailure[] {
  return [...evaluations.byRule].flatMap(([ruleId, { noted }]) => {
    for (const { failure } of noted.values()) if (failure !== undefined) return [{ ruleId, message: failure }];
    return [];
  });
}

/** A rule whose message is missing or malformed has failed like one that throws. */
function guarded(ruleId: string, failures: RuleFailure[], raise: () => Finding | undefined): Finding[] {
  try {
    const finding = raise();
    return finding ? [finding] : [];
  } catch (error) {
    if (!failures.some((failure) => failure.ruleId === ruleId))
      failures.push({ ruleId, message: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

const failureWords: { readonly en: string } & Readonly<Record<string, string>> = {
  en: 'The rule itself failed, so it may have missed something; the other rules went on. Its error:',
  es: 'La propia regla ha fallado, así que puede habérsele escapado algo; las demás han seguido. Su error:',
};

function findingOf({ ruleId, message }: RuleFailure, language = 'en'): Finding {
  const words = failureWords[language] ?? failureWords.en;
  return { ruleId, severity: 'error', confidence: 'high', message: `${words} ${message}`, related: [], fixes: [] };
}
