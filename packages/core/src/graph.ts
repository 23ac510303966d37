import type { DirectedGraph } from "graphology";
import type { ArgumentDocument, Causation, Claim, Conflict, Evidence, Id, Inference } from "./document";

/** The part that an end of an edge plays; edges run premise → inference → conclusion, and likewise for the others. */
export type Role = "premise" | "conclusion" | "attacker" | "target" | "cause" | "effect";

/** What a node carries: the statement or link without its id (the node's key) and its ends (the node's edges). */
export type NodeAttributes =
  | Omit<Claim, "id">
  | Omit<Evidence, "id">
  | Omit<Inference, "id" | "premises" | "conclusion">
  | Omit<Conflict, "id" | "attackers" | "target">
  | Omit<Causation, "id" | "cause" | "effect">;

export interface EdgeAttributes {
  role: Role;
  /**
   * Where the edge stands among the edges of its node: the smaller first, those without one last, as they were added.
   * `toGraph` sets it, because graphology itself does not keep the order of neighbours with keys such as `"2"`.
   */
  order?: number;
}

/** Everything of the document that is neither statement nor link. */
export type GraphAttributes = Omit<ArgumentDocument, "statements" | "links">;

/** What is asked about an edge, with the nodes at its ends. */
type OfEdge<Answer> = (edge: string, attributes: EdgeAttributes, source: Id, target: Id) => Answer;

/** What is asked about a node. */
type OfNode<Answer> = (id: Id, attributes: NodeAttributes) => Answer;

/**
 * Statements and links as nodes, roles as edges, to be read: what drawings and questions ask a graph, in the words and in
 * the order of graphology. `toGraph` gives graphology's own, to be changed too; `toReadonlyGraph` gives one without it.
 *
 * ```
 * rain ──premise──▸ [inference] ──conclusion──▸ wet      drizzle ──attacker──▸ [conflict] ──target──▸ wet
 * ```
 */
export interface ArgumentGraph {
  /** How many nodes there are. */
  readonly order: number;
  /** How many edges there are. */
  readonly size: number;
  getAttributes(): GraphAttributes;
  getAttribute<Name extends keyof GraphAttributes>(name: Name): GraphAttributes[Name];

  hasNode(id: unknown): boolean;
  nodes(): Id[];
  getNodeAttributes(id: unknown): NodeAttributes;
  getNodeAttribute<Name extends keyof NodeAttributes>(id: unknown, name: Name): NodeAttributes[Name];
  forEachNode(act: OfNode<void>): void;
  mapNodes<Answer>(map: OfNode<Answer>): Answer[];
  filterNodes(is: OfNode<boolean | undefined>): Id[];
  findNode(is: OfNode<boolean | undefined>): Id | undefined;
  someNode(is: OfNode<boolean | undefined>): boolean;

  neighbors(id: unknown): Id[];
  inNeighbors(id: unknown): Id[];
  outNeighbors(id: unknown): Id[];

  edges(): string[];
  source(edge: unknown): Id;
  target(edge: unknown): Id;
  forEachEdge(act: OfEdge<void>): void;
  mapEdges<Answer>(map: OfEdge<Answer>): Answer[];
  mapEdges<Answer>(id: unknown, map: OfEdge<Answer>): Answer[];
  someInEdge(id: unknown, is: OfEdge<boolean | undefined>): boolean;
  filterInEdges(id: unknown, is: OfEdge<boolean | undefined>): string[];
  filterOutEdges(id: unknown, is: OfEdge<boolean | undefined>): string[];
}

/** The same as a graphology graph, so its algorithms and exporters apply, and it can be changed. */
export type EditableGraph = DirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
