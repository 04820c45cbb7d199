//! Spanish: words by which a text gives itself away: excuses, loopholes, figures without a source, what is left of a template.
import type { WritingWords } from './pack.ts';

// Words fill their lines, which Prettier would put one on each.
// prettier-ignore
export const writing: WritingWords = {
  negations: ['no', 'nunca', 'jamás', 'ni', 'ya no', 'tampoco', 'lejos de', 'en vez de', 'en lugar de', 'más que'],
  reporting: [
    'dice', 'dicen', 'decir', 'dijo', 'dijeron', 'decían', 'se dice', 'se oye', 'oímos', 'responde', 'responden', 'responder', 'contesta', 'contestan', 'contestar', 'excusa', 'excusas', 'mito', 'alegan', 'si',
  ],
  customerExperience: [
    'la experiencia de cliente', 'la experiencia del cliente', 'la experiencia de los clientes', 'experiencia de cliente', 'experiencia del cliente', 'la experiencia de paciente', 'la experiencia del paciente', 'CX', 'la CX',
  ],
  starting: [
    'estamos empezando con', 'estamos empezando en', 'solo estamos empezando con', 'apenas estamos empezando con', 'acabamos de empezar con', 'acabamos de empezar en', 'empezamos ahora con', 'apenas empezamos con', 'apenas empezamos en',
    'estamos comenzando con', 'estamos comenzando en', 'acabamos de comenzar con', 'apenas comenzamos con', 'recién empezamos con', 'recién estamos empezando con', 'damos los primeros pasos en', 'damos los primeros pasos con', 'estamos dando los primeros pasos en',
    'estamos dando los primeros pasos con', 'estamos en los inicios de', 'estamos iniciándonos en', 'nos estamos iniciando en',
  ],
  beforeExperience: [],
  managed: { before: 'la gestión de ', behind: '' },
  managing: ['la gestión de', 'gestión de', 'gestionar'],
  platforms: ['plataforma', 'software', 'herramienta', 'sistema', 'aplicación', 'app', 'tecnología', 'CRM'],
  niceToHave: ['deseable', 'algo deseable', 'nice to have', 'tema blando', 'temas blandos', 'asunto blando', 'cosa blanda', 'blando', 'blanda', 'guinda', 'guinda del pastel', 'lujo', 'algo opcional', 'opcional', 'adorno', 'extra'],
  linking: ['es', 'era', 'como', 'un', 'una', 'el', 'la', 'algo', 'sigue siendo', 'solo', 'sólo', 'más bien', 'simplemente', 'tan solo', 'de', 'cosa', 'tema', 'puro', 'pura'],
  likening: ['como', 'de', 'llamado', 'llamada'],
  habits: [
    'así se hace en nuestro sector', 'así se hace en el sector', 'así se hace en este sector', 'así se hace en nuestra industria', 'así se hace en la industria', 'así se hacen las cosas en nuestro sector', 'así se hacen las cosas en el sector', 'así se hacen las cosas en este sector',
    'así funciona nuestro sector', 'así funciona el sector', 'así funciona este sector', 'así funciona nuestra industria', 'así funciona la industria', 'así es nuestro sector', 'así es el sector', 'así es este sector',
    'siempre se ha hecho así', 'se ha hecho siempre así', 'siempre lo hemos hecho así', 'lo hemos hecho siempre así', 'siempre ha sido así', 'es lo normal en nuestro sector', 'es lo normal en el sector', 'es lo habitual en nuestro sector', 'es lo habitual en el sector', 'es práctica habitual en el sector',
    'es práctica habitual en nuestro sector', 'todo el sector lo hace así', 'todos en el sector lo hacen así', 'toda la industria lo hace así', 'en nuestro sector se hace así', 'en el sector se hace así', 'en nuestro sector siempre se ha hecho así',
  ],
  regulation: [
    'la normativa no lo permite', 'la normativa no permite', 'la normativa no nos permite', 'la normativa no nos deja', 'la normativa lo impide', 'la normativa nos impide', 'la normativa prohíbe', 'la regulación no lo permite', 'la regulación no permite', 'la regulación no nos permite',
    'la regulación lo impide', 'la regulación nos impide', 'la ley no lo permite', 'la ley no permite', 'la ley no nos permite', 'la ley no nos deja', 'la ley lo impide', 'la ley nos impide', 'el regulador no lo permite', 'el regulador no permite', 'el regulador no nos deja', 'no lo permite la normativa',
    'no lo permite la ley', 'no lo permite el regulador', 'por motivos legales', 'por motivos regulatorios', 'por razones legales', 'por razones regulatorias', 'por motivos normativos', 'por imperativo legal', 'legal no nos deja', 'cumplimiento no nos deja', 'los de legal no nos dejan',
  ],
  laws: ['ley de', 'ley orgánica', 'real decreto', 'decreto', 'reglamento', 'artículo', 'directiva', 'circular', 'orden ministerial', 'resolución'],
  loopholes: [
    'en la medida de lo posible', 'en lo posible', 'dentro de lo posible', 'si es posible', 'si fuera posible', 'cuando sea posible', 'siempre que sea posible', 'siempre que se pueda', 'donde sea posible', 'en lo que sea posible', 'según proceda', 'cuando proceda', 'si procede', 'oportunamente',
    'a su debido tiempo', 'lo antes posible', 'cuanto antes', 'a la mayor brevedad', 'a la mayor brevedad posible', 'si el presupuesto lo permite', 'si los recursos lo permiten', 'si el tiempo lo permite', 'si da tiempo', 'procuraremos', 'procuramos', 'intentaremos', 'intentamos', 'aspiramos a',
    'esperamos poder', 'haremos lo posible por', 'haremos lo posible para', 'haremos todo lo posible por', 'haremos todo lo posible para', 'nos esforzaremos por', 'nos esforzaremos en',
  ],
  half: { leads: ['vamos a', 'queremos', 'hay que', 'se'], verbs: ['procurar', 'intentar', 'procurará', 'intentará'] },
  renunciations: [
    'en vez de', 'en lugar de', 'no haremos', 'no vamos a', 'no abriremos', 'no compraremos', 'no habrá', 'dejamos de', 'dejar de', 'dejaremos de', 'renunciamos', 'renunciar', 'renunciaremos', 'ya no', 'decir que no', 'a costa de', 'aunque', 'sin', 'nunca', 'solo', 'sólo', 'únicamente', 'y nada más', 'nada más',
    'pero no', 'no', 'antes que', 'antes de', 'primero', 'cede', 'ceden', 'ni',
  ],
  sources: [
    'según', 'fuente', 'fuentes', 'encuesta', 'encuestas', 'encuestados', 'estudio', 'estudios', 'informe', 'informes', 'investigación', 'entrevista', 'entrevistas', 'entrevistados', 'registro', 'registros', 'auditoría', 'auditorías', 'medido', 'medimos', 'contado', 'contamos', 'datos', 'a partir de',
    'tablero', 'cuadro de mando', 'muestra', 'análisis', 'analítica', 'preguntamos', 'estadística', 'estadísticas', 'barómetro', 'cifras', 'observado', 'línea base', 'historial', 'libro', 'fichas', 'véase', 'ver',
  ],
  times: ['veces más', 'veces menos', 'veces mayor', 'veces superior', 'veces menor', 'veces la', 'veces el', 'x más'],
  shares: ['de', 'más', 'menos', 'son', 'está', 'están', 'dice', 'dicen', 'llama', 'llaman', 'prefiere', 'prefieren', 'espera', 'esperan', 'quiere', 'quieren', 'paga', 'pagan', 'gasta', 'gastan', 'abandona', 'abandonan'],
  returns: [
    'pagar más', 'paga más', 'pagan más', 'pagarían más', 'dispuestos a pagar', 'dispuesto a pagar', 'dispuestas a pagar', 'disposición a pagar', 'gasta más', 'gastan más', 'gastar más', 'ROI', 'retorno de la inversión', 'retorno por cada', 'ingresos', 'rentabilidad', 'rentable', 'rentables',
    'más rentables', 'valor de vida', 'facturación', 'más ventas',
  ],
  customers: [
    'cliente', 'clientes', 'clienta', 'clientas', 'clientela', 'consumidor', 'consumidores', 'consumidora', 'comprador', 'compradores', 'huésped', 'huéspedes', 'visitante', 'visitantes', 'paciente', 'pacientes', 'ciudadano', 'ciudadanos', 'ciudadana', 'ciudadanas', 'ciudadanía', 'residente', 'residentes', 'socio', 'socios', 'socia', 'socias',
    'miembro', 'miembros', 'pasajero', 'pasajeros', 'pasajera', 'viajero', 'viajeros', 'viajera', 'viajeras', 'alumno', 'alumnos', 'alumna', 'alumnas', 'alumnado', 'estudiante', 'estudiantes', 'usuario', 'usuarios', 'usuaria', 'usuarias', 'abonado', 'abonados', 'suscriptor', 'suscriptores', 'asegurado', 'asegurados', 'asegurada', 'inquilino', 'inquilinos',
    'hogar', 'hogares', 'familia', 'familias', 'padres', 'madres', 'persona', 'personas', 'gente', 'quien', 'quienes', 'todos', 'todo el mundo', 'cualquiera', 'alguien', 'nadie', 'público', 'comunidad', 'comunidades', 'lector', 'lectores', 'oyente', 'oyentes', 'espectador', 'espectadores', 'jugador', 'jugadores', 'aficionado', 'aficionados', 'conductor', 'conductores',
    'vecino', 'vecinos', 'vecina', 'vecinas', 'mayores', 'niños', 'niñas', 'mujeres', 'trabajadores', 'contribuyente', 'contribuyentes', 'beneficiario', 'beneficiarios', 'participantes', 'afiliado', 'afiliados', 'empresas', 'tú', 'te', 'ti', 'tu', 'tus', 'usted', 'ustedes', 'sociedad',
  ],
  serving: ['ayudar', 'ayudamos', 'ayuda a', 'ayudan a', 'servir', 'servimos', 'atender', 'atendemos', 'cuidar', 'cuidamos', 'acompañar', 'acompañamos', 'a quienes'],
  theirTime: ['minuto', 'minutos', 'una hora', 'media hora', 'dos horas', 'sin esperar', 'sin esperas', 'sin colas', 'sin hacer cola', 'sin preguntar', 'sin llamar', 'sin repetir', 'a la primera', 'cueste menos', 'lleve menos', 'quite menos', 'robe menos'],
  ourselves: ['nosotros', 'nosotras', 'nuestro', 'nuestra', 'nuestros', 'nuestras', 'nos'],
  fewer: [
    'menos', 'reducir', 'reducir el', 'reducir la', 'reducir los', 'reducir las', 'reducir el número de', 'bajar el', 'bajar la', 'bajar los', 'bajar las', 'bajar el número de', 'disminuir el', 'disminuir la', 'disminuir los', 'disminuir las',
    'disminuir el número de', 'rebajar el número de',
  ],
  leftovers: ['lorem ipsum', 'inserte aquí', 'insertar aquí', 'escriba aquí', 'escribe aquí', 'añadir texto aquí', 'su texto aquí', 'tu texto aquí', 'texto de ejemplo'],
  unfilled: ['TBD', 'TBC', 'TBA', 'FIXME', 'XXX', 'PENDIENTE'],
  acronyms: [
    'NPS', 'CSAT', 'CES', 'FCR', 'CLV', 'LTV', 'SLA', 'SLO', 'AHT', 'TMO', 'KPI', 'OKR', 'KR', 'CX', 'UX', 'UI', 'EX', 'VOC', 'CRM', 'ERP', 'TI', 'TIC', 'IT', 'RRHH', 'RR', 'HH', 'QA', 'ID', 'PIN', 'FAQ', 'PDF', 'CSV', 'URL', 'API', 'SMS', 'TV', 'GPS', 'QR', 'IA', 'AI', 'IVR', 'ROI', 'UE', 'EE', 'UU', 'EEUU', 'ONU', 'OK', 'ONG', 'PYME',
    'PYMES', 'IVA', 'DNI', 'NIF', 'CIF', 'NIE', 'RGPD', 'GDPR', 'LOPD', 'ISO', 'RACI', 'DRI', 'SMART', 'DAFO', 'FODA', 'HTML', 'JSON', 'YAML', 'PC', 'SL', 'SA', 'TPV', 'ITV', 'UCI', 'II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'XI', 'XII', 'XIX', 'XX', 'XXI', 'FY', 'MVP', 'PIB', 'NO', 'SI', 'TODO', 'TODOS', 'NUNCA', 'SIEMPRE', 'HTTP', 'HTTPS', 'SEO', 'DNS', 'RFC', 'CV', 'USB', 'WIFI',
  ],
  delivering: {
    verbs: ['lanzar', 'implantar', 'implementar', 'desplegar', 'publicar', 'instalar', 'poner en marcha', 'poner en producción', 'lanzamiento de', 'lanzamiento del', 'implementación de', 'implementación del', 'implantación de', 'implantación del', 'despliegue de', 'despliegue del', 'publicación de', 'puesta en marcha de', 'puesta en marcha del'],
    looseVerbs: ['crear', 'construir', 'desarrollar', 'introducir', 'montar', 'diseñar', 'rediseñar', 'establecer', 'elaborar', 'redactar', 'entregar', 'completar', 'terminar', 'formar', 'contratar', 'migrar', 'organizar', 'impartir', 'celebrar', 'realizar', 'hacer', 'creación de', 'desarrollo de', 'diseño de', 'rediseño de', 'elaboración de', 'construcción de'],
    things: [
      'portal', 'app', 'aplicación', 'web', 'página', 'páginas', 'plataforma', 'tablero', 'tableros', 'cuadro de mando', 'cuadros de mando', 'herramienta', 'herramientas', 'sistema', 'sistemas', 'CRM', 'software', 'chatbot', 'programa', 'programas', 'formación', 'formaciones', 'curso', 'cursos', 'taller', 'talleres', 'guía', 'guías', 'manual', 'manuales',
      'documentación', 'hoja de ruta', 'marco', 'encuesta', 'encuestas', 'intranet', 'funcionalidad', 'funcionalidades', 'módulo', 'módulos', 'informe', 'informes', 'boletín', 'campaña', 'campañas', 'vídeo', 'vídeos', 'video', 'videos', 'eventos', 'plantilla', 'plantillas', 'empleados', 'agentes', 'política', 'políticas', 'plan', 'planes', 'base de conocimiento', 'centro de atención', 'mapas de experiencia',
    ],
    before: ['el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas', 'nuestro', 'nuestra', 'nuestros', 'nuestras', 'nuevo', 'nueva', 'nuevos', 'nuevas', 'al menos', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'diez', 'este', 'esta', 'otro', 'otra'],
    done: [
      'realizado', 'realizada', 'realizados', 'realizadas', 'impartido', 'impartida', 'impartidos', 'impartidas', 'celebrados', 'celebradas', 'publicado', 'publicada', 'publicados', 'publicadas', 'lanzado', 'lanzada', 'lanzados', 'lanzadas', 'instalado', 'instalada', 'instalados', 'instaladas',
      'formados', 'formadas', 'organizados', 'organizadas', 'elaborado', 'elaborada', 'elaborados', 'elaboradas', 'creado', 'creada', 'creados', 'creadas', 'desplegado', 'desplegada', 'desplegados', 'desplegadas', 'dictados', 'dictadas',
    ],
  },
  measuring: {
    verbs: [
      'medir', 'hacer seguimiento', 'hacer seguimiento de', 'hacer seguimiento del', 'hacer un seguimiento del', 'seguir', 'monitorizar', 'monitorear', 'implantar', 'implementar', 'implantar y medir', 'implementar y seguir', 'lanzar', 'crear', 'construir', 'montar', 'poner en marcha', 'entender', 'entender mejor', 'comprender', 'comprender mejor', 'analizar', 'recoger', 'recopilar', 'recoger y analizar', 'medir y analizar', 'definir', 'desplegar',
    ],
    things: [
      'NPS', 'CSAT', 'CES', 'KPI', 'KPIs', 'indicadores', 'métricas', 'encuesta', 'encuestas', 'encuesta de satisfacción', 'encuestas de satisfacción', 'satisfacción', 'satisfacción de cliente', 'satisfacción del cliente', 'satisfacción de los clientes', 'satisfacción de nuestros clientes', 'cuadro de mando', 'cuadros de mando', 'tablero', 'tableros', 'feedback', 'opinión de los clientes', 'opiniones de los clientes',
      'voz del cliente', 'voz de los clientes', 'programa de NPS', 'programa de encuestas', 'programa de medición', 'panel de indicadores',
    ],
    instruments: ['encuesta', 'encuestas', 'encuesta de satisfacción', 'encuestas de satisfacción', 'cuadro de mando', 'cuadros de mando', 'tablero', 'tableros', 'programa de NPS', 'programa de encuestas', 'programa de medición', 'panel de indicadores'],
    between: ['el', 'la', 'los', 'las', 'un', 'una', 'unos', 'unas', 'nuestro', 'nuestra', 'nuestros', 'nuestras', 'nuevo', 'nueva', 'nuevos', 'nuevas', 'gran', 'único', 'única', 'todos', 'todas', 'de', 'del'],
    stops: ['y', 'e', 'para', 'que', 'así', 'porque', 'hasta', 'pero', 'o', 'cuyo', 'cuya', 'quien'],
  },
  gain: [
    'ingresos', 'beneficio económico', 'beneficios económicos', 'rentabilidad', 'facturación', 'ventas', 'más ventas', 'margen', 'márgenes', 'cuota de mercado', 'venta cruzada', 'ventas cruzadas', 'upselling', 'cross-selling', 'valor para el accionista', 'valor para los accionistas', 'cuenta de resultados', 'crecimiento del negocio',
    'crecimiento de ventas', 'crecimiento comercial', 'hacer crecer el negocio', 'crecer en ventas', 'vender más', 'gasten más', 'compren más', 'valor de vida del cliente', 'retorno de la inversión', 'ROI', 'monetizar', 'rentabilizar',
  ],
  balancing: {
    verbs: ['equilibrar', 'equilibra', 'equilibramos', 'equilibrando', 'equilibrio', 'el equilibrio', 'un equilibrio', 'balance', 'balancear', 'balanceamos', 'conciliar', 'conciliamos', 'compaginar', 'compaginamos', 'armonizar', 'sopesar', 'ponderar', 'ganar-ganar', 'punto medio'],
    house: ['negocio', 'del negocio', 'la empresa', 'empresa', 'compañía', 'la organización', 'organización', 'comercial', 'comerciales', 'accionista', 'accionistas', 'corporativos', 'rentabilidad', 'ingresos', 'beneficio', 'beneficios', 'financiero', 'financieros', 'la marca', 'nuestras necesidades', 'nuestros intereses'],
  },
  culture: {
    verbs: [
      'cambiar', 'cambia', 'cambiamos', 'cambiaremos', 'cambiando', 'transformar', 'transforma', 'transformamos', 'transformaremos', 'transformando', 'crear', 'crea', 'creamos', 'crearemos', 'creando', 'fomentar', 'fomenta', 'fomentamos', 'impulsar', 'impulsa', 'impulsamos', 'instaurar', 'implantar', 'promover', 'promueve', 'promovemos',
      'desarrollar', 'fortalecer', 'reforzar', 'construir', 'construye', 'construimos', 'generar', 'genera', 'generamos', 'evolucionar', 'consolidar', 'renovar', 'mejorar', 'inculcar', 'avanzar hacia', 'pasar a', 'hacer que',
    ],
    things: ['cultura', 'mentalidad'],
    nouns: ['cambio cultural', 'cambio de cultura', 'cambio en la cultura', 'transformación cultural', 'transformación de la cultura', 'transformación de nuestra cultura', 'cambio de mentalidad', 'programa de cultura', 'evolución cultural'],
    notBehind: ['de', 'y', 'casa de la', 'ministerio de', 'consejería de', 'concejalía de'],
  },
};
