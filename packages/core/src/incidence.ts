import { append } from "./append";
import type { Id } from "./document";
import type { ArgumentGraph, EdgeAttributes, Role } from "./graph";
import { finish, inSteps, type Steps } from "./steps";

/** The neighbours of a node, sorted by the part they play: who plays it at this node, and where this node plays it. */
export interface Incidence {
  /** By the role of an edge that comes in: for a link its premises, for a statement the inferences to it ("conclusion"). */
  readonly in: ReadonlyMap<Role, readonly Id[]>;
  /** By the role of an edge that goes out: for a statement the inferences that it is a premise of. */
  readonly out: ReadonlyMap<Role, readonly Id[]>;
}

const nothing = () => ({ in: new Map<Role, Id[]>(), out: new Map<Role, Id[]>() });

interface Edge {
  readonly key: string;
  readonly role: Role;
  readonly order: number | undefined;
  readonly source: Id;
  readonly target: Id;
}

const edge = (key: string, { role, order }: EdgeAttributes, source: Id, target: Id): Edge => ({
  key,
  role,
  order,
  source,
  target,
});

/**
 * The neighbours of every node in the order of the document, in one pass over the edges: for what looks at the whole
 * graph. The keys are in the order of the nodes.
 */
export function incidence(graph: ArgumentGraph): ReadonlyMap<Id, Incidence> {
  return finish(incidenceSteps(graph));
}

/** {@link incidence} in steps. */
export function* incidenceSteps(graph: ArgumentGraph): Steps<ReadonlyMap<Id, Incidence>> {
  const all = new Map<Id, ReturnType<typeof nothing>>();
  yield* inSteps(graph.nodes(), (id) => all.set(id, nothing()));
  const edges = sorted(graph.mapEdges(edge));
  yield;
  yield* inSteps(edges, ({ role, source, target }) => {
    append((all.get(source) ?? nothing()).out, role, target);
    append((all.get(target) ?? nothing()).in, role, source);
  });
  return all;
}

/** The neighbours of one node, for what looks at a few nodes. */
export function incidenceOf(graph: ArgumentGraph, id: Id): Incidence {
  const found = nothing();
  for (const { role, source, target } of sorted(asAdded(graph, graph.mapEdges(id, edge)))) {
    if (source === id) append(found.out, role, target);
    if (target === id) append(found.in, role, source);
  }
  return found;
}

/**
 * graphology lists the edges of a node in the order in which they were added, but for neighbours with keys such as
 * `"2"`, which come first and in the order of numbers. Where that matters, all edges of the graph have to be looked at.
 */
function asAdded(graph: ArgumentGraph, edges: Edge[]): Edge[] {
  const loose = edges.filter(({ order }) => order === undefined);
  if (loose.length < 2 || !loose.some(({ source, target }) => /^\d+$/.test(source) || /^\d+$/.test(target)))
    return edges;
  const byKey = new Map(edges.map((each) => [each.key, each]));
  return graph.edges().flatMap((key) => byKey.get(key) ?? []);
}

/** By `order`, those without one last; the sort is stable. */
function sorted(edges: Edge[]): Edge[] {
  return edges.sort((a, b) => compare(a.order, b.order));
}

function compare(a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY): number {
  return a === b ? 0 : a - b;
}
