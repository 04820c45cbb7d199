//! `--print-config FILE`: how that file is linted and where that is said, as JSON.
import { builtInRules } from '../../built-in.ts';
import type { LoadedConfig } from '../../workspace/load-config.ts';
import { placeBuffer } from '../../workspace/paths.ts';
import type { LintArguments } from './arguments.ts';
import type { ExitCode, Io } from './io.ts';
import { baseAsked } from './compared.ts';
import { lintOptions, newWorkspace } from './run.ts';

export function printConfig(path: string, args: LintArguments, io: Io): ExitCode {
  const group = placeBuffer(io.cwd, path);
  const workspace = newWorkspace(group, args, io);
  const loaded = workspace.load();
  const { config } = loaded;
  const [file = ''] = group.named;
  const { settings, configOf } = workspace.settings(config, {
    ...lintOptions(args, io.today),
    ...(baseAsked(args) !== undefined && { base: 'asked' }),
  });
  const own = configOf(file);
  const on = settings(file);
  const shown = {
    file,
    workspace: group.root,
    extends: own.extends,
    rules: Object.fromEntries([...on].map(([id, { severity, options }]) => [id, { severity, ...options }])),
    off: [...builtInRules, ...loaded.ownRules].filter(({ id }) => !on.has(id)).map(({ id }) => id),
    overrides: own.overrides.flatMap((at) => (config.overrides?.[at] ? [config.overrides[at].files] : [])),
    kind: workspace.kindsOf(config)(file) ?? null,
    language: args.lang ?? own.language ?? null,
    currency: own.currency ?? null,
    organizationSize: own.organizationSize ?? null,
    fiscalYearStart: config.fiscalYearStart ?? null,
    asOf: args.asOf ?? config.asOf ?? null,
    ignore: config.ignore ?? [],
    vocabulary: config.vocabulary ?? {},
    plugins: config.plugins ?? [],
    baseline: args.baseline === false ? null : (args.baseline ?? config.baseline ?? null),
    from: placesOf(loaded, own.overrides, args),
  };
  io.out(`${JSON.stringify(shown, null, 2)}\n`);
  return 0;
}

/** `"rules.unfunded-action": "stratlint.yaml:4"`; of a setting that several places make, the one that decides. */
function placesOf(
  { origins }: LoadedConfig,
  overrides: readonly number[],
  { preset, rule, asOf, lang }: LintArguments,
): Readonly<Record<string, string>> {
  const places: Record<string, string> = {};
  for (const prefix of ['', ...overrides.map((at) => `overrides.${at}.`)])
    for (const [path, { file, line }] of origins) {
      const name = path.slice(prefix.length);
      if (path.startsWith(prefix) && !isNoSetting.test(name)) places[name] = `${file}:${line}`;
    }
  if (preset.length > 0) places['extends'] = '--preset';
  if (asOf !== undefined) places['asOf'] = '--as-of';
  if (lang !== undefined) places['language'] = '--lang';
  for (const { id } of rule) places[`rules.${id}`] = '--rule';
  return places;
}

/** Lists and blocks whose parts are told one by one. */
const isNoSetting = /^(?:bases|overrides|plugins)\.|^(?:overrides|rules)$/;
