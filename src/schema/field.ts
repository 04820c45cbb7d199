//! What a schema says of a field and of an entity, in the form the rest of the code reads.

/** How a field's text is read. `ref` names another entity, `object` has fields of its own. */
export type FieldType =
  | 'text'
  | 'markdown'
  | 'id'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'period'
  | 'duration'
  | 'cadence'
  | 'money'
  | 'percent'
  | 'fte'
  | 'quantity'
  | 'enum'
  | 'ref'
  | 'object';

/** Words an author may use, by language code. */
export type Headings = Readonly<Record<string, readonly string[]>>;

/**
 * What sentences are there for: to say what shall be done or be so, to say why, or to describe. Names, sources and what
 * customers say are no prose: nobody judges how they are written.
 */
export type Prose = 'commitment' | 'reason' | 'account';

export interface Field {
  /** The key in YAML, in snake case. */
  readonly name: string;
  readonly type: FieldType;
  readonly list: boolean;
  readonly description: string;
  readonly headings: Headings;
  /** Words that mean it only where such a value stands behind them. */
  readonly valued?: Headings;
  /** The unit of a bare number. */
  readonly unit?: string;
  /** A period that may be told as a rhythm ("a week", "yearly"): it has no days then, and is no mistake. */
  readonly rhythm?: boolean;
  /** A cadence that may be told by what sets it off, in any words: "at check-out". */
  readonly occasions?: boolean;
  /** A scale that a percentage is on, too: "30 %" of what is possible. */
  readonly share?: boolean;
  /** The fields that take what is written beside a day: where a stretch begins, when it comes round again, how often, and that it is over. */
  readonly beside?: Readonly<Partial<Record<'begins' | 'next' | 'every' | 'status', string>>>;
  /** The values of an enumeration. */
  readonly values?: readonly string[];
  /** Words for the values of an enumeration, by language and value. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Words with which a name that mentions a value is about something else: "complaints resolved" are no complaints. */
  readonly turning?: Readonly<Record<string, readonly string[]>>;
  /** The kinds a reference may name. */
  readonly kinds?: readonly string[];
  /** A reference that may also be free text, and is then never unknown. */
  readonly open?: boolean;
  /** What stands in place here belongs to the holder. */
  readonly contains?: boolean;
  /** The fields of an object. */
  readonly fields?: readonly Field[];
  /** The fields of an object that a text is read into, slot by slot. */
  readonly shorthand?: readonly string[];
  /** The field that takes the words left over: one of an object's own, or one beside an enumeration or a scale. */
  readonly rest?: string;
  /** The kinds of holder whose value is taken where there is none; `*` for any. */
  readonly inherit?: readonly string[];
  readonly fallback?: string | number;
  readonly prose?: Prose;
  /** Words behind which a sentence tells it: "led by …", "escalates … to …". A field that has some may be told in running words; an enumeration that has none, by its own words before them. */
  readonly told?: Headings;
}

export interface Collection {
  readonly key: string;
  readonly aliases: readonly string[];
  readonly headings: Headings;
}

export interface EntitySchema {
  /** `business-goal` */
  readonly kind: string;
  /** `BusinessGoal`, the name of its TypeScript type. */
  readonly type: string;
  readonly description: string;
  readonly headings: Headings;
  /** Where the kind may stand at the top level of a document. */
  readonly collection?: Collection;
  /** The fields themselves stand at the top level of a document. */
  readonly topLevelFields?: boolean;
  readonly fields: readonly Field[];
  /** The field that a mere text fills where the entity is expected; `statement` unless said. */
  readonly textField?: 'name' | 'text';
  /** The reference that takes what follows the name in such a text. */
  readonly textRest?: string;
  /** The field for metrics that a measure in the entity's own words fills: "cut the time to payment from 9 to 3 days". */
  readonly measured?: string;
  /** It holds from the day it is accepted: nobody has to begin it. */
  readonly inForce?: boolean;
  /** Headings inside it below which goals, work or mere subjects may stand: what is written there tells. */
  readonly themes?: Headings;
  /**
   * What running words alone below the heading of its collection are: `one` of the kind, or so much that nobody can tell what
   * they leave out, so that it is only known that something is `there`.
   */
  readonly paragraph?: 'one' | 'there';
  /** What its statement is, where that is more than a description. */
  readonly prose?: Prose;
  /** Values that follow from another field's value where they are not written. */
  readonly defaults?: {
    readonly by: string;
    /** So many words of a name say the other field's value, or all of them: a "complaints log" is one, "After complaints" is not. */
    readonly words?: number;
    readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
}
