import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
import { describe as describeMap } from "@argument-graph/scene";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "../core/documents";

describe("describe(graph)", () => {
  it("says how much there is, the thesis and the nearest objection", () => {
    const [a, b, c] = [
      claim("Ban cars.", { id: "a" }),
      claim("They kill.", { id: "b" }),
      claim("Some need them.", { id: "c" }),
    ];
    expect(describeMap(toGraph(argument({}, a, b, c, because(a, b), attack(c, a))))).toBe(
      "3 statements, joined by 1 inference and 1 objection. Thesis: Ban cars. Main objection: Some need them.",
    );
    expect(describeMap(toGraph(argument({}, a)))).toBe("1 statement. Thesis: Ban cars.");
    expect(describeMap(toGraph(argument({})))).toBe("0 statements.");
  });

  it("is never longer than 250 characters", () => {
    fc.assert(
      fc.property(documents({ texts: fc.string({ minLength: 1, maxLength: 600 }) }), (document) => {
        expect(describeMap(toGraph(document)).length).toBeLessThanOrEqual(250);
      }),
    );
  });
});
