// One engine on one graph, in a process of its own: run.mjs bundles and starts it.
//   one.js ENGINE VARIANT SIZE SEED REPEATS BUDGET_MS QUALITY(0|1)
// Prints one line of JSON, an `Outcome`. Times are CPU time of the whole process, its helper threads included, which holds on
// a machine that others use too.
import { generateArguments, type Variant } from "./arguments";
import { engines } from "./engines/index";
import { measureDrawing, type Quality } from "./metrics";

export interface Outcome {
  /** ms of the first drawing in this process, without loading the engine. */
  readonly cold: number;
  /** ms of a drawing after some warm-up, the median of `repeats`; absent if none were asked for. */
  readonly warm?: number;
  readonly repeats: number;
  /** Most memory of the process, MB. */
  readonly memory: number;
  readonly quality?: Quality;
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
};

const [name = "", variant = "flat", size = "50", seed = "1", repeats = "0", budget = "1500", quality = "1"] =
  process.argv.slice(2);
const graph = generateArguments({ size: Number(size), seed: Number(seed), variant: variant as Variant });
const entry = engines.get(name);
if (!entry) throw new RangeError(`There is no engine ${name}; there are ${[...engines.keys()].join(", ")}.`);
const engine = await entry.load();

const timed = async () => {
  const start = cpu();
  const drawing = await engine.draw(graph);
  return { drawing, took: cpu() - start };
};

const first = await timed();
const warm: number[] = [];
if (Number(repeats) > 0) {
  const begin = cpu();
  // Up to a third of the budget goes into warming up.
  for (let i = 0; i < 60 && cpu() - begin < Number(budget) / 3; i++) await timed();
  const start = cpu();
  while (warm.length < Number(repeats) && (warm.length < 1 || cpu() - start < Number(budget))) {
    // Several drawings at once where one is too short for the clock.
    const from = cpu();
    let drawn = 0;
    do {
      await engine.draw(graph);
      drawn++;
    } while (cpu() - from < 20);
    warm.push((cpu() - from) / drawn);
  }
}
const outcome: Outcome = {
  cold: first.took,
  ...(warm.length > 0 ? { warm: median(warm) } : {}),
  repeats: warm.length,
  memory: process.resourceUsage().maxRSS / 1024,
  ...(quality === "1" ? { quality: measureDrawing(graph, first.drawing) } : {}),
};
console.log(JSON.stringify(outcome));
process.exit(0);
