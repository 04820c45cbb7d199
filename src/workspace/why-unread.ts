//! Why a file that says how to lint can't be read, and what to do about it: a configuration, a baseline, a rule, a plugin's file.
import { basename } from 'node:path';
import { kindAt, kindBehind } from './disk.ts';
import type { ReadProblem } from './read.ts';

/** The sentence, and the line of the file that it is about. */
export interface WhyUnread {
  readonly message: string;
  readonly line: number;
}

/** `what` is the thing with its article ("The baseline"), `limit` its largest size in bytes. */
export function whyUnread(what: string, path: string, { message, data }: ReadProblem, limit: number): WhyUnread {
  const line = message === 'not-utf8' && typeof data['line'] === 'number' ? data['line'] : 1;
  return { message: `${what} can't be read: ${reasonOf(path, message, data, limit)}`, line };
}

function reasonOf(path: string, message: string, data: ReadProblem['data'], limit: number): string {
  if (message === 'not-utf8') return 'this line is not UTF-8 text. Save it with the encoding UTF-8.';
  if (message === 'file-too-large') return `it may have at most ${sizeOf(limit)}.`;
  const code = String(data['reason']);
  return (kindAt(path) === 'link' ? linked(path) : undefined) ?? reasons[code] ?? `the system says ${code}.`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'it is a folder, and a file is expected here.',
  EFTYPE: 'it is no plain file, but a pipe, a socket or a device.',
  ENXIO: 'it is no plain file, but a pipe, a socket or a device.',
  EACCES: 'you may not open it (EACCES). Whoever runs stratlint needs the right to.',
  EPERM: 'you may not open it (EPERM). Whoever runs stratlint needs the right to.',
};

function linked(path: string): string {
  return kindBehind(path) === 'none'
    ? 'it is a link that leads nowhere. Put the file itself here.'
    : `it is a link, and links are not followed. Put the file itself here, as "${basename(path)}".`;
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${bytes / 1024 / 1024} MB`;
}
