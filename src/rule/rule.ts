//! What a rule is.
import type { Confidence, FixKind, Severity } from '../diagnostic.ts';
import type { EntityTypeName } from '../model/entity.ts';
import type { EntityTypes } from '../model/entities.generated.ts';
import type { Model } from '../model/model.ts';
import type { MessageValue } from './message.ts';
import type { OptionSpecs, OptionValues } from './options.ts';
import type { Judgement } from '../statement/index.ts';
import type { FixSpec, Place } from './place.ts';

/** Each holds the one before it. */
const levels = ['essential', 'recommended', 'strict'] as const;
/** Ways of thinking, which are added to a level: what holds the opposite of a school's rules is off. */
const schools = ['systems-thinking', 'okr', 'no-nps'] as const;
export const presets = [...levels, ...schools] as const;
export type Preset = (typeof presets)[number];

export function isSchool(preset: Preset): boolean {
  return (schools as readonly string[]).includes(preset);
}

/** The entity a rule looks at; `Entity` is any. `Workspace` is looked at once, for what the whole model lacks. */
export type On = EntityTypeName | 'Entity';
type EntityOf<O extends On> = O extends EntityTypeName ? EntityTypes[O] : EntityTypes[EntityTypeName];

/** What a rule says of an entity. */
export interface Report<Key extends string = string> {
  /** Undefined: about the workspace as a whole. */
  readonly at: Place | undefined;
  readonly message: Key;
  /** Fills the message's placeholders; dates, durations, money and lists are printed in the finding's language. */
  readonly data?: Readonly<Record<string, MessageValue>>;
  /** At most the rule's own. */
  readonly severity?: Severity;
  /** High unless said. */
  readonly confidence?: Confidence;
  readonly related?: readonly { readonly at: Place; readonly message: Key }[];
  /** Further entities that the finding speaks for: what it mutes, it mutes there too. */
  readonly covers?: readonly Place[];
  readonly suggest?: readonly FixSpec<Key>[];
  /** The judgement it rests on, told where somebody asks for it. */
  readonly judged?: { readonly text: string; readonly judgement: Judgement };
}

export interface Context<S extends OptionSpecs = OptionSpecs> {
  readonly model: Model;
  /** The model at the base revision, where one is compared with. */
  readonly base: Model | undefined;
  /** An ISO 8601 day. */
  readonly today: string;
  readonly options: OptionValues<S>;
  /** The day of the newest commit on the lines of a place; undefined where no history tells. */
  readonly lastChange: (at: Place) => string | undefined;
  /** Whether a statement is a wish, and why, with the author's vocabulary. `language` is that of the document. */
  readonly judge: (statement: string, language: string) => Judgement;
}

export type Messages<Key extends string = string> = Readonly<Record<string, Readonly<Record<Key, string>>>>;

export interface RuleDefinition<O extends On = On, Key extends string = string, S extends OptionSpecs = OptionSpecs> {
  /** One sentence that states what holds when the rule is silent. */
  readonly summary: string;
  /** The ceiling: a finding may be milder. */
  readonly severity: Severity;
  readonly presets: readonly Preset[];
  /** On whichever presets are chosen, and off by name alone: without it, silence could mean that nothing was read. */
  readonly always?: boolean;
  /** The claims about good strategy that the rule stands for. */
  readonly claims?: readonly string[];
  readonly options?: S;
  /**
   * It tells what the workspace as a whole lacks, so it is a warning at most and in no build's way. People see all of these
   * together, and what such a rule mutes, it mutes everywhere. `shared`: what answers it for one strategy answers it for all, so
   * it is said once, whichever of them lack it.
   */
  readonly absence?: Absence;
  /** Rules that keep silent about an entity, and all it holds, that this one reports. */
  readonly mutes?: readonly string[];
  /**
   * Rules whose findings about the same entity this one says better: reported together, they become one finding, as loud as the
   * loudest. Unlike what is muted, they count where this one is waived.
   */
  readonly replaces?: readonly string[];
  /** Rules that hold the opposite; only one of them may be on for a file. To say it of one of the two is enough. */
  readonly conflictsWith?: readonly string[];
  /** Texts with `{placeholders}`, by language and key. Every language has the same keys; a built-in rule speaks English and Spanish. */
  readonly messages: {
    readonly en: Readonly<Record<Key, string>>;
    readonly [language: string]: Readonly<Record<NoInfer<Key>, string>>;
  };
  readonly on?: O | readonly O[];
  /** Left out where the findings come from reading and linking. */
  readonly check?: (entity: EntityOf<O>, context: Context<S>) => Iterable<Report<NoInfer<Key>>>;
}

/** A place in the file of a rule, from 1. */
export interface RulePlace {
  readonly line: number;
  readonly column: number;
}

/** The file of a rule that a team or a package added: what goes wrong with the rule is told there. */
export interface RuleSource {
  /** As people see it from the workspace. */
  readonly file: string;
  readonly text: string;
  /** Where in it an error arose that the rule threw; undefined where that is not known. */
  readonly placeOf: (error: unknown) => RulePlace | undefined;
}

export type Absence = boolean | 'shared';

/** A rule with the id and category that its folder gives it: all that the engine knows of rules. */
export interface Rule {
  readonly id: string;
  readonly category: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly presets: readonly Preset[];
  readonly always?: boolean;
  readonly claims: readonly string[];
  readonly options: OptionSpecs;
  readonly absence: Absence;
  readonly mutes: readonly string[];
  readonly replaces?: readonly string[];
  readonly conflictsWith: readonly string[];
  readonly messages: Messages;
  readonly on: readonly On[];
  /** The kinds of fix that its page shows. */
  readonly fixes: readonly FixKind[];
  readonly check: ((entity: EntityTypes[EntityTypeName], context: Context) => Iterable<Report>) | undefined;
  /** Undefined for a rule that comes with stratlint. */
  readonly source?: RuleSource;
}

/** Checks a definition's types from its options to its messages; the value is the definition itself. */
export function defineRule<const O extends On, const Key extends string, const S extends OptionSpecs>(
  definition: RuleDefinition<O, Key, S>,
): RuleDefinition<O, Key, S> {
  return definition;
}

/** Gives a definition its name. */
export function nameRule<O extends On, Key extends string, S extends OptionSpecs>(
  category: string,
  id: string,
  definition: RuleDefinition<O, Key, S>,
  fixes: readonly FixKind[] = [],
): Rule {
  const { claims = [], absence = false, mutes = [], conflictsWith = [], on } = definition;
  return {
    ...definition,
    id,
    category,
    claims,
    absence,
    mutes,
    conflictsWith,
    options: definition.options ?? {},
    fixes,
    on: on === undefined ? [] : [on].flat(),
    check: definition.check as Rule['check'],
  };
}
