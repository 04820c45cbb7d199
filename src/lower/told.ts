//! What running words tell of a thing: "The Customer Council, led by the COO, meets every month".
import { packOf, perWords, Phrases, tokenise, type Token } from '../language/index.ts';
import type { Field } from '../schema/field.ts';
import { kinds, phrasesOf, schemaOf, valueOf } from '../schema/vocabulary.ts';
import type { Entry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import { span, type Span } from '../text/span.ts';
import { cadenceIn, readMoney, somebodyIn, subjectOf, type ReadContext } from '../value/index.ts';

/** A field that is told, and the places of its values in the text. */
export interface Told {
  readonly field: Field;
  readonly values: readonly Span[];
}

export interface Tale {
  /** The name it begins with. */
  readonly name: Span | undefined;
  readonly told: readonly Told[];
}

/** Whether things of a kind are told in sentences. */
export function isTold(kind: string): boolean {
  return toldKinds().has(kind);
}

const toldKinds = perWords(() => new Set(kinds.filter((kind) => schemaOf(kind).fields.some(({ told }) => told !== undefined))));

/** Undefined where a text tells nothing of things of its kind. */
export function taleOf(kind: string, text: string, context: ReadContext): Tale | undefined {
  const tokens = isTold(kind) ? tokenise(text, mostTokens) : [];
  const leads = leadsIn(kind, tokens);
  if (leads.length === 0) return undefined;
  const told = leads.flatMap((lead, at) => toldBehind(lead, { text, tokens, stop: leads[at + 1]?.at, context }));
  return { name: subjectOf(text, context)?.span, told: [...named(kind, text, tokens, leads), ...told] };
}

/** `A steering group of …`: what it is called says of what level it is. */
function named(kind: string, text: string, tokens: readonly Token[], [lead]: readonly Lead[]): Told[] {
  const end = lead && tokens[lead.next - 1]?.end;
  const fields = schemaOf(kind).fields.filter(({ told, type, list }) => told && type === 'enum' && !list);
  return fields.flatMap((field) =>
    wordsFor(field, text.slice(0, end))
      .slice(0, 1)
      .map((value) => ({ field, values: [value] })),
  );
}

/** The same where a text may as well be a mere name: it is a sentence that tells something. */
export function sentenceOf(kind: string, text: string, context: ReadContext): Tale | undefined {
  const tale = taleOf(kind, text, context);
  return tale && tale.told.length > 0 && (tale.name !== undefined || text.trimEnd().endsWith('.')) ? tale : undefined;
}

/**
 * The values that are said of what may be told as well: "priorities and money above 50k" are two of an enumeration. Words that hold
 * none are nothing; a single word is left as it stands.
 */
export function saidItems(field: Field, node: Node): readonly Node[] {
  const items = node.type === 'list' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.type !== 'scalar' || !/\s/.test(item.text.trim()) || valueOf(field, item.text) !== undefined) return [item];
    const said = wordsFor(field, item.text).map((place) => partOfText(item, place));
    const isSaid = said.some(({ text }) => valueOf(field, text) === 'funding');
    const money = isSaid ? undefined : amountIn(field, item.text);
    return money ? [...said, { ...partOfText(item, money), text: 'funding', value: 'funding' }] : said;
  });
}

/** Up to how much may be spent: "hasta 50.000 € por trimestre" decides about money, even where no word for it is there. */
function amountIn(field: Field, text: string): Span | undefined {
  if (!field.values?.includes('funding')) return undefined;
  for (const { 0: words, index } of text.matchAll(
    /(?:\p{Sc}|\b[A-Z]{3} )\s?\d[\d.,]*|(?<![\d.,])\d[\d.,]{0,20}(?:\s?\p{Sc}|\s\p{L}+)/gu,
  )) {
    // How the digits are grouped is of no matter here.
    const one = readMoney(words.replace(/\d[\d.,]*/, '1'), { language: 'en' });
    if (one.ok || one.reason === 'unknown-currency') return span(index, index + words.length);
  }
  return undefined;
}

function partOfText(node: ScalarNode, { start, end }: Span): ScalarNode {
  const value = node.text.slice(start, end);
  const place = node.verbatim ? span(node.words.start + start, node.words.start + end) : node.words;
  return { ...node, value, text: value, span: place, words: place };
}

/** The fields that a text tells, as if its author had written each: the text itself is what the thing says. */
export function toldMap(node: ScalarNode, { name, told }: Tale): MapNode {
  const part = (place: Span): ScalarNode => ({ ...partOfText(node, place), told: true });
  const entry = (key: string, value: Node): Entry => ({ key, keySpan: value.span, value });
  const fields = told.map(({ field, values }) => {
    const items = values.map(part);
    const [only] = items;
    return entry(field.name, items.length === 1 && only ? only : { type: 'list', items, span: node.span });
  });
  const entries = [...(name ? [entry('name', part(name))] : []), entry('statement', node), ...fields];
  return { type: 'map', entries, span: node.span, markdown: {} };
}

/** What a forum does takes a paragraph at most. */
const mostTokens = 400;

/** Words behind which a field is told, between two tokens. */
interface Lead extends LeadWords {
  readonly at: number;
  readonly next: number;
}

interface LeadWords {
  readonly field: Field;
  /** What else stands before the value: the "to" of "escalates … to". */
  readonly then?: Phrases<true>;
}

function leadsIn(kind: string, tokens: readonly Token[]): Lead[] {
  const leads: Lead[] = [];
  const words = leadsOf(kind);
  for (let at = 0; at < tokens.length; at++) {
    const match = words.match(tokens, at);
    if (!match) continue;
    leads.push({ ...match.value, at, next: match.next });
    at = match.next - 1;
  }
  return leads;
}

const leadTables = perWords(() => new Map<string, Phrases<LeadWords>>());

function leadsOf(kind: string): Phrases<LeadWords> {
  const known = leadTables().get(kind);
  if (known) return known;
  const words = schemaOf(kind).fields.flatMap((field) =>
    Object.values(field.told ?? {})
      .flat()
      .map((told) => leadWords(field, told)),
  );
  const thens = new Map<string, [string, true][]>();
  for (const { first, then } of words) if (then !== undefined) thens.set(first, [...(thens.get(first) ?? []), [then, true]]);
  const table = new Phrases(
    words.map(({ first, field }): [string, LeadWords] => {
      const then = thens.get(first);
      return [first, { field, ...(then && { then: new Phrases(then) }) }];
    }),
  );
  leadTables().set(kind, table);
  return table;
}

function leadWords(field: Field, told: string): { field: Field; first: string; then?: string } {
  const [first = '', then] = told.split(' … ');
  return { field, first, ...(then !== undefined && { then }) };
}

interface Around {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where the next field is told. */
  readonly stop: number | undefined;
  readonly context: ReadContext;
}

function toldBehind({ field, then, next }: Lead, { text, tokens, stop, context }: Around): Told[] {
  const end = clauseEnd(tokens, next, stop);
  const first = then ? behind(then, tokens, next, end) : next;
  const [from, to] = [tokens[first ?? end], tokens[end - 1]];
  if (first === undefined || first >= end || !from || !to) return [];
  const values = valuesIn(field, text.slice(from.start, to.end), context).map((one) =>
    span(one.start + from.start, one.end + from.start),
  );
  return values.length > 0 ? [{ field, values }] : [];
}

/** The end of the sentence, or where the next field is told. */
function clauseEnd(tokens: readonly Token[], from: number, stop = tokens.length): number {
  const end = tokens.findIndex(({ type, text }, at) => at >= from && type === 'sign' && '.;:!?'.includes(text));
  return end < 0 ? stop : Math.min(stop, end);
}

function behind(words: Phrases<true>, tokens: readonly Token[], from: number, end: number): number | undefined {
  for (let at = from; at < end; at++) {
    const match = words.match(tokens, at);
    if (match) return match.next;
  }
  return undefined;
}

function valuesIn(field: Field, text: string, context: ReadContext): Span[] {
  if (field.type === 'cadence') return [cadenceIn(text, context) ?? []].flat();
  if (field.type === 'enum') return wordsFor(field, text);
  if (field.list) return [withoutEnd(text, context)];
  return [somebodyIn(text, context) ?? []].flat();
}

function wordsFor(field: Field, text: string): Span[] {
  const tokens = tokenise(text);
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const match = phrasesOf(field).match(tokens, at);
    const [from, to] = [tokens[at], match && tokens[match.next - 1]];
    if (!match || !from || !to) continue;
    found.push(span(from.start, to.end));
    at = match.next - 1;
  }
  return found;
}

/** All of it, without the comma and the "and" that lead to what is told next. */
function withoutEnd(text: string, { language }: ReadContext): Span {
  const { and } = packOf(language).durations;
  const end = trimmedEnd(text, text.length);
  const last = and.find((word) => text.slice(0, end).endsWith(` ${word}`));
  return span(0, last === undefined ? end : trimmedEnd(text, end - last.length));
}

function trimmedEnd(text: string, from: number): number {
  let end = from;
  while (end > 0 && /[\s,]/.test(text.charAt(end - 1))) end--;
  return end;
}
