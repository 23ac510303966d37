import type { GroupMark, PathMark, Scene } from "@argument-graph/scene";
import { select } from "d3-selection";
import { html, px, set, style, svg } from "./dom";

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
  select(panels)
    .selectAll<SVGRectElement, GroupMark>("rect")
    .data(groups, ({ id }) => id)
    .join((enter) => enter.append(() => svg(panels.ownerDocument, "rect", { class: "ag-panel" })))
    .order()
    .each(panel);
  select(headings)
    .selectAll<HTMLElement, GroupMark>("div")
    .data(
      groups.filter(({ title }) => title),
      ({ id }) => id,
    )
    .join((enter) => enter.append(() => html(headings.ownerDocument, "div", { class: "ag-heading", dir: "auto" })))
    .each(heading);
}

/** Joins lines with the marks of links. */
export function joinPaths({ paths }: LineLayers, marks: readonly PathMark[], onlyNew = false): void {
  select(paths)
    .selectAll<SVGGElement, PathMark>("g")
    .data(marks, keyOf)
    .join(
      (enter) => enter.append(() => svg(paths.ownerDocument, "g", { class: "ag-line" })).each(line),
      (present) => (onlyNew ? present : present.each(line)),
    )
    .order();
}

/** A link has several lines; ids may hold any character, so they are not simply strung together. */
const keyOf = ({ id, role, from, to }: PathMark): string => JSON.stringify([id, role, from, to]);

function panel(this: SVGRectElement, { x, y, width, height, radius, fill, stroke, strokeWidth }: GroupMark): void {
  set(this, { x, y, width, height, rx: radius, fill, stroke, "stroke-width": strokeWidth });
}

function heading(this: HTMLElement, { x, y, width, title }: GroupMark): void {
  this.textContent = title?.text ?? "";
  style(this, { position: "absolute", left: px(x), top: px(y), width: px(width) });
}

function line(this: SVGGElement, mark: PathMark): void {
  const [stroke, head] = pathsOf(this);
  set(this, { "data-id": mark.id, "data-kind": mark.kind });
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
