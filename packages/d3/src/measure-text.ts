import type { MeasureText } from "@argument-graph/scene";
import { html } from "./dom";

/** Room for the difference between a canvas and a page, in px. */
const SLACK = 1;

/**
 * Measures text as the page would set it: in the family that the root really has, which a reader's own style sheet may
 * have chosen, and with its letter and word spacing. All of that is read once, and each text is measured once.
 */
export function measureTextIn(root: HTMLElement): MeasureText | undefined {
  const context = html(root.ownerDocument, "canvas").getContext("2d");
  const computed = root.ownerDocument.defaultView?.getComputedStyle(root);
  const { fontFamily, letterSpacing, wordSpacing } = computed ?? {};
  if (!context || !fontFamily) return undefined;
  const letter = Number.parseFloat(letterSpacing ?? "") || 0;
  const word = Number.parseFloat(wordSpacing ?? "") || 0;
  const widths = new Map<string, Map<string, number>>();
  let font = "";
  return (text, { size, weight, style }) => {
    const wanted = `${style} ${weight} ${size}px ${fontFamily}`;
    const known = widths.get(wanted) ?? new Map<string, number>();
    widths.set(wanted, known);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (font !== wanted) context.font = wanted;
    font = wanted;
    const spaces = word === 0 ? 0 : text.split(" ").length - 1;
    const width = context.measureText(text).width + text.length * letter + spaces * word + SLACK;
    known.set(text, width);
    return width;
  };
}
