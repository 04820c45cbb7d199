//! A commitment with a way out commits nobody.
import {
  defineRule,
  isOpening,
  nameOf,
  option,
  place,
  spanOf,
  textOf,
  wordingOf,
  type AnyEntity,
  type Found,
  type OwnWords,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A commitment has no words in it that leave a way out',
  severity: 'info',
  presets: ['strict'],
  options: {
    also: option.texts([], 'Further words that leave a way out.'),
    except: option.texts([], 'Words that are none, though they are in the list.'),
  },
  on: 'Entity',
  messages: {
    en: { out: '"{item}" leaves a way out ({words}). Say when it holds and when it does not, or drop it.' },
    es: { out: '«{item}» deja una salida ({words}). Di cuándo vale y cuándo no, o quítalo.' },
  },
  *check(entity, { options }) {
    for (const found of commitments(entity, options)) {
      const [first] = found;
      if (!first) continue;
      yield {
        at: place(entity, first.passage.path, spanOf(first)),
        message: 'out',
        data: { item: nameOf(entity), words: [...new Set(found.map(textOf))].join(', ') },
      };
    }
  },
});

/** What is found, a list a passage: two words in one sentence are one fault. */
function commitments(entity: AnyEntity, own: OwnWords): Iterable<readonly Found[]> {
  const passages = new Map<string, Found[]>();
  const found = [...wordingOf(entity, 'loopholes', own), ...wordingOf(entity, 'half').filter(isOpening)];
  for (const one of found) {
    const { path, prose } = one.passage;
    if (prose === 'commitment') passages.set(path, [...(passages.get(path) ?? []), one]);
  }
  return passages.values();
}
