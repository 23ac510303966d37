import type { GroupMark, Mark, PathMark, Scene, Shape, TextLine } from "argument-graph";
import type { Command } from "fontkit";
import type { Piece, Typesetter } from "./typesetter";

/**
 * The drawing with the outlines of its letters instead of text: it looks the same wherever it is painted, whichever
 * fonts are there and however little a painter knows of Arabic.
 */
export function outlined(scene: Scene, typesetter: Typesetter): Scene {
  const marks = scene.marks.map((mark) => withOutlines(mark, typesetter));
  // Above the lines, as titles are.
  const titles = scene.marks.flatMap((mark) => (mark.type === "group" ? titleOf(mark, typesetter) : []));
  return { ...scene, marks: [...marks, ...titles] };
}

function withOutlines(mark: Mark, typesetter: Typesetter): Mark {
  if (mark.type === "path") return mark;
  if (mark.type === "group") {
    const { title: _, ...group } = mark;
    return group;
  }
  const letters = mark.lines.map((line) => outlineOf(line, typesetter));
  return { ...mark, lines: [], ornaments: [...mark.ornaments, ...letters] };
}

/** The title of a group as lines of the drawing: with a margin round its letters, then the letters. */
function titleOf({ id, title, fill: background }: GroupMark, typesetter: Typesetter): readonly PathMark[] {
  if (!title) return [];
  const letters = outlineOf(title, typesetter);
  return [{ ...letters, stroke: background, strokeWidth: 5 }, letters].map((head) => ({
    type: "path",
    id,
    role: "premise",
    kind: "inference",
    undercut: false,
    from: id,
    to: id,
    d: "M0 0",
    stroke: "none",
    strokeWidth: 0,
    tip: { x: 0, y: 0 },
    head,
  }));
}

/** The letters of a line as one shape. */
export function outlineOf({ text, font, x, y, anchor, rtl, fill }: TextLine, { set }: Typesetter): Shape {
  const pieces = set(text, font, rtl);
  const d: string[] = [];
  let at = startOf(pieces, { x, anchor, rtl });
  for (const piece of pieces) {
    d.push(pathOf(piece, at, y, font.size));
    at += piece.width;
  }
  return { d: d.join(""), fill };
}

/** Where the left end of a line is. */
export function startOf(pieces: readonly Piece[], { x, anchor, rtl }: Pick<TextLine, "x" | "anchor" | "rtl">): number {
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  if (anchor === "middle") return x - width / 2;
  return (anchor === "start") === rtl ? x - width : x;
}

function pathOf({ run, face }: Piece, x: number, y: number, size: number): string {
  const scale = size / face.font.unitsPerEm;
  const d: string[] = [];
  let at = 0;
  for (const [index, glyph] of run.glyphs.entries()) {
    const { xAdvance, xOffset, yOffset } = run.positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    const [left, bottom] = [x + (at + xOffset) * scale, y - yOffset * scale];
    for (const command of glyph.path.commands) d.push(written(command, left, bottom, scale));
    at += xAdvance;
  }
  return d.join("");
}

const LETTERS: Readonly<Record<Command["command"], string>> = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
};

function written({ command, args }: Command, x: number, y: number, scale: number): string {
  const numbers = args.map((value, index) => (index % 2 === 0 ? x + value * scale : y - value * scale));
  return `${LETTERS[command]}${numbers.map((value) => Math.round(value * 1000) / 1000).join(" ")}`;
}
