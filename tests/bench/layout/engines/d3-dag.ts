import * as d3 from "d3-dag";
import type { BenchBox, BenchLink, Rectangle } from "../graph";
import { boxGap, type Engine, layerGap } from "./engine";

/** d3-dag's sugiyama with its defaults, or with its fastest operators. It knows points, not boxes, and no groups. */
export function d3Dag(effort: "default" | "fast"): Engine {
  return {
    draw({ boxes, links }) {
      const graph = d3.graph<BenchBox, BenchLink>();
      const nodes = new Map(boxes.map((box) => [box.id, graph.node(box)]));
      for (const link of links) {
        const [source, target] = [nodes.get(link.source), nodes.get(link.target)];
        if (source && target) graph.link(source, target, link);
      }
      const size = ({ data }: { readonly data: BenchBox }): [number, number] => [data.width, data.height];
      const settings = d3.sugiyama().nodeSize(size).gap([boxGap, layerGap]);
      if (effort === "fast")
        settings.layering(d3.layeringSimplex()).decross(d3.decrossDfs()).coord(d3.coordGreedy())(graph);
      else settings(graph);
      const placed = new Map<string, Rectangle>();
      for (const { data, x, y } of graph.nodes()) {
        const { id, width, height } = data;
        placed.set(id, { x: x - width / 2, y: y - height / 2, width, height });
      }
      const routes = new Map<string, number[]>();
      for (const { data, points } of graph.links()) routes.set(data.id, points.flat());
      return { boxes: placed, routes, groups: new Map() };
    },
  };
}
