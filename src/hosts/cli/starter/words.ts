//! What `stratlint init` says and asks.

export interface InitWords {
  readonly language: string;
  readonly notation: string;
  readonly extras: string;
  readonly wrote: (files: number) => string;
  readonly kept: (file: string) => string;
  readonly refused: (file: string) => string;
  /** A strategy is there already: the first of its files. */
  readonly begun: (file: string) => string;
  readonly gaps: string;
  readonly next: string;
  readonly nothing: string;
}

const en: InitWords = {
  language: 'Which language do you write in, en or es? [en] ',
  notation: 'Do you write YAML or Markdown? [yaml] ',
  extras:
    'Also a hook (pre-commit), a workflow (GitHub), editor settings (Visual Studio Code)? Name any of: hook workflow editor. [none] ',
  wrote: (files) => `Wrote ${files} ${files === 1 ? 'file' : 'files'}:`,
  kept: (file) => `${file} is there already, and stays as it is.`,
  refused: (file) => `${file} can't be written here.`,
  begun: (file) => `There is a strategy here already (${file}), so only what stands around it is added.`,
  gaps: 'To fill in:',
  next: 'Then run: stratlint',
  nothing: 'Nothing was written.',
};

const es: InitWords = {
  language: '¿En qué idioma escribes, en o es? [es] ',
  notation: '¿Escribes en YAML o en Markdown? [yaml] ',
  extras:
    '¿También un hook (pre-commit), un workflow (GitHub), ajustes del editor (Visual Studio Code)? Nombra los que quieras: hook workflow editor. [ninguno] ',
  wrote: (files) => `${files === 1 ? 'Se ha escrito 1 archivo' : `Se han escrito ${files} archivos`}:`,
  kept: (file) => `${file} ya existe, y se queda como está.`,
  refused: (file) => `${file} no se puede escribir aquí.`,
  begun: (file) => `Aquí ya hay una estrategia (${file}), así que solo se añade lo que la rodea.`,
  gaps: 'Por completar:',
  next: 'Después, ejecuta: stratlint',
  nothing: 'No se ha escrito nada.',
};

const words: Readonly<Record<string, InitWords>> = { en, es };

export function initWords(language: string): InitWords {
  return words[language] ?? en;
}
