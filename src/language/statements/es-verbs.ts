//! Spanish verbs by what they do in a statement: work, decisions, and those that say nothing without their object.
import type { Table } from '../pack.ts';
import type { VerbClass } from './pack.ts';
import { aims } from './es-aims.ts';

// Words fill their lines, which Prettier would put one on each.
// prettier-ignore
export const verbs: Table<VerbClass> = [
  ['deed', [
    'rellenar', 'cumplimentar', 'abonar', 'abrir', 'aceptar', 'acompañar', 'acordar/acuerd', 'activar', 'actualizar/actualic', 'adaptar', 'adelantar', 'adherir', 'adjudicar/adjudiqu', 'administrar', 'admitir', 'adquirir/adquier', 'agendar',
    'agregar/agregu', 'agrupar', 'ajustar', 'almacenar', 'alquilar', 'analizar/analic', 'anunciar', 'añadir', 'aplazar/aplac', 'aplicar/apliqu', 'aprobar/aprueb', 'archivar', 'asignar', 'asesorar', 'atender/atiend', 'auditar',
    'automatizar/automatic', 'autorizar/autoric', 'avisar', 'bajar', 'bloquear', 'calcular', 'calificar/califiqu', 'cambiar', 'canalizar/canalic', 'capacitar', 'capturar', 'cargar/cargu', 'catalogar/catalogu',
    'certificar/certifiqu', 'citar', 'clasificar/clasifiqu', 'cobrar', 'codificar/codifiqu', 'combinar', 'comparar', 'compensar', 'completar', 'comprar', 'comprobar/comprueb', 'conceder', 'conectar', 'configurar', 'confirmar',
    'conformar', 'construir/construy', 'consultar', 'contactar', 'contar/cuent', 'contestar', 'contratar', 'convocar/convoqu', 'coordinar', 'copiar', 'corregir/corrij', 'crear un', 'crear una', 'dar de alta', 'definir',
    'depurar', 'derivar', 'desarrollar', 'descargar/descargu', 'describir', 'desglosar', 'designar', 'desplegar/desplieg', 'destinar', 'detallar', 'detectar', 'devolver/devuelv', 'diagnosticar/diagnostiqu',
    'digitalizar/digitalic', 'diseñar', 'distribuir/distribuy', 'diseminar', 'divulgar/divulgu', 'documentar', 'donar', 'dotar', 'editar', 'ejecutar', 'elaborar', 'elegir/elij', 'emitir', 'empadronar', 'encargar/encargu',
    'encuestar', 'enseñar', 'ensayar', 'entregar/entregu', 'entrenar', 'entrevistar', 'enviar', 'equipar', 'escalar', 'escribir', 'escoger/escoj', 'establecer/establezc', 'estandarizar/estandaric', 'etiquetar', 'evaluar',
    'examinar', 'exigir/exij', 'explicar/expliqu', 'exportar', 'fabricar/fabriqu', 'facturar', 'fijar', 'filtrar', 'financiar', 'firmar', 'formalizar/formalic', 'formar', 'formular', 'fotografiar', 'gestionar', 'grabar',
    'habilitar', 'homologar/homologu', 'identificar/identifiqu', 'imprimir', 'implantar', 'implementar', 'importar', 'impartir', 'incluir/incluy', 'incorporar', 'indemnizar/indemnic', 'indexar', 'informar', 'ingresar',
    'inscribir', 'inspeccionar', 'instalar', 'instaurar', 'integrar', 'interconectar', 'intercambiar', 'introducir/introduzc/introduj', 'invitar', 'lanzar/lanc', 'levantar', 'licitar', 'listar', 'llamar', 'llenar', 'llevar',
    'mandar', 'mapear', 'medir/mid', 'migrar', 'modificar/modifiqu', 'monitorear', 'monitorizar/monitoric', 'montar', 'mostrar/muestr', 'mover/muev', 'mudar', 'negociar', 'nombrar', 'notificar/notifiqu', 'organizar/organic',
    'pagar/pagu', 'pasar', 'perforar', 'pilotar', 'planificar/planifiqu', 'plantar', 'pedir/pid', 'poner en marcha/pong/pus/pondr!', 'preguntar', 'preparar', 'presentar', 'presupuestar', 'probar/prueb', 'procesar', 'programar',
    'proporcionar un', 'proveer de', 'publicar/publiqu', 'realizar/realic', 'reasignar', 'recalcular', 'recibir', 'reclasificar/reclasifiqu', 'reclutar', 'recoger/recoj', 'recolectar', 'recopilar', 'rediseñar', 'redactar',
    'reembolsar', 'reestructurar', 'registrar', 'rehabilitar', 'reparar', 'repartir', 'replantear', 'reservar', 'responder en', 'responder a', 'revisar', 'rotar', 'seleccionar', 'señalizar/señalic', 'separar', 'simular',
    'sistematizar/sistematic', 'solicitar', 'subcontratar', 'subir', 'suministrar', 'supervisar', 'sustituir/sustituy', 'tramitar', 'traducir/traduzc/traduj', 'transferir/transfier', 'trasladar', 'unificar/unifiqu', 'vacunar',
    'validar', 'vender', 'verificar/verifiqu', 'visitar', 'visualizar/visualic', 'votar', 'abaratar', 'abastecer/abastezc', 'alojar', 'ampliar el horario', 'inventariar', 'numerar', 'proyectar', 'recortar', 'rotular',
    'servir/sirv', 'sortear', 'transcribir', 'vincular', 'acotar', 'resolver/resuelv', 'solucionar', 'solventar', 'subsanar', 'regular', 'restaurar', 'reordenar', 'adecuar', 'complementar', 'ordenar', 'acreditar', 'adosar',
    'agilizar el', 'alternar', 'anotar', 'anular', 'apagar/apagu', 'armar', 'arreglar', 'arrendar/arriend', 'asentar/asient', 'asfaltar', 'asistir a', 'atornillar', 'becar/bequ', 'botar', 'buzonear', 'calibrar', 'canjear',
    'censar', 'chatear', 'cifrar', 'climatizar/climatic', 'colgar/cuelg/colgu', 'colocar/coloqu', 'compilar', 'concesionar', 'confeccionar', 'congelar', 'consignar', 'contabilizar/contabilic', 'contraer/contraig/contraj',
    'cotejar', 'cotizar/cotic', 'cronometrar', 'cursar', 'datar', 'debatir', 'decorar', 'deducir/deduzc/deduj', 'demoler/demuel', 'depositar', 'derogar/derogu', 'descontar/descuent', 'desmontar', 'desplazar/desplac',
    'despedir/despid', 'destruir/destruy', 'deslindar', 'determinar', 'dibujar', 'dictar', 'dirigir/dirij', 'disponer de', 'dividir', 'duplicar el', 'echar', 'embalar', 'embarcar/embarqu', 'empaquetar', 'encender/enciend',
    'encuadernar', 'enlazar/enlac', 'ensamblar', 'enterrar/entierr', 'enumerar', 'envasar', 'equiparar', 'escanear', 'especificar/especifiqu', 'estampar', 'estimar', 'estrenar', 'estructurar', 'estudiar', 'exhibir', 'exonerar',
    'expedir/expid', 'exponer/expong/expus/expondr!', 'extraer/extraig/extraj', 'fiscalizar/fiscalic', 'flotar', 'fumigar/fumigu', 'fusionar', 'girar', 'guardar', 'hablar con', 'hacer un/hag/hic/har!', 'hornear', 'hospedar',
    'iluminar', 'impermeabilizar/impermeabilic', 'implementar un', 'imponer/impong/impus/impondr!', 'incinerar', 'iniciar', 'intercalar', 'invertir en/inviert/invirt', 'itinerar', 'jubilar', 'juntar', 'lavar', 'leer',
    'legalizar/legalic', 'limpiar', 'liquidar', 'localizar/localic', 'marcar/marqu', 'matricular', 'mezclar', 'modelar', 'moderar', 'multar', 'municipalizar/municipalic', 'nivelar', 'ofertar', 'operar', 'otorgar/otorgu',
    'pavimentar', 'perfilar', 'pesar', 'pintar', 'podar', 'ponderar', 'precisar', 'prestar dinero', 'privatizar/privatic', 'promulgar/promulgu', 'prorrogar/prorrogu', 'purgar/purgu', 'radicar/radiqu', 'ratificar/ratifiqu',
    'reactivar', 'reabrir', 'rebajar', 'recaudar', 'reciclar', 'reclamar', 'recomendar/recomiend', 'recompensar', 'reconvertir/reconviert/reconvirt', 'redirigir/redirij', 'reducir el plazo', 'reformar', 'refactorizar/refactoric',
    'reforestar', 'regalar', 'reglamentar', 'reintegrar', 'remitir', 'remodelar', 'remozar/remoc', 'remunerar', 'rendir cuentas/rind', 'reorganizar/reorganic', 'reponer/repong/repus/repondr!', 'requerir/requier/requir',
    'rescindir', 'resumir', 'retransmitir', 'reubicar/reubiqu', 'reutilizar/reutilic', 'rociar', 'roturar', 'segmentar', 'sembrar/siembr', 'señalar', 'sincronizar/sincronic', 'socializar/socialic', 'someter', 'sondear',
    'subastar', 'subrayar', 'subsidiar', 'subvencionar', 'tabular', 'talar', 'tapar', 'tasar', 'techar', 'telefonear', 'testear', 'timbrar', 'tipificar/tipifiqu', 'titular', 'trazar/trac', 'transportar', 'triar', 'ubicar/ubiqu',
    'urbanizar/urbanic', 'usar un', 'usar una', 'versionar', 'volcar/vuelc/volqu', 'zonificar/zonifiqu', 'celebrar un', 'celebrar una', 'dar clases', 'decidir', 'decir/dig/dij/dir!', 'dejar un', 'descentralizar/descentralic',
    'despachar', 'destinar un', 'emplear', 'encaminar', 'enrutar', 'esperar a', 'exigir que/exij', 'externalizar/externalic', 'facultar', 'hacer pruebas', 'indagar/indagu', 'instruir/instruy', 'internar', 'justificar/justifiqu',
    'mantener un', 'medir el/mid', 'obligar/obligu', 'ordenar los', 'permutar', 'poner a prueba/pong', 'promocionar a', 'protocolizar/protocolic', 'resolver los/resuelv', 'responder las', 'restaurar el', 'retomar', 'reunir',
    'sacar/saqu', 'sellar', 'tender/tiend', 'terminar', 'tomar nota', 'tratar los', 'traer/traig/traj', 'usar las', 'utilizar el', 'vallar', 'volver a/vuelv', 'consensuar', 'contrastar', 'delimitar', 'desagregar/desagregu',
    'dimensionar', 'homogeneizar/homogeneic', 'jerarquizar/jerarquic', 'parametrizar/parametric', 'priorizar los', 'reconfigurar', 'transparentar', 'automatizar el/automatic', 'constituir un/constituy',
    'constituir una/constituy', 'crear el', 'crear la', 'crear los', 'crear las',
  ]],
  ['light', [
    'acercar/acerqu', 'ofrecer/ofrezc', 'brindar', 'dar/di/den,demos:wish/dio,dieron:past', 'hacer/hag/hic/har!', 'tener/teng/tuv/tien/tendr!', 'prestar', 'proporcionar', 'proveer', 'entregar/entregu', 'crear', 'generar', 'construir/construy',
    'lograr', 'conseguir/consig', 'alcanzar/alcanc', 'obtener/obteng/obtuv/obtien/obtendr!', 'mantener/manteng/mantuv/mantien/mantendr!', 'garantizar/garantic', 'asegurar', 'satisfacer/satisfag/satisfar!', 'cumplir',
    'establecer/establezc', 'desarrollar', 'producir/produzc/produj', 'aportar', 'cubrir', 'realizar/realic', 'implementar', 'implantar', 'utilizar/utilic', 'usar', 'promocionar', 'gestionar', 'atender/atiend', 'servir/sirv',
    'llevar a cabo', 'disponer/dispong/dispus/dispondr!', 'contar con/cuent', 'transmitir', 'formar', 'mostrar/muestr', 'integrar', 'adoptar', 'trabajar', 'ganar', 'captar', 'conservar', 'cuidar', 'incorporar',
    'introducir/introduzc/introduj', 'poner/pong/pus/pondr!', 'dotar', 'identificar/identifiqu', 'resolver/resuelv', 'solucionar', 'convertir/convier/convirt', 'actuar', 'aparecer/aparezc', 'dedicar/dediqu', 'acceder',
    'brindarles', 'buscar que', 'comenzar/comienc', 'componer/compong', 'consistir', 'constituir/constituy', 'contener/conteng', 'concretar', 'dejar', 'desempeñar', 'ejercer/ejerz', 'emplear', 'encontrar/encuentr',
    'estar/está,están:present/esté,estén:wish/estuvo,estaba,estaban:past', 'facilitarles', 'fundamentar', 'llevar', 'obrar', 'operar', 'pasar', 'permanecer/permanezc', 'poseer', 'practicar/practiqu', 'proporcionarles',
    'regir/rij', 'suministrar', 'sustentar', 'tomar/tom', 'manejar', 'conducir/conduzc/conduj', 'invertir/inviert/invirt', 'recibir', 'suponer/supong',
    'ir/va,van:present/vamos:first/vaya,vayan,vayamos:wish/iba,iban:past/yendo:gerund', 'dirigir/dirij', 'reunir', 'reflejar', 'representar', 'enmarcar/enmarqu', 'dar un', 'dar una', 'materializar/materialic', 'concebir/concib',
    'encaminar', 'revisar y',
  ]],
  ['stop', [
    'dejar de', 'cerrar/cierr', 'eliminar', 'suprimir', 'retirar', 'abandonar', 'renunciar', 'cancelar', 'interrumpir', 'suspender', 'prohibir', 'descartar', 'quitar', 'cesar', 'rechazar/rechac', 'desinstalar', 'terminar con',
    'poner fin a/pong/pondr!', 'descontinuar', 'desactivar', 'posponer/pospong/pospondr!', 'aparcar/aparqu', 'no atender', 'borrar', 'clausurar', 'derogar/derogu', 'desmantelar', 'despublicar', 'depreciar', 'desechar',
    'desistir', 'excluir/excluy', 'finalizar/finalic', 'no volver a', 'parar', 'prescindir de', 'rescindir', 'rehusar', 'sacar de/saqu', 'dar de baja', 'vetar', 'liquidar', 'apagar/apagu', 'congelar', 'dejar fuera', 'bloquear',
  ]],
  ['choose', [
    'elegir/elij', 'escoger/escoj', 'priorizar/prioric', 'preferir/prefier', 'optar por', 'limitar', 'restringir/restrinj', 'concentrar', 'reservar para', 'sustituir/sustituy', 'reemplazar/reemplac', 'cambiar de', 'reorientar',
    'seleccionar', 'decantarnos', 'anteponer/antepong', 'destinar', 'reasignar', 'centralizar/centralic', 'descentralizar/descentralic', 'acotar', 'apostar por/apuest', 'desviar', 'focalizar/focalic', 'ceñir/ciñ', 'confinar',
    'trasvasar', 'trasladar el', 'canjear', 'cambiar a', 'cambiar el', 'cambiar la', 'cambiar los', 'recortar', 'circunscribir', 'decidir', 'preseleccionar', 'intercambiar', 'permutar', 'repartir', 'racionar',
  ]],
  ...aims,
];

/** Verbs as things: Spanish lists of goals are written with them. */
// prettier-ignore
export const verbNouns: Table<VerbClass> = [
  ['direction', [
    'mejora', 'mejoras', 'mejoramiento', 'mejoría', 'aumento', 'incremento', 'reducción', 'disminución', 'optimización', 'fortalecimiento', 'refuerzo', 'crecimiento', 'ampliación', 'expansión', 'modernización', 'simplificación',
    'agilización', 'consolidación', 'potenciación', 'minimización', 'maximización', 'aceleración', 'diversificación', 'prevención', 'profesionalización', 'perfeccionamiento', 'ahorro', 'recuperación', 'dinamización', 'combate',
    'erradicación', 'revitalización', 'abatimiento', 'adecuación', 'afianzamiento', 'agilidad', 'alivio', 'atenuación', 'avance', 'complementación', 'desburocratización', 'desconcentración', 'desarrollo económico',
    'desarrollo social', 'desarrollo humano', 'desarrollo integral', 'desarrollo sostenible', 'elevación', 'enriquecimiento', 'equilibrio', 'especialización', 'estabilización', 'expansión internacional', 'flexibilización',
    'incremento del', 'innovación', 'internacionalización', 'lucha contra', 'mitigación', 'potenciamiento', 'profundización', 'progreso', 'reactivación', 'regeneración', 'reordenamiento', 'rescate', 'saneamiento', 'solución',
    'superación', 'tecnificación', 'transición',
  ]],
  ['enabling', [
    'fomento', 'promoción', 'impulso', 'apoyo', 'facilitación', 'empoderamiento', 'estímulo', 'concienciación', 'sensibilización', 'colaboración', 'participación', 'integración', 'vinculación', 'difusión', 'visibilización',
    'fidelización', 'generación', 'protección', 'defensa', 'preservación', 'garantía', 'compromiso', 'contribución', 'cooperación', 'articulación', 'aprovechamiento', 'acceso', 'acercamiento', 'acompañamiento', 'adaptación',
    'alianza', 'animación', 'atención', 'auspicio', 'autogestión', 'ayuda', 'búsqueda', 'cohesión', 'conservación', 'construcción de confianza', 'construcción de', 'creación de valor', 'creación de empleo', 'creación de riqueza',
    'cultivo', 'cuidado', 'cumplimiento', 'democratización', 'dignificación', 'empuje', 'enfoque', 'formación integral', 'gestión eficiente', 'inclusión', 'incentivo', 'inserción', 'involucramiento', 'motivación', 'movilización',
    'orientación', 'promoción de', 'propagación', 'reconocimiento', 'respaldo', 'respeto', 'salvaguarda', 'satisfacción', 'socialización', 'uso', 'uso responsable', 'uso eficiente', 'uso racional', 'valoración', 'visibilidad',
    'respuesta', 'aseguramiento',
  ]],
  ['aspiration', [
    'excelencia', 'liderazgo', 'transformación', 'superación', 'revolución', 'posicionamiento', 'reinvención', 'consagración', 'dignificación', 'humanización', 'grandeza', 'revalorización', 'trascendencia', 'vanguardia',
    'conquista',
  ]],
  ['deed', [
    'publicación', 'implementación', 'implantación', 'instalación', 'creación', 'lanzamiento', 'capacitación', 'formación', 'automatización', 'desarrollo', 'rediseño', 'renovación', 'definición', 'revisión', 'evaluación',
    'auditoría', 'despliegue', 'análisis', 'actualización', 'elaboración', 'contratación', 'construcción', 'diseño', 'medición', 'encuesta', 'digitalización', 'puesta en marcha', 'realización', 'compra', 'apertura', 'cierre',
    'ajuste', 'certificación', 'ejecución', 'asignación', 'integración con', 'establecimiento', 'adquisición', 'preparación', 'migración', 'entrega', 'seguimiento', 'monitoreo', 'elección', 'acreditación', 'adaptación de',
    'adjudicación', 'aplicación', 'aprobación', 'aplazamiento', 'arreglo', 'captación', 'catalogación', 'censo', 'clasificación', 'colocación', 'configuración', 'conformación', 'control', 'convocatoria', 'cobro', 'coordinación',
    'contrato', 'cálculo', 'demolición', 'derivación', 'desmontaje', 'difusión de', 'distribución', 'documentación', 'donación', 'edición', 'elaboración de', 'emisión', 'encuestas', 'ensayo', 'envío', 'equipamiento',
    'especificación', 'estudio', 'evaluaciones', 'exposición', 'extracción', 'fabricación', 'facturación', 'firma', 'fiscalización', 'gestión', 'grabación', 'homologación', 'identificación', 'impartición', 'impresión',
    'inauguración', 'incorporación', 'inscripción', 'inspección', 'instauración', 'inventario', 'investigación', 'invitación', 'levantamiento', 'licitación', 'limpieza', 'listado', 'localización', 'mantenimiento', 'mapeo',
    'montaje', 'negociación', 'nombramiento', 'notificación', 'obtención', 'operación', 'otorgamiento', 'pago', 'pavimentación', 'pilotaje', 'planeación', 'planificación', 'plantación', 'presentación', 'prestación',
    'procesamiento', 'producción', 'programación', 'prueba', 'pruebas', 'recepción', 'recolección', 'recopilación', 'redacción', 'reembolso', 'registro', 'reglamentación', 'rehabilitación', 'remodelación', 'reparación',
    'reparto', 'reubicación', 'reunión', 'rotación', 'selección', 'señalización', 'sistematización', 'sondeo', 'suministro', 'supervisión', 'sustitución', 'taller', 'talleres', 'tramitación', 'traducción', 'traslado',
    'unificación', 'validación', 'venta', 'verificación', 'visita', 'visitas', 'uso de datos', 'tipificación', 'estandarización', 'integración de', 'invitación a', 'llamada', 'llamadas',
  ]],
];
