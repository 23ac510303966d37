import {
  finish,
  readonlyGraphSteps,
  type Steps,
  thesis,
  thesisSteps,
  toGraph,
  toReadonlyGraph,
} from "@argument-graph/core";
import { frameworkSteps, toFramework } from "@argument-graph/evaluation";
import { evaluate } from "argument-graph";
import { describe, expect, it } from "vitest";
import { large } from "../bench/maps";

const document = large(3_000, 1_200, 1_200);
const graph = toGraph(document);
const count = (steps: Steps<unknown>): number => {
  let taken = 0;
  while (!steps.next().done) taken += 1;
  return taken;
};

describe("a large map", () => {
  it("is made ready in many steps, to what it is in one", () => {
    const read = finish(readonlyGraphSteps(document));
    expect(read.mapEdges((_edge, { role }, source, target) => [role, source, target])).toEqual(
      toReadonlyGraph(document).mapEdges((_edge, { role }, source, target) => [role, source, target]),
    );
    expect(finish(frameworkSteps(graph))).toEqual(toFramework(graph));
    expect(finish(thesisSteps(graph))).toBe(thesis(graph));
    expect(count(readonlyGraphSteps(document))).toBeGreaterThan(6);
    expect(count(thesisSteps(graph))).toBeGreaterThan(15);
  });

  it("judges alike, whether it is prepared or not, and at once when it is", async () => {
    const prepared = evaluate(graph);
    await prepared.prepare();
    const judged = prepared.judge();
    expect(judged).not.toBeInstanceOf(Promise);
    const [one, other] = [await judged, await evaluate(graph).judge()];
    expect(one.labelling).toEqual(other.labelling);
    expect(await one.verdicts()).toEqual(await other.verdicts());
  });

  it("is not prepared for whoever waits no more, and goes on where it was left for whoever asks next", async () => {
    const evaluation = evaluate(graph);
    const stop = new AbortController();
    stop.abort(new Error("gone"));
    await expect(evaluation.prepare(stop.signal)).rejects.toThrow("gone");
    await evaluation.prepare();
    expect((await evaluation.judge()).labelling.size).toBe(graph.order);
  });
});
