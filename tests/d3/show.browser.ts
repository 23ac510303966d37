import { type ArgumentGraph, argument, because, claim, toGraph } from "@argument-graph/core";
import { type Labelling, light } from "@argument-graph/scene";
import { afterEach, describe, expect, it } from "vitest";
import { createFrame } from "../../packages/d3/src/frame";
import { english } from "../../packages/d3/src/messages";
import { show } from "../../packages/d3/src/show";

afterEach(() => document.body.replaceChildren());

// wet <- rain
const map = (text: string): ArgumentGraph => {
  const [wet, rain] = [claim("The street is wet", { id: "wet" }), claim(text, { id: "rain" })];
  return toGraph(argument({}, wet, rain, because(wet, rain)));
};
const labelled = (label: "in" | "out"): Labelling => new Map(["wet", "rain"].map((id) => [id, label]));

describe("show", () => {
  const wanted = (graph: ArgumentGraph, labelling: Labelling) => ({
    graph,
    labelling,
    edition: 0,
    options: {},
    folded: new Set<string>(),
    suppositions: new Map(),
    theme: light,
    messages: english,
  });

  it("keeps the layout of before where only what stands and falls has turned", () => {
    const frame = createFrame(document);
    document.body.append(frame.root);
    const first = show(frame, wanted(map("It rained"), labelled("in")));
    const second = show(frame, wanted(map("It rained"), labelled("out")), first);
    expect(second.layout).toBe(first.layout);
    expect(frame.tree.innerText).toMatch(/falls/);
    const other = show(frame, wanted(map("It rained all night, and in the morning too"), labelled("out")), second);
    expect(other.layout).not.toBe(second.layout);
  });
});
