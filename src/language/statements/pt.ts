//! Portuguese, for judging statements: a language is data alone.
import { flagged, marks, passed } from './pt-marks.ts';
import { words } from './pt-judgement.ts';
import { tones } from './pt-tones.ts';
import { nouns, puffery, soft, spheres, verbNouns, verbs } from './pt-words.ts';
import type { Inflection, StatementPack } from './pack.ts';

// prettier-ignore
const plurals: readonly Inflection[] = [
  { ends: ['ão'], cut: 2, forms: { base: ['ões', 'ãos'] } },
  { ends: ['al', 'el', 'ol', 'ul'], cut: 1, forms: { base: ['is'] } },
  { ends: ['il'], cut: 2, forms: { base: ['is', 'eis'] } },
  { ends: ['m'], cut: 1, forms: { base: ['ns'] } },
  { ends: ['a', 'e', 'i', 'o', 'u', 'á', 'é', 'ê', 'ã'], cut: 0, forms: { base: ['s'] } },
  { ends: ['r', 'z'], cut: 0, forms: { base: ['es'] } },
];

// prettier-ignore
const adjectives: readonly Inflection[] = [
  { ends: ['dor', 'tor', 'sor'], cut: 0, forms: { base: ['a', 'es', 'as'] } },
  { ends: ['o'], cut: 1, forms: { base: ['a', 'os', 'as'] } },
  ...plurals,
];

// prettier-ignore
export const pt: StatementPack = {
  code: 'pt',
  functionWords: [
    'o', 'os', 'um', 'uma', 'uns', 'umas', 'do', 'da', 'dos', 'das', 'em', 'no', 'na', 'nos', 'nas', 'ao', 'aos', 'à', 'às', 'pelo', 'pela', 'pelos', 'pelas', 'num', 'numa', 'com', 'sem', 'para', 'por', 'de', 'e', 'que', 'não', 'mais', 'é', 'são', 'foi', 'ser', 'será', 'está', 'estão', 'seu', 'sua', 'seus', 'suas',
    'nosso', 'nossa', 'nossos', 'nossas', 'também', 'se', 'como', 'ou', 'mas', 'até', 'quando', 'onde', 'quem', 'cada', 'todo', 'toda', 'todos', 'todas', 'este', 'esta', 'esse', 'essa', 'isso', 'já', 'porque', 'após', 'desde', 'entre', 'sobre', 'a', 'as', 'nós', 'têm', 'tem',
  ],
  verbs,
  irregular: 'stems',
  clitics: ['lo', 'la', 'los', 'las', ' se', ' nos', ' lhe', ' lhes'],
  conjugation: [
    { ends: ['ar'], cut: 2, forms: {
      base: ['ar', 'armos', 'arem', 'á lo', 'á la', 'á los', 'á las'], gerund: ['ando'], future: ['arei', 'ará', 'aremos', 'arão'], first: ['amos', 'amo nos'], present: ['a', 'am'],
      wish: ['e', 'em', 'emos'], past: ['ou', 'aram', 'ava', 'avam', 'ámos'], participle: ['ado', 'ada', 'ados', 'adas'],
    } },
    { ends: ['er'], cut: 2, forms: {
      base: ['er', 'ermos', 'erem', 'ê lo', 'ê la', 'ê los', 'ê las'], gerund: ['endo'], future: ['erei', 'erá', 'eremos', 'erão'], first: ['emos', 'emo nos'], present: ['e', 'em'],
      wish: ['a', 'am', 'amos'], past: ['eu', 'eram', 'ia', 'iam'], participle: ['ido', 'ida', 'idos', 'idas'],
    } },
    { ends: ['ir'], cut: 2, forms: {
      base: ['ir', 'irmos', 'irem', 'i lo', 'i la'], gerund: ['indo'], future: ['irei', 'irá', 'iremos', 'irão'], first: ['imos'], present: ['e', 'em'],
      wish: ['a', 'am', 'amos'], past: ['iu', 'iram', 'ia', 'iam'], participle: ['ido', 'ida', 'idos', 'idas'],
    } },
    { ends: [''], cut: 0, forms: { base: [''] } },
  ],
  verbNouns,
  nouns,
  plurals,
  abstractEndings: ['dade', 'dades', 'ção', 'ções', 'são', 'sões', 'mento', 'mentos', 'ismo', 'ismos', 'ância', 'ência', 'ências', 'eza', 'ezas', 'ude', 'ança', 'anças', 'agem', 'logia', 'logias', 'ivo', 'iva', 'ivos', 'ivas', 'ico', 'ica', 'icos', 'icas', 'ível', 'íveis', 'ável', 'áveis', 'oso', 'osa', 'osos', 'osas', 'ário', 'ária', 'ista', 'istas', 'al', 'ais'],
  abstractExcept: ['mensagem', 'mensagens', 'bagagem', 'garagem', 'viagem', 'viagens', 'embalagem', 'arquivo', 'arquivos', 'dispositivo', 'lista', 'listas', 'entrevista', 'entrevistas', 'revista', 'hospital', 'hospitais', 'jornal', 'manual', 'manuais', 'canal', 'sinal', 'formulário', 'formulários', 'horário', 'horários', 'salário', 'calendário', 'seminário', 'medicamento', 'medicamentos', 'documento', 'documentos', 'pagamento', 'pagamentos', 'orçamento', 'apartamento', 'departamento', 'cidade', 'universidade', 'estação', 'reclamação', 'reclamações', 'reunião', 'reuniões', 'televisão', 'ambulância', 'agência', 'agências', 'licença', 'licenças', 'mesa', 'fábrica', 'música'],
  spheres,
  adverbEndings: ['mente'],
  inflectedEndings: [],
  links: ['de', 'do', 'da', 'dos', 'das'],
  head: 'first',
  verbEndings: [['future', ['aremos', 'eremos', 'iremos']], ['gerund', ['ando', 'endo', 'indo']], ['base', ['ar', 'er', 'ir']]],
  puffery,
  soft,
  adjectives,
  sayings: ['o cliente no centro', 'cliente em primeiro lugar', 'superar as expectativas', 'superar expectativas', 'superando as expectativas', 'exceder as expectativas', 'em tudo o que fazemos', 'fazer a diferença', 'um mundo melhor', 'experiência única', 'experiências únicas', 'experiências memoráveis', 'experiências inesquecíveis', 'ir além', 'transformar vidas', 'razão de ser', 'cultura de excelência', 'encantar o cliente', 'encantar clientes'],
  decorative: ['110 %', '200 %', '1000 %', '24/7', '24x7', '360', '360°', '360 graus', 'cinco estrelas', '5 estrelas', 'número um', 'número 1', 'nº 1', '#1', 'zero reclamações', '365 dias', 'tolerância zero', 'cem por cento'],
  marks,
  tones,
  comparatives: ['mais', 'menos', 'maior', 'maiores', 'melhor', 'melhores', 'menor', 'menores'],
  admired: ['Zappos', 'Ritz-Carlton', 'Starbucks', 'Apple', 'Amazon', 'Disney', 'Netflix', 'Uber', 'Airbnb', 'Google', 'Tesla', 'Ikea', 'Spotify', 'Nubank', 'Magalu', 'Natura', 'Toyota', 'Nike', 'iFood', 'Mercado Livre'],
  abbreviations: ['sr', 'sra', 'srs', 'dr', 'dra', 'prof', 'profa', 'etc', 'ex', 'p. ex', 'art', 'nº', 'pág', 'págs', 'av', 'tel', 'ltda', 's.a', 'inc', 'máx', 'mín', 'dept', 'aprox', 'vs', 'eng', 'fig', 'cap'],
  skeleton: 'Porque …, para {segment}: {deed} por meio de {mechanism}, em vez de …; … de {baseline} para {target} até {date}; responsável …',
  substance: { mechanism: 'preenchendo de antemão o formulário com os dados da apólice', choice: 'em vez de uma segunda linha telefônica', measure: 'de 38 % para 15 % até dezembro de 2027' },
  words,
  flagged,
  passed,
};
