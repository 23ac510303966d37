import { checkIds } from "./check-ids";
import type { ArgumentDocument, Id } from "./document";
import type { ArgumentGraph, EdgeAttributes, GraphAttributes, NodeAttributes } from "./graph";
import { linkEnds, ROLES } from "./link-ends";
import { finish, inSteps, type Steps } from "./steps";
import { withoutEnds } from "./without-ends";

/**
 * The graph of a document to be read, as `toGraph` gives it to be changed: the same nodes and edges in the same order,
 * without graphology, which a page need not load to draw a map.
 *
 * @throws RangeError at a repeated or unknown id, and at an end that cannot be one, like `toGraph`.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toReadonlyGraph } from "@argument-graph/core";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toReadonlyGraph(argument({}, wet, rain, because(wet, rain)));
 *
 * graph.nodes(); // => ["wet", "rain", "wet because rain"]
 * graph.inNeighbors("wet"); // => ["wet because rain"]
 * ```
 */
export function toReadonlyGraph(document: ArgumentDocument): ArgumentGraph {
  return finish(readonlyGraphSteps(document));
}

/** {@link toReadonlyGraph} in steps, for large documents in a page. */
export function* readonlyGraphSteps(document: ArgumentDocument): Steps<ArgumentGraph> {
  checkIds(document, "toReadonlyGraph");
  yield;
  const { statements, links, ...attributes } = document;
  const nodes = new Map<Id, Node>();
  const edges: Edge[] = [];
  const add = (id: Id, attributes: NodeAttributes) =>
    nodes.set(id, { attributes, in: neighbours(), out: neighbours() });
  const join = (source: Id, target: Id, role: EdgeAttributes["role"]) => {
    const edge = { key: String(edges.length), attributes: { role, order: edges.length }, source, target };
    edges.push(edge);
    (nodes.get(source) ?? nothing).out[target] = edge;
    (nodes.get(target) ?? nothing).in[source] = edge;
  };
  yield* inSteps(statements, ({ id, ...statement }) => add(id, statement));
  yield* inSteps(links, (link) => add(link.id, withoutEnds(link)));
  yield* inSteps(links, (link) => {
    const { from, to } = linkEnds(link);
    const roles = ROLES[link.kind];
    for (const id of from) join(id, link.id, roles.from);
    join(link.id, to, roles.to);
  });
  return new ReadonlyGraph(attributes, nodes, edges);
}

interface Edge {
  readonly key: string;
  readonly attributes: EdgeAttributes;
  readonly source: Id;
  readonly target: Id;
}

/**
 * Edges by the node at their other end. An object without a prototype, not a map, so that neighbours have the order that
 * they have in graphology, where keys such as `"2"` come first.
 */
interface Neighbours {
  [id: Id]: Edge;
}

const neighbours = (): Neighbours => Object.create(null);

interface Node {
  readonly attributes: NodeAttributes;
  readonly in: Neighbours;
  readonly out: Neighbours;
}

/** Stands in where ids have been checked, so that it is never read. */
const nothing = { in: neighbours(), out: neighbours() };

/** A class, because a graph has an identity: what is worked out about one is kept by it. */
class ReadonlyGraph implements ArgumentGraph {
  readonly order: number;
  readonly size: number;
  readonly #attributes: GraphAttributes;
  readonly #nodes: ReadonlyMap<Id, Node>;
  readonly #edges: readonly Edge[];

  constructor(attributes: GraphAttributes, nodes: ReadonlyMap<Id, Node>, edges: readonly Edge[]) {
    this.#attributes = attributes;
    this.#nodes = nodes;
    this.#edges = edges;
    this.order = nodes.size;
    this.size = edges.length;
  }

  getAttributes(): GraphAttributes {
    return this.#attributes;
  }

  getAttribute<Name extends keyof GraphAttributes>(name: Name): GraphAttributes[Name] {
    return this.#attributes[name];
  }

  hasNode(id: unknown): boolean {
    return this.#nodes.has(String(id));
  }

  nodes(): Id[] {
    return [...this.#nodes.keys()];
  }

  getNodeAttributes(id: unknown): NodeAttributes {
    return this.#node("getNodeAttributes", id).attributes;
  }

  getNodeAttribute<Name extends keyof NodeAttributes>(id: unknown, name: Name): NodeAttributes[Name] {
    return this.#node("getNodeAttribute", id).attributes[name];
  }

  forEachNode(act: (id: Id, attributes: NodeAttributes) => void): void {
    for (const [id, { attributes }] of this.#nodes) act(id, attributes);
  }

  mapNodes<Answer>(map: (id: Id, attributes: NodeAttributes) => Answer): Answer[] {
    return [...this.#nodes].map(([id, { attributes }]) => map(id, attributes));
  }

  filterNodes(is: (id: Id, attributes: NodeAttributes) => boolean | undefined): Id[] {
    return this.nodes().filter((id) => is(id, this.getNodeAttributes(id)));
  }

  findNode(is: (id: Id, attributes: NodeAttributes) => boolean | undefined): Id | undefined {
    return this.nodes().find((id) => is(id, this.getNodeAttributes(id)));
  }

  someNode(is: (id: Id, attributes: NodeAttributes) => boolean | undefined): boolean {
    return this.findNode(is) !== undefined;
  }

  neighbors(id: unknown): Id[] {
    const { in: before, out: behind } = this.#node("neighbors", id);
    return [...new Set([...Object.keys(before), ...Object.keys(behind)])];
  }

  inNeighbors(id: unknown): Id[] {
    return Object.keys(this.#node("inNeighbors", id).in);
  }

  outNeighbors(id: unknown): Id[] {
    return Object.keys(this.#node("outNeighbors", id).out);
  }

  edges(): string[] {
    return this.#edges.map(({ key }) => key);
  }

  source(edge: unknown): Id {
    return this.#edge("source", edge).source;
  }

  target(edge: unknown): Id {
    return this.#edge("target", edge).target;
  }

  forEachEdge(act: OfEdge<void>): void {
    for (const edge of this.#edges) ask(act, edge);
  }

  mapEdges<Answer>(...of: [map: OfEdge<Answer>] | [id: unknown, map: OfEdge<Answer>]): Answer[] {
    if (of.length === 1) return this.#edges.map((edge) => ask(of[0], edge));
    const { in: before, out: behind } = this.#node("mapEdges", of[0]);
    return [...Object.values(before), ...Object.values(behind)].map((edge) => ask(of[1], edge));
  }

  someInEdge(id: unknown, is: OfEdge<boolean | undefined>): boolean {
    return this.filterInEdges(id, is).length > 0;
  }

  filterInEdges(id: unknown, is: OfEdge<boolean | undefined>): string[] {
    return keysOf(this.#node("filterInEdges", id).in, is);
  }

  filterOutEdges(id: unknown, is: OfEdge<boolean | undefined>): string[] {
    return keysOf(this.#node("filterOutEdges", id).out, is);
  }

  #node(method: string, id: unknown): Node {
    const node = this.#nodes.get(String(id));
    if (!node) throw new RangeError(`${method}: the graph has no node “${id}”.`);
    return node;
  }

  #edge(method: string, key: unknown): Edge {
    const edge = this.#edges[Number(key)];
    if (!edge) throw new RangeError(`${method}: the graph has no edge “${key}”.`);
    return edge;
  }
}

type OfEdge<Answer> = (edge: string, attributes: EdgeAttributes, source: Id, target: Id) => Answer;

const ask = <Answer>(question: OfEdge<Answer>, { key, attributes, source, target }: Edge): Answer =>
  question(key, attributes, source, target);

const keysOf = (edges: Neighbours, is: OfEdge<boolean | undefined>): string[] =>
  Object.values(edges).flatMap((edge) => (ask(is, edge) ? [edge.key] : []));
