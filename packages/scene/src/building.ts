import { type ArgumentGraph, finish, type Id, isLink, type Steps } from "@argument-graph/core";
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
import { type DrawnMessages, englishDrawn } from "./drawn-messages";
import { groupTitle } from "./group-title";
import { arrow, bar, diamond, type Head } from "./heads";
import { into } from "./into";
import { shortened, simplified, smoothLine } from "./line";
import { MARGIN } from "./margin";
import type { Messages } from "./messages";
import { noteText } from "./note-text";
import { colorsOf, paintLink, paintStatement } from "./paint-box";
import { type Preset, type PresetName, presetNamed } from "./preset";
import { isRightToLeft } from "./right-to-left";
import { type Notations, notationsFor, type SceneParts } from "./scene-parts";
import { seal } from "./seal";
import { leading } from "./setting";
import type { Area, Side } from "./shapes";
import { light } from "./theme";
import { withoutGhosts } from "./without-ghosts";

/** How a scene is built; see `SceneOptions`, whose words may say more. */
export interface DrawnSceneOptions {
  /** The theme that was measured with. Default {@link light}. */
  readonly theme?: Theme;
  /** Marks what stands and what falls. */
  readonly labelling?: Labelling;
  /** Default English. */
  readonly messages?: DrawnMessages;
  /** Default `widthTable`. */
  readonly measureText?: MeasureText;
  /** Empty space around everything, in px. Default 24. */
  readonly margin?: number;
  /** The notation that was measured in. Default `"default"`. */
  readonly preset?: PresetName;
  /** What sums the map up. Default: what `describe` says of it. */
  readonly description?: string;
  /** What nobody says, as it was measured with: it is not described. Default none. */
  readonly ghosts?: ReadonlySet<Id>;
}

export interface SceneOptions extends DrawnSceneOptions {
  /** Default English. */
  readonly messages?: Messages;
}

/** A scene, and all that it was built of. */
export interface Built {
  readonly scene: Scene;
  readonly measured: Measured;
  readonly layout: Layout;
  readonly options: DrawnSceneOptions;
}

interface Context {
  readonly graph: ArgumentGraph;
  readonly theme: Theme;
  readonly labelling: Labelling;
  readonly rtl: boolean;
  readonly margin: number;
  readonly preset: Preset;
  readonly notations: Notations | undefined;
  /** The lines that end on each box. */
  readonly links: ReadonlyMap<Id, readonly MeasuredLink[]>;
}

/** The options with what stands in for those that are not given, and the notation that they ask for. */
function completed(
  parts: SceneParts,
  options: DrawnSceneOptions,
): Omit<Context, "graph" | "rtl" | "links"> & Required<Pick<DrawnSceneOptions, "messages" | "measureText">> {
  const preset = presetNamed(options.preset);
  return {
    theme: options.theme ?? light,
    labelling: options.labelling ?? new Map(),
    messages: options.messages ?? englishDrawn,
    measureText: options.measureText ?? parts.measureText,
    margin: options.margin ?? MARGIN,
    preset,
    notations: notationsFor(parts, preset),
  };
}

/** Builds a scene with these parts. */
export function buildSceneWith(...given: Parameters<typeof buildingSceneWith>): Scene {
  return finish(buildingSceneWith(...given));
}

/** How many marks are made between two pauses. */
const AT_A_TIME = 200;

/** The same with pauses. */
export function* buildingSceneWith(
  parts: SceneParts,
  graph: ArgumentGraph,
  measured: Measured,
  layout: Layout,
  options: DrawnSceneOptions = {},
  before?: Built,
): Steps<Scene> {
  const { messages, measureText, ...looks } = completed(parts, options);
  const { theme, margin, preset, notations } = looks;
  const { language, title, groups = [], notes = [] } = graph.getAttributes();
  const rtl = isRightToLeft({ ...(language && { language }) });
  const context: Context = { ...looks, graph, rtl, links: byTarget(measured.links) };
  const titles = new Map(groups.map((group) => [group.id, group.title]));
  const boxes = new Map(measured.boxes.map((box) => [box.id, box]));
  const kept = keptFrom(
    parts,
    before,
    layout,
    { theme, messages, measureText, margin, labelling: looks.labelling, preset: preset.name },
    graph,
  );
  // A text has neither lines nor frames.
  const isText = preset.arrangement === "column";
  const marks: Mark[] = (isText ? [] : measured.groups).map(({ id }) =>
    groupMark(id, titles.get(id), layout, measureText, context),
  );
  for (const link of isText ? [] : measured.links) {
    marks.push(kept.path(link, boxes) ?? pathMark(link, boxes, layout, context));
    if (marks.length % AT_A_TIME === 0) yield;
  }
  for (const box of measured.boxes) {
    marks.push(kept.box(box) ?? boxMark(box, layout, context));
    if (marks.length % AT_A_TIME === 0) yield;
  }
  const [width, height] = [layout.width + 2 * margin, layout.height + 2 * margin];
  const setting = { theme, measureText, rtl };
  return {
    width,
    height,
    title: title ?? messages.untitled,
    description: options.description ?? describe(withoutGhosts(graph, options.ghosts), { messages }),
    notes: notes.map((note) => noteText(graph, note, messages)),
    ...(language !== undefined && { language }),
    rtl: context.rtl,
    theme,
    preset: preset.name,
    marks,
    ...(notations &&
      preset.key && {
        key: notations.keyOf(measured.boxes, { width, height, margin, heading: messages.key }, setting),
      }),
  };
}

/** The marks of an earlier scene that can stay. */
interface Kept {
  readonly box: (box: MeasuredBox) => BoxMark | JunctionMark | undefined;
  readonly path: (link: MeasuredLink, boxes: ReadonlyMap<Id, MeasuredBox>) => PathMark | undefined;
}

const nothing: Kept = { box: () => undefined, path: () => undefined };

function keptFrom(
  parts: SceneParts,
  before: Built | undefined,
  layout: Layout,
  options: Required<Omit<DrawnSceneOptions, "description" | "ghosts">>,
  graph: ArgumentGraph,
): Kept {
  if (!before) return nothing;
  const { scene, measured, layout: old, options: was } = before;
  const isAlike =
    (was.theme ?? light) === options.theme &&
    (was.margin ?? MARGIN) === options.margin &&
    scene.preset === options.preset &&
    (was.measureText ?? parts.measureText) === options.measureText;
  if (!isAlike) return nothing;
  const oldBoxes = new Map(measured.boxes.map((box) => [box.id, box]));
  const marks = new Map(
    scene.marks.flatMap((mark) => (mark.type === "box" || mark.type === "junction" ? [[mark.id, mark] as const] : [])),
  );
  const lines = scene.marks.filter((mark) => mark.type === "path");
  const paths = new Map(measured.links.map((link, index) => [link, lines[index]]));
  const isThere = (id: Id) => samePlace(old.boxes.get(id), layout.boxes.get(id));
  return {
    box(box) {
      const { id, content } = box;
      const mark = marks.get(id);
      if (!mark || oldBoxes.get(id) !== box || !isThere(id) || mark.label !== options.labelling.get(id))
        return undefined;
      // A step points to its effect, and a bar has its pluses between premises.
      if (content.kind === "causation" && !graph.outNeighbors(id).every(isThere)) return undefined;
      return content.form === "bar" ? undefined : mark;
    },
    path(link, boxes) {
      const mark = paths.get(link);
      const isSame = (id: Id) => oldBoxes.get(id) === boxes.get(id) && isThere(id);
      const stays = mark && isSame(link.from) && isSame(link.to);
      return stays && sameRoute(old.routes.get(link.id), layout.routes.get(link.id)) ? mark : undefined;
    },
  };
}

const samePlace = (a: Area | undefined, b: Area | undefined): boolean =>
  a === b || (a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height);

function sameRoute(a: readonly Point[] | undefined, b: readonly Point[] | undefined): boolean {
  if (a === b) return true;
  return a?.length === b?.length && a?.every(({ x, y }, index) => b?.[index]?.x === x && b[index]?.y === y) === true;
}

/** Labels a scene anew with these parts. */
export function relabelSceneWith(
  parts: SceneParts,
  scene: Scene,
  graph: ArgumentGraph,
  measured: Measured,
  layout: Layout,
  options: DrawnSceneOptions,
  ids: ReadonlySet<Id>,
): Scene {
  const { messages, measureText, ...looks } = completed(parts, options);
  const { theme, margin, preset, notations } = looks;
  const { width, height, rtl } = scene;
  const context: Context = { ...looks, graph, rtl, links: byTarget(measured.links) };
  const boxes = new Map(measured.boxes.flatMap((box) => (ids.has(box.id) ? [[box.id, box] as const] : [])));
  const marks = scene.marks.map((mark) => {
    const box = mark.type === "box" || mark.type === "junction" ? boxes.get(mark.id) : undefined;
    return box ? boxMark(box, layout, context) : mark;
  });
  const around = { width, height, margin, heading: messages.key };
  const key = notations && preset.key && { key: notations.keyOf(measured.boxes, around, { theme, measureText, rtl }) };
  return { ...scene, marks, ...key };
}

function byTarget(links: readonly MeasuredLink[]): ReadonlyMap<Id, readonly MeasuredLink[]> {
  const found = new Map<Id, MeasuredLink[]>();
  for (const link of links) {
    const known = found.get(link.to);
    if (known) known.push(link);
    else found.set(link.to, [link]);
  }
  return found;
}

function missing(what: string, id: Id): RangeError {
  return new RangeError(`buildScene: the layout has no ${what} “${id}”; expected the layout of what was measured.`);
}

function boxMark(box: MeasuredBox, layout: Layout, context: Context): BoxMark | JunctionMark {
  const { theme, labelling, margin, preset } = context;
  const { id, content, lines } = box;
  const place = layout.boxes.get(id);
  if (!place) throw missing("box", id);
  const area: Area = { x: place.x + margin, y: place.y + margin, width: place.width, height: place.height };
  const label = labelling.get(id);
  const common = { id, ...area, content, ...(label && { label }) };
  const sealed = label ? seal(area, label, theme, content.rtl) : [];
  if (content.kind === "claim" || content.kind === "evidence") {
    const painted = paintStatement(content, area, theme, preset, label);
    return {
      type: "box",
      kind: content.kind,
      ...common,
      ...painted,
      ornaments: [...painted.ornaments, ...sealed],
      lines: lines.map((line) => placed(line, area, colorOf(line, theme))),
    };
  }
  const { ink, ...painted } = paintLink(content, area, theme, sideOfEffect(area, id, layout, context));
  const plus = content.form === "bar" && content.linked ? plusesOn(id, layout, context, painted.stroke) : [];
  return {
    type: "junction",
    kind: content.kind,
    ...common,
    ...painted,
    ornaments: [...painted.ornaments, ...plus, ...sealed],
    lines: lines.map((line) => placed(line, area, ink(line), (place.width - box.width) / 2)),
  };
}

/** On which side of a step its effect stands. */
function sideOfEffect(area: Area, id: Id, layout: Layout, { graph, margin }: Context): Side {
  const effect = graph.outNeighbors(id)[0];
  const box = effect === undefined ? undefined : layout.boxes.get(effect);
  return box ? sideOf(area, { ...box, x: box.x + margin, y: box.y + margin }) : "right";
}

/** On which side of one area another lies. */
function sideOf(from: Area, to: Area): Side {
  if (to.x >= from.x + from.width) return "right";
  if (to.x + to.width <= from.x) return "left";
  return to.y > from.y ? "down" : "up";
}

function colorOf({ part }: MeasuredLine, { color }: Theme): string {
  return part === "title" || part === "text" || part === "number" ? color.text : color.muted;
}

/** @param shift - how much further from its start a line stands, as its box has become wider. */
function placed(line: MeasuredLine, { x, y }: Point, fill: string, shift = 0): TextLine {
  return { ...line, x: line.x + x + shift, y: line.y + y, fill };
}

function plusesOn(id: Id, layout: Layout, { links, margin, notations }: Context, color: string): readonly Shape[] {
  const bar = layout.boxes.get(id);
  return bar && notations ? notations.pluses(bar, links.get(id) ?? [], layout, { x: margin, y: margin }, color) : [];
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
  const areaOf = (end: Id) => {
    const [box, place] = [boxes.get(end), layout.boxes.get(end)];
    const cornered = box?.content.kind === "evidence";
    return box && place && { form: box.content.form, cornered, ...place, x: place.x + margin, y: place.y + margin };
  };
  const moved = simplified(route.map(({ x, y }) => ({ x: x + margin, y: y + margin })));
  const points = into(link.source === from ? moved : [...moved].reverse(), areaOf(from), areaOf(to));
  const head = headOf(role, isLink(graph.getNodeAttributes(to)), points, stroke);
  return {
    type: "path",
    id,
    role,
    kind,
    undercut,
    from,
    to,
    d: smoothLine(head ? shortened(points, head.length) : points),
    tip: points.at(-1) ?? { x: margin, y: margin },
    stroke,
    strokeWidth: kind === "causation" ? 2.5 : undercut ? 2 : 1.5,
    ...(kind === "conflict" && { dash: content?.ghost ? "1 5" : undercut ? "2 3.5" : "6 3" }),
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
