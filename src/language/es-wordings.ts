//! Spanish: turns of phrase that rules speak about.
import type { WordingTable } from './pack.ts';

/** An adjective in all its forms. */
const forms = (stems: string): string[] => stems.split(' ').flatMap((stem) => ['o', 'a', 'os', 'as'].map((end) => stem + end));

// prettier-ignore
export const wordings: WordingTable = {
  besideOwnJob: [
    'además de sus funciones', 'además de su trabajo', 'además de su puesto', 'además de su puesto actual', 'además de sus tareas', 'además de su día a día', 'aparte de sus funciones',
    'aparte de su trabajo', 'sin dejar sus funciones', 'sin dejar su puesto', 'en sus ratos libres', 'en su tiempo libre', 'cuando tenga tiempo', 'cuando tengan tiempo', 'cuando tenga un hueco',
    'cuando tengan un hueco', 'si le queda tiempo', 'si les queda tiempo', 'según disponibilidad', 'a ratos',
  ],
  leading: [
    'qué tan excelente', 'qué tan increíble', 'qué tan fantástico', 'qué tan maravilloso', 'cómo de excelente', 'cómo de increíble', 'cómo de fantástico', 'cómo de maravilloso',
    'cuánto te ha gustado', 'cuánto te gustó', 'cuánto le ha gustado', 'cuánto le gustó', 'cuánto disfrutaste', 'cuánto has disfrutado', 'no crees que', 'no cree que', 'no cree usted que',
    'no te parece que', 'no le parece que', 'verdad que', 'de acuerdo en que nuestro', 'de acuerdo en que nuestra', 'de acuerdo en que nuestros', 'de acuerdo en que nuestras', 'premiado', 'premiada', 'galardonado', 'galardonada', 'nuestro excelente', 'nuestra excelente',
    'nuestro magnífico', 'nuestra magnífica', 'nuestro increíble', 'nuestra increíble', 'nuestro estupendo', 'nuestra estupenda', 'de clase mundial',
  ],
  rated: [
    'satisfecho con', 'satisfecha con', 'satisfechos con', 'satisfecho está con', 'satisfecha está con', 'satisfecho estás con', 'satisfecha estás con', 'satisfecho estás de',
    'satisfacción con', 'contento con', 'contenta con', 'cómo valoras', 'cómo valora', 'cómo valorarías', 'cómo valoraría', 'valora', 'puntúa', 'puntúe', 'califica', 'califique', 'cómo calificas',
    'cómo calificaría', 'cómo calificarías', 'qué te pareció', 'qué te parecieron', 'qué le pareció', 'qué le parecieron', 'te resultó fácil', 'le resultó fácil', 'fue fácil',
  ],
  joints: ['y', 'e', 'así como', 'y también'],
  secondQuestions: [
    'era', 'eran', 'fue', 'fueron', 'está', 'están', 'estaba', 'estaban', 'estuvo', 'le resultó', 'te resultó', 'le pareció', 'te pareció', 'le informaron', 'te informaron', 'le dieron', 'te dieron', 'le explicaron', 'te explicaron', 'le atendieron',
    'te atendieron', 'recibió', 'recibiste', 'pudo', 'pudiste', 'tuvo', 'tuviste', 'cómo valora', 'cómo valoras',
  ],
  pairs: [
    'relación entre calidad y precio', 'relación entre la calidad y el precio', 'relación calidad y precio', 'check-in y check-out', 'check-in y el check-out', 'derechos y obligaciones', 'derechos y deberes', 'recogida y entrega',
    'términos y condiciones', 'amigos y familiares', 'familiares y amigos', 'amigos y familia', 'familia y amigos', 'seguridad y salud', 'salud y seguridad', 'comida y bebida', 'preguntas y respuestas',
    'ida y vuelta', 'productos y servicios', 'ayuda y soporte', 'y por qué', 'y cuánto', 'y cómo', 'entrada y salida', 'más y más', 'y así', 'dudas y preguntas', 'investigación y desarrollo',
    'limpio y ordenado', 'limpia y ordenada', 'limpios y ordenados', 'limpias y ordenadas', 'claro y sencillo', 'clara y sencilla', 'claros y sencillos', 'claras y sencillas', 'claro y comprensible', 'clara y comprensible',
    'rápido y ágil', 'rápida y ágil', 'ágil y rápido', 'ágil y rápida', 'amable y cordial', 'amable y atento', 'amable y atenta', 'atento y amable', 'atenta y amable', 'amable y educado', 'amable y educada', 'amable y respetuoso', 'amable y respetuosa',
  ],
  qualities: [
    ...forms('rápid clar sencill segur cómod complet limpi ordenad atent respetuos cercan precis correct barat caluros educad honest tranquil modern variad fresc'),
    'amable', 'amables', 'cordial', 'cordiales', 'fácil', 'fáciles', 'útil', 'útiles', 'ágil', 'ágiles', 'eficaz', 'eficaces', 'eficiente', 'eficientes', 'profesional', 'profesionales', 'puntual', 'puntuales', 'fiable', 'fiables', 'confiable',
    'confiables', 'comprensible', 'comprensibles', 'agradable', 'agradables', 'transparente', 'transparentes', 'competente', 'competentes', 'asequible', 'asequibles', 'interesante', 'interesantes', 'breve', 'breves', 'paciente',
  ],
  askers: ['qué tan', 'cómo de', 'cuán'],
  copulas: ['fue', 'fueron', 'era', 'eran', 'es', 'son', 'está', 'están', 'estaba', 'estaban', 'estuvo', 'estuvieron', 'resultó', 'resultaron', 'pareció', 'parecieron', 'parece', 'parecen', 'encontró', 'encontraste'],
  openQuestions: ['qué', 'cuál', 'cuáles', 'por qué', 'dónde', 'quién', 'quiénes', 'cuándo', 'cuánto'],
  vagueAims: [
    'alto', 'alta', 'altos', 'altas', 'muy alto', 'muy alta', 'más alto', 'más alta', 'lo más alto posible', 'la más alta posible', 'el más alto posible', 'máximo', 'máxima', 'el máximo', 'el máximo posible', 'lo máximo posible',
    'bajo', 'baja', 'bajos', 'bajas', 'muy bajo', 'muy baja', 'más bajo', 'más baja', 'lo más bajo posible', 'el más bajo posible', 'mínimo', 'mínima', 'el mínimo', 'el mínimo posible', 'lo mínimo posible',
    'bueno', 'buena', 'buenos', 'buenas', 'muy bueno', 'muy buena', 'mejor', 'el mejor', 'la mejor', 'lo mejor posible', 'excelente', 'excelencia', 'óptimo', 'óptima', 'fuerte', 'positivo', 'positiva', 'aceptable', 'satisfactorio',
    'adecuado', 'adecuada', 'de clase mundial', 'líder', 'rápido', 'rápida', 'más rápido', 'lo más rápido posible', 'lo antes posible', 'cuanto antes', 'corto', 'más corto', 'lo más corto posible', 'más', 'menos', 'mayor', 'menor',
    'los más posibles', 'los menos posibles', 'lo menos posible', 'mejorar', 'mejora', 'mejora continua', 'aumentar', 'aumento', 'subir', 'crecer', 'crecimiento', 'creciente', 'incrementar', 'incremento', 'reducir', 'reducción',
    'bajar', 'disminuir', 'disminución', 'decreciente', 'mejor que antes', 'más que antes', 'menos que antes', 'tendencia positiva', 'tendencia al alza', 'tendencia a la baja', 'maximizar', 'minimizar', 'optimizar',
  ],
};
