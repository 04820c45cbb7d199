//! The words of the HTML report, for readers who have never seen the files.

export interface HtmlWords {
  readonly title: string;
  readonly asOf: string;
  readonly glance: string;
  readonly glanceNote: string;
  readonly counts: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly byOwnerNote: string;
  readonly byFile: string;
  readonly toDo: string;
  readonly line: string;
  readonly howTo: string;
  readonly related: string;
  readonly why: string;
  readonly madeBy: string;
  readonly topics: Readonly<Record<string, string>>;
}

const en: HtmlWords = {
  title: 'What the strategy leaves open',
  asOf: 'As of',
  glance: 'At a glance',
  glanceNote:
    'An error is something nobody can carry out or check as it stands. A warning deserves a second look. A note is for your information.',
  counts: { error: 'Errors', warning: 'Warnings', info: 'Notes' },
  byOwnerNote: 'Each number leads to its finding below.',
  byFile: 'Every finding, file by file',
  toDo: 'Findings',
  line: 'line',
  howTo: 'Way out',
  related: 'See also',
  why: 'Why this matters',
  madeBy: 'Checked by stratlint',
  topics: {
    success: 'Goals and how success is told',
    alignment: 'Alignment',
    journeys: 'Journeys',
    'voice-of-customer': 'Listening to customers',
    integrity: 'Can be read without doubt',
    resourcing: 'Money and time',
    'people-culture': 'People and culture',
    ownership: 'Ownership',
    governance: 'Governance',
    technology: 'Technology',
    freshness: 'Freshness',
    wishes: 'Wishes posing as strategy',
    writing: 'Plain writing',
    drift: 'Changes for the worse',
  },
};

const es: HtmlWords = {
  title: 'Lo que la estrategia deja abierto',
  asOf: 'A fecha de',
  glance: 'De un vistazo',
  glanceNote:
    'Un error es algo que, tal como está, nadie puede llevar a cabo ni comprobar. Un aviso merece una segunda mirada. Una nota es solo para tu información.',
  counts: { error: 'Errores', warning: 'Avisos', info: 'Notas' },
  byOwnerNote: 'Cada número lleva a su hallazgo, más abajo.',
  byFile: 'Todos los hallazgos, archivo por archivo',
  toDo: 'Hallazgos',
  line: 'línea',
  howTo: 'Solución',
  related: 'Véase también',
  why: 'Por qué importa',
  madeBy: 'Comprobado con stratlint',
  topics: {
    success: 'Objetivos y cómo se sabe si se logran',
    alignment: 'Coherencia',
    journeys: 'Recorridos',
    'voice-of-customer': 'Escuchar al cliente',
    integrity: 'Se puede leer sin dudas',
    resourcing: 'Dinero y tiempo',
    'people-culture': 'Personas y cultura',
    ownership: 'Responsables',
    governance: 'Gobierno',
    technology: 'Tecnología',
    freshness: 'Vigencia',
    wishes: 'Deseos que pasan por estrategia',
    writing: 'Redacción clara',
    drift: 'Cambios a peor',
  },
};

const words: Readonly<Record<string, HtmlWords>> = { en, es };

export function htmlWords(language: string | undefined): HtmlWords {
  return words[language ?? 'en'] ?? en;
}
