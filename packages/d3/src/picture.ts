import type { ArgumentGraph, Id } from "@argument-graph/core";
import { directionIn, type GroupMark, type Labelling, type PathMark, type PresetName } from "@argument-graph/scene";
import { around } from "./area";
import { set, style } from "./dom";
import { foldsAtFirst } from "./levels";
import { joinGroups, joinPaths } from "./lines";
import { nothingSupposed } from "./nothing-supposed";
import type { DrawOptions } from "./options";
import { createPictureFrame, type PictureFrame } from "./picture-frame";
import { englishPicture } from "./picture-messages";
import { withPortSize } from "./port-size";
import { setHeight, widthFor } from "./room";
import { rootOf } from "./root-of";
import { type How, type Laid, type Shown, showing, type Wanted } from "./show";
import { inSlices, MOST_AT_ONCE, type Sliced } from "./slices";
import { createStillView, type StillView } from "./still-view";
import { readable, themeFor, themeOf } from "./theme-of";
import type { View } from "./view";

/**
 * A map as it opens: all that is seen of it, and all that a screen reader is told, in its place; nothing in it reacts yet. A
 * living drawing takes it over as it is.
 */
export interface Picture {
  readonly graph: ArgumentGraph;
  /** What was asked for. */
  readonly given: DrawOptions;
  readonly wanted: Wanted;
  readonly frame: PictureFrame;
  readonly view: StillView;
  /** The map as it opens: a large one in slices, so that it does not hold the page up. */
  readonly opening: Sliced;
  /** What is shown; none while the map opens. */
  readonly shown: Shown | undefined;
  /** Has somebody paint a large map as soon as it is laid out. */
  onLaid(sketch: (laid: Laid) => void): void;
  /** Has somebody else do what there is to do when the map has opened. */
  onShown(arrange: (shown: Shown) => void): void;
  destroy(): void;
}

/** What makes a picture. */
export interface PictureHow extends How {
  /** Gives the root its style sheets; returns what takes them away. */
  readonly adopt: (root: Document | ShadowRoot) => () => void;
  /** The numbers of statements, in notations that have some. */
  readonly numbers?: (graph: ArgumentGraph, preset?: PresetName) => ReadonlyMap<Id, number>;
}

/**
 * Draws the picture of a graph into an element.
 *
 * @param labelling - what stands and falls, where something else than the options says it.
 * @throws TypeError if the target is not an element.
 * @throws Error if the notation needs what is not at hand.
 */
export function createPicture(
  target: Element,
  graph: ArgumentGraph,
  given: DrawOptions,
  how: PictureHow,
  labelling: Labelling | undefined = given.labelling,
): Picture {
  if (target?.nodeType !== 1) throw new TypeError("draw: the first argument is no element to draw into.");
  const document = target.ownerDocument;
  const frame = createPictureFrame(document);
  target.append(frame.root);
  const release = how.adopt(rootOf(frame.root));
  const options = directed(given);
  const scale = readable(themeOf(options.theme, document.defaultView));
  const maxWidth = widthFor(options, frame.port, scale);
  const view = createStillView(frame.port, frame.plane);
  const wanted: Wanted = {
    graph,
    edition: 0,
    folded: new Set(given.folded ?? foldsAtFirst(graph)),
    options,
    ...(labelling && { labelling }),
    ...(how.numbers && { numbers: how.numbers(graph, given.preset) }),
    suppositions: nothingSupposed,
    theme: themeFor(options.theme, document, false),
    messages: { ...englishPicture, ...given.messages },
    ...(maxWidth !== undefined && { maxWidth }),
  };
  let shown: Shown | undefined;
  let sketch: ((laid: Laid) => void) | undefined;
  let arrange = (opened: Shown) => {
    withPortSize(frame.port, () => {
      describeTree(frame, opened);
      view.resize(opened.scene.width, opened.scene.height);
      setHeight(frame.port, opened.scene, options, scale, false);
      openOn(view, opened, scale);
    });
    // Of a large map, what paints it decides which lines are elements.
    if (opened.isWhole) joinLines(frame, opened);
    const at = opensAt(opened);
    if (at !== undefined) set(opened.elements.get(at) ?? frame.tree, { tabindex: 0 });
  };
  busy(frame, true);
  const steps = showing(frame, wanted, { ...how, onLaid: (laid) => sketch?.(laid) });
  const done = (opened: Shown) => {
    shown = opened;
    busy(frame, false);
    arrange(opened);
  };
  // Whoever draws has work of their own in this task.
  const opening = inSlices(steps, done, (slice) => setTimeout(slice));
  if (graph.order <= MOST_AT_ONCE) opening.finish();
  return {
    graph,
    given,
    wanted,
    frame,
    view,
    opening,
    get shown() {
      return shown;
    },
    onLaid(next) {
      sketch = next;
    },
    onShown(next) {
      arrange = next;
    },
    destroy() {
      opening.stop();
      view.destroy();
      release();
      frame.root.remove();
    },
  };
}

/** Options with the direction that the notation has. */
export function directed(options: DrawOptions): DrawOptions {
  return { ...options, direction: directionIn(options.preset, options.direction) };
}

/** Says how much there is, before anything of it; then how to move, once. */
export function describeTree({ tree }: PictureFrame, { scene, wanted }: Shown): void {
  set(tree, { "aria-description": `${scene.description} ${wanted.messages.hint}` });
}

/** Has in the window what the map opens on. */
export function openOn(view: Pick<View, "open">, { opens, places, scene }: Shown, readable: number): void {
  view.open(around(opens.flatMap((id) => places.get(id) ?? [])), readable, scene.rtl);
}

/** Where the keyboard begins. */
export function opensAt({ opens: [first], tree }: Shown): Id | undefined {
  return first !== undefined && tree.has(first) ? first : tree.keys().next().value;
}

/** Has all lines and panels of a map as elements. */
export function joinLines({ layers }: PictureFrame, { scene: { marks } }: Shown): void {
  joinGroups(
    layers,
    marks.filter((mark): mark is GroupMark => mark.type === "group"),
  );
  joinPaths(
    layers,
    marks.filter((mark): mark is PathMark => mark.type === "path"),
  );
}

/** Hides what is half done, and says that there is more to come. */
function busy({ tree, plane }: PictureFrame, isBusy: boolean): void {
  set(tree, { "aria-busy": isBusy ? "true" : undefined });
  style(plane, { visibility: isBusy ? "hidden" : "" });
}
