import { DirectedGraph } from "graphology";
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from "./graph";

/**
 * graphology keeps a node's neighbours in the plain objects `in` and `out`, whose inherited members it takes for edges:
 * a first edge to a node called `constructor` "already exists", and one to `__proto__` replaces the prototype. Objects
 * without a prototype have no such members, so that every string is an id like any other.
 */
class NodeData {
  readonly key: string;
  attributes: object;
  inDegree = 0;
  outDegree = 0;
  directedLoops = 0;
  in: object = Object.create(null);
  out: object = Object.create(null);

  constructor(key: string, attributes: object) {
    this.key = key;
    this.attributes = attributes;
  }

  clear(): void {
    Object.assign(this, new NodeData(this.key, this.attributes));
  }
}

/** A directed graph whose nodes may be called anything, also in the copies and subgraphs that algorithms make of it. */
export class IdGraph extends DirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes> {
  constructor(options?: ConstructorParameters<typeof DirectedGraph>[0]) {
    super(options);
    Object.assign(this, { NodeDataClass: NodeData });
  }

  override nullCopy(options: Parameters<DirectedGraph["nullCopy"]>[0] = {}): this {
    const { type = "directed", multi = false } = options;
    const plain = super.nullCopy(options);
    // A copy of another type has other ways of keeping neighbours: there graphology's own rules hold.
    if (type === "directed" && !multi) Object.assign(plain, { NodeDataClass: NodeData });
    return plain as this;
  }

  override hasEdge(...ends: [edge: unknown] | [source: unknown, target: unknown]): boolean {
    return ends.length === 1 ? super.hasEdge(ends[0]) : this.hasDirectedEdge(...ends);
  }

  override hasDirectedEdge(...ends: [edge: unknown] | [source: unknown, target: unknown]): boolean {
    if (ends.length === 1) return super.hasDirectedEdge(ends[0]);
    return ends.every((end) => this.hasNode(end)) && this.directedEdge(...ends) !== undefined;
  }
}
