import type { BenchGraph, Drawing, Rectangle } from "./graph";
import { measureDrawing } from "./metrics";

export interface Panel {
  readonly title: string;
  readonly graph: BenchGraph;
  readonly drawing: Drawing;
  /** Boxes to be marked, such as those that moved. */
  readonly marked?: ReadonlySet<string>;
}

const cell = { width: 600, height: 420, title: 28, gap: 16 };

/** Drawings beside each other, each as large as its panel allows, as the text of an SVG; wide ones below each other. */
export function picture(label: string, panels: readonly Panel[]): string {
  const framed = panels.map((panel) => ({ panel, frame: frameOf(panel.drawing) }));
  const wide = framed.some(({ frame }) => frame.width > 2.6 * frame.height);
  const columns = panels.length === 1 || wide ? 1 : 2;
  const width = columns === 2 ? cell.width : 2 * cell.width + cell.gap;
  const parts: string[] = [];
  let top = 0;
  for (let first = 0; first < framed.length; first += columns) {
    const row = framed.slice(first, first + columns);
    const scale = (frame: Rectangle): number => Math.min(1, width / frame.width, (2 * cell.height) / frame.height);
    row.forEach(({ panel, frame }, column) => {
      parts.push(drawn(panel, frame, column * (width + cell.gap), top, scale(frame)));
    });
    top += cell.title + Math.max(...row.map(({ frame }) => frame.height * scale(frame))) + cell.gap;
  }
  const total = columns * width + (columns - 1) * cell.gap;
  const size = `viewBox="0 0 ${total} ${Math.ceil(top)}" width="${total}" height="${Math.ceil(top)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escaped(label)}">
<rect width="100%" height="100%" fill="#fff"/>
${parts.join("\n")}
</svg>
`;
}

/** What a reader would ask of a drawing, in one line. */
export function summary(graph: BenchGraph, drawing: Drawing): string {
  const { crossings, length, throughBoxes, throughGroups, width, height } = measureDrawing(graph, drawing);
  const through = [
    throughBoxes > 0 ? `, ${throughBoxes} through boxes` : "",
    throughGroups > 0 ? `, ${throughGroups} through foreign groups` : "",
  ].join("");
  const size = `${Math.round(width)} × ${Math.round(height)} px`;
  return `${crossings} ${crossings === 1 ? "crossing" : "crossings"}${through}, ${Math.round(length)} px a link, ${size}`;
}

function drawn(
  { title, graph, drawing, marked }: Panel,
  frame: Rectangle,
  x: number,
  y: number,
  scale: number,
): string {
  const at = `translate(${x} ${Math.round(y + cell.title)}) scale(${scale.toFixed(3)}) translate(${-frame.x} ${-frame.y})`;
  return [
    `<text x="${x}" y="${Math.round(y + 18)}" font-family="sans-serif" font-size="14" fill="#222">${escaped(title)}</text>`,
    `<g transform="${at}">`,
    ...graph.groups.flatMap(({ id }) => rectangle(drawing.groups.get(id), 'fill="#eef1f6" stroke="#b8c2d3"')),
    ...links(graph, drawing, scale),
    ...graph.boxes.flatMap(({ id, kind }) => [
      ...rectangle(drawing.boxes.get(id), marked?.has(id) ? markedLook : look[kind]),
      ...(kind === "inference" ? [] : textLines(drawing.boxes.get(id))),
    ]),
    "</g>",
  ].join("\n");
}

const look = {
  claim: 'fill="#fff" stroke="#5b6b82" rx="4"',
  evidence: 'fill="#f3f7ec" stroke="#6c8450" rx="4"',
  inference: 'fill="#e3e8f0" stroke="#8a97aa" rx="11"',
} as const;
const markedLook = 'fill="#fff1c9" stroke="#a06a00" rx="4"';
const ink = { support: "#2c7a4b", attack: "#b3261e", undercut: "#8e24aa" } as const;

const rounded = (value: number): string => `${Math.round(value * 10) / 10}`;

function rectangle(box: Rectangle | undefined, look: string): readonly string[] {
  if (!box) return [];
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(rounded);
  return [`<rect x="${x}" y="${y}" width="${width}" height="${height}" ${look}/>`];
}

/** Grey lines instead of words. */
function textLines(box: Rectangle | undefined): readonly string[] {
  if (!box) return [];
  const lines = Math.max(1, Math.floor((box.height - 16) / 18));
  const d = Array.from({ length: lines }, (_, i) => {
    const width = (box.width - 24) * (i === lines - 1 ? 0.6 : 1);
    return `M${rounded(box.x + 12)} ${rounded(box.y + 17 + 18 * i)}h${rounded(width)}`;
  });
  return [`<path d="${d.join("")}" stroke="#d5d9e0" stroke-width="5"/>`];
}

/** All links of one kind as one path; as thick as they can be seen however small the drawing is. */
function links(graph: BenchGraph, { routes }: Drawing, scale: number): readonly string[] {
  return (["support", "attack", "undercut"] as const).flatMap((kind) => {
    const d = graph.links.flatMap((link) => {
      const route = link.kind === kind ? (routes.get(link.id) ?? []) : [];
      return route.length === 0 ? [] : `M${route.map(rounded).join(" ")}`;
    });
    const width = Math.max(1.2, 0.9 / scale).toFixed(1);
    return d.length === 0
      ? []
      : [`<path fill="none" stroke="${ink[kind]}" stroke-width="${width}" d="${d.join("")}"/>`];
  });
}

function frameOf({ boxes, routes, groups }: Drawing): Rectangle {
  let [l, t, r, b] = [Infinity, Infinity, -Infinity, -Infinity];
  const reach = (x: number, y: number, width = 0, height = 0): void => {
    [l, t, r, b] = [Math.min(l, x), Math.min(t, y), Math.max(r, x + width), Math.max(b, y + height)];
  };
  for (const { x, y, width, height } of [...boxes.values(), ...groups.values()]) reach(x, y, width, height);
  for (const route of routes.values())
    for (let i = 0; i + 1 < route.length; i += 2) reach(route[i] ?? 0, route[i + 1] ?? 0);
  return { x: Math.floor(l) - 4, y: Math.floor(t) - 4, width: Math.ceil(r - l) + 8, height: Math.ceil(b - t) + 8 };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
