//! A value that its field can't hold would be lost without a word.
import { defineRule } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Every value is of the kind that its field holds',
  severity: 'error',
  presets: ['essential', 'recommended'],
  messages: {
    en: {
      'not-a-document': 'This is no part of a strategy yet: it has no fields. Begin with a field such as "goals:" or "kind:".',
      'not-an-entity': 'A list stands where one item ({kind:kind}) should. Take out the inner list.',
      'unknown-kind': '"{kind}" is no kind of document. Write one such as strategy, journey, survey or metric.',
      'unknown-kind-near': '"{kind}" is no kind of document. Did you mean "{near}"?',
      twice: '"{key}" says "{field}" a second time, and only the first is read. Keep one of them.',
      first: 'it is said here first',
      'not-a-value': '"{field}" can\'t be "{value}". It is one of: {allowed}.',
      'not-a-value-near': '"{field}" can\'t be "{value}". Did you mean "{near}"? It is one of: {allowed}.',
      'one-expected': '"{field}" holds a list, but there can be only one. Keep the one that counts.',
      'parts-expected': '"{field}" holds a mere value, but it has parts of its own. Write them below it.',
      'number-expected': '"{field}" is a number, and this is none. Write it in digits.',
      'text-expected': '"{field}" is a text, but it has parts below it here. Write it on one line.',
      'other-expected': '"{field}" can\'t hold this kind of value. Look up what it holds.',
      'too-low': '"{field}" is {value}, but must be at least {limit}.',
      'too-high': '"{field}" is {value}, but must be at most {limit}.',
      'not-valid': '"{field}" can\'t be used as it is written here. Look up what it holds.',
    },
    es: {
      'not-a-document':
        'Esto aún no forma parte de una estrategia: no tiene campos. Empieza con un campo como «objetivos:» o «kind:».',
      'not-an-entity': 'Hay una lista donde debería haber un solo elemento ({kind:kind}). Quita la lista interior.',
      'unknown-kind': '«{kind}» no es ningún tipo de documento. Escribe uno como estrategia, recorrido, encuesta o indicador.',
      'unknown-kind-near': '«{kind}» no es ningún tipo de documento. ¿Quisiste decir «{near}»?',
      twice: 'Con «{key}» se indica «{field}» por segunda vez, y solo se lee la primera. Quédate con una de las dos.',
      first: 'aquí se indica por primera vez',
      'not-a-value': '«{field}» no puede ser «{value}». Elige uno de estos valores: {allowed}.',
      'not-a-value-near': '«{field}» no puede ser «{value}». ¿Quisiste decir «{near}»? Los valores posibles son: {allowed}.',
      'one-expected': '«{field}» es una lista, pero solo admite un valor. Quédate con el que cuenta.',
      'parts-expected': '«{field}» consta de varias partes, pero aquí solo hay un valor suelto. Escribe las partes debajo.',
      'number-expected': '«{field}» debe ser un número, y esto no lo es. Escríbelo en cifras.',
      'text-expected': '«{field}» debe ser un texto, pero aquí tiene campos debajo. Escríbelo en una sola línea.',
      'other-expected': '«{field}» no admite un valor así. Consulta qué se puede escribir ahí.',
      'too-low': '«{field}» es {value}, pero debe ser como mínimo {limit}.',
      'too-high': '«{field}» es {value}, pero debe ser como máximo {limit}.',
      'not-valid': '«{field}» no vale tal como está escrito aquí. Consulta qué se puede escribir ahí.',
    },
  },
});
