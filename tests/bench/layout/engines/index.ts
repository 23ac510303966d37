import type { Engine } from "./engine";

export interface EngineEntry {
  /** Loads the engine; only that engine's package is imported. */
  readonly load: () => Promise<Engine>;
  /** Its routes pass around the boxes that are not their ends. */
  readonly avoidsBoxes: boolean;
  /** "exact": groups hold their members, overlap nothing and are entered by no stranger; "drawn": it tries. */
  readonly groups: "exact" | "drawn" | "none";
}

/** Every engine of the bench, each at its best settings. */
export const engines: ReadonlyMap<string, EngineEntry> = new Map<string, EngineEntry>([
  ["ours", { load: async () => (await import("./ours")).ours(), avoidsBoxes: true, groups: "exact" }],
  [
    "graphviz",
    { load: async () => (await import("./graphviz")).graphviz("polyline"), avoidsBoxes: true, groups: "drawn" },
  ],
  [
    "graphviz-spline",
    { load: async () => (await import("./graphviz")).graphviz("spline"), avoidsBoxes: true, groups: "drawn" },
  ],
]);
