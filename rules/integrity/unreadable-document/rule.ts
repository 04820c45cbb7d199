//! What can't be read can't be judged: faults in the writing itself, told to its author.
import { defineRule } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Every file can be read from its first line to its last',
  severity: 'error',
  presets: ['essential', 'recommended'],
  always: true,
  messages: {
    en: {
      'tab-indent': 'This line begins with a tab. Indent it, and any others like it, with spaces.',
      'bad-indent': 'This line does not line up with the ones around it. Indent it like its neighbours.',
      'missing-colon': 'There is no colon after "{words}". Write "field: value", with a space after the colon.',
      'space-after-colon': 'The colon after "{key}" needs a space behind it.',
      'colon-in-value': '"{words}" has a colon and a space in it. Put the whole text in quotes.',
      'missing-comma': 'A comma is missing before this.',
      'extra-comma': 'There is a comma too many here. Take it out.',
      'missing-bracket': 'This "{open}" is never closed. Add the "{close}" that belongs to it.',
      'missing-quote': 'This quotation mark ({quote}) is never closed. Add the closing one at the end of the text.',
      'text-after-quote': '"{words}" stands behind a closing quotation mark. Put all of the text inside the quotes.',
      'space-before-comment': 'A comment needs a space before its "#".',
      'list-on-key-line': 'A list begins on the line of its field. Begin it on the next line.',
      'bad-start': "A text can't begin with {character}. Put it in quotes.",
      'bad-escape': '"{escape}" means nothing inside double quotes. Use single quotes, or write the backslash twice.',
      'bad-merge': '"<<" takes over the fields of something else, but a mere value stands here. Name something with fields.',
      'unknown-alias': '"*{name}" uses something that is not defined above. Mark it with "&{name}" where it is written first.',
      'recursive-alias': '"*{name}" stands inside what it stands for. Write it out instead.',
      'duplicate-key': '"{key}" is here a second time, and only the first is read. Keep one of them.',
      'duplicate-key-first': '"{key}" is here first',
      'too-deep':
        'Lists and fields stand inside each other more than {limit} levels deep here. Flatten them, or raise "depth" under "limits" in stratlint.yaml; what is deeper is not read.',
      'too-many-copies': 'Too much is copied here with "<<". Write out what is needed; the rest is not read.',
      'control-character':
        'There is an invisible character ({code}) here that no text should hold. Delete it, or save the file as UTF-8 text.',
      unexpected: '"{words}" can\'t be understood here. Check the quotes, colons and brackets around it.',
      'use-spaces': 'Indent with spaces',
      'add-quotes': 'Put the whole text in quotes',
      'add-space': 'Add the space',
      'close-quote': 'Close it at the end of the line',
      'double-quotes': 'Put the whole text in double quotes',
      'too-large':
        'With all that it repeats, this file holds more than {limit} values. Split it, or raise "values" under "limits" in stratlint.yaml; the rest is not read.',
      unread: 'Lists and quotes stand inside each other too deep from here on, so this part is not read. Flatten them.',
      'read-anew':
        'What begins further up is too long to be read as one, so from this line on it is read as something new. Part it with headings.',
      'not-utf8': 'This file is not UTF-8 text. Save it with the encoding UTF-8.',
      'file-too-large':
        'This file is too large to be read: {size}, where {limit} are allowed. Split it, or raise "fileSize" under "limits" in stratlint.yaml.',
      'too-many-patterns': 'This file has more than {limit} patterns or 256 KB, so none of them counts. Leave some out.',
      'cannot-read': "This file can't be opened: {reason}. Check that it is there and that you may read it.",
      'leaves-workspace': 'This is a link to something outside the workspace, so it is not read. Put the file itself here.',
    },
    es: {
      'tab-indent': 'Esta línea empieza con un tabulador. Sángrala con espacios, y lo mismo las demás que empiecen así.',
      'bad-indent': 'Esta línea no está alineada con las de alrededor. Sángrala igual que sus vecinas.',
      'missing-colon':
        'Faltan los dos puntos después de «{words}». Escribe «campo: valor», con un espacio después de los dos puntos.',
      'space-after-colon': 'Falta un espacio después de los dos puntos de «{key}».',
      'colon-in-value': '«{words}» contiene dos puntos y un espacio. Pon todo el texto entre comillas.',
      'missing-comma': 'Falta una coma antes de esto.',
      'extra-comma': 'Aquí sobra una coma. Quítala.',
      'missing-bracket': 'Este «{open}» no se cierra nunca. Añade el «{close}» que le corresponde.',
      'missing-quote': 'Esta comilla ({quote}) no se cierra nunca. Añade la de cierre al final del texto.',
      'text-after-quote': '«{words}» está después de las comillas de cierre. Pon todo el texto dentro de las comillas.',
      'space-before-comment': 'Un comentario necesita un espacio antes de su «#».',
      'list-on-key-line': 'Una lista empieza en la línea de su campo. Empiézala en la línea siguiente.',
      'bad-start': 'Un texto no puede empezar con {character}. Ponlo entre comillas.',
      'bad-escape':
        '«{escape}» no significa nada entre comillas dobles. Usa comillas simples o escribe la barra invertida dos veces.',
      'bad-merge': '«<<» copia los campos de otro elemento, pero aquí solo hay un valor suelto. Indica algo que tenga campos.',
      'unknown-alias':
        '«*{name}» usa algo que no está definido más arriba. Márcalo con «&{name}» donde se escribe por primera vez.',
      'recursive-alias': '«*{name}» está dentro de aquello que representa. Escríbelo completo.',
      'duplicate-key': '«{key}» aparece por segunda vez y solo se lee la primera. Conserva una de las dos.',
      'duplicate-key-first': '«{key}» aparece aquí por primera vez',
      'too-deep':
        'Aquí hay listas y campos anidados a más de {limit} niveles. Simplifícalos o sube «depth» en «limits» de stratlint.yaml; lo que está a más profundidad no se lee.',
      'too-many-copies': 'Aquí se copia demasiado con «<<». Escribe lo que haga falta; el resto no se lee.',
      'control-character':
        'Aquí hay un carácter invisible ({code}) que ningún texto debería tener. Bórralo o guarda el archivo como texto UTF-8.',
      unexpected: '«{words}» no se entiende aquí. Revisa las comillas, los dos puntos y los corchetes de alrededor.',
      'use-spaces': 'Sangrar con espacios',
      'add-quotes': 'Poner todo el texto entre comillas',
      'add-space': 'Añadir el espacio',
      'close-quote': 'Cerrarla al final de la línea',
      'double-quotes': 'Poner todo el texto entre comillas dobles',
      'too-large':
        'Con todo lo que repite, este archivo contiene más de {limit} valores. Divídelo o sube «values» en «limits» de stratlint.yaml; el resto no se lee.',
      unread:
        'A partir de aquí hay listas y citas anidadas a demasiada profundidad, así que esta parte no se lee. Simplifícalas.',
      'read-anew':
        'Lo que empieza más arriba es demasiado largo para leerlo de una vez, así que desde esta línea se lee como algo nuevo. Divídelo con títulos.',
      'not-utf8': 'Este archivo no es texto UTF-8. Guárdalo con la codificación UTF-8.',
      'file-too-large':
        'Este archivo es demasiado grande para leerlo: ocupa {size} y el máximo es {limit}. Divídelo o sube «fileSize» en «limits» de stratlint.yaml.',
      'too-many-patterns':
        'Este archivo tiene más de {limit} patrones o 256 KB, así que no cuenta ninguno. Quita los que sobren.',
      'cannot-read': 'Este archivo no se puede abrir: {reason}. Comprueba que existe y que tienes permiso para leerlo.',
      'leaves-workspace':
        'Esto es un enlace a algo que está fuera del espacio de trabajo, así que no se lee. Pon aquí el archivo mismo.',
    },
  },
});
