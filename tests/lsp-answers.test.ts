//! What the language server answers about places in texts: actions, completion, hover, definition, rename and the rest.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInRules } from '../src/built-in.ts';
import { waiverEdits } from '../src/editor/waive.ts';
import { applyEdits } from '../src/text/edit.ts';
import { Workspace } from '../src/workspace/lint.ts';
import { begin, type Edit, type LanguageClient, type Position, type Range } from './language-client.ts';
import { newFolder, stratlintIn } from './stratlint.ts';

const examples = join(import.meta.dirname, '../examples');

function exampleCopy(name: string): string {
  const folder = newFolder();
  cpSync(join(examples, name), folder, { recursive: true });
  return folder;
}

/** Opens a text in which `▮` stands for the cursor. */
function openAt(
  client: LanguageClient,
  file: string,
  text: string,
): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
  const at = text.indexOf('▮');
  const before = text.slice(0, at).split('\n');
  client.open(file, text.replace('▮', ''));
  return client.at(file, before.length - 1, before.at(-1)?.length ?? 0);
}

/** The place of some words in a file on the disk, behind their last letter. */
function placeOf(client: LanguageClient, file: string, words: string): ReturnType<LanguageClient['at']> {
  const text = readFileSync(join(client.folder, file), 'utf8');
  const before = text.slice(0, text.indexOf(words) + words.length).split('\n');
  return client.at(file, before.length - 1, before.at(-1)?.length ?? 0);
}

interface WorkspaceEdit {
  readonly changes?: Readonly<Record<string, readonly Edit[]>>;
}

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edit?: WorkspaceEdit;
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
  readonly data?: unknown;
}

/** Writes what an edit makes of the files on the disk. */
function write(client: LanguageClient, { changes = {} }: WorkspaceEdit): void {
  for (const [uri, edits] of Object.entries(changes)) {
    const path = decodeURIComponent(new URL(uri).pathname);
    const lines = readFileSync(path, 'utf8').split('\n');
    const offset = ({ line, character }: Position): number =>
      lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, character);
    const after = applyEdits(
      lines.join('\n'),
      edits.map(({ range, newText }) => ({ span: { start: offset(range.start), end: offset(range.end) }, text: newText })),
    );
    writeFileSync(path, after ?? '');
  }
}

describe('code actions', () => {
  const only = (place: ReturnType<LanguageClient['at']>, kinds?: readonly string[]): object => ({
    ...place,
    range: { start: place.position, end: place.position },
    context: { diagnostics: [], ...(kinds && { only: kinds }) },
  });

  test('every fix of a finding, a waiver, and the page of its rule', async () => {
    const client = await begin(exampleCopy('clinica/broken'));
    const actions = await client.request<Action[]>(
      'textDocument/codeAction',
      only(placeOf(client, 'iniciativas.md', 'Efecto espr')),
    );
    expect(actions.map(({ title }) => title)).toEqual([
      'Cambiarlo por «efecto esperado»',
      'Dispensar unknown-field, con un motivo',
      'Explicar unknown-field',
    ]);
    const [fix, waiver, explain] = actions;
    expect(fix?.edit?.changes?.[client.uri('iniciativas.md')]?.map(({ newText }) => newText)).toEqual(['Efecto esperado']);
    expect(waiver?.edit?.changes?.[client.uri('iniciativas.md')]?.[0]?.newText).toBe(
      ' <!-- stratlint-disable-line unknown-field -- por definir -->',
    );
    expect(await client.request('workspace/executeCommand', explain?.command)).toBe(
      'https://github.com/stratlint/stratlint/blob/main/docs/rules/unknown-field.md',
    );
  });

  test('all safe fixes of a file are those of --fix', async () => {
    const folder = exampleCopy('clinica/broken');
    const client = await begin(folder);
    const place = client.at('iniciativas.md', 0, 0);
    const [action] = await client.request<Action[]>('textDocument/codeAction', only(place, ['source.fixAll']));
    expect(action?.kind).toBe('source.fixAll.stratlint');
    write(client, action?.edit ?? {});
    const other = exampleCopy('clinica/broken');
    await stratlintIn(other)('iniciativas.md', '--fix', '--fail-on', 'never');
    expect(readFileSync(join(folder, 'iniciativas.md'), 'utf8')).toBe(readFileSync(join(other, 'iniciativas.md'), 'utf8'));
  });

  test('edits name the version of the text they are for, where the client knows such', async () => {
    const client = await begin(exampleCopy('clinica/broken'), {
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true } },
        textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } },
      },
    });
    client.open('iniciativas.md', readFileSync(join(client.folder, 'iniciativas.md'), 'utf8'));
    const actions = await client.request<Action[]>(
      'textDocument/codeAction',
      only(placeOf(client, 'iniciativas.md', 'Efecto espr')),
    );
    const documentChanges = (action: Action | undefined): unknown =>
      (action?.edit as { documentChanges?: readonly { textDocument: unknown }[] } | undefined)?.documentChanges?.map(
        ({ textDocument }) => textDocument,
      );
    expect(documentChanges(actions[0])).toEqual([{ uri: client.uri('iniciativas.md'), version: 1 }]);
    const all = actions.find(({ kind }) => kind.startsWith('source'));
    expect(all?.edit).toBeUndefined();
    expect(documentChanges(await client.request<Action>('codeAction/resolve', all))).toEqual([
      { uri: client.uri('iniciativas.md'), version: 1 },
    ]);
  });

  test.each([
    ['strategy.yaml', 'goals:\n  - statement: Delight our visitors every day\n    owner: Ana Ruiz\n'],
    ['strategy.md', '# Strategy\n\n- Owner: Ana Ruiz\n\n## Goals\n\n- Delight our visitors every day (Ana Ruiz)\n'],
  ])('a waiver names all that its finding stands for: %s', (file, text) => {
    const workspace = new Workspace(newFolder({ [file]: text }), builtInRules);
    const result = workspace.lint({ today: '2026-07-01', presets: ['recommended'] });
    const wish = result.findings.find(({ ruleId }) => ruleId === 'wish-as-goal');
    expect(wish && applyEdits(text, waiverEdits(result, wish))).toContain('wish-as-goal, goal-without-metric -- ');
  });

  test.each(['ferry/broken', 'clinica/broken'])(
    '%s: a waiver silences its finding, and nothing else changes',
    { timeout: 4 * 60_000 },
    (name) => {
      const folder = exampleCopy(name);
      const workspace = new Workspace(folder, builtInRules);
      const lint = (buffers = new Map<string, { text: string }>()): ReturnType<Workspace['lint']> =>
        workspace.lint({ today: '2026-07-01', buffers, sameDisk: true });
      const before = lint();
      const shown = (findings: typeof before.findings): string[] =>
        findings.map(({ ruleId, message }) => `${ruleId}: ${message}`).sort();
      const tried = before.findings.filter(
        (finding, at) =>
          finding.span &&
          before.findings.findIndex(({ ruleId, file }) => ruleId === finding.ruleId && file === finding.file) === at,
      );
      expect(tried.length).toBeGreaterThan(20);
      for (const finding of tried) {
        const { file = '' } = finding;
        const edits = waiverEdits(before, finding);
        const text = applyEdits(before.files.get(file)?.text ?? '', edits);
        expect([finding.message, edits.length > 0, text === undefined]).toEqual([finding.message, true, false]);
        const after = lint(new Map([[file, { text: text ?? '' }]]));
        const still = shown(after.findings);
        const own = `${finding.ruleId}: ${finding.message}`;
        // Another finding of the rule may stand on the same line, and is waived with it.
        expect(still.filter((one) => one === own).length).toBeLessThan(
          shown(before.findings).filter((one) => one === own).length,
        );
        // What it stood for in another file is said there now.
        const elsewhere = shown((finding.replaced ?? []).filter((other) => other.file !== file));
        // The reason is left to whoever waives, and asked for until it is there.
        const fresh = still.filter(
          (one) =>
            !shown(before.findings).includes(one) && !elsewhere.includes(one) && !one.startsWith('suppression-without-reason:'),
        );
        expect([own, fresh]).toEqual([own, []]);
      }
    },
  );
});

describe('completion', () => {
  const proposed = async (client: LanguageClient, file: string, text: string): Promise<string[]> => {
    const items = await client.request<{ textEdit: Edit }[]>('textDocument/completion', openAt(client, file, text));
    return items.map(({ textEdit }) => textEdit.newText);
  };

  test.each([
    [
      'fields of an entity, without those that are there',
      'goals:\n  - statement: x\n    ▮',
      ['owner: ', 'metrics: '],
      ['statement: ', 'goals: '],
    ],
    ['the same where a list has no indentation', 'goals:\n- statement: a\n  ▮', ['owner: '], ['statement: ']],
    ['fields of an object in braces', 'metrics:\n  - name: x\n    target: { value: 3, ▮', ['by: '], ['value: ', 'owner: ']],
    [
      'fields deep inside',
      'kind: journey\nname: x\nstages:\n  - name: a\n    actions:\n      - statement: z\n        ▮',
      ['owner: ', 'funding: '],
      [],
    ],
    ['collections at the top', '▮', ['goals: ', 'journeys: ', 'kind: '], ['owner: ']],
    ['values of an enumeration', 'goals:\n  - status: ▮', ['idea', 'active'], []],
    ['kinds', 'kind: ▮', ['journey', 'goal'], []],
    ['ids of metrics', 'goals:\n  - metrics: [told-at-home, ▮', ['felt-informed'], ['ingrid-solheim']],
    ['ids of segments and journeys', 'strategy:\n  segments:\n    - ▮', ['island-residents'], []],
    [
      'owners while a word is written',
      'goals:\n  - statement: a\n    owner: ing▮\n    metrics: []',
      ['ingrid-solheim', 'tomas-keane', '"@ferry/deck"'],
      ['told-at-home'],
    ],
    ['nothing in running text', 'goals:\n  - statement: >-\n      foo ▮', [], ['owner: ']],
    ['nothing in a comment', 'goals: # ▮', [], ['owner: ']],
  ])('in YAML: %s', async (_, text, wanted, unwanted) => {
    const folder = exampleCopy('ferry/broken');
    writeFileSync(join(folder, 'CODEOWNERS'), '* @ferry/deck\n');
    const words = await proposed(await begin(folder), 'new.yaml', text);
    expect(words).toEqual(expect.arrayContaining(wanted));
    expect(words.filter((word) => unwanted.includes(word))).toEqual([]);
  });

  const above = '# Iniciativas\n\n## En curso\n\n### Apuntar\n\n';
  test.each([
    ['labels', `${above}- **Resp▮`, ['Responsable:** ', 'Objetivos:** '], []],
    ['labels beside others', `${above}- **Inicio:** 1/2/2027\n- ▮`, ['**Responsable:** '], ['**Inicio:** ']],
    ['owners at a label', `${above}- **Responsable:** ▮`, ['Óscar Beltrán'], ['Tratamientos abandonados']],
    ['further names of a list', `${above}- **Indicadores:** Otro, ▮`, ['Tratamientos abandonados'], ['Óscar Beltrán']],
    ['values of an enumeration', `${above}- **Estado:** ▮`, ['en curso', 'borrador'], ['active']],
    ['headings', '# Estrategia\n\n## ▮', ['Objetivos', 'Diagnóstico'], []],
    ['columns', '# Iniciativas\n\n| Iniciativa | ▮', ['Responsable', 'Estado'], ['Iniciativa']],
    ['owners in a cell', '# Iniciativas\n\n| Iniciativa | Responsable |\n| --- | --- |\n| foo | ▮ |', ['Óscar Beltrán'], []],
    ['kinds in front matter', '---\nkind: ▮\n---\n', ['journey'], []],
  ])('in Markdown: %s', async (_, text, wanted, unwanted) => {
    const words = await proposed(
      await begin(exampleCopy('clinica/broken')),
      text.includes('Estrategia') ? 'estrategia-2.md' : 'iniciativas-2.md',
      text,
    );
    expect(words).toEqual(expect.arrayContaining(wanted));
    expect(words.filter((word) => unwanted.includes(word))).toEqual([]);
  });
});

test('the words of what has no name are told as the thing, and judged', async () => {
  const client = await begin(newFolder({ 'goals.yaml': '', 'goals.md': '# Goals\n\n## Delight every passenger\n' }));
  const hover = async (file: string, text: string): Promise<string> =>
    (await client.request<{ contents: { value: string } }>('textDocument/hover', openAt(client, file, text))).contents.value;
  const yaml = await hover('goals.yaml', 'goals:\n  - { statement: Delight every pass▮enger, owner: Ann Lee }\n');
  expect(yaml).toMatch(/\*\*Goal\*\* Delight every passenger[^]*a wish/);
  expect(await hover('goals.md', '# Goals\n\n## Delight every pass▮enger\n')).toMatch(/\*\*Goal\*\* Delight[^]*a wish/);
  const named = 'goals:\n  - { name: Del▮ight, statement: Delight every passenger }\n';
  expect(await hover('goals.yaml', named)).not.toContain('a wish');
});

test('hover, definition, references, symbols, lenses and links', async () => {
  const folder = exampleCopy('ferry/broken');
  const client = await begin(folder, {
    capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    initializationOptions: { commands: ['stratlint.showPlaces'] },
  });
  const hover = async (words: string): Promise<string> =>
    (await client.request<{ contents: { value: string } }>('textDocument/hover', placeOf(client, 'strategy.yaml', words)))
      .contents.value;
  expect(await hover('    own')).toContain('The one person, role or team that answers for it; exactly one.');
  expect(await hover('owner: ingrid-sol')).toMatch(/\*\*Person\*\* Ingrid Solheim[^]*people\.yaml/);
  expect(await hover('statement: Delight every')).toMatch(/a wish[^]*Delight/);
  expect(await hover('business_g')).toContain('A goal of the whole organisation');

  const place = placeOf(client, 'strategy.yaml', 'owner: ingrid-sol');
  interface Where {
    readonly uri: string;
    readonly range: Range;
  }
  const [definition] = await client.request<Where[]>('textDocument/definition', place);
  expect(definition?.uri).toBe(client.uri('people.yaml'));
  const references = await client.request<Where[]>('textDocument/references', {
    ...place,
    context: { includeDeclaration: true },
  });
  expect(references.length).toBe(9);
  expect(new Set(references.map(({ uri }) => uri.split('/').at(-1)))).toEqual(
    new Set(['people.yaml', 'governance.yaml', 'strategy.yaml', 'surveys.yaml']),
  );

  const symbols = await client.request<{ name: string; detail: string }[]>('textDocument/documentSymbol', place);
  expect(symbols.map(({ detail }) => detail)).toEqual(expect.arrayContaining(['strategy', 'goal', 'metric']));
  const found = await client.request<{ name: string }[]>('workspace/symbol', { query: 'toldbefore' });
  expect(found.some(({ name }) => name.endsWith('(told-before-leaving-home)'))).toBe(true);

  const lenses = await client.request<{ command: { title: string; command: string } }[]>('textDocument/codeLens', place);
  expect(lenses.map(({ command }) => command.title)).toEqual(
    expect.arrayContaining(['used 8 times', 'used nowhere', '2 open findings']),
  );
  expect(lenses.some(({ command }) => command.command === 'stratlint.showPlaces')).toBe(true);

  client.open('stratlint.yaml', 'rules:\n  unassigned-owner: off # see strategy.yaml\n  no-such-rule: off\n');
  const links = await client.request<{ target: string }[]>('textDocument/documentLink', {
    textDocument: { uri: client.uri('stratlint.yaml') },
  });
  expect(links.map(({ target }) => target)).toEqual([
    'https://github.com/stratlint/stratlint/blob/main/docs/rules/unassigned-owner.md',
    client.uri('strategy.yaml'),
  ]);
});

describe('rename', () => {
  const rename = (client: LanguageClient, file: string, words: string, newName: string): Promise<WorkspaceEdit> =>
    client.request<WorkspaceEdit>('textDocument/rename', { ...placeOf(client, file, words), newName });

  test.each([
    ['ferry/broken', 'an id', 'strategy.yaml', '    - told-before', 'told-early', /told-before-leaving-home/],
    ['clinica/broken', 'a name in Markdown', 'iniciativas.md', 'Responsable:** Óscar B', 'Óscar B. Ruiz', /Óscar Beltrán/],
    ['clinica/broken', 'a metric in Markdown', 'iniciativas.md', 'Indicadores:** Trata', 'Abandonos', /Tratamientos abandonados/],
  ])('%s: %s, in all files; findings stay the same', async (name, _, file, words, next, old) => {
    const folder = exampleCopy(name);
    const client = await begin(folder);
    const lint = async (): Promise<string[]> =>
      (await stratlintIn(folder)('--format', 'concise', '--fail-on', 'never')).out
        .split('\n')
        .map((line) => / \[[\w-]+\]$/.exec(line)?.[0] ?? '');
    const before = await lint();
    write(client, await rename(client, file, words, next));
    expect((await lint()).sort()).toEqual(before.sort());
    const { out } = await stratlintIn(folder)('model');
    expect(out).not.toMatch(new RegExp(`"ref": "[^"]*/${old.source}"|"unresolved": "${old.source}`));
  });

  test('what can not be a name is refused, with a reason', async () => {
    const client = await begin(exampleCopy('ferry/broken'));
    await expect(rename(client, 'strategy.yaml', 'owner: ingrid-sol', 'ingrid solheim')).rejects.toThrow('An id has no blanks');
    await expect(rename(client, 'strategy.yaml', 'owner: ingrid-sol', 'tomas-keane')).rejects.toThrow(
      'There is another person with the id "tomas-keane".',
    );
  });
});
