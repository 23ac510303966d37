import { type Id, type Statement, toGraph } from "@argument-graph/core";
import {
  type EvaluationMessages,
  type Explanation,
  englishEvaluation,
  explain,
  explainer,
  grounded,
  type Reason,
  type Settings,
  toFramework,
} from "@argument-graph/evaluation";
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
    expect(sentence(defended, "c")).toBe(
      "The thesis “c” stands because “p” and “q” together support it; the objection “o” is answered by “o2”.",
    );
  });

  it("tells what is taken as given", () => {
    expect(sentence(defended, "p")).toBe("“p” stands because it is taken as given, and nothing speaks against it.");
  });

  it("explains steps and objections too", () => {
    expect(sentence(defended, "i")).toBe(
      "The step from “p” and “q” to “c” can be taken because “p” and “q” stand, and nothing speaks against it.",
    );
    expect(sentence(defended, "x")).toBe("The objection “o” to “c” fails because “o” falls.");
    expect(sentence(defended, "y")).toBe(
      "The objection “o2” to “o” holds because “o2” stands, and nothing speaks against it.",
    );
  });

  it("names the objection that brings something down", () => {
    expect(sentence(defended, "o")).toBe("“o” falls because “o2” speaks against it.");
  });

  it("repeats what the reader has settled", () => {
    expect(sentence(defended, "p", { rejected: ["p"] })).toBe("“p” falls because you reject it.");
    expect(sentence(defended, "c", { accepted: ["c"] })).toBe("The thesis “c” stands because you accept it.");
    expect(sentence(defended, "p", { suspended: ["p"] })).toBe(
      "“p” is unsettled because you withhold judgement on it.",
    );
    expect(sentence(defended, "i", { disabled: ["i"] })).toBe(
      "The step from “p” and “q” to “c” cannot be taken because you leave it out.",
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
      "The thesis “c” falls because none of its reasons holds: “p” falls and “o” speaks against the step from “q”.",
    );
    expect(sentence(sketch, "c", { disabled: ["y"] })).toBe("The thesis “c” stands because “q” supports it.");
    expect(sentence(sketch, "c", { disabled: ["i", "j"] })).toBe(
      "The thesis “c” falls because none of its reasons holds: the step from “p” cannot be taken and the step from “q” cannot be taken.",
    );
  });

  // o1 + o2 -x c
  it("tells a joint objection from two objections", () => {
    expect(sentence({ s: ["c", "o1", "o2"], x: [["x", ["o1", "o2"], "c"]] }, "c")).toBe(
      "The thesis “c” falls because “o1” and “o2” together speak against it.",
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
    expect(sentence(sketch, "a")).toBe("The thesis “a” falls because it rests only on itself, by way of “b”.");
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
    expect(sentence(sketch, "x")).toBe("The thesis “x” falls because “z” speaks against it.");
    expect(sentence(sketch, "s")).toBe(
      "“s” stands because it is taken as given; the objection “x” is answered by “z”; the objection “k” fails.",
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
      "“a” is unsettled because it and “b” exclude each other, and nothing decides between them.",
    );
    expect(sentence(sketch, "c")).toBe("“c” is unsettled because “b” is unsettled.");
  });

  // a -x a
  it("names what speaks against itself", () => {
    expect(sentence({ s: ["a"], x: [["x", ["a"], "a"]] }, "a")).toBe(
      "The thesis “a” is unsettled because it speaks against itself.",
    );
  });

  // marx ==> lenin,  u -> (marx ==> lenin)
  it("explains a historical step by what is said for it", () => {
    const sketch: Sketch = { s: ["marx", "lenin", "u"], i: [["i", ["u"], "step"]], c: [["step", "marx", "lenin"]] };
    expect(sentence(sketch, "step")).toBe("The claim that “marx” led to “lenin” stands because “u” supports it.");
    expect(sentence(sketch, "step", { rejected: ["u"] })).toBe(
      "The claim that “marx” led to “lenin” falls because its only reason is gone: “u” falls.",
    );
    expect(sentence(sketch, "i")).toBe(
      "The step from “u” to the claim that “marx” led to “lenin” can be taken because “u” stands, and nothing speaks against it.",
    );
  });

  // p -> c,  q -> c,  r + s -> c
  it("names all reasons that hold, each of them enough", () => {
    const sketch: Sketch = {
      s: ["c", "p", "q", "r", "s"],
      i: [
        ["i", ["p"], "c"],
        ["j", ["q"], "c"],
        ["k", ["r", "s"], "c"],
      ],
    };
    expect(sentence(sketch, "c")).toBe(
      "The thesis “c” stands because “p” supports it, “q” supports it, and “r” and “s” together support it.",
    );
    expect(sentence(sketch, "c", { disabled: ["k"] })).toBe(
      "The thesis “c” stands because “p” and “q” support it, each by itself.",
    );
  });

  // o -x c,  p -x c: to answer one of them is not enough
  it("names all objections that hold", () => {
    const sketch: Sketch = {
      s: ["c", "o", "p"],
      x: [
        ["x", ["o"], "c"],
        ["y", ["p"], "c"],
      ],
    };
    expect(sentence(sketch, "c")).toBe("The thesis “c” falls because “o” and “p” speak against it, each by itself.");
  });

  // a <-> b,  a also rests on its own reason p, b on q: neither sentence may lean on the other
  it("does not let two statements speak for each other that also stand alone", () => {
    const sketch: Sketch = {
      s: ["a", "b", "p", "q"],
      i: [
        ["i", ["a"], "b"],
        ["j", ["b"], "a"],
        ["k", ["p"], "a"],
        ["l", ["q"], "b"],
      ],
    };
    expect(sentence(sketch, "a")).toBe("The thesis “a” stands because “p” supports it.");
    expect(sentence(sketch, "b")).toBe("“b” stands because “q” supports it.");
  });

  // b -> a -> b,  p -> a,  o -x p
  it("says of a circle what became of the reason that once held it up", () => {
    const sketch: Sketch = {
      s: ["a", "b", "p", "o"],
      i: [
        ["i", ["a"], "b"],
        ["j", ["b"], "a"],
        ["k", ["p"], "a"],
      ],
      x: [["x", ["o"], "p"]],
    };
    expect(sentence(sketch, "a")).toBe(
      "The thesis “a” falls because it rests only on itself, by way of “b”, now that “p” falls.",
    );
  });

  // x and y attack each other; both are links
  it("names the objections in a dispute that is about nothing else", () => {
    const sketch: Sketch = {
      s: ["a", "b"],
      x: [
        ["x", ["a"], "y"],
        ["y", ["b"], "x"],
      ],
    };
    expect(sentence(sketch, "x")).toBe(
      "The objection “a” to the objection “b” is unsettled because it and the objection “b” to the objection “a” exclude each other, and nothing decides between them.",
    );
  });

  it("takes evidence on the word of its sources", () => {
    const source = { id: "diary", type: "book", title: "Diary", author: [{ family: "Pepys" }] };
    const rain: Statement = { kind: "evidence", id: "rain", text: "It rained.", citations: [{ source: "diary" }] };
    const graph = toGraph({ sources: [source], statements: [rain], links: [] });
    expect(explain(graph, toFramework(graph), "rain").sentence).toBe(
      "The thesis “It rained.” stands because it is taken on the word of Pepys, “Diary”, and nothing speaks against it.",
    );
  });

  it("speaks the language that it is given", () => {
    const messages: EvaluationMessages = {
      ...englishEvaluation,
      quote: (text) => `„${text}“`,
      verdict: (subject, label) => `${subject} ${label === "in" ? "steht" : "fällt"}`,
      sentence: (verdict, reasons) => `${verdict}, denn ${reasons.join(" und ")}.`,
      attacked: (objections) => `dagegen spricht ${objections.map(({ phrase }) => phrase).join(" und ")}`,
    };
    const graph = graphOf(defended);
    expect(explain(graph, toFramework(graph), "o", { messages }).sentence).toBe(
      "„o“ fällt, denn dagegen spricht „o2“.",
    );
  });

  it("refuses an id that the map does not have", () => {
    expect(() => sentence({ s: ["a"] }, "b")).toThrow('Nothing in the map has the id "b".');
  });
});

describe("the reasons on 2,000 seeded random maps", () => {
  const seeds = Array.from({ length: 2_000 }, (_, index) => index + 1);
  const cases = new Map(seeds.map((seed) => [seed, explained(seed)]));
  const reasonsOf = (seed: number) => cases.get(seed) ?? explained(seed);

  function explained(seed: number) {
    const { sketch, settings } = randomMap(seed);
    const graph = graphOf(sketch);
    const framework = toFramework(graph);
    const labels = grounded(framework, settings);
    const why = explainer(graph, framework, { settings });
    const reasons: ReadonlyMap<Id, Explanation> = new Map([...labels.keys()].map((id) => [id, why(id)]));
    return { labels, reasons };
  }

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

  it("never run in a circle: no element is cited, however far one follows the sentences, in its own defence", () => {
    for (const seed of seeds) {
      const { reasons } = reasonsOf(seed);
      const behind = new Map<Id, ReadonlySet<Id>>();
      for (const id of reasons.keys()) {
        const reached = new Set(reasons.get(id)?.cites);
        for (const each of reached) for (const next of reasons.get(each)?.cites ?? []) reached.add(next);
        behind.set(id, reached);
      }
      for (const [id, reached] of behind) expect(reached.has(id), `seed ${seed}, ${id}`).toBe(false);
    }
  });

  it("end only at what is given, a dispute, a circle of support, a lack of reasons, or the reader's word", () => {
    const ends = new Set<string>();
    for (const seed of seeds)
      for (const { cites, reason } of reasonsOf(seed).reasons.values()) if (cites.length === 0) ends.add(reason.why);
    expect([...ends].sort()).toEqual(
      ["accepted", "circle", "disabled", "dispute", "holds", "no-ground", "rejected", "suspended"].sort(),
    );
  });

  it("give one whole sentence for every statement and link", () => {
    for (const seed of seeds) {
      for (const [id, { sentence }] of reasonsOf(seed).reasons) {
        expect(sentence, `seed ${seed}, ${id}`).toMatch(/^\S.* because \S.*[^\s.;:]\.$/u);
        expect(sentence).not.toMatch(/undefined| {2}|“”|; ;|\bNaN\b/u);
      }
    }
  });

  it("name every statement that they cite", () => {
    for (const seed of seeds) {
      const { reasons } = reasonsOf(seed);
      for (const [id, { cites, sentence }] of reasons)
        for (const each of cites.filter((cited) => cited.startsWith("s")))
          expect(sentence, `seed ${seed}, ${id}`).toContain(`“${each}”`);
    }
  });

  /** The elements that a reason names, by the label that it implies. */
  function namedBy(reason: Reason): readonly (readonly [label: string, ids: readonly Id[]])[] {
    switch (reason.why) {
      case "holds":
        return [
          ["in", reason.needs],
          ["in", reason.grounds.flatMap(({ inference, premises }) => [inference, ...premises])],
          ["in", reason.answers.flatMap(({ answeredBy }) => answeredBy)],
          ["out", reason.answers.map(({ conflict }) => conflict)],
        ];
      case "attacked":
        return [["in", reason.objections.flatMap(({ conflict, attackers }) => [conflict, ...attackers])]];
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
