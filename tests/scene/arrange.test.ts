import { argument, because, claim, toGraph } from "@argument-graph/core";
import { arrange, arrangeMeasured, measure } from "@argument-graph/scene";
import { describe, expect, it } from "vitest";

//  wet <── (because) ── rain
const wet = claim("The street is wet.", { id: "wet" });
const rain = claim("It rained.", { id: "rain" });
const graph = toGraph(argument({}, wet, rain, because(wet, rain)));

describe("arrangeMeasured(graph, measured, options)", () => {
  it("draws what arrange draws, of boxes left as they were measured", () => {
    expect(arrangeMeasured(graph, measure(graph), { direction: "right" })).toEqual(
      arrange(graph, { direction: "right" }),
    );
  });

  it("keeps the heights that a page has measured", () => {
    const measured = measure(graph);
    const boxes = measured.boxes.map((box) => ({ ...box, height: box.id === "rain" ? 123 : box.height }));
    const { marks } = arrangeMeasured(graph, { ...measured, boxes });
    expect(marks.find((mark) => mark.type === "box" && mark.id === "rain")).toMatchObject({ height: 123 });
  });
});
