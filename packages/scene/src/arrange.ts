import type { ArgumentGraph } from "@argument-graph/core";
import { type LayeredOptions, layered } from "@argument-graph/layout";
import { buildScene, type SceneOptions } from "./build-scene";
import type { Scene } from "./contract";
import { type MeasureOptions, measure } from "./measure";
import { isRightToLeft } from "./right-to-left";

export type ArrangeOptions = MeasureOptions & SceneOptions & Pick<LayeredOptions, "direction" | "gap" | "layerGap">;

/**
 * From a graph to a finished drawing in one call: measure, layered, buildScene.
 *
 * @example toSvg(arrange(graph, { theme: dark, direction: "right" }))
 */
export function arrange(graph: ArgumentGraph, options: ArrangeOptions = {}): Scene {
  const { direction, gap, layerGap } = options;
  const measured = measure(graph, options);
  const layout = layered(measured.boxes, measured.links, {
    groups: measured.groups,
    spine: measured.spine,
    mirror: isRightToLeft(graph.getAttributes()),
    ...(direction && { direction }),
    ...(gap !== undefined && { gap }),
    ...(layerGap !== undefined && { layerGap }),
  });
  return buildScene(graph, measured, layout, options);
}
