import type { Id } from "@argument-graph/core";
import { readInWorker } from "@argument-graph/evaluation/sat";
import { expect, it } from "vitest";
import { documentOf, type Sketch } from "./maps";

const newWorker = () =>
  new Worker(new URL("../../packages/evaluation/src/sat/worker.ts", import.meta.url), { type: "module" });

/** 40 rungs of attacks to and fro: guessing gets lost in them. */
const ladder: Sketch = {
  s: Array.from({ length: 40 }, (_, n) => [`a${n}`, `b${n}`, `c${n}`]).flat(),
  x: Array.from({ length: 40 }, (_, n) => n).flatMap((n): [Id, Id[], Id][] => [
    [`x${n}`, [`a${n}`], `b${n}`],
    [`y${n}`, [`b${n}`], `a${n}`],
    [`z${n}`, [`a${n}`, `b${(n + 1) % 40}`], `c${n}`],
    [`u${n}`, [`c${n}`], `a${(n + 1) % 40}`],
    [`v${n}`, [`c${n}`], `c${(n + 5) % 40}`],
  ]),
};

it("reads large disputes in a worker, with the solver, while the page stays free", async () => {
  const worker = newWorker();
  let longest = 0;
  let last = performance.now();
  const clock = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const { labellings, more } = await readInWorker(worker, { document: documentOf(ladder), limit: 3, budget: 20_000 });
  clearInterval(clock);
  worker.terminate();
  expect([labellings.length, more]).toEqual([3, true]);
  for (const labelling of labellings)
    expect(ladder.s.filter((s) => labelling.get(s) === "in").length).toBeGreaterThan(0);
  expect(longest).toBeLessThan(1_000);
  expect(
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .join(),
  ).not.toContain("cadical.wasm");
}, 60_000);

it("hands on what is wrong with the settings, and answers the next request", async () => {
  const worker = newWorker();
  const duel = documentOf({
    s: ["a", "b"],
    x: [
      ["x", ["a"], "b"],
      ["y", ["b"], "a"],
    ],
  });
  await expect(readInWorker(worker, { document: duel, settings: { rejected: ["z"] } })).rejects.toThrow(
    'has the id "z"',
  );
  const { labellings } = await readInWorker(worker, { document: duel, semantics: "stable" });
  expect(labellings.map((labelling) => labelling.get("a")).sort()).toEqual(["in", "out"]);
  worker.terminate();
}, 60_000);
