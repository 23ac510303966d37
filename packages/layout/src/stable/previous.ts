import type { Checked } from "../check";
import type { Point } from "../contract";
import { floats } from "../memory";
import type { Part } from "../parts";

/** Where the boxes of a problem stood before, turned as the problem is; only distances have a meaning. */
export interface Previous {
  /** The centre of each box; NaN for one that is new. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The layer of each box; NaN for one that is new. */
  readonly layer: Float64Array | undefined;
  /** The corners of each link, from above to below or the other way round; undefined for one that is new. */
  readonly routes: readonly (readonly Point[] | undefined)[];
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
  part.boxes.forEach((v, k) => {
    const { id, width, height } = input.boxes[v]!;
    const before = previous.boxes.get(id);
    if (before === undefined) return;
    const [w, h] = [before.width ?? width, before.height ?? height];
    ({ x: x[k], y: y[k] } = turned({ x: before.x + w / 2, y: before.y + h / 2 }));
  });
  if (x.every(Number.isNaN)) return undefined;
  const { layers } = previous;
  const layer = layers && Float64Array.from(part.boxes, (v) => layers.get(input.boxes[v]!.id) ?? Number.NaN);
  return { x, y, layer, routes: part.links.map((e) => previous.routes?.get(input.links[e]!.id)?.map(turned)) };
}
