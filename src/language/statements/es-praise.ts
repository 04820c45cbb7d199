//! Spanish praise that nobody can check, sayings, numbers that count nothing, and names that are borrowed.
import type { Table, Words } from '../pack.ts';

// prettier-ignore
export const puffery: Table<1 | 2> = [
  [2, [
    'de clase mundial', 'de primer nivel', 'de talla mundial', 'de categoría mundial', 'de nivel mundial', 'sin igual', 'sin precedentes', 'inigualable', 'incomparable', 'insuperable', 'inmejorable', 'excepcional',
    'extraordinario', 'increíble', 'inolvidable', 'mágico', 'legendario', 'líder', 'líderes', 'líder del mercado', 'líder del sector', 'líder en', 'líderes en', 'líder indiscutible', 'referente', 'referentes', 'el referente',
    'un referente', 'referente nacional', 'referente internacional', 'de referencia', 'número uno', 'el número uno', 'nº 1', 'el mejor', 'la mejor', 'los mejores', 'las mejores', 'la más querida', 'la más valorada',
    'el más querido', 'la más confiable', 'el más confiable', 'más confiable', 'preferido', 'favorito', 'primera opción', 'la primera opción', 'mejor opción', 'en el centro de todo', 'el cliente en el centro',
    'al cliente en el centro', 'en el centro de nuestras decisiones', 'centrado en el cliente', 'centrado en las personas', 'centrado en el usuario', 'orientado al cliente', 'orientación al cliente', 'enfoque al cliente',
    'a la vanguardia', 'de vanguardia', 'vanguardia', 'modelo a seguir', 'ejemplo a seguir', 'ejemplo de', 'reconocido', 'reconocimiento nacional', 'reconocimiento internacional', 'reconocido a nivel', 'amplio reconocimiento',
    'excelencia operativa', 'excelencia operacional', 'excelencia académica', 'excelencia en el servicio', 'de excelencia', 'la excelencia', 'máxima calidad', 'la máxima calidad', 'la más alta calidad', 'más alta calidad',
    'alta calidad', 'de alta calidad', 'de la más alta calidad', 'altamente calificado', 'altamente cualificado', 'altamente capacitado', 'altamente competitivo', 'altamente eficiente', 'los más altos estándares',
    'más altos estándares', 'más alto nivel', 'al más alto nivel', 'de alto nivel', 'altos estándares', 'más de lo esperado', 'cinco estrellas', '5 estrellas', 'clientes felices', 'pionero', 'un mundo mejor', 'mundo mejor',
    'un futuro mejor', 'mundo más justo', 'sociedad más justa', 'único en su', 'se sienta único', 'se sienta especial', 'verdadera independencia', 'estado del arte', 'de última generación', 'última tecnología',
    'tecnología de punta', 'de punta', 'insignia', 'emblemático', 'espectacular', 'sobrehumano', 'sublime', 'fascinante', 'inspirador', 'visionario', 'revolucionario', 'icónico', 'soñado', 'de ensueño', 'fuera de serie',
  ]],
  [1, [
    'excelente', 'excelencia', 'sobresaliente', 'superior', 'único', 'memorable', 'innovador', 'innovación', 'vanguardista', 'disruptivo', 'apasionado', 'pasión', 'integral', 'holístico', 'omnicanal', 'dinámico', 'transformador',
    'puntero', 'próspero', 'pleno', 'perfecto', 'impecable', 'mejor', 'mejores', 'óptimo', 'de calidad', 'con calidad', 'calidad y calidez', 'calidez', 'cercano', 'cercanía', 'humano', 'auténtico', 'genuino', 'verdadero',
    'verdaderamente', 'realmente', 'significativo', 'exitoso', 'destacado', 'prestigio', 'prestigioso', 'competitivo', 'digno', 'armónico', 'justo', 'equitativo', 'incluyente', 'inclusivo', 'sostenible', 'sustentable',
    'solidario', 'resiliente', 'mejor calidad', 'mejor servicio', 'mejor experiencia', 'personalizado', 'a la medida', 'a medida', 'incansable', 'incansablemente', 'comprometido', 'amor', 'sin fricciones', 'de alto impacto',
    'alto impacto', 'de impacto', 'de gran impacto', 'gran impacto', 'impacto positivo', 'alto desempeño', 'alto rendimiento', 'del futuro', 'de futuro', 'del siglo xxi', 'vibrante', 'próspera y justa', 'floreciente', 'de éxito',
    'de prestigio', 'de valor', 'de alto valor', 'de confianza', 'vocación de servicio', 'con vocación', 'espíritu de servicio', 'con excelencia', 'con pasión', 'con amor', 'con alegría', 'con compromiso', 'con responsabilidad',
    'con integridad', 'con transparencia', 'con honestidad', 'con respeto', 'con entusiasmo', 'con dedicación', 'con orgullo', 'consolidado', 'decisivo', 'decisivamente', 'profundamente', 'genial', 'estupendo', 'magnífico',
    'maravilloso', 'brillante', 'fantástico', 'sólido y confiable', 'consciente', 'altruista', 'novedoso', 'proactivo', 'eficaz y eficiente', 'seguro y confiable', 'sin límites', 'sin barreras', 'ilimitado',
    'inclusión y equidad', 'lleno de oportunidades', 'lleno de esperanza', 'esperanzador', 'ejemplar', 'modélico', 'virtuoso', 'experto', 'de categoría', 'con calidad y calidez', 'con sentido humano', 'con rostro humano',
    'comprometida con la sociedad', 'bienestar común', 'mejora continua',
  ]],
];

// prettier-ignore
export const soft: Words = [
  'posible', 'factible',
  'bueno', 'fácil', 'fácilmente', 'sencillo', 'simple', 'claro', 'claramente', 'eficaz', 'eficazmente', 'efectivo', 'efectivamente', 'eficiente', 'eficientemente', 'de manera eficiente', 'de forma eficiente',
  'de manera efectiva', 'de forma efectiva', 'de manera oportuna', 'de forma oportuna', 'calidad', 'fuerte', 'fuertemente', 'sólido', 'robusto', 'relevante', 'valioso', 'seguro', 'fiable', 'confiable', 'accesible',
  'transparente', 'moderno', 'ágil', 'ágilmente', 'flexible', 'proactivo', 'responsable', 'responsablemente', 'inteligente', 'integrado', 'completo', 'rápido', 'rápidamente', 'saludable', 'sano', 'constante', 'constantemente',
  'continuo', 'continuamente', 'permanente', 'permanentemente', 'positivo', 'positivamente', 'feliz', 'satisfecho', 'potente', 'intuitivo', 'amable', 'amigable', 'asequible', 'colaborativo', 'colaborativamente', 'valorado',
  'escuchado', 'acogedor', 'mayor', 'mayores niveles', 'más', 'máximo', 'mejorado', 'adecuado', 'adecuadamente', 'necesario', 'clave', 'oportuno', 'oportunamente', 'universal', 'universalmente', 'plenamente', 'estratégico',
  'estratégicamente', 'de manera estratégica', 'cada vez más', 'en todo momento', 'diverso', 'útil', 'creciente', 'alto', 'conveniente', 'social', 'participativo', 'abierto', 'activo', 'activamente', 'vivo', 'libre', 'honesto',
  'honestamente', 'atractivo', 'rentable', 'grande', 'gran', 'enorme', 'amplio', 'ampliamente', 'profundo', 'sostenido', 'duradero', 'estable', 'especial', 'especialmente', 'distinto', 'diferenciado', 'diferencial',
  'diferenciador', 'diferente', 'novedoso', 'avanzado', 'especializado', 'calificado', 'cualificado', 'profesional', 'profesionalmente', 'riguroso', 'puntual', 'íntegro', 'coherente', 'congruente', 'óptimamente', 'cómodo',
  'agradable', 'bonito', 'limpio', 'verde', 'ecológico', 'natural', 'consciente', 'conscientemente', 'correcto', 'correctamente', 'apropiado', 'pertinente', 'viable', 'suficiente', 'esencial', 'fundamental', 'principal',
  'primordial', 'vital', 'crucial', 'imprescindible', 'importante', 'indispensable', 'firme', 'firmemente', 'decidido', 'decididamente', 'total', 'totalmente', 'absoluto', 'absolutamente', 'completamente', 'multidisciplinario',
  'interdisciplinario', 'experimentado', 'confortable', 'tranquilo', 'armonioso', 'armónicamente', 'pacífico', 'fraterno', 'respetuoso', 'respetuosamente', 'empático', 'cordial', 'atento', 'dedicado', 'motivado', 'entusiasta',
  'talentoso', 'creativo', 'original', 'exclusivo', 'selecto', 'elegante', 'acertado', 'mejor posible', 'mayor posible', 'mutuo', 'compartido', 'conjunto', 'conjuntamente', 'juntos', 'unidos', 'global', 'a largo plazo',
  'a nivel nacional', 'a nivel internacional', 'a nivel mundial', 'a nivel regional', 'sin distinción', 'directo', 'ordenado', 'organizado', 'articulado', 'coordinado', 'optimizado', 'actualizado', 'vinculado', 'alineado',
  'orientado', 'enfocado', 'basado en valores', 'cambiante', 'exigente', 'de forma sostenible', 'de manera sostenible', 'de forma integral', 'de manera integral', 'de manera responsable', 'de forma responsable',
  'de manera transparente', 'de forma transparente', 'de manera proactiva', 'de forma segura', 'de manera segura', 'de manera ágil', 'de forma ágil', 'en beneficio de', 'en pro de', 'en favor de', 'al servicio de',
];

// prettier-ignore
export const sayings: Words = [
  'es una prioridad', 'es nuestra prioridad', 'es prioritario', 'es prioritaria', 'son una prioridad', 'son nuestra prioridad', 'es prioridad', 'nuestra prioridad es',
  'el cliente en el centro', 'al cliente en el centro', 'cliente es lo primero', 'superar las expectativas', 'superando las expectativas', 'superar sus expectativas', 'superando sus expectativas', 'supere las expectativas',
  'superen las expectativas', 'exceder las expectativas', 'excediendo las expectativas', 'en todo lo que hacemos', 'dejar huella', 'un mundo mejor', 'marcar la diferencia', 'marque la diferencia', 'más allá de las expectativas',
  'hacer la diferencia', 'lo mejor de nosotros', 'experiencia única', 'experiencias únicas', 'experiencia inolvidable', 'experiencias inolvidables', 'experiencia memorable', 'experiencias memorables', 'servicio de excelencia',
  'atención de excelencia', 'se sienta único', 'se sientan únicos', 'cambiar el mundo', 'futuro mejor', 'mejor futuro', 'calidad y calidez', 'más de lo esperado', 'ir más allá', 'razón de ser', 'nuestra razón de ser',
  'las personas primero', 'primero las personas', 'el mejor servicio', 'la mejor experiencia', 'la mejor atención', 'cultura de excelencia', 'cultura de calidad', 'cultura de innovación', 'cultura de servicio',
  'enamorar al cliente', 'nuestro mayor activo', 'como en casa', 'como si fuera único', 'de la mano', 'dar lo mejor', 'la excelencia es', 'transformar vidas', 'transformando vidas', 'mejorar vidas', 'un lugar mejor',
  'sociedad más justa', 'mundo más justo', 'todo lo posible', 'el corazón de',
];

// prettier-ignore
export const decorative: Words = [
  '110 %', '120 %', '150 %', '200 %', '1000 %', '24/7', '24x7', '24-7', '24/7/365', '360', '360°', '360 grados', 'cinco estrellas', '5 estrellas', 'número uno', 'número 1', 'nº 1', 'n.º 1', '#1', '100 % de satisfacción',
  '100 % satisfechos', '100 % comprometidos', '100 % de la satisfacción', 'al 1000 por ciento', 'cero quejas', 'cero fricciones', 'cero errores', '365 días', 'los 365 días', 'tolerancia cero', 'siglo xxi', 'diez de diez',
  'matrícula de honor', 'mil por ciento', 'cien por cien', 'cien por ciento',
];

// prettier-ignore
export const admired: Words = [
  'Zappos', 'Ritz-Carlton', 'Ritz Carlton', 'Starbucks', 'Apple', 'Amazon', 'Disney', 'Netflix', 'Uber', 'Airbnb', 'Google', 'Tesla', 'Ikea', 'Spotify', 'Mercadona', 'Zara', 'Inditex', 'El Corte Inglés', 'Facebook', 'Salesforce',
  'Harvard', 'Silicon Valley', 'Toyota', 'Nubank', 'Mercado Libre', 'Rappi', 'Cabify', 'Lego', 'Nike', 'Glovo', 'Decathlon', 'Imaginarium', 'Four Seasons', 'Singapore Airlines', 'Southwest', 'Booking', 'Revolut', 'N26', 'Stripe',
  'Costco', 'Trader Joes', 'OpenAI', 'Ferrari', 'Rolls-Royce', 'Finlandia', 'Singapur', 'Estonia',
];
