import { argument, because, claim, toGraph } from "@argument-graph/core";
import { evaluate } from "argument-graph";
import { describe, expect, it } from "vitest";
import { ghostsIn } from "../../packages/d3/src/ghosts";
import { english } from "../../packages/d3/src/messages";
import { minimise, minimisedIn } from "../../packages/d3/src/minimised";
import { spoken } from "../../packages/d3/src/names";
import { objectionsTo } from "../../packages/d3/src/neighbours";
import { withGhosts } from "../../packages/d3/src/with-ghosts";

// wet <─ because (sign) ─ shiny        two questions that nobody has asked: one to the premise, one to the step
const wet = claim("The street is wet", { id: "wet" });
const shiny = claim("It shines", { id: "shiny" });
const sign = { ...because(wet, shiny), id: "sign", scheme: "sign" };
const graph = toGraph(argument({}, wet, shiny, sign));
const evaluation = evaluate(graph);
const shown = (...inferences: readonly string[]) => withGhosts(graph, new Set(inferences), evaluation);

describe("withGhosts", () => {
  it("adds the open questions to an inference as objections, and leaves the map as it is", () => {
    const all = shown("sign");
    const added = all.filterNodes((id) => !graph.hasNode(id));
    expect(graph.order).toBe(3);
    expect(new Set(added)).toEqual(new Set(ghostsIn(all).keys()));
    expect(new Set(ghostsIn(all).values())).toEqual(new Set(["sign"]));
    const targets = added
      .filter((id) => all.getNodeAttribute(id, "kind") === "conflict")
      .map((id) => all.outNeighbors(id));
    expect(targets).toEqual([["shiny"], ["sign"]]);
  });

  it("gives the graph itself where there is nothing to show", () => {
    expect(shown()).toBe(graph);
    expect(shown("wet")).toBe(graph);
    expect(withGhosts(graph, new Set(["sign"]), undefined)).toBe(graph);
  });

  it("adds nothing where the inference, or what a question asks about, is not in sight", () => {
    const alone = toGraph(argument({}, wet));
    expect(withGhosts(alone, new Set(["sign"]), evaluation)).toBe(alone);
    const other = claim("A puddle", { id: "other" });
    const part = toGraph(argument({}, wet, other, { ...sign, premises: ["other"] }));
    const targets = [...ghostsIn(withGhosts(part, new Set(["sign"]), evaluation)).keys()];
    expect(targets.map((id) => id.startsWith("sign ? SIGN.CQ2"))).toEqual([true, true]);
  });

  it("goes on knowing the links that stand for hidden paths", () => {
    const part = minimise(graph.copy(), new Map([["sign", 2]]));
    expect(minimisedIn(withGhosts(part, new Set(["sign"]), evaluation)).get("sign")).toBe(2);
  });

  it("is said to be asked, not to be an objection", () => {
    const all = shown("sign");
    const content = { id: "shiny", kind: "claim", form: "box", undercut: false, linked: false, argued: false } as const;
    const more = {
      implicit: false,
      thesis: false,
      sketch: false,
      badges: [],
      rtl: false,
      hidden: 0,
      text: "It shines",
    };
    const { description } = spoken(all, { ...content, ...more }, english);
    expect(description).toBe("supports The street is wet; open: How reliable is this as a sign of that?");
    expect(objectionsTo(all, "shiny", english)).toEqual([]);
  });
});
