//! What a command may do to the outside, handed in so that tests can stand in for a terminal.

export interface Io {
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colour: boolean;
  /** ISO 8601. */
  readonly today: string;
}

/** 0: clean or below the threshold; 1: findings; 2: the run itself failed. */
export type ExitCode = 0 | 1 | 2;

/** A mistake of the user's, told in a sentence. */
export class UsageError extends Error {}
