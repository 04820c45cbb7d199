//! Spanish, for judging statements.
import { es as language } from '../es.ts';
import { flagged, passed } from './es-examples.ts';
import { marks } from './es-marks.ts';
import { abstractEndings, abstractExcept, nouns, spheres } from './es-nouns.ts';
import { admired, decorative, puffery, sayings, soft } from './es-praise.ts';
import { verbNouns, verbs } from './es-verbs.ts';
import { words } from './es-words.ts';
import { tones } from './es-tones.ts';
import type { Inflection, StatementPack } from './pack.ts';

// prettier-ignore
const plurals: readonly Inflection[] = [
  { ends: ['o'], cut: 0, forms: { base: ['s'] } },
  { ends: ['ión'], cut: 3, forms: { base: ['iones'] } },
  { ends: ['z'], cut: 1, forms: { base: ['ces'] } },
  { ends: ['a', 'e', 'i', 'u', 'é', 'á'], cut: 0, forms: { base: ['s'] } },
  { ends: ['s', 'x'], cut: 0, forms: {} },
  { ends: [''], cut: 0, forms: { base: ['es'] } },
];

// prettier-ignore
const adjectives: readonly Inflection[] = [
  { ends: ['dor', 'tor', 'sor'], cut: 0, forms: { base: ['a', 'es', 'as'] } },
  { ends: ['o'], cut: 1, forms: { base: ['a', 'os', 'as'] } },
  ...plurals,
];

// prettier-ignore
export const es: StatementPack = {
  code: 'es',
  functionWords: language.functionWords,
  verbs,
  irregular: 'stems',
  clitics: ['lo', 'la', 'los', 'las', 'le', 'les', 'se', 'nos'],
  conjugation: [
    { ends: ['arse', 'arnos'], cut: 0, forms: { base: [''] } },
    { ends: ['erse', 'irse', 'ernos', 'irnos'], cut: 0, forms: { base: [''] } },
    { ends: ['ar'], cut: 2, forms: {
      base: ['ar'], gerund: ['ando'], future: ['aré', 'ará', 'aremos', 'arán', 'aréis', 'arás'], first: ['amos'], present: ['a', 'an'],
      wish: ['e', 'en', 'emos'], past: ['ó', 'aron', 'aba', 'aban', 'aste'], participle: ['ado', 'ada', 'ados', 'adas'],
    } },
    { ends: ['er'], cut: 2, forms: {
      base: ['er'], gerund: ['iendo'], future: ['eré', 'erá', 'eremos', 'erán', 'eréis', 'erás'], first: ['emos'], present: ['e', 'en'],
      wish: ['a', 'an', 'amos'], past: ['ió', 'ieron', 'ía', 'ían'], participle: ['ido', 'ida', 'idos', 'idas'],
    } },
    { ends: ['ir'], cut: 2, forms: {
      base: ['ir'], gerund: ['iendo', 'endo'], future: ['iré', 'irá', 'iremos', 'irán', 'iréis', 'irás'], first: ['imos'], present: ['e', 'en'],
      wish: ['a', 'an', 'amos'], past: ['ió', 'ieron', 'ía', 'ían'], participle: ['ido', 'ida', 'idos', 'idas'],
    } },
    { ends: [''], cut: 0, forms: { base: [''] } },
  ],
  verbNouns,
  nouns,
  plurals,
  abstractEndings,
  abstractExcept,
  spheres,
  links: ['de', 'del'],
  head: 'first',
  adverbEndings: ['mente'],
  inflectedEndings: [],
  verbEndings: [['future', ['aremos', 'eremos', 'iremos']], ['gerund', ['ando', 'iendo', 'yendo']], ['base', ['ar', 'er', 'ir']]],
  puffery,
  soft,
  adjectives,
  sayings,
  decorative,
  marks,
  tones,
  comparatives: ['más', 'menos', 'mayor', 'mayores', 'mejor', 'mejores', 'menor', 'menores', 'mejorada', 'mejoradas', 'mejorado', 'mejorados'],
  admired,
  abbreviations: ['sr', 'sra', 'srta', 'dr', 'dra', 'd', 'dña', 'etc', 'p. ej', 'ej', 'art', 'núm', 'nº', 'pág', 'págs', 'ud', 'uds', 'vs', 'aprox', 'dpto', 'ee.uu', 'inc', 's.a', 'ing', 'lic', 'prof', 'máx', 'mín', 'cap', 'av', 'avda', 'tel', 'incl', 'fig'],
  skeleton: 'Porque …, para {segment}: {deed} mediante {mechanism}, en lugar de …; … de {baseline} a {target} antes de {date}; responsable …',
  substance: { mechanism: 'rellenando de antemano el formulario con los datos de la póliza', choice: 'en lugar de una segunda línea', measure: 'del 38 % al 15 % antes de diciembre de 2027' },
  words,
  flagged,
  passed,
};
