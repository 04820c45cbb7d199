//! Customers cross departments; a strategy of one of them stops at its door.
import {
  defineRule,
  departmentsOf,
  isLinked,
  isLive,
  nameOf,
  option,
  place,
  workOf,
  type Model,
  type Referred,
  type Strategy,
  type Work,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'More than one department works for a strategy',
  severity: 'error',
  presets: ['recommended'],
  claims: ['S0.16', 'S1.9'],
  options: {
    min: option.integer(2, 'It is asked of a strategy with so many initiatives and actions.', { minimum: 1 }),
  },
  on: 'Strategy',
  messages: {
    en: {
      alone:
        'Customer experience takes several departments, and for "{strategy}" only {department} is at work. Bring in those who deliver the rest of the journey, each with something to do.',
      work: 'for example here',
    },
    es: {
      alone:
        'La experiencia de cliente es cosa de varios departamentos, y en «{strategy}» solo trabaja {department}. Incorpora a quienes atienden el resto del recorrido, cada uno con algo que hacer.',
      work: 'por ejemplo, aquí',
    },
  },
  *check(strategy, { model, options }) {
    if (strategy.status !== 'active') return;
    const work = [...workOf(strategy, model)].filter(isLive);
    const [first] = work;
    if (!first || work.length < options.min) return;
    const { names, unsure } = departmentsOf([...strategy.contributors, ...hosts(strategy), ...work.flatMap(workers)], model);
    const [department] = names.values();
    if (unsure || names.size !== 1 || department === undefined) return;
    yield {
      at: place(strategy),
      message: 'alone',
      data: { strategy: nameOf(strategy), department },
      // A house whose other departments are not listed may be a house of one.
      confidence: knowsOthers(model) ? 'high' : 'medium',
      related: [{ at: place(first), message: 'work' }],
    };
  },
});

/** Who answers for the stages of its journeys. */
function hosts({ journeys }: Strategy): (Referred | undefined)[] {
  const stages = journeys.filter(isLinked).flatMap((journey) => journey.stages.filter(isLinked));
  return stages.map(({ accountable, owner }) => accountable ?? owner);
}

function workers({ owner, contributors, people, depends_on }: Work): (Referred | undefined)[] {
  const waitedFor = depends_on.map(({ department, ref }) => department ?? (isLinked(ref) && isActor(ref.kind) ? ref : undefined));
  return [owner, ...contributors, ...people.map(({ ref }) => ref), ...waitedFor];
}

function isActor(kind: string): boolean {
  return ['person', 'role', 'team', 'department'].includes(kind);
}

function knowsOthers(model: Model): boolean {
  return model.all('Department').length > 1 || departmentsOf(model.all('Person'), model).names.size > 1;
}
