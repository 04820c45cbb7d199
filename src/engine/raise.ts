//! Outcomes and problems → findings: places become ranges, keys become sentences in the author's language.
import { LateFix, type Finding, type Fix, type Location, type Problem, type Related } from '../diagnostic.ts';
import type { SettingsOf } from '../config/settings-by-file.ts';
import { addedWords, speaking } from '../language/index.ts';
import { labelPlace, placeAt, type WrittenPlace } from '../model/places.ts';
import { nameOf, type Linked, type Model } from '../model/model.ts';
import { formatMessage, type MessageValue } from '../rule/message.ts';
import type { FixSpec, Place } from '../rule/place.ts';
import type { Report, Rule } from '../rule/rule.ts';
import { explainJudgement } from '../statement/index.ts';
import type { Span } from '../text/span.ts';
import { identityOfProblem, identityOfReport } from './fingerprint.ts';
import { editsOf, mayBeEdited, wordsOf, type Sources } from './fix.ts';
import { aboutOf, fileOf, loudness, tempered, type Outcome } from './outcome.ts';
import type { Waiver } from './suppress.ts';

export interface Raising {
  readonly model: Model;
  readonly sources: Sources;
  /** What a fix changes. */
  readonly edits: (spec: FixSpec) => Fix['edits'];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly settings: SettingsOf;
  /** Overrides the language of the documents. */
  readonly language: string | undefined;
  /** The innermost entity around a place. */
  readonly around: (file: string, offset: number) => Linked | undefined;
}

export function raiseOutcome(raising: Raising, outcome: Outcome): Finding | undefined {
  const { ruleId, report } = outcome;
  const rule = raising.rules.get(ruleId);
  const about = raising.model.index.byKey.get(aboutOf(outcome, raising.model.index.workspace.key));
  const ceiling = raising.settings(fileOf(outcome, raising.model)).get(ruleId)?.severity;
  if (!rule || !ceiling || !about) return undefined;
  const language = languageFor(raising, about);
  const say = (key: string): string => messageOf(rule, key, report.data ?? {}, language);
  const at = report.at && locate(raising, report.at);
  const confidence = report.confidence ?? 'high';
  const anchor = at?.anchor ? [{ file: at.file, span: at.anchor, message: anchorWords[language] ?? anchorWords.en }] : [];
  return {
    ruleId,
    severity: tempered(loudness(report.severity, ceiling), confidence),
    confidence,
    message: say(report.message),
    ...(at && { file: at.file, span: at.span }),
    ...(rule.absence && { absence: true as const }),
    ...subjectOf(about),
    identity: identityOfReport(report, about, rule, raising.model, outcome.subject === raising.model.index.workspace.key),
    related: [...anchor, ...(report.related ?? []).flatMap((one) => relatedOf(raising, one.at, say(one.message)))],
    fixes: fixesOf(raising, report, say),
    ...explained(report, language),
  };
}

function subjectOf({ entity, fact }: Linked): Pick<Finding, 'entity'> {
  return fact.kind === 'workspace' ? {} : { entity: { kind: entity.kind, id: entity.id, name: nameOf(entity) } };
}

/** Fixes are made when somebody asks for them, and speak the words that were spoken when they were found. */
export function editing(model: Model, sources: Sources): Raising['edits'] {
  const words = addedWords();
  return (spec) => {
    const edits = speaking(words, () => editsOf(model, sources, spec));
    return edits ? [edits] : [];
  };
}

function fixesOf({ model, edits }: Raising, { suggest = [] }: Report, say: (key: string) => string): readonly Fix[] {
  const fixes = suggest
    .filter((spec) => mayBeEdited(model, spec))
    .map((spec) => new LateFix(say(spec.title), spec.kind, spec, edits));
  return fixes.length > 0 ? fixes : noFixes;
}

const noFixes: readonly Fix[] = [];

function explained({ judged }: Report, language: string): Pick<Finding, 'explain'> {
  return judged ? { explain: () => explainJudgement(judged.text, judged.judgement, language) } : {};
}

const anchorWords: { readonly en: string } & Readonly<Record<string, string>> = {
  en: 'it is written here',
  es: 'está escrito aquí',
};

function languageFor({ language }: Raising, { fact }: Linked): string {
  return language ?? fact.language;
}

function messageOf(rule: Rule, key: string, data: Readonly<Record<string, MessageValue>>, language: string): string {
  // What is not said in a language is said in English, numbers and lists too.
  const spoken = rule.messages[language] ? language : 'en';
  const texts = rule.messages[spoken] ?? {};
  const text = texts[key];
  if (text === undefined) throw new TypeError(`${rule.id} has no message "${key}"`);
  return formatMessage(text, data, spoken, texts);
}

interface Located extends Location {
  /** Where the value itself stands, when it is used through an alias. */
  readonly anchor?: Span;
}

/** The words a place covers: the field's, else those that name the entity. */
function locate({ model, sources }: Raising, at: Place): Located | undefined {
  const linked = model.index.byKey.get(at.entity);
  if (!linked?.file) return undefined;
  const { file } = linked.file;
  const place = placeAt(linked.fact.places, at.path) ?? labelPlace(linked.fact.places);
  const words = at.words && wordsOf(sources.text(file), linked, at);
  return { file, ...spanOf(words ? { ...place, value: words, wide: false } : place) };
}

/** All the lines of a field with its key, or of the entity where the field is not written: what history is asked about. */
export function extentOf(model: Model, { entity, path }: Place): Location | undefined {
  const linked = model.index.byKey.get(entity);
  if (!linked?.file) return undefined;
  const { key, value } = placeAt(linked.fact.places, path) ?? { value: linked.fact.span };
  return { file: linked.file.file, span: { start: Math.min(key?.start ?? value.start, value.start), end: value.end } };
}

function spanOf({ key, value, via, wide }: WrittenPlace): { span: Span; anchor?: Span } {
  const words = wide && key ? key : value;
  return via ? { span: via, anchor: words } : { span: words };
}

export function relatedOf(raising: Raising, at: Place, message: string): Related[] {
  const location = locate(raising, at);
  return location ? [{ file: location.file, span: location.span, message }] : [];
}

/** A problem met while reading, as the finding of the rule that owns it. Undefined where that rule is off. */
export function raiseProblem(raising: Raising, file: string, language: string, problem: Problem): Finding | undefined {
  const rule = raising.rules.get(problem.rule);
  const severity = raising.settings(file).get(problem.rule)?.severity;
  if (!rule || !severity) return undefined;
  const say = (key: string, data: Readonly<Record<string, MessageValue>> = {}): string =>
    messageOf(rule, key, { ...problem.data, ...data }, raising.language ?? problem.language ?? language);
  const about = problem.isAboutSeveral ? undefined : raising.around(file, problem.span.start);
  const { confidence = 'high' } = problem;
  return {
    ruleId: problem.rule,
    severity: tempered(severity, confidence),
    confidence,
    message: say(problem.message),
    file,
    span: problem.span,
    related: (problem.related ?? []).map((related) => ({
      file,
      span: related.span,
      message: say(related.message, related.data),
    })),
    fixes: (problem.fixes ?? []).map(({ title, data, kind, edits }) => ({
      title: say(title, data),
      kind,
      edits: [{ file, edits }],
    })),
    ...(about && subjectOf(about)),
    identity: identityOfProblem(problem, about),
  };
}

/** What a host found out, outside any document. */
export interface Remark {
  readonly problem: Problem;
  /** The file it stands in, relative to the workspace; without one, it is about the workspace. */
  readonly file: string | undefined;
  /** The file whose settings it goes by; without one, those of the workspace. */
  readonly goesBy: string | undefined;
}

/** Undefined where the rule is off there. */
export function raiseRemark(raising: Raising, { problem, file, goesBy }: Remark, language: string): Finding | undefined {
  const finding = raiseProblem({ ...raising, settings: () => raising.settings(goesBy) }, file ?? '', language, problem);
  if (!finding || file !== undefined) return finding;
  const { ruleId, severity, confidence, message, identity } = finding;
  return { ruleId, severity, confidence, message, related: [], fixes: [], ...(identity && { identity }) };
}

const endWords: { readonly en: string } & Readonly<Record<string, string>> = {
  en: 'it was waived until {until:date}, which is over',
  es: 'tuvo una dispensa hasta el {until:date}, que ya pasó',
};

/** A finding that is back, for the day of its waiver is over. */
export function withEnd(finding: Finding, file: string, { directive, until = '' }: Waiver, language: string): Finding {
  const message = formatMessage(endWords[language] ?? endWords.en, { until }, language);
  return { ...finding, related: [...finding.related, { file, span: directive.span, message }] };
}
