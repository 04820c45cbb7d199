//! What a team fills into the files of `stratlint init`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `stratlint init` wrote for a team to fill in. */
export const documents = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:yaml|md)$/.test(path) && !/^(?:stratlint|\.)/.test(path)).sort(); // prettier-ignore

/** What a team would write for each gap, found by a word of it. */
const answers: readonly (readonly [gap: RegExp, english: string, spanish: string])[] = [
  [/money|budget|paid|presupuesto|dinero/, 'approved, 12 000 EUR', 'aprobado, 12.000 €'],
  [/stands today|está hoy/, '55 % (March 2026)', '55 % (marzo de 2026)'],
  [/shall stand|debe estar/, '95 % by 2027-12-31', '95 % antes del 31/12/2027'],
  [/how often|cada cuánto/, 'monthly', 'mensual'],
  [/\bday\b|\bdate\b|\bdía\b|\bfecha\b/, '2026-06-30', '30/06/2026'],
  [/^(?:who |quién )/, 'Nora Lind', 'Nora Lind'],
  [/first and last|nombre y apellido/, 'Nora Lind', 'Nora Lind'],
  [/what they do here|qué hace aquí/, 'Head of piers', 'Jefa de muelles'],
  [/number comes from|sale la cifra/, 'gate counters', 'contadores de la puerta'],
  [/counted or asked|se cuenta/, 'Crossings decided by four', 'Salidas decididas a las cuatro'],
];

export function fillIn(folder: string, language: 'en' | 'es'): void {
  for (const path of documents(folder)) {
    const text = readFileSync(join(folder, path), 'utf8');
    const filled = text.replace(path.endsWith('.md') ? /\[([^[\]]+)\]/g : /<([^<>…]+)>/g, (_, gap: string) => {
      const [, english, spanish] = answers.find(([words]) => words.test(gap)) ?? [];
      const otherwise =
        language === 'en'
          ? `We decide each evening by four (${gap.length})`
          : `Decidimos cada tarde antes de las cuatro (${gap.length})`;
      return (language === 'en' ? english : spanish) ?? otherwise;
    });
    writeFileSync(join(folder, path), filled);
  }
}
