import { type ArgumentDocument, argument, attack, because, claim, type Link, leadsTo } from "@argument-graph/core";
import {
  assess,
  assessReadings,
  assessSteps,
  checkSteps,
  checks,
  englishEvaluation,
  grounded,
  inSlices,
  toFramework,
} from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { documentOf, graphOf, randomMap } from "./maps";

const told = (document: ArgumentDocument, part: string): readonly string[] =>
  assess(document).parts.flatMap((each) => (each.part === part ? each.sentences.map(({ text }) => text) : []));

describe("assess", () => {
  // a ==> b ==> c,  r -> (a ==> b),  o -x (b ==> c),  o2 -x (o -x (b ==> c))
  const [a, b, c, r, o, o2] = ["a", "b", "c", "r", "o", "o2"].map((id) => claim(id, { id }));
  if (!a || !b || !c || !r || !o || !o2) throw new Error("six claims");
  const [first, second] = [leadsTo(a, b), leadsTo(b, c)];
  const objection = attack(o, second);
  const history = argument({}, a, b, c, r, o, o2, first, second, because(first, r), attack(o2, objection), objection);

  it("says of the steps that lead to the thesis why they stand and what they hang on, in the order of history", () => {
    expect(told(history, "steps")).toEqual([
      "The claim that “a” led to “b” stands because “r” supports it.",
      "The claim that “a” led to “b” falls if you reject “r”.",
      "The claim that “b” led to “c” stands because it is taken as given; the objection “o” is answered by “o2”.",
      "The claim that “b” led to “c” falls if you reject “o2”, or the claim that “b” led to “c”.",
    ]);
  });

  it("puts every reply behind the objection that it answers", () => {
    expect(told(history, "objections").map((text) => text.slice(0, 22))).toEqual([
      "The objection “o” to t",
      "The objection “o2” to ",
    ]);
  });

  it("says what falls with each statement that is taken as given, the most first", () => {
    expect(told(history, "hinges")).toEqual([
      "If you reject “r”, the claim that “a” led to “b” falls with it.",
      "If you reject “o2”, the claim that “b” led to “c” falls with it.",
    ]);
  });

  it("takes the reader's word", () => {
    const { parts, labelling } = assess(history, { settings: { rejected: ["o2"] } });
    expect(labelling.get(second.id)).toBe("out");
    const steps = parts.find(({ part }) => part === "steps")?.sentences.map(({ text }) => text);
    expect(steps?.at(-1)).toBe("The claim that “b” led to “c” would stand without “o”.");
  });

  it("has all its words from the messages", () => {
    const headings = { ...englishEvaluation.headings, thesis: "Die These" };
    const { parts } = assess(history, {
      messages: { ...englishEvaluation, headings, thesis: (name) => `die These ${name}` },
    });
    expect(parts[1]).toMatchObject({ heading: "Die These" });
    expect(parts[1]?.sentences[0]?.text).toMatch(/^Die These “c” stands/);
  });

  it("says whole sentences about elements of the map, for 200 seeded random maps", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const document = documentOf(sketch);
      const ids = new Set([...document.statements, ...document.links].map(({ id }) => id));
      const { parts, labelling } = assess(document, { settings, size: 2 });
      expect(labelling).toEqual(grounded(toFramework(graphOf(sketch)), { assumed: assumedIn(document), ...settings }));
      for (const { text, about } of parts.flatMap(({ sentences }) => sentences)) {
        expect(text, `seed ${seed}`).toMatch(/^[\p{Lu}\d“(].*[.?)]$/u);
        expect(text).not.toMatch(/undefined|“”|NaN| {2}/);
        for (const id of about) expect(ids.has(id)).toBe(true);
      }
    }
  });

  // s0 -x s1 -x … -x s0: every element is a party to the same dispute
  it("takes text in proportion to the map where everything is in one dispute", () => {
    const ring = (count: number): ArgumentDocument =>
      documentOf({
        s: Array.from({ length: count }, (_, index) => `s${index}`),
        x: Array.from(
          { length: count },
          (_, index) => [`x${index}`, [`s${index}`], `s${(index + 1) % count}`] as const,
        ),
      });
    const lengthOf = (document: ArgumentDocument): number =>
      assess(document)
        .parts.flatMap(({ sentences }) => sentences)
        .reduce((sum, { text }) => sum + text.length, 0);
    expect(lengthOf(ring(800)) / lengthOf(ring(400))).toBeLessThan(2.3);
    expect(told(ring(40), "thesis")[0]).toBe(
      "The thesis “s0” is unsettled because it is in a dispute with “s1”, “s2”, “s3”, “s4”, “s5”, “s6”, “s7”, “s8”, “s9”, “s10”, “s11” and 28 more that nothing decides.",
    );
  });

  // s0 ==> s1 ==> … ==> s300
  it("tells of the first 200 steps what they hang on, and of all why they stand", () => {
    const ids = Array.from({ length: 301 }, (_, index) => `s${index}`);
    const c = ids.slice(1).map((id, index) => [`c${index}`, `s${index}`, id] as const);
    const { statements, links } = documentOf({ s: ids, c });
    const tagged = statements.map((one) => (one.id === "s300" ? { ...one, tags: ["thesis"] } : one));
    expect(told({ statements: tagged, links }, "steps")).toHaveLength(500);
  });

  function conclusionsOf(link: Link): readonly string[] {
    if (link.kind === "inference") return [link.conclusion];
    return link.kind === "causation" && link.data?.argument === true ? [link.effect] : [];
  }

  function assumedIn({ statements, links }: ArgumentDocument): readonly string[] {
    const concluded = new Set(links.flatMap((link) => conclusionsOf(link)));
    return statements.map(({ id }) => id).filter((id) => !concluded.has(id));
  }
});

describe("assessReadings", () => {
  // a <-x-> b,  a -> c,  b -> c
  const dispute = documentOf({
    s: ["a", "b", "c", "d"],
    i: [
      ["i", ["a"], "c"],
      ["j", ["b"], "c"],
    ],
    x: [
      ["x", ["a"], "b"],
      ["y", ["b"], "a"],
    ],
  });

  it("tells what stands whichever side one takes", () => {
    expect(assessReadings(dispute, "preferred")).toMatchObject({
      count: 2,
      more: false,
      all: ["c", "d"],
      some: ["a", "b"],
      none: [],
    });
    expect(assessReadings(dispute, "complete").all).toEqual(["d"]);
  });

  // Where there is a stable reading, the semi-stable ones are the stable ones: here the map against its attack graph.
  it("finds the stable readings on the attack graph too, as the semi-stable ones, for 200 seeded random maps", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const document = documentOf(sketch);
      const stable = assessReadings(document, "stable", { settings });
      if (stable.count === 0) continue;
      const semiStable = assessReadings(document, "semi-stable", { settings });
      expect({ seed, all: semiStable.all, some: semiStable.some }).toEqual({
        seed,
        all: stable.all,
        some: stable.some,
      });
    }
  });

  it("says that a map without a stable reading has none", () => {
    const odd = documentOf({ s: ["a"], x: [["x", ["a"], "a"]] });
    expect(assessReadings(odd, "stable").sentences.map(({ text }) => text)).toEqual(["There is no stable reading."]);
  });

  it("is the same in slices", async () => {
    const map = documentOf({ s: ["a", "b", "c"], i: [["i", ["b"], "a"]], x: [["x", ["c"], "i"]] });
    expect(await inSlices(assessSteps(map), { slice: 0 })).toEqual(assess(map));
    expect(await inSlices(checkSteps(map), { slice: 0 })).toEqual(checks(map));
  });

  // c0 -> c1 -> … -> c16, each step by two inferences, so that there are 2 ** 16 arguments for the last
  it("says of a map with too many arguments that its readings are too many", () => {
    const steps = Array.from({ length: 16 }, (_, step) => step);
    const doubled = documentOf({
      s: Array.from({ length: 17 }, (_, step) => `c${step}`),
      i: steps.flatMap((step) => ["a", "b"].map((way) => [`${way}${step}`, [`c${step}`], `c${step + 1}`] as const)),
    });
    const { count, more, all, sentences } = assessReadings(doubled, "cf2");
    expect([count, more, all]).toEqual([0, true, []]);
    expect(sentences.map(({ text }) => text)).toEqual(["The cf2 readings are too many to look through."]);
  });
});
