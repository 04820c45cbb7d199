//! Cycles in a graph: things that wait for each other.

/**
 * The shortest cycle through each node that lies on one, every cycle once, beginning with the node that comes first in
 * `nodes`. A node that leads to itself is a cycle of one.
 */
export function cyclesOf<T>(nodes: readonly T[], next: (node: T) => readonly T[]): T[][] {
  const links = new Map(nodes.map((node) => [node, next(node)]));
  const left = onCycles(nodes, links);
  const rank = new Map(nodes.map((node, i) => [node, i]));
  const covered = new Set<T>();
  const cycles: T[][] = [];
  for (const node of nodes) {
    if (!left.has(node) || covered.has(node)) continue;
    const cycle = shortestCycle(node, (one) => (links.get(one) ?? []).filter((other) => left.has(other)));
    for (const one of cycle) covered.add(one);
    if (cycle.length > 0) cycles.push(fromFirst(cycle, rank));
  }
  return cycles;
}

/** Neither what leads to no cycle nor what none leads to; what lies between two of them stays. */
function onCycles<T>(nodes: readonly T[], links: ReadonlyMap<T, readonly T[]>): ReadonlySet<T> {
  const forward = [...knots(nodes, (node) => links.get(node) ?? [])];
  const before = new Map(forward.map((node): [T, T[]] => [node, []]));
  for (const node of forward) for (const target of links.get(node) ?? []) before.get(target)?.push(node);
  return knots(forward, (node) => before.get(node) ?? []);
}

/** What is left when every node that leads nowhere has been taken away, again and again. */
function knots<T>(nodes: readonly T[], next: (node: T) => readonly T[]): ReadonlySet<T> {
  const known = new Set(nodes);
  const open = new Map(nodes.map((node) => [node, new Set(next(node).filter((one) => known.has(one)))]));
  const before = new Map<T, T[]>();
  for (const node of nodes) before.set(node, []);
  for (const [node, targets] of open) for (const target of targets) before.get(target)?.push(node);
  const done = nodes.filter((node) => open.get(node)?.size === 0);
  for (let node = done.pop(); node !== undefined; node = done.pop()) {
    open.delete(node);
    for (const one of before.get(node) ?? []) if (open.get(one)?.delete(node) && open.get(one)?.size === 0) done.push(one);
  }
  return new Set(open.keys());
}

function shortestCycle<T>(start: T, next: (node: T) => readonly T[]): T[] {
  const cameFrom = new Map<T, T>();
  const queue = [start];
  for (const node of queue) {
    for (const target of next(node)) {
      if (target === start) return pathTo(node, cameFrom);
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, node);
      queue.push(target);
    }
  }
  return [];
}

function pathTo<T>(end: T, cameFrom: ReadonlyMap<T, T>): T[] {
  const path: T[] = [];
  for (let at: T | undefined = end; at !== undefined; at = cameFrom.get(at)) path.push(at);
  return path.reverse();
}

function fromFirst<T>(cycle: readonly T[], rank: ReadonlyMap<T, number>): T[] {
  const ranks = cycle.map((node) => rank.get(node) ?? 0);
  const first = ranks.indexOf(Math.min(...ranks));
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
