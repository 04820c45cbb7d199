//! What a rule looks at: `goals[*]`, `journeys[*].stages[*].actions[*]`, the workspace, anything.
import type { Node, ScalarNode } from '../../syntax/tree.ts';
import type { OnData } from './data.ts';
import { segmentsOf } from './read-path.ts';
import { readWalk, stepsOf, typeOf, type Level } from './read-walk.ts';
import { at, problem, scalarOf, type Names, type Reading } from './reading.ts';
import { anyEntity, entityShape, familyOf, type Shape } from './shape.ts';

export interface Looked {
  readonly on: OnData;
  readonly names: Pick<Names, 'item' | 'levels'>;
}

/** `goals[*]`, `workspace`, `anything`. */
export function readOn(reading: Reading, node: Node): Looked | undefined {
  const word = scalarOf(reading, node, 'What the rule looks at, such as "goals[*]" or "workspace",');
  if (!word) return undefined;
  if (word.text === 'workspace')
    return looked({ type: 'Workspace', name: 'workspace', above: [], within: [] }, entityShape('workspace'));
  if (word.text === 'anything') return looked({ type: 'Entity', name: 'item', above: [], within: [] }, anyEntity);
  const walk = readWalk(reading, word, segmentsOf(word.text));
  return walk && below(reading, word, walk);
}

function looked(on: OnData, item: Shape): Looked {
  return {
    on,
    names: {
      item,
      levels: new Map([
        ['workspace', entityShape('workspace')],
        [on.name, item],
        ['item', item],
      ]),
    },
  };
}

/** Entities are found from the last one up; parts of it from there down. */
function below(reading: Reading, word: ScalarNode, levels: readonly Level[]): Looked | undefined {
  const last = levels.findLastIndex(({ shape }) => familyOf(shape) === 'ref');
  const entity = levels[last];
  if (!entity) return undefined;
  if (levels.slice(0, last).some(({ shape }) => familyOf(shape) !== 'ref'))
    return problem(
      reading,
      at(word),
      'A path may lead from things to their parts, but not from a part on to other things. Look at the part, and name the other thing as a field of it.',
    );
  if (entity.shape.kinds.length !== 1)
    return problem(reading, at(word), `This may be ${entity.shape.kinds.join(', ')}. Look at one kind of thing.`);
  const on: OnData = {
    type: typeOf(entity.shape.kinds[0] ?? ''),
    name: entity.name,
    above: levels
      .slice(0, last)
      .map(({ name, shape }, i) => ({
        type: typeOf(shape.kinds[0] ?? ''),
        field: levels[i + 1]?.path.findLast((step) => step !== '*') ?? '',
        name,
      }))
      .reverse(),
    within: stepsOf(levels.slice(last)),
  };
  const item = levels.at(-1)?.shape ?? entity.shape;
  return {
    on,
    names: {
      item,
      levels: new Map([
        ['workspace', entityShape('workspace')],
        ...levels.map(({ name, shape }): [string, Shape] => [name, shape]),
        ['item', item],
      ]),
    },
  };
}
