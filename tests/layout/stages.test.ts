import { type Layers, layered, longestPath, networkSimplex, rank, type Stages } from "@argument-graph/layout";
import { describe, expect, it } from "vitest";
import { faults } from "./faults";
import { generate } from "./generate";

describe("the stages that can be replaced", () => {
  const { boxes, links } = generate({ size: 60, seed: 1 });

  it("rank boxes by the longest path instead of the network simplex", () => {
    const fast = layered(boxes, links, { rank: (problem) => rank(problem, longestPath) });
    expect(faults(boxes, links, {}, fast)).toEqual([]);
    const same = layered(boxes, links, { rank: (problem) => rank(problem, networkSimplex) });
    expect([...same.boxes]).toEqual([...layered(boxes, links).boxes]);
  });

  // Every layer packed to the left: x is the sum of the least distances.
  it("place boxes as a caller's function says, and route their links so", () => {
    const toTheLeft: Stages["position"] = (_problem, slots, { start, node, distance }) => {
      const x = new Float64Array(slots.count);
      for (let r = 0; r < slots.layerCount; r++) {
        let at = 0;
        for (const v of node.subarray(start[r], start[r + 1])) {
          at += distance[v] ?? 0;
          x[v] = at;
        }
      }
      return x;
    };
    const layout = layered(boxes, links, { position: toTheLeft });
    expect(faults(boxes, links, {}, layout)).toEqual([]);
    expect([...layout.boxes]).not.toEqual([...layered(boxes, links).boxes]);
  });

  it("order layers as a caller's function says, in steps if it wants", () => {
    let steps = 0;
    const given: Stages["order"] = function* (_problem, slots) {
      const layers: number[][] = Array.from({ length: slots.layerCount }, () => []);
      const place = new Int32Array(slots.count);
      for (let v = 0; v < slots.count; v++) {
        const layer = layers[slots.layer[v] ?? 0] ?? [];
        place[v] = layer.length;
        layer.push(v);
        steps++;
        yield v / slots.count;
      }
      const start = Int32Array.from([0, ...layers.map((_, r) => layers.slice(0, r + 1).flat().length)]);
      return { start, node: Int32Array.from(layers.flat()), place } satisfies Layers;
    };
    const layout = layered(boxes, links, { order: given });
    expect(steps).toBeGreaterThan(boxes.length - 1);
    expect(faults(boxes, links, {}, layout)).toEqual([]);
  });

  it("route links as a caller's function says", () => {
    const layout = layered(boxes, links, {
      route: ({ source, target }, _slots, x, _ports, { top }) =>
        Array.from(source, (s, e) => [s, target[e] ?? 0].map((v) => ({ x: x[v] ?? 0, y: top[v] ?? 0 }))),
    });
    for (const route of layout.routes.values()) expect(route).toHaveLength(2);
  });
});
