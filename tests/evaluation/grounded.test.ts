import { existsSync } from "node:fs";
import type { Id } from "@argument-graph/core";
import { grounded, type Settings, toFramework } from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { examplesFile, readExamples, sketchOf } from "./examples";
import { graphOf, type Sketch } from "./maps";

const read = (sketch: Sketch, settings?: Settings): Record<Id, string> =>
  Object.fromEntries(grounded(toFramework(graphOf(sketch)), settings));

describe("grounded", () => {
  // p -> c
  it("lets a conclusion stand on a premise that nothing speaks against", () => {
    expect(read({ s: ["c", "p"], i: [["i", ["p"], "c"]] })).toEqual({ c: "in", p: "in", i: "in" });
  });

  // p + q -> c,  o -x q
  it("lets a conclusion fall with one of two linked premises", () => {
    const sketch: Sketch = { s: ["c", "p", "q", "o"], i: [["i", ["p", "q"], "c"]], x: [["x", ["o"], "q"]] };
    expect(read(sketch)).toMatchObject({ p: "in", q: "out", i: "out", c: "out" });
  });

  // p -> c,  q -> c,  o -x q
  it("lets a conclusion stand on the reason that is left", () => {
    const sketch: Sketch = {
      s: ["c", "p", "q", "o"],
      i: [
        ["i", ["p"], "c"],
        ["j", ["q"], "c"],
      ],
      x: [["x", ["o"], "q"]],
    };
    expect(read(sketch)).toMatchObject({ q: "out", j: "out", c: "in" });
    expect(read(sketch, { rejected: ["p"] })).toMatchObject({ c: "out" });
  });

  // p -> c,  o -x (p -> c)
  it("leaves the premise standing when a step is undercut", () => {
    const sketch: Sketch = { s: ["c", "p", "o"], i: [["i", ["p"], "c"]], x: [["x", ["o"], "i"]] };
    expect(read(sketch)).toMatchObject({ p: "in", i: "out", c: "out" });
    expect(read(sketch, { disabled: ["x"] })).toMatchObject({ i: "in", c: "in" });
  });

  // a <-x-> b -> c
  it("leaves a mutual attack, and what hangs on it, undecided", () => {
    const sketch: Sketch = {
      s: ["a", "b", "c"],
      i: [["i", ["b"], "c"]],
      x: [
        ["x", ["a"], "b"],
        ["y", ["b"], "a"],
      ],
    };
    expect(new Set(Object.values(read(sketch)))).toEqual(new Set(["undecided"]));
    expect(read(sketch, { accepted: ["b"] })).toMatchObject({ a: "out", c: "in" });
  });

  // a -> b -> a
  it("lets two claims that only support each other fall", () => {
    const sketch: Sketch = {
      s: ["a", "b"],
      i: [
        ["i", ["a"], "b"],
        ["j", ["b"], "a"],
      ],
    };
    expect(read(sketch)).toEqual({ a: "out", b: "out", i: "out", j: "out" });
  });

  // p -> c, the step i left out
  it("does not promote a conclusion to a given when its only step is disabled", () => {
    expect(read({ s: ["c", "p"], i: [["i", ["p"], "c"]] }, { disabled: ["i"] })).toMatchObject({ i: "out", c: "out" });
  });

  // marx ==> lenin,  u -> (marx ==> lenin),  o -x u
  it("judges a historical step by what is said for and against it, not by its ends", () => {
    const sketch: Sketch = {
      s: ["marx", "lenin", "u", "o"],
      i: [["i", ["u"], "step"]],
      x: [["x", ["o"], "u"]],
      c: [["step", "marx", "lenin"]],
    };
    expect(read(sketch)).toMatchObject({ step: "out", marx: "in", lenin: "in" });
    expect(read(sketch, { rejected: ["o", "marx"] })).toMatchObject({ step: "in", marx: "out", lenin: "in" });
    expect(read(sketch, { accepted: ["step"], rejected: ["u"] })).toMatchObject({ step: "in" });
  });

  // p -> c,  b -> (p -> c)
  it("lets a step fall with its only backing", () => {
    const sketch: Sketch = {
      s: ["c", "p", "b"],
      i: [
        ["i", ["p"], "c"],
        ["j", ["b"], "i"],
      ],
    };
    expect(read(sketch)).toMatchObject({ c: "in" });
    expect(read(sketch, { rejected: ["b"] })).toMatchObject({ p: "in", i: "out", c: "out" });
  });

  it("reads an empty map, and ids that are names of object properties", () => {
    expect(read({ s: [] })).toEqual({});
    const sketch: Sketch = { s: ["__proto__", "constructor"], x: [["toString", ["__proto__"], "constructor"]] };
    expect(grounded(toFramework(graphOf(sketch))).get("constructor")).toBe("out");
  });

  // the caller's mistakes
  it("refuses settings for what is not there or of another kind", () => {
    const framework = toFramework(graphOf({ s: ["c", "p"], i: [["i", ["p"], "c"]] }));
    expect(() => grounded(framework, { rejected: ["P"] })).toThrow(
      'settings.rejected: nothing in the map has the id "P".',
    );
    expect(() => grounded(framework, { rejected: ["i"] })).toThrow('settings.rejected: "i" is not a statement');
    expect(() => grounded(framework, { disabled: ["p"] })).toThrow('settings.disabled: "p" is not a link.');
  });
});

describe.skipIf(!existsSync(examplesFile))("the worked examples", () => {
  it.each(readExamples().maps)("$id $title", ({ input, expected }) => {
    const { sketch, settings } = sketchOf(input);
    const labels = Object.entries(read(sketch, settings));
    const shortened = labels.map(([id, label]) => [id, label === "undecided" ? "undec" : label]);
    expect(Object.fromEntries(shortened)).toEqual(expected.grounded);
  });
});
