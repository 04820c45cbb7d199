//! Mermaid's journeys: `section` is a stage, `task: score: actors` a touchpoint; a low score is a candidate pain point.
import type { CodeBlock } from '../../syntax/markdown.ts';
import { span, type Span } from '../../text/span.ts';
import { stageOf } from './journey.ts';
import { collectionFor, openIn, type Scope } from './scope.ts';
import { addChild, fieldFor, has, newSketch, reach, write, type Sketch } from './sketch.ts';
import { scalarFor } from './words.ts';
import { fieldOf } from '../../schema/vocabulary.ts';

/** Mermaid's scores go from 1 to 5; these are what people draw with a sad face. */
const highestPain = 2;

interface Line {
  readonly text: string;
  readonly place: Span;
}

export function readMermaid(scope: Scope, block: CodeBlock): void {
  const [first, ...lines] = linesOf(block);
  if (first?.text !== 'journey') return;
  const journey = scope.entities.find(({ kind }) => kind === 'journey') ?? openJourney(scope, block, lines);
  const actors = new Set<string>();
  let stage: Sketch | undefined;
  for (const line of lines) {
    const section = /^section\s+(.+)$/.exec(line.text)?.[1];
    if (section !== undefined) stage = stageOf(journey, section, part(line, section), 'text');
    else readTask(journey, stage, line, actors);
  }
  nameCustomer(journey, [...actors], block);
}

function openJourney(scope: Scope, block: CodeBlock, lines: readonly Line[]): Sketch {
  const journey = openIn(scope, collectionFor(scope, 'journey', undefined, block.span), block.span);
  const title = lines.find(({ text }) => text.startsWith('title '));
  const name = title?.text.slice('title'.length).trim() ?? '';
  if (title && name !== '') writeAt(journey, 'name', name, part(title, name));
  return journey;
}

function readTask(journey: Sketch, stage: Sketch | undefined, line: Line, actors: Set<string>): void {
  const [, name = '', score = '', who = ''] = /^([^:]+?)\s*:\s*(\d)\s*(?::\s*(.*))?$/.exec(line.text) ?? [];
  if (name === '' || name.startsWith('title ')) return;
  for (const actor of who.split(',')) if (actor.trim() !== '') actors.add(actor.trim());
  const holder = stage ?? journey;
  const place = part(line, name);
  put(holder, 'touchpoint', 'name', name, place);
  if (Number(score) <= highestPain) put(holder, 'pain-point', 'text', name, part(line, score, name.length));
  reach(holder, line.place);
}

function put(holder: Sketch, kind: string, field: string, words: string, place: Span): void {
  const where = fieldFor(holder.kind, kind);
  if (!where) return;
  const child = newSketch(kind, place);
  writeAt(child, field, words, place);
  addChild(holder, where, place, child);
}

/** One actor alone is the customer; among several nobody can tell. */
function nameCustomer(journey: Sketch, actors: readonly string[], block: CodeBlock): void {
  const field = fieldOf(journey.kind, 'segment');
  const [actor] = actors;
  const at = actor === undefined ? -1 : block.text.search(new RegExp(`:\\s*${actor.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  if (field && !has(journey, field) && actor !== undefined && actors.length === 1 && at >= 0 && !mostlySelf.test(actor))
    writeAt(journey, 'segment', actor, block.span);
}

/** Mermaid's own example calls the actor "Me". */
const mostlySelf = /^(?:me|yo|user|customer|usuario|usuaria|cliente)$/i;

function writeAt(sketch: Sketch, field: string, words: string, place: Span): void {
  write(sketch, field, place, scalarFor(words, place));
}

/** The lines of a fence, trimmed, without empty ones and comments. */
function linesOf(block: CodeBlock): Line[] {
  return block.text.split(/\r\n?|\n/).flatMap((written, at) => {
    const text = written.trim();
    const from = block.lines[at];
    if (text === '' || text.startsWith('%%') || !from) return [];
    const start = from.at + written.indexOf(text);
    return [{ text, place: span(start, start + text.length) }];
  });
}

function part({ text, place }: Line, words: string, from = 0): Span {
  const start = place.start + Math.max(0, text.indexOf(words, from));
  return span(start, Math.min(place.end, start + words.length));
}
