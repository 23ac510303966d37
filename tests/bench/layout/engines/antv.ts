import { AntVDagreLayout } from "@antv/layout";
import type { Rectangle } from "../graph";
import { boxGap, type Engine, layerGap } from "./engine";

/** antv's own fork of dagre, with its control points. Its gaps add to both sides of a box; it knows no nested groups. */
export function antv(): Engine {
  return {
    async draw({ boxes, links }) {
      const size = new Map(boxes.map(({ id, width, height }) => [id, [width, height]]));
      const layout = new AntVDagreLayout({
        rankdir: "TB",
        nodesep: boxGap / 3,
        ranksep: layerGap / 2,
        controlPoints: true,
        nodeSize: ({ id }: { id?: unknown }) => size.get(String(id)) ?? [0, 0],
      } as ConstructorParameters<typeof AntVDagreLayout>[0]);
      await layout.execute({
        nodes: boxes.map(({ id, width, height }) => ({ id, width, height, size: [width, height] })),
        edges: links.map(({ id, source, target }) => ({ id, source, target })),
      });
      const placed = new Map<string, Rectangle>();
      layout.forEachNode(({ id, x, y }) => {
        const [width = 0, height = 0] = size.get(String(id)) ?? [];
        placed.set(String(id), { x: x - width / 2, y: y - height / 2, width, height });
      });
      const inner = new Map<string, readonly number[]>();
      layout.forEachEdge(({ id, points = [] }) => {
        inner.set(
          String(id),
          points.flatMap((point) => point.slice(0, 2)),
        );
      });
      const centre = (id: string): readonly number[] => {
        const box = placed.get(id);
        return box ? [box.x + box.width / 2, box.y + box.height / 2] : [];
      };
      return {
        boxes: placed,
        groups: new Map(),
        routes: new Map(
          links.map(({ id, source, target }) => [id, [...centre(source), ...(inner.get(id) ?? []), ...centre(target)]]),
        ),
      };
    },
  };
}
