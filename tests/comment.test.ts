//! The comment on a pull request, by the Action's own entry, against a server on this machine that answers as GitHub's does.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, onTestFinished, test } from 'vitest';
import { comment, markerFor, type Thread } from '../src/hosts/action/comment.ts';
import { base, placeOf, pullRequest, worse, type Asked, type Ran } from './pull-request.ts';
import { newFolder } from './stratlint.ts';

const token = 'ghs_a_secret_that_nobody_may_read';

interface Comment {
  id: number;
  body: string;
  user: { type: string };
}

interface GitHub {
  readonly api: string;
  readonly comments: Comment[];
  /** `POST /repos/anvil/strategy/issues/7/comments` */
  readonly asked: string[];
}

/** `refuse` answers in the place of the server, where it wants to. */
async function github(
  comments: Comment[] = [],
  refuse: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<GitHub> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece: Buffer) => (text += piece.toString()));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://localhost');
      asked.push(`${request.method ?? ''} ${url.pathname}`);
      if (refuse(request, response)) return;
      if (request.headers.authorization !== `Bearer ${token}`) return void response.writeHead(401).end('{}');
      const answer = (status: number, data: unknown): void => void response.writeHead(status).end(JSON.stringify(data));
      const body = text === '' ? undefined : (JSON.parse(text) as { body: string }).body;
      const one = comments.find(({ id }) => url.pathname === `/repos/anvil/strategy/issues/comments/${id}`);
      const isThread = url.pathname === '/repos/anvil/strategy/issues/7/comments';
      if (request.method === 'GET' && isThread) answer(200, pageOf(comments, url.searchParams));
      else if (request.method === 'PATCH' && one && body !== undefined) answer(200, Object.assign(one, { body }));
      else if (request.method === 'POST' && isThread && body !== undefined) {
        comments.push({ id: comments.length + 1, body, user: { type: 'Bot' } });
        answer(201, comments.at(-1));
      } else answer(404, {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, comments, asked };
}

function pageOf(comments: readonly Comment[], asked: URLSearchParams): readonly Comment[] {
  const size = Number(asked.get('per_page'));
  const from = (Number(asked.get('page')) - 1) * size;
  return comments.slice(from, from + size);
}

async function commentedOn(hub: Pick<GitHub, 'api'>, asked: Asked): Promise<Ran> {
  const inputs = { INPUT_COMMENT: 'true', GITHUB_API_URL: hub.api, GITHUB_TOKEN: token, ...asked.inputs };
  const ran = await pullRequest({ ...asked, inputs });
  expect(ran.log + ran.summary + JSON.stringify(ran.outputs)).not.toContain(token);
  return ran;
}

const fine = { 'README.md': '# Ferries\n\nAll of them.\n' };

test('one comment is made, kept up to date, and says so when nothing is left', async () => {
  const hub = await github();
  const { log, summary, annotations } = await commentedOn(hub, { head: worse });
  expect(hub.comments.map(({ body }) => body)).toEqual([expect.stringMatching(/^<!-- stratlint [\da-f]{16} -->\n# /)]);
  expect(hub.comments[0]?.body).toContain(summary.trim());
  expect(log).toContain('The comment on the pull request: created.');
  expect(annotations).toHaveLength(3);

  expect((await commentedOn(hub, { head: worse })).log).toContain('The comment on the pull request: unchanged.');
  const { log: after } = await commentedOn(hub, { head: fine });
  expect(after).toContain('The comment on the pull request: updated.');
  expect(hub.comments.map(({ body }) => body)).toEqual([expect.stringContaining('Nothing to report')]);
  expect(hub.asked.filter((one) => !one.startsWith('GET'))).toEqual([
    'POST /repos/anvil/strategy/issues/7/comments',
    'PATCH /repos/anvil/strategy/issues/comments/1',
  ]);
});

test('where nothing is wrong and nothing was said, nothing is said; nor where nobody asked for it', async () => {
  const hub = await github();
  expect((await commentedOn(hub, { head: fine })).log).toContain('The comment on the pull request: not needed.');
  const silent = await commentedOn(hub, { head: worse, inputs: { INPUT_COMMENT: 'false' } });
  expect([hub.comments, silent.log]).toEqual([[], expect.not.stringContaining('comment') as string]);
});

test('a run that fails corrects what was said before, and makes no comment of its own', async () => {
  const hub = await github();
  const head = { 'stratlint.yaml': 'extends: [nothing-of-that-name]\n' };
  expect((await commentedOn(hub, { head })).code).toBe(2);
  expect(hub.comments).toEqual([]);
  await commentedOn(hub, { head: worse });
  expect((await commentedOn(hub, { head })).code).toBe(2);
  expect(hub.comments.map(({ body }) => body)).toEqual([expect.stringContaining('could not read the strategy')]);
});

const bot = { type: 'Bot' };

test('its own is found among hundreds, and a stranger who writes the marker is left alone', async () => {
  const marker = markerFor('', '');
  const others = Array.from({ length: 250 }, (_, i) => ({ id: i + 1, body: `Fine with me (${i})`, user: { type: 'User' } }));
  const stranger = { id: 300, body: `${marker}\nAll is well.`, user: { type: 'User' } };
  const quoting = { id: 301, body: `> ${marker}\nWhat is this?`, user: bot };
  const own = { id: 302, body: `${marker}\nOld.`, user: bot };
  const hub = await github([...others, stranger, quoting, own]);
  await commentedOn(hub, { head: worse });
  expect([own.body.includes('owner-removed'), stranger.body, quoting.body, hub.comments.length]).toEqual([
    true,
    `${marker}\nAll is well.`,
    `> ${marker}\nWhat is this?`,
    253,
  ]);
});

test('jobs that lint different parts have a comment each', () => {
  expect(new Set([markerFor('a', 'b'), markerFor('a', 'c'), markerFor('a', 'b', 'x'), markerFor('ab', '')]).size).toBe(4);
});

const forbidden = (request: IncomingMessage, response: ServerResponse): boolean => {
  if (request.method === 'GET') return false;
  response.writeHead(403).end(JSON.stringify({ message: `Resource not accessible by ${token}` }));
  return true;
};

test('a job that may not write says how it may, and is no failure for that', async () => {
  const { code, log, outputs } = await commentedOn(await github([], forbidden), { head: worse });
  expect([code, outputs['warnings']]).toEqual([0, '3']);
  expect(log).toMatch(/^::notice title=stratlint::The job may not comment .*"pull-requests: write"/m);
});

test("a fork's pull request, whose token only reads, is told in the log, and runs none of its code", async () => {
  const mark = `${newFolder()}/ran`;
  const head = {
    ...worse,
    'stratlint.yaml': 'plugins: [./evil.cjs]\nrules: { wish-as-strategy: off }\n',
    'evil.cjs': `require('node:fs').writeFileSync(${JSON.stringify(mark)}, JSON.stringify(process.env));\nmodule.exports = { rules: {} };\n`,
  };
  const hub = await github([], forbidden);
  const { code, log, annotations } = await commentedOn(hub, { head, fork: true });
  expect([code, annotations.map(placeOf)]).toEqual([
    0,
    ['journeys/crossing.yaml:11 wish-as-strategy', 'strategy.yaml:9 owner-removed', 'strategy.yaml:14 target-lowered'],
  ]);
  expect(log).toContain('A pull request from a fork gets no comment');
  expect(existsSync(mark)).toBe(false);
});

test('code that the own configuration names does not see the token', async () => {
  const mark = `${newFolder()}/ran`;
  const head = {
    'stratlint.yaml': 'extends: [recommended]\nplugins: [./rules/mark.cjs]\n',
    'rules/mark.cjs': `require('node:fs').writeFileSync(${JSON.stringify(mark)}, JSON.stringify(process.env));\nmodule.exports = { rules: {} };\n`,
  };
  await commentedOn(await github(), { head });
  const seen = readFileSync(mark, 'utf8');
  expect(seen).toContain('GITHUB_WORKSPACE');
  expect(seen).not.toContain(token);
});

const failures: readonly [string, (request: IncomingMessage, response: ServerResponse) => boolean][] = [
  ['an error', (_, response) => (response.writeHead(500).end(`<html>${token}`), true)],
  ['no JSON', (_, response) => (response.writeHead(200).end('<html>'), true)],
  ['something else', (_, response) => (response.writeHead(200).end('{}'), true)],
  ['the way to another server', (_, response) => (response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(), true)],
  ['nothing, and hangs up', (request) => (request.socket.destroy(), true)],
];

test.each(failures)('a server that answers with %s is a notice and no failure', async (_, refuse) => {
  const { code, log } = await commentedOn(await github([], refuse), { head: worse });
  expect(code).toBe(0);
  expect(log).toMatch(/^::notice title=stratlint::GitHub did not take the comment on the pull request\./m);
});

test('nor is one that is not there', async () => {
  const { code, log } = await commentedOn({ api: 'http://127.0.0.1:9' }, { head: worse });
  expect([code, log]).toEqual([0, expect.stringContaining('GitHub did not take the comment')]);
});

test('a server that never answers is not waited for', async () => {
  const { api } = await github([], () => true);
  const thread: Thread = { api, repository: 'anvil/strategy', number: 7, token, marker: markerFor() };
  const started = performance.now();
  expect(await comment(thread, { text: 'x', isQuiet: false }, 200)).toBe('failed');
  expect(performance.now() - started).toBeLessThan(5000);
});

/** As GitHub reads it: its tables, its bare links, and HTML as it stands. */
const rendered = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

test('words of the change call nobody, link nowhere, and stay in their cell', async () => {
  const hostile = [
    'Delight @anvil/board and &#64;everyone <img src=//evil.example/x> <!-- -->',
    'Delight | all ![x](https://evil.example/pixel) [y](javascript:1) passengers',
    'Delight https://evil.example www.evil.example mail@evil.example passengers',
    'Delight passengers #1 GH-2 for $5 and $6 `d` ~~e~~ **f** <details>',
  ];
  const actions = hostile.map((one) => `      - { statement: ${JSON.stringify(one)}, owner: nora, goals: [told] }\n`);
  const head = {
    'journeys/crossing.yaml': base['journeys/crossing.yaml'] + actions.join(''),
    'journeys/@anvil <img src=x> www.evil.example.yaml': 'kind: journey\nname: "@anvil/board | <b>"\nowner: "@anvil/board"\n',
  };
  const hub = await github();
  await commentedOn(hub, { head });
  const html = rendered(hub.comments[0]?.body ?? '');
  expect(html).toContain('evil.example');
  const tags = new Set(Array.from(html.matchAll(/<\/?([a-z]\w*)/gi), ([, name]) => name));
  const ours = ['a', 'br', 'h1', 'h2', 'p', 'span', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr'];
  expect([...tags].sort()).toEqual(ours);
  const links = Array.from(html.matchAll(/<a href="([^"]*)"/g), ([, href]) => href);
  expect(links.filter((href) => !href?.startsWith('https://github.com/stratlint/stratlint/blob/main/docs/rules/'))).toEqual([]);
  expect(html).not.toMatch(/@[\p{L}\d]|#\d|GH-\d|:\/\/evil|www\.|\$[^<]/u);
  const widths = Array.from(html.matchAll(/<tr>[^]*?<\/tr>/g), ([row]) => row.match(/<t[dh]/g)?.length);
  expect(widths.filter((width) => width !== 4)).toEqual([]);
});
