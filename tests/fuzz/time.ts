//! No input takes more than ten times the time of a well-formed one of its size, measured in the same run as processor time.
import type { SourceFile } from '../../src/engine/session.ts';

const most = 10;
/** In milliseconds: below this it is the machine that is measured. */
const slack = 100;
const attempts = 3;

/** A goal is a goal; what is well-formed does not depend on which letters it is made of. */
const wellFormed: Readonly<Record<string, (i: number) => string>> = {
  '.yaml': (i) => `  - id: goal-${i}\n    statement: Crossing ${i} is told of in time\n    owner: ana\n    metrics: [{ name: Told ${i}, target: 90 % by 2027-12-31 }]\n`,
  '.md': (i) => `## Goal: Crossing ${i} is told of in time\n\n- **Owner:** Ana Ruiz\n- **Target:** 90 % by 2027-12-31\n\nPassengers of crossing ${i} know an hour before.\n\n`,
}; // prettier-ignore

/** A sound file of at least so many letters. */
export function soundText(extension: string, size: number): string {
  const line = wellFormed[extension] ?? ((): string => '');
  let text = extension === '.yaml' ? 'goals:\n' : '# Goals\n\n';
  for (let i = 0; text.length < size; i++) text += line(i);
  return text;
}

/** What a run gives. Throws where it took too long every time. Well-formed files are only run where it is doubtful. */
export function inTime<T>(files: readonly SourceFile[], run: (files: readonly SourceFile[]) => T): T {
  for (let attempt = 1; ; attempt++) {
    const { result, cost } = measured(() => run(files));
    if (cost < slack) return result;
    const sound = measured(() => run(files.map(soundLike))).cost;
    if (cost < most * sound + slack) return result;
    if (attempt < attempts) continue;
    throw new Error(`${cost.toFixed(0)} ms, where well-formed files of this size take ${sound.toFixed(0)} ms`);
  }
}

function soundLike({ path, text }: SourceFile): SourceFile {
  const extension = /\.(?:md|markdown)$/i.test(path) ? '.md' : '.yaml';
  return { path: `sound-${path}`, text: soundText(extension, text.length), named: true };
}

/** The cost in milliseconds of the processor. */
export function measured<T>(work: () => T): { readonly result: T; readonly cost: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, cost: (user + system) / 1000 };
}
