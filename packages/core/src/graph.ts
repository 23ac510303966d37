import type { DirectedGraph } from "graphology";
import type { ArgumentDocument, Causation, Claim, Conflict, Evidence, Inference } from "./document";

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

/**
 * Statements and links as nodes, roles as edges: a graphology graph, so its algorithms and exporters apply.
 *
 * ```
 * rain ──premise──▸ [inference] ──conclusion──▸ wet      drizzle ──attacker──▸ [conflict] ──target──▸ wet
 * ```
 */
export type ArgumentGraph = DirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
