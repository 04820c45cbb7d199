//! A template is filled in, or it says nothing.
import {
  defineRule,
  emptyValue,
  gapsIn,
  isOver,
  nameOf,
  passagesOf,
  place,
  saysNothing,
  spanOf,
  textOf,
  wordingOf,
  type AnyEntity,
  type Span,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'No text is left over from a template',
  severity: 'warning',
  presets: ['essential', 'recommended'],
  on: 'Entity',
  messages: {
    en: {
      gap: '"{item}" still has a gap from its template ("{words}"). Fill it in, or take it out.',
      whole: 'What "{item}" says is still to be written ("{words}"). Write it, or take it out.',
    },
    es: {
      gap: '«{item}» aún tiene un hueco de la plantilla («{words}»). Complétalo, o quítalo.',
      whole: 'Lo que dice «{item}» está aún por escribir («{words}»). Escríbelo, o quítalo.',
    },
  },
  *check(entity) {
    if (isOver(entity)) return;
    const item = nameOf(entity);
    for (const field of statements) {
      const empty = emptyValue(entity, field);
      if (empty?.why === 'placeholder' && !saysNothing(entity))
        yield { at: place(entity, field), message: 'whole', data: { item, words: empty.text.trim() } };
    }
    for (const { path, words, span } of gaps(entity))
      yield { at: place(entity, path, span), message: 'gap', data: { item, words } };
  },
});

/** Of other fields, the rules that need them say that they are missing. */
const statements = ['name', 'statement', 'text'];

/** The first gap of each text. */
function* gaps(entity: AnyEntity): Iterable<{ readonly path: string; readonly words: string; readonly span: Span }> {
  const leftovers = wordingOf(entity, 'leftovers');
  const name = entity.name === undefined ? [] : [{ path: 'name', text: entity.name }];
  for (const { path, text } of [...name, ...passagesOf(entity)]) {
    const leftover = leftovers.find(({ passage }) => passage.path === path);
    const [gap] = gapsIn(text, entity);
    if (leftover) yield { path, words: textOf(leftover), span: spanOf(leftover) };
    else if (gap) yield { path, words: text.slice(gap.start, gap.end), span: gap };
  }
}
