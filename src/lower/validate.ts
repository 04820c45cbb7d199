//! What the compiled schema says of an entity in canonical form, as problems at the author's words.
import type { Problem } from '../diagnostic.ts';
import { nearestEntry } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { fold } from '../language/index.ts';
import type { Field } from '../schema/field.ts';
import { schemaOf, valuesByWords } from '../schema/vocabulary.ts';
import { valueWord } from '../schema/wording.ts';
import { validateEntity, type Violation } from '../schema/validate.ts';
import type { WrittenPlace } from '../model/places.ts';
import { sayEmpty, type EntityDraft, type Lowering } from './draft.ts';

/** Reports each violation once, at its value; what violates the schema does not become part of the entity. */
export function validate(lowering: Lowering, draft: EntityDraft, canonical: Record<string, unknown>): void {
  const said = new Set<string>();
  for (const violation of validateEntity(draft.kind, canonical)) {
    const [name = ''] = violation.path;
    const path = violation.path.join('.');
    if (said.has(path)) continue;
    said.add(path);
    lowering.problems.push(problemOf(lowering, draft, violation, path));
    if (violation.path.length === 1) {
      Reflect.deleteProperty(draft.fields, name);
      if (!draft.empty[name]) sayEmpty(draft, name, '', 'unreadable');
    }
  }
}

function problemOf(lowering: Lowering, draft: EntityDraft, violation: Violation, path: string): Problem {
  const place = nearestPlace(draft, violation.path);
  const key = keyAbove(draft, violation.path);
  const field = fieldAt(draft.kind, violation.path);
  const near = violation.message === 'not-a-value' && field ? nearestValue(field, String(violation.data['value'])) : undefined;
  const spoken = (value: string): string => (field ? valueWord(field, value, lowering.language) : value);
  return {
    rule: 'schema-violation',
    message: near === undefined ? violation.message : 'not-a-value-near',
    data: {
      ...violation.data,
      field: key ? lowering.options.text.slice(key.start, key.end) : (field?.name ?? path),
      ...(field?.values && { allowed: field.values.map(spoken).join(', ') }),
      ...(near !== undefined && { near: spoken(near) }),
    },
    span: place.via ?? (place.wide && place.key ? place.key : place.value),
    ...(isInWords(field, violation) && near === undefined && { confidence: 'medium' }),
  };
}

/** A status told in several words is no slip, only one that is not understood. */
function isInWords(field: Field | undefined, { message, data }: Violation): boolean {
  return message === 'not-a-value' && field?.name === 'status' && String(data['value']).trim().includes(' ');
}

function nearestPlace(draft: EntityDraft, steps: readonly string[]): WrittenPlace {
  for (let length = steps.length; length > 0; length--) {
    const place = draft.places[steps.slice(0, length).join('.')];
    if (place) return place;
  }
  return draft.label;
}

/** The author's word for the field; an item of a list has none of its own. */
function keyAbove(draft: EntityDraft, steps: readonly string[]): Span | undefined {
  const paths = steps.map((_, i) => steps.slice(0, steps.length - i).join('.'));
  return paths.map((path) => draft.places[path]?.key).find((key) => key !== undefined);
}

function fieldAt(kind: string, steps: readonly string[]): Field | undefined {
  let fields: readonly Field[] | undefined = schemaOf(kind).fields;
  let found: Field | undefined;
  for (const step of steps) {
    const field: Field | undefined = fields?.find(({ name }) => name === step);
    if (field) [found, fields] = [field, field.fields];
  }
  return found;
}

function nearestValue(field: Field, text: string): string | undefined {
  return nearestEntry(fold(text), valuesByWords(field))?.[1];
}
