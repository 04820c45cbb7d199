//! Spanish: what stands around the numbers of a measure.
import type { MeasureWords } from './pack.ts';

// Words fill their lines, which Prettier would put one on each.
// prettier-ignore
export const measures: MeasureWords = {
  targets: [
    'meta', 'metas', 'meta de', 'la meta es', 'objetivo', 'objetivo de', 'el objetivo es', 'valor objetivo', 'valor meta', 'valor esperado',
    'umbral', 'target',
  ],
  baselines: [
    'línea base', 'línea de base', 'valor inicial', 'valor de partida', 'situación inicial', 'punto de partida', 'partimos de', 'partiendo de',
    'partiendo del', 'partimos del',
  ],
  soFar: [
    'actualmente', 'actual', 'valor actual', 'hoy', 'hoy en día', 'ahora', 'hasta ahora', 'hasta la fecha', 'a la fecha', 'a día de hoy',
    'resultado', 'resultados', 'puntuación', 'avance', 'está en', 'estamos en', 'se sitúa en', 'ya', 'último valor', 'última medición',
  ],
  changes: [
    ['up', [
      'aumentar', 'aumenta', 'aumentan', 'aumente', 'aumenten', 'aumentaremos', 'aumentará', 'aumentando', 'aumento', 'aumento de', 'aumento del', 'incrementar',
      'incremente', 'incrementa', 'incrementaremos', 'incrementará', 'incrementando', 'incremento', 'incremento de', 'incremento del', 'elevar', 'eleva',
      'elevaremos', 'elevando', 'subir', 'sube', 'suben', 'suba', 'suban', 'subiremos', 'subirá', 'subiendo', 'subida', 'subida de', 'subida del', 'crecer', 'crecimiento',
      'crecimiento de', 'crecimiento del', 'crecerá', 'ampliar', 'ampliaremos', 'impulsar', 'ganar', 'llevar', 'llevaremos',
    ]],
    ['down', [
      'reducir', 'reduce', 'reducen', 'reduzca', 'reduzcan', 'reduciremos', 'reducirá', 'reduciendo', 'reducción', 'reducción de', 'reducción del', 'bajar', 'baja', 'bajan', 'baje', 'bajen',
      'bajaremos', 'bajará', 'bajando', 'bajada', 'bajada de', 'bajada del', 'disminuir', 'disminuye', 'disminuyen', 'disminuya', 'disminuyan', 'disminuiremos', 'disminuirá',
      'disminuyendo', 'disminución', 'disminución de', 'disminución del', 'recortar', 'recorta', 'recortaremos', 'recorte', 'recorte de',
      'acortar', 'acortaremos', 'acorta', 'rebajar', 'rebajaremos', 'minimizar', 'ahorrar', 'ahorro', 'ahorro de', 'ahorro del', 'descender', 'descenso',
      'descenso de', 'descenso del', 'caída de', 'caen', 'caiga', 'caigan',
    ]],
    ['better', [
      'mejorar', 'mejora', 'mejora de', 'mejora del', 'mejoraremos', 'mejorará', 'mejorando', 'pasar', 'pasa', 'pasaremos', 'pasará', 'pasando',
      'mantener', 'mantendremos', 'mantenga', 'limitar', 'cambiar', 'llegar', 'ir',
    ]],
  ],
  folds: [
    [{ percent: 100, way: 'up' }, ['duplicar', 'duplicaremos', 'se duplica', 'se duplican', 'se duplique', 'se dupliquen', 'se duplicará', 'se duplicarán', 'doblar el', 'doblar la', 'doblar los', 'doblar las', 'duplicando']],
    [{ percent: 200, way: 'up' }, ['triplicar', 'triplicaremos', 'se triplica', 'se triplican', 'se triplique', 'se tripliquen', 'triplicando']],
    [{ percent: 300, way: 'up' }, ['cuadruplicar']],
  ],
  shares: [
    [50, ['a la mitad', 'la mitad', 'en la mitad']],
    [33, ['un tercio', 'en un tercio', 'una tercera parte']],
    [25, ['un cuarto', 'en un cuarto', 'una cuarta parte']],
    [20, ['un quinto', 'en un quinto', 'una quinta parte']],
    [67, ['dos tercios', 'en dos tercios', 'dos terceras partes']],
    [75, ['tres cuartos', 'tres cuartas partes']],
    [80, ['cuatro quintos', 'cuatro quintas partes']],
  ],
  reach: [
    'alcanzar', 'alcanzaremos', 'alcanza', 'alcanzando', 'alcance', 'lograr', 'lograremos', 'logra', 'logrando', 'conseguir', 'conseguiremos', 'obtener',
    'obtendremos', 'llegar', 'llegaremos', 'superar', 'superaremos', 'supere', 'mantener', 'mantendremos', 'garantizar', 'garantizaremos', 'asegurar', 'captar',
  ],
  deliver: [
    'entregar', 'entregaremos', 'entrega de', 'lanzar', 'lanzaremos', 'lanzamiento de', 'publicar', 'publicaremos', 'publicación de', 'contratar',
    'contrataremos', 'contratación de', 'formar', 'formaremos', 'formar a', 'formaremos a', 'abrir', 'abriremos', 'apertura de', 'realizar',
    'realizaremos', 'realización de', 'entrevistar', 'entrevistaremos', 'entrevistar a', 'entrevistaremos a', 'crear', 'crearemos', 'creación de',
    'celebrar', 'celebraremos', 'organizar', 'organizaremos', 'capacitar', 'capacitaremos', 'capacitar a', 'instalar', 'instalaremos', 'migrar',
    'migraremos', 'rediseñar', 'rediseñaremos', 'digitalizar', 'digitalizaremos', 'incorporar', 'incorporaremos', 'incorporar a', 'cerrar', 'cerraremos', 'visitar',
    'visitaremos', 'visitar a', 'encuestar', 'encuestar a', 'construir', 'construiremos', 'enviar', 'enviaremos', 'firmar', 'eliminar', 'eliminaremos',
  ],
  to: ['a', 'al', 'a un', 'a una', 'hasta', 'hasta el', 'hasta un', 'hasta la', 'hasta los', 'hasta las', 'a los', 'a las', 'a unos'],
  by: ['en'],
  byShare: ['en un', 'en el', 'un', 'el', 'del', 'de', 'de un', 'otro'],
  changesBehind: [
    ['up', ['de aumento', 'de incremento', 'más', 'más de', 'de crecimiento']],
    ['down', ['de reducción', 'de descenso', 'menos', 'menos de', 'de disminución']],
    ['better', ['de mejora']],
  ],
  of: ['de', 'del', 'de un', 'de una'],
  taking: ['en'],
  done: [
    'redujimos', 'redujo', 'redujeron', 'reducido', 'bajó', 'bajaron', 'bajado', 'disminuyó', 'disminuyeron', 'disminuido', 'aumentaron',
    'aumentado', 'incrementaron', 'incrementado', 'subió', 'subieron', 'subido', 'creció', 'crecieron', 'crecido', 'mejoraron', 'mejorado',
    'pasó', 'pasaron', 'pasado', 'cayó', 'cayeron', 'caído', 'fue', 'fueron', 'era', 'eran', 'estaba', 'estuvo', 'tuvo', 'tuvimos',
    'hubo', 'logrado', 'alcanzado', 'logró', 'alcanzó', 'lograron', 'alcanzaron', 'lanzado', 'entregado', 'publicado', 'contratado', 'formado', 'duplicado',
    'recibido', 'atendido', 'recibimos', 'atendió', 'atendieron', 'recibió', 'recibieron', 'respondió', 'respondieron', 'elevado', 'recortado',
    'abierto', 'realizado', 'llegó', 'llegaron', 'superó', 'superado', 'superaron', 'obtuvo', 'obtuvieron', 'obtenido', 'consiguió', 'conseguido',
  ],
  doneExactly: ['aumentó', 'incrementó', 'bajó', 'elevó', 'recortó', 'mejoró', 'logró', 'alcanzó', 'duplicó', 'ahorró', 'pasó'],
  having: ['hemos', 'ha', 'han', 'he', 'había', 'habían', 'habíamos', 'se ha', 'se han', 'ya', 'haber'],
  pastTimes: [
    'el año pasado', 'año pasado', 'el mes pasado', 'el trimestre pasado', 'la semana pasada', 'el último año', 'hace un año', 'hace', 'anteriormente', 'en el pasado',
    'hasta ahora', 'antes', 'previamente',
  ],
  ahead: [
    'vamos a', 'queremos', 'quiere', 'debe', 'deben', 'deberá', 'deberán', 'tiene que', 'hay que', 'será', 'serán', 'habrá', 'habrán', 'habremos', 'para que',
    'estará', 'estarán', 'pretendemos', 'aspiramos a', 'prevemos', 'cuando', 'quede', 'queden', 'se reduzca', 'se reduzcan',
  ],
  being: ['es', 'son', 'sea', 'sean', 'esté', 'estén', 'está', 'están', 'queda', 'quedan'],
  scopes: [
    'con', 'que tienen', 'que tiene', 'que tengan', 'que gestionan', 'que atienden', 'que reciben', 'que superan', 'que superen', 'mayores de', 'mayor de', 'menores de', 'más antiguas de', 'más antiguos de', 
    'entre', 'en una escala de', 'en una escala del', 'escala de', 'escala del', 'muestra de', 'tras', 'después de', 'cada', 'sin', 'los primeros', 'las primeras', 'los últimos', 'las últimas', 'los próximos', 'las próximas',
    'durante', 'a partir de', 'desde', 'otros', 'otras', 'primeros', 'primeras', 'últimos', 'últimas', 'próximos', 'próximas',
  ],
  facts: [
    'tienen', 'tiene', 'gestionan', 'gestiona', 'reciben', 'recibe', 'recibimos', 'atienden', 'atiende', 'atendemos', 'procesan', 'procesa', 'cuesta', 'cuestan', 'tarda', 'tardan', 'usan', 'usa', 'solo', 'apenas', 'casi', 'utilizan', 'utiliza', 'contiene', 'contienen',
    'incluye', 'incluyen', 'necesita', 'necesitan', 'gasta', 'gastan', 'emplea', 'emplean', 'hay', 'existen', 'supone', 'suponen', 'representa',
    'representan', 'llaman', 'llama', 'esperan', 'espera', 'pagan', 'paga', 'viven', 'trabajan', 'somos', 'cubren', 'cubre', 'dura', 'duran',
  ],
  relatives: ['que', 'quienes', 'donde', 'cuyo', 'cuya', 'cuyos', 'cuyas', 'aquellos', 'aquellas', 'si', 'porque', 'cuando', 'los que', 'las que', 'aunque'],
  numbered: [
    'versión', 'fase', 'etapa', 'paso', 'objetivo', 'prioridad', 'nivel', 'capítulo', 'sección', 'página', 'parte', 'acción', 'número', 'núm', 'nº', 'n.º',
    'ola', 'eje', 'pilar', 'habitación', 'muelle', 'línea', 'ruta', 'planta', 'terminal', 'plataforma', 'formulario', 'artículo', 'figura', 'tabla', 'anexo', 'semana', 'día', 'año', 'sprint', 'hito', 'ley', 'norma', 'ISO', 'zona', 'clase', 'categoría', 'OKR', 'KR', 'iteración',
  ],
  budgets: ['presupuesto', 'presupuesto de', 'coste', 'costo', 'costes', 'costos', 'invertir', 'inversión de', 'gastar', 'precio', 'salario', 'bono', 'multa', 'tarifa'],
  counted: [
    'queja', 'quejas', 'reclamación', 'reclamaciones', 'reclamo', 'reclamos', 'incidencia', 'incidencias', 'incidente', 'incidentes', 'error',
    'errores', 'defecto', 'defectos', 'caso', 'casos', 'llamada', 'llamadas', 'retraso', 'retrasos', 'accidente', 'accidentes', 'cancelación',
    'cancelaciones', 'solicitud', 'solicitudes', 'devolución', 'devoluciones', 'fallo', 'fallos', 'consultas', 'cartas', 'formularios', 'reembolsos', 'tickets', 'escalados', 'pendientes',
    'expedientes', 'siniestros', 'interrupciones', 'caídas', 'lesiones', 'facturas', 'pedidos', 'recordatorios', 'recursos',
  ],
  known: [
    'NPS', 'CSAT', 'CES', 'índice', 'tasa', 'ratio', 'porcentaje', 'número de', 'satisfacción', 'retención', 'abandono', 'tiempo', 'tiempos', 'quejas', 'reclamaciones', 'llamadas',
    'valoración', 'puntuación', 'calificación', 'conversión', 'esfuerzo', 'lealtad', 'fidelidad', 'ingresos', 'visitas', 'reservas', 'suscriptores', 'usuarios', 'clientes', 'errores', 'espera', 'adopción', 'respuesta', 'días', 'ocupación',
  ],
  acronyms: ['NPS', 'eNPS', 'tNPS', 'rNPS', 'CSAT', 'CES', 'FCR', 'INS', 'ISC'],
  directions: [],
  quantifiers: ['cada', 'todo', 'toda', 'todos', 'todas', 'cualquier'],
  noneOf: ['ningún', 'ninguna', 'ninguno de', 'ninguna de', 'nadie', 'nunca', 'que nadie', 'que ningún', 'que ninguna'],
  ways: [
    'cómo lo medimos', 'cómo medimos', 'cómo lo mediremos', 'cómo se mide', 'cómo mediremos', 'se mide por', 'se mide con', 'medido por', 'medida por', 'lo medimos con', 'métrica de éxito', 'métricas de éxito',
    'criterio de éxito', 'criterios de éxito', 'medida', 'métrica', 'indicador', 'KPI', 'resultado clave', 'indicador de éxito',
  ],
  knowing: ['sabremos', 'lo sabremos', 'sabremos que lo hemos logrado', 'sabremos que hemos acertado', 'habremos acertado', 'lo habremos logrado', 'se habrá logrado'],
  when: ['que', 'cuando', 'si'],
  notDeadlines: ['desde', 'desde el', 'no desde', 'no desde el', 'a partir de', 'a partir del', 'de', 'del', 'el', 'la', 'tras'],
  articles: [
    'el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas', 'nuestro', 'nuestra', 'nuestros', 'nuestras', 'su', 'sus', 'este', 'esta', 'estos', 'estas',
    'de', 'del', 'de la', 'de los', 'de las', 'de nuestro', 'de nuestra', 'de nuestros', 'de nuestras', 'en', 'en el', 'en la', 'en los', 'en las', 'nuevos', 'nuevas', 'más',
  ],
  oneIn: ['de cada', 'de', 'sobre', 'de entre'],
};
