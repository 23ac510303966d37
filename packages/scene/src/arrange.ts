import type { ArgumentGraph } from "@argument-graph/core";
import { type LayeredOptions, layered } from "@argument-graph/layout";
import { buildScene, inside, type SceneOptions } from "./build-scene";
import type { Scene } from "./contract";
import { type MeasureOptions, measure } from "./measure";
import { isRightToLeft } from "./right-to-left";

/** `maxWidth` limits the whole drawing, with the empty space around it. Default none; `pageWidth` gives that of a page. */
export type ArrangeOptions = MeasureOptions &
  SceneOptions &
  Pick<LayeredOptions, "direction" | "gap" | "layerGap" | "maxWidth">;

/**
 * From a graph to a finished drawing in one call: measure, layered, buildScene.
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
  const { direction, gap, layerGap, maxWidth } = options;
  const measured = measure(graph, options);
  const layout = layered(measured.boxes, measured.links, {
    groups: measured.groups,
    spine: measured.spine,
    mirror: isRightToLeft(graph.getAttributes()),
    ...(direction && { direction }),
    ...(gap !== undefined && { gap }),
    ...(layerGap !== undefined && { layerGap }),
    ...(maxWidth !== undefined && { maxWidth: inside(maxWidth, options.margin) }),
  });
  return buildScene(graph, measured, layout, options);
}
