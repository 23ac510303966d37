import type { Id } from "@argument-graph/core";
import type { BoxMark, GroupMark, JunctionMark, Layout, PathMark, Scene } from "@argument-graph/scene";
import { type Area, extent, grown } from "./area";
import { type Line, type Lit, paintBackdrop } from "./backdrop";
import { elementsOf, joinBoxes } from "./boxes";
import { px, set, style } from "./dom";
import { createFarPicture } from "./far-picture";
import type { Frame } from "./frame";
import { inksFor } from "./inks";
import { joinGroups, joinPaths } from "./lines";
import { perFrame } from "./per-frame";
import type { Transform } from "./port";
import { portSize } from "./port-size";
import { type Laid, place, type Shown } from "./show";
import { sketchOf } from "./sketch";
import { type SpatialIndex, spatialIndex } from "./spatial-index";

/** What presence needs of the drawing. */
export interface PresenceHost {
  /** The boxes that have to be elements wherever the window is. */
  kept(): ReadonlySet<Id>;
  lit(): Lit;
  /** Elements have come or gone, of boxes or of links. */
  changed(): void;
}

/** The boxes that are left of a map. */
export type Left = Pick<ReadonlySet<Id>, "has">;

/** Decides what of a map is elements, and paints the rest. */
export interface Presence {
  /** Paints what the window shows of a map that is laid out, and that is not shown yet. */
  sketch(laid: Laid, transform: Transform): void;
  /** Another scene is shown, or the same one otherwise. */
  show(shown: Shown): void;
  /** Only these boxes are left of what is shown; the scene with them is on its way. */
  leave(ids: Left): void;
  /** The same scene is shown with other labels, and everything where it was. */
  relabel(shown: Shown): void;
  /** The window shows another part, or is of another size. */
  look(transform: Transform): void;
  /** Brings boxes in that have to be elements now. */
  keep(): void;
  /** The box that is painted at a place of the page, in px. */
  paintedAt(x: number, y: number): Id | undefined;
  /** Paints again: something else stands out, or the colours have changed. */
  paint(): void;
  stop(): void;
}

/** With more boxes in view than this, all are painted: elements would be slow. */
const MOST_NEAR = 500;
/** Below this scale nothing can be read, and far fewer are painted: they are clearer so, for their edges keep their width. */
const UNREADABLE = 0.2;
const MOST_UNREADABLE = 120;
/** What is outside the window but nearer than this, in px on the screen, is there before it comes into view. */
const MARGIN = 160;
/** How many boxes and links become elements within one frame, so that moving stays smooth. */
const EACH_FRAME = 24;
/** From this many boxes and lines on, a picture of them is moved while the reader moves. */
const MANY = 1_500;
/** How far beside a painted box a click may be, in px on the screen: from afar they are small. */
const REACH = 2;
/** Lines that reach further than this, in px, are painted and never elements. */
const LONG = 3_000;
/** While the scale has changed within this time, in ms, nothing becomes an element: it would be gone again at once. */
const REST = 120;

/**
 * In a map that is not large, or on paper, everything is an element. In a large one only what is in view is, and where
 * more is in view than could be read, only the box with the focus and those next to it. All else is painted on a canvas
 * behind the elements, so that there is never a hole where something is about to come.
 *
 *     zoomed out: canvas                   zoomed in: elements, canvas for what has not come yet
 */
export function createPresence(frame: Frame, host: PresenceHost): Presence {
  const { port, tree, layers, backdrop } = frame;
  const view = port.ownerDocument.defaultView;
  let shown: Shown | undefined;
  let places: Places | undefined;
  let lines: ReadonlySet<PathMark> = new Set();
  let at: Transform = { k: 1, x: 0, y: 0 };
  let far = false;
  /** Runs while the scale changes, and while anything moves. */
  let resting: ReturnType<typeof setTimeout> | undefined;
  let moving: ReturnType<typeof setTimeout> | undefined;
  const picture = createFarPicture(port.ownerDocument);
  let blank = true;
  let isRelabelled = false;
  /** While another scene is on its way: what is left of this one. */
  let left: Left | undefined;
  /** The first look at a scene: however large it is seen, nothing is on the way to another scale. */
  let first = true;

  const window = (): Area => {
    const { clientWidth, clientHeight } = portSize(port);
    return { x: -at.x / at.k, y: -at.y / at.k, width: clientWidth / at.k, height: clientHeight / at.k };
  };

  /** Brings in what is wanted, the first ones first, and takes away what is not. */
  const bring = (
    { elements, datum, look }: Shown,
    ranks: ReadonlyMap<Id, number>,
    wanted: ReadonlySet<Id>,
  ): boolean => {
    const there = [...elements.keys()];
    const left = there.filter((id) => wanted.has(id));
    const come = [...wanted].filter((id) => !elements.has(id));
    if (come.length === 0 && left.length === there.length) return false;
    const all = [...left, ...come].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
    joinBoxes(tree, all.map(datum), look, true);
    for (const id of there) if (!wanted.has(id)) elements.delete(id);
    for (const [id, element] of elementsOf(tree)) elements.set(id, element);
    return true;
  };

  const step = () => {
    if (!shown || !places || shown.isWhole) return;
    const seen = window();
    if (left) return paint(seen);
    const { boxes, paths, ranks } = places;
    const inView = boxes.within(seen);
    const most = at.k < UNREADABLE ? MOST_UNREADABLE : MOST_NEAR;
    far = inView.length > (far ? 0.9 : 1) * most;
    const still = resting === undefined;
    const near = grown(seen, MARGIN / at.k);
    const { elements } = shown;
    const wanted = far ? [] : boxes.within(near).map(({ id }) => id);
    const missing = wanted.filter((id) => !elements.has(id));
    const come = still ? nearest(missing, seen, shown).slice(0, EACH_FRAME) : [];
    // Until the reader rests, what is there may stay.
    const stays = still || far ? wanted.filter((id) => elements.has(id)) : [...elements.keys()];
    const before = new Set(elements.keys());
    const isOther = bring(shown, ranks, new Set([...host.kept(), ...stays, ...come]));
    if (isOther) for (const [id, element] of elements) if (!before.has(id)) place(shown, id, element);

    const wantedLines = far ? [] : paths.within(near).flatMap(({ mark, isLong }) => (isLong ? [] : [mark]));
    const missingLines = wantedLines.filter((mark) => !lines.has(mark));
    const room = still ? 2 * EACH_FRAME : 0;
    const nextLines = new Set([
      ...(still || far ? wantedLines.filter((mark) => lines.has(mark)) : lines),
      ...missingLines.slice(0, room),
    ]);
    const isOtherLines = nextLines.size !== lines.size || [...nextLines].some((mark) => !lines.has(mark));
    if (isOtherLines) joinPaths(layers, [...nextLines], true);
    lines = nextLines;
    if (isOther || isOtherLines) host.changed();
    if (still && (missing.length > come.length || missingLines.length > room)) frames.later();
    paint(seen);
  };
  const frames = perFrame(view, step);

  const isLeft = (id: Id) => !left || left.has(id);
  const isJoined = ({ from, to }: PathMark) => isLeft(from) && isLeft(to);
  const linesIn = ({ paths }: Places, area: Area): readonly Line[] => {
    const found = paths.within(area);
    return left ? found.filter(({ mark }) => isJoined(mark)) : found;
  };
  /** The boxes in an area as they are labelled now. */
  const boxesIn = ({ boxes }: Places, area: Area): readonly Box[] => {
    const all = boxes.within(area);
    const found = left ? all.filter(({ id }) => isLeft(id)) : all;
    return isRelabelled ? found.flatMap(({ id }) => shown?.places.get(id) ?? []) : found;
  };

  const dots = (): number => view?.devicePixelRatio ?? 1;
  /** The canvas, as large as the window. */
  const surface = (seen: Area): CanvasRenderingContext2D | null => {
    const size = { width: Math.round(seen.width * at.k * dots()), height: Math.round(seen.height * at.k * dots()) };
    set(backdrop, size);
    style(backdrop, { width: px(size.width / dots()), height: px(size.height / dots()) });
    return backdrop.getContext("2d");
  };

  const paint = (seen: Area) => {
    if (!shown || !places) return;
    const { groups } = places;
    const { elements, scene } = shown;
    const sight = { ...at, dots: dots() };
    const inView = boxesIn(places, seen);
    const isMany = moving !== undefined && inView.length >= MANY;
    const boxes = isMany ? inView : inView.filter(({ id }) => !elements.has(id));
    const linesInView = linesIn(places, seen);
    const others = isMany || lines.size === 0 ? linesInView : linesInView.filter(({ mark }) => !lines.has(mark));
    const panels = groups.within(seen);
    const isEmpty = boxes.length === 0 && others.length === 0 && panels.length === 0;
    if (isEmpty && blank) return;
    blank = isEmpty;
    const painter = surface(seen);
    if (!painter) return;
    const inks = inksFor(view, frame.root, scene.theme.color);
    const lit = host.lit();
    if (!isMany) paintBackdrop(painter, { groups: panels, lines: others, boxes, lit }, sight, inks);
    else {
      const all = places;
      picture.show(painter, seen, sight, (onto, area, closer) => {
        const painted = { groups: groups.within(area), lines: linesIn(all, area), boxes: boxesIn(all, area), lit };
        paintBackdrop(onto, painted, closer, inks);
      });
    }
  };

  const rested = () => {
    resting = undefined;
    frames.call();
  };
  const stopped = () => {
    moving = undefined;
    frames.call();
  };

  /** Nothing is on the way any more, and nothing is left of what was. */
  const settle = () => {
    clearTimeout(resting);
    clearTimeout(moving);
    resting = moving = undefined;
    picture.forget();
  };

  return {
    sketch(laid, transform) {
      at = transform;
      const seen = window();
      const scene = sketchOf(laid, seen);
      const boxes = scene.marks.filter((mark) => mark.type === "box" || mark.type === "junction");
      const painted = { groups: groupsOf(scene), lines: linesOf(scene, laid.layout), boxes, lit: host.lit() };
      const painter = surface(seen);
      backdrop.hidden = false;
      if (!painter) return;
      paintBackdrop(painter, painted, { ...at, dots: dots() }, inksFor(view, frame.root, scene.theme.color));
    },
    show(next) {
      shown = next;
      places = next.isWhole ? undefined : placesOf(next);
      backdrop.hidden = next.isWhole;
      blank = true;
      first = true;
      isRelabelled = false;
      left = undefined;
      settle();
      const { marks } = next.scene;
      const links = marks.filter((mark) => mark.type === "path");
      joinGroups(layers, next.isWhole ? marks.filter((mark) => mark.type === "group") : []);
      const keys = new Set([...lines].map(keyOf));
      const isKept = (mark: PathMark) => keys.size > 0 && (lines.has(mark) || keys.has(keyOf(mark)));
      lines = new Set(next.isWhole ? links : links.filter(isKept));
      joinPaths(layers, [...lines]);
      // What is in view comes with the next frame, once it is known where that is.
      if (!next.isWhole) frames.later();
    },
    leave(ids) {
      left = ids;
      lines = new Set([...lines].filter(isJoined));
      joinPaths(layers, [...lines], true);
      picture.forget();
      if (!shown?.isWhole) frames.later();
    },
    relabel(next) {
      shown = next;
      isRelabelled = true;
      picture.forget();
    },
    look(transform) {
      const zooms = !first && transform.k !== at.k;
      at = transform;
      if (!shown || shown.isWhole) return;
      if (zooms) {
        clearTimeout(resting);
        resting = setTimeout(rested, REST);
      }
      clearTimeout(moving);
      moving = first ? undefined : setTimeout(stopped, REST);
      first = false;
      frames.call();
    },
    keep() {
      if (!shown || !places || shown.isWhole) return;
      const before = new Set(shown.elements.keys());
      if (!bring(shown, places.ranks, new Set([...host.kept(), ...before]))) return;
      for (const [id, element] of shown.elements) if (!before.has(id)) place(shown, id, element);
      host.changed();
    },
    paintedAt(x, y) {
      if (!shown || !places) return undefined;
      const { left, top } = port.getBoundingClientRect();
      const point = { x: (x - left - at.x) / at.k, y: (y - top - at.y) / at.k, width: 0, height: 0 };
      const { elements } = shown;
      return places.boxes.within(grown(point, REACH / at.k)).find(({ id }) => isLeft(id) && !elements.has(id))?.id;
    },
    paint() {
      picture.forget();
      if (!shown?.isWhole) frames.later();
    },
    stop() {
      settle();
      frames.stop();
    },
  };
}

type Box = BoxMark | JunctionMark;

/** Everything of a scene by place, and the order in which its boxes are read. */
interface Places {
  readonly boxes: SpatialIndex<Box>;
  readonly paths: SpatialIndex<Line>;
  readonly groups: SpatialIndex<GroupMark>;
  readonly ranks: ReadonlyMap<Id, number>;
}

function placesOf({ scene, layout, places, tree }: Shown): Places {
  return {
    boxes: spatialIndex([...places.values()], (mark) => mark),
    paths: spatialIndex(linesOf(scene, layout), ({ area }) => area),
    groups: spatialIndex(groupsOf(scene), (mark) => mark),
    ranks: new Map([...tree.keys()].map((id, index) => [id, index])),
  };
}

const groupsOf = ({ marks }: Scene): readonly GroupMark[] => marks.filter((mark) => mark.type === "group");

function linesOf(scene: Scene, layout: Layout): readonly Line[] {
  // Around everything the scene leaves as much room on each side.
  const margin = (scene.width - layout.width) / 2;
  return scene.marks.flatMap((mark): Line[] => {
    if (mark.type !== "path") return [];
    const points = (layout.routes.get(mark.id) ?? []).map(({ x, y }) => ({ x: x + margin, y: y + margin }));
    const area = extent(points);
    return [{ mark, points, area, isLong: Math.max(area.width, area.height) > LONG }];
  });
}

const keyOf = ({ id, role, from, to }: PathMark): string => JSON.stringify([id, role, from, to]);

/** The boxes in the middle of the window first. */
function nearest(ids: readonly Id[], { x, y, width, height }: Area, { places }: Shown): readonly Id[] {
  if (ids.length <= EACH_FRAME) return ids;
  const distance = (id: Id) => {
    const area = places.get(id);
    return area ? Math.hypot(area.x + area.width / 2 - x - width / 2, area.y + area.height / 2 - y - height / 2) : 0;
  };
  const far = new Map(ids.map((id) => [id, distance(id)]));
  return [...ids].sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0));
}
