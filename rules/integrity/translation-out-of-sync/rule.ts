//! Two languages, one strategy: what is no matter of words is the same in both.
import {
  compareDays, defineRule, differences, documentOf, isLinked, nameOf, originalOf, partsOf, place, placeOfFirst,
  insert, replace, type AnyEntity, type Model, type Report, type Translated,
} from '../../../src/rule/index.ts'; // prettier-ignore

type Key =
  | 'nowhere'
  | 'outdated'
  | 'differs'
  | 'unlike'
  | 'missing'
  | 'added'
  | 'owner'
  | 'lacks'
  | 'uneven'
  | 'untranslated'
  | 'original'
  | 'copy';

export default defineRule({
  summary: 'A translation says what its original says',
  severity: 'warning',
  presets: ['strict'],
  claims: ['S3.2'],
  on: 'Entity',
  messages: {
    en: {
      nowhere:
        '"{item}" is said to be a translation of {file}, and no such item stands there. Name the file it was translated from.',
      outdated:
        '"{item}" was translated from what {file} said on {revision:date}, and that was changed on {changed:date}. Go over the translation, then write the new day.',
      differs: 'In "{item}", {field} is {here}; in the original ({file}) it is {there}. Bring the two in line.',
      unlike: 'In "{item}", {field} is another one than in the original ({file}). Bring the two in line.',
      missing: '"{item}" leaves out {field}, which the original ({file}) has. Add it.',
      added: '"{item}" has {field}, and the original ({file}) has none. Bring the two in line.',
      owner: '"{item}" is owned by {here}; in the original ({file}) it is {there}. Bring the two in line.',
      lacks: '"{item}" leaves out what the original ({file}) has: {names}. Translate it too.',
      uneven:
        '"{item}" and its original ({file}) do not have as many of the kind "{kind:kind}": {here} here, {there} there. Bring the two in line.',
      untranslated: '"{item}" stands in the words of the original ({file}). Say it in the words of this language.',
      original: 'the original',
      copy: 'Take it from the original',
    },
    es: {
      nowhere: '«{item}» dice ser traducción de {file}, y allí no hay nada así. Indica el archivo del que se tradujo.',
      outdated:
        '«{item}» se tradujo de lo que {file} decía el {revision:date}, y eso cambió el {changed:date}. Repasa la traducción y anota el nuevo día.',
      differs: 'En «{item}», {field} es {here}; en el original ({file}) es {there}. Haz que coincidan.',
      unlike: 'En «{item}», {field} no es lo mismo que en el original ({file}). Haz que coincidan.',
      missing: '«{item}» omite {field}, que el original ({file}) sí tiene. Añádelo.',
      added: '«{item}» tiene {field} y el original ({file}) no. Haz que coincidan.',
      owner: '«{item}» es responsabilidad de {here}; en el original ({file}), de {there}. Haz que coincidan.',
      lacks: '«{item}» omite lo que el original ({file}) sí tiene: {names}. Tradúcelo también.',
      uneven:
        '«{item}» y su original ({file}) no tienen los mismos elementos del tipo «{kind:kind}»: {here} aquí, {there} allí. Haz que coincidan.',
      untranslated: '«{item}» está en las palabras del original ({file}). Dilo en las de este idioma.',
      original: 'el original',
      copy: 'Tomarlo del original',
    },
  },
  *check(translation, { model, lastChange }) {
    const said = translation.translated_from;
    if (said?.file === undefined) return;
    const original = originalOf(translation, model);
    const at = placeOfFirst(translation, 'translated_from.file', 'translated_from');
    if (!original) {
      yield { at, message: 'nowhere', data: { item: nameOf(translation), file: said.file } };
      return;
    }
    const pair = { original, translation };
    const { revision = '' } = said;
    const changed = original.last_changed?.end ?? lastChange(place(original));
    if (changed !== undefined && isDay.test(revision) && compareDays(revision, changed) < 0)
      yield { at, message: 'outdated', data: { ...dataOf(pair), revision, changed } };
    yield* compared(pair, model);
  },
});

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** The two, and all that they hold. */
function* compared(pair: Translated, model: Model): Iterable<Report<Key>> {
  const { original, translation } = pair;
  const report = (message: Key, path: string, data: Report['data'] = {}): Report<Key> => ({
    at: place(translation, path),
    message,
    data: { ...dataOf(pair), ...data },
    related: [{ at: place(original, path), message: 'original' }],
  });
  for (const { path, how, data, copy } of differences(pair)) {
    const write = how === 'missing' ? insert : replace;
    const suggest = copy === undefined ? [] : [write(translation, path, copy, 'copy' as const, 'unsafe')];
    yield { ...report(how, path, data), suggest };
  }
  const [there, here] = [original.owner, translation.owner];
  if (isLinked(there) && isLinked(here) && there.id !== here.id)
    yield report('owner', 'owner', { there: nameOf(there), here: nameOf(here) });
  if (isLeftAsItWas(original, translation)) yield report('untranslated', 'statement');
  const { pairs, missing, uneven } = partsOf(pair, model);
  if (missing.length > 0) yield report('lacks', '', { names: missing.map(nameOf) });
  for (const one of uneven) yield report('uneven', '', { ...one });
  for (const one of pairs) yield* compared(one, model);
}

function dataOf({ original, translation }: Translated): { readonly item: string; readonly file: string } {
  return { item: nameOf(translation), file: documentOf(original) ?? '' };
}

/** A few words may be a name, and the same everywhere. */
function isLeftAsItWas({ statement: there }: AnyEntity, { statement: here }: AnyEntity): boolean {
  return here !== undefined && here === there && here.split(/\s+/).length > 3;
}
