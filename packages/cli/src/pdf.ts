import type { BoxMark, GroupMark, JunctionMark, PathMark, Scene, Shape, TextLine } from "argument-graph";
import { load } from "./load";
import { outlineOf, startOf } from "./outlined";
import { RIGHT_TO_LEFT, type Typesetter } from "./typesetter";

type Pdf = PDFKit.PDFDocument;

/** Points for one px of CSS. */
const POINTS = 0.75;
/** What PDF viewers show at most, in points: 200 inches. */
const LARGEST = 14_400;
/** A PDF must say when it was made; all say the same, so that the same text gives the same bytes. */
const ALWAYS = new Date(0);

/**
 * The drawing as a page of PDF, as large as the drawing: lines and letters stay sharp, the fonts are inside, all text
 * can be selected, found and copied, and is tagged for those who do not see it, statement by statement in the order of
 * the scene. The same drawing gives the same bytes.
 *
 * @throws FileError if the package that writes PDF is not there.
 */
export async function toPdf(scene: Scene, typesetter: Typesetter): Promise<Uint8Array> {
  const { default: PdfDocument } = await load("pdfkit", () => import("pdfkit"));
  const scale = Math.min(POINTS, LARGEST / Math.max(scene.width, scene.height, 1));
  const pdf = new PdfDocument({
    size: [Math.max(1, scene.width * scale), Math.max(1, scene.height * scale)],
    margin: 0,
    compress: true,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: scene.language ?? "en",
    info: { Title: scene.title, Subject: scene.description, CreationDate: ALWAYS },
  });
  const bytes = collected(pdf);
  pdf.scale(scale);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const pen: Pen = { pdf, root, typesetter, fonts: new Set() };
  unread(pdf, () => {
    pdf.rect(0, 0, scene.width, scene.height).fill(scene.theme.color.page);
    for (const mark of scene.marks) if (mark.type === "group") frame(pdf, mark);
    for (const mark of scene.marks) if (mark.type === "path") for (const shape of shapesOf(mark)) paint(pdf, ...shape);
  });
  for (const mark of scene.marks) if (mark.type === "group" && mark.title) heading(pen, mark.title, mark.fill);
  for (const mark of scene.marks) if (mark.type === "box" || mark.type === "junction") box(pen, mark);
  root.end();
  for (const name of pen.fonts) turnLigatures(pdf.font(name));
  pdf.end();
  return bytes;
}

/**
 * Letters from right to left stand in the file from left to right, and most readers turn them round sign by sign: a
 * ligature of several, such as lam and alef, has to say its own in that order, too. pdfkit has no name for this table.
 */
function turnLigatures(pdf: Pdf): void {
  const { _font: font } = pdf as unknown as { readonly _font?: { readonly unicode?: (readonly number[])[] } };
  for (const [glyph, codes] of (font?.unicode ?? []).entries())
    if (codes && codes.length > 1 && RIGHT_TO_LEFT.test(String.fromCodePoint(...codes)))
      font?.unicode?.splice(glyph, 1, [...codes].reverse());
}

/** What everything is written with. */
interface Pen {
  readonly pdf: Pdf;
  /** Where all text is listed for those who do not see the page. */
  readonly root: PDFKit.PDFStructureElement;
  readonly typesetter: Typesetter;
  /** The names of the faces that are in the file. */
  readonly fonts: Set<string>;
}

function collected(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });
}

/** Paints what says nothing by itself. */
function unread(pdf: Pdf, draw: () => void): void {
  pdf.markContent("Artifact", { type: "Layout" });
  draw();
  pdf.endMarkedContent();
}

function frame(pdf: Pdf, { x, y, width, height, radius, fill, stroke, strokeWidth }: GroupMark): void {
  pdf.roundedRect(x, y, width, height, radius).lineWidth(strokeWidth).fillAndStroke(fill, stroke);
}

function shapesOf({ d, stroke, strokeWidth, dash, head }: PathMark): readonly Dashed[] {
  const line: Shape = { d, stroke, strokeWidth };
  return head ? [[line, dash], [head]] : [[line, dash]];
}

type Dashed = readonly [shape: Shape, dash?: string | undefined];

function paint(pdf: Pdf, { d, fill, stroke, strokeWidth = 1 }: Shape, dash?: string): void {
  const [filled, stroked] = [visible(fill), visible(stroke)];
  if (!filled && !stroked) return;
  pdf.save().path(d).lineWidth(strokeWidth);
  if (dash) pdf.dash(...dashes(dash));
  if (filled && stroked) pdf.fillAndStroke(filled, stroked);
  else if (filled) pdf.fill(filled);
  else if (stroked) pdf.stroke(stroked);
  pdf.restore();
}

const visible = (color: string | undefined): string | undefined => (color === "none" ? undefined : color);

/** `6 4`: six drawn, four left out. */
function dashes(dash: string): [number, { space: number }] {
  const [drawn = 1, space = drawn] = dash.split(/[\s,]+/).map(Number);
  return [drawn, { space }];
}

/** A title of a group, with a margin round its letters. */
function heading(pen: Pen, title: TextLine, background: string): void {
  unread(pen.pdf, () => {
    const { d, fill = background } = outlineOf(title, pen.typesetter);
    paint(pen.pdf, { d, fill, stroke: background, strokeWidth: 5 });
  });
  paragraph(pen, [title]);
}

function box(pen: Pen, { d, fill, stroke, strokeWidth, dash, ornaments, lines }: BoxMark | JunctionMark): void {
  unread(pen.pdf, () => {
    paint(pen.pdf, { d, fill, stroke, strokeWidth }, dash);
    for (const ornament of ornaments) paint(pen.pdf, ornament);
  });
  for (const block of blocks(lines)) paragraph(pen, block);
}

/** Lines of one part of a box follow each other and belong together. */
function blocks(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const starts = lines.flatMap(({ part }, index) => (part === lines[index - 1]?.part ? [] : [index]));
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}

function paragraph(pen: Pen, lines: readonly TextLine[]): void {
  const part = pen.pdf.struct("P", {}, () => lines.forEach((line) => void write(pen, line)));
  pen.root.add(part);
  part.end();
}

/** Letters from right to left stand in the file from left to right: what they say is written beside them. */
function write({ pdf, typesetter, fonts }: Pen, line: TextLine): void {
  const { text, font, y, fill } = line;
  const pieces = typesetter.set(text, font, line.rtl);
  const turns = pieces.some(({ rtl }) => rtl);
  if (turns) pdf.markContent("Span", { actual: text });
  let x = startOf(pieces, line);
  for (const piece of pieces) {
    const { face, text: letters, width } = piece;
    if (!fonts.has(face.name))
      pdf.registerFont(face.name, face.bytes, face.inCollection ? face.font.postscriptName : "");
    fonts.add(face.name);
    pdf.font(face.name).fontSize(font.size).fillColor(fill);
    pdf.text(letters, x, y, { lineBreak: false, baseline: "alphabetic", features: [] });
    x += width;
  }
  if (turns) pdf.endMarkedContent();
}
