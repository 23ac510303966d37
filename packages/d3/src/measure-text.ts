import type { MeasureText } from "@argument-graph/scene";
import { html } from "./dom";

/** Room for the difference between a canvas and a page, in px. */
const SLACK = 1;

interface Known {
  readonly key: string;
  readonly measureText: MeasureText;
}

const known = new WeakMap<HTMLElement, Known>();

/**
 * Measures text as the page would set it: in the family that the root really has, which a reader's own style sheet may
 * have chosen, and with its letter and word spacing. All of that is read once, and each text is measured once: while the
 * root has the same, it has the same measure.
 */
export function measureTextIn(root: HTMLElement): MeasureText | undefined {
  const computed = root.ownerDocument.defaultView?.getComputedStyle(root);
  const { fontFamily, letterSpacing, wordSpacing } = computed ?? {};
  if (!fontFamily) return undefined;
  const key = JSON.stringify([fontFamily, letterSpacing, wordSpacing]);
  const before = known.get(root);
  if (before?.key === key) return before.measureText;
  const context = html(root.ownerDocument, "canvas").getContext("2d");
  if (!context) return undefined;
  const letter = Number.parseFloat(letterSpacing ?? "") || 0;
  const word = Number.parseFloat(wordSpacing ?? "") || 0;
  const measureText = measure(context, fontFamily, letter, word);
  known.set(root, { key, measureText });
  return measureText;
}

/** Forgets what was measured: a font has come that was not there before. */
export function forgetWidths(root: HTMLElement): void {
  known.delete(root);
}

function measure(context: CanvasRenderingContext2D, fontFamily: string, letter: number, word: number): MeasureText {
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
