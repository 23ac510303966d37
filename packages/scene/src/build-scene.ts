import type { ArgumentGraph, Id } from "@argument-graph/core";
import type { Layout } from "@argument-graph/layout";
import { type Built, buildSceneWith, relabelSceneWith, type SceneOptions } from "./building";
import type { Measured, Scene } from "./contract";
import { wholeParts } from "./whole-parts";

/**
 * A finished drawing from what was measured and where the layout put it: marks in painting order, groups below lines
 * below boxes, with every number and colour decided.
 *
 * @param before - an earlier scene of the same graph, which has not changed since, with other folds: what is where it was,
 *   and as it was, is the same mark.
 * @throws RangeError if the layout lacks a box or a route of `measured`.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { layered } from "@argument-graph/layout";
 * import { buildScene, measure, toSvg } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 * const measured = measure(graph);
 * const layout = layered(measured.boxes, measured.links, measured);
 *
 * toSvg(buildScene(graph, measured, layout)).includes("It rained"); // => true
 * ```
 */
export function buildScene(
  graph: ArgumentGraph,
  measured: Measured,
  layout: Layout,
  options: SceneOptions = {},
  before?: Built,
): Scene {
  return buildSceneWith(wholeParts, graph, measured, layout, options, before);
}

/**
 * The scene with other labels on some boxes; everything else in it stays as it is.
 *
 * @param measured - relabelled, see `measurement`.
 * @param options - those that the scene was built with, but for the labelling.
 * @param ids - the boxes whose label is another one now.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { buildScene, layOut, measurement, relabelScene } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 * const { measured, relabel } = measurement(graph, { labelling: new Map([["rain", "in"]]) });
 * const layout = layOut(graph, measured);
 * const scene = buildScene(graph, measured, layout, { labelling: new Map([["rain", "in"]]) });
 *
 * const turned = relabel(measured, new Map([["rain", "out"]]), new Set(["rain"]));
 * const next = relabelScene(scene, graph, turned, layout, { labelling: new Map([["rain", "out"]]) }, new Set(["rain"]));
 * next.marks.flatMap((mark) => ("label" in mark ? [mark.label] : [])); // => ["out"]
 * ```
 */
export function relabelScene(
  scene: Scene,
  graph: ArgumentGraph,
  measured: Measured,
  layout: Layout,
  options: SceneOptions,
  ids: ReadonlySet<Id>,
): Scene {
  return relabelSceneWith(wholeParts, scene, graph, measured, layout, options, ids);
}
