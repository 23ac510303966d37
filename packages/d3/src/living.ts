import { takeOver } from "./draw";
import type { Drawing } from "./drawing";
import { lateJudged } from "./late-judged";
import { createLatePresence } from "./late-presence";
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
