//! What a fix writes, in the words of the document: keys, labels, values of enumerations, and gaps to fill in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isDeclared } from '../scripts/rule-pages.ts';
import { settle, widen } from '../src/config/settings.ts';
import type { Finding } from '../src/diagnostic.ts';
import { Session } from '../src/engine/session.ts';
import { fieldWords, worded, wordingFor } from '../src/engine/wording.ts';
import { builtInRules } from '../src/index.ts';
import { languages, packs } from '../src/language/index.ts';
import type { Linked } from '../src/model/model.ts';
import { isToFillIn, toFillIn } from '../src/rule/place.ts';
import {
  fieldOf,
  innerFieldOf,
  kinds,
  languageOfKey,
  nearestField,
  nearestKind,
  nearestTopLevel,
  schemaOf,
  valueOf,
} from '../src/schema/vocabulary.ts';
import { headingOf, keyOf, valueWord } from '../src/schema/wording.ts';
import type { MapNode } from '../src/syntax/tree.ts';
import { parseYaml } from '../src/syntax/yaml.ts';
import { applyEdits } from '../src/text/edit.ts';
import { isPlaceholder } from '../src/value/index.ts';

const settings = settle(builtInRules, widen(['recommended']));

function lint(text: string): readonly Finding[] {
  const files = [{ path: 'strategy.yaml', text, kind: 'strategy' }];
  return new Session(builtInRules).run({ files, settings, today: '2026-07-01' }).findings;
}

/** The text with the first way out of one rule's first finding. */
function mended(ruleId: string, text: string): string | undefined {
  const fix = lint(text).find((finding) => finding.ruleId === ruleId)?.fixes[0];
  return applyEdits(text, fix?.edits.flatMap(({ edits }) => edits) ?? []);
}

/** The lines that a way out adds. */
function added(ruleId: string, text: string): string[] {
  const before = new Set(text.split('\n'));
  return (mended(ruleId, text) ?? '').split('\n').filter((line) => !before.has(line)).map((line) => line.trim()); // prettier-ignore
}

describe('a gap to fill in', () => {
  test.each(packs.map((pack) => [pack.code, pack] as const))('is a placeholder in %s', (_, pack) => {
    expect(pack.placeholders).toContain(pack.toFillIn);
    expect(isPlaceholder(pack.toFillIn)).toBe(true);
    expect(isPlaceholder(pack.toFillIn.toUpperCase())).toBe(true);
  });

  test('is written by no rule in its own words', () => {
    const values = builtInRules.flatMap((rule) => {
      const folder = join(import.meta.dirname, `../rules/${rule.category}/${rule.id}`);
      const code = readFileSync(join(folder, isDeclared(rule) ? 'rule.yaml' : 'rule.ts'), 'utf8');
      const fixes = [...code.matchAll(/\b(?:insert|replace)\b(?:\(|:).*/g)];
      return fixes.flatMap(([fix]) => /\b(?:TBD|por definir)\b/.exec(fix) ?? []);
    });
    expect(values).toEqual([]);
  });

  test('is plain data, known by its shape', () => {
    expect(isToFillIn(JSON.parse(JSON.stringify(toFillIn)))).toBe(true);
    expect(isToFillIn(structuredClone(toFillIn))).toBe(true);
    for (const other of ['TBD', null, undefined, {}, [], { toFillIn: 'TBD' }]) expect(isToFillIn(other)).toBe(false);
  });
});

describe('the words of a language', () => {
  test.each(kinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))('of a %s in %s mean it', (kind, language) => {
    const schema = schemaOf(kind);
    for (const field of schema.fields) {
      expect(fieldOf(kind, keyOf(schema, field, language))?.name).toBe(field.name);
      expect(fieldOf(kind, headingOf(schema, field, language) ?? '')?.name).toBe(field.name);
      for (const inner of field.fields ?? []) expect(innerFieldOf(field, keyOf(field, inner, language))?.name).toBe(inner.name);
      for (const value of field.values ?? []) expect(valueOf(field, valueWord(field, value, language))).toBe(value);
    }
  }); // prettier-ignore

  test.each([
    ['owner', 'en'],
    ['guiding_policy', 'en'],
    ['Success metrics', 'en'],
    ['responsable', 'es'],
    ['Línea base', 'es'],
    ['objetivos', 'es'],
    ['id', undefined],
    ['KPI', undefined],
    ['x-own', undefined],
  ])('the key %s is in %s', (key, language) => {
    expect(languageOfKey(key)).toBe(language);
  });
});

describe('a new field', () => {
  const spanish = 'Que los asegurados no tengan que preguntar cómo va su siniestro';
  const metric = (...[key, ...inner]: string[]): string[] => [`${key}:`, ...inner.map((one, i) => (i === 0 ? `- ${one}` : one))];

  test.each([
    [
      'beside Spanish keys',
      `objetivos:\n  - declaración: ${spanish}\n    responsable: Ana Ruiz\n`,
      metric('indicadores', 'nombre: por definir', 'línea base: por definir', 'meta: por definir', 'fuente: por definir'),
    ],
    [
      'beside English keys in a Spanish text',
      `goals:\n  - statement: ${spanish}\n    owner: Ana Ruiz\n`,
      metric('metrics', 'name: por definir', 'baseline: por definir', 'target: por definir', 'source: por definir'),
    ],
    [
      'beside Spanish keys in an English text',
      'objetivos:\n  - declaración: Claimants no longer need to ask where their claim stands\n    responsable: Ana Ruiz\n',
      metric('indicadores', 'nombre: TBD', 'línea base: TBD', 'meta: TBD', 'fuente: TBD'),
    ],
    [
      'beside keys of both, which are mostly Spanish',
      `goals:\n  - declaración: ${spanish}\n    responsable: Ana Ruiz\n    priority: 1\n`,
      metric('indicadores', 'nombre: por definir', 'línea base: por definir', 'meta: por definir', 'fuente: por definir'),
    ],
  ])('%s', (_, text, lines) => {
    expect(added('goal-without-metric', text)).toEqual(lines);
    expect(lint(mended('goal-without-metric', text) ?? '').filter(({ ruleId }) => ruleId === 'unknown-field')).toEqual([]);
  });

  test('where the map tells no language, as the rest of the document has it', () => {
    const other = 'iniciativas:\n  - nombre: Un solo número\n    responsable: Ana Ruiz\n    presupuesto: aprobado\n';
    expect(added('unassigned-owner', `${other}---\nobjetivos:\n  - id: sin-llamadas\n`)).toEqual(['responsable: por definir']);
    expect(added('unassigned-owner', `${other}riesgos:\n  - id: huelga\n`)).toEqual(['responsable: por definir']);
    expect(added('unassigned-owner', 'risks:\n  - id: strike\n')).toEqual(['owner: TBD']);
  });

  test('between braces', () => {
    const text = `recorridos:\n  - nombre: Una cita\n    responsable: Ana Ruiz\n    acciones: [{ declaración: ${spanish}, estado: aceptado }]\n`;
    expect(mended('no-funding-information', text)).toContain(
      'estado: aceptado, financiación: {estado: por definir, importe: por definir, línea presupuestaria: por definir} }]',
    );
  });

  test('a blank one is filled in, and one that names everybody makes room', () => {
    const goal = (owner: string): string =>
      `objetivos:\n  - declaración: ${spanish}\n    indicadores: [llamadas]\n    responsable: ${owner}\n`;
    expect(mended('collective-owner', goal('toda la empresa'))).toBe(goal('por definir'));
    const blank = `objetivos:\n  - declaración: ${spanish}\n    responsable: Ana Ruiz\n    indicadores:\n`;
    expect(mended('goal-without-metric', blank)).toBe(
      `${blank}      - nombre: por definir\n        línea base: por definir\n        meta: por definir\n        fuente: por definir\n`,
    );
  });

  test('values of enumerations go with the keys, other words stay', () => {
    const action = { fact: { kind: 'action' } } as Linked;
    const say = (keys: string): unknown =>
      worded(action, 'funding', { status: 'approved', line: 'approved', amount: toFillIn }, { keys, text: 'es' });
    expect(say('es')).toEqual({ estado: 'aprobado', 'línea presupuestaria': 'approved', importe: 'por definir' });
    expect(say('en')).toEqual({ status: 'approved', line: 'approved', amount: 'por definir' });
  });
});

describe('a new label of a page', () => {
  const goal = { fact: { kind: 'goal', language: 'es' } } as Linked;

  test.each([
    ['owner', 'es', { key: 'responsable', label: 'Responsable' }],
    ['metrics', 'es', { key: 'indicadores', label: 'Indicadores' }],
    ['owner', 'en', { key: 'owner', label: 'Owner' }],
    ['target.by', 'en', undefined],
  ])('%s in %s', (path, keys, words) => {
    expect(fieldWords(goal, path, { keys, text: keys })).toEqual(words);
  });

  test('and of what stands below it', () => {
    const metric = [{ name: toFillIn, baseline: toFillIn }];
    expect(worded(goal, 'metrics', metric, { keys: 'es', text: 'es', asLabels: true })).toEqual([
      { Nombre: 'por definir', 'Línea base': 'por definir' },
    ]);
    expect(worded(goal, 'metrics', metric, { keys: 'en', text: 'en', asLabels: true })).toEqual([
      { Name: 'TBD', Baseline: 'TBD' },
    ]);
  });

  test('speaks the language of the other labels, whatever the front matter is written in', () => {
    const text = 'kind: goal\nowner: ana\nFuente: CRM\n';
    const [document] = parseYaml(text).documents;
    const all = document?.root?.type === 'map' ? document.root : undefined;
    if (!document || !all) throw new TypeError('This is no map.');
    const frontMatter = { ...all, entries: all.entries.slice(0, 2) };
    const label = { at: text.length, lead: '', style: 'plain', apart: false } as const;
    // In a page the tree has the meaning of a label, the file its words.
    const entries = all.entries.map((entry) => (entry.key === 'Fuente' ? { ...entry, key: 'source' } : entry));
    const tree = { documents: [document], directives: [], problems: [] };
    const wording = (markdown: MapNode['markdown']) =>
      wordingFor(text, tree, { ...all, entries, ...(markdown && { markdown }) }, goal);
    expect(wording({ label, frontMatter })).toEqual({ keys: 'es', text: 'es', asLabels: true });
    expect(wording({ frontMatter })).toEqual({ keys: 'en', text: 'es', asLabels: false });
  });
});

describe('did you mean: in the language of the mistyped word', () => {
  test.each([
    ['respnsable', 'es', 'responsable'],
    ['indicadors', 'es', 'indicadores'],
    ['indicadors', 'en', 'indicators'],
    ['declarcion', 'es', 'declaración'],
    ['objetvo', 'es', 'objetivo'],
    ['ownr', 'es', 'owner'],
  ])('%s in a goal, %s', (words, language, near) => {
    expect(nearestField(schemaOf('goal'), words, language)).toBe(near);
  });

  test('inside a field, at the top, and for a kind', () => {
    const funding = fieldOf('action', 'funding');
    expect(funding && nearestField(funding, 'estdo', 'es')).toBe('estado');
    expect(['objetivs', 'iniciatvas', 'empresaa'].map((one) => nearestTopLevel(one, 'es'))).toEqual([
      'objetivos',
      'iniciativas',
      'empresa',
    ]);
    expect(['goasl', 'initiativs'].map((one) => nearestTopLevel(one))).toEqual(['goals', 'initiatives']);
    expect(['recorido', 'encueta', 'jurney'].map((one) => nearestKind(one, 'es'))).toEqual(['recorrido', 'encuesta', 'journey']);
  });
});
