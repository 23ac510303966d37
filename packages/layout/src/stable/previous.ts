import type { Checked } from "../check";
import type { Box, Pass, Point } from "../contract";
import { bytes, floats } from "../memory";
import type { Part } from "../parts";
import { snap } from "../simplex";

/** Where everything in a problem stood before, turned as the problem is; only distances have a meaning. */
export interface Previous {
  /** What all x are seen from. */
  readonly origin: number;
  /** The centre of each box, on the grid; NaN for one that is new. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The layer of each box; NaN for one that is new. */
  readonly layer: Float64Array | undefined;
  /** Per link where it passed layers, from its upper end; undefined for one that did not, or is new. */
  readonly ways: readonly (readonly Pass[] | undefined)[];
  /** The sides of each group; NaN for one that is new. */
  readonly groupLeft: Float64Array;
  readonly groupRight: Float64Array;
  /** 1 for each box that hung lower than its links asked for. */
  readonly lowered: Uint8Array;
  /** How wide all of it was. */
  readonly width: number;
  /** Whether all boxes and links of the whole drawing are still there, and no box has another size. */
  readonly nothingGone: boolean;
  /** Whether nothing is new, either. */
  readonly unchanged: boolean;
}

/** What is known of a part from before; undefined if that is nothing. */
export function previousOf(input: Checked, part: Part): Previous | undefined {
  const { previous, direction, mirror } = input;
  if (previous === undefined) return undefined;
  const lying = direction === "left" || direction === "right";
  const [flipX, flipY] = [(direction === "left") !== mirror, direction === "up"];
  const turned = (p: Point): Point => {
    const [x, y] = [flipX ? -p.x : p.x, flipY ? -p.y : p.y];
    return lying ? { x: y, y: x } : { x, y };
  };
  const x = floats(part.boxes.length).fill(Number.NaN);
  const y = floats(x);
  const lowered = bytes(part.boxes.length);
  let [origin, left, right] = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let nothingGone = input.nothingGone;
  let unchanged = previous.layers !== undefined;
  /** The one side of what is across the links, seen from the first box. */
  const across = (p: Point): number => turned(p).x - origin;
  part.boxes.forEach((v, k) => {
    const { id, width, height } = input.boxes[v]!;
    const before = previous.boxes.get(id);
    unchanged &&= before?.width === width && before.height === height;
    if (before === undefined) return;
    const [w, h] = [before.width ?? width, before.height ?? height];
    if (w > width || h > height) nothingGone = false;
    const centre = turned({ x: before.x + w / 2, y: before.y + h / 2 });
    if (Number.isNaN(origin)) origin = centre.x;
    x[k] = snap(centre.x - origin);
    y[k] = centre.y;
    left = Math.min(left, x[k]! - (lying ? h : w) / 2);
    right = Math.max(right, x[k]! + (lying ? h : w) / 2);
    lowered[k] = previous.lowered?.has(id) ? 1 : 0;
  });
  if (Number.isNaN(origin)) return undefined;
  const [groupLeft, groupRight] = [floats(part.groups.length), floats(part.groups.length)];
  part.groups.forEach((g, k) => {
    const before = previous.groups?.get(input.groups[g]!.id);
    unchanged &&= before !== undefined;
    [groupLeft[k], groupRight[k]] = [Number.NaN, Number.NaN];
    if (before === undefined) return;
    const [a, b] = [across(before), across({ x: before.x + before.width, y: before.y + before.height })];
    groupLeft[k] = snap(Math.min(a, b));
    groupRight[k] = snap(Math.max(a, b));
    left = Math.min(left, groupLeft[k]!);
    right = Math.max(right, groupRight[k]!);
  });
  const { layers } = previous;
  const ways = part.links.map((e) => {
    const { id, source, target } = input.links[e]!;
    const route = previous.routes?.get(id);
    unchanged &&=
      touches(previous.boxes.get(source), route?.[0]) && touches(previous.boxes.get(target), route?.[route.length - 1]);
    return previous.passes?.get(id)?.map(({ layer, at }) => ({ layer, at: snap(across({ x: at, y: at })) }));
  });
  return {
    origin,
    x,
    y,
    layer: layers && floats(part.boxes.map((v) => layers.get(input.boxes[v]!.id) ?? Number.NaN)),
    ways,
    groupLeft,
    groupRight,
    lowered,
    width: right - left,
    nothingGone,
    unchanged: unchanged && nothingGone,
  };
}

/** Whether a route ended at a box, up to what rounding may do. */
function touches(box: (Point & Partial<Pick<Box, "width" | "height">>) | undefined, p: Point | undefined): boolean {
  if (box?.width === undefined || box.height === undefined || p === undefined) return false;
  const [x, y] = [p.x - box.x, p.y - box.y];
  return x >= -1 && y >= -1 && x <= box.width + 1 && y <= box.height + 1;
}
