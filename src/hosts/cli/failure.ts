//! What is said when a command fails: a sentence, and never a stack trace for a user's mistake.
import { CommanderError } from 'commander';
import { ConfigError } from '../../workspace/config-error.ts';
import { UsageError, type ExitCode, type Io } from './io.ts';
import { showConfigError } from './show.ts';

export function tellFailure(error: unknown, io: Io): ExitCode {
  // Help and version are no failures; commander has said everything else by now.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ConfigError) io.err(showConfigError(error));
  else if (error instanceof UsageError) io.err(`stratlint: ${error.message}\n`);
  else if (isSystemError(error)) io.err(`stratlint: ${error.path ?? 'A file'} can't be read (${error.code}).\n`);
  else io.err(`stratlint: ${String(error)}\nThis is a fault of stratlint's own. Please report it with the command you ran.\n`);
  return 2;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in error;
}
