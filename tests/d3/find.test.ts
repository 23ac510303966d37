import { argument, because, claim, evidence, toGraph } from "@argument-graph/core";
import { english } from "@argument-graph/scene";
import { describe, expect, it } from "vitest";
import { search } from "../../packages/d3/src/find";
import { beginsWith, foldText } from "../../packages/d3/src/fold-text";
import { levels } from "../../packages/d3/src/levels";
import { placesIn } from "../../packages/d3/src/mark-text";
import { fileName } from "../../packages/d3/src/save";
import { unfoldedFor } from "../../packages/d3/src/unfold";

describe("foldText", () => {
  it.each([
    ["Éluard", "eluard"],
    ["E\u0301luard", "eluard"],
    ["أحمد", "احمد"],
    ["مُحَمَّد", "محمد"],
    ["ﬁn", "fin"],
    ["two \n spaces", "two spaces"],
  ])("reads %s as %s", (text, expected) => {
    expect(foldText(text).text).toBe(expected);
  });

  it("knows where in the original each letter stands", () => {
    const { text, at } = foldText("𝐀é b");
    expect(text).toBe("ae b");
    expect(at).toEqual([0, 2, 3, 4, 5]);
  });
});

describe("beginsWith", () => {
  it("counts marks only where they are typed", () => {
    expect(beginsWith("Éluard", "e")).toBe(true);
    expect(beginsWith("Éluard", "é")).toBe(true);
    expect(beginsWith("Eluard", "é")).toBe(false);
    expect(beginsWith("مُحَمَّد", "محم")).toBe(true);
  });
});

describe("placesIn", () => {
  it("finds every place, marks and all, and none for nothing", () => {
    expect(placesIn("Café, cafe\u0301, CAFE", "cafe")).toEqual([
      [0, 4],
      [6, 11],
      [13, 17],
    ]);
    expect(placesIn("aaa", "aa")).toEqual([[0, 2]]);
    expect(placesIn("anything", " ")).toEqual([]);
  });
});

// wet <─ because (sign) ─┬─ rain <─ because ─ sky
//                        └─ cold
const wet = claim("The street is wet.", { id: "wet", title: "Wet" });
const rain = claim("It rained.", { id: "rain" });
const cold = claim("It was cold.", { id: "cold" });
const sky = evidence("The sky was grey.", "almanac", { id: "sky" });
const graph = toGraph(
  argument(
    { sources: [{ id: "almanac", type: "book", title: "Almanac of Rain" }] },
    wet,
    rain,
    cold,
    sky,
    { ...because(wet, rain, cold), id: "sign", scheme: "argument from sign" },
    { ...because(rain, sky), id: "seen" },
  ),
);

describe("search", () => {
  const { find, from } = search(graph, english);

  it("finds titles, texts, citations and schemes, in reading order", () => {
    expect(find("RAIN")).toEqual(["rain", "sky"]);
    expect(find("sign")).toEqual(["sign"]);
    expect(find("wet")).toEqual(["wet"]);
  });

  it("finds nothing for nothing, and no words that run from one part into the next", () => {
    expect(find("  ")).toEqual([]);
    expect(find("wet the")).toEqual([]);
  });

  it("begins where the reader is, and round at the beginning", () => {
    expect(from(["rain", "sky"], "sky")).toBe(1);
    expect(from(["rain", "sky"], "cold")).toBe(0);
    expect(from([], "sky")).toBe(0);
  });
});

describe("levels", () => {
  it("counts levels of statements, and folds below each of them", () => {
    const { deepest, foldsBelow } = levels(graph);
    expect(deepest).toBe(3);
    expect([...foldsBelow(1)]).toEqual(["wet"]);
    expect([...foldsBelow(2)]).toEqual(["rain"]);
    expect([...foldsBelow(3)]).toEqual([]);
  });
});

describe("unfoldedFor", () => {
  it("takes away the folds above, and those alone", () => {
    expect([...unfoldedFor(graph, new Set(["wet", "sign", "rain", "cold"]), "rain")]).toEqual(["rain", "cold"]);
  });
});

describe("fileName", () => {
  it("keeps letters of any script, and nothing that a file system would mind", () => {
    expect(fileName("October 1917: from Marx/Lenin to Stalin", "map", "svg")).toBe(
      "october-1917-from-marx-lenin-to-stalin.svg",
    );
    expect(fileName("قيام الدول", "map", "png")).toBe("قيام-الدول.png");
    expect(fileName("../..", "map", "png")).toBe("map.png");
    expect(fileName(undefined, "map", "png")).toBe("map.png");
  });
});
