import type { MeasureText } from "@argument-graph/scene";
import { html } from "./dom";

/** Room for the difference between a canvas and a page, in px and as a share. */
const SLACK = 1;

/**
 * Measures text as the page would set it: in the family that the root really has, which a reader's own style sheet may
 * have chosen, and with its letter and word spacing.
 */
export function measureTextIn(root: HTMLElement): MeasureText | undefined {
  const context = html(root.ownerDocument, "canvas").getContext("2d");
  const computed = root.ownerDocument.defaultView?.getComputedStyle(root);
  if (!context || !computed?.fontFamily) return undefined;
  const letter = Number.parseFloat(computed.letterSpacing) || 0;
  const word = Number.parseFloat(computed.wordSpacing) || 0;
  return (text, { size, weight, style }) => {
    context.font = `${style} ${weight} ${size}px ${computed.fontFamily}`;
    const spaces = text.split(" ").length - 1;
    return context.measureText(text).width + text.length * letter + spaces * word + SLACK;
  };
}
