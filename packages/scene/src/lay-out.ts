import type { ArgumentGraph } from "@argument-graph/core";
import { type LayeredOptions, type Layout, layered } from "@argument-graph/layout";
import { inside } from "./build-scene";
import type { Measured } from "./contract";
import { isRightToLeft } from "./right-to-left";

export interface LayOutOptions extends Pick<LayeredOptions, "direction" | "gap" | "layerGap"> {
  /** The width that the whole drawing should keep to, the empty space around it included, in px. Default none; `pageWidth` gives that of a page. */
  readonly maxWidth?: number;
  /** The empty space that `buildScene` will leave around everything, in px. Default 24. */
  readonly margin?: number;
}

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
  const { direction, gap, layerGap, maxWidth, margin } = options;
  return layered(measured.boxes, measured.links, {
    groups: measured.groups,
    spine: measured.spine,
    mirror: isRightToLeft(graph.getAttributes()),
    ...(direction && { direction }),
    ...(gap !== undefined && { gap }),
    ...(layerGap !== undefined && { layerGap }),
    ...(maxWidth !== undefined && { maxWidth: inside(maxWidth, margin) }),
  });
}
