import { type ArgumentGraph, type Id, readingOrder } from "@argument-graph/core";
import {
  type BoxContent,
  buildScene,
  type Labelling,
  type Layout,
  layOut,
  type Measured,
  measure,
  type Point,
  type Scene,
  type Theme,
} from "@argument-graph/scene";
import { type BoxDatum, elementsOf, heightsOf, joinBoxes, placeBox } from "./boxes";
import { px, set, style } from "./dom";
import type { Suppositions } from "./evaluation";
import { foldPlace } from "./fold-place";
import { type Frame, labelFrame } from "./frame";
import { fillLegend, legendItems } from "./legend";
import { joinLines } from "./lines";
import { measureTextIn } from "./measure-text";
import type { DrawingMessages } from "./messages";
import { short, spoken } from "./names";
import { fillNotes } from "./notes";
import type { Direction, DrawOptions } from "./options";
import { tokens } from "./tokens";
import { type Tree, toTree } from "./tree";
import type { Area } from "./view";

/** What is to be shown. */
export interface Wanted {
  readonly graph: ArgumentGraph;
  readonly options: DrawOptions;
  readonly folded: ReadonlySet<Id>;
  readonly labelling?: Labelling;
  readonly suppositions: Suppositions;
  readonly theme: Theme;
  readonly messages: DrawingMessages;
  /** The width that the scene should keep to, in px. */
  readonly maxWidth?: number;
}

/** What is shown. */
export interface Shown {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly geometry: Geometry;
  readonly tree: Tree;
  readonly elements: ReadonlyMap<Id, HTMLElement>;
  /** Where the boxes stand in the plane. */
  readonly places: ReadonlyMap<Id, Area>;
  readonly contents: ReadonlyMap<Id, BoxContent>;
  /** What stands and falls in it; empty if the map is not judged. */
  readonly labelling: Labelling;
  /** The heights that the words of the boxes need; empty while the page does not lay the drawing out. */
  readonly heights: ReadonlyMap<Id, number>;
}

/** Width of a sheet of paper between its margins, in px of CSS. */
export const PAPER = 680;

/**
 * Everything from the graph to the page: the boxes get their words, the page says how high these make them, the scene
 * is arranged for these heights, and everything is put in its place. All is written before anything is read, and
 * read in one pass, so that the page is laid out once. Boxes that have the sizes of the previous drawing stay where they are, without a new layout.
 */
export function show(frame: Frame, wanted: Wanted, previous?: Shown): Shown {
  const { graph, options, folded, theme, messages, maxWidth, labelling, suppositions } = wanted;
  style(frame.root, tokens(theme));
  const measureText = measureTextIn(frame.root);
  const { direction = "down" } = options;
  const settings = {
    direction,
    folded,
    theme,
    messages,
    ...(labelling && { labelling }),
    ...(measureText && { measureText }),
    ...(maxWidth !== undefined && { maxWidth }),
  };

  const measured = measure(graph, settings);
  const boxes = new Map(measured.boxes.map((box) => [box.id, box]));
  const tree = toTree(readingOrder(graph), new Set(boxes.keys()), folded);
  const data = [...tree.values()].flatMap((item): BoxDatum[] => {
    const box = boxes.get(item.id);
    const label = labelling?.get(item.id);
    const stance = suppositions.get(item.id);
    if (!box) return [];
    return [
      {
        content: box.content,
        width: box.width,
        item,
        spoken: spoken(graph, box.content, messages),
        short: short(graph, item.id, messages),
        ...(label && { label }),
        ...(stance && { stance }),
      },
    ];
  });
  joinBoxes(frame.tree, data, { direction, messages, language: otherLanguage(graph, messages) });

  const elements = elementsOf(frame.tree);
  const heights = isLaidOut(frame.port) ? heightsOf(elements) : new Map<Id, number>();
  const sized = withHeights(measured, heights);
  const geometry = { sized, direction, maxWidth, language: graph.getAttribute("language") };
  const layout = previous && isAlike(previous.geometry, geometry) ? previous.layout : layOut(graph, sized, settings);
  const scene = buildScene(graph, sized, layout, settings);
  joinLines(frame.layers, scene);
  const places = place(scene, elements, direction);
  describe(frame, scene, wanted);
  return {
    scene,
    layout,
    labelling: labelling ?? new Map(),
    geometry,
    tree,
    elements,
    places,
    heights,
    contents: new Map(sized.boxes.map(({ id, content }) => [id, content])),
  };
}

/** Whether the page lays the element out: not so in a hidden tab, a closed details element, or off the page. */
export const isLaidOut = (port: HTMLElement): boolean => port.clientWidth > 0;

/** All that the places of the boxes depend on. */
interface Geometry {
  readonly sized: Measured;
  readonly direction: Direction;
  readonly maxWidth: number | undefined;
  /** It decides on which side a map begins. */
  readonly language: string | undefined;
}

function isAlike(a: Geometry, b: Geometry): boolean {
  const same = a.direction === b.direction && a.maxWidth === b.maxWidth && a.language === b.language;
  return same && sizesOf(a.sized) === sizesOf(b.sized);
}

const sizesOf = ({ boxes, links, groups, spine }: Measured): string =>
  JSON.stringify([boxes.map(({ id, width, height, group }) => [id, width, height, group]), links, groups, spine]);

/** The boxes as high as the page sets their words; as they are where the page has not laid them out. */
function withHeights(measured: Measured, heights: ReadonlyMap<Id, number>): Measured {
  return { ...measured, boxes: measured.boxes.map((box) => ({ ...box, height: heights.get(box.id) ?? box.height })) };
}

function place(scene: Scene, elements: ReadonlyMap<Id, HTMLElement>, direction: Direction): ReadonlyMap<Id, Area> {
  const places = new Map<Id, Area>();
  const tips = tipsOf(scene);
  const lying = direction === "left" || direction === "right";
  for (const mark of scene.marks) {
    if (mark.type !== "box" && mark.type !== "junction") continue;
    const element = elements.get(mark.id);
    if (element) placeBox(element, mark);
    if (element && mark.type === "box") {
      const along = (tips.get(mark.id) ?? []).map((tip) => (lying ? tip.y - mark.y : tip.x - mark.x));
      style(element, { "--ag-fold-at": px(foldPlace(lying ? mark.height : mark.width, along)) });
    }
    places.set(mark.id, { x: mark.x, y: mark.y, width: mark.width, height: mark.height });
  }
  return places;
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
function otherLanguage(graph: ArgumentGraph, messages: DrawingMessages): string | undefined {
  const language = graph.getAttribute("language");
  return language === messages.language ? undefined : language;
}

/** Names, languages and directions of the frame, and what stands around the map. */
function describe(frame: Frame, scene: Scene, { graph, options, messages }: Wanted): void {
  const { direction = "down", caption = true, legend = true, notes = true } = options;
  const dir = scene.rtl ? "rtl" : "ltr";
  labelFrame(frame, options.label || scene.title || messages.untitled, messages);
  frame.caption.textContent = (caption && graph.getAttributes().title) || "";
  set(frame.root, { dir, lang: messages.language });
  set(frame.caption, { lang: otherLanguage(graph, messages) });
  set(frame.tree, {
    dir,
    "aria-orientation": direction === "left" || direction === "right" ? "vertical" : "horizontal",
  });
  set(frame.layers.headings, { dir });
  style(frame.plane, { width: px(scene.width), height: px(scene.height) });
  style(frame.root, { "--ag-print-zoom": String(Math.min(1, PAPER / Math.max(1, scene.width))) });
  const thesis = scene.marks.some((mark) => mark.type === "box" && mark.content.thesis);
  fillLegend(frame.legend, legend ? legendItems(graph, thesis) : new Set(), messages);
  fillNotes(frame.notes, notes ? scene.notes : [], messages);
}
