import type { MeasureText } from "@argument-graph/scene";
import type { PictureHow } from "./picture";
import { adoptPicture } from "./picture-styles";

/** About as wide as a text is, where a page has nothing to measure by: the page then says how high its boxes have to be. */
const roughly: MeasureText = (text, { size }) => 0.6 * size * text.length;

/** Draws in our own notation alone, and needs the least for it. */
export const plain: PictureHow = { parts: { measureText: roughly }, adopt: adoptPicture };
