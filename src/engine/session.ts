//! The whole run: text → facts → model → outcomes → findings. A session keeps what the next run can use again.
import { compareFindings, type Finding, type Problem } from '../diagnostic.ts';
import type { Directory } from '../directory/directory.ts';
import { link, linkBySteps } from '../link/link.ts';
import type { FileFacts } from '../model/fact.ts';
import type { Model } from '../model/model.ts';
import { each, finished, type Steps } from '../model/steps.ts';
import type { Place } from '../rule/place.ts';
import type { Rule } from '../rule/rule.ts';
import type { Span } from '../text/span.ts';
import { checkAsked } from './asked.ts';
import { baseLabel, checkRules, type Evaluations } from './check.ts';
import { newPieces, type Pieces, type SourceFile } from './facts.ts';
import { findingsByFile, glanceAt, keptAnew, type Before } from './glance.ts';
import { readFiles, treeOf, type Kept, type KeptFiles, type ReadInput } from './kept.ts';
import type { Sources } from './fix.ts';
import { unmuted } from './mute.ts';
import { saidOnce, withoutReplaced } from './replace.ts';
import { both, byFile, outcomesOf } from './reported.ts';
import { editing, extentOf, raiseOutcome, raiseProblem, raiseRemark, type Raising, type Remark } from './raise.ts';
import { entitiesAround } from './around.ts';
import { failureFinding, failuresOf, guarded, type RuleFailure } from './failure.ts';
import type { Patience } from './patience.ts';
import type { Settings } from '../config/settings.ts';
import type { SettingsOf } from '../config/settings-by-file.ts';
import type { Vocabulary } from '../statement/index.ts';
import { isNotUnderstood, spokenIn } from './understood.ts';
import { waiveBySteps } from './waiving.ts';

export interface RunInput extends ReadInput {
  readonly files: readonly SourceFile[];
  /** Who is who in the repository, beside what the files say. */
  readonly directory?: Directory;
  /** The same for all files, or by file. */
  readonly settings: Settings | SettingsOf;
  /** Settings with more rules on: they are run as well, and what they would add is counted. */
  readonly wider?: Settings | SettingsOf;
  /** What the host found out about the configuration. */
  readonly remarks?: readonly Remark[];
  /** There are rules that the session was not given, plugins that are switched off: a waiver may name one of them. */
  readonly moreRules?: boolean;
  /** An ISO 8601 day. */
  readonly today: string;
  /** The language findings speak, whatever that of their documents. */
  readonly messages?: string;
  /** The files at the revision to compare with. They are asked for when the first rule looks at it. */
  readonly base?: () => readonly SourceFile[];
  /** The author's own words, for judging statements. */
  readonly vocabulary?: Vocabulary;
  /** The session ends with this run: nothing is noted for a next one, which saves time and memory. */
  readonly once?: boolean;
  /** Told of all that was read, before anything is made of it. */
  readonly onFacts?: (facts: readonly FileFacts[]) => void;
  /** The day of the newest commit on some lines of a file. */
  readonly lastChange?: (file: string, span: Span) => string | undefined;
  /** How long a rule that was added to those of stratlint may take. */
  readonly patience?: Patience;
}

export interface RunResult {
  /** In the order of files and places. */
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  readonly model: Model;
  /** The files as this run read them. */
  readonly sources: Sources;
  readonly facts: (file: string) => FileFacts | undefined;
  /** Rules that threw. The run can't be trusted to have found everything. */
  readonly failures: readonly RuleFailure[];
  /** How many findings the wider settings would add. */
  readonly more: number;
  readonly statistics: Statistics;
  /** The language of all files, where they have but one. */
  readonly spoken: string | undefined;
  /** Named files that say no kind: what each is read as, or undefined where nothing in it is known. */
  readonly readAs: readonly { readonly file: string; readonly kind: string | undefined }[];
  /** Markdown that takes part, and of whose words, but a title, nothing was understood. */
  readonly notUnderstood: readonly string[];
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

interface Base {
  readonly kept: readonly Kept[];
  readonly directory: Directory | undefined;
  readonly model: Model;
}

export type { RuleFailure, SourceFile };

export class Session {
  readonly #rules: readonly Rule[];
  readonly #byId: ReadonlyMap<string, Rule>;
  #files = new Map<string, Kept>();
  #evaluations: Evaluations | undefined;
  #base: Base | undefined;
  #before: Before | undefined;
  #ahead = new Map<string, Kept>();
  /** Of texts that are being written. */
  readonly #pieces = new Map<string, { readonly setting: string; readonly pieces: Pieces }>();

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#byId = new Map(rules.map((rule) => [rule.id, rule]));
  }

  run(input: RunInput): RunResult {
    return finished(this.runBySteps(input));
  }

  /** The same step by step. Until the last one, the session is what the run before left. */
  *runBySteps(input: RunInput): Steps<RunResult> {
    checkAsked(input);
    this.#readWritten(input.files);
    const { files, filesRead } = readFiles(input, input.files, this.#files, this.#ahead);
    const kept = [...files.values()];
    const facts = kept.map((one) => one.facts);
    input.onFacts?.(facts);
    yield;
    const before = this.#evaluations;
    const reading = { label: '', noted: input.once !== true };
    const model = yield* linkBySteps(facts, reading, input.directory, before?.model);
    const checked = yield* checkRules(
      this.#rules,
      checkInput(input, model, this.#baseOf(input, files), [...files.keys()]),
      before,
    );
    const raising = this.#raising(input, model, files);
    const failures = failuresOf(checked.evaluations);
    const problems = yield* this.#problems(raising, kept, failures);
    const found = [...problems, ...(yield* this.#outcomes(raising, checked.evaluations, failures))];
    const remarks = (input.remarks ?? []).flatMap((remark) =>
      guarded(remark.problem.rule, failures, () => raiseRemark(raising, remark, input.messages ?? spokenIn(facts) ?? 'en')),
    );
    const { reported, waived } = yield* waiveBySteps([...found, ...remarks], { ...input, raising, files, failures });
    const languageOf = ({ file = '' }: Finding): string => raising.language ?? files.get(file)?.facts.language ?? 'en';
    const told = saidOnce(withoutReplaced(reported, this.#byId), this.#byId, languageOf);
    const findings = [...told, ...failures.map((failure) => failureFinding(raising, failure))].sort(compareFindings);
    yield;
    const more = input.wider ? this.#count(raising, kept, checked.evaluations, byFile(input.wider)) - found.length : 0;
    this.#files = files;
    // What was looked at since is newer.
    for (const [file, one] of this.#ahead) if (files.get(file) === one) this.#ahead.delete(file);
    this.#evaluations = input.once === true ? undefined : checked.evaluations;
    if (input.once !== true)
      this.#before = { raising, today: input.today, findings: findingsByFile(findings, new Set(problems)) };
    return {
      findings,
      waived: waived.sort(compareFindings),
      model,
      sources: raising.sources,
      facts: (file) => files.get(file)?.facts,
      failures,
      more,
      spoken: spokenIn(facts),
      readAs: kept.flatMap(({ source, facts: { file, readAs, entities } }) =>
        readAs !== undefined || (source.named === true && entities.length === 0) ? [{ file, kind: readAs }] : [],
      ),
      notUnderstood: kept.filter(isNotUnderstood).map(({ source }) => source.path),
      statistics: {
        files: kept.length,
        filesRead,
        entities: model.index.byKey.size,
        checksRun: checked.ran,
        checksReused: checked.reused,
      },
    };
  }

  /** What can be said at once of a file of the last run that has another text now; undefined for other files. */
  glance(file: string, text: string): readonly Finding[] | undefined {
    const kept = this.#files.get(file);
    if (!kept || !this.#before || kept.source.problem) return undefined;
    const glance = glanceAt(kept, text, this.#before, this.#piecesOf(kept));
    if (glance.kept) this.#ahead.set(file, glance.kept);
    return glance.findings;
  }

  /** Texts that are being written, and no glance has read: what is known of their last reading makes it less work. */
  #readWritten(files: readonly SourceFile[]): void {
    for (const { path, text } of this.#pieces.size > 0 ? files : []) {
      const kept = this.#pieces.has(path) ? this.#files.get(path) : undefined;
      const last = this.#ahead.get(path) ?? kept;
      if (kept && last && last.source.text !== text) this.#ahead.set(path, keptAnew(kept, text, this.#piecesOf(kept)));
    }
  }

  /** A text is written no more: what was kept for its next reading is given up. */
  forget(file: string): void {
    this.#pieces.delete(file);
    this.#ahead.delete(file);
  }

  #piecesOf({ source: { path }, setting }: Kept): Pieces {
    const known = this.#pieces.get(path);
    if (known?.setting === setting) return known.pieces;
    const pieces = newPieces();
    this.#pieces.set(path, { setting, pieces });
    return pieces;
  }

  /** How many findings there would be with other settings. */
  #count(raising: Raising, kept: readonly Kept[], evaluations: Evaluations, settings: SettingsOf): number {
    const problems = kept.flatMap(({ facts }) => facts.problems.filter((problem) => settings(facts.file).has(problem.rule)));
    return problems.length + unmuted(outcomesOf(evaluations, settings, raising.model), this.#byId, raising.model).length;
  }

  /** What was not changed since is not read twice; nor is it linked again as long as it is the same. */
  #baseOf(input: RunInput, files: KeptFiles): (() => Model) | undefined {
    const { base, directory } = input;
    if (!base) return undefined;
    let model: Model | undefined;
    return () => (model ??= this.#linkBase(input, base(), files, directory));
  }

  #linkBase(input: RunInput, sources: readonly SourceFile[], present: KeptFiles, directory: Directory | undefined): Model {
    // Of a file that can't be read now, nobody can tell what it lost.
    const readable = sources.filter(({ path }) => !present.get(path)?.facts.problems.some(isUnreadable));
    const known = this.#base;
    const before = new Map(known?.kept.map((one) => [one.source.path, one]));
    const kept = [...readFiles(input, readable, before, present).files.values()];
    const isSame = kept.length === known?.kept.length && kept.every((one, i) => one === known.kept[i]);
    if (isSame && known.directory === directory) return known.model;
    const model = link(
      kept.map((one) => one.facts),
      { label: baseLabel, noted: input.once !== true },
      directory,
    );
    this.#base = { kept, directory, model };
    return model;
  }

  #raising({ settings, messages }: RunInput, model: Model, files: KeptFiles): Raising {
    const sources: Sources = { text: (file) => files.get(file)?.source.text, tree: (file) => treeOf(files.get(file)) };
    return {
      model,
      sources,
      edits: editing(model, sources),
      rules: this.#byId,
      settings: byFile(settings),
      language: messages,
      around: entitiesAround(model),
    };
  }

  *#problems(raising: Raising, kept: readonly Kept[], failures: RuleFailure[]): Steps<Finding[]> {
    const found: Finding[] = [];
    yield* each(kept, many, ({ facts: { file, language, problems } }) => {
      for (const problem of problems)
        found.push(...guarded(problem.rule, failures, () => raiseProblem(raising, file, language, problem)));
    });
    return found;
  }

  *#outcomes(raising: Raising, evaluations: Evaluations, failures: RuleFailure[]): Steps<Finding[]> {
    const found: Finding[] = [];
    const outcomes = unmuted(outcomesOf(evaluations, raising.settings, raising.model), this.#byId, raising.model);
    yield* each(outcomes, many, (outcome) => {
      found.push(...guarded(outcome.ruleId, failures, () => raiseOutcome(raising, outcome)));
    });
    return found;
  }
}

/** So many files or findings are a step. */
const many = 50;

const isUnreadable = ({ rule }: Problem): boolean => rule === 'unreadable-document';

function checkInput(
  { settings, wider, today, lastChange, vocabulary, once = false, patience }: RunInput,
  model: Model,
  base: (() => Model) | undefined,
  files: readonly string[],
): Parameters<typeof checkRules>[1] {
  const changeAt = (at: Place): string | undefined => {
    const found = extentOf(model, at);
    return found && lastChange?.(found.file, found.span);
  };
  return {
    model,
    files,
    base,
    today,
    settings: both(byFile(settings), wider && byFile(wider)),
    reported: byFile(settings),
    lastChange: changeAt,
    once,
    ...(vocabulary && { vocabulary }),
    ...(patience && { patience }),
  };
}
