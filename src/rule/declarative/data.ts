//! A rule without code as plain data: what a rule.yaml comes down to once it is checked. It can be written to a file and loaded.
import type { Confidence, FixKind, Severity } from '../../diagnostic.ts';
import type { EntityTypeName } from '../../model/entity.ts';
import type { CalendarPeriod, Duration, Money, Quantity } from '../../value/index.ts';
import type { OptionSpecs } from '../options.ts';
import type { FieldValue } from '../place.ts';
import type { Absence, Messages, On, Preset } from '../rule.ts';
import type { Shape } from './shape.ts';

/** A bound name (`item`, `journey`, `workspace`), then fields; `*` stands for each item of a list. */
export type Path = readonly string[];

/** Fields that lead from one level to the next; `name` is what the level is called. */
export interface Step {
  readonly path: Path;
  readonly name: string;
}

/** What a rule looks at. */
export interface OnData {
  readonly type: On;
  readonly name: string;
  /** The entities that list it, from the nearest up, each with the field that lists the one below. */
  readonly above: readonly { readonly type: EntityTypeName; readonly field: string; readonly name: string }[];
  /** Parts of the entity, where they are what is looked at. */
  readonly within: readonly Step[];
}

export type Literal = string | number | boolean | CalendarPeriod | Duration | Money | Quantity;

/** What something is compared with. */
export type Operand =
  | { readonly literal: Literal }
  | { readonly path: Path }
  | { readonly option: string; readonly duration?: true }
  | { readonly today: true }
  | { readonly from: Operand; readonly plus: Operand; readonly back: boolean }
  | { readonly times: number; readonly value: Operand }
  | Aggregate;

export type AggregateWord = 'sum' | 'count' | 'distinct' | 'min' | 'max' | 'share';

/** One value made of many. */
export interface Aggregate {
  readonly aggregate: AggregateWord;
  readonly of: Many;
  /** The whole, for a share. */
  readonly among?: Many;
}

/** Several values: of a list in reach, or collected across the workspace. */
export type Many = { readonly path: Path } | { readonly collected: string };

export type Comparison =
  'before' | 'after' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'equals' | 'olderThan' | 'newerThan';

/** What is asked of one value. */
export type Test =
  | { readonly all: readonly Test[] }
  | { readonly not: Test }
  | { readonly enum: readonly (string | number | boolean)[] | { readonly option: string } }
  | { readonly pattern: string }
  | { readonly compare: Comparison; readonly to: Operand }
  | { readonly refersTo: readonly string[] }
  | { readonly is: Condition };

/** What is asked of a list. */
export type ListTest =
  | { readonly all: readonly ListTest[] }
  | { readonly aggregate: AggregateWord; readonly among?: Many; readonly test: Test }
  | { readonly unique: boolean }
  | { readonly quantity: 'some' | 'every' | 'none'; readonly test: Test };

export type PresenceWord = 'required' | 'missing' | 'defined' | 'hollow' | 'inherited' | 'placeholder' | 'elsewhere';
export type GroupWord = 'requireAny' | 'mutuallyExclusive' | 'mutuallyRequired';

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly presence: PresenceWord; readonly of: readonly (Path | { readonly collected: string })[] }
  | { readonly group: GroupWord; readonly of: readonly (Path | { readonly collected: string })[] }
  | { readonly value: Operand; readonly test: Test }
  | { readonly many: Many; readonly test: ListTest }
  | Expression;

/** What an option is in an expression. */
export type OptionKind = 'duration' | 'integer' | 'number' | 'boolean' | 'texts' | 'text';

/** A condition in the Common Expression Language, with the types of the names it uses. */
export interface Expression {
  readonly expression: string;
  readonly variables: Readonly<
    Record<string, { readonly of: { readonly path: Path } | { readonly collected: string }; readonly shape: Shape }>
  >;
  readonly options: Readonly<Record<string, { readonly option: string; readonly kind: OptionKind }>>;
  /** Where its text begins in the file of the rule, from 1; `verbatim` where it stands there character by character. */
  readonly at?: { readonly line: number; readonly column: number; readonly verbatim: boolean };
}

/** Things of the workspace, found by what they have in common with the one that is looked at. */
export interface Collection {
  /** All of a kind, or those of a level that is bound already. */
  readonly start: { readonly all: EntityTypeName; readonly name: string } | { readonly level: string };
  readonly steps: readonly Step[];
  /** Pairs that must be equal: a path from what is collected, and one from what is looked at. */
  readonly join: readonly (readonly [theirs: Path, ours: Path])[];
  readonly where?: Condition;
  /** The value that is collected; the thing itself where it is left out. */
  readonly take?: Path;
}

/** What stands for a `{slot}` of a message. */
export type Filling = { readonly show: Operand } | { readonly age: Path } | { readonly written: Path } | { readonly names: Many };

export interface FixData {
  readonly change: 'insert' | 'replace' | 'remove';
  readonly at: Path;
  readonly value?: FieldValue;
  /** In place of a value: what another field says. */
  readonly copy?: Path;
  readonly title: string;
  readonly kind: FixKind;
  readonly when?: Condition;
}

export interface Milder {
  readonly when: Condition;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
}

/** A place: the first of these that is written, else the last. `collected` stands for the first of what was collected. */
export type PlaceData = readonly (Path | { readonly collected: string })[];

/** One thing that must hold, and what is said where it does not. */
export interface CheckData {
  readonly where?: Condition;
  readonly assert: Condition;
  readonly message: string;
  readonly at?: PlaceData;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly milder: readonly Milder[];
  readonly related: readonly { readonly of: Path | { readonly collected: string }; readonly message: string }[];
  readonly covers: readonly { readonly collected: string }[];
  readonly suggest: readonly FixData[];
}

export interface RuleData {
  readonly summary: string;
  readonly severity: Severity;
  readonly presets: readonly Preset[];
  readonly claims: readonly string[];
  readonly options: OptionSpecs;
  /** Whether it tells what the strategy as a whole does not say. */
  readonly absence: Absence;
  readonly mutes: readonly string[];
  readonly conflictsWith: readonly string[];
  /** With `{slots}` in place of `{{placeholders}}`. */
  readonly messages: Messages;
  readonly slots: Readonly<Record<string, Filling>>;
  readonly on: readonly OnData[];
  readonly collect: Readonly<Record<string, Collection>>;
  /** What all checks ask for. */
  readonly where?: Condition;
  readonly checks: readonly CheckData[];
  /** Whether anything is asked of the organisation. */
  readonly asksWorkspace: boolean;
}
