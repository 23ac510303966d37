import type { GroupMark, PathMark, Scene } from "@argument-graph/scene";
import { html, px, set, style, svg } from "./dom";
import { join } from "./join";

/** Where everything that is not a box is drawn: panels and lines in an SVG, the titles of groups as text over it. */
export interface LineLayers {
  readonly lines: SVGSVGElement;
  readonly panels: SVGGElement;
  readonly paths: SVGGElement;
  readonly headings: HTMLElement;
}

export function createLineLayers(document: Document): LineLayers {
  const lines = svg(document, "svg", { class: "ag-lines", focusable: "false", "aria-hidden": "true" });
  const panels = svg(document, "g", { class: "ag-panels" });
  const paths = svg(document, "g", { class: "ag-paths", part: "links" });
  lines.append(panels, paths);
  return { lines, panels, paths, headings: html(document, "div", { class: "ag-headings", "aria-hidden": "true" }) };
}

/** Tells the layers how large the plane is, and on which side its words begin. */
export function sizeLayers({ lines, headings }: LineLayers, { width, height, rtl }: Scene): void {
  set(lines, { width, height, viewBox: `0 0 ${width} ${height}` });
  set(headings, { dir: rtl ? "rtl" : "ltr" });
}

/** Joins panels and headings with groups. */
export function joinGroups({ panels, headings }: LineLayers, groups: readonly GroupMark[]): void {
  const key = ({ id }: GroupMark) => id;
  join(panels, panels.querySelectorAll("rect"), groups, {
    key,
    make: () => svg(panels.ownerDocument, "rect", { class: "ag-panel" }),
    write: panel,
  });
  const titled = groups.filter(({ title }) => title);
  join(headings, headings.querySelectorAll("div"), titled, {
    key,
    make: () => html(headings.ownerDocument, "div", { class: "ag-heading", dir: "auto" }),
    write: heading,
  });
}

/** Joins lines with the marks of links. */
export function joinPaths({ paths }: LineLayers, marks: readonly PathMark[], onlyNew = false): void {
  join(paths, paths.querySelectorAll("g"), marks, {
    key: keyOf,
    make: (mark) => {
      const element = svg(paths.ownerDocument, "g", { class: "ag-line" });
      ends.set(element, mark);
      return element;
    },
    write: line,
    onlyNew,
  });
}

/** The boxes that a line leads from and to. */
export type LineEnds = Pick<PathMark, "from" | "to">;

/** Where the line of this element leads; the element is never that of another line. */
export const endsOf = (element: Element): LineEnds | undefined => ends.get(element);

const ends = new WeakMap<Element, LineEnds>();

/** A link has several lines; ids may hold any character, so they are not simply strung together. */
const keyOf = ({ id, role, from, to }: PathMark): string => JSON.stringify([id, role, from, to]);

function panel(element: SVGRectElement, { x, y, width, height, radius, fill, stroke, strokeWidth }: GroupMark): void {
  set(element, { x, y, width, height, rx: radius, fill, stroke, "stroke-width": strokeWidth });
}

function heading(element: HTMLElement, { x, y, width, title }: GroupMark): void {
  element.textContent = title?.text ?? "";
  style(element, { position: "absolute", left: px(x), top: px(y), width: px(width) });
}

function line(element: SVGGElement, mark: PathMark): void {
  const [stroke, head] = pathsOf(element);
  set(element, { "data-id": mark.id, "data-kind": mark.kind });
  set(stroke, {
    class: "ag-stroke",
    d: mark.d,
    fill: "none",
    stroke: mark.stroke,
    "stroke-width": mark.strokeWidth,
    "stroke-dasharray": mark.dash,
  });
  set(head, {
    class: "ag-head",
    d: mark.head?.d ?? "",
    fill: mark.head?.fill ?? "none",
    stroke: mark.head?.stroke ?? "none",
    "stroke-width": mark.head?.strokeWidth ?? 0,
  });
}

/** The two paths of a line: its stroke, and the head at its end. */
function pathsOf(group: SVGGElement): readonly [SVGElement, SVGElement] {
  const [stroke, head] = group.querySelectorAll<SVGElement>("path");
  if (stroke && head) return [stroke, head];
  const made = [svg(group.ownerDocument, "path"), svg(group.ownerDocument, "path")] as const;
  group.replaceChildren(...made);
  return made;
}
