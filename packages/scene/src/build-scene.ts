import { type ArgumentGraph, type Id, isLink } from "@argument-graph/core";
import type { Layout, Point } from "@argument-graph/layout";
import type {
  BoxMark,
  GroupMark,
  JunctionMark,
  Labelling,
  Mark,
  Measured,
  MeasuredBox,
  MeasuredLine,
  MeasuredLink,
  MeasureText,
  PathMark,
  Scene,
  Shape,
  TextLine,
  Theme,
} from "./contract";
import { describe } from "./describe";
import { groupTitle } from "./group-title";
import { arrow, bar, diamond, type Head } from "./heads";
import { roundedLine, shortened, simplified } from "./line";
import { english, type Messages } from "./messages";
import { noteText } from "./note-text";
import { isRightToLeft } from "./right-to-left";
import { seal } from "./seal";
import { leading } from "./setting";
import { type Area, foldedCorner, hexagon, pointer, rounded, type Side, sheet } from "./shapes";
import { light } from "./theme";
import { widthTable } from "./width-table";

export interface SceneOptions {
  /** The theme that was measured with. Default {@link light}. */
  readonly theme?: Theme;
  /** Marks what stands and what falls. */
  readonly labelling?: Labelling;
  /** Default {@link english}. */
  readonly messages?: Messages;
  /** Default {@link widthTable}. */
  readonly measureText?: MeasureText;
  /** Empty space around everything, in px. Default 24. */
  readonly margin?: number;
}

interface Context {
  readonly graph: ArgumentGraph;
  readonly theme: Theme;
  readonly labelling: Labelling;
  readonly rtl: boolean;
  readonly margin: number;
}

/** The empty space around a drawing if nothing else is asked for, in px. */
const MARGIN = 24;

/** What the empty space around a drawing leaves of its width, in px. */
export const inside = (width: number, margin = MARGIN): number => Math.max(0, width - 2 * margin);

/**
 * A finished drawing from what was measured and where the layout put it: marks in painting order, groups below lines
 * below boxes, with every number and colour decided.
 *
 * @throws RangeError if the layout lacks a box or a route of `measured`.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { layered } from "@argument-graph/layout";
 * import { buildScene, measure, toSvg } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 * const measured = measure(graph);
 * const layout = layered(measured.boxes, measured.links, measured);
 *
 * toSvg(buildScene(graph, measured, layout)).includes("It rained"); // => true
 * ```
 */
export function buildScene(
  graph: ArgumentGraph,
  measured: Measured,
  layout: Layout,
  options: SceneOptions = {},
): Scene {
  const {
    theme = light,
    labelling = new Map(),
    messages = english,
    measureText = widthTable,
    margin = MARGIN,
  } = options;
  const { language, title, groups = [], notes = [] } = graph.getAttributes();
  const context: Context = { graph, theme, labelling, margin, rtl: isRightToLeft({ ...(language && { language }) }) };
  const titles = new Map(groups.map((group) => [group.id, group.title]));
  const boxes = new Map(measured.boxes.map((box) => [box.id, box]));
  const marks: readonly Mark[] = [
    ...measured.groups.map(({ id }) => groupMark(id, titles.get(id), layout, measureText, context)),
    ...measured.links.map((link) => pathMark(link, boxes, layout, context)),
    ...measured.boxes.map((box) => boxMark(box, layout, context)),
  ];
  return {
    width: layout.width + 2 * margin,
    height: layout.height + 2 * margin,
    title: title ?? messages.untitled,
    description: describe(graph, { messages }),
    notes: notes.map((note) => noteText(graph, note, messages)),
    ...(language !== undefined && { language }),
    rtl: context.rtl,
    theme,
    marks,
  };
}

function missing(what: string, id: Id): RangeError {
  return new RangeError(`buildScene: the layout has no ${what} “${id}”; expected the layout of what was measured.`);
}

function boxMark(box: MeasuredBox, layout: Layout, context: Context): BoxMark | JunctionMark {
  const { theme, labelling, margin } = context;
  const { id, content, lines } = box;
  const place = layout.boxes.get(id);
  if (!place) throw missing("box", id);
  const area: Area = { x: place.x + margin, y: place.y + margin, width: place.width, height: place.height };
  const label = labelling.get(id);
  const common = { id, ...area, content, ...(label && { label }) };
  if (content.kind === "claim" || content.kind === "evidence") {
    const paper = content.kind === "evidence";
    const stroke = content.thesis ? theme.color.thesis : label ? theme.color[label] : theme.color.border;
    const ornaments = [
      ...(paper ? [{ d: foldedCorner(area, content.rtl), fill: theme.color.page, stroke, strokeWidth: 1 }] : []),
      ...(label ? seal(area, label, theme, content.rtl) : []),
    ];
    return {
      type: "box",
      kind: content.kind,
      ...common,
      radius: theme.radius,
      d: paper ? sheet(area, theme.radius, content.rtl) : rounded(area, theme.radius),
      fill: paper ? theme.color.evidence : theme.color.claim,
      stroke,
      strokeWidth: content.thesis ? 2.5 : 1.25,
      ...(content.implicit && { dash: "5 3" }),
      ornaments,
      lines: lines.map((line) => placed(line, area, colorOf(line, theme))),
    };
  }
  const color = colorsOf(content.kind, theme);
  const text = content.kind === "causation" ? theme.color.causationText : undefined;
  return {
    type: "junction",
    kind: content.kind,
    ...common,
    radius: content.kind === "inference" ? area.height / 2 : 0,
    d: pillShape(content.kind, area, layout, context, id),
    fill: color.fill,
    stroke: color.line,
    strokeWidth: 1.25,
    ...(content.implicit ? { dash: "5 3" } : content.undercut ? { dash: "2 2.5" } : {}),
    ornaments: label ? seal(area, label, theme, content.rtl) : [],
    lines: lines.map((line) => placed(line, area, text ?? (line.part === "word" ? color.line : theme.color.text))),
  };
}

/** A pill for "because", a hexagon for "but", an arrow for "leads to" that points to the effect. */
function pillShape(kind: JunctionMark["kind"], area: Area, layout: Layout, { graph, margin }: Context, id: Id): string {
  if (kind === "inference") return rounded(area, Math.min(area.height / 2, 14));
  if (kind === "conflict") return hexagon(area);
  const effect = graph.findOutNeighbor(id, () => true);
  const box = effect === undefined ? undefined : layout.boxes.get(effect);
  if (!box) return pointer(area, "right");
  return pointer(area, sideOf(area, { ...box, x: box.x + margin, y: box.y + margin }));
}

/** On which side of one area another lies. */
function sideOf(from: Area, to: Area): Side {
  if (to.x >= from.x + from.width) return "right";
  if (to.x + to.width <= from.x) return "left";
  return to.y > from.y ? "down" : "up";
}

function colorOf({ part }: MeasuredLine, { color }: Theme): string {
  return part === "title" || part === "text" ? color.text : color.muted;
}

function colorsOf(kind: JunctionMark["kind"], { color }: Theme): { readonly line: string; readonly fill: string } {
  if (kind === "inference") return { line: color.support, fill: color.supportFill };
  if (kind === "conflict") return { line: color.attack, fill: color.attackFill };
  return { line: color.causation, fill: color.causationFill };
}

function placed(line: MeasuredLine, { x, y }: Point, fill: string): TextLine {
  return { ...line, x: line.x + x, y: line.y + y, fill };
}

function pathMark(
  link: MeasuredLink,
  boxes: ReadonlyMap<Id, MeasuredBox>,
  layout: Layout,
  { graph, theme, margin }: Context,
): PathMark {
  const { id, role, from, to } = link;
  const route = layout.routes.get(id);
  if (!route) throw missing("route", id);
  const content = boxes.get(role === "premise" || role === "attacker" || role === "cause" ? to : from)?.content;
  const kind = KINDS[role];
  const undercut = content?.undercut === true;
  const stroke = colorsOf(kind, theme).line;
  const moved = simplified(route.map(({ x, y }) => ({ x: x + margin, y: y + margin })));
  const points = link.source === from ? moved : [...moved].reverse();
  const head = headOf(role, isLink(graph.getNodeAttributes(to)), points, stroke);
  return {
    type: "path",
    id,
    role,
    kind,
    undercut,
    from,
    to,
    d: roundedLine(head ? shortened(points, head.length) : points),
    tip: points.at(-1) ?? { x: margin, y: margin },
    stroke,
    strokeWidth: kind === "causation" ? 2.5 : undercut ? 2 : 1.5,
    ...(kind === "conflict" && { dash: undercut ? "2 3.5" : "6 3" }),
    ...(head && { head: shapeOf(head) }),
  };
}

const KINDS = {
  premise: "inference",
  conclusion: "inference",
  attacker: "conflict",
  target: "conflict",
  cause: "causation",
  effect: "causation",
} as const;

/** Only the end at the conclusion, target or effect has a head; on its way a line just passes through its pill. */
function headOf(
  role: MeasuredLink["role"],
  onLink: boolean,
  points: readonly Point[],
  color: string,
): Head | undefined {
  if (role === "conclusion") return arrow(points, color, 9);
  if (role === "effect") return arrow(points, color, 13);
  if (role === "target") return onLink ? diamond(points, color) : bar(points, color);
  return undefined;
}

function shapeOf({ length: _, ...shape }: Head): Shape {
  return shape;
}

function groupMark(
  id: Id,
  title: string | undefined,
  layout: Layout,
  measureText: MeasureText,
  { theme, rtl, margin }: Context,
): GroupMark {
  const place = layout.groups.get(id);
  if (!place) throw missing("group", id);
  const { width, height } = place;
  const [x, y] = [place.x + margin, place.y + margin];
  const font = theme.font.group;
  const line = title === undefined ? undefined : groupTitle(title, theme, measureText).text;
  return {
    type: "group",
    id,
    ...{ x, y, width, height },
    radius: theme.radius + 4,
    fill: theme.color.group,
    stroke: theme.color.groupBorder,
    strokeWidth: 1,
    ...(line !== undefined && {
      title: {
        text: line,
        x: rtl ? x + width - theme.padding : x + theme.padding,
        y: y + 6 + Math.round(leading(font, theme) / 2 + font.size * 0.36),
        font,
        fill: theme.color.muted,
        part: "title",
        anchor: "start",
        rtl,
        joined: false,
      },
    }),
  };
}
