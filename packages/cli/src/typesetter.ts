import type { Font, MeasureText } from "argument-graph";
import type { GlyphRun } from "fontkit";
import { bidiRuns } from "./bidi";
import type { Face, FontBook } from "./font-book";

/** A stretch of a line in one face and one direction; from left to right, pieces follow each other without gaps. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly run: GlyphRun;
  readonly rtl: boolean;
  /** In px. */
  readonly width: number;
}

/** Sets lines of text in the fonts of a book. */
export interface Typesetter {
  /** A line from left to right, as it stands on paper. */
  set(text: string, font: Font, rtl: boolean): readonly Piece[];
  readonly measure: MeasureText;
}

export function typesetter(book: FontBook): Typesetter {
  const widths = new Map<string, number>();
  const set: Typesetter["set"] = (text, font, rtl) =>
    bidiRuns(text, rtl).flatMap((run) => {
      const pieces = faces(run.text, font, book).map(([face, part]) => piece(part, face, run.rtl, font));
      return run.rtl ? pieces.reverse() : pieces;
    });
  const widthOf = (text: string, font: Font): number =>
    set(text, font, false).reduce((width, piece) => width + piece.width, 0);
  return {
    set,
    // Words come again and again while lines are broken.
    measure(text, font) {
      if (text.length > 64) return widthOf(text, font);
      const key = `${font.size} ${font.weight} ${font.style} ${text}`;
      const width = widths.get(key) ?? widthOf(text, font);
      widths.set(key, width);
      return width;
    },
  };
}

function piece(written: string, face: Face, rtl: boolean, { size }: Font): Piece {
  // The font's own idea of the direction comes from its letters alone.
  const text = rtl === RIGHT_TO_LEFT.test(written) ? written : [...written].reverse().join("");
  const run = face.font.layout(text, []);
  return { text, face, run, rtl, width: (run.advanceWidth * size) / face.font.unitsPerEm };
}

/** Letters that a font sets from right to left by itself. */
export const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The text in stretches of one face each: a mark stays in the face of its letter. */
function faces(text: string, font: Font, book: FontBook): readonly (readonly [Face, string])[] {
  const result: [Face, string][] = [];
  for (const { segment } of graphemes.segment(text)) {
    const face = book.faceFor(segment, font);
    const last = result.at(-1);
    if (last?.[0] === face) last[1] += segment;
    else result.push([face, segment]);
  }
  return result;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
