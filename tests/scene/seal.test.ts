import { argument, attack, claim, toGraph } from "@argument-graph/core";
import { arrange, dark, type Labelling, light, type Theme } from "@argument-graph/scene";
import { describe, expect, it } from "vitest";

//  rain <── (but) ── gauge
const rain = claim("It rained.", { id: "rain" });
const gauge = claim("The gauge shows no rain.", { id: "gauge" });
const but = { ...attack(gauge, rain), id: "but" };
const graph = toGraph(argument({}, rain, gauge, but));

function seals(labelling: Labelling, theme: Theme = light) {
  const { marks } = arrange(graph, { labelling, theme });
  return new Map(
    marks.flatMap((mark) => (mark.type === "box" || mark.type === "junction" ? [[mark.id, mark.ornaments]] : [])),
  );
}

/** The sign without its place: what kind of strokes it is made of. */
const strokes = (d: string | undefined) => d?.replace(/[-\d. ]+/g, "");

describe("the seal of a label", () => {
  it("is on every statement and link that has a label, and on no other", () => {
    const found = seals(new Map([["rain", "out"] as const, ["but", "in"] as const]));
    expect([...found].map(([id, shapes]) => [id, shapes?.length])).toEqual([
      ["rain", 2],
      ["but", 2],
      ["gauge", 0],
    ]);
  });

  it("has another sign for each label, not only another colour", () => {
    const found = seals(new Map([["rain", "out"] as const, ["gauge", "in"] as const, ["but", "undecided"] as const]));
    expect(new Set([...found.values()].map((shapes) => strokes(shapes[1]?.d))).size).toBe(3);
  });

  it("stands out from its disc and from the page in both themes", () => {
    for (const theme of [light, dark])
      for (const label of ["in", "out", "undecided"] as const) {
        const [disc, sign] = seals(new Map([["rain", label]]), theme).get("rain") ?? [];
        expect(disc?.fill).toBe(theme.color[label]);
        expect(sign?.stroke).toBe(theme.color.page);
      }
  });
});
