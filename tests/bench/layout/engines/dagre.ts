import dagre from "@dagrejs/dagre";
import type { Rectangle } from "../graph";
import { boxGap, type Engine, layerGap, linkGap } from "./engine";

/** dagre 3 with its default ranker, the network simplex. */
export function dagreEngine(): Engine {
  return {
    draw({ boxes, links, groups }) {
      const graph = new dagre.graphlib.Graph({ multigraph: true, compound: true });
      graph.setGraph({ rankdir: "TB", nodesep: boxGap, edgesep: linkGap, ranksep: layerGap });
      graph.setDefaultEdgeLabel(() => ({}));
      for (const { id } of groups) graph.setNode(id, {});
      for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
      for (const { id, parent } of groups) if (parent !== undefined) graph.setParent(id, parent);
      for (const { id, group } of boxes) if (group !== undefined) graph.setParent(id, group);
      for (const { id, source, target } of links) graph.setEdge(source, target, {}, id);
      dagre.layout(graph);
      const place = ({ id }: { readonly id: string }): [string, Rectangle] => {
        const { x, y, width, height } = graph.node(id);
        return [id, { x: x - width / 2, y: y - height / 2, width, height }];
      };
      return {
        boxes: new Map(boxes.map(place)),
        groups: new Map(groups.map(place)),
        routes: new Map(
          links.map(({ id, source, target }) => {
            const { points = [] } = graph.edge(source, target, id) ?? {};
            return [id, points.flatMap(({ x, y }: { x: number; y: number }) => [x, y])];
          }),
        ),
      };
    },
  };
}
