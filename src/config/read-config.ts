//! stratlint.yaml: read, checked, all mistakes at once and at their places.
import { formatMessage } from '../rule/message.ts';
import { presets, type Preset, type Rule } from '../rule/rule.ts';
import { kindOf, kinds, nearestKind } from '../schema/vocabulary.ts';
import type { Problem } from '../diagnostic.ts';
import type { Entry, MapNode, Node } from '../syntax/tree.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { noSuch } from '../text/no-such.ts';
import type { Span } from '../text/span.ts';
import { organizationSizes, type Config, type FileConfig, type FileKind, type Override } from './config.ts';
import {
  day,
  isBlank,
  mapAt,
  matching,
  mistake,
  month,
  oneOf,
  scalar,
  texts,
  wordsOf,
  type ConfigMistake,
  type Reading,
} from './reading.ts';
import { readLimits } from './read-limits.ts';
import { readRules } from './read-rules.ts';
import { vocabularyKeys, type VocabularyKey } from './vocabulary.ts';

export interface ConfigReading {
  readonly config: Config;
  readonly mistakes: readonly ConfigMistake[];
  /** Where each setting stands: `language`, `rules.unfunded-action`, `bases.0`, `overrides.0.rules.unfunded-action`. */
  readonly places: ReadonlyMap<string, Span>;
}

/** Reads one setting; `path` is where it stands. */
type Reader = (reading: Reading, entry: Entry, path: string) => unknown;
type Readers = Readonly<Record<string, Reader>>;

const forFiles: Readonly<Record<Exclude<keyof FileConfig, 'extends'>, Reader>> = {
  rules: readRules,
  language: readLanguage,
  currency: (reading, entry) => matching(reading, entry, /^[A-Z]{3}$/, 'a currency code such as EUR'),
  organizationSize: (reading, entry) => oneOf(reading, scalar(reading, entry.value), organizationSizes, 'size'),
};

/** `extends` is told apart into presets and bases afterwards. */
const forAll: Readonly<Record<Exclude<keyof Config, 'bases'>, Reader>> = {
  extends: readExtends,
  ...forFiles,
  fiscalYearStart: (reading, entry) => month(reading, entry),
  asOf: (reading, entry) => day(reading, entry),
  ignore: (reading, entry) => wordsOf(reading, entry).map((pattern) => withoutBraces(reading, pattern, entry.value.span)),
  files: readFiles,
  vocabulary: readVocabulary,
  plugins: readPlugins,
  baseline: readBaseline,
  limits: readLimits,
  overrides: readOverrides,
};

const forOverride: Readers = { files: readPatterns, extends: readPresets, ...forFiles };

export const configKeys = Object.keys(forAll);

/**
 * Reads the text of a stratlint.yaml. Nothing in it is run. JSON is read as well. `moreRules`: there are others, which are not at
 * hand; what is said of them is passed over.
 */
export function readConfig(text: string, rules: readonly Rule[], languages: readonly string[], moreRules = false): ConfigReading {
  const { documents, problems } = parseYaml(text);
  const places = new Map<string, Span>();
  const reading: Reading = { rules: new Map(rules.map((rule) => [rule.id, rule])), languages, mistakes: [], places, moreRules };
  for (const problem of problems) mistake(reading, problem.span, wordsFor(reading, problem));
  const root = documents[0]?.root;
  const other = documents.slice(1).find((one) => one.root);
  if (other) mistake(reading, other.span, 'A configuration is one document; this begins a second one.');
  const map = root && !isBlank(root) && mapAt(reading, root, root.type === 'list' ? noList : noSettings);
  const said = map ? readSettings(reading, map, forAll, '', 'setting') : {};
  return { config: withBases(said), mistakes: reading.mistakes.sort((a, b) => a.span.start - b.span.start), places };
}

const noSettings = 'A configuration is made of settings such as "extends: [recommended]".';
const noList =
  'A configuration is made of settings, one a line, such as "extends: [recommended]", and no list: take the dash away.';

/** What the rule that owns the problem says of it. */
function wordsFor({ rules }: Reading, { rule, message, data }: Problem): string {
  const { en = {} } = rules.get(rule)?.messages ?? {};
  const text = en[message];
  return text === undefined ? 'This line is not YAML that can be read.' : formatMessage(text, data, 'en', en);
}

function readSettings(
  reading: Reading,
  { entries }: MapNode,
  readers: Readers,
  path: string,
  what: string,
): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  for (const entry of entries) {
    if (entry.key.startsWith('x-') || (entry.key === '$schema' && path === '')) continue;
    const reader = Object.hasOwn(readers, entry.key) ? readers[entry.key] : undefined;
    if (!reader) mistake(reading, entry.keySpan, noSuch(what, entry.key, Object.keys(readers)));
    if (!reader || isBlank(entry.value)) continue;
    reading.places.set(path + entry.key, entry.keySpan);
    said[entry.key] = reader(reading, entry, path + entry.key);
  }
  return said;
}

/** A plugin that is not at hand may bring further ones. */
function readLanguage(reading: Reading, { value }: Entry): string {
  const word = scalar(reading, value);
  return reading.moreRules ? word.text : oneOf(reading, word, reading.languages, 'language');
}

// Presets and other files

function readExtends(reading: Reading, entry: Entry): readonly string[] {
  const said = texts(reading, entry).filter(({ text }) => text !== '');
  const bases = said.filter(({ text }) => !isPreset(text));
  for (const [at, { span }] of bases.entries()) reading.places.set(`bases.${at}`, span);
  return said.map(({ text }) => text);
}

function isPreset(text: string): text is Preset {
  return (presets as readonly string[]).includes(text);
}

function withBases({ extends: said, ...config }: Record<string, unknown>): Config {
  if (said === undefined) return config;
  const all = said as readonly string[];
  const bases = all.filter((text) => !isPreset(text));
  const own = all.filter(isPreset);
  return { ...((own.length > 0 || bases.length === 0) && { extends: own }), ...(bases.length > 0 && { bases }), ...config };
}

/** What a preset of a plugin says: on which of ours it rests, and what it says of single rules. */
export function readPreset(reading: Reading, node: Node): Pick<Config, 'extends' | 'rules'> {
  const map = mapAt(
    reading,
    node,
    'A preset says rules, and on which presets it rests: "{ extends: [recommended], rules: { … } }".',
  );
  return map ? readSettings(reading, map, { extends: readPresets, rules: readRules }, '', 'part of a preset') : {};
}

function readPresets(reading: Reading, entry: Entry): readonly string[] {
  return texts(reading, entry).map((text) => oneOf(reading, text, presets, 'preset'));
}

// Files

/** A hostile list times all files would take long. */
const mostPatterns = 1000;

function readPatterns(reading: Reading, entry: Entry): readonly string[] {
  const patterns = wordsOf(reading, entry);
  if (patterns.length > mostPatterns) mistake(reading, entry.keySpan, `"files" takes at most ${mostPatterns} patterns.`);
  return patterns.map((pattern) => inWorkspace(reading, pattern, entry));
}

function inWorkspace(reading: Reading, pattern: string, { value }: Pick<Entry, 'value'>): string {
  if (leavesFolder(pattern))
    mistake(reading, value.span, `"${pattern}" leads out of the workspace; patterns begin at the folder of stratlint.yaml.`);
  return withoutBraces(reading, pattern, value.span);
}

/** Other tools know "*.{yaml,yml}"; here it would meet a file of just that name, and nobody would be told. */
function withoutBraces(reading: Reading, pattern: string, span: Span): string {
  const braces = [...pattern.matchAll(/\{([^{}]*)\}/g)].find(([, words = '']) => words.includes(','));
  if (!braces) return pattern;
  const [all, words = ''] = braces;
  const [before, after] = [pattern.slice(0, braces.index), pattern.slice(braces.index + all.length)];
  const each = pattern.length > mostShown ? [] : words.split(',').map((word) => `"${before}${word}${after}"`);
  const out = each.length === 0 ? '.' : `: ${each.join(', ')}.`;
  mistake(reading, span, `Braces mean nothing in a pattern, as in a .gitignore. Write each out${out}`);
  return pattern;
}

/** In letters: whoever wrote a longer one finds the braces in it. */
const mostShown = 100;

/** Whether a path or pattern leads up and out of the folder it begins in, or begins elsewhere. */
function leavesFolder(path: string): boolean {
  return /^[A-Za-z]:|^~|\\/.test(path) || path.split('/').includes('..');
}

function readFiles(reading: Reading, { value, keySpan }: Entry): readonly FileKind[] {
  const map = mapAt(reading, value, '"files" names patterns and says what such files are: "plans/*.md: strategy".');
  if (map && map.entries.length > mostPatterns) mistake(reading, keySpan, `"files" takes at most ${mostPatterns} patterns.`);
  return (map?.entries ?? []).flatMap((entry) => {
    inWorkspace(reading, entry.key, { value: { ...entry.value, span: entry.keySpan } });
    const { text, span } = scalar(reading, entry.value);
    const kind = kindOf(text);
    if (kind !== undefined) return [{ pattern: entry.key, kind }];
    const near = nearestKind(text);
    mistake(
      reading,
      span,
      near === undefined ? noSuch('kind', text, kinds) : `There is no kind "${text}". Did you mean "${near}"?`,
    );
    return [];
  });
}

function readOverrides(reading: Reading, { value }: Entry, path: string): readonly Override[] {
  if (value.type !== 'list') {
    mistake(
      reading,
      value.span,
      '"overrides" is a list; each item names files and what differs there: "- files: units/north/**".',
    );
    return [];
  }
  if (value.items.length > mostPatterns) mistake(reading, value.span, `"overrides" takes at most ${mostPatterns} items.`);
  return value.items.slice(0, mostPatterns).flatMap((item, at) => {
    const map = mapAt(reading, item, 'Files and what differs there are expected here: "files: units/north/**".');
    if (!map) return [];
    const { files, ...rest } = readSettings(reading, map, forOverride, `${path}.${at}.`, 'setting for some files');
    if (files === undefined) mistake(reading, map.span, 'Which files are meant is missing: "files: units/north/**".');
    return [{ files: (files ?? []) as readonly string[], ...rest }];
  });
}

function readBaseline(reading: Reading, entry: Entry): string {
  const { text, span } = scalar(reading, entry.value);
  if (leavesFolder(text) || text.startsWith('/') || /^\d*$/.test(text))
    mistake(reading, span, `"baseline" is a file of this workspace such as stratlint-baseline.yaml, not "${text}".`);
  return text;
}

/** `stratlint-plugin-acme`, `@acme/stratlint-plugin`, `./rules`, `./rules/ours.ts` */
const pluginName = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$|^\.\/[^\0]+$/;

function readPlugins(reading: Reading, entry: Entry): readonly string[] {
  return texts(reading, entry).flatMap(({ text, span }) => {
    const fits = pluginName.test(text) && !text.split('/').includes('..');
    if (!fits)
      mistake(
        reading,
        span,
        `"${text}" is no plugin: a package such as "stratlint-plugin-acme" is expected, or a folder or file such as "./rules".`,
      );
    else reading.places.set(`plugins.${text}`, span);
    return fits ? [text] : [];
  });
}

function readVocabulary(reading: Reading, { value }: Entry): Config['vocabulary'] {
  const map = mapAt(reading, value, '"vocabulary" lists words: "add: [synergistic]", "segments: [landlords]".');
  const words: Partial<Record<VocabularyKey, readonly string[]>> = {};
  for (const entry of map?.entries ?? []) {
    const key = vocabularyKeys.find((one) => one === entry.key);
    if (key) words[key] = wordsOf(reading, entry);
    else mistake(reading, entry.keySpan, noSuch('part of a vocabulary', entry.key, vocabularyKeys));
  }
  return map && words;
}
