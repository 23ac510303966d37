import type { ArgumentGraph } from "@argument-graph/core";
import { drawWith, takeOver } from "./draw";
import type { Drawing } from "./drawing";
import { lateJudged } from "./late-judged";
import { createLatePresence } from "./late-presence";
import type { DrawOptions } from "./options";
import type { Picture } from "./picture";
import { createTools } from "./tools";
import { createView } from "./view";

const PARTS = { createJudged: lateJudged, createPresence: createLatePresence, createTools, createView };

/**
 * Makes a living drawing of a picture. What paints large maps or shows how a map is judged is loaded with the first of them.
 */
export function enliven(picture: Picture): Drawing {
  return takeOver(PARTS, picture);
}

/** Draws a living drawing at once, in every notation. */
export function draw(target: Element, graph: ArgumentGraph, options: DrawOptions): Drawing {
  return drawWith(PARTS, target, graph, options);
}
