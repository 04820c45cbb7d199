//! Spanish: what tells that a text names somebody.
import type { PeopleWords } from './pack.ts';

// prettier-ignore
export const people: PeopleWords = {
  owners: [
    'responsable', 'responsables', 'resp', 'propietario', 'propietaria', 'dueño', 'dueña', 'a cargo de', 'a cargo', 'encargado', 'encargada', 'asignado a', 'asignada a', 'lidera', 'liderado por', 'liderada por', 'líder',
    'contacto', 'persona de contacto', 'punto de contacto', 'patrocinador', 'patrocinadora', 'referente', 'responde',
  ],
  ownersAlone: ['a cargo de', 'liderado por', 'liderada por', 'asignado a', 'asignada a', 'responsable', 'punto de contacto', 'persona de contacto', 'lidera'],
  teams: ['equipo', 'grupo', 'célula', 'departamento', 'área'],
  departments: ['marketing', 'ventas', 'operaciones', 'finanzas', 'legal', 'TI', 'RRHH', 'recursos humanos', 'atención al cliente', 'comunicación', 'compras', 'calidad', 'logística', 'sistemas', 'ingeniería'],
  particles: ['de', 'del', 'de la', 'de las', 'de los', 'la', 'las', 'los', 'y', 'e', 'san', 'santa', 'da', 'dos', 'van', 'von'],
  titles: ['Sr', 'Sra', 'Srta', 'Dr', 'Dra', 'D', 'Dña', 'Don', 'Doña', 'Lic', 'Ing', 'Arq', 'Prof', 'Profa', 'Abg', 'Mtro', 'Mtra', 'Cdor', 'Cra', 'Psic', 'Enf'],
  shortNames: [['María', 'Mª', 'M.ª', 'M.a'], ['Francisco', 'Fco.', 'Fco']],
  roles: [
    'gerente', 'gerenta', 'director', 'directora', 'jefe', 'jefa', 'coordinador', 'coordinadora', 'supervisor', 'supervisora', 'responsable', 'encargado', 'encargada', 'presidente', 'presidenta', 'vicepresidente', 'vicepresidenta',
    'líder', 'director general', 'directora general', 'subdirector', 'subdirectora', 'gerencia', 'analista', 'administrador', 'administradora', 'consejero', 'consejera', 'secretario', 'secretaria', 'tesorero', 'tesorera', 'recepcionista', 'recepción',
  ],
  rolesOf: [
    'jefe de', 'jefa de', 'director de', 'directora de', 'gerente de', 'gerenta de', 'responsable de', 'coordinador de', 'coordinadora de', 'encargado de', 'encargada de', 'supervisor de', 'supervisora de', 'líder de', 'subdirector de', 'subdirectora de',
    'jefe del', 'jefa del', 'director del', 'directora del', 'responsable del', 'vicepresidente de', 'vicepresidenta de', 'gerente', 'director', 'directora', 'coordinador', 'coordinadora', 'jefatura de', 'dirección de', 'gerencia de',
  ],
  rolesAround: [],
  notNames: [
    'borrador', 'opcional', 'aprobado', 'aprobada', 'pendiente', 'fase', 'etapa', 'paso', 'versión', 'ver', 'véase', 'anexo', 'apéndice', 'tabla', 'figura', 'nota', 'notas', 'nuevo', 'nueva', 'interno', 'externo', 'interna', 'externa',
    'web', 'teléfono', 'correo', 'móvil', 'mensual', 'semanal', 'diario', 'diaria', 'trimestral', 'anual', 'continuo', 'continua', 'hecho', 'hecha', 'abierto', 'cerrado', 'en curso', 'alta', 'media', 'baja', 'alto', 'medio', 'bajo', 'prioridad',
    'crítico', 'obligatorio', 'recomendado', 'el', 'la', 'los', 'las', 'un', 'una', 'en', 'con', 'por', 'para', 'de', 'a', 'si', 'o', 'no', 'sí', 'según', 'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto',
    'septiembre', 'octubre', 'noviembre', 'diciembre', 'trimestre', 'semana', 'mes', 'año', 'resumen', 'meta', 'metas', 'objetivo', 'objetivos', 'métrica', 'métricas', 'indicador', 'presupuesto', 'coste', 'costo', 'cliente', 'clientes',
    'usuario', 'usuarios', 'servicio', 'servicios', 'ventas', 'operaciones', 'producto', 'datos', 'piloto', 'ejemplo', 'parte', 'capítulo', 'sección', 'página', 'total', 'solo', 'incluye', 'incluido', 'también', 'antes', 'español', 'inglés',
    'público', 'privado', 'nacional', 'local', 'norte', 'sur', 'este', 'oeste', 'propuesto', 'confidencial', 'proyecto', 'proceso', 'sistema', 'plataforma', 'plan', 'estrategia', 'informe', 'encuesta', 'satisfacción', 'índice',
  ],
  answers: [
    'se encarga de', 'se encargan de', 'se ocupa de', 'es responsable de', 'es responsable del', 'lidera', 'dirige', 'gestiona', 'coordina', 'supervisa', 'mantiene', 'va a', 'responde de', 'responde del',
  ],
  answerEndings: ['rá', 'rán'],
  beforeActors: ['el', 'la', 'los', 'las', 'nuestro', 'nuestra', 'nuestros', 'nuestras'],
  insideActors: ['de', 'del', 'al', 'a la', 'de la', 'de las', 'de los', 'para', 'para el', 'para la', 'en', 'en el', 'en la', 'y', 'e', 'y la', 'y el', 'y de', 'y del'],
  notActors: [
    'usuario', 'usuarios', 'usuaria', 'usuarias', 'cliente', 'clientes', 'clienta', 'clientas', 'miembro', 'miembros', 'persona', 'personas', 'todos', 'todas', 'nadie', 'empleado', 'empleados', 'personal', 'plantilla', 'entidades', 'equipos', 'departamentos', 'áreas',
    'empresa', 'organización', 'nosotros', 'ustedes', 'ellos', 'esto', 'eso', 'cada', 'versión', 'entrega', 'fase', 'etapa', 'paso', 'proyecto', 'programa', 'plan', 'estrategia', 'documento', 'informe', 'encuesta', 'encuestas', 'herramienta', 'sistema', 'plataforma', 'página',
    'sitio', 'aplicación', 'acción', 'acciones', 'objetivo', 'objetivos', 'meta', 'metas', 'iniciativa', 'iniciativas', 'visión', 'misión', 'marco', 'recorrido', 'servicio', 'servicios', 'producto', 'productos', 'portal', 'tablero', 'política', 'proceso', 'catálogo', 'trabajo', 'éxito', 'resultado', 'resultados',
  ],
};
