//! Runs rules over a model, and reuses what they said where nothing they looked at has changed.
import { perWords } from '../language/index.ts';
import { kindOfType } from '../model/entities.generated.ts';
import type { Linked, Model } from '../model/model.ts';
import { noteRead, settledState, startTracking, stopTracking, type Reads } from '../model/reads.ts';
import { isUnderDiscussion } from '../rule/entity.ts';
import type { Place } from '../rule/place.ts';
import type { Context, Rule } from '../rule/rule.ts';
import { failuresIn, noFailures, type Evaluation, type Failure, type Outcome } from './outcome.ts';
import { watchFor, type Patience } from './patience.ts';
import type { RuleSetting, Settings } from '../config/settings.ts';
import type { SettingsOf } from '../config/settings-by-file.ts';
import { judge, noVocabulary, type Judgement, type Vocabulary } from '../statement/index.ts';

/** Tells the reads of the model that is compared with from those of the present one. */
export const baseLabel = 'base:';

export interface CheckInput {
  readonly model: Model;
  /** Makes the model to compare with, when it is first asked for. */
  readonly base: (() => Model) | undefined;
  readonly today: string;
  /** The files of the workspace. */
  readonly files: readonly string[];
  readonly settings: SettingsOf;
  /** Those whose rules are reported; what other rules say is only counted. */
  readonly reported: SettingsOf;
  /** The day of the newest commit on the lines of a place. */
  readonly lastChange: (at: Place) => string | undefined;
  /** The author's own words, for judging statements. */
  readonly vocabulary?: Vocabulary;
  /** No other run follows: what rules look at need not be noted. */
  readonly once: boolean;
  /** How long a rule that was added to those of stratlint may take. */
  readonly patience?: Patience;
}

/**
 * What rules said of a model. Most look at an entity, and at nothing else, and say nothing; that is not written down: it
 * holds as long as the entity is what it was in that model.
 */
export interface Evaluations {
  readonly model: Model;
  readonly byRule: ReadonlyMap<string, RuleEvaluations>;
}

export interface RuleEvaluations {
  /** All that is not read through the model (options, whether there is a base), for the entities of a file. */
  readonly inputs: (file: string | undefined) => string | undefined;
  /** By the key of the entity. */
  readonly noted: ReadonlyMap<string, Evaluation>;
  /** What was said of the workspace, by inputs: files may be asked for different things. */
  readonly overall: ReadonlyMap<string, Evaluation>;
  /** It took too long, and not all was looked at. */
  readonly stopped: Failure | undefined;
}

export interface Checked {
  readonly evaluations: Evaluations;
  readonly ran: number;
  readonly reused: number;
}

export function checkRules(rules: readonly Rule[], input: CheckInput, previous: Evaluations | undefined): Checked {
  const { model } = input;
  const byRule = new Map<string, RuleEvaluations>();
  const state = memo((key) => stateOf(input, key));
  const differing = differingSettings(input.files, input.settings);
  const reported = differingSettings(input.files, input.reported);
  let ran = 0;
  let reused = 0;
  for (const rule of rules) {
    const asking = askingOf(rule, input, differing);
    if (!asking) continue;
    const toBeCounted = input.once && ![...reported].some((settings) => settings.has(rule.id));
    const before = previous?.byRule.get(rule.id);
    const known = before?.stopped ? undefined : before;
    const watch = rule.source && input.patience && watchFor(rule, input.patience);
    let stopped: Failure | undefined;
    const noted = new Map<string, Evaluation>();
    const overall = new Map<string, Evaluation>();
    const ask = (linked: Linked, inputs: string, before: Evaluation | undefined): Evaluation => {
      if (before) reused++;
      else ran++;
      if (before) return before;
      const now = evaluate(rule, linked, asking.context(inputs), input.once);
      return toBeCounted && now !== silence ? countable(now) : now;
    };
    for (const linked of subjects(rule, model)) {
      stopped = watch?.();
      if (stopped) break;
      if (linked === model.index.workspace) {
        for (const inputs of asking.all) {
          const before = known?.overall.get(inputs);
          overall.set(inputs, ask(linked, inputs, before && reusable(before, previous, linked, state)));
        }
        continue;
      }
      const inputs = asking.inputs(linked.file?.file);
      if (inputs === undefined) continue;
      const isSame = known?.inputs(fileBefore(previous, linked)) === inputs;
      const before = isSame ? (known.noted.get(linked.key) ?? silence) : undefined;
      const now = ask(linked, inputs, before && reusable(before, previous, linked, state));
      if (now !== silence) noted.set(linked.key, now);
    }
    stopped ??= watch?.();
    byRule.set(rule.id, { inputs: asking.inputs, noted, overall, stopped });
  }
  return { evaluations: { model, byRule }, ran, reused };
}

function fileBefore(previous: Evaluations | undefined, { key }: Linked): string | undefined {
  return previous?.model.index.byKey.get(key)?.file?.file;
}

/** All settings that some file or the workspace as a whole has; most workspaces have but one. */
function differingSettings(files: readonly string[], settings: SettingsOf): ReadonlySet<Settings> {
  return new Set([undefined, ...files].map(settings));
}

/** What a rule is asked with. */
interface Asking {
  /** Undefined where it is off. */
  readonly inputs: (file: string | undefined) => string | undefined;
  readonly all: ReadonlySet<string>;
  readonly context: (inputs: string) => Context;
}

/** Undefined where the rule is off everywhere. */
function askingOf(rule: Rule, input: CheckInput, differing: ReadonlySet<Settings>): Asking | undefined {
  const contexts = new Map<string, Context>();
  const bySettings = new Map<Settings, string | undefined>();
  for (const settings of differing) {
    const setting = rule.check && settings.get(rule.id);
    const inputs = setting && JSON.stringify([setting.options, input.base !== undefined, input.vocabulary]);
    bySettings.set(settings, inputs);
    if (setting && inputs !== undefined && !contexts.has(inputs)) contexts.set(inputs, contextOf(setting, input));
  }
  const [first] = contexts;
  if (!first) return undefined;
  const [only] = first;
  return {
    inputs: bySettings.size === 1 ? () => only : (file) => bySettings.get(input.settings(file)),
    all: new Set(contexts.keys()),
    context: (inputs) => contexts.get(inputs) ?? first[1],
  };
}

function* subjects(rule: Rule, { index }: Model): Iterable<Linked> {
  for (const on of rule.on) {
    if (on === 'Workspace') yield index.workspace;
    else if (on === 'Entity') yield* index.byKey.values();
    else yield* index.byKind.get(kindOfType[on]) ?? [];
  }
}

/** What was said of an entity before, if it would be said again. */
function reusable(
  known: Evaluation,
  previous: Evaluations | undefined,
  { key, readKey }: Linked,
  state: (key: string) => string,
): Evaluation | undefined {
  if (known !== silence) return holds(known, state) ? known : undefined;
  return previous?.model.index.byKey.get(key)?.state() === state(readKey) ? silence : undefined;
}

/** Whether everything it rests on is as it was. If so, it forgets the model it was made from. */
function holds(evaluation: Evaluation, state: (key: string) => string): boolean {
  const { reads } = evaluation;
  const settled: string[] = [];
  for (let i = 0; i < reads.length; i += 2) {
    const key = reads[i] as string;
    const now = state(key);
    if (settledState(reads[i + 1] ?? '') !== now) return false;
    settled.push(key, now);
  }
  evaluation.reads = settled;
  return true;
}

/** The present state of what was read. */
function stateOf({ model, base, today, lastChange }: CheckInput, key: string): string {
  if (key === 'today') return today;
  if (key.startsWith('history:')) return lastChange(JSON.parse(key.slice('history:'.length)) as Place) ?? 'none';
  return key.startsWith(baseLabel) ? (base?.().state(key) ?? 'none') : model.state(key);
}

function memo(compute: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** What the category of a rule spares: an idea needs neither an owner nor money yet. */
const sparesDrafts = new Set(['ownership', 'resourcing']);

const nothing: readonly Outcome[] = [];
/** Nothing was said, and nothing but the entity was looked at. */
const silence: Evaluation = { reads: [], outcomes: nothing, failures: noFailures };

function evaluate(rule: Rule, linked: Linked, context: Context, once: boolean): Evaluation {
  let outcomes = nothing;
  let failures = noFailures;
  if (!once) startTracking();
  try {
    outcomes = outcomesOf(rule, linked, context);
  } catch (error) {
    failures = failuresIn(error, rule, linked.key);
  }
  const reads = once ? undefined : stopTracking(linked.readKey);
  return reads === undefined && outcomes === nothing && failures === noFailures
    ? silence
    : { reads: reads ?? (once ? noReads : [linked.readKey, linked]), outcomes, failures };
}

const noReads: Reads = [];

/** What tells how many findings there would be: in a large workspace, the rest of them would take much room until the end. */
function countable({ reads, outcomes, failures }: Evaluation): Evaluation {
  const bare = outcomes.map(({ ruleId, subject, report: { at, message, covers } }) => ({
    ruleId,
    subject,
    report: { at, message, ...(covers && { covers }) },
  }));
  return { reads, outcomes: bare, failures };
}

function outcomesOf(rule: Rule, { entity, key }: Linked, context: Context): readonly Outcome[] {
  if (sparesDrafts.has(rule.category) && isUnderDiscussion(entity)) return nothing;
  let outcomes: Outcome[] | undefined;
  for (const report of rule.check?.(entity, context) ?? []) (outcomes ??= []).push({ ruleId: rule.id, subject: key, report });
  return outcomes ?? nothing;
}

function contextOf({ options }: RuleSetting, { model, base, today, lastChange, vocabulary = noVocabulary }: CheckInput): Context {
  return {
    model,
    get base() {
      return base?.();
    },
    options,
    get today() {
      noteRead('today', today);
      return today;
    },
    lastChange: (at) => {
      const found = lastChange(at);
      noteRead(`history:${JSON.stringify(at)}`, found ?? 'none');
      return found;
    },
    judge: (statement, language) => judgeOnce(statement, language, vocabulary),
  };
}

const judged = perWords(() => new WeakMap<Vocabulary, Map<string, Judgement>>());
const mostJudged = 5000;

/** Several rules ask about the same statement. */
function judgeOnce(text: string, language: string, vocabulary: Vocabulary): Judgement {
  let known = judged().get(vocabulary);
  if (!known) judged().set(vocabulary, (known = new Map<string, Judgement>()));
  const key = `${language}\n${text}`;
  let judgement = known.get(key);
  if (!judgement) {
    judgement = judge({ text, language, vocabulary });
    if (known.size >= mostJudged) known.clear();
    known.set(key, judgement);
  }
  return judgement;
}
