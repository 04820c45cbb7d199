//! `stratlint explain RULE`: the rule's page.
import { readFileSync } from 'node:fs';
import { builtInRules } from '../../built-in.ts';
import { nearest } from '../../text/nearest.ts';
import { UsageError, type Io } from './io.ts';
import { packageFile } from '../../workspace/package.ts';

export function explain(id: string, io: Io): void {
  const ids = builtInRules.map((rule) => rule.id);
  if (!ids.includes(id)) {
    const near = nearest(id, ids);
    throw new UsageError(
      `There is no rule "${id}". ${near === undefined ? '"stratlint rules" lists them.' : `Did you mean "${near}"?`}`,
    );
  }
  const page = readFileSync(packageFile(`docs/rules/${id}.md`), 'utf8');
  io.out(page.replace(/^<!--.*?-->\s*/s, ''));
}
