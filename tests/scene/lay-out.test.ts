import { argument, because, claim, toGraph } from "@argument-graph/core";
import { arrange, buildScene, layOut, measure } from "@argument-graph/scene";
import { describe, expect, it } from "vitest";

//  wet <── (because) ── rain
const wet = claim("The street is wet.", { id: "wet" });
const rain = claim("It rained.", { id: "rain" });
const graph = toGraph(argument({}, wet, rain, because(wet, rain)));

describe("layOut(graph, measured, options)", () => {
  it("is what arrange does between measuring and drawing", () => {
    const options = { direction: "right", gap: 30, maxWidth: 300, margin: 10 } as const;
    const measured = measure(graph);
    const layout = layOut(graph, measured, options);
    expect(buildScene(graph, measured, layout, options)).toEqual(arrange(graph, options));
  });

  it("keeps the heights that a page knows better", () => {
    const measured = measure(graph);
    const boxes = measured.boxes.map((box) => ({ ...box, height: box.id === "rain" ? 123 : box.height }));
    expect(layOut(graph, { ...measured, boxes }).boxes.get("rain")?.height).toBe(123);
  });

  it("leaves room for the empty space around the drawing within the greatest width", () => {
    //  wet <── (because) ── rain
    const premises = Array.from({ length: 6 }, (_, i) => claim(`Reason ${i}`, { id: `r${i}` }));
    const wide = toGraph(argument({}, wet, ...premises, ...premises.map((reason) => because(wet, reason))));
    const { width } = arrange(wide, { maxWidth: 700, margin: 50 });
    expect(width).toBeLessThanOrEqual(700);
  });
});
