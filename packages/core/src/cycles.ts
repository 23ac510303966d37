import { append } from "./append";
import type { Id, Link } from "./document";
import type { ArgumentGraph } from "./graph";
import { isLink } from "./kinds";

/** Which links {@link cycles} follows. */
export interface CyclesOptions {
  /** Kinds of links. Default: all. `["inference"]` finds circular reasoning only. */
  readonly through?: readonly Link["kind"][];
}

/**
 * The circles in the map: each a set of statements and links of which every one leads to every other, in the order of
 * the document. A mutual attack is one, and so is a conclusion that is among its own reasons.
 *
 * Tarjan, "Depth-first search and linear graph algorithms" (1972), with a stack of our own in place of recursion.
 *
 * @example
 * ```ts
 * import { argument, because, claim, cycles, toGraph } from "@argument-graph/core";
 *
 * const [a, b] = ["a", "b"].map((id) => claim(`Claim ${id}`, { id }));
 *
 * cycles(toGraph(argument({}, a, b, because(a, b), because(b, a)))); // => [["a", "b", "a because b", "b because a"]]
 * ```
 */
export function cycles(graph: ArgumentGraph, options: CyclesOptions = {}): readonly (readonly Id[])[] {
  const { through = ["inference", "conflict", "causation"] } = options;
  const followed = (id: Id) => {
    const attributes = graph.getNodeAttributes(id);
    return !isLink(attributes) || through.includes(attributes.kind);
  };
  const next = (id: Id) => (followed(id) ? graph.outNeighbors(id).filter(followed) : []);
  const component = stronglyConnected(graph.nodes(), next);
  const members = new Map<number, Id[]>();
  for (const id of graph.nodes()) append(members, component.get(id) ?? -1, id);
  return [...members.values()].filter(
    ([first, second]) => second !== undefined || (first && next(first).includes(first)),
  );
}

interface Visit {
  readonly id: Id;
  readonly index: number;
  /** The least index known to be reachable from here within the component. */
  low: number;
  readonly next: Iterator<Id>;
}

/** The number of the strongly connected component of every node. Before: every id that `next` gives is among the ids. */
function stronglyConnected(ids: readonly Id[], next: (id: Id) => readonly Id[]): ReadonlyMap<Id, number> {
  const component = new Map<Id, number>();
  const indices = new Map<Id, number>();
  const waiting: Id[] = []; // visited, in no component yet
  const path: Visit[] = []; // where the recursion would be
  const enter = (id: Id) => {
    path.push({ id, index: indices.size, low: indices.size, next: next(id)[Symbol.iterator]() });
    indices.set(id, indices.size);
    waiting.push(id);
  };
  for (const start of ids) {
    if (!indices.has(start)) enter(start);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const step = visit.next.next();
      if (!step.done) {
        const index = indices.get(step.value);
        if (index === undefined) enter(step.value);
        else if (!component.has(step.value)) visit.low = Math.min(visit.low, index);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) parent.low = Math.min(parent.low, visit.low);
      if (visit.low < visit.index) continue;
      for (const id of waiting.splice(waiting.lastIndexOf(visit.id))) component.set(id, visit.index);
    }
  }
  return component;
}
