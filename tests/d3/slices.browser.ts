import type { Steps } from "@argument-graph/core";
import { describe, expect, it } from "vitest";
import { inSlices } from "../../packages/d3/src/slices";

/** Steps of 4 ms each. */
function* slow(count: number): Steps<number> {
  for (let step = 0; step < count; step++) {
    for (const end = performance.now() + 4; performance.now() < end; );
    yield;
  }
  return count;
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe("inSlices", () => {
  it("begins at once, lets other tasks have their turn, and is done once", async () => {
    const results: number[] = [];
    inSlices(slow(12), (result) => results.push(result));
    expect(results).toEqual([]);
    await turn();
    expect(results).toEqual([]);
    await expect.poll(() => results).toEqual([12]);
    await turn();
    expect(results).toEqual([12]);
  });

  it("does all that is left when somebody cannot wait", () => {
    const results: number[] = [];
    const work = inSlices(slow(6), (result) => results.push(result));
    work.finish();
    expect(results).toEqual([6]);
    work.finish();
    expect(results).toEqual([6]);
  });

  it("does nothing more once it is stopped", async () => {
    const results: number[] = [];
    const work = inSlices(slow(6), (result) => results.push(result));
    work.stop();
    work.finish();
    for (let count = 0; count < 20; count++) await turn();
    expect(results).toEqual([]);
  });

  it("throws what the work throws to whoever asks for the rest", () => {
    function* failing(): Steps<number> {
      yield* slow(4);
      throw new Error("no layout");
    }
    const work = inSlices(failing(), () => {});
    expect(() => work.finish()).toThrow("no layout");
  });
});
