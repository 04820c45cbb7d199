//! Documents in two languages: what a translation is one of, which of its parts answers to which, and what each says beside words.
import type { AnyEntity } from '../model/entity.ts';
import { emptyValue, linkedEntity, type Gathered, type Gathering, type Linked, type Model } from '../model/model.ts';
import { isPlaced } from '../model/places.ts';
import type { Field } from '../schema/field.ts';
import { schemaOf } from '../schema/vocabulary.ts';
import { documentOf, everyEntity } from './entity.ts';
import type { MessageValue } from './message.ts';
import type { FieldValue } from './place.ts';

export interface Translated {
  readonly original: AnyEntity;
  readonly translation: AnyEntity;
}

class Listed implements Gathered {
  readonly all: AnyEntity[] = [];

  state(): string {
    return this.all.map((entity) => linkedEntity(entity).key).join('\n');
  }
}

const parts: Gathering<Listed> = {
  name: 'entities by what holds them, else by their document',
  build: (model) => {
    const table = new Map<string, Listed>();
    for (const entity of everyEntity(model)) {
      const { holder, file } = linkedEntity(entity);
      const key = holder ? `in ${holder.key}` : `at ${file?.file ?? ''}`;
      const listed = table.get(key) ?? new Listed();
      table.set(key, listed);
      listed.all.push(entity);
    }
    return table;
  },
};

/** Whether an item, or what holds it, says that it is a translation of the document in which the other stands. */
export function isTranslationOf(entity: AnyEntity, other: AnyEntity): boolean {
  const file = documentOf(other);
  if (file === undefined) return false;
  for (let at: Linked | undefined = linkedEntity(entity); at; at = at.holder)
    if (filesMeant(at.entity).includes(file)) return true;
  return false;
}

/** What an item says it is a translation of: the one of its kind at the top of that document, of several that with its id. */
export function originalOf(entity: AnyEntity, model: Model): AnyEntity | undefined {
  const tops = filesMeant(entity).flatMap((file) => model.gathered(parts, `at ${file}`)?.all ?? []);
  const alike = tops.filter(({ kind }) => kind === entity.kind);
  return alike.length === 1 ? alike[0] : alike.find(({ id }) => id === entity.id);
}

/** A path from the workspace's root, or from the document that names it. */
function filesMeant(entity: AnyEntity): string[] {
  const said = entity.translated_from?.file?.replace(/^\.\//, '');
  const own = documentOf(entity);
  if (said === undefined || own === undefined) return [];
  const steps = own.split('/').slice(0, -1);
  for (const step of said.split('/')) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return [...new Set([said, steps.join('/')])].filter((file) => file !== own);
}

export interface Parts {
  readonly pairs: readonly Translated[];
  /** Of the original alone, by their ids. */
  readonly missing: readonly AnyEntity[];
  /** Kinds of which there are more in one than in the other, and nobody can tell which. */
  readonly uneven: readonly { readonly kind: string; readonly there: number; readonly here: number }[];
}

/** What both hold: parts of one id belong together; of the others, those in the same place where there are as many. */
export function partsOf({ original, translation }: Translated, model: Model): Parts {
  const [there, here] = [original, translation].map((one) => model.gathered(parts, `in ${linkedEntity(one).key}`)?.all ?? []);
  const pairs: Translated[] = [];
  const missing: AnyEntity[] = [];
  const uneven: { kind: string; there: number; here: number }[] = [];
  const of = (all: readonly AnyEntity[] = [], kind: string, isNamed: boolean): AnyEntity[] =>
    all.filter((one) => one.kind === kind && hasId(one) === isNamed);
  for (const kind of new Set([...(there ?? []), ...(here ?? [])].map((one) => one.kind))) {
    const named = new Map(of(here, kind, true).map((one) => [one.id, one]));
    for (const one of of(there, kind, true)) {
      const same = named.get(one.id);
      if (same) pairs.push({ original: one, translation: same });
      else missing.push(one);
    }
    const [theirs, ours] = [of(there, kind, false), of(here, kind, false)];
    if (theirs.length !== ours.length) uneven.push({ kind, there: theirs.length, here: ours.length });
    else theirs.forEach((one, i) => { if (ours[i]) pairs.push({ original: one, translation: ours[i] }); }); // prettier-ignore
  }
  return { pairs, missing, uneven };
}

const hasId = (entity: AnyEntity): boolean => linkedEntity(entity).fact.fields['id'] !== undefined;

/** A field of which two say something else. */
export interface Difference {
  readonly path: string;
  /** What the translation does with it; `unlike` where what differs can't be printed. */
  readonly how: 'missing' | 'added' | 'unlike' | 'differs';
  /** What the `field` is called, from the outermost in; what is in the original (`there`) and in the translation (`here`), if it can be printed. */
  readonly data: Readonly<Record<string, MessageValue>>;
  /** What the translation would have to say, where that can be written down. */
  readonly copy: FieldValue | undefined;
}

/** Numbers, dates, money, words of a list: what no language has a part in. What can't be read is left out. */
export function differences({ original, translation }: Translated): Difference[] {
  const [there, here] = [plainValues(original), plainValues(translation)];
  const paths = [...new Set([...there.keys(), ...here.keys()])];
  return paths.flatMap((path): Difference[] => {
    const [theirs, ours] = [there.get(path), here.get(path)];
    const isUnreadable = [original, translation].some((one) => emptyValue(one, path)?.why === 'unreadable');
    if (isUnreadable || JSON.stringify(theirs?.value) === JSON.stringify(ours?.value)) return [];
    const fields = (theirs ?? ours)?.fields ?? [];
    const { language } = linkedEntity(translation).fact;
    const data = {
      field: fields.map((one) => nameIn(one, language)).join(', '),
      ...printed('there', theirs, language),
      ...printed('here', ours, language),
    };
    const how = !ours ? 'missing' : !theirs ? 'added' : 'here' in data ? 'differs' : 'unlike';
    return [{ path, how, data, copy: copied(theirs) }];
  });
}

interface PlainValue {
  readonly value: unknown;
  /** From the outermost in. */
  readonly fields: readonly Field[];
}

function plainValues(entity: AnyEntity): ReadonlyMap<string, PlainValue> {
  const found = new Map<string, PlainValue>();
  const { fields, places } = linkedEntity(entity).fact;
  collect(schemaOf(entity.kind).fields, fields, '', [], found);
  // What follows from a name, such as the unit of a well-known metric, nobody has written.
  for (const path of found.keys())
    if (!isPlaced(places, path) && !isPlaced(places, path.split('.', 1)[0] ?? '')) found.delete(path);
  return found;
}

const wordy = new Set<Field['type']>(['text', 'markdown', 'id', 'ref']);
/** A translation has its own days of change, and is one. */
const own = new Set(['last_changed', 'translated_from']);

function collect(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  prefix: string,
  above: readonly Field[],
  found: Map<string, PlainValue>,
): void {
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined || wordy.has(field.type) || own.has(field.name)) continue;
    const way = [...above, field];
    const items = field.list ? (value as readonly unknown[]) : [value];
    items.forEach((item, i) => {
      const path = prefix + field.name + (field.list ? `.${i}` : '');
      if (field.type === 'object') collect(field.fields ?? [], (item ?? {}) as typeof values, `${path}.`, way, found);
      else if (item !== undefined) found.set(path, { value: item, fields: way });
    });
  }
}

function nameIn({ headings, name }: Field, language: string): string {
  return (headings[language] ?? headings['en'])?.[0] ?? name;
}

const printable = new Set<Field['type'] | undefined>(['date', 'money', 'quantity', 'duration', 'integer', 'number', 'percent', 'enum']); // prettier-ignore

/** A value under the name that messages have for it. */
function printed(name: 'there' | 'here', plain: PlainValue | undefined, language: string): Record<string, MessageValue> {
  const field = plain?.fields.at(-1);
  const word = language === 'en' ? undefined : field?.words?.[language]?.[String(plain?.value)]?.[0];
  const value = word ?? (printable.has(field?.type) ? (plain?.value as MessageValue) : undefined);
  return value === undefined ? {} : { [name]: value };
}

/** Days, whole numbers and words of a list are written alike everywhere. */
function copied(plain: PlainValue | undefined): FieldValue | undefined {
  const type = plain?.fields.at(-1)?.type;
  if (type === 'integer' || type === 'number' || type === 'enum' || type === 'boolean') return plain?.value as FieldValue;
  const { start, end } = (type === 'date' ? plain?.value : {}) as { start?: string; end?: string };
  return start === end ? start : undefined;
}
