import { existsSync } from "node:fs";
import type { Id } from "@argument-graph/core";
import { fallSets, grounded, type Settings, standSets, toFramework } from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { examplesFile, readExamples, sketchOf } from "./examples";
import { graphOf, leavesOf, randomMap, type Sketch } from "./maps";

describe("fallSets", () => {
  // p1 -> c,  p2 + p3 -> c
  const convergent: Sketch = {
    s: ["c", "p1", "p2", "p3"],
    i: [
      ["i", ["p1"], "c"],
      ["j", ["p2", "p3"], "c"],
    ],
  };
  const framework = toFramework(graphOf(convergent));

  it("names the pairs that take both reasons away", () => {
    expect(fallSets(framework, "c")).toEqual([
      ["p1", "p2"],
      ["p1", "p3"],
    ]);
  });

  it("names single points of failure once a reason is gone", () => {
    expect(fallSets(framework, "c", { settings: { rejected: ["p1"] } })).toEqual([["p2"], ["p3"]]);
  });

  it("counts the steps too, where asked", () => {
    const sets = fallSets(framework, "c", { settings: { disabled: ["i"] }, inferences: true });
    expect(sets).toEqual([["p2"], ["p3"], ["j"]]);
  });

  it("looks no further than the size that it is given", () => {
    expect(fallSets(framework, "c", { size: 1 })).toEqual([]);
  });

  it("has nothing to say of what does not stand, nor of what cannot fall", () => {
    expect(fallSets(framework, "c", { settings: { rejected: ["c"] } })).toEqual([]);
    expect(fallSets(framework, "c", { settings: { accepted: ["c"] } })).toEqual([]);
  });

  it("refuses an id that the map does not have", () => {
    expect(() => fallSets(framework, "d")).toThrow('Nothing in the map has the id "d".');
  });

  // marx ==> lenin,  u -> (marx ==> lenin)
  it("finds what a historical step hangs on", () => {
    const steps = toFramework(
      graphOf({ s: ["marx", "lenin", "u"], i: [["i", ["u"], "step"]], c: [["step", "marx", "lenin"]] }),
    );
    expect(fallSets(steps, "step")).toEqual([["u"]]);
  });
});

describe("standSets", () => {
  // p -> c,  o1 -x p,  o2 -x c
  it("names the objections that must all be answered", () => {
    const framework = toFramework(
      graphOf({
        s: ["c", "p", "o1", "o2"],
        i: [["i", ["p"], "c"]],
        x: [
          ["x", ["o1"], "p"],
          ["y", ["o2"], "c"],
        ],
      }),
    );
    expect(standSets(framework, "c")).toEqual([["o1", "o2"]]);
    expect(standSets(framework, "p")).toEqual([["o1"]]);
    expect(standSets(framework, "o1")).toEqual([]);
  });
});

describe("fall sets and stand sets of random maps", () => {
  it("are the smallest sets of leaves whose rejection turns the standing over, for 400 seeded maps", () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const framework = toFramework(graphOf(sketch));
      const expected = byDefinition(sketch, settings, "s0");
      const find = grounded(framework, settings).get("s0") === "in" ? fallSets : standSets;
      expect({ seed, sets: sorted(find(framework, "s0", { settings, size: 9 })) }).toEqual({ seed, sets: expected });
    }
  }, 60_000);

  /** All subsets of what is taken as given, wherever it stands in the map; of those that do it, the minimal ones. */
  function byDefinition(sketch: Sketch, settings: Settings, id: Id): readonly string[] {
    const framework = toFramework(graphOf(sketch));
    const leaves = leavesOf(sketch, settings);
    const standsWithout = (set: readonly Id[]): boolean =>
      grounded(framework, { ...settings, rejected: [...(settings.rejected ?? []), ...set] }).get(id) === "in";
    const now = standsWithout([]);
    const sets = leaves.reduce<readonly (readonly Id[])[]>(
      (all, leaf) => all.flatMap((set) => [set, [...set, leaf]]),
      [[]],
    );
    const turning = sets.filter((set) => standsWithout(set) !== now);
    return sorted(
      turning.filter((set) => !turning.some((other) => other !== set && other.every((x) => set.includes(x)))),
    );
  }
});

describe.skipIf(!existsSync(examplesFile))("the worked examples", () => {
  const { maps, explanations } = readExamples();
  const cases = explanations.flatMap((explanation) =>
    maps.filter(({ id }) => id === explanation.map).map((map) => ({ ...explanation, input: map.input })),
  );

  it.each(cases)("$id", ({ input, target, expected }) => {
    const { sketch, settings } = sketchOf(input);
    const framework = toFramework(graphOf(sketch));
    const sets = { fall: fallSets(framework, target, { settings }), stand: standSets(framework, target, { settings }) };
    expect(sorted(sets.fall)).toEqual(sorted(expected.fallSets ?? []));
    expect(sorted(sets.stand)).toEqual(sorted(expected.standSets ?? []));
    const withInferences = fallSets(framework, target, { settings, inferences: true });
    expect(sorted(withInferences)).toEqual(sorted(expected.fallSetsWithInferences ?? []));
  });
});

function sorted(sets: readonly (readonly Id[])[]): readonly string[] {
  return sets.map((set) => [...set].sort().join(" ")).sort();
}
