import { argument, because, evidence, type Id, toGraph } from "@argument-graph/core";
import { assumptions, grounded, hangsOn, type Settings, toFramework } from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { graphOf, type Sketch } from "./maps";

const sentence = (
  sketch: Sketch,
  id: Id,
  options: { settings?: Settings; size?: number; most?: number } = {},
): string => {
  const graph = graphOf(sketch);
  return hangsOn(graph, toFramework(graph), id, options).sentence;
};

describe("hangsOn", () => {
  // p -> c,  q + r -> c,  o -x q
  const sketch: Sketch = {
    s: ["c", "p", "q", "r"],
    i: [
      ["i", ["p"], "c"],
      ["j", ["q", "r"], "c"],
    ],
  };

  it("names what falls together", () => {
    expect(sentence(sketch, "c")).toBe(
      "The thesis “c” falls if you reject “p” and “q” together, or “p” and “r” together.",
    );
  });

  it("names what is enough alone", () => {
    expect(sentence(sketch, "c", { settings: { disabled: ["i"] } })).toBe(
      "The thesis “c” falls if you reject “q”, or “r”.",
    );
  });

  it("says how many ways it leaves out", () => {
    expect(sentence(sketch, "c", { settings: { disabled: ["i"] }, most: 1 })).toBe(
      "The thesis “c” falls if you reject “q”, or in 1 more way.",
    );
  });

  it("says that nothing brings it down, as far as it has looked", () => {
    expect(sentence(sketch, "c", { size: 1 })).toBe(
      "The thesis “c” does not fall if you reject one statement of the map.",
    );
    expect(sentence(sketch, "c", { settings: { accepted: ["c"] } })).toBe(
      "The thesis “c” does not fall if you reject one or two statements of the map.",
    );
  });

  it("is content with smaller sets if the larger ones take too long, and says so", () => {
    const graph = graphOf(sketch);
    const framework = toFramework(graph);
    expect(hangsOn(graph, framework, "c", { size: 3, effort: 1 })).toMatchObject({
      ways: [],
      size: 1,
      sentence: "The thesis “c” does not fall if you reject one statement of the map.",
    });
    expect(hangsOn(graph, framework, "c", { size: 3 })).toMatchObject({
      size: 3,
      ways: [
        ["p", "q"],
        ["p", "r"],
      ],
    });
  });

  it("calls the thesis what it is told", () => {
    const graph = graphOf(sketch);
    const { sentence: said } = hangsOn(graph, toFramework(graph), "q", { thesis: "q" });
    expect(said).toBe("The thesis “q” falls if you reject “q”.");
  });

  // o1 + o2 -x c,  o3 -x c
  it("names what a statement would stand without", () => {
    const attacked: Sketch = {
      s: ["c", "o1", "o2", "o3"],
      x: [
        ["x", ["o1", "o2"], "c"],
        ["y", ["o3"], "c"],
      ],
    };
    expect(sentence(attacked, "c")).toBe(
      "The thesis “c” would stand without “o1” and “o3” together, or “o2” and “o3” together.",
    );
    expect(sentence(attacked, "c", { size: 1 })).toBe(
      "The thesis “c” would not stand even if you rejected one statement of the map.",
    );
  });

  it("refuses an id that the map does not have", () => {
    expect(() => sentence(sketch, "z")).toThrow('Nothing in the map has the id "z".');
  });
});

describe("assumptions", () => {
  // reason -> evidence
  it("hold evidence up that has lost the reasons for it", () => {
    const census = evidence("Incomes drifted apart", [{ source: "census" }], { id: "gap" });
    const pay = evidence("Office work was paid better", [{ source: "payroll" }], { id: "pay" });
    const graph = toGraph(argument({}, census, pay, because(census, pay)));
    const framework = toFramework(graph);
    expect(assumptions(graph)).toEqual(["gap", "pay"]);
    expect(grounded(framework, { rejected: ["pay"] }).get("gap")).toBe("out");
    expect(grounded(framework, { rejected: ["pay"], assumed: assumptions(graph) }).get("gap")).toBe("in");
  });

  it("are what nothing argues for, where there is no evidence", () => {
    expect(assumptions(graphOf({ s: ["a", "b"], i: [["i", ["a"], "b"]], c: [["step", "a", "b"]] }))).toEqual(["a"]);
  });
});
