//! What a command may do to the outside, handed in so that tests can stand in for a terminal.

import type { CachePlace } from '../../workspace/cache-store.ts';

export interface Io {
  readonly cwd: string;
  /** Text, or its bytes in UTF-8. */
  readonly out: (text: string | Buffer) => void;
  readonly err: (text: string | Buffer) => void;
  readonly colour: boolean;
  /** ISO 8601. */
  readonly today: string;
  /** Standard error is a terminal: what is under way may be said on it and wiped off again. */
  readonly live?: boolean;
  /** Standard output is a terminal, which may be cleared. */
  readonly screen?: boolean;
  /** All of standard input. */
  readonly input?: () => Promise<Buffer>;
  /** Asks somebody at a terminal; undefined where nobody sits there. */
  readonly ask?: (question: string) => Promise<string>;
  /** Where runs leave what later ones reuse; undefined where they leave nothing. */
  readonly cache?: CachePlace;
  /** Somebody notes what the command does, to do the same again when nothing has changed. */
  readonly keeping?: Keeping;
  /** Ends what goes on until it is ended. */
  readonly ended?: AbortSignal;
}

export interface Keeping {
  /** The command does nothing but what is noted, and rests on nothing but its arguments and what it sees of the disk. */
  readonly allow: () => void;
  /** Stands for the time that passes, in milliseconds: reports print it, and it is replaced where they are printed. */
  readonly milliseconds: number;
  /** A report is about to be written; what is returned is to be written. */
  readonly file: (path: string, text: string) => Buffer;
}

/** 0: clean or below the threshold; 1: findings; 2: the run itself failed. */
export type ExitCode = 0 | 1 | 2;

/** A mistake of the user's, told in a sentence. */
export class UsageError extends Error {}
