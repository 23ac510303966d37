import type { ArgumentGraph } from "@argument-graph/core";
import { buildScene } from "./build-scene";
import type { SceneOptions } from "./building";
import type { Scene } from "./contract";
import { layOut } from "./lay-out";
import type { LayOutOptions } from "./laying-out";
import { measure } from "./measure";
import type { MeasureOptions } from "./measuring";

/** The options of all three stages. */
export type ArrangeOptions = MeasureOptions & LayOutOptions & SceneOptions;

/**
 * From a graph to a finished drawing in one call: measure, layOut, buildScene.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { arrange } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 * const scene = arrange(graph, { direction: "right" });
 *
 * scene.marks.map(({ type }) => type); // => ["path", "path", "box", "junction", "box"]
 * ```
 */
export function arrange(graph: ArgumentGraph, options: ArrangeOptions = {}): Scene {
  const measured = measure(graph, options);
  return buildScene(graph, measured, layOut(graph, measured, options), options);
}
