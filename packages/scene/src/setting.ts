import type { Font, MeasuredLine, MeasureText, Theme } from "./contract";
import { runsRightToLeft } from "./right-to-left";
import { wrap } from "./wrap";

/** How a text is set in a box. */
export interface Setting {
  readonly theme: Theme;
  readonly measureText: MeasureText;
  /** The direction of the drawing; a text that has letters goes by its own. */
  readonly rtl: boolean;
}

/** A box with its lines; sizes in px. */
export interface SetBox {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly MeasuredLine[];
}

/** One paragraph before it has a place. */
export interface Block {
  readonly part: MeasuredLine["part"];
  readonly text: string;
  readonly font: Font;
}

/** A paragraph in lines. */
export interface Paragraph extends Block {
  readonly rows: readonly { readonly text: string; readonly width: number; readonly joined: boolean }[];
}

/** Breaks a paragraph into lines of at most `width` px. */
export function setBlock(block: Block, width: number, { measureText }: Setting): Paragraph {
  const texts = wrap(block.text, width, block.font, measureText);
  const spaced = new Set(spacesAfter(block.text, texts));
  const rows = texts.map((text, index) => ({
    text,
    width: measureText(text, block.font),
    joined: index + 1 < texts.length && !spaced.has(index),
  }));
  return { ...block, rows };
}

/** The lines after which the text has white space: the break swallowed it. */
function spacesAfter(text: string, lines: readonly string[]): readonly number[] {
  const found: number[] = [];
  let at = text.length - text.trimStart().length;
  for (const [index, line] of lines.entries()) {
    // A line's own white space may be longer in the text, so count the other characters only.
    let left = line.replace(/\s/gu, "").length;
    while (left > 0 && at < text.length) {
      if (!/\s/u.test(text.charAt(at))) left -= 1;
      at += 1;
    }
    if (/\s/u.test(text.charAt(at))) found.push(index);
  }
  return found;
}

/** The distance of two baselines, in px. */
export function leading(font: Font, theme: Theme): number {
  return Math.round(font.size * theme.lineHeight);
}

/** Puts paragraphs under each other; `x` is where a line that runs from left to right, or the other way, starts. */
export function stack(
  paragraphs: readonly Paragraph[],
  top: number,
  anchor: MeasuredLine["anchor"],
  start: (rtl: boolean) => number,
  { theme, rtl }: Setting,
): { readonly lines: readonly MeasuredLine[]; readonly bottom: number } {
  const lines: MeasuredLine[] = [];
  let y = top;
  for (const { part, text, font, rows } of paragraphs) {
    const step = leading(font, theme);
    const right = runsRightToLeft(text, rtl);
    for (const row of rows) {
      // Helvetica's capitals are 0.72 high: so they stand in the middle of their line.
      const baseline = y + Math.round(step / 2 + font.size * 0.36);
      lines.push({ text: row.text, x: start(right), y: baseline, font, part, anchor, rtl: right, joined: row.joined });
      y += step;
    }
  }
  return { lines, bottom: y };
}
