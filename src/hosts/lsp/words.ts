//! What the server itself says, by language.
interface Words {
  readonly unsafe: (title: string) => string;
  readonly waive: (rule: string) => string;
  readonly explain: (rule: string) => string;
  readonly fixAll: string;
  readonly uses: (count: number) => string;
  readonly open: (count: number) => string;
}

const en: Words = {
  unsafe: (title) => `${title} (may change what is meant)`,
  waive: (rule) => `Waive ${rule}, with a reason`,
  explain: (rule) => `Explain ${rule}`,
  fixAll: 'Mend all that stratlint can mend safely',
  uses: (count) => (count === 0 ? 'used nowhere' : count === 1 ? 'used once' : `used ${count} times`),
  open: (count) => (count === 0 ? 'no open findings' : count === 1 ? '1 open finding' : `${count} open findings`),
};

const es: Words = {
  unsafe: (title) => `${title} (puede cambiar lo que se quiere decir)`,
  waive: (rule) => `Dispensar ${rule}, con un motivo`,
  explain: (rule) => `Explicar ${rule}`,
  fixAll: 'Corregir todo lo que stratlint puede corregir sin riesgo',
  uses: (count) => (count === 0 ? 'no se usa' : count === 1 ? 'se usa una vez' : `se usa ${count} veces`),
  open: (count) => (count === 0 ? 'sin hallazgos abiertos' : count === 1 ? '1 hallazgo abierto' : `${count} hallazgos abiertos`),
};

/** English where there are no words of a language. */
export function say(language: string | undefined): Words {
  return language === 'es' ? es : en;
}
