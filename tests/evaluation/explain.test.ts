import type { Id } from "@argument-graph/core";
import { explain, grounded, type Reason, type Settings, toFramework } from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { graphOf, randomMap, type Sketch } from "./maps";

const sentence = (sketch: Sketch, id: Id, settings: Settings = {}): string => {
  const graph = graphOf(sketch);
  return explain(graph, toFramework(graph), id, { settings }).sentence;
};

describe("explain", () => {
  // p + q -> c,  o2 -x o -x c
  const defended: Sketch = {
    s: ["c", "p", "q", "o", "o2"],
    i: [["i", ["p", "q"], "c"]],
    x: [
      ["x", ["o"], "c"],
      ["y", ["o2"], "o"],
    ],
  };

  it("says what a conclusion rests on, and how the objections to it are answered", () => {
    expect(sentence(defended, "c")).toBe("“c” stands: it rests on “p” and “q”; the objection “o” is answered by “o2”.");
  });

  it("tells what is taken as given", () => {
    expect(sentence(defended, "p")).toBe("“p” stands: it is taken as given; nothing speaks against it.");
  });

  it("explains steps and objections too", () => {
    expect(sentence(defended, "i")).toBe(
      "The step from “p” and “q” to “c” can be taken: “p” and “q” stand; nothing speaks against it.",
    );
    expect(sentence(defended, "x")).toBe("The objection “o” fails: “o” falls.");
    expect(sentence(defended, "y")).toBe("The objection “o2” holds: “o2” stands; nothing speaks against it.");
  });

  it("names the objection that brings something down", () => {
    expect(sentence(defended, "o")).toBe("“o” falls: “o2” speaks against it.");
  });

  it("repeats what the reader has settled", () => {
    expect(sentence(defended, "p", { rejected: ["p"] })).toBe("“p” falls: you reject it.");
    expect(sentence(defended, "c", { accepted: ["c"] })).toBe("“c” stands: you accept it.");
    expect(sentence(defended, "p", { suspended: ["p"] })).toBe("“p” is unsettled: you withhold judgement on it.");
    expect(sentence(defended, "i", { disabled: ["i"] })).toBe(
      "The step from “p” and “q” to “c” cannot be taken: you leave it out.",
    );
  });

  // p -> c,  q -> c,  o -x p,  o -x (q -> c)
  it("goes through the reasons when none of them holds", () => {
    const sketch: Sketch = {
      s: ["c", "p", "q", "o"],
      i: [
        ["i", ["p"], "c"],
        ["j", ["q"], "c"],
      ],
      x: [
        ["x", ["o"], "p"],
        ["y", ["o"], "j"],
      ],
    };
    expect(sentence(sketch, "c")).toBe(
      "“c” falls: none of its reasons holds, as “p” falls and the step from “q” is undercut by “o”.",
    );
    expect(sentence(sketch, "c", { disabled: ["y"] })).toBe("“c” stands: it rests on “q”.");
    expect(sentence(sketch, "c", { disabled: ["i", "j"] })).toBe(
      "“c” falls: none of its reasons holds, as the step from “p” cannot be taken and the step from “q” cannot be taken.",
    );
  });

  // o1 + o2 -x c
  it("tells a joint objection from two objections", () => {
    expect(sentence({ s: ["c", "o1", "o2"], x: [["x", ["o1", "o2"], "c"]] }, "c")).toBe(
      "“c” falls: “o1” and “o2” together speak against it.",
    );
  });

  // a -> b -> a
  it("sees through a circle", () => {
    const sketch: Sketch = {
      s: ["a", "b"],
      i: [
        ["i", ["a"], "b"],
        ["j", ["b"], "a"],
      ],
    };
    expect(sentence(sketch, "a")).toBe("“a” falls: it rests only on itself, by way of “b”.");
  });

  // z0 -> z1 -> z2 -> z -x x;  x -x s -x x;  k -x s;  k -> m -> k
  it("does not give for a reason what was decided only later, and by it", () => {
    const sketch: Sketch = {
      s: ["z0", "z1", "z2", "z", "x", "s", "k", "m"],
      i: [
        ["i1", ["z0"], "z1"],
        ["i2", ["z1"], "z2"],
        ["i3", ["z2"], "z"],
        ["i4", ["k"], "m"],
        ["i5", ["m"], "k"],
      ],
      x: [
        ["x1", ["z"], "x"],
        ["x2", ["x"], "s"],
        ["x3", ["s"], "x"],
        ["x4", ["k"], "s"],
      ],
    };
    expect(sentence(sketch, "x")).toBe("“x” falls: “z” speaks against it.");
    expect(sentence(sketch, "s")).toBe(
      "“s” stands: it is taken as given; the objection “x” is answered by “z”; the objection “k” has nothing to rest on.",
    );
  });

  // a <-x-> b -> c -> d
  it("names the parties to a dispute, and what hangs on it", () => {
    const sketch: Sketch = {
      s: ["a", "b", "c", "d"],
      i: [
        ["i", ["b"], "c"],
        ["j", ["c"], "d"],
      ],
      x: [
        ["x", ["a"], "b"],
        ["y", ["b"], "a"],
      ],
    };
    expect(sentence(sketch, "a")).toBe(
      "“a” is unsettled: “a” and “b” exclude each other, and nothing decides between them.",
    );
    expect(sentence(sketch, "c")).toBe("“c” is unsettled: “b” is unsettled.");
  });

  // a -x a
  it("names what speaks against itself", () => {
    expect(sentence({ s: ["a"], x: [["x", ["a"], "a"]] }, "a")).toBe("“a” is unsettled: it speaks against itself.");
  });

  // marx ==> lenin,  u -> (marx ==> lenin)
  it("explains a historical step by what is said for it", () => {
    const sketch: Sketch = { s: ["marx", "lenin", "u"], i: [["i", ["u"], "step"]], c: [["step", "marx", "lenin"]] };
    expect(sentence(sketch, "step")).toBe("The claim that “marx” led to “lenin” stands: it rests on “u”.");
    expect(sentence(sketch, "step", { rejected: ["u"] })).toBe(
      "The claim that “marx” led to “lenin” falls: its only reason is gone, as “u” falls.",
    );
    expect(sentence(sketch, "i")).toBe(
      "The step from “u” to another step can be taken: “u” stands; nothing speaks against it.",
    );
  });

  it("refuses an id that the map does not have", () => {
    expect(() => sentence({ s: ["a"] }, "b")).toThrow('Nothing in the map has the id "b".');
  });
});

describe("the reasons on 500 seeded random maps", () => {
  const seeds = Array.from({ length: 500 }, (_, index) => index + 1);
  const reasonsOf = (seed: number) => {
    const { sketch, settings } = randomMap(seed);
    const graph = graphOf(sketch);
    const framework = toFramework(graph);
    const labels = grounded(framework, settings);
    return {
      labels,
      reasons: new Map([...labels.keys()].map((id) => [id, explain(graph, framework, id, { settings })])),
    };
  };

  it("say of each element they name what its label says", () => {
    for (const seed of seeds) {
      const { labels, reasons } = reasonsOf(seed);
      for (const [id, { label, reason }] of reasons) {
        expect(label, `seed ${seed}, ${id}`).toBe(labels.get(id));
        for (const [expected, named] of namedBy(reason))
          expect(
            named.map((each) => labels.get(each)),
            `seed ${seed}, ${id}`,
          ).toEqual(named.map(() => expected));
      }
    }
  });

  it("never run in a circle", () => {
    for (const seed of seeds) {
      const { reasons } = reasonsOf(seed);
      const done = new Set<Id>();
      const follow = (id: Id, path: readonly Id[]): void => {
        expect(path, `seed ${seed}`).not.toContain(id);
        if (done.has(id)) return;
        const explanation = reasons.get(id);
        if (!explanation || explanation.label === "undecided") return;
        for (const [, named] of namedBy(explanation.reason)) for (const next of named) follow(next, [...path, id]);
        done.add(id);
      };
      for (const id of reasons.keys()) follow(id, []);
    }
  });

  /** The elements that a reason names, by the label that it implies. */
  function namedBy(reason: Reason): readonly (readonly [label: string, ids: readonly Id[]])[] {
    switch (reason.why) {
      case "holds":
        return [
          ["in", [...reason.needs, ...(reason.ground ? [reason.ground.inference, ...reason.ground.premises] : [])]],
          ["in", reason.answers.flatMap(({ answeredBy }) => answeredBy)],
          ["out", reason.answers.map(({ conflict }) => conflict)],
        ];
      case "attacked":
        return [["in", [reason.conflict, ...reason.attackers]]];
      case "needs-fall":
        return [["out", reason.fallen]];
      case "no-ground":
        return [
          ["out", reason.failed.flatMap(({ inference, fallen }) => [inference, ...fallen])],
          ["in", reason.failed.flatMap(({ undercutBy }) => undercutBy)],
        ];
      case "dispute":
        return [["undecided", reason.parties]];
      case "hangs":
        return [["undecided", reason.on]];
      default:
        return [];
    }
  }
});
