//! A strategy that one team wrote for all is one that the others read as an order.
import {
  defineRule,
  departmentsOf,
  insert,
  isLinked,
  nameOf,
  place,
  toFillIn,
  type Model,
  type Referred,
  type Strategy,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Several departments had a say in a strategy',
  severity: 'info',
  presets: ['recommended'],
  claims: ['S1.27'],
  absence: true,
  on: 'Strategy',
  messages: {
    en: {
      nobody:
        'Nothing says who had a say in "{strategy}". List whom you asked while you wrote it: departments, leaders, a body in which they sit.',
      one: 'Only {one} had a say in "{strategy}", as far as this says. List who else was asked while it was written, or ask them now.',
      add: 'Add who was consulted, to fill in',
    },
    es: {
      nobody:
        'Nada dice quién ha participado en «{strategy}». Indica a quién preguntasteis al escribirla: departamentos, responsables, un órgano en el que estén.',
      one: 'Que se sepa, en «{strategy}» solo ha participado {one}. Indica a quién más se preguntó al escribirla, o preguntad ahora.',
      add: 'Añadir a quién se consultó, por definir',
    },
  },
  *check(strategy, { model }) {
    if (strategy.status !== 'active') return;
    const asked = askedFor(strategy, model);
    const { names, unsure } = departmentsOf([strategy.owner, ...asked], model);
    // Where nobody's department is said, two who were asked are two.
    if (names.size > 1 || (unsure && asked.length > 1)) return;
    const [first] = asked;
    yield {
      at: place(strategy, 'consulted'),
      message: first ? 'one' : 'nobody',
      data: { strategy: nameOf(strategy), ...(first && { one: [...names.values()][0] ?? called(first) }) },
      suggest: [insert(strategy, 'consulted', [toFillIn], 'add')],
    };
  },
});

/** Who contributed, was consulted, or agreed to its success statement. */
function askedFor({ contributors, consulted, success }: Strategy, model: Model): Referred[] {
  const only = model.all('SuccessStatement');
  const statement = isLinked(success) ? success : only.length === 1 ? only[0] : undefined;
  return [...contributors, ...consulted, ...(statement?.leaders ?? [])];
}

function called(one: Referred): string {
  return isLinked(one) ? nameOf(one) : one.text;
}
