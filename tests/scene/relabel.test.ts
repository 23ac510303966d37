import { readFileSync } from "node:fs";
import { toGraph } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import {
  buildScene,
  type Label,
  type Labelling,
  layOut,
  measure,
  measurement,
  presetNames,
  relabelScene,
} from "@argument-graph/scene";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const essay = new URL("../../examples/october-1917/argument.argdown", import.meta.url);
const graph = toGraph(argdown.parse(readFileSync(essay, "utf8")).document);
const ids = graph.nodes();

describe("labelling a map anew", () => {
  it.each(presetNames)("gives the scene that measuring and building it anew would give (%s)", (preset) => {
    const labellings = fc
      .array(fc.constantFrom<Label>("in", "out", "undecided"), { minLength: ids.length, maxLength: ids.length })
      .map((labels): Labelling => new Map(ids.flatMap((id, place) => (labels[place] ? [[id, labels[place]]] : []))));
    fc.assert(
      fc.property(labellings, fc.array(fc.nat(ids.length - 1), { maxLength: 5 }), (before, places) => {
        const after = new Map(before);
        for (const id of places.flatMap((place) => ids[place] ?? []))
          after.set(id, after.get(id) === "in" ? "out" : "in");
        const { measured, relabel } = measurement(graph, { preset, labelling: before });
        const layout = layOut(graph, measured, { preset });
        const scene = buildScene(graph, measured, layout, { preset, labelling: before });
        const turned = new Set(ids.filter((id) => before.get(id) !== after.get(id)));
        const options = { preset, labelling: after };
        const anew = relabel(measured, after, turned);
        const isSized = anew.boxes.every(({ width, height }, place) => {
          const old = measured.boxes[place];
          return old?.width === width && old.height === height;
        });
        fc.pre(isSized);
        expect(anew).toEqual(measure(graph, options));
        expect(relabelScene(scene, graph, anew, layout, options, turned)).toEqual(
          buildScene(graph, anew, layout, options),
        );
      }),
      { numRuns: 3 },
    );
  });

  it("works out anew only what has turned", () => {
    const labelling: Labelling = new Map(ids.map((id) => [id, "in"]));
    const { measured, relabel } = measurement(graph, { labelling });
    const [one = ""] = ids;
    const { boxes } = relabel(measured, new Map([...labelling, [one, "out"]]), new Set([one]));
    expect(boxes.filter((box, place) => box !== measured.boxes[place]).map(({ id }) => id)).toEqual([one]);
  });
});
