import type { ArgumentGraph } from "@argument-graph/core";
import { drawWith } from "./draw";
import type { Drawing } from "./drawing";
import { judged } from "./judged";
import type { DrawOptions } from "./options";
import { createPresence } from "./presence";
import { createTools } from "./tools";
import { createView } from "./view";

const PARTS = { createJudged: () => judged, createPresence, createTools, createView };

/**
 * Draws a graph into an element and keeps it alive: the reader pans, zooms, folds, selects and walks it by keyboard.
 *
 * @throws TypeError if the target is not an element.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { draw } from "@argument-graph/d3";
 *
 * const rain = claim("It rains.");
 * const wet = claim("The street is wet.");
 * const drawing = draw(document.body, toGraph(argument({ title: "Weather" }, rain, wet, because(wet, rain))));
 *
 * drawing.destroy();
 * ```
 */
export function draw(target: Element, graph: ArgumentGraph, options: DrawOptions = {}): Drawing {
  return drawWith(PARTS, target, graph, options);
}
