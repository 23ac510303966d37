import type { ArgumentGraph } from "@argument-graph/core";
import { type LayeredOptions, layered } from "@argument-graph/layout";
import { buildScene, inside, type SceneOptions } from "./build-scene";
import type { Measured, Scene } from "./contract";
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
  return arrangeMeasured(graph, measure(graph, options), options);
}

/**
 * The second half of {@link arrange}, for whoever knows better how large the boxes are: layered, buildScene.
 *
 * @example
 * ```ts
 * import { argument, claim, toGraph } from "@argument-graph/core";
 * import { arrangeMeasured, measure } from "@argument-graph/scene";
 *
 * const graph = toGraph(argument({}, claim("It rained", { id: "rain" })));
 * const measured = measure(graph);
 * const scene = arrangeMeasured(graph, { ...measured, boxes: measured.boxes.map((box) => ({ ...box, height: 80 })) });
 *
 * scene.height; // => 128
 * ```
 */
export function arrangeMeasured(graph: ArgumentGraph, measured: Measured, options: ArrangeOptions = {}): Scene {
  const { direction, gap, layerGap, maxWidth } = options;
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
