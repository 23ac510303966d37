import { argument, attack, because, claim, evidence, toGraph } from "@argument-graph/core";
import { evaluate, type ReadingRequest, type ReadingSolver } from "argument-graph";
import { describe, expect, it } from "vitest";
import { ladder } from "../evaluation/ladder";
import { documentOf } from "../evaluation/maps";

// rain -> wet (a sign),  gauge -x rain,  broken -x gauge
const wet = claim("The street is wet", { id: "wet" });
const rain = claim("It rained", { id: "rain" });
const gauge = claim("The gauge shows no rain", { id: "gauge" });
const broken = claim("The gauge is broken", { id: "broken" });
const sign = { ...because(wet, rain), scheme: "Argument from sign" };
const parts = [wet, rain, gauge, broken, sign, attack(gauge, rain), attack(broken, gauge)];
const evaluation = evaluate(toGraph(argument({}, ...parts)));
const asWritten = await evaluation.judge();
const supposing = (id: string, stance: "accepted" | "rejected" | "suspended" | "disabled") => new Map([[id, stance]]);

describe("evaluate(graph)", () => {
  it("reads the map as it is written where nothing is supposed", async () => {
    expect(asWritten.labelling.get("wet")).toBe("in");
    expect(asWritten.labelling.get("gauge")).toBe("out");
    expect((await asWritten.hangsOn("wet")).ways).toEqual([["rain"], ["broken"]]);
  });

  it.each([
    ["rain", "rejected", "out"],
    ["broken", "rejected", "out"],
    ["gauge", "accepted", "out"],
    ["rain", "suspended", "undecided"],
    [sign.id, "disabled", "out"],
  ] as const)("labels the thesis anew where %s is %s", async (id, stance, label) => {
    expect((await evaluation.judge(supposing(id, stance))).labelling.get("wet")).toBe(label);
  });

  it("gives, with the sentence, all that the label rests on down to what is taken as given", async () => {
    const { sentence, proof } = (await evaluation.judge(supposing("broken", "rejected"))).explain("rain");
    expect(sentence).toBe("“It rained” falls because “The gauge shows no rain” speaks against it.");
    expect(proof).toEqual(new Set(["rain", "gauge against rain", "gauge", "broken against gauge", "broken"]));
  });

  it("says of the thesis why it stands and what it hangs on", async () => {
    const [why, on] = await asWritten.verdicts();
    expect(why).toMatch(/^The thesis “The street is wet” stands because/);
    expect(on).toMatch(/falls if you reject “It rained”/);
    expect(await (await evaluate(toGraph(argument({}))).judge()).verdicts()).toEqual([]);
  });

  // cold <-x-> mites,  cold -> dead,  mites -> dead
  it("compares all readings under another semantics", async () => {
    const cold = claim("The cold", { id: "cold" });
    const mites = claim("The mites", { id: "mites" });
    const dead = claim("The bees died", { id: "dead" });
    const disputes = [attack(cold, mites), attack(mites, cold), because(dead, cold), because(dead, mites)];
    const graph = toGraph(argument({}, dead, cold, mites, ...disputes));
    const evaluated = evaluate(graph, { semantics: "preferred" });
    const preferred = await evaluated.judge();
    expect([...preferred.labelling]).toEqual([
      ["dead", "in"],
      ["cold", "undecided"],
      ["mites", "undecided"],
    ]);
    expect((await evaluate(graph).judge()).labelling.get("dead")).toBe("undecided");
    expect(preferred.explain("cold").sentence).toBe(
      "There are 2 preferred readings. “The cold” stands in some of them.",
    );
    expect((await preferred.verdicts())[0]).toBe("There are 2 preferred readings.");
    expect((await evaluated.judge(supposing("cold", "rejected"))).labelling.get("mites")).toBe("in");
  });

  it("takes evidence as given, whatever else is said for it", async () => {
    // words -> paper (evidence)
    const paper = evidence("The papers say so", [{ source: "paper" }], { id: "paper" });
    const said = claim("Words", { id: "words" });
    const judged = evaluate(
      toGraph(argument({ sources: [{ id: "paper", type: "book" }] }, paper, said, because(paper, said))),
    );
    expect((await judged.judge(supposing("words", "rejected"))).labelling.get("paper")).toBe("in");
  });

  it("asks the critical questions of an inference, and none of a statement", () => {
    expect(evaluation.questions(sign.id).map(({ status }) => status)).toEqual(["open", "open"]);
    expect(evaluation.questions("wet")).toEqual([]);
  });

  it("gives hints on an inference without its questions, and none on a statement", () => {
    expect(evaluation.hints(sign.id)).toEqual([
      "The step from “It rained” to “The street is wet” has a single premise. Which assumption connects the two?",
      "“The street is wet” speaks of “street” and “wet”, which no premise mentions. Which premise brings that in?",
      "“It rained” speaks of “rained”, which neither the conclusion nor another premise mentions. What connects them?",
    ]);
    expect(evaluation.hints("wet")).toEqual([]);
  });

  it("answers at once under the grounded semantics, by a promise under the others", () => {
    const graph = toGraph(argument({}, ...parts));
    expect(evaluate(graph).judge()).not.toBeInstanceOf(Promise);
    expect(evaluate(graph, { semantics: "preferred" }).judge()).toBeInstanceOf(Promise);
  });

  it("throws at once on what cannot be supposed", () => {
    expect(() => evaluation.judge(supposing("nowhere", "rejected"))).toThrow(RangeError);
    expect(() => evaluation.judge(supposing("rain", "disabled"))).toThrow(RangeError);
  });

  // a -x b -x c -x a
  it("has everything unsettled where a semantics has no reading", async () => {
    const [a, b, c] = ["a", "b", "c"].map((id) => claim(id, { id }));
    if (!a || !b || !c) throw new Error();
    const circle = toGraph(argument({}, a, b, c, attack(a, b), attack(b, c), attack(c, a)));
    const { labelling, explain } = await evaluate(circle, { semantics: "stable" }).judge();
    expect([...labelling.values()]).toEqual(["undecided", "undecided", "undecided"]);
    expect(explain("a").sentence).toBe("There is no stable reading.");
  });

  it("ends a search at a signal, and goes on with it when it is asked again", async () => {
    const controller = new AbortController();
    const stopped = asWritten.hangsOn("wet", AbortSignal.abort(new Error("asked for no more")));
    await expect(stopped).rejects.toThrow("asked for no more");
    expect((await asWritten.hangsOn("wet", controller.signal)).ways).toEqual([["rain"], ["broken"]]);
    const preferred = evaluate(toGraph(argument({}, ...parts)), { semantics: "preferred" });
    await expect(preferred.judge(new Map(), AbortSignal.abort(new Error("asked for no more")))).rejects.toThrow();
    expect((await preferred.judge()).labelling.get("wet")).toBe("in");
  });

  describe("with a solver", () => {
    const hard = toGraph(documentOf(ladder(40)));
    const labellings = [new Map([["a0", "in"] as const]), new Map([["b0", "in"] as const])];

    it("asks it once for what was cut short, and for nothing else", async () => {
      const asked: ReadingRequest[] = [];
      const solver: ReadingSolver = async (request) => {
        asked.push(request);
        return { labellings, more: false };
      };
      const judged = evaluate(hard, { semantics: "preferred", solver });
      const [one, other] = await Promise.all([judged.judge(), judged.judge()]);
      expect([one.labelling.get("a0"), one.labelling.get("c0")]).toEqual(["undecided", "out"]);
      expect(one.explain("a0").sentence).toMatch(/^There are 2 preferred readings\./);
      expect(other.labelling).toEqual(one.labelling);
      expect(asked.map(({ semantics }) => semantics)).toEqual(["preferred"]);
      await evaluate(toGraph(argument({}, ...parts)), { semantics: "preferred", solver }).judge();
      expect(asked.length).toBe(1);
    });

    it("says that there may be more where it has found nothing, or there is none", async () => {
      const idle: ReadingSolver = async () => ({ labellings: [], more: true });
      for (const options of [{}, { solver: idle }]) {
        const judged = await evaluate(hard, { semantics: "preferred", ...options }).judge();
        expect((await judged.verdicts())[0]).toMatch(/at least|too many/);
      }
    });

    it("asks again for somebody who still waits when the first one does so no more", async () => {
      const asked: (AbortSignal | undefined)[] = [];
      const solver: ReadingSolver = (_, signal) => {
        asked.push(signal);
        return new Promise((resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason));
          if (asked.length > 1) resolve({ labellings, more: false });
        });
      };
      const controller = new AbortController();
      const judged = evaluate(hard, { semantics: "preferred", solver });
      const first = judged.judge(new Map(), controller.signal);
      const isStopped = expect(first).rejects.toThrow("aborted");
      await expect.poll(() => asked.length).toBe(1);
      const second = judged.judge();
      await new Promise((resolve) => setTimeout(resolve, 20));
      controller.abort();
      await isStopped;
      expect((await second).explain("a0").sentence).toMatch(/^There are 2 preferred readings\./);
      expect(asked).toEqual([controller.signal, undefined]);
    });
  });
});
