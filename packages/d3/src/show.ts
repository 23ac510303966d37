import type { ArgumentGraph, Id, Steps } from "@argument-graph/core";
import {
  type BoxContent,
  type BoxMark,
  directionIn,
  type JunctionMark,
  type Labelling,
  type Layout,
  type Measured,
  type MeasuredBox,
  type Measurement,
  type Point,
  type Scene,
  describe as sumUp,
  type Theme,
} from "@argument-graph/scene";
import {
  buildingSceneWith,
  type DrawnMeasureOptions,
  type DrawnSceneOptions,
  layOutWith,
  measuringWith,
  type SceneParts,
} from "@argument-graph/scene/parts";
import { type BoxDatum, type BoxLook, elementsOf, heightsOf, joinBoxes, placeBox } from "./boxes";
import { px, set, style } from "./dom";
import type { Suppositions } from "./evaluation";
import { foldPlace } from "./fold-place";
import { ghostsIn } from "./ghosts";
import { fillLegend, legendItems } from "./legend";
import { sizeLayers } from "./lines";
import { measureTextIn } from "./measure-text";
import { short, spoken } from "./names";
import { fillNotes } from "./notes";
import { opening } from "./opening";
import type { DrawOptions } from "./options";
import { labelPicture, type PictureFrame } from "./picture-frame";
import type { PictureMessages } from "./picture-messages";
import { portSize } from "./port-size";
import { isFigure } from "./rows";
import type { Geometry, LayAnew, Stand } from "./stand";
import { tokens } from "./tokens";
import { type Tree, toTree } from "./tree";

/** What is to be shown. */
export interface Wanted {
  readonly graph: ArgumentGraph;
  /** Another one each time that the map is given anew: a program may have changed the graph that it had given before. */
  readonly edition: number;
  readonly options: DrawOptions;
  readonly folded: ReadonlySet<Id>;
  /** The numbers of the statements of the whole map, in notations that have numbers. */
  readonly numbers?: ReadonlyMap<Id, number>;
  readonly labelling?: Labelling;
  readonly suppositions: Suppositions;
  readonly theme: Theme;
  readonly messages: PictureMessages;
  /** The width that the scene should keep to, in px. */
  readonly maxWidth?: number;
  /** Every box is to be an element, however many there are. Default false. */
  readonly isWhole?: boolean;
}

/** What works out how it is shown. */
export interface How {
  readonly parts: SceneParts;
  /** Lays out what has changed. Default: as if nothing had stood before. */
  readonly layAnew?: LayAnew;
  /** Is told of a large map once it is laid out. */
  readonly onLaid?: (laid: Laid) => void;
}

/** What is shown. */
export interface Shown {
  /** What was asked for, what it was measured and built with, and what can be labelled anew of it. */
  readonly wanted: Wanted;
  readonly settings: DrawnMeasureOptions & DrawnSceneOptions;
  readonly measurement: Measurement;
  readonly scene: Scene;
  readonly layout: Layout;
  readonly geometry: Geometry;
  /** What the layout was taken from: the latest one of all that was shown then. */
  readonly stand: Stand;
  readonly tree: Tree;
  /** What the map opens on. */
  readonly opens: readonly Id[];
  /** Every box is an element at all times; else only those in view are, and the other ones are painted. */
  readonly isWhole: boolean;
  /** The boxes that are elements at present. */
  readonly elements: Map<Id, HTMLElement>;
  /** Where the boxes stand in the plane. */
  readonly places: ReadonlyMap<Id, BoxMark | JunctionMark>;
  readonly contents: ReadonlyMap<Id, BoxContent>;
  /** All that a box shows and says, worked out when it is asked for first. */
  datum(id: Id): BoxDatum;
  /** What has been worked out of that. */
  readonly data: ReadonlyMap<Id, BoxDatum>;
  readonly look: BoxLook;
  /** Where lines meet the boxes that they lead to. */
  readonly tips: ReadonlyMap<Id, readonly Point[]>;
  /** What stands and falls in it; empty if the map is not judged. */
  readonly labelling: Labelling;
  /** Whether the page laid the drawing out when it was arranged. */
  readonly isLaidOut: boolean;
  /** The heights that the words of boxes need, as far as the page has set them. */
  readonly heights: Map<Id, number>;
}

/** Width of a sheet of paper between its margins, in px of CSS. */
export const PAPER = 680;

/**
 * Everything from the graph to the page: the boxes get their words, the page says how high these make them, the scene
 * is arranged for these heights, and the boxes are put in their places. All is written before anything is read, and
 * read in one pass, so that the page is laid out once. Boxes that have the sizes of the previous drawing stay where they
 * are, without a new layout, as `layAnew` has it. Of a large map only those boxes are elements that were before;
 * `createPresence` makes others. In its pauses nothing is half written: a large map is not to hold the page up.
 */
export function* showing(frame: PictureFrame, wanted: Wanted, how: How, previous?: Shown): Steps<Shown> {
  return yield* arranging(frame, yield* writing(frame, wanted, how, previous), how);
}

/** What is known of a large map once it is laid out: enough to paint what is in view of it. */
export interface Laid extends Pick<Shown, "wanted" | "settings" | "layout" | "opens"> {
  readonly parts: SceneParts;
  readonly measured: Measured;
}

/** What is to be shown, as far as it can be said before the layout: which boxes there are, and what each of them says. */
export interface Written extends Pick<Shown, "wanted" | "settings" | "measurement" | "tree" | "isWhole" | "look"> {
  readonly previous: Shown | undefined;
  /** The previous one, if it differs in folds and labels at most. */
  readonly last: Shown | undefined;
  readonly datum: Shown["datum"];
  readonly data: Map<Id, BoxDatum>;
}

/**
 * The first part: writes the words of the boxes that there are and stay, and takes away those that go. All is still where it
 * was, and what comes is not there yet.
 */
export function* writing(frame: PictureFrame, wanted: Wanted, { parts }: How, previous?: Shown): Steps<Written> {
  const { graph, options, folded, theme, messages, maxWidth, labelling } = wanted;
  style(frame.root, tokens(theme));
  const measureText = measureTextIn(frame.root);
  const { preset = "default", direction = directionIn(preset) } = options;
  const ghosts = ghostsIn(graph);
  const settings = {
    preset,
    ...(ghosts.size > 0 && { ghosts: new Set(ghosts.keys()) }),
    // How much a fold hides is written on its button.
    counts: false,
    direction,
    ...(wanted.numbers && { numbers: wanted.numbers }),
    folded,
    theme,
    messages,
    ...(labelling && { labelling }),
    ...(measureText && { measureText }),
    ...(maxWidth !== undefined && { maxWidth }),
  };
  const last =
    previous && isSameMap(wanted, previous) && settings.measureText === previous.settings.measureText
      ? previous
      : undefined;
  const measurement = last ? last.measurement.refold(folded, labelling) : yield* measuringWith(parts, graph, settings);
  const { measured, readings } = measurement;
  yield;
  const boxes = new Map(measured.boxes.map((box) => [box.id, box]));
  const tree = toTree(readings, new Set(boxes.keys()), folded);
  const data = new Map<Id, BoxDatum>();
  const datum = dataFor(wanted, tree, boxes, data);
  const isWhole = wanted.isWhole === true || measured.boxes.length <= MOST_WHOLE;
  const look = { direction, messages, language: otherLanguage(graph, messages) };
  const stays = [...tree.keys()].filter((id) => previous?.elements.has(id));
  joinBoxes(frame.tree, stays.map(datum), look);
  return { wanted, settings, measurement, tree, isWhole, look, previous, last, datum, data };
}

/** The second part: makes what comes, gives everything its place, and says what stands around the map. */
export function* arranging(
  frame: PictureFrame,
  written: Written,
  { parts, layAnew = layAtFirst, onLaid }: How,
): Steps<Shown> {
  const { wanted, settings, measurement, tree, isWhole, look, previous, last, datum, data } = written;
  const { graph, theme, messages, maxWidth, labelling } = wanted;
  const { preset = "default" } = settings;
  const { direction } = look;
  const { measured } = measurement;
  const fresh = isWhole ? [...tree.keys()].filter((id) => !previous?.elements.has(id)) : [];
  if (fresh.length > 0) joinBoxes(frame.tree, [...tree.keys()].map(datum), look, true);
  const elements = elementsOf(frame.tree);
  // What has no place yet is not to be seen anywhere.
  for (const id of fresh) veil(elements.get(id), true);
  const isShown = isLaidOut(frame.port);
  const heights = isShown ? heightsOf(elements) : new Map<Id, number>();
  const before = previous?.scene.theme.boxWidth === theme.boxWidth ? previous.heights : undefined;
  // All that does not need the layout is worked out before it: then less is left to do until the map is painted.
  const opens = last?.opens ?? opening(graph);
  const description = last?.scene.description ?? (settings.ghosts ? undefined : sumUp(graph, { messages }));
  // What the reader is told of where the map opens asks once for the names of all statements.
  if (!isWhole) for (const id of opens) if (tree.has(id)) datum(id);
  const sizes = isWhole ? withHeights(measured, heights) : withRoom(measured, [heights, before]);
  const geometry = { sized: sizes, preset, direction, maxWidth, language: graph.getAttribute("language") };
  yield;
  const lay = (near?: Layout) => layOutWith(parts, graph, sizes, { ...settings, ...(near && { previous: near }) });
  const { layout, stand } = layAnew(lay, geometry, previous?.stand);
  if (!isWhole) onLaid?.({ parts, wanted, settings, measured: sizes, layout, opens });
  yield;
  const built = last && {
    scene: last.scene,
    measured: last.geometry.sized,
    layout: last.layout,
    options: last.settings,
  };
  const scene = yield* buildingSceneWith(
    parts,
    graph,
    sizes,
    layout,
    { ...settings, ...(description !== undefined && { description }) },
    built,
  );
  yield;
  const places = new Map(
    scene.marks.flatMap((mark) => (mark.type === "box" || mark.type === "junction" ? [[mark.id, mark] as const] : [])),
  );
  const shown: Shown = {
    wanted,
    settings,
    measurement,
    scene,
    layout,
    labelling: labelling ?? new Map(),
    geometry,
    stand,
    tree,
    opens,
    isWhole,
    elements,
    places,
    datum,
    data,
    look,
    tips: tipsOf(scene),
    isLaidOut: isShown,
    heights: isWhole ? new Map(heights) : new Map([...(before ?? []), ...heights]),
    contents: new Map(sizes.boxes.map(({ id, content }) => [id, content])),
  };
  for (const [id, element] of elements) place(shown, id, element);
  for (const id of fresh) veil(elements.get(id), false);
  yield;
  describe(frame, scene, wanted);
  return shown;
}

/** Where nothing stands yet, there is no place to be kept. */
const layAtFirst: LayAnew = (lay, of) => {
  const layout = lay();
  return { layout, stand: { layout, of } };
};

function veil(element: HTMLElement | undefined, isHidden: boolean): void {
  if (element) style(element, { visibility: isHidden ? "hidden" : "" });
}

/** Whether what is wanted differs in folds and labels at most: most boxes are measured already then. */
function isSameMap(wanted: Wanted, { wanted: before }: Shown): boolean {
  return (
    wanted.edition === before.edition &&
    wanted.graph === before.graph &&
    wanted.options === before.options &&
    wanted.messages === before.messages &&
    wanted.theme === before.theme
  );
}

/** Up to how many boxes all are elements, in view or not: a screen reader then reads on from one to the next by itself. */
const MOST_WHOLE = 150;

/** All that the boxes show and say, each worked out when it is asked for first: most of a large map is not in view. */
export function dataFor(
  { graph, labelling, suppositions, messages }: Wanted,
  tree: Tree,
  boxes: ReadonlyMap<Id, Pick<MeasuredBox, "content" | "width">>,
  known: Map<Id, BoxDatum>,
): (id: Id) => BoxDatum {
  return (id) => {
    const before = known.get(id);
    const box = boxes.get(id);
    const item = tree.get(id);
    if (before) return before;
    if (!box || !item) throw new RangeError(`dataFor: nothing is shown of “${id}”.`);
    const label = labelling?.get(id);
    const stance = suppositions.get(id);
    const datum: BoxDatum = {
      content: box.content,
      width: box.width,
      item,
      spoken: spoken(graph, box.content, messages),
      short: short(graph, id, messages),
      ...(label && { label }),
      ...(stance && { stance }),
    };
    known.set(id, datum);
    return datum;
  };
}

/** Whether the page lays the element out: not so in a hidden tab, a closed details element, or off the page. */
export const isLaidOut = (port: HTMLElement): boolean => portSize(port).clientWidth > 0;

/** The boxes as high as the page sets their words; as they are where the page has not laid them out. */
function withHeights(measured: Measured, heights: ReadonlyMap<Id, number>): Measured {
  const height = ({ id, content, height }: MeasuredBox) => {
    const set = heights.get(id) ?? height;
    return isFigure(content.form) ? Math.max(set, height) : set;
  };
  return { ...measured, boxes: measured.boxes.map((box) => asHigh(box, height(box))) };
}

/**
 * Boxes as high as they are measured before the page sets them, or higher where the page has set them so: so that a box in a
 * large map has its place before it is made, and keeps it when it is.
 */
function withRoom(measured: Measured, heights: readonly (ReadonlyMap<Id, number> | undefined)[]): Measured {
  const height = ({ id, height }: MeasuredBox) => Math.max(height, ...heights.map((known) => known?.get(id) ?? 0));
  return { ...measured, boxes: measured.boxes.map((box) => asHigh(box, height(box))) };
}

const sized = new WeakMap<MeasuredBox, MeasuredBox>();

/** The box with another height: the same object as the last time, where it had that height then. */
function asHigh(box: MeasuredBox, height: number): MeasuredBox {
  if (box.height === height) return box;
  const before = sized.get(box);
  if (before?.height === height) return before;
  const next = { ...box, height };
  sized.set(box, next);
  return next;
}

/** Puts the element of a box where the scene has the box. */
export function place({ places, tips, look, scene }: Shown, id: Id, element: HTMLElement): void {
  const mark = places.get(id);
  if (!mark) return;
  placeBox(element, mark);
  if (mark.type !== "box") return;
  const lying = look.direction === "left" || look.direction === "right";
  const along = (tips.get(id) ?? []).map((tip) => (lying ? tip.y - mark.y : tip.x - mark.x));
  style(element, {
    "--ag-fold-at": px(foldPlace(lying ? mark.height : mark.width, along, scene.theme.font.small.size)),
  });
}

/** Where lines meet the boxes that they lead to. */
function tipsOf(scene: Scene): ReadonlyMap<Id, readonly Point[]> {
  const tips = new Map<Id, Point[]>();
  for (const mark of scene.marks) {
    if (mark.type !== "path" || mark.role === "effect") continue;
    const at = tips.get(mark.to);
    if (at) at.push(mark.tip);
    else tips.set(mark.to, [mark.tip]);
  }
  return tips;
}

/** The language that authors wrote in, where it is another than that of the words around it. */
function otherLanguage(graph: ArgumentGraph, messages: PictureMessages): string | undefined {
  const language = graph.getAttribute("language");
  return language === messages.language ? undefined : language;
}

/** Names, languages and directions of the frame, and what stands around the map. */
function describe(frame: PictureFrame, scene: Scene, { graph, options, messages }: Wanted): void {
  const { direction = directionIn(options.preset), caption = true, legend = true, notes = true } = options;
  const dir = scene.rtl ? "rtl" : "ltr";
  labelPicture(frame, options.label || scene.title || messages.untitled, messages);
  frame.caption.textContent = (caption && graph.getAttributes().title) || "";
  set(frame.root, { dir, lang: messages.language });
  set(frame.caption, { lang: otherLanguage(graph, messages) });
  set(frame.tree, {
    dir,
    "aria-orientation": direction === "left" || direction === "right" ? "vertical" : "horizontal",
  });
  sizeLayers(frame.layers, scene);
  style(frame.plane, { width: px(scene.width), height: px(scene.height) });
  style(frame.root, { "--ag-print-zoom": String(Math.min(1, PAPER / Math.max(1, scene.width))) });
  const thesis = scene.marks.some((mark) => mark.type === "box" && mark.content.thesis);
  const used = legend && options.preset !== "standard-form" ? legendItems(graph, thesis) : new Set<never>();
  fillLegend(frame.legend, used, messages, scene);
  fillNotes(frame.notes, notes ? scene.notes : [], messages);
}
