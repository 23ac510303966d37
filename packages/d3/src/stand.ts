import type { Id } from "@argument-graph/core";
import type { Layout, Measured, PresetName } from "@argument-graph/scene";
import type { Direction } from "./options";

/** All that the places of the boxes depend on. */
export interface Geometry {
  readonly sized: Measured;
  readonly preset: PresetName;
  readonly direction: Direction;
  readonly maxWidth: number | undefined;
  /** It decides on which side a map begins. */
  readonly language: string | undefined;
}

/** Where everything stood when it was laid out last, and what it was that was laid out. */
export interface Stand {
  readonly layout: Layout;
  readonly of: Geometry;
}

/**
 * Lays out what is shown after a change.
 *
 * @param lay - lays out, keeping to an earlier layout if it is given one.
 * @param before - where everything stood.
 * @returns the layout, and the stand for the next change.
 */
export type LayAnew = (
  lay: (previous?: Layout) => Layout,
  geometry: Geometry,
  before: Stand | undefined,
) => { readonly layout: Layout; readonly stand: Stand };

/** What of a stand must be left for it to be kept: more than this, and the empty places are better closed. */
const PART = 0.75;

/**
 * The same places for what is left of a stand after a fold or a filter, and for what comes back into it: readers remember
 * where something is, so nothing moves where not much is gone. `undefined` where there is something new, something of
 * another size, or little left; then everything has to be laid out.
 */
export function placesKept({ layout, of }: Stand, geometry: Geometry): Layout | undefined {
  const { boxes, links, groups } = geometry.sized;
  if (!isAlike(of, geometry) || boxes.length < PART * of.sized.boxes.length) return undefined;
  const isWhole = boxes.length === of.sized.boxes.length;
  // A list closes up.
  if (!isWhole && geometry.preset === "standard-form") return undefined;
  const isKept =
    areIn(of.sized.boxes, boxes, ({ width, height, group }) => JSON.stringify([width, height, group])) &&
    areIn(of.sized.links, links, ({ source, target }) => JSON.stringify([source, target])) &&
    areIn(of.sized.groups, groups, (group) => JSON.stringify(group));
  if (!isKept) return undefined;
  if (isWhole && links.length === of.sized.links.length && groups.length === of.sized.groups.length) return layout;
  return {
    ...layout,
    boxes: only(layout.boxes, boxes),
    routes: only(layout.routes, links),
    groups: only(layout.groups, groups),
  };
}

/** Up to how many boxes a layout is tried that keeps places: where it fails, it has been made for nothing. */
const MOST_TRIED = 200;
/** How far a box may go and still be where it was, in px, and how many of the boxes that stay may go further. */
const NEAR = 60;
const FAR_PART = 0.4;

/** Keeps places where that can be done, and else keeps near to them. */
export const laidAnew: LayAnew = (lay, geometry, before) => {
  const kept = before && placesKept(before, geometry);
  if (kept) return { layout: kept, stand: before };
  const layout = laidOut(lay, before, geometry);
  return { layout, stand: { layout, of: geometry } };
};

/**
 * Lays out anew what is shown after a change, near to where it was: where that is to be had without a map that is wider than
 * it should be; where most would have to move anyhow, the best layout is the better one.
 */
function laidOut(lay: (previous?: Layout) => Layout, before: Stand | undefined, geometry: Geometry): Layout {
  if (!before || !isAlike(before.of, geometry) || geometry.sized.boxes.length > MOST_TRIED) return lay();
  const near = lay(before.layout);
  const limit = Math.max(geometry.maxWidth ?? Number.POSITIVE_INFINITY, before.layout.width);
  return near.width <= limit && isNear(near, before.layout) ? near : lay();
}

/** Whether most boxes of a layout are where they were, seen from each other. */
function isNear(now: Layout, before: Layout): boolean {
  const ways = [...now.boxes].flatMap(([id, { x, y }]) => {
    const was = before.boxes.get(id);
    return was ? [{ x: x - was.x, y: y - was.y }] : [];
  });
  const right = median(ways.map(({ x }) => x));
  const down = median(ways.map(({ y }) => y));
  const far = ways.filter(({ x, y }) => Math.hypot(x - right, y - down) > NEAR);
  return far.length <= FAR_PART * ways.length;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function isAlike(a: Geometry, b: Geometry): boolean {
  const same = a.direction === b.direction && a.maxWidth === b.maxWidth && a.language === b.language;
  return same && a.preset === b.preset;
}

interface Named {
  readonly id: Id;
}

/** Whether all of these are among those, and alike. */
function areIn<T extends Named>(those: readonly T[], these: readonly T[], alike: (one: T) => string): boolean {
  const known = new Map(those.map((one) => [one.id, one]));
  return these.every((one) => {
    const other = known.get(one.id);
    return other !== undefined && (other === one || alike(other) === alike(one));
  });
}

function only<T>(all: ReadonlyMap<Id, T>, named: readonly Named[]): ReadonlyMap<Id, T> {
  return new Map(
    named.flatMap(({ id }) => {
      const one = all.get(id);
      return one === undefined ? [] : [[id, one] as const];
    }),
  );
}
