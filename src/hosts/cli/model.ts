//! `stratlint model [path]`: what stratlint understood, as JSON.
import { builtInRules } from '../../built-in.ts';
import { describeModel } from '../../model/describe.ts';
import { LineIndex } from '../../text/span.ts';
import { placePaths } from '../../workspace/discover.ts';
import { Workspace } from '../../workspace/lint.ts';
import { UsageError, type Io } from './io.ts';

export function printModel(path: string | undefined, io: Io): void {
  const { groups, errors } = placePaths(io.cwd, path === undefined ? [] : [path]);
  const [group] = groups;
  if (!group || errors[0]) throw new UsageError(`There is no file or folder "${path ?? '.'}".`);
  const { model, files } = new Workspace(group.root, builtInRules).lint({ today: io.today, named: group.named });
  if (files.size === 0) throw new UsageError('There is no strategy to read here.');
  const indices = new Map<string, LineIndex>();
  const lines = (file: string): LineIndex => {
    const known = indices.get(file) ?? new LineIndex(files.get(file)?.text ?? '');
    indices.set(file, known);
    return known;
  };
  io.out(`${JSON.stringify(describeModel(model, lines), null, 2)}\n`);
}
