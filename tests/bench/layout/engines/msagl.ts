import {
  CurveFactory,
  Edge,
  GeomEdge,
  GeomGraph,
  GeomNode,
  Graph,
  layoutGeomGraph,
  Node,
  Point,
  SugiyamaLayoutSettings,
} from "@msagl/core";
import type { BenchGraph, Drawing, Rectangle } from "../graph";
import { boxGap, type Engine, layerGap } from "./engine";

/** MSAGL-JS layered, with its splines. */
export function msagl(): Engine {
  return {
    draw(graph) {
      const { root, nodes, groups, edges } = write(graph);
      layoutGeomGraph(root);
      return read(graph, nodes, groups, edges);
    },
  };
}

function settings(): SugiyamaLayoutSettings {
  const wanted = new SugiyamaLayoutSettings();
  wanted.LayerSeparation = layerGap;
  wanted.commonSettings.NodeSeparation = boxGap;
  return wanted;
}

interface Written {
  readonly root: GeomGraph;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly groups: ReadonlyMap<string, Graph>;
  readonly edges: ReadonlyMap<string, GeomEdge>;
}

function write({ boxes, links, groups: wanted }: BenchGraph): Written {
  const graph = new Graph("root");
  const root = new GeomGraph(graph);
  root.layoutSettings = settings();
  const groups = new Map<string, Graph>();
  // Parents come before their children in the bench's graphs.
  for (const { id, parent } of wanted) {
    const group = new Graph(id);
    (groups.get(parent ?? "") ?? graph).addNode(group);
    new GeomGraph(group).layoutSettings = settings();
    groups.set(id, group);
  }
  const nodes = new Map<string, Node>();
  for (const { id, width, height, group } of boxes) {
    const node = new Node(id);
    (groups.get(group ?? "") ?? graph).addNode(node);
    new GeomNode(node).boundaryCurve = CurveFactory.createRectangle(width, height, new Point(0, 0));
    nodes.set(id, node);
  }
  const edges = new Map<string, GeomEdge>();
  for (const { id, source, target } of links) {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (!from || !to) continue;
    const edge = new GeomEdge(new Edge(from, to));
    Object.assign(edge, { sourceArrowhead: undefined, targetArrowhead: undefined });
    edges.set(id, edge);
  }
  return { root, nodes, groups, edges };
}

function read(
  { boxes, links, groups: wanted }: BenchGraph,
  nodes: ReadonlyMap<string, Node>,
  groups: ReadonlyMap<string, Graph>,
  edges: ReadonlyMap<string, GeomEdge>,
): Drawing {
  const place = (id: string, node: Node | undefined): [string, Rectangle] => {
    const { left, top, width, height } = GeomNode.getGeom(node ?? new Node(id)).boundingBox;
    return [id, { x: left, y: -top, width, height }];
  };
  return {
    boxes: new Map(boxes.map(({ id }) => place(id, nodes.get(id)))),
    groups: new Map(wanted.map(({ id }) => place(id, groups.get(id)))),
    routes: new Map(links.map(({ id }) => [id, sample(edges.get(id))])),
  };
}

/** The curve of a link as a polyline: four pieces a segment. */
function sample(edge: GeomEdge | undefined): number[] {
  const curve = edge?.curve;
  if (!curve) return [];
  const pieces = 4 * ("segs" in curve && Array.isArray(curve.segs) ? curve.segs.length : 2);
  const points: number[] = [];
  for (let i = 0; i <= pieces; i++) {
    const { x, y } = curve.value(curve.parStart + ((curve.parEnd - curve.parStart) * i) / pieces);
    points.push(x, -y);
  }
  return points;
}
