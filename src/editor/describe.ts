//! What an editor tells of the words under a pointer: what a field is for, what is referred to, what a statement says.
import { valueAt } from '../engine/fix.ts';
import type { Linked } from '../model/model.ts';
import { labelPlace, placeAt } from '../model/places.ts';
import { nameOf } from '../model/model.ts';
import { ownerNameOf } from '../model/owner.ts';
import type { EntitySchema, Field } from '../schema/field.ts';
import { kindOf, schemaOf, textField, topLevelOf } from '../schema/vocabulary.ts';
import { headingOf, valueWord } from '../schema/wording.ts';
import { explainJudgement, judge, skeletonOf, type Vocabulary } from '../statement/index.ts';
import { lineStart, lineStop } from '../text/lines.ts';
import { span, type Span } from '../text/span.ts';
import { fieldAtPath, pointedAt, referenceAt, type Pointed, type Seen } from './pointed.ts';

export interface Described {
  /** Markdown. */
  readonly text: string;
  readonly span: Span;
}

export interface Describing {
  readonly file: string;
  readonly offset: number;
  readonly vocabulary: Vocabulary;
  /** The language to speak, whatever that of the document. */
  readonly messages: string | undefined;
}

export function describeAt(seen: Seen, { file, offset, vocabulary, messages }: Describing): Described | undefined {
  const pointed = pointedAt(seen, file, offset);
  const text = pointed ? describePointed(seen, pointed, vocabulary, messages) : undefined;
  if (pointed && text !== undefined) return { text, span: pointed.span };
  return describeCollection(seen, file, offset);
}

function describePointed(seen: Seen, pointed: Pointed, vocabulary: Vocabulary, messages: string | undefined): string | undefined {
  const { linked, path } = pointed;
  const language = messages ?? linked.fact.language;
  const target = referenceAt(pointed)?.target;
  if (target) return describeEntity(seen, target, language);
  if (path === '') return withAnatomy(describeEntity(seen, linked, language), anatomyOfLabel(linked, vocabulary, language));
  const found = fieldAtPath(linked.fact.kind, path);
  if (!found) return undefined;
  const about = describeField(found.owner, found.field, language);
  const anatomy = pointed.isKey ? undefined : anatomyOf(linked, path, found.field, vocabulary, language);
  return withAnatomy(about, anatomy);
}

function withAnatomy(about: string, anatomy: string | undefined): string {
  return anatomy === undefined ? about : `${about}\n\n${anatomy}`;
}

/** What has no name is known by its statement, so that its words are both. */
function anatomyOfLabel(linked: Linked, vocabulary: Vocabulary, language: string): string | undefined {
  const { kind, places } = linked.fact;
  const path = textField(kind);
  const field = schemaOf(kind).fields.find(({ name }) => name === path);
  const isLabel = placeAt(places, path)?.value.start === labelPlace(places).value.start;
  return field && isLabel ? anatomyOf(linked, path, field, vocabulary, language) : undefined;
}

export function describeField(owner: EntitySchema | Field, field: Field, language: string): string {
  const words = headingOf(owner, field, language) ?? field.name;
  const values = (field.values ?? []).map((value) => `\`${valueWord(field, value, language)}\``);
  const kinds = (field.kinds ?? []).map((kind) => schemaOf(kind).headings[language]?.[0] ?? kind);
  return [
    `**${words}** \`${field.name}\``,
    field.description,
    ...(values.length > 0 ? [values.join(' · ')] : []),
    ...(kinds.length > 0 ? [`→ ${kinds.join(', ')}`] : []),
  ].join('\n\n');
}

export function describeEntity({ model, sources }: Seen, linked: Linked, language: string): string {
  const { entity, fact, file, listedIn } = linked;
  const kind = schemaOf(fact.kind).headings[language]?.[0] ?? fact.kind;
  const statement = fact.fields['statement'];
  const owner = ownerNameOf(model, { kind: fact.kind, id: entity.id, name: '' });
  const text = file && sources.text(file.file);
  const told = toldFields.flatMap((name) => {
    const place = placeAt(fact.places, name);
    return place && text !== undefined ? [`${name}: ${oneLine(text.slice(place.value.start, place.value.end))}`] : [];
  });
  const uses = model.index.referrers.get(linked)?.length ?? 0;
  return [
    `**${kind}** ${escaped(nameOf(entity))} \`${entity.id}\``,
    ...(typeof statement === 'string' && textField(fact.kind) !== 'statement' ? [escaped(statement)] : []),
    ...(owner === undefined ? [] : [`☺ ${escaped(owner)}`]),
    ...(told.length > 0 ? [told.map(escaped).join('  \n')] : []),
    ...(uses > 0 ? [`← ${uses}`] : []),
    `_${escaped(file?.file ?? listedIn ?? '')}_`,
  ].join('\n\n');
}

/** What people look a thing up for, in the author's own words. */
const toldFields = ['status', 'role', 'baseline', 'target', 'cadence', 'start', 'end', 'due', 'amount'] as const;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

/** A document's words are words here too, not markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&');
}

/** The anatomy of a statement: what was found in it, and how much it weighs. */
function anatomyOf({ fact }: Linked, path: string, field: Field, vocabulary: Vocabulary, language: string): string | undefined {
  const prose = field.prose ?? (field.name === textField(fact.kind) ? schemaOf(fact.kind).prose : undefined);
  const value = valueAt(fact.fields, path);
  if (prose === undefined || typeof value !== 'string') return undefined;
  const judgement = judge({ text: value, language: fact.language, vocabulary });
  const skeleton = judgement.severity === undefined ? undefined : skeletonOf(value, judgement);
  const lines = [...explainJudgement(value, judgement, language), ...(skeleton === undefined ? [] : [`→ ${skeleton}`])];
  return lines.length === 0 ? undefined : lines.map(escaped).join('  \n');
}

/** A heading, or a key at the top, that opens a collection: no entity stands for it. */
function describeCollection({ sources, facts }: Seen, file: string, offset: number): Described | undefined {
  const text = sources.text(file);
  if (text === undefined) return undefined;
  const start = lineStart(text, offset);
  const line = text.slice(start, Math.min(lineStop(text, offset), start + 200));
  const [lead = '', words = ''] = /^(?:#{1,6}[ \t]+)?([^:#\r\n]+)/.exec(line) ?? [];
  const top = topLevelOf(words.trim(), facts(file)?.language);
  const kind = top && 'kind' in top ? top.kind : kindOf(words.trim());
  if (words.trim() === '' || offset > start + lead.length) return undefined;
  const from = start + lead.length - words.length;
  const place = span(from, from + words.trimEnd().length);
  if (kind !== undefined) return { text: `**${words.trim()}** \`${kind}\`\n\n${schemaOf(kind).description}`, span: place };
  return top && 'field' in top
    ? { text: describeField(schemaOf('workspace'), top.field, facts(file)?.language ?? 'en'), span: place }
    : undefined;
}
