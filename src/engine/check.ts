//! Runs rules over a model, and reuses what they said where nothing they looked at has changed.
import type { Settings } from '../config/settings.ts';
import type { SettingsOf } from '../config/settings-by-file.ts';
import { kindOfType } from '../model/entities.generated.ts';
import type { EntityTypeName } from '../model/entity.ts';
import type { Linked, Model } from '../model/model.ts';
import { settledState } from '../model/reads.ts';
import type { Steps } from '../model/steps.ts';
import type { Place } from '../rule/place.ts';
import type { Context, Rule } from '../rule/rule.ts';
import { contextOf, type Surroundings } from './context.ts';
import { countable, evaluate, silence } from './evaluate.ts';
import type { Evaluation, Failure } from './outcome.ts';
import { watchFor, type Patience } from './patience.ts';

/** Tells the reads of the model that is compared with from those of the present one. */
export const baseLabel = 'base:';

export interface CheckInput extends Surroundings {
  /** The files of the workspace. */
  readonly files: readonly string[];
  readonly settings: SettingsOf;
  /** Those whose rules are reported; what other rules say is only counted. */
  readonly reported: SettingsOf;
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

/** Of entities; the workspace as a whole is none of a kind. */
const typeNames = (Object.keys(kindOfType) as EntityTypeName[]).filter((type) => type !== 'Workspace');

export function* checkRules(rules: readonly Rule[], input: CheckInput, previous: Evaluations | undefined): Steps<Checked> {
  const { model } = input;
  const state = memo((key) => stateOf(input, key));
  const differing = differingSettings(input.files, input.settings);
  const reported = [...differingSettings(input.files, input.reported)];
  const questions = rules.flatMap((rule): Question[] => {
    const asking = askingOf(rule, input, differing);
    if (!asking) return [];
    const toBeCounted = input.once && !reported.some((settings) => settings.has(rule.id));
    const before = previous?.byRule.get(rule.id);
    const known = before?.stopped ? undefined : before;
    return [{ rule, asking, toBeCounted, known, noted: new Map(), overall: new Map(), stopped: undefined }];
  });
  const done = { ran: 0, reused: 0 };
  const ask = (question: Question, subject: Subject, inputs: string, known: Evaluation | undefined): Evaluation => {
    const before = known && reusable(known, subject, state);
    done[before ? 'reused' : 'ran']++;
    if (before) return before;
    const now = evaluate(question.rule, subject.linked, question.asking.context(inputs), input.once);
    return question.toBeCounted && now !== silence ? countable(now) : now;
  };
  const askAbout: AskAbout = (subject, question) => {
    if (subject.linked === model.index.workspace) askOverall(question, subject, ask);
    else askOf(question, subject, ask);
  };
  // One thing after the other: what several rules make of its words is made once.
  const builtIn = questions.filter(({ rule }) => !rule.source);
  let count = 0;
  for (const [subject, asked] of subjects(builtIn, model, previous))
    for (const question of asked) {
      askAbout(subject, question);
      // What is asked of the whole workspace takes longest.
      if (subject.linked === model.index.workspace || ++count % many === 0) yield;
    }
  for (const question of questions) if (question.rule.source) askPatiently(question, input, previous, askAbout);
  const byRule = new Map(
    questions.map(({ rule, asking: { inputs }, noted, overall, stopped }) => [rule.id, { inputs, noted, overall, stopped }]),
  );
  return { evaluations: { model, byRule }, ...done };
}

/** So many questions are a step. */
const many = 100;

/** A rule that was added has its time taken, and none when that is over. */
function askPatiently(
  question: Question,
  { model, patience }: CheckInput,
  previous: Evaluations | undefined,
  askAbout: AskAbout,
): void {
  const watch = patience && watchFor(question.rule, patience);
  for (const [subject] of subjects([question], model, previous)) {
    if ((question.stopped = watch?.())) return;
    askAbout(subject, question);
  }
  question.stopped = watch?.();
}

/** A rule that is on somewhere, what it said in the run before, and what it has said in this one. */
interface Question {
  readonly rule: Rule;
  readonly asking: Asking;
  /** It is reported nowhere: what it says is only counted. */
  readonly toBeCounted: boolean;
  readonly known: RuleEvaluations | undefined;
  readonly noted: Map<string, Evaluation>;
  readonly overall: Map<string, Evaluation>;
  stopped: Failure | undefined;
}

/** What is asked about, and what it was in the run before: that is looked up once for all rules. */
interface Subject {
  readonly linked: Linked;
  readonly before: Linked | undefined;
  /** Whether nothing of it has changed; undefined as long as nobody has asked. */
  isAsBefore: boolean | undefined;
}

function isAsBefore(subject: Subject): boolean {
  const { linked, before } = subject;
  return (subject.isAsBefore ??= before !== undefined && linked.isAs(before));
}

type Ask = (question: Question, subject: Subject, inputs: string, known: Evaluation | undefined) => Evaluation;
type AskAbout = (subject: Subject, question: Question) => void;

function askOverall(question: Question, subject: Subject, ask: Ask): void {
  const { asking, known, overall } = question;
  for (const inputs of asking.all) overall.set(inputs, ask(question, subject, inputs, known?.overall.get(inputs)));
}

function askOf(question: Question, subject: Subject, ask: Ask): void {
  const { linked, before } = subject;
  const { asking, known, noted } = question;
  const inputs = asking.inputs(linked.file?.file);
  if (inputs === undefined) return;
  const isSame = known?.inputs(before?.file?.file) === inputs;
  const now = ask(question, subject, inputs, isSame ? (known.noted.get(linked.key) ?? silence) : undefined);
  if (now !== silence) noted.set(linked.key, now);
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

/** Everything that some rule asks about, with the rules that do, in their order. */
function* subjects(
  questions: readonly Question[],
  { index }: Model,
  previous: Evaluations | undefined,
): Iterable<readonly [Subject, readonly Question[]]> {
  const about = (...names: readonly string[]): Question[] =>
    questions.filter(({ rule }) => rule.on.some((on) => names.includes(on)));
  const subjectOf = (linked: Linked): Subject => ({
    linked,
    before: previous?.model.index.byKey.get(linked.key),
    isAsBefore: undefined,
  });
  const overall = about('Workspace', 'Entity');
  if (overall.length > 0) yield [subjectOf(index.workspace), overall];
  for (const type of typeNames) {
    const asked = about(type, 'Entity');
    if (asked.length > 0) for (const linked of index.byKind.get(kindOfType[type]) ?? []) yield [subjectOf(linked), asked];
  }
}

/** What was said of an entity before, if it would be said again. */
function reusable(known: Evaluation, subject: Subject, state: (key: string) => string): Evaluation | undefined {
  if (known === silence) return isAsBefore(subject) ? silence : undefined;
  return holds(known, state) ? known : undefined;
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
