import Elk from "elkjs/lib/elk.bundled.js";
import type { ElkExtendedEdge, ElkNode, LayoutOptions } from "elkjs/lib/elk-api";
import type { BenchGraph, Drawing, Rectangle } from "../graph";
import { boxGap, type Engine, groupPadding, layerGap, linkGap } from "./engine";

/** ELK layered with polylines; "best" takes its time: network simplex for places, fifty tries for the order. */
export function elk(effort: "default" | "best"): Engine {
  const engine = new Elk();
  return { draw: async (graph) => read(await engine.layout(write(graph, effort === "best" ? best : {})), graph) };
}

const common: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.edgeRouting": "POLYLINE",
  "elk.spacing.nodeNode": `${boxGap}`,
  "elk.layered.spacing.nodeNodeBetweenLayers": `${layerGap}`,
  "elk.spacing.edgeNode": "15",
  "elk.spacing.edgeEdge": `${linkGap}`,
  "elk.layered.spacing.edgeNodeBetweenLayers": "15",
  "elk.layered.spacing.edgeEdgeBetweenLayers": `${linkGap}`,
  "elk.spacing.componentComponent": `${boxGap}`,
  "elk.padding": `[top=${groupPadding},left=${groupPadding},bottom=${groupPadding},right=${groupPadding}]`,
};

const best: LayoutOptions = {
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.thoroughness": "50",
  "elk.layered.crossingMinimization.greedySwitch.type": "TWO_SIDED",
  "elk.layered.crossingMinimization.greedySwitch.activationThreshold": "0",
};

interface Parent extends ElkNode {
  children: ElkNode[];
}

function write({ boxes, links, groups }: BenchGraph, more: LayoutOptions): ElkNode {
  // ELK hands no distances down to what is inside: they are repeated on every group.
  const layoutOptions = { ...common, ...more };
  const across: LayoutOptions = groups.length > 0 ? { "elk.hierarchyHandling": "INCLUDE_CHILDREN" } : {};
  const root: Parent = { id: "root", layoutOptions: { ...layoutOptions, ...across }, children: [] };
  const inner = new Map(groups.map(({ id }): [string, Parent] => [id, { id, layoutOptions, children: [] }]));
  const within = (group: string | undefined): Parent => (group === undefined ? root : (inner.get(group) ?? root));
  for (const { id, parent } of groups) within(parent).children.push(within(id));
  for (const { id, width, height, group } of boxes) within(group).children.push({ id, width, height });
  root.edges = links.map(({ id, source, target }) => ({ id, sources: [source], targets: [target] }));
  return root;
}

/** An edge as ELK returns it: `container` is the group that its points are seen from. */
interface PlacedEdge extends ElkExtendedEdge {
  readonly container?: string;
}

function read(root: ElkNode, { groups: wanted }: BenchGraph): Drawing {
  const isGroup = new Set(wanted.map(({ id }) => id));
  const boxes = new Map<string, Rectangle>();
  const groups = new Map<string, Rectangle>();
  const origin = new Map([[root.id, { x: 0, y: 0 }]]);
  const edges: { edge: PlacedEdge; owner: string }[] = [];
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const from = origin.get(node.id) ?? { x: 0, y: 0 };
    for (const edge of node.edges ?? []) edges.push({ edge, owner: node.id });
    for (const child of node.children ?? []) {
      const at = { x: from.x + (child.x ?? 0), y: from.y + (child.y ?? 0) };
      origin.set(child.id, at);
      const rectangle = { ...at, width: child.width ?? 0, height: child.height ?? 0 };
      (isGroup.has(child.id) ? groups : boxes).set(child.id, rectangle);
      stack.push(child);
    }
  }
  const routes = new Map<string, number[]>();
  for (const { edge, owner } of edges) {
    const from = origin.get(edge.container ?? owner) ?? { x: 0, y: 0 };
    const points = (edge.sections ?? []).flatMap((s) => [s.startPoint, ...(s.bendPoints ?? []), s.endPoint]);
    routes.set(
      edge.id,
      points.flatMap(({ x, y }) => [x + from.x, y + from.y]),
    );
  }
  return { boxes, routes, groups };
}
