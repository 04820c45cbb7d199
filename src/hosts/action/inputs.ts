//! What a workflow asks for, and which pull request it runs for.
import { readFileSync } from 'node:fs';

export interface Inputs {
  readonly paths: readonly string[];
  readonly preset: string;
  readonly failOn: string;
  readonly changedOnly: boolean;
  readonly baseline: string;
  readonly sarifFile: string;
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly comment: boolean;
  readonly asOf: string;
  readonly plugins: boolean;
}

export interface PullRequest {
  readonly number: number;
  /** `owner/name` of what it is to go into. */
  readonly repository: string;
  /** The newest commit of the branch that it is to go into. */
  readonly base: string;
  /** Its author may write to that branch's repository no more than anybody else. */
  readonly isFork: boolean;
}

export function readInputs(env: NodeJS.ProcessEnv): Inputs {
  const text = (name: string): string => env[`INPUT_${name}`]?.trim() ?? '';
  const isOn = (name: string): boolean => text(name).toLowerCase() !== 'false';
  return {
    paths: text('PATHS').split('\n').map((path) => path.trim()).filter(Boolean),
    preset: text('PRESET'),
    failOn: text('FAIL_ON') || 'error',
    changedOnly: isOn('CHANGED_ONLY'),
    baseline: text('BASELINE'),
    sarifFile: text('SARIF_FILE'),
    annotations: isOn('ANNOTATIONS'),
    summary: isOn('SUMMARY'),
    comment: text('COMMENT').toLowerCase() === 'true',
    asOf: text('AS_OF'),
    plugins: isOn('PLUGINS'),
  }; // prettier-ignore
}

interface Event {
  readonly pull_request?: {
    readonly number: number;
    readonly base: { readonly sha: string; readonly repo: { readonly full_name: string } };
    /** Null where the fork is gone. */
    readonly head: { readonly repo: { readonly full_name: string } | null };
  };
}

export function readPullRequest(env: NodeJS.ProcessEnv): PullRequest | undefined {
  const path = env['GITHUB_EVENT_PATH'];
  if (path === undefined || path === '') return undefined;
  const { pull_request: request } = JSON.parse(readFileSync(path, 'utf8')) as Event;
  if (!request) return undefined;
  const { number, base, head } = request;
  const { full_name: repository } = base.repo;
  if (!/^[\da-f]{40,64}$/.test(base.sha)) throw new Error('The event names no commit as the base of the pull request.');
  return { number, repository, base: base.sha, isFork: head.repo?.full_name !== repository };
}
