//! Spanish, for judging statements.
import { es as language } from '../es.ts';
import { marks } from './es-marks.ts';
import { abstractEndings, abstractExcept, admired, nouns, puffery, soft } from './es-nouns.ts';
import { verbNouns, verbs } from './es-verbs.ts';
import { words } from './es-words.ts';
import type { Inflection, StatementPack } from './pack.ts';

const clitics = ['', 'lo', 'la', 'los', 'las', 'le', 'les', 'se', 'nos'];
const withClitics = (end: string): string[] => clitics.map((one) => end + one);

// prettier-ignore
const plurals: readonly Inflection[] = [
  { ends: ['ión'], cut: 3, forms: { base: ['iones'] } },
  { ends: ['z'], cut: 1, forms: { base: ['ces'] } },
  { ends: ['dor', 'tor', 'sor'], cut: 0, forms: { base: ['a', 'es', 'as'] } },
  { ends: ['o'], cut: 1, forms: { base: ['a', 'os', 'as'] } },
  { ends: ['a', 'e', 'i', 'u', 'é', 'á'], cut: 0, forms: { base: ['s'] } },
  { ends: ['s', 'x'], cut: 0, forms: {} },
  { ends: [''], cut: 0, forms: { base: ['es'] } },
];

// prettier-ignore
export const es: StatementPack = {
  code: 'es',
  functionWords: language.functionWords,
  foreignWords: language.foreignWords,
  verbs,
  irregular: 'stems',
  conjugation: [
    { ends: ['arse', 'arnos'], cut: 0, forms: { base: [''] } },
    { ends: ['erse', 'irse', 'ernos', 'irnos'], cut: 0, forms: { base: [''] } },
    { ends: ['ar'], cut: 2, forms: {
      base: withClitics('ar'), gerund: withClitics('ando'), future: ['aré', 'ará', 'aremos', 'arán', 'aréis', 'arás'], first: ['amos'], present: ['a', 'an'],
      wish: ['e', 'en', 'emos'], past: ['ó', 'aron', 'aba', 'aban', 'aste'], participle: ['ado', 'ada', 'ados', 'adas'],
    } },
    { ends: ['er'], cut: 2, forms: {
      base: withClitics('er'), gerund: withClitics('iendo'), future: ['eré', 'erá', 'eremos', 'erán', 'eréis', 'erás'], first: ['emos'], present: ['e', 'en'],
      wish: ['a', 'an', 'amos'], past: ['ió', 'ieron', 'ía', 'ían'], participle: ['ido', 'ida', 'idos', 'idas'],
    } },
    { ends: ['ir'], cut: 2, forms: {
      base: withClitics('ir'), gerund: [...withClitics('iendo'), 'endo'], future: ['iré', 'irá', 'iremos', 'irán', 'iréis', 'irás'], first: ['imos'], present: ['e', 'en'],
      wish: ['a', 'an', 'amos'], past: ['ió', 'ieron', 'ía', 'ían'], participle: ['ido', 'ida', 'idos', 'idas'],
    } },
    { ends: [''], cut: 0, forms: { base: [''] } },
  ],
  verbNouns,
  nouns,
  plurals,
  abstractEndings,
  abstractExcept,
  links: ['de', 'del'],
  head: 'first',
  adverbEndings: ['mente'],
  inflectedEndings: [],
  verbEndings: [['future', ['aremos', 'eremos', 'iremos']], ['gerund', ['ando', 'iendo', 'yendo']], ['base', ['ar', 'er', 'ir']]],
  puffery,
  soft,
  adjectives: plurals,
  sayings: [
    'el cliente en el centro', 'al cliente en el centro', 'cliente es lo primero', 'superar las expectativas', 'superando las expectativas', 'superar sus expectativas', 'superando sus expectativas', 'exceder las expectativas', 'en todo lo que hacemos', 'dejar huella', 'un mundo mejor', 'marcar la diferencia', 'más allá de las expectativas', 'hacer la diferencia', 'lo mejor de nosotros', 'experiencia única', 'experiencias únicas', 'experiencia inolvidable', 'experiencia memorable', 'experiencias memorables', 'servicio de excelencia', 'atención de excelencia', 'se sienta único', 'se sientan únicos', 'cambiar el mundo', 'futuro mejor', 'mejor futuro', 'calidad y calidez', 'más de lo esperado',
  ],
  decorative: ['110 %', '200 %', '1000 %', '24/7', '24x7', '360', '360°', '360 grados', 'cinco estrellas', '5 estrellas', 'número uno', 'número 1', 'nº 1', 'n.º 1', '100 % de satisfacción', '100 % satisfechos', '100 % comprometidos', '100 % de la satisfacción', 'cero quejas', 'cero fricciones', '365 días', 'los 365 días'],
  marks,
  admired,
  abbreviations: ['sr', 'sra', 'srta', 'dr', 'dra', 'd', 'dña', 'etc', 'p. ej', 'ej', 'art', 'núm', 'nº', 'pág', 'págs', 'ud', 'uds', 'vs', 'aprox', 'dpto', 'ee.uu', 'inc', 's.a', 'ing', 'lic', 'prof', 'máx', 'mín', 'cap', 'av', 'avda', 'tel', 'incl', 'fig'],
  skeleton: 'Porque …, para {segment}: {deed} mediante {mechanism}, en lugar de …; … de {baseline} a {target} antes de {date}; responsable …',
  substance: { mechanism: 'rellenando de antemano el formulario con los datos de la póliza', choice: 'en lugar de una segunda línea', measure: 'del 38 % al 15 % antes de diciembre de 2027' },
  words,
  flagged: [],
  passed: [],
};
