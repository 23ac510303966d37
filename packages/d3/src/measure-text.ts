import type { Font, MeasureText } from "@argument-graph/scene";
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
  const context = contextIn(root.ownerDocument);
  if (!context) return undefined;
  const letter = Number.parseFloat(letterSpacing ?? "") || 0;
  const word = Number.parseFloat(wordSpacing ?? "") || 0;
  const measureText = measure(context, fontFamily, letter, word);
  known.set(root, { key, measureText });
  return measureText;
}

const contexts = new WeakMap<Document, CanvasRenderingContext2D | null>();

/** One for all drawings of a page: to make one takes longer than to measure a map. */
function contextIn(document: Document): CanvasRenderingContext2D | null {
  const before = contexts.get(document);
  if (before !== undefined) return before;
  const context = html(document, "canvas").getContext("2d");
  contexts.set(document, context);
  return context;
}

/** Forgets what was measured: a font has come that was not there before. */
export function forgetWidths(root: HTMLElement): void {
  known.delete(root);
}

function measure(context: CanvasRenderingContext2D, fontFamily: string, letter: number, word: number): MeasureText {
  // By font as an object first: a text is measured again and again, and most fonts are those of the theme.
  const byFont = new WeakMap<Font, Map<string, number>>();
  const byWords = new Map<string, Map<string, number>>();
  const widthsIn = (font: Font): Map<string, number> => {
    const wanted = inWords(font, fontFamily);
    const widths = byWords.get(wanted) ?? new Map<string, number>();
    byWords.set(wanted, widths);
    byFont.set(font, widths);
    return widths;
  };
  return (text, wanted) => {
    const widths = byFont.get(wanted) ?? widthsIn(wanted);
    const before = widths.get(text);
    if (before !== undefined) return before;
    const words = inWords(wanted, fontFamily);
    // Others set fonts as well; setting the same one again costs nothing.
    context.font = words;
    const spaces = word === 0 ? 0 : text.split(" ").length - 1;
    const width = context.measureText(text).width + text.length * letter + spaces * word + SLACK;
    widths.set(text, width);
    return width;
  };
}

const inWords = ({ size, weight, style }: Font, family: string): string => `${style} ${weight} ${size}px ${family}`;
