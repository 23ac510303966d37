import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begin, type History, record, redone, undone } from "../../packages/d3/src/history";

const run = (steps: readonly (number | "undo" | "redo")[]): History<number> =>
  steps.reduce<History<number>>(
    (history, step) => (step === "undo" ? undone(history) : step === "redo" ? redone(history) : record(history, step)),
    begin(0),
  );

describe("a history", () => {
  it("goes back to before each change, and forward again", () => {
    expect(run([1, 2, "undo"]).now).toBe(1);
    expect(run([1, 2, "undo", "undo"]).now).toBe(0);
    expect(run([1, 2, "undo", "undo", "redo"]).now).toBe(1);
  });

  it("stays as it is where there is nothing to take back or to do again", () => {
    const start = begin(0);
    expect(undone(start)).toBe(start);
    expect(redone(start)).toBe(start);
  });

  it("forgets what was taken back once something else is done", () => {
    expect(run([1, "undo", 2]).future).toEqual([]);
    expect(run([1, "undo", 2, "redo"]).now).toBe(2);
  });

  it("is where it was after as many steps back as forward", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(20), (changes, back) => {
        const steps = Math.min(back, changes.length);
        const there = run([...changes, ...Array(steps).fill("undo"), ...Array(steps).fill("redo")]);
        expect(there).toEqual(run(changes));
      }),
    );
  });
});
