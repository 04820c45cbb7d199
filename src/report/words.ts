//! The few words that reports say themselves; what is found speaks the language of its document.

export interface ReportWords {
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly findings: (errors: number, warnings: number, infos: number) => string;
  readonly clean: (files: number, entities: number, rules: number) => string;
  readonly checked: (files: number, entities: number) => string;
  readonly fixable: (count: number) => string;
  readonly suggestions: (count: number) => string;
  readonly waived: (count: number) => string;
  readonly heldBack: (count: number) => string;
  readonly unmatched: (count: number) => string;
  readonly more: (count: number) => string;
  readonly readAs: (file: string, kind: string) => string;
  readonly notRead: (file: string) => string;
  readonly notUnderstood: (file: string) => string;
  readonly line: (number: number) => string;
  readonly workspace: string;
  readonly absences: string;
  readonly wayOut: string;
  readonly fixWith: string;
  readonly nobody: string;
  readonly byOwner: string;
  readonly nothingToDo: string;
  readonly noStrategy: string;
  readonly columns: Readonly<Record<'severity' | 'where' | 'what' | 'rule' | 'owner' | 'topic' | 'strategy', string>>;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

const en: ReportWords = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  findings: (errors, warnings, infos) =>
    join([
      errors > 0 ? count(errors, 'error', 'errors') : '',
      warnings > 0 ? count(warnings, 'warning', 'warnings') : '',
      infos > 0 ? count(infos, 'note', 'notes') : '',
    ]),
  clean: (files, entities, rules) =>
    `Nothing to report: ${count(files, 'file', 'files')}, ${count(entities, 'item', 'items')} and ${count(rules, 'rule', 'rules')} checked.`,
  checked: (files, entities) => `in ${count(files, 'file', 'files')} with ${count(entities, 'item', 'items')}`,
  fixable: (n) => `${count(n, 'can', 'can')} be mended with --fix.`,
  suggestions: (n) => `${n} ${n === 1 ? 'comes' : 'come'} with a suggestion.`,
  waived: (n) => `${count(n, 'finding is', 'findings are')} waived.`,
  heldBack: (n) => `The baseline holds back ${count(n, 'finding', 'findings')}.`,
  unmatched: (n) =>
    `${n === 1 ? 'One finding of the baseline is' : `${n} findings of the baseline are`} not there any more: stratlint --update-baseline drops ${n === 1 ? 'it' : 'them'}.`,
  more: (n) => `The preset "recommended" has ${n} more: stratlint --preset recommended`,
  readAs: (file, kind) =>
    `${file} is read as kind "${kind}", which its headings fit best. To pin it, begin the file with "kind: ${kind}" between two lines of "---".`,
  notRead: (file) =>
    `${file} holds nothing that is known here. If it should, say what it is: "kind: strategy" (or journey, goals, surveys …) at its beginning, between two lines of "---".`,
  notUnderstood: (file) =>
    `Nothing in ${file} was understood: none of its headings and labels is a word that is read. The README shows those that are, and docs/reference has all of them.`,
  line: (number) => `line\u00a0${number}`,
  workspace: 'The workspace as a whole',
  absences: 'What the strategy does not say',
  wayOut: 'way out',
  fixWith: 'with --fix',
  nobody: 'Nobody yet',
  byOwner: 'To do, by owner',
  nothingToDo: 'Nothing to do.',
  noStrategy: 'In no strategy',
  columns: {
    severity: 'Severity',
    where: 'Where',
    what: 'What is wrong',
    rule: 'Rule',
    owner: 'Owner',
    topic: 'Topic',
    strategy: 'Strategy',
  },
};

const es: ReportWords = {
  severity: { error: 'error', warning: 'aviso', info: 'nota' },
  findings: (errors, warnings, infos) =>
    join([
      errors > 0 ? count(errors, 'error', 'errores') : '',
      warnings > 0 ? count(warnings, 'aviso', 'avisos') : '',
      infos > 0 ? count(infos, 'nota', 'notas') : '',
    ]),
  clean: (files, entities, rules) =>
    `Nada que señalar: se han comprobado ${count(files, 'archivo', 'archivos')}, ${count(entities, 'elemento', 'elementos')} y ${count(rules, 'regla', 'reglas')}.`,
  checked: (files, entities) => `en ${count(files, 'archivo', 'archivos')} con ${count(entities, 'elemento', 'elementos')}`,
  fixable: (n) => `${n === 1 ? 'Uno se corrige' : `${n} se corrigen`} con --fix.`,
  suggestions: (n) => `${n === 1 ? 'Uno trae' : `${n} traen`} una sugerencia.`,
  waived: (n) => `${count(n, 'hallazgo con excepción', 'hallazgos con excepción')}.`,
  heldBack: (n) => `La línea base mantiene al margen ${count(n, 'hallazgo', 'hallazgos')}.`,
  unmatched: (n) =>
    `${n === 1 ? 'Un hallazgo de la línea base ya no existe' : `${n} hallazgos de la línea base ya no existen`}: stratlint --update-baseline ${n === 1 ? 'lo' : 'los'} quita.`,
  more: (n) => `El preset «recommended» encuentra ${n} más: stratlint --preset recommended`,
  readAs: (file, kind) =>
    `${file} se lee como «${kind}», el tipo que mejor encaja con sus títulos. Para fijarlo, empieza el archivo con «kind: ${kind}» entre dos líneas de «---».`,
  notRead: (file) =>
    `En ${file} no hay nada que se reconozca. Si debería haberlo, di qué es al principio, entre dos líneas de «---»: «kind: strategy» (o journey, goals, surveys…).`,
  notUnderstood: (file) =>
    `De ${file} no se ha entendido nada: ninguno de sus títulos ni de sus etiquetas es una palabra que se lea. El README enseña cuáles lo son, y docs/reference las tiene todas.`,
  line: (number) => `línea\u00a0${number}`,
  workspace: 'El espacio de trabajo en su conjunto',
  absences: 'Lo que la estrategia no dice',
  wayOut: 'solución',
  fixWith: 'con --fix',
  nobody: 'Nadie todavía',
  byOwner: 'Por hacer, según responsable',
  nothingToDo: 'Nada por hacer.',
  noStrategy: 'De ninguna estrategia',
  columns: {
    severity: 'Gravedad',
    where: 'Dónde',
    what: 'Qué falla',
    rule: 'Regla',
    owner: 'Responsable',
    topic: 'Tema',
    strategy: 'Estrategia',
  },
};

const words: Readonly<Record<string, ReportWords>> = { en, es };

export function reportWords(language: string | undefined): ReportWords {
  return words[language ?? 'en'] ?? en;
}
