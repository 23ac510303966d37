import { existsSync } from "node:fs";
import type { Id } from "@argument-graph/core";
import {
  fallSets,
  grounded,
  inSlices,
  type Settings,
  sufficientReasonSteps,
  sufficientReasons,
  toFramework,
} from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { examplesFile, readExamples, sketchOf } from "./examples";
import { graphOf, leavesOf, randomMap, type Sketch } from "./maps";

describe("sufficientReasons", () => {
  // p1 -> c,  p2 + p3 -> c
  const framework = toFramework(
    graphOf({
      s: ["c", "p1", "p2", "p3"],
      i: [
        ["i", ["p1"], "c"],
        ["j", ["p2", "p3"], "c"],
      ],
    }),
  );

  it("names each reason that is enough alone", () => {
    expect(sufficientReasons(framework, "c")).toEqual({ reasons: [["p1"], ["p2", "p3"]], more: false });
  });

  it("counts the steps too, where asked", () => {
    expect(sufficientReasons(framework, "c", { inferences: true }).reasons).toEqual([
      ["p1", "i"],
      ["p2", "p3", "j"],
    ]);
  });

  it("needs nothing for what stands come what may, and has nothing to say of what does not stand", () => {
    expect(sufficientReasons(framework, "c", { settings: { accepted: ["c"] } }).reasons).toEqual([[]]);
    expect(sufficientReasons(framework, "c", { settings: { rejected: ["c"] } }).reasons).toEqual([]);
  });

  it("refuses an id that the map does not have, and a limit below 1", () => {
    expect(() => sufficientReasons(framework, "d")).toThrow('Nothing in the map has the id "d".');
    expect(() => sufficientReasons(framework, "c", { limit: 0 })).toThrow("options.limit is 0");
  });

  // c on 12 linked premises, each with two reasons of one: 2^12 sets
  it("stops at the limit, says so, and gives only sets that are right", async () => {
    const twelve = Array.from({ length: 12 }, (_, index) => index);
    const sketch: Sketch = {
      s: ["c", ...twelve.flatMap((n) => [`m${n}`, `a${n}`, `b${n}`])],
      i: [
        ["i", twelve.map((n) => `m${n}`), "c"],
        ...twelve.flatMap((n): [Id, Id[], Id][] => [
          [`ia${n}`, [`a${n}`], `m${n}`],
          [`ib${n}`, [`b${n}`], `m${n}`],
        ]),
      ],
    };
    const large = toFramework(graphOf(sketch));
    for (const options of [{}, { effort: 100 }]) {
      const { reasons, more } = await inSlices(sufficientReasonSteps(large, "c", options));
      expect(more).toBe(true);
      expect(reasons.length).toBeLessThanOrEqual(50);
      for (const reason of reasons) expect(reason.map((id) => id.slice(1)).sort()).toEqual(twelve.map(String).sort());
    }
  });
});

describe("fall sets and sufficient reasons of 600 seeded maps", () => {
  it("are what the definitions say, and each other's minimal hitting sets", () => {
    let compared = 0;
    for (let seed = 1; seed <= 600; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const framework = toFramework(graphOf(sketch));
      for (const id of ["s0", "s1"]) {
        if (grounded(framework, settings).get(id) !== "in") continue;
        compared += 1;
        const fall = fallSets(framework, id, { settings, size: Infinity });
        const { reasons, more } = sufficientReasons(framework, id, { settings });
        expect({ seed, more, sets: sorted(reasons) }).toEqual({
          seed,
          more: false,
          sets: sorted(minimalHitting(fall)),
        });
        expect({ seed, sets: sorted(fall) }).toEqual({ seed, sets: sorted(minimalHitting(reasons)) });
        if (seed <= 200)
          expect({ seed, sets: sorted(reasons) }).toEqual({ seed, sets: byDefinition(sketch, settings, id) });
      }
    }
    expect(compared).toBeGreaterThan(300);
  }, 60_000);

  /** Of all sets of what is taken as given, the minimal ones that keep the element standing whatever else is rejected. */
  function byDefinition(sketch: Sketch, settings: Settings, id: Id): readonly string[] {
    const framework = toFramework(graphOf(sketch));
    const leaves = leavesOf(sketch, settings);
    const all = subsets(leaves);
    const falling = all.filter(
      (set) => grounded(framework, { ...settings, rejected: [...(settings.rejected ?? []), ...set] }).get(id) !== "in",
    );
    return sorted(minimal(all.filter((set) => falling.every((other) => other.some((each) => set.includes(each))))));
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
    const { reasons, more } = sufficientReasons(framework, target, { settings });
    expect({ more, reasons: sorted(reasons) }).toEqual({
      more: false,
      reasons: sorted(expected.sufficientReasons ?? []),
    });
  });
});

type Sets = readonly (readonly Id[])[];

function minimalHitting(sets: Sets): Sets {
  const ids = [...new Set(sets.flat())];
  return minimal(subsets(ids).filter((set) => sets.every((other) => other.some((id) => set.includes(id)))));
}

function subsets(ids: readonly Id[]): Sets {
  return ids.reduce<Sets>((all, id) => all.flatMap((set) => [set, [...set, id]]), [[]]);
}

function minimal(sets: Sets): Sets {
  return sets.filter((set) => !sets.some((other) => other !== set && other.every((id) => set.includes(id))));
}

function sorted(sets: Sets): readonly string[] {
  return sets.map((set) => [...set].sort().join(" ")).sort();
}
