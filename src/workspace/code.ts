//! Runs the code of a team's own rules. Nothing else in the core runs code of a workspace, and this only where the caller was allowed to.
import { createJiti } from 'jiti';
import * as rule from '../rule/index.ts';
import { note } from './disk.ts';

/**
 * What a module exports by default. `stratlint/rule` is this very engine's, so that rules and engine share one model, however
 * stratlint was started. Throws what the module throws.
 */
export function runCode(path: string): unknown {
  // What it imports is not known here.
  note('code', path, () => undefined);
  const jiti = createJiti(path, {
    fsCache: false,
    moduleCache: false,
    interopDefault: true,
    virtualModules: { 'stratlint/rule': rule },
  });
  // The synchronous call is what rules inside ESLint need.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is asynchronous
  const found: unknown = jiti(path);
  return typeof found === 'object' && found !== null && 'default' in found ? found.default : found;
}
