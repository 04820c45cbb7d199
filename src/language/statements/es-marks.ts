//! The small words of Spanish that open and close something in a statement.
import type { Words } from '../pack.ts';
import type { MarkClass } from './pack.ts';

// prettier-ignore
export const marks: Readonly<Record<MarkClass, Words>> = {
  will: ['vamos a', 'va a', 'van a', 'voy a', 'se va a', 'seguiremos', 'continuaremos', 'planeamos', 'tenemos previsto', 'nos proponemos', 'hay que'],
  should: ['debemos', 'deben', 'debe', 'deberá', 'deberán', 'debería', 'deberían', 'tenemos que', 'tiene que', 'tienen que', 'hemos de', 'ha de', 'necesitamos', 'se debe'],
  can: ['puede', 'pueden', 'podemos', 'pueda', 'puedan', 'podría', 'podrían', 'podrá', 'podrán', 'podamos', 'poder'],
  to: ['a', 'para', 'de', 'por', 'con el fin de', 'a fin de', 'en'],
  boundary: [
    'a', 'al', 'con', 'sin', 'en', 'para', 'por', 'desde', 'hasta', 'hacia', 'entre', 'sobre', 'bajo', 'ante', 'tras', 'según', 'durante', 'antes', 'después', 'que', 'quien', 'quienes', 'donde', 'cuando', 'como', 'si', 'porque', 'ya que', 'pero', 'sino', 'mientras', 'aunque', 'es', 'son', 'está', 'están', 'fue', 'ha', 'han', 'y', 'e', 'o', 'u', 'ni', 'así', 'así como', 'mediante', 'a través de', 'cuyo', 'cuya', 'cual', 'cuales', 'frente', 'contra', 'no', 'se', 'nos', 'les', 'lo', 'le', 'además', 'incluyendo', 'de', 'del', 'tanto', 'siempre', 'dentro',
  ],
  and: ['y', 'e', 'o', 'u', 'así como', 'además de', 'al igual que'],
  article: ['el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas', 'nuestro', 'nuestra', 'nuestros', 'nuestras', 'su', 'sus', 'este', 'esta', 'estos', 'estas', 'todo', 'toda', 'todos', 'todas', 'todos los', 'todas las', 'cada', 'más', 'mayor', 'otros', 'otras', 'algunos', 'nuevo', 'nueva', 'nuevos', 'nuevas', 'mejor', 'mejores', 'mayores', 'dicho', 'cualquier', 'al', 'del', 'lo', 'diferentes', 'distintos', 'diversas', 'diversos', 'gran', 'buen', 'buena', 'buenos', 'buenas', 'a la', 'a los', 'a las', 'a', 'a todos los', 'principales', 'ese', 'esa', 'aquellos', 'aquellas', 'propios', 'propias'],
  adverb: ['también', 'además', 'siempre', 'aún', 'todavía', 'ya', 'solo', 'primero', 'continuamente', 'constantemente', 'permanentemente', 'así', 'más', 'mejor', 'entonces', 'juntos', 'día a día', 'asimismo', 'igualmente', 'finalmente', 'con ello', 'con esto', 'al mismo tiempo', 'no solo'],
  we: ['nosotros', 'nosotras', 'nos', 'nuestro equipo', 'nuestra empresa', 'nuestra organización', 'nuestra compañía'],
  pronoun: ['esto', 'ello', 'este', 'esta', 'estos', 'estas', 'ellos', 'ellas', 'él', 'ella', 'eso', 'quien', 'que'],
  relative: ['que', 'quien', 'quienes', 'cuyo', 'cuya', 'donde', 'el cual', 'la cual', 'los cuales', 'las cuales', 'lo que', 'lo cual'],
  ambition: [
    'nuestra visión', 'nuestra misión', 'nuestro objetivo', 'nuestros objetivos', 'nuestro propósito', 'nuestra meta', 'nuestras metas', 'nuestra ambición', 'nuestra aspiración', 'nuestro sueño', 'nuestra estrategia', 'nuestra promesa', 'nuestro compromiso', 'nuestro deseo', 'nuestro reto', 'nuestro desafío', 'nuestra finalidad', 'la visión', 'la misión', 'el objetivo', 'el propósito', 'la meta', 'la finalidad', 'visión', 'misión', 'este objetivo busca', 'objetivo estratégico', 'objetivo general', 'objetivo principal', 'objetivo específico', 'objetivo es', 'propósito es', 'misión es', 'visión es', 'meta es', 'tiene como objetivo', 'tiene como misión', 'tiene como visión', 'tiene como finalidad', 'tiene como propósito', 'tiene por objeto', 'con el objetivo de', 'con el fin de', 'con el propósito de', 'con la finalidad de', 'razón de ser', 'se compromete', 'se comprometen', 'nos comprometemos', 'estamos comprometidos', 'busca', 'buscan', 'buscamos', 'pretende', 'pretenden', 'pretendemos', 'aspira', 'aspiramos', 'queremos', 'deseamos', 'apuesta por', 'apostamos por', 'nuestro anhelo', 'objetivo central', 'objetivo fundamental', 'fin último', 'nuestro fin',
  ],
  by: ['mediante', 'a través de', 'por medio de'],
  through: ['mediante', 'a través de', 'a través del', 'por medio de', 'por medio del', 'gracias a', 'con ayuda de', 'con base en', 'basado en', 'basada en', 'basados en', 'basadas en', 'a partir de', 'apoyándonos en', 'apoyados en', 'por la vía de', 'utilizando', 'usando', 'con el uso de', 'haciendo uso de', 'con', 'apoyado en', 'en base a', 'a base de'],
  purpose: ['para que', 'con el fin de que', 'a fin de que', 'de modo que', 'de manera que', 'de forma que', 'con el objetivo de que'],
  weakThrough: ['con'],
  weakChoice: ['primero', 'hasta'],
  weakCause: ['como', 'pues'],
  commaCause: [],
  choice: [
    'en lugar de', 'en vez de', 'solo', 'sólo', 'únicamente', 'exclusivamente', 'ya no', 'sino', 'salvo', 'excepto', 'a costa de', 'a cambio de', 'frente a', 'antes que', 'primero', 'empezando por', 'comenzando por', 'hasta que', 'y no por', 'y no', 'no cuando', 'en detrimento de', 'renunciando', 'aceptando', 'menos', 'fuera de alcance', 'pero elegimos', 'aunque perdamos', 'preferimos',
  ],
  notChoice: ['no solo', 'no sólo', 'no únicamente', 'no solamente', 'sino también', 'sino que también', 'sino además', 'no es solo', 'al menos', 'por lo menos', 'más o menos', 'los primeros', 'primer lugar', 'en primer lugar', 'el primero', 'ni más ni menos', 'tan solo', 'tan sólo', 'menos favorecidos', 'menos favorecidas', 'primera opción'],
  negation: ['no', 'ya no', 'nunca', 'jamás', 'dejamos de', 'dejaremos de', 'renunciamos', 'dejar de', 'renunciar a'],
  cause: ['porque', 'ya que', 'puesto que', 'dado que', 'debido a', 'a causa de', 'como', 'pues', 'en respuesta a', 'dada', 'por lo que', 'que causa', 'que causan', 'que provoca', 'que provocan', 'así que'],
  condition: ['si', 'cuando', 'salvo que', 'hasta que', 'en caso de', 'siempre que', 'una vez que', 'en cuanto', 'a menos que', 'mientras'],
  absolute: ['todo', 'toda', 'todos', 'todas', 'cada', 'siempre', 'cualquier', 'nunca', 'en todo momento', 'en cada', 'todo lo que hacemos', 'todo lo que', 'al máximo', 'totalmente', 'completamente', 'plenamente', 'en todas partes', 'en todos los ámbitos', 'absoluta', 'total'],
  opening: ['además', 'asimismo', 'por tanto', 'por lo tanto', 'sin embargo', 'finalmente', 'en consecuencia', 'por ello', 'de esta manera', 'de este modo', 'así', 'también', 'en el futuro', 'este año', 'igualmente', 'en definitiva', 'a largo plazo', 'a corto plazo', 'a medio plazo', 'con ello', 'en este sentido', 'ojalá', 'hoy', 'ahora', 'y', 'pero', 'para ello', 'en resumen', 'en general', 'cada año', 'quizá', 'quizás'],
  past: ['fue', 'fueron', 'era', 'eran', 'había', 'ha sido', 'han sido', 'se ha', 'se han', 'el año pasado', 'anteriormente', 'recientemente', 'hace', 'en el pasado', 'hasta ahora', 'se recibieron', 'dijo', 'prometió', 'subieron', 'bajaron', 'nació', 'hemos', 'desde entonces'],
  definition: ['se define como', 'es un', 'es una', 'son un', 'son una', 'significa', 'se refiere a', 'consiste en', 'representa', 'es el', 'es la', 'son los', 'son las', 'es uno de', 'describe', 'mide', 'contiene', 'incluye', 'está compuesto', 'está formado', 'se compone', 'se definen', 'se define', 'se basa en', 'son aquellos', 'es aquel', 'brinda la', 'juegan un papel', 'juega un papel', 'es el proceso', 'ofrece entrega', 'cuenta con', 'cuentan con', 'es construido', 'se encarga de'],
  speech: ['dijo', 'dice', 'según', 'contestó', 'afirma', 'comentó', 'entrevistado', 'entrevistada', 'clienta de', 'cliente de', 'cita', 'testimonio', 'declaró', 'expresó', 'señaló'],
  pointer: ['ver', 'véase', 'vea', 'consulte', 'consultar', 'más información', 'más detalles', 'leer más', 'este documento', 'esta página', 'esta sección', 'este apartado', 'este capítulo', 'esta guía', 'el presente documento', 'el presente', 'la presente', 'a continuación', 'siguiente', 'siguientes', 'lo siguiente', 'los siguientes', 'las siguientes', 'la siguiente', 'el siguiente', 'haga clic', 'pulse aquí', 'este plan', 'este informe', 'esta tabla', 'este reporte', 'durante el paso', 'este capitulo', 'este proyecto'],
  mention: ['frases como', 'expresiones como', 'palabras como', 'términos como', 'la palabra', 'el término', 'la frase', 'evitar frases', 'evite frases', 'no escriba', 'en lugar de decir'],
  metadata: ['última actualización', 'actualizado', 'responsable', 'autor', 'autores', 'estado', 'versión', 'fuente', 'fecha', 'contacto', 'etiquetas', 'categoría', 'aprobado por', 'revisado por', 'licencia', 'anexo', 'glosario', 'contenido', 'nota', 'bibliografía', 'índice'],
  question: ['qué', 'cómo', 'quién', 'cuándo', 'dónde', 'cuál', 'cuáles', 'cuánto', 'por qué'],
  effort: ['incansablemente', 'con pasión', 'pasión', 'esfuerzo', 'dedicación', 'compromiso', 'entrega', 'todo lo que hacemos', 'en el corazón', 'en el centro', 'lo mejor de nosotros', 'máximo esfuerzo', 'cada día', 'día a día', 'firme compromiso', 'vocación de servicio'],
  owner: ['a cargo de', 'a cargo del', 'responsable', 'encargado', 'encargada', 'liderado por', 'bajo la responsabilidad', 'responde', 'rinde cuentas'],
  resource: ['presupuesto', 'financiada por', 'financiado por', 'financiado con', 'agentes', 'con un coste de', 'con un costo de', 'euros', 'dólares', 'pesos', 'plantilla', 'personas a'],
  cadence: ['diario', 'diaria', 'diariamente', 'semanal', 'semanalmente', 'mensual', 'mensualmente', 'trimestral', 'trimestralmente', 'anual', 'anualmente', 'cada mes', 'cada semana', 'cada trimestre', 'al mes', 'a la semana', 'quincenal', 'semestral', 'cada año', 'al año'],
  deadline: ['antes de', 'antes del', 'hasta', 'en', 'para', 'a partir de', 'desde', 'a más tardar', 'para finales de', 'al cierre de', 'durante', 'a finales de', 'antes de fin de', 'entre'],
  comparison: ['que', 'en comparación con', 'respecto a', 'frente a'],
  likeOf: ['el', 'la', 'como', 'al estilo', 'un', 'una', 'tipo'],
};
