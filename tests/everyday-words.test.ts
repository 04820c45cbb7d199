//! Labels, columns and headings that teams use every day, among them the words in which a finding asks.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import '../src/index.ts';
import { readMarkdown } from '../src/syntax/markdown-parser.ts';
import { provideMarkdown } from '../src/syntax/markdown.ts';

provideMarkdown(readMarkdown);

const entitiesIn = (text: string, kind = 'strategy') => factsOf({ path: `${kind}.md`, text, kind }, {}).entities;

function fieldIn(text: string, kind: string, field: string): unknown {
  const [one] = entitiesIn(text).filter((entity) => entity.kind === kind);
  return one?.fields[field];
}

const item = (heading: string, label: string) => `# Plan\n\n## ${heading}\n\n### Claro a la primera\n\n- ${label}\n`;
const english = (heading: string, label: string) => `# Plan\n\n## ${heading}\n\n### Plain the first time\n\n- ${label}\n`;

describe('a label means its field', () => {
  test.each([
    ['Iniciativas', 'initiative', 'owner', ['Persona responsable', 'Titular', 'Lidera', 'Coordina', 'Rble.'], 'Eva Ros'],
    [
      'Iniciativas',
      'initiative',
      'end',
      ['Fecha compromiso', 'Fecha objetivo', 'Fecha de entrega', 'Fecha de cierre'],
      '30/06/2027',
    ],
    ['Iniciativas', 'initiative', 'funding', ['Inversión', 'Presupuesto estimado', 'Presupuesto asignado'], '12.000 €'],
    ['Iniciativas', 'initiative', 'goals', ['Contribuye a', 'Sirve a', 'Alineada con', 'Objetivo asociado'], 'O1'],
    ['Iniciativas', 'initiative', 'expected_effect', ['Qué notará el cliente', 'Beneficio'], 'entiende la carta'],
    ['Objetivos', 'goal', 'business_goals', ['Objetivo de la organización', 'Objetivo institucional'], 'menos bajas'],
    ['Objetivos', 'goal', 'due', ['Fecha objetivo', 'Fecha compromiso'], '30/06/2027'],
    ['Objetivos', 'goal', 'review_interval', ['Cada cuánto se revisa', 'Periodicidad de revisión'], 'cada seis meses'],
    ['Indicadores', 'metric', 'source', ['De dónde sale', 'Medio de verificación', 'Fuente de información'], 'centralita'],
    ['Indicadores', 'metric', 'cadence', ['Cada cuánto', 'Cada cuánto se mide', 'Frecuencia de medición'], 'mensual'],
    ['Comités', 'body', 'members', ['Composición', 'Quiénes lo forman'], 'Eva Ros, Luis Gil'],
    ['Comités', 'body', 'cadence', ['Cadencia', 'Cada cuánto se reúne', 'Sesiona'], 'mensual'],
    ['Comités', 'body', 'decision_rights', ['Facultades', 'Qué puede decidir'], 'prioridades'],
    ['Encuestas', 'survey', 'purpose', ['Objetivo', 'Finalidad'], 'saber qué se entiende'],
    ['Encuestas', 'survey', 'decisions_informed', ['Qué decidimos con ella', 'Qué decisión cambiarán las respuestas'], 'turnos'],
    ['Encuestas', 'survey', 'est_minutes', ['Minutos para contestar'], '12'],
  ])('%s, %s: %s', (heading, kind, field, labels, value) => {
    for (const label of labels)
      expect([label, fieldIn(item(heading, `${label}: ${value}`), kind, field)]).not.toEqual([label, undefined]);
  });

  test.each([
    ['Initiatives', 'initiative', 'owner', ['Responsible person', 'Who answers for it', 'Coordinator'], 'Eva Ros'],
    ['Initiatives', 'initiative', 'end', ['Delivery date', 'Completion date'], '30 June 2027'],
    ['Initiatives', 'initiative', 'funding', ['Investment', 'Estimated budget'], '€12,000'],
    ['Initiatives', 'initiative', 'goals', ['Serves', 'Contributes to', 'Aligned with'], 'O1'],
    ['Initiatives', 'initiative', 'expected_effect', ['What customers will notice', 'Benefit'], 'the letter is understood'],
    ['Goals', 'goal', 'business_goals', ['Goal of the organisation', 'Corporate goal'], 'fewer cancellations'],
    ['Metrics', 'metric', 'source', ['Where the figures come from', 'Means of verification'], 'switchboard'],
    ['Metrics', 'metric', 'cadence', ['How often it is measured'], 'monthly'],
    ['Forums', 'body', 'decision_rights', ['What it may decide'], 'priorities'],
    ['Forums', 'body', 'cadence', ['How often it meets'], 'monthly'],
    ['Surveys', 'survey', 'decisions_informed', ['What we decide with it'], 'shifts'],
  ])('%s, %s: %s', (heading, kind, field, labels, value) => {
    for (const label of labels)
      expect([label, fieldIn(english(heading, `${label}: ${value}`), kind, field)]).not.toEqual([label, undefined]);
  });
});

describe('a heading opens what it is called', () => {
  const opened = (heading: string, below: string) => [
    ...new Set(entitiesIn(`# Plan de clientes\n\n- Responsable: Eva Ros\n\n## ${heading}\n\n${below}\n`).map(({ kind }) => kind)),
  ];

  test.each([
    ['Misión de la experiencia', 'mission'],
    ['Visión de futuro', 'vision'],
    ['Objetivos específicos', 'goal'],
    ['Qué queremos lograr', 'goal'],
    ['Plan de trabajo', 'initiative'],
    ['Cartera de proyectos', 'initiative'],
    ['A quién va dirigido', 'segment'],
    ['Población objetivo', 'segment'],
    ['Órganos de gobernanza', 'body'],
    ['Indicadores de seguimiento', 'metric'],
    ['Programa de escucha', 'survey'],
    ['Qué significa para cada puesto', 'role-implication'],
    ['Matriz de riesgos', 'risk'],
    ['Operating principles', 'principle'],
    ['Principios de actuación', 'principle'],
    ['Target users', 'segment'],
    ['Bitácora de decisiones', 'decision'],
  ])('%s: %s', (heading, kind) => {
    expect(opened(heading, '- Cartas que se entienden (Eva Ros)')).toContain(kind);
  });

  test.each(['Contexto', 'Actividades', 'Compromisos', 'Misión institucional'])(
    '%s may be many things, and opens nothing',
    (heading) => {
      expect(opened(heading, '- Cartas que se entienden\n- Ventanilla en el hospital')).toEqual(['strategy']);
    },
  );

  test.each([
    ['La apuesta', 'guiding_policy'],
    ['Situación de partida', 'diagnosis'],
    ['A qué renunciamos', 'not_doing'],
    ['Planteamiento del problema', 'diagnosis'],
    ['Problem statement', 'diagnosis'],
    ['Our biggest challenge', 'diagnosis'],
    ['Our guiding policy', 'guiding_policy'],
  ])('%s: %s of the strategy', (heading, field) => {
    const text = `# Plan de clientes\n\n- Responsable: Eva Ros\n\n## ${heading}\n\nMenos ventanillas y más respuestas por teléfono.\n`;
    expect(fieldIn(text, 'strategy', field)).toBeDefined();
  });
});

describe('maps', () => {
  const map = (column: string, cell: string) =>
    `# Recorrido: alta\n\n| Etapa | ${column} | Plazo |\n|---|---|---|\n| Firma | ${cell} | 30/06/2027 |\n`;
  const textsIn = (text: string, kind: string) =>
    entitiesIn(text, 'journey')
      .filter((one) => one.kind === kind)
      .map(({ fields }) => fields['text'] ?? fields['statement']);

  test.each(['Dolor', 'Problema', 'Puntos de fricción', 'Frustración'])('%s: pain points', (column) => {
    expect(textsIn(map(column, 'Piden lo mismo dos veces'), 'pain-point')).toEqual(['Piden lo mismo dos veces']);
  });

  test.each(['Solución', 'Qué haremos', 'Acción de mejora'])('%s: actions', (column) => {
    expect(textsIn(map(column, 'Un solo impreso'), 'action')).toEqual(['Un solo impreso']);
  });
});

describe('a word that may mean several things is told by what stands behind it', () => {
  test.each([
    [
      'Iniciativas',
      'initiative',
      'end',
      ['Hasta: junio de 2027', 'Cuándo: T2 2027', 'Entrega: 30/06/2027', 'Cierre: junio de 2027'],
    ],
    ['Iniciativas', 'initiative', 'start', ['Desde: enero de 2027']],
    [
      'Iniciativas',
      'initiative',
      'funding',
      [
        'Recursos: 12.000 €, aprobados',
        'Recursos: aprobado, 12.000 €',
        'Recursos: 12.000 € (aprobados en mayo)',
        'Recursos: 12.000 € por gestionar',
      ],
    ],
    ['Iniciativas', 'initiative', 'expected_effect', ['Impacto: nadie vuelve a llamar por una carta']],
    ['Indicadores', 'metric', 'cadence', ['Se mide: mensual', 'Seguimiento: cada trimestre', 'Tracking: monthly']],
    ['Comités', 'body', 'cadence', ['Reuniones: mensuales', 'Meetings: every two weeks']],
    ['Encuestas', 'survey', 'est_minutes', ['Duración: 35 minutos', 'Tiempo de respuesta: 4 min', 'Length: 5 minutes']],
    ['Encuestas', 'survey', 'last_reviewed', ['Revisada: 14 de mayo de 2026', 'Reviewed: 14 May 2026']],
    ['Recorridos', 'journey', 'last_validated', ['Validado con pacientes: junio de 2026', 'Validated with customers: June 2026']],
    ['Objetivos', 'goal', 'review_interval', ['Se revisa: cada seis meses', 'Revisión: anual', 'Review: every six months']],
    ['Objetivos', 'goal', 'next_review', ['Se revisa: en enero de 2027']],
  ])('%s, %s: %s', (heading, kind, field, labels) => {
    for (const label of labels) expect([label, fieldIn(item(heading, label), kind, field)]).not.toEqual([label, undefined]);
  });

  test.each([
    ['Iniciativas', 'initiative', 'Hasta: que nadie pregunte dos veces'],
    ['Iniciativas', 'initiative', 'Entrega: manual de cartas'],
    ['Indicadores', 'metric', 'Seguimiento: comité de clientes'],
    ['Indicadores', 'metric', 'Se mide: con la encuesta tras la visita'],
    ['Comités', 'body', 'Reuniones: acta de cada una en la intranet'],
    ['Encuestas', 'survey', 'Duración: dos semanas'],
    ['Recorridos', 'journey', 'Validado con pacientes: sí'],
    ['Surveys', 'survey', 'Response time: 2 working days'],
  ])('%s, %s: "%s" is none of them', (heading, kind, label) => {
    const { entities, problems } = factsOf({ path: 'strategy.md', text: item(heading, label), kind: 'strategy' }, {});
    const [one] = entities.filter((entity) => entity.kind === kind);
    expect(Object.keys(one?.fields ?? {}).filter((name) => !['name', 'statement', 'status'].includes(name))).toEqual([]);
    expect(problems.filter(({ rule }) => rule === 'unparseable-value')).toEqual([]);
  });

  test('in YAML as well', () => {
    const text = 'iniciativas:\n  - nombre: Cartas claras\n    hasta: junio de 2027\n    recursos: 12.000 €\n';
    const { entities, problems } = factsOf({ path: 'iniciativas.yaml', text, kind: 'initiative' }, {});
    expect(entities[0]?.fields).toMatchObject({ end: { end: '2027-06-30' }, funding: { amount: { amount: 12000 } } });
    expect(problems).toEqual([]);
  });

  test('a number of impact stays a score, and people stay people', () => {
    expect(fieldIn(item('Iniciativas', 'Impacto: 4'), 'initiative', 'score')).toMatchObject({ impact: 4 });
    expect(fieldIn(item('Iniciativas', 'Recursos: Eva Ros'), 'initiative', 'funding')).toBeUndefined();
  });
});

describe('several things behind one label', () => {
  const strategy = (line: string) => fieldsOf(`# Plan de clientes\n\n- Responsable: Eva Ros\n- ${line}\n`, 'strategy');
  const fieldsOf = (text: string, kind: string) => entitiesIn(text).find((one) => one.kind === kind)?.fields ?? {};

  test.each([
    'Revisión: cada semestre; la próxima, el 15 de enero de 2027',
    'Se revisa: cada seis meses, próxima revisión el 15 de enero de 2027',
    'Review: every six months; the next one on 15 January 2027',
  ])('%s', (line) => {
    expect(strategy(line)).toMatchObject({ review_interval: { months: 6 }, next_review: { start: '2027-01-15' } });
  });

  test('a day that is the last one is not the next', () => {
    const fields = strategy('Revisión: cada semestre; la última, el 3 de mayo de 2026');
    expect(fields).toMatchObject({ review_interval: { months: 6 }, last_reviewed: { start: '2026-05-03' } });
    expect(fields['next_review']).toBeUndefined();
  });

  test('a review that was held stays one', () => {
    expect(strategy('Revisión: 12 de mayo de 2026, se mantiene')['review_interval']).toBeUndefined();
  });

  test.each([
    ['Meta 2027: 10 %', '2027-12-31'],
    ['Objetivo para 2028: 10 %', '2028-12-31'],
    ['Meta 2027: 10 % antes de junio de 2027', '2027-06-30'],
  ])('%s', (line, end) => {
    const text = `# Plan\n\n## Indicadores\n\n### Llamadas repetidas\n\n- Fuente: centralita\n- ${line}\n`;
    expect(fieldsOf(text, 'metric')['target']).toMatchObject({ value: { value: 10 }, by: { end } });
  });

  test('of two columns of targets, the last year is aimed at', () => {
    const text =
      '# Plan\n\n## Indicadores\n\n| Indicador | Meta 2026 | Meta 2027 | Meta 2025 |\n|---|---|---|---|\n| Esperas | 12 min | 8 min | 20 min |\n';
    expect(fieldsOf(text, 'metric')['target']).toMatchObject({ value: { value: 8 }, by: { end: '2027-12-31' } });
  });
});

test('what work contributes to may be said in other words than those of a goal', () => {
  const initiative = (line: string) => `# Plan\n\n## Iniciativas\n\n### Cartas claras\n\n- ${line}\n`;
  expect(fieldIn(initiative('Contribuye a: que nadie llame dos veces'), 'initiative', 'goals')).toMatchObject([{ open: true }]);
  expect(fieldIn(initiative('Objetivo: nadie llama dos veces'), 'initiative', 'goals')).not.toMatchObject([{ open: true }]);
});

test('assumptions beside risks are none', () => {
  const text =
    '# Plan\n\n## Riesgos y supuestos\n\n- Supuesto: sigue el contrato\n- Riesgo: se retrasa la centralita\n\n### Supuestos\n\n- Nadie se muda\n';
  expect(entitiesIn(text).filter(({ kind }) => kind === 'risk')).toHaveLength(1);
  expect(
    entitiesIn('# Plan\n\n## Risks\n\n- Assumption: all goes on\n- Late switchboard\n').filter(({ kind }) => kind === 'risk'),
  ).toHaveLength(1);
});

describe('who is meant by "personas"', () => {
  const kindsIn = (text: string, path = 'estrategia.md') => {
    const kind = path.startsWith('personas') ? 'segment' : 'strategy';
    const { entities, problems } = factsOf({ path, text, kind }, {});
    expect(problems).toEqual([]);
    return [...new Set(entities.map((one) => one.kind))].filter((one) => one !== 'strategy');
  };

  test.each([
    ['# Directorio\n\n- Eva Ros (jefa de Atención)\n- Luis Gil (director de Redes)\n', 'person'],
    ['# Equipo de experiencia\n\n| Nombre | Cargo |\n|---|---|\n| Eva Ros | Jefa de Atención |\n', 'person'],
    ['# Personas\n\n## Familias con niños\n\n- Necesidades: llegar sin prisa\n- Expectativas: que les esperen\n', 'segment'],
  ])('a file called so: %j', (text, kind) => {
    expect(kindsIn(text, 'personas.md')).toEqual([kind]);
  });

  test('in YAML, with a post or with needs', () => {
    const people = 'kind: estrategia\nnombre: Plan\npersonas:\n  - { nombre: Eva Ros, puesto: Jefa de Atención }\n';
    expect(kindsIn(people, 'estrategia.yaml')).toContain('person');
    const segments = 'personas:\n  - { nombre: Familias con niños, necesidades: [llegar sin prisa] }\n';
    expect(kindsIn(segments, 'equipo.yaml')).toEqual(['segment']);
  });

  test('English personas with a job title are people, others are segments', () => {
    expect(kindsIn('# Plan\n\n## Personas\n\n| Name | Job title |\n|---|---|\n| Eva Ros | Head of Care |\n')).toEqual(['person']);
    expect(kindsIn('# Plan\n\n## Personas\n\n- Families with children\n- People who travel alone\n')).toEqual(['segment']);
  });
});

describe('journeys as teams write them', () => {
  const entities = (text: string, kind: string) => entitiesIn(text, 'journey').filter((one) => one.kind === kind);
  const pain = (text: string) => entities(text, 'pain-point').map(({ fields }) => [fields['text'], fields['severity']]);

  test.each([
    ['Nadie avisa (grave)', 'Nadie avisa', 'high'],
    ['Nadie avisa (severidad: crítica)', 'Nadie avisa', 'critical'],
    ['Nadie avisa (gravedad alta)', 'Nadie avisa', 'high'],
    ['Nobody calls (severe)', 'Nobody calls', 'high'],
    ['Nadie avisa (en la planta alta)', 'Nadie avisa (en la planta alta)', undefined],
    ['Piden la baja (media hora)', 'Piden la baja (media hora)', undefined],
  ])('%s', (words, text, severity) => {
    expect(pain(`# Recorrido: alta\n\n## Etapa: firma\n\n- Punto de dolor: ${words}\n`)).toEqual([[text, severity]]);
    expect(
      pain(
        `# Recorrido: alta\n\n| Etapa | Dolor | Solución | Plazo |\n|---|---|---|---|\n| Firma | ${words} | Avisar | 30/06/2027 |\n`,
      ),
    ).toEqual([[text, severity]]);
  });

  test('stages that are counted with a full stop', () => {
    const text =
      '# Recorrido: alta\n\n## Etapa 1. Firma\n\n- Qué espera: firmar una vez\n\n## Etapa 2. Entrega\n\n- Qué espera: tenerlo en casa\n';
    expect(entities(text, 'stage').map(({ fields }) => fields['name'])).toEqual(['Firma', 'Entrega']);
  });

  test.each(['Ninguna por ahora', 'Sin acción: se asume', 'No action: we accept it', 'None for now'])('%s', (words) => {
    const text = `# Recorrido: alta\n\n| Etapa | Dolor | Gravedad | Acción | Plazo |\n|---|---|---|---|---|\n| Firma | Cola de una hora | alta | ${words} | |\n`;
    expect(entities(text, 'action')).toEqual([]);
    expect(entities(text, 'pain-point')[0]?.fields['decision']).toMatchObject({ ref: words });
  });

  test.each(['Se acepta la firma por móvil', 'Ninguna firma en papel', 'No action is taken without a call'])(
    '%s is something to do',
    (words) => {
      const text = `# Recorrido: alta\n\n| Etapa | Dolor | Acción | Plazo |\n|---|---|---|---|\n| Firma | Cola de una hora | ${words} | |\n`;
      expect(entities(text, 'action')).toHaveLength(1);
    },
  );
});

test('a column of types that are not ours is left alone, a mistyped one is not', () => {
  const problemsOf = (type: string) =>
    factsOf(
      {
        path: 's.md',
        text: `# Plan\n\n## Indicadores\n\n| Indicador | Tipo |\n|---|---|\n| Esperas | ${type} |\n`,
        kind: 'strategy',
      },
      {},
    ).problems;
  expect(problemsOf('operativo')).toEqual([]);
  expect(problemsOf('csta')).toHaveLength(1);
});

test('"tipo: estrategia" says again what the document is', () => {
  const problems = (text: string) => factsOf({ path: 'estrategia.yaml', text, kind: 'strategy' }, {}).problems;
  expect(problems('tipo: estrategia\nnombre: Plan\nresponsable: Eva Ros\n')).toEqual([]);
  expect(problems('tipo: rara\nnombre: Plan\nresponsable: Eva Ros\n')).toHaveLength(1);
});

test('how much may be spent is a right to decide about money', () => {
  const rights = (words: string) => fieldIn(item('Comités', `Decide sobre: ${words}`), 'body', 'decision_rights');
  expect(rights('hasta 50.000 € por trimestre, y la paralización de cualquier iniciativa')).toEqual(['funding']);
  expect(rights('prioridades y gasto hasta 3 millones de pesos')).toEqual(['priorities', 'funding']);
  expect(rights('qué se dice en las 3 reuniones del año') ?? []).toEqual([]);
});

test('the keys of a front matter do not speak against the words of the page', () => {
  const page =
    '# KPIs\n\n| KPI | Descripción | Meta | Responsable |\n| --- | --- | --- | --- |\n| Espera | Minutos | < 5 | Chef |\n';
  const languageOf = (text: string) => factsOf({ path: 'kpis.md', text, kind: 'metric' }, {}).language;
  expect(languageOf(`---\ntitle: KPIs\nlayout: default\n---\n\n${page}`)).toBe('es');
  expect(languageOf(`---\ntitle: KPIs\n---\n\n# KPIs\n\n| KPI | Description |\n| --- | --- |\n| Waiting | Minutes |\n`)).toBe(
    'en',
  );
});

test('what is not done yet is left undone, and what comes next is to be done', () => {
  const text =
    '# Plan\n\n## Qué NO hacer todavía\n\n- Abrir otro muelle\n\n## Próximas acciones concretas (30 días)\n\n- Pintar la rampa\n';
  expect(fieldIn(text, 'strategy', 'not_doing')).toEqual(['Abrir otro muelle']);
  expect(fieldIn(text, 'action', 'statement')).toBe('Pintar la rampa');
  expect(fieldIn('# Plan\n\n## What not to do yet\n\n- Open a second quay\n', 'strategy', 'not_doing')).toEqual([
    'Open a second quay',
  ]);
});
