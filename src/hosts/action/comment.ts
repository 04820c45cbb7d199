//! One comment on the pull request: made once, then kept up to date, and left out where the job may not write.
import { createHash } from 'node:crypto';

/** Where the comment goes, and what it takes to put it there. */
export interface Thread {
  /** `https://api.github.com`, or that of a server of one's own. */
  readonly api: string;
  /** `owner/name` */
  readonly repository: string;
  readonly number: number;
  readonly token: string;
  /** The first line of the comment, by which it is found again. */
  readonly marker: string;
}

export interface Body {
  readonly text: string;
  /** There is nothing to say that would be worth a comment, unless an earlier one says otherwise. */
  readonly isQuiet: boolean;
}

export type Commented = 'created' | 'updated' | 'unchanged' | 'not needed' | 'not allowed' | 'failed';

/** In milliseconds, for one answer: a comment is not worth a job that waits. */
const patience = 10_000;
const perPage = 100;
const mostPages = 30;

/** Several jobs may lint parts of a repository: each has a comment of its own. Nobody sees the marker. */
export function markerFor(...parts: readonly string[]): string {
  return `<!-- stratlint ${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)} -->`;
}

/** Never throws, and no answer of the server is part of what it gives. */
export async function comment(thread: Thread, { text, isQuiet }: Body, wait = patience): Promise<Commented> {
  const ask = asking(thread, wait);
  const body = `${thread.marker}\n${text}`;
  try {
    const earlier = await earlierComment(thread, ask);
    if (!earlier && isQuiet) return 'not needed';
    if (earlier?.body === body) return 'unchanged';
    const path = earlier ? `issues/comments/${earlier.id}` : `issues/${thread.number}/comments`;
    await ask(earlier ? 'PATCH' : 'POST', path, { body });
    return earlier ? 'updated' : 'created';
  } catch (error) {
    return error instanceof NotAllowed ? 'not allowed' : 'failed';
  }
}

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly type: string } | null;
}

/** That of a bot: whoever else writes the marker into a comment has not made it ours. */
async function earlierComment({ number, marker }: Thread, ask: Ask): Promise<Comment | undefined> {
  for (let page = 1; page <= mostPages; page++) {
    const comments = (await ask('GET', `issues/${number}/comments?per_page=${perPage}&page=${page}`)) as Comment[];
    const own = comments.find(({ body, user }) => user?.type === 'Bot' && body.startsWith(`${marker}\n`));
    if (own || comments.length < perPage) return own;
  }
  return undefined;
}

type Ask = (method: 'GET' | 'POST' | 'PATCH', path: string, data?: object) => Promise<unknown>;

class NotAllowed extends Error {}

/** What GitHub answers where a token may read but not write: 404 hides what it may not even read. */
const refusals: readonly number[] = [401, 403, 404];

function asking({ api, repository, token }: Thread, wait: number): Ask {
  return async (method, path, data) => {
    const answer = await fetch(`${api}/repos/${repository}/${path}`, {
      method,
      // Whoever sends the request elsewhere does not get the token.
      redirect: 'error',
      signal: AbortSignal.timeout(wait),
      headers: {
        Accept: 'application/vnd.github+json',
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'User-Agent': 'stratlint',
        'X-GitHub-Api-Version': '2022-11-28',
      },
      ...(data && { body: JSON.stringify(data) }),
    });
    if (refusals.includes(answer.status)) throw new NotAllowed();
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };
}
