import type { Engine } from "./engine";

export type { Engine } from "./engine";

export interface EngineEntry {
  /** Loads the engine; only that engine's package is imported. */
  readonly load: () => Promise<Engine>;
  /** Its routes pass around the boxes that are not their ends. */
  readonly avoidsBoxes: boolean;
  /** "exact": groups hold their members, overlap nothing and are entered by no stranger; "drawn": it tries. */
  readonly groups: "exact" | "drawn" | "none";
}

const entry = (load: EngineEntry["load"], avoidsBoxes: boolean, groups: EngineEntry["groups"]): EngineEntry => ({
  load,
  avoidsBoxes,
  groups,
});

/** Every engine of the bench, each at its best settings. */
export const engines: ReadonlyMap<string, EngineEntry> = new Map([
  ["ours", entry(async () => (await import("./ours")).ours(), true, "exact")],
  ["graphviz", entry(async () => (await import("./graphviz")).graphviz("polyline"), true, "drawn")],
  ["graphviz-spline", entry(async () => (await import("./graphviz")).graphviz("spline"), true, "drawn")],
  ["elk", entry(async () => (await import("./elk")).elk("default"), true, "exact")],
  ["elk-best", entry(async () => (await import("./elk")).elk("best"), true, "exact")],
  ["dagre", entry(async () => (await import("./dagre")).dagreEngine(), false, "drawn")],
  ["d3-dag", entry(async () => (await import("./d3-dag")).d3Dag("default"), false, "none")],
  ["d3-dag-fast", entry(async () => (await import("./d3-dag")).d3Dag("fast"), false, "none")],
  ["msagl", entry(async () => (await import("./msagl")).msagl(), false, "drawn")],
  ["antv", entry(async () => (await import("./antv")).antv(), false, "none")],
]);
