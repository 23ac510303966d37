import { type ArgumentGraph, argument, because, claim, finish, toGraph } from "@argument-graph/core";
import { type Labelling, light } from "@argument-graph/scene";
import { afterEach, describe, expect, it } from "vitest";
import { english } from "../../packages/d3/src/messages";
import { createPictureFrame } from "../../packages/d3/src/picture-frame";
import { type Shown, showing } from "../../packages/d3/src/show";
import { whole } from "../../packages/d3/src/whole";

afterEach(() => document.body.replaceChildren());

// wet <- rain
const map = (text: string): ArgumentGraph => {
  const [wet, rain] = [claim("The street is wet", { id: "wet" }), claim(text, { id: "rain" })];
  return toGraph(argument({}, wet, rain, because(wet, rain)));
};
const labelled = (label: "in" | "out"): Labelling => new Map(["wet", "rain"].map((id) => [id, label]));

describe("what is shown", () => {
  const show = (...given: Parameters<typeof showing>): Shown => finish(showing(...given));
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
    const frame = createPictureFrame(document);
    document.body.append(frame.root);
    const first = show(frame, wanted(map("It rained"), labelled("in")), whole);
    const second = show(frame, wanted(map("It rained"), labelled("out")), whole, first);
    expect(second.layout).toBe(first.layout);
    expect(frame.tree.innerText).toMatch(/falls/);
    const other = show(
      frame,
      wanted(map("It rained all night, and in the morning too"), labelled("out")),
      whole,
      second,
    );
    expect(other.layout).not.toBe(second.layout);
  });
});
