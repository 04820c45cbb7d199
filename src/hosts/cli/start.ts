#!/usr/bin/env node
//! The entry of the command line: hands the process to the program, whose files it loads itself, so that their compiled code can be kept.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeLoader } from './code-loader.ts';
import type { main } from './main.ts';
import { tuneForOneRun } from './tune.ts';

const args = process.argv.slice(2);
const asksVersion = args.length === 1 && (args[0] === '--version' || args[0] === '-V');
// The language server runs for a day: there the compiler's work pays.
const flags = asksVersion || args[0] === 'lsp' ? [] : tuneForOneRun();
const program = dirname(fileURLToPath(import.meta.url));
const loader = codeLoader();
const entry = loader.load(join(program, 'main.cjs')) as { readonly main: typeof main };
process.exitCode = await entry.main(args, asksVersion, { program, loader, flags });
// To tidy up what the system takes back anyway is a tenth of a short run.
if (args[0] !== 'lsp' && isSaid(process.stdout) && isSaid(process.stderr)) process.exit();

function isSaid({ writableLength }: NodeJS.WriteStream): boolean {
  return writableLength === 0;
}
