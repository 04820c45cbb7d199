//! Three tools for one job are three contracts, three logins and three truths.
import { defineRule, isLinked, nameOf, option, place, type Tool } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'No more than two tools do the same job, unless their data comes together',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.24', 'S2.20'],
  options: { max: option.integer(2, 'So many tools may do the same job.', { minimum: 1 }) },
  on: 'Workspace',
  messages: {
    en: {
      many: '{n} tools do the same job ({tools}). Settle on one, or let their data come together in one place.',
      other: 'it does the same',
    },
    es: {
      many: '{n} herramientas hacen lo mismo ({tools}). Quédate con una, o reúne sus datos en un solo sitio.',
      other: 'hace lo mismo',
    },
  },
  *check(_, { model, options: { max } }) {
    for (const tools of byCapability(model.all('Tool'))) {
      const [first, ...others] = tools;
      if (!first || tools.length <= max || feedOne(tools)) continue;
      yield {
        at: place(first, 'capability'),
        message: 'many',
        data: { n: tools.length, tools: tools.map(nameOf) },
        related: others.slice(0, mostRelated).map((tool) => ({ at: place(tool), message: 'other' as const })),
      };
    }
  },
});

/** A reader follows a few. */
const mostRelated = 5;
const inUse = new Set<string | undefined>(['selected', 'implementing', 'in-use']);

/** Those that are used, or soon will be; what is none of the known jobs may be anything. */
function byCapability(tools: readonly Tool[]): Iterable<readonly Tool[]> {
  const groups = new Map<string, Tool[]>();
  for (const tool of tools) {
    const { capability, status } = tool;
    if (capability === undefined || capability === 'other' || !inUse.has(status)) continue;
    const group = groups.get(capability) ?? [];
    group.push(tool);
    groups.set(capability, group);
  }
  return groups.values();
}

/** Whether all of them feed the same tool or dashboard, which may be one of them. */
function feedOne(tools: readonly Tool[]): boolean {
  const [first, ...others] = tools.map(placesOf);
  return first !== undefined && [...first].some((place) => others.every((one) => one.has(place)));
}

function placesOf({ id, feeds_into }: Tool): ReadonlySet<string> {
  return new Set([id, ...feeds_into.map((one) => (isLinked(one) ? one.id : one.text.toLowerCase()))]);
}
