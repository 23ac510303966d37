import type { BoxMark, JunctionMark, Scene, Shape, TextLine } from "@argument-graph/scene";

/** What draws: the context of a canvas. */
export type Painter = CanvasRenderingContext2D;

interface Outline extends Shape {
  readonly dash?: string;
}

/**
 * Paints a scene as `toSvg` writes it, mark by mark and without a picture in between: a policy that allows no images does
 * not stand in the way, and the canvas stays readable.
 *
 * @param scale - px of the canvas for each px of the scene.
 */
export function paint(painter: Painter, scene: Scene, scale: number): void {
  const { marks, theme, key } = scene;
  const { width, height } = key ?? scene;
  painter.setTransform(scale, 0, 0, scale, 0, 0);
  painter.fillStyle = theme.color.page;
  painter.fillRect(0, 0, width, height);
  for (const line of key ? [key.heading, ...key.entries.flatMap(({ lines }) => lines)] : [])
    text(painter, line, theme.font.text.family);
  // A picture that is narrower than the list below it stands in the middle.
  painter.translate((width - scene.width) / 2, 0);
  const groups = marks.filter((mark) => mark.type === "group");
  for (const { x, y, width, height, radius, fill, stroke, strokeWidth } of groups) {
    painter.beginPath();
    painter.roundRect(x, y, width, height, radius);
    fillAndStroke(painter, { d: "", fill, stroke, strokeWidth });
  }
  for (const { d, stroke, strokeWidth, dash, head } of marks.filter((mark) => mark.type === "path")) {
    shape(painter, { d, stroke, strokeWidth, ...(dash !== undefined && { dash }) });
    if (head) shape(painter, head);
  }
  for (const { title, fill } of groups) if (title) heading(painter, title, fill, theme.font.text.family);
  for (const mark of marks)
    if (mark.type === "box" || mark.type === "junction") box(painter, mark, theme.font.text.family);
}

function box(painter: Painter, mark: BoxMark | JunctionMark, family: string): void {
  shape(painter, mark);
  for (const ornament of mark.ornaments) shape(painter, ornament);
  for (const line of mark.lines) text(painter, line, family);
}

function shape(painter: Painter, outline: Outline): void {
  const path = new Path2D(outline.d);
  fillAndStroke(painter, outline, path);
}

function fillAndStroke(painter: Painter, { fill, stroke, strokeWidth = 1, dash }: Outline, path?: Path2D): void {
  if (fill !== undefined && fill !== "none") {
    painter.fillStyle = fill;
    if (path) painter.fill(path);
    else painter.fill();
  }
  if (stroke === undefined || stroke === "none" || strokeWidth === 0) return;
  painter.strokeStyle = stroke;
  painter.lineWidth = strokeWidth;
  painter.setLineDash(dash?.split(/[\s,]+/).map(Number) ?? []);
  if (path) painter.stroke(path);
  else painter.stroke();
}

/** The title of a group: above the lines, which leave a margin free round its letters. */
function heading(painter: Painter, line: TextLine, around: string, family: string): void {
  set(painter, line, family);
  painter.strokeStyle = around;
  painter.lineWidth = 5;
  painter.setLineDash([]);
  painter.lineJoin = "round";
  painter.strokeText(line.text, line.x, line.y);
  text(painter, line, family);
}

function text(painter: Painter, line: TextLine, family: string): void {
  set(painter, line, family);
  painter.fillText(line.text, line.x, line.y);
}

function set(painter: Painter, { font, anchor, rtl, fill }: TextLine, family: string): void {
  painter.font = `${font.style} ${font.weight} ${font.size}px ${family}`;
  painter.direction = rtl ? "rtl" : "ltr";
  painter.textAlign = anchor === "middle" ? "center" : anchor;
  painter.textBaseline = "alphabetic";
  painter.fillStyle = fill;
}
