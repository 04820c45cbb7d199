//! How much a workspace may ask of a run. Whoever means to ask for more says so, up to what no input turns into a hang.
import { usualDepth, usualValues } from '../text/bounds.ts';

export interface Limit {
  /** What holds where nothing is said. */
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** Parts of one count. */
  readonly fraction?: true;
  readonly description: string;
}

export const limits = {
  fileSize: { usual: 1, least: 1, most: 64, description: 'MB of one file. A larger one is not read, and that is reported.' },
  depth: { usual: usualDepth, least: 10, most: 500, description: 'Levels of lists and fields inside each other. What is deeper is not read, and that is reported.' },
  values: { usual: usualValues, least: 1000, most: 5_000_000, description: 'Values in one file, aliases followed. The rest is not read, and that is reported.' },
  files: { usual: 50_000, least: 1, most: 1_000_000, description: 'Files that take part. With more of them the run does not start.' },
  ruleSeconds: { usual: 10, least: 0.01, most: 600, fraction: true, description: 'Seconds of processor time that a rule of your own, or of a package, may take in one run. Then it is stopped, and that is reported.' },
  entities: { usual: 500_000, least: 1, most: 5_000_000, description: 'Entities of all files together. With more of them the run ends without findings.' },
} satisfies Readonly<Record<string, Limit>>; // prettier-ignore

export type LimitName = keyof typeof limits;
export type Limits = Readonly<Partial<Record<LimitName, number>>>;

/** In bytes, of one MB. */
export const megabyte = 1024 * 1024;

export function limitOf(said: Limits | undefined, name: LimitName): number {
  return said?.[name] ?? limits[name].usual;
}

export function limitsSchema(): Readonly<Record<string, unknown>> {
  const properties = Object.entries<Limit>(limits).map(([name, { usual, least, most, fraction, description }]) => [
    name,
    { type: fraction ? 'number' : 'integer', description, minimum: least, maximum: most, default: usual },
  ]);
  return {
    description: 'How much one run takes on. Whoever may change this file may have a run cost more, within these bounds.',
    type: 'object',
    properties: Object.fromEntries(properties) as unknown,
    additionalProperties: false,
  };
}
