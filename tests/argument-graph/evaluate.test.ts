import { argument, attack, because, claim, evidence, toGraph } from "@argument-graph/core";
import { evaluate } from "argument-graph";
import { describe, expect, it } from "vitest";

// rain -> wet (a sign),  gauge -x rain,  broken -x gauge
const wet = claim("The street is wet", { id: "wet" });
const rain = claim("It rained", { id: "rain" });
const gauge = claim("The gauge shows no rain", { id: "gauge" });
const broken = claim("The gauge is broken", { id: "broken" });
const sign = { ...because(wet, rain), scheme: "Argument from sign" };
const parts = [wet, rain, gauge, broken, sign, attack(gauge, rain), attack(broken, gauge)];
const evaluation = evaluate(toGraph(argument({}, ...parts)));
const supposing = (id: string, stance: "accepted" | "rejected" | "suspended" | "disabled") => new Map([[id, stance]]);

describe("evaluate(graph)", () => {
  it("reads the map as it is written where nothing is supposed", () => {
    expect(evaluation.labelling().get("wet")).toBe("in");
    expect(evaluation.labelling().get("gauge")).toBe("out");
    expect(evaluation.hangsOn("wet").ways).toEqual([["rain"], ["broken"]]);
  });

  it.each([
    ["rain", "rejected", "out"],
    ["broken", "rejected", "out"],
    ["gauge", "accepted", "out"],
    ["rain", "suspended", "undecided"],
    [sign.id, "disabled", "out"],
  ] as const)("labels the thesis anew where %s is %s", (id, stance, label) => {
    expect(evaluation.labelling(supposing(id, stance)).get("wet")).toBe(label);
  });

  it("gives, with the sentence, all that the label rests on down to what is taken as given", () => {
    const { sentence, proof } = evaluation.explain("rain", supposing("broken", "rejected"));
    expect(sentence).toBe("“It rained” falls because “The gauge shows no rain” speaks against it.");
    expect(proof).toEqual(new Set(["rain", "gauge against rain", "gauge", "broken against gauge", "broken"]));
  });

  it("says of the thesis why it stands and what it hangs on", () => {
    const [why, on] = evaluation.verdicts();
    expect(why).toMatch(/^The thesis “The street is wet” stands because/);
    expect(on).toMatch(/falls if you reject “It rained”/);
    expect(evaluate(toGraph(argument({}))).verdicts()).toEqual([]);
  });

  // cold <-x-> mites,  cold -> dead,  mites -> dead
  it("compares all readings under another semantics", () => {
    const cold = claim("The cold", { id: "cold" });
    const mites = claim("The mites", { id: "mites" });
    const dead = claim("The bees died", { id: "dead" });
    const disputes = [attack(cold, mites), attack(mites, cold), because(dead, cold), because(dead, mites)];
    const graph = toGraph(argument({}, dead, cold, mites, ...disputes));
    const preferred = evaluate(graph, { semantics: "preferred" });
    expect([...preferred.labelling()]).toEqual([
      ["dead", "in"],
      ["cold", "undecided"],
      ["mites", "undecided"],
    ]);
    expect(evaluate(graph).labelling().get("dead")).toBe("undecided");
    expect(preferred.explain("cold").sentence).toBe(
      "There are 2 preferred readings. “The cold” stands in some of them.",
    );
    expect(preferred.verdicts()[0]).toBe("There are 2 preferred readings.");
    expect(preferred.labelling(supposing("cold", "rejected")).get("mites")).toBe("in");
  });

  it("takes evidence as given, whatever else is said for it", () => {
    // words -> paper (evidence)
    const paper = evidence("The papers say so", [{ source: "paper" }], { id: "paper" });
    const said = claim("Words", { id: "words" });
    const judged = evaluate(
      toGraph(argument({ sources: [{ id: "paper", type: "book" }] }, paper, said, because(paper, said))),
    );
    expect(judged.labelling(supposing("words", "rejected")).get("paper")).toBe("in");
  });

  it("asks the critical questions of an inference, and none of a statement", () => {
    expect(evaluation.questions(sign.id).map(({ status }) => status)).toEqual(["open", "open"]);
    expect(evaluation.questions("wet")).toEqual([]);
  });
});
