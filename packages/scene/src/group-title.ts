import type { MeasureText, Theme } from "./contract";
import { wrap } from "./wrap";

/** Longer titles are cut: they are names, and stand in full in the outline. */
const WIDEST = 320;

/** A group's title on one line, and the room that the group keeps for it, in px. */
export function groupTitle(
  title: string,
  theme: Theme,
  measureText: MeasureText,
): { readonly text: string; readonly header: number; readonly minWidth: number } {
  const font = theme.font.group;
  const [text = ""] = wrap(title, WIDEST, font, measureText, { lines: 1 });
  return { text, header: font.size + 8, minWidth: Math.ceil(measureText(text, font)) + 2 * theme.padding };
}
