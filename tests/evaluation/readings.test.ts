import { existsSync } from "node:fs";
import type { Id } from "@argument-graph/core";
import {
  acceptance,
  complete,
  grounded,
  type Labelling,
  type Labellings,
  preferred,
  type ReadingOptions,
  type Settings,
  stable,
  toFramework,
} from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { completeByDefinition } from "./brute-force";
import { examplesFile, readExamples, sketchOf } from "./examples";
import { graphOf, randomMap, type Sketch } from "./maps";

type Read = typeof complete;
const all: ReadingOptions = { limit: 10_000 };

const read = (how: Read, sketch: Sketch, settings?: Settings, options?: ReadingOptions): Labellings =>
  how(toFramework(graphOf(sketch)), settings, options);
/** What is in, per labelling. */
const sets = (how: Read, sketch: Sketch, settings?: Settings): readonly string[] =>
  read(how, sketch, settings).labellings.map((labelling) =>
    sketch.s.filter((s) => labelling.get(s) === "in").join(" "),
  );

const duel: Sketch = {
  s: ["a", "b", "c"],
  i: [["i", ["b"], "c"]],
  x: [
    ["x", ["a"], "b"],
    ["y", ["b"], "a"],
  ],
};

describe("complete, preferred and stable", () => {
  // a <-x-> b -> c
  it("give each side of a dispute its reading, complete also the one that takes no side", () => {
    expect(sets(preferred, duel)).toEqual(["a", "b c"]);
    expect(sets(stable, duel)).toEqual(["a", "b c"]);
    expect(sets(complete, duel)).toEqual(["a", "b c", ""]);
    expect(sets(complete, duel, { rejected: ["a"] })).toEqual(["b c"]);
    expect(sets(stable, duel, { suspended: ["a"] })).toEqual(["b c"]);
    expect(sets(stable, duel, { suspended: ["a"], rejected: ["b"] })).toEqual([]);
  });

  // a -x b -x c -x a
  it("find no side to take in a loop of three, and nothing stable", () => {
    const sketch: Sketch = {
      s: ["a", "b", "c"],
      x: [
        ["x", ["a"], "b"],
        ["y", ["b"], "c"],
        ["z", ["c"], "a"],
      ],
    };
    expect(sets(preferred, sketch)).toEqual([""]);
    expect(read(stable, sketch)).toEqual({ labellings: [], more: false });
  });

  // 20 times a <-x-> b: 2^20 readings
  it("stop at the limit and say so", () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    const sketch: Sketch = {
      s: numbers.flatMap((n) => [`a${n}`, `b${n}`]),
      x: numbers.flatMap((n): [Id, Id[], Id][] => [
        [`x${n}`, [`a${n}`], `b${n}`],
        [`y${n}`, [`b${n}`], `a${n}`],
      ]),
    };
    for (const how of [complete, preferred, stable]) {
      const { labellings, more } = read(how, sketch);
      expect({ count: labellings.length, more }).toEqual({ count: 50, more: true });
      expect(new Set(labellings.map((labelling) => [...labelling.values()].join())).size).toBe(50);
    }
    expect(read(preferred, sketch, {}, { limit: 3 }).labellings).toHaveLength(3);
    const { sceptical, credulous, more } = acceptance(toFramework(graphOf(sketch)));
    expect([sceptical.size, credulous.size, more]).toEqual([0, 80, false]);
  });

  // s0 ... s39, each against the next three, in a ring: far more readings than can be looked through
  it("give up in time when a dispute is too large", () => {
    const numbers = Array.from({ length: 2_000 }, (_, index) => index);
    const sketch: Sketch = {
      s: numbers.map((n) => `s${n}`),
      x: numbers.flatMap((n) =>
        [1, 2, 7].map((step): [Id, Id[], Id] => [`x${n}.${step}`, [`s${n}`], `s${(n + step) % numbers.length}`]),
      ),
    };
    expect(read(complete, sketch, {}, { effort: 100_000 }).more).toBe(true);
    expect(read(preferred, sketch, {}, { effort: 100_000 }).more).toBe(true);
  }, 30_000);

  it("refuse a limit below one", () => {
    expect(() => read(complete, duel, {}, { limit: 0 })).toThrow("options.limit is 0; expected at least 1.");
    expect(() => read(complete, duel, {}, { limit: Number.NaN })).toThrow(RangeError);
  });

  it("read an empty map in one way", () => {
    for (const how of [complete, preferred, stable]) expect(read(how, { s: [] }).labellings).toEqual([new Map()]);
  });
});

describe("acceptance", () => {
  // a <-x-> b,  a -> c,  b -> c
  it("finds what stands whichever side one takes", () => {
    const sketch: Sketch = { ...duel, i: [...(duel.i ?? []), ["j", ["a"], "c"]] };
    const { sceptical, credulous } = acceptance(toFramework(graphOf(sketch)));
    expect([...sceptical]).toEqual(["c"]);
    expect([...credulous].filter((id) => sketch.s.includes(id))).toEqual(["a", "b", "c"]);
    const completely = acceptance(toFramework(graphOf(sketch)), {}, { semantics: "complete" });
    expect([...completely.sceptical]).toEqual([]);
  });

  // a -x a
  it("accepts everything sceptically and nothing credulously where no reading is stable", () => {
    const framework = toFramework(graphOf({ s: ["a", "b"], x: [["x", ["a"], "a"]] }));
    const { sceptical, credulous } = acceptance(framework, {}, { semantics: "stable" });
    expect([[...sceptical], [...credulous]]).toEqual([["a", "b", "x"], []]);
  });
});

describe("the readings of random maps", () => {
  it("equal the definition on 5,000 seeded maps with undercuts, circles, backing, steps and settings", () => {
    for (let seed = 1; seed <= 5_000; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const expected = completeByDefinition(sketch, settings);
      const found = [complete, preferred, stable].map((how) => rows(read(how, sketch, settings, all).labellings));
      expect([seed, ...found]).toEqual([seed, rows(expected), rows(boldest(expected)), rows(expected.filter(decides))]);
      const cautious = expected.filter((labelling) => expected.every((other) => commitsToLess(labelling, other)));
      expect([seed, rows([grounded(toFramework(graphOf(sketch)), settings)])]).toEqual([seed, rows(cautious)]);
    }
  }, 120_000);

  it("accept what is in in all and in some of them, on 500 seeded maps", () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const readings = boldest(completeByDefinition(sketch, settings));
      const ids = [...(readings[0] ?? new Map()).keys()];
      const { sceptical, credulous, more } = acceptance(toFramework(graphOf(sketch)), settings);
      expect([seed, more, new Set(sceptical), new Set(credulous)]).toEqual([
        seed,
        false,
        new Set(ids.filter((id) => readings.every((reading) => reading.get(id) === "in"))),
        new Set(ids.filter((id) => readings.some((reading) => reading.get(id) === "in"))),
      ]);
    }
  }, 60_000);
});

describe.skipIf(!existsSync(examplesFile))("the worked examples", () => {
  it.each(readExamples().maps)("$id $title", ({ input, expected }) => {
    const { sketch, settings } = sketchOf(input);
    const found = (how: Read) => rows(read(how, sketch, settings, all).labellings);
    const wanted = (labellings: readonly Readonly<Record<Id, string>>[]) =>
      rows(labellings.map((labels) => new Map(Object.entries(labels)) as unknown as Labelling));
    expect(found(complete)).toEqual(wanted(expected.complete));
    expect(found(preferred)).toEqual(wanted(expected.preferred));
    expect(found(stable)).toEqual(wanted(expected.stable));
    const { sceptical, credulous } = acceptance(toFramework(graphOf(sketch)), settings);
    for (const [id, { scepticalPreferred, credulousPreferred }] of Object.entries(expected.acceptance))
      expect([id, sceptical.has(id), credulous.has(id)]).toEqual([id, scepticalPreferred, credulousPreferred]);
  });
});

/** The labellings as sorted lines, to compare them without an order. */
function rows(labellings: readonly ReadonlyMap<Id, string>[]): readonly string[] {
  return labellings
    .map((labelling) =>
      [...labelling]
        .map(([id, label]) => `${id}:${label.slice(0, 5)}`)
        .sort()
        .join(" "),
    )
    .sort();
}

function boldest(labellings: readonly Labelling[]): readonly Labelling[] {
  const isIn = (labelling: Labelling, id: Id): boolean => labelling.get(id) === "in";
  const exceeds = (one: Labelling, other: Labelling): boolean =>
    one !== other &&
    [...other.keys()].every((id) => !isIn(other, id) || isIn(one, id)) &&
    rows([one])[0] !== rows([other])[0];
  return labellings.filter((labelling) => !labellings.some((other) => exceeds(other, labelling)));
}

function commitsToLess(one: Labelling, other: Labelling): boolean {
  return [...one].every(([id, label]) => label === "undecided" || other.get(id) === label);
}

function decides(labelling: Labelling): boolean {
  return [...labelling.values()].every((label) => label !== "undecided");
}
