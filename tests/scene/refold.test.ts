import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import {
  type Built,
  buildScene,
  type Labelling,
  layOut,
  measure,
  measurement,
  measuring,
  presetNames,
} from "@argument-graph/scene";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generate } from "../bench/generate";

const graphOf = (size: number) => toGraph(argdown.parse(generate(size)).document);
const graph = graphOf(24);
const ids = graph.nodes();
const labels = fc.constantFrom(undefined, "in" as const, "out" as const);

// Folds and labels as a reader changes them, one after the other.
const changes = fc.array(fc.record({ folded: fc.subarray(ids, { maxLength: 4 }), label: labels }), {
  minLength: 1,
  maxLength: 4,
});

const labellingOf = (label: "in" | "out" | undefined): Labelling =>
  new Map(label === undefined ? [] : ids.filter((_, index) => index % 3 === 0).map((id) => [id, label]));

describe("refold", () => {
  it("measures and paints the same as from the beginning, in every notation, whatever was folded before", () => {
    for (const preset of presetNames)
      fc.assert(
        fc.property(changes, (all) => {
          let last = measurement(graph, { preset });
          let before: Built | undefined;
          for (const { folded, label } of all) {
            const labelling = labellingOf(label);
            const options = { preset, folded: new Set(folded), labelling };
            last = last.refold(options.folded, labelling);
            expect(last.measured).toEqual(measure(graph, options));
            const layout = layOut(graph, last.measured, options);
            const scene = buildScene(graph, last.measured, layout, options, before);
            expect(scene).toEqual(buildScene(graph, last.measured, layout, options));
            before = { scene, measured: last.measured, layout, options };
          }
        }),
        { numRuns: 6 },
      );
  });

  // a <- because - b, a <- but - c: folded at b nothing is another box, and where it is the marks are the same.
  it("keeps what stays as it is: the same boxes, the same marks", () => {
    const [a, b, c] = ["a", "b", "c"].map((id) => claim(`Claim ${id}`, { id }));
    if (!a || !b || !c) throw new Error("three claims were made");
    const small = toGraph(argument({}, a, b, c, because(a, b), attack(a, c)));
    const first = measurement(small);
    const second = first.refold(new Set(["b"]));
    expect(second.measured.boxes.length).toBe(5);
    for (const [index, box] of second.measured.boxes.entries()) expect(box).toBe(first.measured.boxes[index]);
    const layout = layOut(small, first.measured);
    const scene = buildScene(small, first.measured, layout);
    const again = buildScene(
      small,
      second.measured,
      layout,
      {},
      {
        scene,
        measured: first.measured,
        layout,
        options: {},
      },
    );
    for (const [index, mark] of again.marks.entries()) expect(mark).toBe(scene.marks[index]);
  });
});

describe("measuring", () => {
  it("pauses in a large map, and ends with what measurement gives", () => {
    const large = graphOf(300);
    const steps = measuring(large);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(large.order / 50);
    expect(step.value.measured).toEqual(measure(large));
  });
});
