import { argument, attack, claim, finish, type Id, leadsTo, type Steps, toGraph } from "@argument-graph/core";
import {
  assess,
  assumptions,
  attackGraphSteps,
  cf2Extensions,
  completeExtensions,
  eagerExtension,
  explain,
  extensionSteps,
  fallSets,
  grounded,
  idealExtension,
  inSlices,
  naiveExtensions,
  preferredExtensions,
  proofStandards,
  semiStableExtensions,
  shared,
  smallProof,
  stableExtensions,
  stage2Extensions,
  stageExtensions,
  standSets,
  strongerSideWins,
  sufficientReasons,
  toAttackGraph,
  toDialecticalStructure,
  toFramework,
} from "@argument-graph/evaluation";
import { argdown } from "@argument-graph/formats/argdown";
import { json } from "@argument-graph/formats/json";
import { describe, expect, it } from "vitest";
import { graphOf, random } from "./maps";

function* counting(to: number, work: () => void = () => {}): Steps<number> {
  for (let step = 0; step < to; step += 1) {
    work();
    yield;
  }
  return to;
}

describe("inSlices", () => {
  it("gives what going through without a pause gives", async () => {
    expect(finish(counting(5))).toBe(5);
    expect(await inSlices(counting(5))).toBe(5);
  });

  it("lets others have their turn between slices", async () => {
    const busy = (): void => {
      for (const begin = performance.now(); performance.now() - begin < 2; );
    };
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    });
    await inSlices(counting(30, busy), { slice: 5 });
    clearInterval(clock);
    expect(turns).toBeGreaterThan(3);
  });

  it("ends with the reason of a signal", async () => {
    const controller = new AbortController();
    const long = inSlices(counting(Number.POSITIVE_INFINITY), { slice: 1, signal: controller.signal });
    setTimeout(() => controller.abort(new Error("no longer asked for")), 5);
    await expect(long).rejects.toThrow("no longer asked for");
  });

  it("hands on what a computation throws", async () => {
    const failing = (function* (): Steps<number> {
      yield;
      throw new RangeError("no such thing");
    })();
    await expect(inSlices(failing)).rejects.toThrow("no such thing");
  });
});

describe("shared", () => {
  it("does once what several wait for, and keeps it", async () => {
    let work = 0;
    const ask = shared(counting(100, () => (work += 1)));
    const [one, other] = await Promise.all([inSlices(ask(), { slice: 0 }), inSlices(ask(), { slice: 0 })]);
    expect([one, other, finish(ask()), work]).toEqual([100, 100, 100, 100]);
  });

  it("goes on where somebody stopped waiting", async () => {
    let work = 0;
    const ask = shared(counting(10, () => (work += 1)));
    const first = ask();
    for (const _ of [1, 2, 3]) first.next();
    expect(finish(ask())).toBe(10);
    expect(work).toBe(10);
  });

  it("throws for all who wait what the computation throws", () => {
    const ask = shared(
      (function* (): Steps<number> {
        yield;
        throw new RangeError("no such thing");
      })(),
    );
    for (const _ of [1, 2]) expect(() => finish(ask())).toThrow("no such thing");
  });
});

describe("extensionSteps", () => {
  it("gives what the functions for the semantics give, on 100 seeded attack graphs", () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const next = random(seed);
      const ids = ["a", "b", "c", "d", "e", "f", "g"];
      const attacks = ids.flatMap((from) => ids.filter(() => next(4) === 0).map((to) => [from, to] as const));
      for (const [semantics, find] of functions)
        expect(finish(extensionSteps({ arguments: ids, attacks }, semantics))).toEqual(
          find({ arguments: ids, attacks }),
        );
    }
  });

  const functions = [
    ["complete", completeExtensions],
    ["preferred", preferredExtensions],
    ["stable", stableExtensions],
    ["semi-stable", semiStableExtensions],
    ["ideal", idealExtension],
    ["eager", eagerExtension],
    ["naive", naiveExtensions],
    ["stage", stageExtensions],
    ["stage2", stage2Extensions],
    ["cf2", cf2Extensions],
  ] as const;
});

describe("attackGraphSteps", () => {
  // o1 … o400, each against s, which is the premise of 400 conclusions
  it("refuses more attacks than a hundred for each argument that is allowed", () => {
    const numbers = Array.from({ length: 400 }, (_, index) => index);
    const graph = graphOf({
      s: ["s", ...numbers.flatMap((n) => [`c${n}`, `o${n}`])],
      i: numbers.map((n) => [`i${n}`, ["s"], `c${n}`]),
      x: numbers.map((n) => [`x${n}`, [`o${n}`], "s"]),
    });
    const framework = toFramework(graph);
    expect(finish(attackGraphSteps(framework)).attacks.length).toBe(400 * 401);
    expect(() => finish(attackGraphSteps(framework, {}, { limit: 1_201 }))).toThrow("more than 120100 attacks");
  });
});

describe("a historical step", () => {
  // marx ==> lenin ==> stalin, the second step an argument
  const statements = ["marx", "lenin", "stalin"].map((id) => claim(id, { id }));
  const [first, second] = [leadsTo("marx", "lenin"), { ...leadsTo("lenin", "stalin"), data: { argument: true } }];
  const framework = toFramework(toGraph(argument({}, ...statements, first, second)));

  it("hands nothing on, whether its ends stand or fall", () => {
    expect(grounded(framework, { rejected: ["marx"] }).get("lenin")).toBe("in");
    expect(grounded(framework, { rejected: ["marx"] }).get(first.id)).toBe("in");
    expect(grounded(framework, { rejected: [first.id] }).get("lenin")).toBe("in");
  });

  it("hands on what it has where the document says that it is an argument", () => {
    expect(Object.fromEntries(grounded(framework))).toMatchObject({ stalin: "in", [second.id]: "in" });
    expect(Object.fromEntries(grounded(framework, { rejected: ["lenin"] }))).toMatchObject({
      stalin: "out",
      [second.id]: "out",
    });
    expect(grounded(framework, { disabled: [second.id] }).get("stalin")).toBe("out");
    expect(grounded(framework, { rejected: [second.id] }).get("stalin")).toBe("out");
    expect(grounded(framework, { rejected: ["lenin"], accepted: [second.id] }).get("stalin")).toBe("in");
    expect(proofStandards(framework, { rejected: ["lenin"] }).labelling.get("stalin")).toBe("out");
    expect(strongerSideWins(framework, { rejected: ["lenin"] }).labellings[0]?.get("stalin")).toBe("out");
    const built = toAttackGraph(framework).built.map(({ text }) => text);
    expect(built).toContain("((lenin lenin leads to stalin) stalin)");
  });

  // marx ==> lenin ==> stalin,  o -x (lenin ==> stalin)
  it("is told and weighed as a reason for its effect where it is an argument", () => {
    const graph = toGraph(argument({}, ...statements, first, second, claim("o", { id: "o" }), attack("o", second)));
    const whole = toFramework(graph);
    const rejecting = (id: Id) => ({ settings: { rejected: [id] } });
    expect(explain(graph, whole, "stalin", rejecting("o")).sentence).toBe(
      "The thesis “stalin” stands because “lenin” supports it.",
    );
    expect(explain(graph, whole, "stalin").sentence).toBe(
      "The thesis “stalin” falls because its only reason is gone: “o” speaks against the step from “lenin”.",
    );
    expect(explain(graph, whole, second.id, rejecting("lenin")).sentence).toBe(
      "The claim that “lenin” led to “stalin” falls because “lenin” falls.",
    );
    expect(fallSets(framework, "stalin")).toEqual([["lenin"], [second.id]]);
    expect(standSets(whole, "stalin")).toEqual([["o"]]);
    expect(sufficientReasons(framework, "stalin").reasons).toEqual([["lenin", second.id]]);
    expect([...smallProof(framework, "stalin")]).toEqual(["stalin", second.id, "lenin"]);
  });

  it("leaves its effect to the reasons for it where it is an argument, whoever reads", () => {
    const graph = toGraph(argument({}, ...statements, first, second));
    expect(assumptions(graph)).toEqual(["marx", "lenin"]);
    const { labelling } = assess(argument({}, ...statements, first, second), { settings: { rejected: ["lenin"] } });
    expect(labelling.get("stalin")).toBe("out");
    expect(labelling.get(first.id)).toBe("in");
  });

  it("is a valid argument in the deductive reading where it is an argument", () => {
    const held = (sentence: Id) => ({ sentence, holds: true });
    expect(toDialecticalStructure(toGraph(argument({}, ...statements, first, second))).arguments).toEqual([
      { premises: [held("lenin")], conclusion: held("stalin") },
    ]);
  });

  it("keeps that it is an argument in Argdown and in JSON", () => {
    const document = argument({}, ...statements, first, second);
    for (const { print, parse } of [argdown, json]) {
      const framework = toFramework(toGraph(parse(print?.(document).text ?? "").document));
      expect(grounded(framework, { rejected: ["lenin"] }).get("stalin")).toBe("out");
      expect(grounded(framework, { rejected: ["marx"] }).get("lenin")).toBe("in");
    }
  });

  it("is said to be an argument in Argdown behind its name", () => {
    const text = "<Step> {argument: true}\n\n(1) [Cause]: The one.\n-- leads to --\n(2) [Effect]: The other.\n";
    const { document, diagnostics } = argdown.parse(text);
    expect(diagnostics).toEqual([]);
    const read = toFramework(toGraph(document));
    expect(grounded(read, { rejected: ["Cause"] }).get("Effect")).toBe("out");
  });

  it("is no argument for anything else in its data", () => {
    const odd = graphOf({ s: ["a", "b"], c: [["step", "a", "b"]] });
    odd.setNodeAttribute("step", "data", { argument: "yes" });
    expect(grounded(toFramework(odd), { rejected: ["a"] }).get("b")).toBe("in");
  });
});
