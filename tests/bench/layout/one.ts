// One engine on one graph, in a process of its own: run.mjs bundles and starts it.
//   one.js ENGINE VARIANT SIZE SEED time REPEATS BUDGET_MS    quality of the first drawing, and times
//   one.js ENGINE VARIANT SIZE SEED edits COUNT               how much moves after small changes, so many of each kind
// Prints one line of JSON: an `Outcome`. Times are CPU time of the whole process, its helper threads included, which holds
// on a machine that others use too.
import { generateArguments, type Variant } from "./arguments";
import { type EditKind, edit, editKinds } from "./edits";
import { type Engine, engines } from "./engines/index";
import type { BenchGraph } from "./graph";
import { measureDrawing } from "./metrics";
import { type Movement, movement } from "./movement";
import type { Outcome } from "./outcome";
import { northGraphs, realMaps } from "./real-maps";

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
};

async function time(engine: Engine, graph: BenchGraph, repeats: number, budget: number) {
  const start = cpu();
  const drawing = await engine.draw(graph);
  const cold = cpu() - start;
  const quality = measureDrawing(graph, drawing);
  if (repeats === 0) return { quality, cold };
  // Two seconds of warming up, however many drawings that are: sixty of a map of 12 boxes, say, are too few for the compiler
  // of JavaScript, whose own work would be measured.
  const warming = cpu();
  while (cpu() - warming < 2000) await engine.draw(graph);
  const warm: number[] = [];
  const measuring = cpu();
  while (warm.length < repeats && (warm.length < 1 || cpu() - measuring < budget)) {
    // Several drawings at once where one is too short for the clock.
    const from = cpu();
    let drawn = 0;
    for (; drawn === 0 || cpu() - from < 20; drawn++) await engine.draw(graph);
    warm.push((cpu() - from) / drawn);
  }
  return { quality, cold, warm: median(warm) };
}

async function edits(engine: Engine, graph: BenchGraph, count: number) {
  const movements: Record<EditKind, Movement[]> = { "leaf added": [], "branch folded": [], "box grown": [] };
  for (const kind of editKinds) {
    for (let turn = 0; turn < count; turn++) {
      const { before, after } = edit(graph, kind, turn);
      const drawn = await engine.draw(before);
      movements[kind].push(movement(drawn, await engine.draw(after, drawn)));
    }
  }
  return { movements };
}

/** A seeded graph, or the `seed`-th of a set of real ones, counted from 1. */
function graphOf(variant: string, size: number, seed: number): BenchGraph {
  if (variant !== "maps" && variant !== "north") return generateArguments({ size, seed, variant: variant as Variant });
  const graph = (variant === "maps" ? realMaps() : northGraphs())[seed - 1];
  if (!graph) throw new RangeError(`There are fewer than ${seed} graphs of the set ${variant}.`);
  return graph;
}

const [name = "", variant = "flat", size, seed, mode, count, budget] = process.argv.slice(2);
const graph = graphOf(variant, Number(size), Number(seed));
const entry = engines.get(name);
if (!entry) throw new RangeError(`There is no engine ${name}; there are ${[...engines.keys()].join(", ")}.`);
const engine = await entry.load();
const measured =
  mode === "edits"
    ? await edits(engine, graph, Number(count))
    : await time(engine, graph, Number(count), Number(budget));
const outcome: Outcome = { ...measured, memory: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(outcome));
process.exit(0);
