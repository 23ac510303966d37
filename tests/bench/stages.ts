// Times every stage of the pipeline on one document and writes the figures as JSON. Runs in a process of its own, so
// that the first run is a cold one and the memory is the document's. run.mjs bundles and starts it.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { type ArgumentGraph, toGraph } from "@argument-graph/core";
import { assumptions, grounded, toFramework } from "@argument-graph/evaluation";
import { argdown } from "@argument-graph/formats/argdown";
import { buildScene, layOut, measure, pageWidth, toOutline, toSvg } from "@argument-graph/scene";
import { render } from "argument-graph";
import { generate } from "./generate";

/** Milliseconds of the first run, and the median of the runs after it. */
export interface Time {
  readonly cold: number;
  readonly warm: number;
}

export interface Figures {
  readonly name: string;
  readonly statements: number;
  readonly links: number;
  readonly bytes: number;
  readonly stages: Readonly<Record<string, Time>>;
  /** Megabytes of heap that the document, graph, layout and scene hold together, and the most the process took. */
  readonly heap: number;
  readonly peak: number;
  readonly width: number;
  readonly height: number;
  /** How wide the map would be without a limit, in px, and the time of that layout. */
  readonly unlimitedWidth: number;
  readonly unlimited: Time;
}

const WARM_RUNS = 7;
/** Enough for the slowest stage to run three times. */
const BUDGET_MS = 4000;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs it once cold, then up to seven times within the budget, at least three times. */
function time<T>(run: () => T): { value: T; time: Time } {
  const once = (): { value: T; took: number } => {
    const start = performance.now();
    const value = run();
    return { value, took: performance.now() - start };
  };
  const { value, took: cold } = once();
  const warm: number[] = [];
  const start = performance.now();
  while (warm.length < WARM_RUNS && (warm.length < 3 || performance.now() - start < BUDGET_MS)) warm.push(once().took);
  return { value, time: { cold, warm: median(warm) } };
}

function figures(name: string, text: string): Figures {
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const stages: Record<string, Time> = {};
  const stage = <T>(label: string, run: () => T): T => {
    const { value, time: took } = time(run);
    stages[label] = took;
    return value;
  };
  const { document, diagnostics } = stage("parse", () => argdown.parse(text));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  const graph: ArgumentGraph = stage("graph", () => toGraph(document));
  const labelling = stage("grounded", () => grounded(toFramework(graph), { assumed: assumptions(graph) }));
  const measured = stage("measure", () => measure(graph, { labelling }));
  // As `render` does it: below, its picture must be the same.
  const layout = stage("layout", () => layOut(graph, measured, { maxWidth: pageWidth("down") }));
  const scene = stage("scene", () => buildScene(graph, measured, layout, { labelling }));
  const svg = stage("svg", () => toSvg(scene));
  stage("outline", () => toOutline(document));
  global.gc?.();
  const heap = (process.memoryUsage().heapUsed - before) / 1e6;
  if (svg.length === 0 || scene.marks.length === 0) throw new Error(`${name}: nothing was drawn.`);
  if (svg !== render(text, { evaluate: true }).svg) throw new Error(`${name}: render() draws something else.`);
  const unlimited = time(() => layOut(graph, measured));
  return {
    name,
    statements: document.statements.length,
    links: document.links.length,
    bytes: Buffer.byteLength(text),
    stages,
    heap,
    peak: process.resourceUsage().maxRSS / 1e3,
    width: layout.width,
    height: layout.height,
    unlimitedWidth: unlimited.value.width,
    unlimited: unlimited.time,
  };
}

const [what = ""] = process.argv.slice(2);
const size = Number(what);
console.log(JSON.stringify(size > 0 ? figures(what, generate(size)) : figures("essay", readFileSync(what, "utf8"))));
