import type { Font, MeasuredLine, MeasureText, Theme } from "./contract";
import { runsRightToLeft } from "./right-to-left";
import { type CutText, cut, fill, type Row } from "./wrap";

/** How a text is set in a box. */
export interface Setting {
  readonly theme: Theme;
  readonly measureText: MeasureText;
  /** The direction of the box, and of lines without letters. */
  readonly rtl: boolean;
  /** The least width of the box, in px; 0 if absent. */
  readonly least?: number;
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
  /** Room above it where something stands above it, in px; 0 if absent. */
  readonly space?: number;
}

/** A paragraph in lines. */
export interface Paragraph extends Block {
  readonly rows: readonly Row[];
}

/** A paragraph whose words are measured. */
export interface CutBlock extends Block {
  readonly cut: CutText;
}

export function cutBlock(block: Block, { measureText }: Setting): CutBlock {
  return { ...block, cut: cut(block.text, block.font, measureText) };
}

/** Breaks a paragraph into lines of at most `width` px. */
export function fillBlock(block: CutBlock, width: number): Paragraph {
  return { ...block, rows: fill(block.cut, width) };
}

/** The distance of two baselines, in px. */
export function leading(font: Font, theme: Theme): number {
  return Math.round(font.size * theme.lineHeight);
}

/** Puts paragraphs under each other at `x`: where a box that is set from left to right, or the other way, starts. */
export function stack(
  paragraphs: readonly Paragraph[],
  top: number,
  anchor: "start" | "middle",
  x: number,
  { theme, rtl }: Setting,
): { readonly lines: readonly MeasuredLine[]; readonly bottom: number } {
  const lines: MeasuredLine[] = [];
  let y = top;
  for (const { part, text, font, rows, space = 0 } of paragraphs) {
    const step = leading(font, theme);
    if (lines.length > 0) y += space;
    const right = runsRightToLeft(text, rtl);
    for (const row of rows) {
      // Helvetica's capitals are 0.72 high: so they stand in the middle of their line.
      const baseline = y + Math.round(step / 2 + font.size * 0.36);
      const at = anchor === "middle" || right === rtl ? anchor : "end";
      lines.push({ text: row.text, x, y: baseline, font, part, anchor: at, rtl: right, joined: row.joined });
      y += step;
    }
  }
  return { lines, bottom: y };
}
