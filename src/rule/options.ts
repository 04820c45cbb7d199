//! Options of a rule: one small declaration from which type, check, JSON Schema and documentation follow.

export type OptionType = 'duration' | 'integer' | 'number' | 'boolean' | 'texts' | 'choice' | 'choices';

/** One option. `T` is the type that the rule sees. A duration is text (`12 months`), read where it is used. */
export interface OptionSpec<T = unknown> {
  readonly type: OptionType;
  readonly default: T;
  readonly description: string;
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;
export type OptionValues<S extends OptionSpecs> = { readonly [K in keyof S]: S[K] extends OptionSpec<infer T> ? T : never };

interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
}

export const option = {
  /** A span of time in words or ISO 8601: `12 months`, `P12M`, `48 h`. */
  duration: (value: string, description: string): OptionSpec<string> => ({ type: 'duration', default: value, description }),
  integer: (value: number, description: string, limits: Limits = {}): OptionSpec<number> => ({
    type: 'integer',
    default: value,
    description,
    ...limits,
  }),
  number: (value: number, description: string, limits: Limits = {}): OptionSpec<number> => ({
    type: 'number',
    default: value,
    description,
    ...limits,
  }),
  boolean: (value: boolean, description: string): OptionSpec<boolean> => ({ type: 'boolean', default: value, description }),
  texts: (value: readonly string[], description: string): OptionSpec<readonly string[]> => ({
    type: 'texts',
    default: value,
    description,
  }),
  choice: <T extends string>(values: readonly T[], value: T, description: string): OptionSpec<T> => ({
    type: 'choice',
    default: value,
    description,
    values,
  }),
  choices: <T extends string>(values: readonly T[], value: readonly T[], description: string): OptionSpec<readonly T[]> => ({
    type: 'choices',
    default: value,
    description,
    values,
  }),
};

export function defaultOptions(specs: OptionSpecs): Record<string, unknown> {
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));
}

/** The JSON Schema of an option's value. */
export function optionSchema(spec: OptionSpec): Record<string, unknown> {
  const { description, minimum, maximum, values } = spec;
  const rest = { description, default: spec.default };
  const limits = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  switch (spec.type) {
    case 'duration':
      return { type: 'string', ...rest };
    case 'integer':
    case 'number':
      return { type: spec.type, ...limits, ...rest };
    case 'boolean':
      return { type: 'boolean', ...rest };
    case 'texts':
      return { type: 'array', items: { type: 'string' }, ...rest };
    case 'choice':
      return { enum: values ?? [], ...rest };
    case 'choices':
      return { type: 'array', items: { enum: values ?? [] }, ...rest };
  }
}
