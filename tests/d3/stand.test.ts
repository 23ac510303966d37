import { toGraph } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import { layOut, measure } from "@argument-graph/scene";
import { describe, expect, it } from "vitest";
import { foldsAtFirst, levels } from "../../packages/d3/src/levels";
import { placesKept } from "../../packages/d3/src/stand";
import { generate } from "../bench/generate";

const graph = toGraph(argdown.parse(generate(60)).document);
const geometryOf = (folded: readonly string[]) => ({
  sized: measure(graph, { folded: new Set(folded), counts: false }),
  preset: "default" as const,
  direction: "down" as const,
  maxWidth: undefined,
  language: "en",
});
const whole = geometryOf([]);
const stand = { layout: layOut(graph, whole.sized), of: whole };

describe("placesKept", () => {
  it("is the same layout for the same boxes", () => {
    expect(placesKept(stand, geometryOf([]))).toBe(stand.layout);
  });

  it("leaves what is left of it where it was, and no more than that", () => {
    const folded = geometryOf(["Point 8"]);
    const kept = placesKept(stand, folded);
    expect(kept?.boxes.size).toBe(folded.sized.boxes.length);
    expect(kept?.boxes.size).toBeLessThan(stand.layout.boxes.size);
    for (const [id, box] of kept?.boxes ?? []) expect(box).toBe(stand.layout.boxes.get(id));
    expect([...(kept?.routes.keys() ?? [])].sort()).toEqual(folded.sized.links.map(({ id }) => id).sort());
  });

  it("is none where little is left, where a box is larger, where something is new, and in another direction", () => {
    expect(placesKept(stand, geometryOf(["Point 1", "Point 2", "Point 3"]))).toBeUndefined();
    const [first, ...others] = whole.sized.boxes;
    if (!first) throw new Error("there are no boxes");
    const larger = { ...whole.sized, boxes: [{ ...first, height: first.height + 1 }, ...others] };
    expect(placesKept(stand, { ...whole, sized: larger })).toBeUndefined();
    const more = { ...whole.sized, boxes: [...whole.sized.boxes, { ...first, id: "new" }] };
    expect(placesKept(stand, { ...whole, sized: more })).toBeUndefined();
    expect(placesKept(stand, { ...whole, direction: "up" })).toBeUndefined();
  });
});

describe("foldsAtFirst", () => {
  const shown = (statements: number) => {
    const map = toGraph(argdown.parse(generate(statements)).document);
    return { map, boxes: measure(map, { folded: foldsAtFirst(map) }).boxes.length };
  };

  it.each([100, 300, 1_000])(
    "leaves of %i statements at most 60 boxes, and as many levels as have no more",
    (count) => {
      const { map, boxes } = shown(count);
      const { deepest, foldsBelow } = levels(map);
      const counts = Array.from(
        { length: deepest },
        (_, at) => measure(map, { folded: foldsBelow(at + 1) }).boxes.length,
      );
      const fitting = counts.filter((each, at) => each <= 60 || at < 2);
      expect(boxes).toBe(fitting.at(-1));
      expect(levels(map).countTo(2)).toBe(counts[1]);
    },
  );

  it("folds nothing where there are no more boxes than that", () => {
    expect(foldsAtFirst(toGraph(argdown.parse(generate(30)).document)).size).toBe(0);
  });
});
