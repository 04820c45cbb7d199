//! All forms of a word, made once when a pack is read: nothing is stemmed while a text is judged.
import type { Form, Inflection, StatementPack } from './pack.ts';

export interface Inflected {
  readonly phrase: string;
  readonly form: Form;
}

/** The forms of a verb as its pack writes it: see StatementPack.verbs. */
export function verbForms(entry: string, pack: StatementPack): Inflected[] {
  const [start = '', ...others] = entry.split('/');
  const [first = '', ...rest] = start.split(' ');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const forms = pack.irregular === 'forms' ? withForms(first, others, pack) : withStems(first, others, pack);
  return forms.flatMap(({ phrase, form }) => {
    const alone = { phrase: phrase + tail, form };
    return tail === '' && hanging.has(form)
      ? [alone, ...(pack.clitics ?? []).map((clitic) => ({ phrase: phrase + clitic, form }))]
      : [alone];
  });
}

/** What every form of a verb begins with, one of these or another: stems where they are long enough to tell, else all forms. */
export function verbStems(entry: string, pack: StatementPack): string[] {
  if (long.test(entry)) return [entry];
  const [start = '', ...others] = entry.split('/');
  const [first = ''] = start.split(' ');
  const head = first.endsWith('+') ? first.slice(0, -1) : first;
  const stems = [stemOf(head, pack.conjugation), ...others.flatMap(spellingsIn)];
  return stems.every(isTelling) ? stems : verbForms(entry, pack).map(({ phrase }) => phrase);
}

/** The same of a noun or adjective and its further forms. */
export function wordStems(entry: string, rows: readonly Inflection[], which: 'first' | 'last'): string[] {
  if (long.test(entry)) return [entry];
  const [first = ''] = entry.split(' ');
  if (which === 'last' && first !== entry) return [first];
  const stem = stemOf(first, rows);
  return isTelling(stem) ? [stem] : wordForms(entry, rows, which);
}

/** A word is looked for among those that share so many of its first letters. */
export const tellingLength = 4;

/** Letters alone, and enough of them: no ending changes how the word begins. */
function isTelling(stem: string): boolean {
  return stem.length >= tellingLength && letters.test(stem);
}

const letters = /^\p{L}+$/u;
/** One regular word, or several of which the first is one: no ending takes more than three letters away. */
const long = /^[a-z]{7,}(?:$| [^/]*$)/;

/** The further stems and irregular forms behind a verb: "was|were", "pondr!", "den,demos:wish". */
function spellingsIn(other: string): readonly string[] {
  const [words = ''] = other.split(':');
  return words.split(/[,|!]/).filter((word) => word !== '');
}

function stemOf(word: string, rows: readonly Inflection[]): string {
  return word.slice(0, word.length - (rowFor(word, rows)?.cut ?? 0));
}

function rowFor(word: string, rows: readonly Inflection[]): Inflection | undefined {
  return rows.find(({ ends }) => ends.some((end) => word.endsWith(end)));
}

/** English: "drive/drove/driven/driving", "plan+", "be/was|were/been/being/is|are". */
function withForms(first: string, others: readonly string[], pack: StatementPack): Inflected[] {
  const doubles = first.endsWith('+');
  const base = doubles ? first.slice(0, -1) : first;
  const regular = conjugated(doubles ? base + base.slice(-1) : base, pack.conjugation);
  const present = doubles ? conjugated(base, pack.conjugation) : regular;
  const [past, participle, gerund, now] = others;
  const irregular = (form: Form, word: string | undefined): Inflected[] =>
    word === undefined ? regular.filter((one) => one.form === form) : word.split('|').map((phrase) => ({ phrase, form }));
  return [
    { phrase: base, form: 'base' },
    ...(now === undefined ? present.filter(({ form }) => form === 'present') : irregular('present', now)),
    ...irregular('past', past),
    ...irregular('participle', participle ?? past),
    ...irregular('gerund', gerund),
  ];
}

/** Romance languages: "convertir/conviert/convirt", "poner/pong/pus/pondr!", "dar/den,demos:wish". */
function withStems(first: string, others: readonly string[], pack: StatementPack): Inflected[] {
  const row = rowFor(first, pack.conjugation);
  if (!row) return [{ phrase: first, form: 'base' }];
  const stem = first.slice(0, first.length - row.cut);
  const given = others.filter((other) => other.includes(':')).map(givenForms);
  const stems = [stem, ...others.filter((other) => !other.endsWith('!') && !other.includes(':'))];
  const ahead = others.find((other) => other.endsWith('!'))?.slice(0, -1);
  const regular = stems
    .flatMap((one) => (one === stem ? endingsOf(one, row) : endingsOf(one, row).filter(({ form }) => bending.has(form))))
    .filter(({ form }) => !given.some((one) => one.form === form));
  const all = [...regular, ...given.flatMap(({ form, words }) => words.map((phrase) => ({ phrase, form })))];
  if (ahead === undefined) return all;
  const future = row.forms.future ?? [];
  // The irregular stem of the future takes the place of the infinitive: "pondr" + "emos".
  return [...all, ...future.map((end) => ({ phrase: ahead + end.slice(row.cut), form: 'future' as const }))];
}

/** The forms behind which clitics hang: "mejorarlo", "mejorándonos". */
const hanging = new Set<Form>(['base', 'gerund']);

/** The forms in which a stem changes. */
const bending = new Set<Form>(['present', 'wish', 'past', 'gerund']);

/** "den,demos:wish": these and no others are the verb's words in a form; none where nothing stands before the colon. */
function givenForms(entry: string): { form: Form; words: readonly string[] } {
  const [words = '', form = 'base'] = entry.split(':');
  return { form: form as Form, words: words.split(',').filter((word) => word !== '') };
}

function conjugated(word: string, rows: readonly Inflection[]): Inflected[] {
  const row = rowFor(word, rows);
  return row ? endingsOf(word.slice(0, word.length - row.cut), row) : [];
}

function endingsOf(stem: string, { forms }: Inflection): Inflected[] {
  return (Object.entries(forms) as [Form, readonly string[]][]).flatMap(([form, ends]) =>
    ends.map((end) => ({ phrase: stem + end, form })),
  );
}

/** A noun or adjective with its further forms; its last word inflects in English, its first in Spanish. */
export function wordForms(entry: string, rows: readonly Inflection[], which: 'first' | 'last'): string[] {
  const words = entry.split(' ');
  const at = which === 'first' ? 0 : words.length - 1;
  const word = words[at] ?? '';
  const others = conjugated(word, rows).map(({ phrase }) => words.map((one, i) => (i === at ? phrase : one)).join(' '));
  return [entry, ...others];
}
