import { type Id, toGraph } from "@argument-graph/core";
import { grounded, groundedLabels, toFramework } from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { graphOf, randomMap } from "./maps";

const words = ["undecided", "in", "out"];

describe("groundedLabels", () => {
  it("says by number what `grounded` says by id, on 1,000 seeded maps with and without settings", () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 1000; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const framework = toFramework(graphOf(sketch));
      for (const chosen of [{}, settings]) {
        const labels = [...groundedLabels(framework, chosen)];
        const byId = new Map(framework.ids.map((id, place): [Id, string] => [id, words[labels[place] ?? -1] ?? "?"]));
        expect({ seed, labels: byId }).toEqual({ seed, labels: grounded(framework, chosen) });
        for (const label of byId.values()) seen.add(label);
      }
    }
    expect([...seen].sort()).toEqual(["in", "out", "undecided"]);
  });

  it("gives a list of its own every time, and an empty one for an empty map", () => {
    const framework = toFramework(graphOf({ s: ["a", "b"], x: [["x", ["a"], "b"]] }));
    groundedLabels(framework).fill(0);
    expect([...groundedLabels(framework)]).toEqual([1, 2, 1]);
    expect([...groundedLabels(toFramework(toGraph({ statements: [], links: [] })))]).toEqual([]);
  });

  it("refuses a setting for an id that the map does not have", () => {
    const framework = toFramework(graphOf({ s: ["a"] }));
    expect(() => groundedLabels(framework, { rejected: ["b"] })).toThrow(RangeError);
  });
});
