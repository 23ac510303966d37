import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
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

  it("asks the critical questions of an inference, and none of a statement", () => {
    expect(evaluation.questions(sign.id).map(({ status }) => status)).toEqual(["open", "open"]);
    expect(evaluation.questions("wet")).toEqual([]);
  });
});
