import type { ArgumentGraph } from "@argument-graph/core";
import type { Layout } from "@argument-graph/layout";
import type { Measured } from "./contract";
import { type LayOutOptions, layOutWith } from "./laying-out";
import { wholeParts } from "./whole-parts";

/**
 * Places what was measured: `layered` with all that a graph decides, which is the spine, the groups, and on which side a
 * map begins.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { layOut, measure } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 * const layout = layOut(graph, measure(graph));
 *
 * layout.boxes.has("wet because rain"); // => true
 * ```
 */
export function layOut(graph: ArgumentGraph, measured: Measured, options: LayOutOptions = {}): Layout {
  return layOutWith(wholeParts, graph, measured, options);
}
