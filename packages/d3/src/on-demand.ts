import type { ArgumentGraph } from "@argument-graph/core";
import type { Drawing } from "./drawing";
import { lateDrawing } from "./late-drawing";
import { lateLiving } from "./late-living";
import type { DrawOptions } from "./options";
import { createPicture } from "./picture";
import { plain } from "./plain";

export { loadJudged } from "./late-judged";
export { englishPicture, type PictureMessages } from "./picture-messages";

const living = lateLiving(() => import("./living"));

/** Loads what makes pictures alive; all that there are come alive then. */
export const loadLiving = (): Promise<void> => living.load();

/**
 * As `draw` of `@argument-graph/d3`, with less to be loaded before the map is seen: what it returns is a picture at first, with
 * the names and roles of all boxes, and comes alive when `loadLiving` has loaded what reacts. What is asked of it before, by a
 * program or by a reader, is done then; only `toSvg` has to wait.
 *
 * @throws TypeError if the target is not an element.
 * @throws Error if it is to be in another notation than ours, or in none that is known, and `loadLiving` has not been awaited.
 */
export function draw(target: Element, graph: ArgumentGraph, options: DrawOptions = {}): Drawing {
  return living.part?.draw(target, graph, options) ?? lateDrawing(createPicture(target, graph, options, plain), living);
}
