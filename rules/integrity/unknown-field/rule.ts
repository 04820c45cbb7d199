//! A field that nobody reads says nothing, however well it is filled in.
import { defineRule } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Every field is one that is read, or is marked as the author\'s own with "x-"',
  severity: 'warning',
  presets: ['essential', 'recommended'],
  messages: {
    en: {
      unknown:
        '"{field}" is not a field of this {kind:kind}, so it is not read. Rename it, or begin it with "x-" if it is your own.',
      'unknown-in-many':
        '"{field}" is no field of "{kind:kind}", so it is not read in any of the {n} places where it stands. Rename it, or begin it with "x-" if it is your own.',
      'unknown-other':
        '"{field}" is not a field of this {kind:kind}, so it is not read; "{holder:kind}" has one of that name. Move it there, or begin it with "x-" if it is your own.',
      'unknown-collection':
        '"{field}" is not a field of this {kind:kind}, so it is not read. Put it into a file of its own, or below a line "---".',
      'unknown-inside':
        '"{field}" is no part of "{inside}", so it is not read. Rename it, or begin it with "x-" if it is your own.',
      'unknown-inside-many':
        '"{field}" is no part of "{inside}", so it is not read in any of the {n} places where it stands. Rename it, or begin it with "x-" if it is your own.',
      'unknown-top':
        '"{field}" is nothing that a document holds, so it is not read. Rename it, or begin it with "x-" if it is your own.',
      near: '"{field}" is not read. Did you mean "{near}"?',
      rename: 'Rename it to "{near}"',
      comma: 'The comma in "{words}" ends "{field}", and what follows it is not read. Put the whole text in quotes.',
      quote: 'Put the whole text in quotes',
    },
    es: {
      unknown:
        '«{field}» no es un campo de «{kind:kind}», así que no se lee. Cámbiale el nombre, o ponle «x-» delante si es un campo propio.',
      'unknown-in-many':
        '«{field}» no es un campo de «{kind:kind}», así que no se lee en ninguno de los {n} sitios en que está. Cámbiale el nombre, o ponle «x-» delante si es un campo propio.',
      'unknown-other':
        '«{field}» no es un campo de «{kind:kind}», así que no se lee; lo tiene «{holder:kind}». Pásalo allí, o ponle «x-» delante si es un campo propio.',
      'unknown-collection':
        '«{field}» no es un campo de «{kind:kind}», así que no se lee. Ponlo en un archivo aparte, o debajo de una línea «---».',
      'unknown-inside':
        '«{field}» no forma parte de «{inside}», así que no se lee. Cámbiale el nombre, o ponle «x-» delante si es un campo propio.',
      'unknown-inside-many':
        '«{field}» no forma parte de «{inside}», así que no se lee en ninguno de los {n} sitios en que está. Cámbiale el nombre, o ponle «x-» delante si es un campo propio.',
      'unknown-top':
        'Ningún documento tiene un campo «{field}», así que no se lee. Cámbiale el nombre, o ponle «x-» delante si es un campo propio.',
      near: '«{field}» no se lee. ¿Quisiste decir «{near}»?',
      rename: 'Cambiarlo por «{near}»',
      comma: 'La coma de «{words}» corta «{field}», y lo que viene después no se lee. Pon todo el texto entre comillas.',
      quote: 'Poner todo el texto entre comillas',
    },
  },
});
