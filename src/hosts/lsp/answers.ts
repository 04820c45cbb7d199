//! Answers about one place in a text: hover, completion, definition, references, rename, symbols, lenses, links.
import {
  CompletionItemKind,
  InsertTextFormat,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  SymbolKind,
  type CodeLens,
  type CompletionItem,
  type DocumentLink,
  type DocumentSymbol,
  type Hover,
  type Location,
  type Position,
  type Range,
  type SymbolInformation,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtInRules } from '../../built-in.ts';
import { vocabularyOf } from '../../config/vocabulary.ts';
import { proposalsAt, type Proposal } from '../../editor/complete.ts';
import { describeAt } from '../../editor/describe.ts';
import { linksIn } from '../../editor/links.ts';
import { entitiesIn } from '../../editor/pointed.ts';
import { definitionOf, meantAt, NameRefused, renameEdits, usesOf, type Meant, type Where } from '../../editor/references.ts';
import { outlineOf, searchEntities, type Outline } from '../../editor/symbols.ts';
import { openFindings } from '../../editor/waive.ts';
import { Places, claimOf } from '../../schema/claim.ts';
import { nameOf } from '../../model/model.ts';
import { pageOf } from '../../workspace/package.ts';
import { inside } from '../../workspace/paths.ts';
import { workspaceEdit, type Telling } from './edits.ts';
import type { Asked } from './runs.ts';
import { uriOf } from './uri.ts';
import { say } from './words.ts';
import { configFile, type Linted } from './workspaces.ts';

export function hover({ client, workspaces }: Telling, { linted, file }: Asked, position: Position): Hover | null {
  const { result } = linted;
  if (!result) return null;
  const positions = workspaces.positions(linted, file);
  const described = describeAt(result, {
    file,
    offset: positions.offset(position),
    vocabulary: vocabularyOf(result.config.vocabulary, result.config.fiscalYearStart),
    messages: client.language,
  });
  return described
    ? { contents: { kind: MarkupKind.Markdown, value: described.text }, range: positions.range(described.span) }
    : null;
}

const itemKinds: Readonly<Record<Proposal['sort'], CompletionItemKind>> = {
  key: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  entity: CompletionItemKind.Reference,
  heading: CompletionItemKind.Class,
};

/** The model may be one keystroke old here: names change more slowly than people type. */
export function completion({ workspaces }: Telling, { linted, file }: Asked, position: Position): CompletionItem[] {
  const { result } = linted;
  const positions = workspaces.positions(linted, file);
  const proposals = proposalsAt(result, {
    file,
    text: positions.lines.text,
    offset: positions.offset(position),
    claimed: result?.files.get(file)?.kind ?? claimOf(file, new Places())?.kind,
    directory: result?.directory,
    language: result?.config.language,
  });
  return proposals.map(({ sort, label, span, insert, detail, description, filter }, at) => ({
    label,
    kind: itemKinds[sort],
    detail,
    ...(description !== '' && { documentation: description }),
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: positions.range(span), newText: insert },
    filterText: filter,
    sortText: String(at).padStart(5, '0'),
  }));
}

function meant({ workspaces }: Telling, { linted, file }: Asked, position: Position): Meant | undefined {
  return linted.result && meantAt(linted.result, file, workspaces.positions(linted, file).offset(position));
}

function location({ workspaces }: Telling, linted: Linted, { file, span }: Where): Location {
  return { uri: workspaces.uri(linted, file), range: workspaces.positions(linted, file).range(span) };
}

export function definition(telling: Telling, asked: Asked, position: Position): Location[] {
  const found = meant(telling, asked, position);
  const where = found && (definitionOf(found.target) ?? listed(telling, asked.linted, found));
  return where ? [location(telling, asked.linted, where)] : [];
}

/** Somebody whom only CODEOWNERS or Backstage knows: the first line there that has the words. */
function listed({ workspaces }: Telling, linted: Linted, { target, words }: Meant): Where | undefined {
  const { listedIn: file } = target;
  if (file === undefined) return undefined;
  const text = workspaces.positions(linted, file).lines.text;
  const { handle, name } = target.entity as { readonly handle?: string; readonly name?: string };
  const word = [words, handle, name, target.entity.id].find((one) => one !== undefined && one !== '' && text.includes(one));
  const start = word === undefined ? 0 : text.indexOf(word);
  return { file, span: { start, end: start + (word?.length ?? 0) } };
}

export function references(telling: Telling, asked: Asked, position: Position, withDeclaration: boolean): Location[] {
  const { result } = asked.linted;
  const found = meant(telling, asked, position);
  if (!result || !found) return [];
  const own = withDeclaration ? definitionOf(found.target) : undefined;
  return [...(own ? [own] : []), ...usesOf(result, found.target)].map((where) => location(telling, asked.linted, where));
}

export function renameRange(telling: Telling, asked: Asked, position: Position): { range: Range; placeholder: string } | null {
  const found = meant(telling, asked, position);
  if (!found) return null;
  return { range: location(telling, asked.linted, { file: asked.file, span: found.span }).range, placeholder: found.words };
}

export function rename(telling: Telling, asked: Asked, position: Position, name: string): WorkspaceEdit | ResponseError | null {
  const { result } = asked.linted;
  const found = meant(telling, asked, position);
  if (!result || !found) return null;
  try {
    return workspaceEdit(telling, asked.linted, renameEdits(result, found, name));
  } catch (error) {
    if (error instanceof NameRefused) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    throw error;
  }
}

export function documentSymbols(telling: Telling, asked: Asked): DocumentSymbol[] | SymbolInformation[] {
  const { linted, file } = asked;
  if (!linted.result) return [];
  const all = outlineOf(linted.result, file);
  return telling.client.nestedSymbols ? nested(telling, asked, all) : flat(telling, asked, all, '');
}

function nested(telling: Telling, asked: Asked, all: readonly Outline[]): DocumentSymbol[] {
  const positions = telling.workspaces.positions(asked.linted, asked.file);
  const make = ({ name, kind, span, label, children }: Outline): DocumentSymbol => ({
    name,
    detail: kind,
    kind: symbolKinds[kind] ?? SymbolKind.Object,
    range: positions.range(span),
    selectionRange: positions.range(label),
    children: children.map(make),
  });
  return all.map(make);
}

function flat(telling: Telling, asked: Asked, all: readonly Outline[], containerName: string): SymbolInformation[] {
  return all.flatMap(({ name, kind, label, children }) => [
    {
      name,
      kind: symbolKinds[kind] ?? SymbolKind.Object,
      containerName,
      location: location(telling, asked.linted, { file: asked.file, span: label }),
    },
    ...flat(telling, asked, children, name),
  ]);
}

const symbolKinds: Readonly<Partial<Record<string, SymbolKind>>> = {
  strategy: SymbolKind.Module,
  goal: SymbolKind.Class,
  'business-goal': SymbolKind.Class,
  journey: SymbolKind.Namespace,
  stage: SymbolKind.Method,
  initiative: SymbolKind.Function,
  action: SymbolKind.Event,
  metric: SymbolKind.Number,
  person: SymbolKind.Interface,
  team: SymbolKind.Interface,
};

export function workspaceSymbols(telling: Telling, query: string): WorkspaceSymbol[] {
  return telling.workspaces.all.flatMap((linted) =>
    (linted.result ? searchEntities(linted.result.model, query) : []).flatMap((linked) => {
      const where = definitionOf(linked);
      const { kind, id } = linked.entity;
      if (!where) return [];
      return [
        {
          name: nameOf(linked.entity) === id ? id : `${nameOf(linked.entity)} (${id})`,
          containerName: kind,
          kind: symbolKinds[kind] ?? SymbolKind.Object,
          location: location(telling, linted, where),
        },
      ];
    }),
  );
}

/** How often a metric is used, and how much is open at a goal. */
export function codeLenses(telling: Telling, { linted, file }: Asked): CodeLens[] {
  const { result } = linted;
  if (!result) return [];
  const words = say(telling.client.language ?? result.facts(file)?.language);
  const open = openFindings(result, file, result.findings);
  return entitiesIn(result, file).flatMap((linked) => {
    const where = definitionOf(linked);
    if (!where) return [];
    const { uri, range } = location(telling, linted, where);
    const lens = (title: string, places: readonly Where[]): CodeLens => ({
      range,
      command: showing(
        telling,
        title,
        uri,
        range.start,
        places.map((one) => location(telling, linted, one)),
      ),
    });
    if (linked.fact.kind === 'metric') {
      const uses = usesOf(result, linked);
      return [lens(words.uses(uses.length), uses)];
    }
    if (linked.fact.kind !== 'goal' && linked.fact.kind !== 'business-goal') return [];
    const findings = open.get(linked.key) ?? [];
    return [
      lens(
        words.open(findings.length),
        findings.flatMap(({ file: at, span }) => (at !== undefined && span ? [{ file: at, span }] : [])),
      ),
    ];
  });
}

export const showPlaces = 'stratlint.showPlaces';

/** Only a client that knows the command is given it; others show the words alone. */
function showing(
  { client }: Telling,
  title: string,
  uri: string,
  position: Position,
  places: readonly Location[],
): { title: string; command: string; arguments?: unknown[] } {
  if (!client.commands.has(showPlaces) || places.length === 0) return { title, command: '' };
  return { title, command: showPlaces, arguments: [uri, position, places] };
}

const ruleIds: ReadonlySet<string> = new Set(builtInRules.map(({ id }) => id));

/** Rules lead to their pages, paths to files of the workspace that are there. */
export function documentLinks({ workspaces }: Telling, { linted, file }: Asked): DocumentLink[] {
  const positions = workspaces.positions(linted, file);
  const folder = dirname(join(linted.root, file));
  return linksIn(positions.lines.text, (word) => ruleIds.has(word), file === configFile).flatMap(({ span, rule, path }) => {
    const range = positions.range(span);
    if (rule !== undefined) return [{ range, target: pageOf(rule), tooltip: rule }];
    const target = [folder, linted.root]
      .map((from) => join(from, path ?? ''))
      .find((one) => inside(linted.root, one) !== undefined && existsSync(one));
    return target === undefined ? [] : [{ range, target: uriOf(target) }];
  });
}
