import { layered } from "@argument-graph/layout";
import { describe, expect, it } from "vitest";
import { draw } from "../../packages/layout/src/draw";
import type { Problem } from "../../packages/layout/src/problem";
import { defaultStages } from "../../packages/layout/src/stages";
import { generateArguments, type Variant } from "../bench/layout/arguments";

/** The problem of a seeded graph's largest part. */
function problemOf(size: number, variant: Variant): Problem {
  const { boxes, links, groups } = generateArguments({ size, seed: 1, variant });
  const seen: Problem[] = [];
  layered(boxes, links, {
    groups,
    rank: (problem) => {
      seen.push(problem);
      return defaultStages.rank(problem);
    },
  });
  const [largest] = seen.sort((a, b) => b.boxCount - a.boxCount);
  if (!largest) throw new Error("nothing was ranked");
  return largest;
}

/** How much CPU time each step of a drawing takes, in ms. */
function stepTimes(problem: Problem): number[] {
  const steps = draw(problem, defaultStages);
  const times: number[] = [];
  for (;;) {
    const start = process.cpuUsage().user;
    const step = steps.next();
    times.push((process.cpuUsage().user - start) / 1000);
    if (step.done) return times;
  }
}

describe("the steps of a drawing", () => {
  // A share of the whole, so that the machine does not matter: no stage is done at one go.
  it.each([
    ["flat", 3000, 150],
    ["groups", 1000, 150],
  ] as const)("are many, and none takes a large part of the time (%s)", (variant, size, least) => {
    const problem = problemOf(size, variant);
    // The steps are the same each time, so that the least time of each is that without what else the machine does.
    const runs = [1, 2, 3, 4].map(() => stepTimes(problem));
    const times = (runs[0] ?? []).map((_, i) => Math.min(...runs.map((run) => run[i] ?? 0)));
    const total = times.reduce((a, b) => a + b, 0);
    expect(times.length).toBeGreaterThan(least);
    expect(Math.max(...times)).toBeLessThan(0.2 * total);
  });
});
