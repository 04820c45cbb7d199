//! The language server over its protocol: what it says is what the command line says, at each keystroke.
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInRules } from '../src/built-in.ts';
import { LineIndex } from '../src/text/span.ts';
import { Workspace } from '../src/workspace/lint.ts';
import { localDay } from '../src/workspace/today.ts';
import { begin, LanguageClient, type Diagnostic } from './language-client.ts';
import { alterFacts, newFolder, stratlintIn } from './stratlint.ts';

const examples = join(import.meta.dirname, '../examples');

function exampleCopy(name: string): string {
  const folder = newFolder();
  cpSync(join(examples, name), folder, { recursive: true });
  return folder;
}

interface Found {
  readonly findings: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly message: string;
    readonly file: string | null;
    readonly range: { readonly start: Place; readonly end: Place } | null;
  }[];
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What the command line finds, as a client would be told it: by file. */
async function foundBy(folder: string): Promise<Map<string, unknown[]>> {
  const { out } = await stratlintIn(folder)('--format', 'json', '--fail-on', 'never');
  const byFile = new Map<string, unknown[]>();
  for (const { ruleId, severity, message, file, range } of (JSON.parse(out) as Found).findings) {
    const place = range ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const at = ({ line, column }: Place): object => ({ line: line - 1, character: column - 1 });
    const found = {
      range: { start: at(place.start), end: at(place.end) },
      severity: { error: 1, warning: 2, info: 3 }[severity],
      code: ruleId,
      message,
    };
    const home = file ?? 'stratlint.yaml';
    byFile.set(home, [...(byFile.get(home) ?? []), found]);
  }
  return byFile;
}

function told(client: LanguageClient): Map<string, unknown[]> {
  const own = ({ range, severity, code, message }: Diagnostic): object => ({ range, severity, code, message });
  return new Map([...client.diagnostics].filter(([, all]) => all.length > 0).map(([file, all]) => [file, all.map(own)]));
}

const sorted = (all: Map<string, unknown[]>): unknown => Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('diagnostics', () => {
  test.each(['ferry/broken', 'ferry/mended', 'clinica/broken', 'clinica/mended', 'house-rules'])(
    '%s: those of the command line',
    async (name) => {
      const folder = exampleCopy(name);
      const expected = await foundBy(folder);
      const client = await begin(folder);
      client.open('stratlint.yaml', readFileSync(join(folder, 'stratlint.yaml'), 'utf8'));
      await client.settled('stratlint.yaml');
      expect(sorted(told(client))).toEqual(sorted(expected));
    },
  );
});

test('own rules without code are asked, code is not run, and what is wrong with a rule is told in its file', async () => {
  const rule = (assert: string): string => `summary: x\nseverity: warning\non: surveys[*]\n${assert}\nmessages: { en: Hm. }\n`;
  const folder = newFolder({
    'stratlint.yaml': 'plugins: [./rules]\nextends: [essential]\n',
    'surveys.yaml': 'surveys:\n  - { name: After a trip, owner: Ana Ruiz }\n',
    'rules/no-purpose/rule.yaml': rule('assert: { required: purpose }'),
    'rules/no-guesses/rule.yaml': rule('check: survey.purpose != ""'),
    'rules/ran/rule.ts':
      "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\nthrow new Error('this has run');\n",
  });
  const client = await begin(folder);
  client.open('surveys.yaml', readFileSync(join(folder, 'surveys.yaml'), 'utf8'));
  await client.settled('surveys.yaml');
  const found = told(client) as Map<string, { code: string; message: string; range: { start: object } }[]>;
  expect(found.get('surveys.yaml')?.map(({ code }) => code)).toContain('no-purpose');
  expect(found.get('rules/no-guesses/rule.yaml')).toMatchObject([
    { code: 'no-guesses', range: { start: { line: 3, character: 14 } } },
  ]);
  expect(JSON.stringify([...found])).not.toContain('this has run');
  expect(existsSync(join(folder, 'ran')) || existsSync('ran')).toBe(false);
});

/** What a run of its own finds in a file, as a client would be told it. */
function foundIn(folder: string, file: string, text: string): object[] {
  const read = Buffer.from(text, 'utf8').toString('utf8');
  const { findings } = new Workspace(folder, builtInRules).lint({ today, buffers: new Map([[file, { text: read }]]) });
  const lines = new LineIndex(read);
  const at = (offset: number): object => ({
    line: lines.position(offset).line - 1,
    character: lines.position(offset).column - 1,
  });
  const own = findings.filter((finding) => (finding.file ?? 'stratlint.yaml') === file);
  return own.map(({ ruleId, severity, message, span = { start: 0, end: 0 } }) => ({
    range: { start: at(span.start), end: at(span.end) },
    severity: { error: 1, warning: 2, info: 3 }[severity],
    code: ruleId,
    message: message.replace(/\p{Surrogate}/gu, '\ufffd'),
  }));
}

const today = localDay(new Date());

const strategy = `goals:
  - id: told
    statement: Passengers know before they leave home whether the boat sails
    owner: Nora Vik 😀
    metrics: [{ name: Told in time, baseline: 52 % (June 2026), target: 90 % by 2027-12-31 }]
people:
  - { name: Nora Vik 😀, role: Head of passenger experience }
`;

test('what the command line has read is not read again, and what the server reads first serves the command line', async () => {
  const strategy = 'goals:\n  - { statement: Say it before four, owner: TBD }\n';
  const folder = newFolder({ 'strategy.yaml': strategy });
  const cache = join(newFolder(), 'cache');
  const args = ['--cache-location', cache];
  const told = async (): Promise<string> => {
    const client = await begin(folder, { args });
    const found = await client.until(() => client.diagnostics.get('strategy.yaml'), 'diagnostics');
    expect(await client.end()).toBe(0);
    return found.map(({ message }) => message).join('\n');
  };
  const linted = (): string =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../dist/cli.js'), ...args], { cwd: folder, encoding: 'utf8' }).stdout;
  expect(await told()).toContain('Say it before four');
  alterFacts(cache, 'Say it before four', 'Say so before noon');
  expect(linted()).toContain('Say so before noon');
  alterFacts(cache, 'Say so before noon', 'Say it before nine');
  expect(await told()).toContain('Say it before nine');
});

describe('typing', () => {
  test(
    'a whole document, key by key: questions in between, and in the end what the command line says',
    { timeout: 4 * 60_000 },
    async () => {
      const folder = newFolder({ 'stratlint.yaml': 'extends: [recommended]\n', 'strategy.yaml': '' });
      const client = await begin(folder);
      client.open('strategy.yaml', '');
      let line = 0;
      let character = 0;
      for (const [at, unit] of strategy.split('').entries()) {
        client.change('strategy.yaml', unit, { start: { line, character }, end: { line, character } });
        [line, character] = unit === '\n' ? [line + 1, 0] : [line, character + 1];
        if (at % 12 !== 0) continue;
        const place = client.at('strategy.yaml', line, character);
        await Promise.all([
          client.request('textDocument/completion', place),
          client.request('textDocument/hover', place),
          client.request('textDocument/codeAction', {
            ...place,
            range: { start: place.position, end: place.position },
            context: { diagnostics: [] },
          }),
        ]);
      }
      await client.settled('strategy.yaml');
      writeFileSync(join(folder, 'strategy.yaml'), strategy);
      expect(sorted(told(client))).toEqual(sorted(await foundBy(folder)));
      expect(client.errors).toBe('');
    },
  );

  test('after every edit of a random sequence the server says what a run of its own would', { timeout: 4 * 60_000 }, async () => {
    const folder = exampleCopy('ferry/broken');
    const text = readFileSync(join(folder, 'strategy.yaml'), 'utf8').slice(0, 4500);
    const client = await begin(folder);
    let now = text;
    client.open('strategy.yaml', now);
    const pieces = fc.constantFrom(
      '',
      '\n',
      '  - ',
      'owner: ingrid-solheim',
      ': ',
      '"',
      '{',
      '😀',
      '\ud83d',
      'TBD',
      'goals:\n',
      '# x\n',
      '\t',
      'é',
    );
    const edit = fc.record({ from: fc.nat(), length: fc.nat({ max: 40 }), piece: pieces });
    await fc.assert(
      fc.asyncProperty(edit, async ({ from, length, piece }) => {
        const start = from % (now.length + 1);
        const end = Math.min(now.length, start + length);
        const lines = new LineIndex(now);
        const at = (offset: number): { line: number; character: number } => {
          const { line, column } = lines.position(offset);
          return { line: line - 1, character: column - 1 };
        };
        client.change('strategy.yaml', piece, { start: at(start), end: at(end) });
        now = now.slice(0, start) + piece + now.slice(end);
        const said = (await client.settled('strategy.yaml')).map(({ range, severity, code, message }) => ({
          range,
          severity,
          code,
          message,
        }));
        expect(said).toEqual(foundIn(folder, 'strategy.yaml', now));
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test.each(['utf-8', 'utf-16', 'utf-32'])('positions count in %s where the client asks for it', async (encoding) => {
    const folder = newFolder({ 'stratlint.yaml': 'extends: [essential]\n' });
    const client = await begin(folder, { capabilities: { general: { positionEncodings: [encoding, 'utf-16'] } } });
    expect(client.capabilities['positionEncoding']).toBe(encoding);
    client.open('strategy.yaml', 'goals:\n  - { statement: "Ω😀 waits", zz: 1 }\n');
    const [first] = await client.settled('strategy.yaml');
    const width = { 'utf-8': 6, 'utf-16': 3, 'utf-32': 2 }[encoding] ?? 0;
    const start = '  - { statement: "'.length;
    const found = (await client.settled('strategy.yaml')).find(({ code }) => code === 'unknown-field');
    expect(first).toBeDefined();
    expect(found?.range.start).toEqual({ line: 1, character: start + width + ' waits", '.length });
    // The letter behind both is taken out: the text is another one now, and the field is known.
    client.change('strategy.yaml', 'owner: nora', {
      start: { line: 1, character: start + width + ' waits", '.length },
      end: { line: 1, character: start + width + ' waits", zz: 1'.length },
    });
    await client.settled('strategy.yaml');
    expect(client.codes('strategy.yaml')).not.toContain('unknown-field');
  });
});

describe('what changes around an open text', () => {
  const goal = 'goals:\n  - statement: Passengers no longer wait in the rain by 2027\n    owner: nora\n';
  const people = 'people:\n  - { id: nora, name: Nora Vik }\n';

  test('unsaved text goes before the disk; saved, created, renamed and deleted files are seen', async () => {
    const folder = newFolder({
      'stratlint.yaml': 'extends: [essential]\n',
      'goals.yaml': goal,
      'people.yaml': people.replace('nora', 'lars'),
    });
    const client = await begin(folder, { capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
    await client.until(() => client.codes('goals.yaml').includes('unknown-owner'), 'the unknown owner');
    expect(client.received.some(({ method }) => method === 'client/registerCapability')).toBe(true);
    client.open('people.yaml', people);
    await client.until(() => !client.codes('goals.yaml').includes('unknown-owner'), 'the unsaved person');
    client.close('people.yaml');
    await client.until(() => client.codes('goals.yaml').includes('unknown-owner'), 'the disk again');
    const watched = (file: string, type: number): void => {
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri(file), type }] });
    };
    writeFileSync(join(folder, 'people.yaml'), people);
    watched('people.yaml', 2);
    await client.until(() => !client.codes('goals.yaml').includes('unknown-owner'), 'the saved person');
    renameSync(join(folder, 'goals.yaml'), join(folder, 'goals-2027.yaml'));
    client.notify('workspace/didRenameFiles', {
      files: [{ oldUri: client.uri('goals.yaml'), newUri: client.uri('goals-2027.yaml') }],
    });
    await client.until(
      () => client.codes('goals-2027.yaml').length > 0 && client.codes('goals.yaml').length === 0,
      'the new name',
    );
    rmSync(join(folder, 'goals-2027.yaml'));
    watched('goals-2027.yaml', 3);
    await client.until(() => client.codes('goals-2027.yaml').length === 0, 'the deletion');
  });

  test('a client that watches nothing is served as well', async () => {
    const folder = newFolder({
      'stratlint.yaml': 'extends: [essential]\n',
      'goals.yaml': goal,
      'people.yaml': people.replace('nora', 'lars'),
    });
    const client = await begin(folder);
    await client.until(() => client.codes('goals.yaml').includes('unknown-owner'), 'the unknown owner');
    await new Promise((resolve) => setTimeout(resolve, 300));
    writeFileSync(join(folder, 'people.yaml'), people);
    await client.until(() => !client.codes('goals.yaml').includes('unknown-owner'), 'the saved person');
  });

  test('the configuration is read again, and its mistakes stand at their place', async () => {
    const folder = newFolder({ 'stratlint.yaml': 'extends: [essential]\n', 'goals.yaml': goal });
    const client = await begin(folder);
    await client.until(() => client.codes('goals.yaml').includes('goal-without-metric'), 'the finding');
    client.open('stratlint.yaml', 'extends: [essential]\nrules: { goal-without-metric: off }\n');
    await client.until(() => !client.codes('goals.yaml').includes('goal-without-metric'), 'the rule that is off');
    client.change('stratlint.yaml', 'extends: [essential]\nrules: { goal-without-metrc: off }\n');
    const [mistake] = await client.settled('stratlint.yaml');
    expect(mistake?.message).toBe('There is no rule "goal-without-metrc". Did you mean "goal-without-metric"?');
    expect(mistake?.range.start).toEqual({ line: 1, character: 9 });
    client.change('stratlint.yaml', 'extends: [essential]\n');
    await client.until(() => client.codes('goals.yaml').includes('goal-without-metric'), 'the finding');
  });

  test('each folder is a workspace of its own, and so is one inside that has a stratlint.yaml', async () => {
    const folder = newFolder({
      'a/stratlint.yaml': 'extends: [essential]\n',
      'a/goals.yaml': goal,
      'b/goals.yaml': goal,
      'b/team/stratlint.yaml': 'rules: { goal-without-metric: off }\n',
      'b/team/goals.yaml': goal.replace('nora', 'everyone'),
      'c/goals.yaml': goal,
    });
    const client = await begin(folder, {
      folders: [join(folder, 'a'), join(folder, 'b')],
      capabilities: { workspace: { workspaceFolders: true } },
    });
    await client.until(() => client.codes('a/goals.yaml').length > 0 && client.codes('b/goals.yaml').length > 0, 'both folders');
    await client.until(() => client.codes('b/team/goals.yaml').length > 0, 'the folder inside');
    expect(client.codes('b/team/goals.yaml')).not.toContain('goal-without-metric');
    expect(client.codes('c/goals.yaml')).toEqual([]);
    const of = (path: string): object => ({ uri: client.uri(path), name: path });
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [of('c')], removed: [of('a')] } });
    await client.until(
      () => client.codes('c/goals.yaml').length > 0 && client.codes('a/goals.yaml').length === 0,
      'the other folder',
    );
  });

  test('a file of no folder is read with those beside it alone', async () => {
    const folder = newFolder({ 'goals.yaml': goal, 'deep/goals.yaml': goal });
    mkdirSync(join(folder, 'other'));
    const client = await begin(folder, { folders: [join(folder, 'other')] });
    client.open('goals.yaml', goal);
    await client.settled('goals.yaml');
    expect(client.codes('goals.yaml').length).toBeGreaterThan(0);
    expect(client.diagnostics.has('deep/goals.yaml')).toBe(false);
  });
});

describe('pulled diagnostics', () => {
  test('of a text and of the workspace; what is the same is not told twice', async () => {
    const folder = exampleCopy('ferry/broken');
    const client = await begin(folder, {
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    });
    const text = readFileSync(join(folder, 'strategy.yaml'), 'utf8');
    client.open('strategy.yaml', text);
    const textDocument = { uri: client.uri('strategy.yaml') };
    interface Report {
      readonly kind: string;
      readonly resultId: string;
      readonly uri: string;
      readonly items?: readonly Diagnostic[];
    }
    const first = await client.request<Report>('textDocument/diagnostic', { textDocument });
    expect(first.items?.map(({ range, severity, code, message }) => ({ range, severity, code, message }))).toEqual(
      (await foundBy(folder)).get('strategy.yaml'),
    );
    const again = await client.request<Report>('textDocument/diagnostic', { textDocument, previousResultId: first.resultId });
    expect(again.kind).toBe('unchanged');
    const all = await client.request<{ items: readonly Report[] }>('workspace/diagnostic', { previousResultIds: [] });
    const byFile = new Map(all.items.map(({ uri, items = [] }) => [uri.slice(client.uri('x').length - 1), items.length]));
    for (const [file, found] of await foundBy(folder)) expect([file, byFile.get(file)]).toEqual([file, found.length]);
    const previousResultIds = all.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const later = await client.request<{ items: readonly Report[] }>('workspace/diagnostic', { previousResultIds });
    expect(new Set(later.items.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
    expect(client.received.some(({ method }) => method === 'textDocument/publishDiagnostics')).toBe(false);
    expect(client.received.some(({ method }) => method === 'workspace/diagnostic/refresh')).toBe(true);
  });
});

describe('whatever a client does', () => {
  test('malformed requests are refused, and the next one is answered', async () => {
    const folder = exampleCopy('ferry/broken');
    const client = await begin(folder);
    const text = readFileSync(join(folder, 'strategy.yaml'), 'utf8');
    client.open('strategy.yaml', text);
    client.sendBytes('{ "jsonrpc": "2.0", "method": ');
    client.sendBytes('[]');
    client.sendBytes('null');
    client.notify('textDocument/didChange', {
      textDocument: { uri: client.uri('nobody.yaml'), version: 1 },
      contentChanges: [{ text: 'x' }],
    });
    client.notify('textDocument/didOpen', {
      textDocument: { uri: 'untitled:Untitled-1', languageId: 'yaml', version: 1, text: 'goals: [' },
    });
    client.notify('textDocument/didOpen', {});
    client.notify('no/such/thing', { a: 1 });
    for (const uri of ['untitled:Untitled-1', 'file:///no/such/file.yaml', 'http://[', ''])
      expect(
        await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }),
      ).toBeNull();
    for (const position of [
      { line: -1, character: -5 },
      { line: 1e9, character: 1e9 },
      { line: 0.5, character: 2 },
      { line: 3, character: 1e9 },
    ])
      expect(
        (await client.ask('textDocument/completion', { textDocument: { uri: client.uri('strategy.yaml') }, position }).answer)
          .error,
      ).toBeUndefined();
    expect((await client.ask('textDocument/hover', {}).answer).error).toBeDefined();
    expect((await client.ask('no/such/request', {}).answer).error?.code).toBe(-32601);
    expect(await client.request('workspace/executeCommand', { command: 'rm', arguments: [1] })).toBeNull();
    client.change('strategy.yaml', `${text}# end\n`);
    await client.settled('strategy.yaml');
    expect(client.codes('strategy.yaml').length).toBeGreaterThan(0);
    expect(await client.end()).toBe(0);
  });

  test('a request that is taken back is answered as such', async () => {
    const folder = exampleCopy('ferry/broken');
    const client = await begin(folder);
    client.open('strategy.yaml', readFileSync(join(folder, 'strategy.yaml'), 'utf8'));
    const { id, answer } = client.ask('textDocument/hover', client.at('strategy.yaml', 15, 12));
    client.notify('$/cancelRequest', { id });
    expect((await answer).error?.code).toBe(-32800);
  });

  test('a client that dies takes the server with it', async () => {
    const client = await begin(newFolder());
    client.process.stdin.end();
    expect(await client.ended).toBe(1);
  });

  test('ten thousand edits do not fill the memory', { timeout: 4 * 60_000 }, async () => {
    const folder = exampleCopy('ferry/broken');
    const client = await begin(folder);
    const text = readFileSync(join(folder, 'people.yaml'), 'utf8');
    client.open('people.yaml', text);
    const edits = async (count: number): Promise<number> => {
      for (let at = 0; at < count; at++) {
        client.change('people.yaml', at % 2 === 0 ? 'x' : '', {
          start: { line: 3, character: 0 },
          end: { line: 3, character: at % 2 },
        });
        if (at % 100 === 99) await client.settled('people.yaml');
      }
      return memoryOf(client);
    };
    const before = await edits(2000);
    const later: number[] = [];
    for (let times = 0; times < 4; times++) later.push(await edits(2000));
    // What is in use swings by some 60 MB between two collections; what leaks only ever grows.
    expect(Math.min(...later) - before).toBeLessThan(60);
  });
});

describe('the order that the protocol asks for', () => {
  const hover = { textDocument: { uri: 'file:///strategy.yaml' }, position: { line: 0, character: 0 } };
  const codeOf = async (client: LanguageClient, method: string, params: unknown = hover): Promise<unknown> =>
    (await client.ask(method, params).answer).error?.code;

  test('nothing is answered before it begins', async () => {
    const client = new LanguageClient(newFolder());
    client.open('strategy.yaml', 'goals: []\n');
    expect(await codeOf(client, 'textDocument/hover')).toBe(-32002);
    expect(await codeOf(client, 'shutdown')).toBe(-32002);
    expect(await codeOf(client, 'initialize', null)).toBe(-32603);
    await client.begin();
    // What was said of texts before that went unheard.
    expect(await client.request('textDocument/hover', { ...hover, textDocument: { uri: client.uri('strategy.yaml') } })).toBe(
      null,
    );
    client.notify('exit', {});
    expect(await client.ended).toBe(1);
  });

  test('it begins once, and after its end nothing is answered', async () => {
    const client = await begin(newFolder());
    expect(await codeOf(client, 'initialize', { processId: null, rootUri: null, capabilities: {} })).toBe(-32600);
    await client.request('shutdown', undefined);
    expect(await codeOf(client, 'textDocument/hover')).toBe(-32600);
    client.notify('exit', {});
    expect(await client.ended).toBe(0);
    expect(client.errors).toBe('');
  });
});

/** In MB; 0 where the system does not tell. */
function memoryOf({ process: { pid } }: LanguageClient): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return 0;
  }
}
