import type { ArgumentGraph } from "@argument-graph/core";
import { drawWith } from "./draw";
import type { Drawing } from "./drawing";
import { lateJudged } from "./late-judged";
import { createLatePresence } from "./late-presence";
import { createLateTools } from "./late-tools";
import { createLateView } from "./late-view";
import type { DrawOptions } from "./options";

const PARTS = {
  createJudged: lateJudged,
  createPresence: createLatePresence,
  createTools: createLateTools,
  createView: createLateView,
};

export { loadJudged } from "./late-judged";

/**
 * As `draw` of `@argument-graph/d3`, with less to be loaded before the map is seen: what pans and zooms, finds, filters and
 * opens menus comes once it is on the screen, and what paints large maps or shows how a map is judged with the first of them.
 * The keyboard works on the whole tree at once; what is asked for before its part has come is done then.
 *
 * @throws TypeError if the target is not an element.
 */
export function draw(target: Element, graph: ArgumentGraph, options: DrawOptions = {}): Drawing {
  return drawWith(PARTS, target, graph, options);
}
