import { type Checked, check } from "./check";
import type { Box, LayeredAsyncOptions, LayeredOptions, Layout, Link, Pass, Point, Quality } from "./contract";
import type { Drawing, Rectangle } from "./draw";
import { borrow, ints } from "./memory";
import { orient } from "./orient";
import { pack } from "./pack";
import { newProblem, type Part, split, turnOf } from "./parts";
import type { Effort, Problem } from "./problem";
import { rows } from "./rows";
import { defaultStages, type Stages } from "./stages";
import { finish, paced, type Steps, stretch } from "./steps";
import { drawWithin } from "./wrap/draw-within";

// The pipeline, and a convention for everything in it.
//
//   boxes, links --check--> Checked --split--> a Problem for each connected part
//     Problem --rank--> Ranked --slots--> Slots --order--> Layers --frame--> Frame --position--> x --ports--> Ports
//             --vertical--> y --route--> corners          (draw.ts; again for narrower pages: wrap/draw-within.ts)
//   all parts --pack--> one drawing --orient--> Layout
//
// A stage that may take longer than about 2 ms for 5,000 boxes is a generator: it yields after each bounded piece of its work
// how much of it is done, from 0 to 1, and returns its result; `stretch` runs both kinds. `layered` takes all steps at once,
// `layeredAsync` takes them in slices, so that both give the same result. A search counts its operations against a budget
// that depends on `problem.effort.quality`, and stops with the best that it has once `problem.effort.late()`.

/**
 * Lays boxes out in layers, so that every link leads from above to below (as far as cycles allow), the boxes of a spine
 * stand in one row, and groups are rectangles around exactly their members. No two boxes overlap and no route passes through
 * a box that is not one of its ends. The same input gives the same layout.
 *
 * The order of `boxes` is the order that siblings keep unless another saves a crossing; the order of `links` and groups means
 * nothing. A box in several chains of the spine stays in the first; a chain is cut where it cannot be one row. A link from a box to
 * itself is a small loop at its right side. A group without boxes has no place in the result. `mirror` turns the finished
 * drawing round left to right, also for the directions left and right.
 *
 * @throws RangeError if an id is used twice or unknown, or a size is not a positive number.
 * @example
 * ```ts
 * import { layered } from "@argument-graph/layout";
 *
 * const layout = layered(
 *   [{ id: "conclusion", width: 200, height: 60 }, { id: "premise", width: 200, height: 60 }],
 *   [{ id: "because", source: "conclusion", target: "premise" }],
 * );
 * layout.boxes.get("premise"); // => { id: "premise", width: 200, height: 60, x: 0, y: 88 }
 * ```
 */
export function layered(boxes: readonly Box[], links: readonly Link[], options: LayeredOptions = {}): Layout {
  const end = borrow();
  try {
    return finish(pipeline(boxes, links, options));
  } finally {
    end();
  }
}

/**
 * The same layout as `layered` gives, worked out in slices of a few milliseconds, between which the page can be painted and
 * used.
 *
 * @throws (rejects with) what `layered` throws, and the reason of `options.signal` when it is aborted.
 * @example
 * ```ts
 * import { layeredAsync } from "@argument-graph/layout";
 *
 * let done = 0;
 * const layout = await layeredAsync([{ id: "claim", width: 200, height: 60 }], [], {
 *   onProgress: (part) => { done = part; },
 * });
 * layout.height; // => 60
 * done; // => 1
 * ```
 */
export async function layeredAsync(
  boxes: readonly Box[],
  links: readonly Link[],
  options: LayeredAsyncOptions = {},
): Promise<Layout> {
  const { slice = 5, signal, onProgress } = options;
  const end = borrow();
  try {
    return await paced(pipeline(boxes, links, options), { slice, signal, onProgress });
  } finally {
    end();
  }
}

function* pipeline(boxes: readonly Box[], links: readonly Link[], options: LayeredOptions): Steps<Layout> {
  const input = check(boxes, links, options);
  const turn = turnOf(input.direction);
  const limit = input.maxWidth - 2 * input.margin;
  const effort = newEffort(input.quality, input.budget);
  const stages: Stages = { ...defaultStages, ...given(options) };
  yield 0;
  const parts = split(input, rows(input.chains, input.groupOf, input.groupParent));
  const drawings: Drawing[] = [];
  const problems: Problem[] = [];
  let done = 0;
  for (const part of parts) {
    const share = part.boxes.length / boxes.length;
    const problem = newProblem(input, part, turn, effort);
    problems.push(problem);
    drawings.push(yield* stretch(drawWithin(problem, stages, limit), done, done + share));
    done += share;
  }
  const order = [...parts.keys()].sort((a, b) => parts[b]!.rows.length - parts[a]!.rows.length || a - b);
  const shapes = order.map((i) => drawings[i]!);
  const near = order.map((i) => beforeOf(problems[i]!, drawings[i]!));
  const packed = yield* stretch(
    pack(shapes, 2 * input.gap, turn.aspect, limit, shapes[0]?.belowRows ?? 0, fromOrigin(near)),
    1,
    1,
  );
  yield 1;
  const placed = order.map((i, k) => {
    const drawing = drawings[i]!;
    return { part: parts[i]!, drawing, right: packed.x[k]! - drawing.left, down: packed.y[k]! };
  });
  return yield* assemble(input, placed, packed.width, packed.height);
}

/** Where the corner of a drawing would be if its median box stood where it stood before. */
function beforeOf({ previous }: Problem, { boxes, left }: Drawing): Point | undefined {
  if (previous === undefined) return undefined;
  const known = [...boxes.keys()].filter((v) => !Number.isNaN(previous.x[v]!));
  const median = (at: (v: number) => number): number => known.map(at).sort((a, b) => a - b)[known.length >> 1] ?? 0;
  return {
    x: median((v) => previous.origin + previous.x[v]! - (boxes[v]!.x - left) - boxes[v]!.width / 2),
    y: median((v) => previous.y[v]! - boxes[v]!.y - boxes[v]!.height / 2),
  };
}

/** Moves points so that the least x and the least y are 0. */
function fromOrigin(points: readonly (Point | undefined)[]): readonly (Point | undefined)[] {
  let [x, y] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const p of points) {
    x = Math.min(x, p?.x ?? x);
    y = Math.min(y, p?.y ?? y);
  }
  return points.map((p) => p && { x: p.x - x, y: p.y - y });
}

/** The stages that a caller replaces. */
function given({ rank, order, position, route }: LayeredOptions): Partial<Stages> {
  return Object.fromEntries(
    Object.entries({ rank, order, position, route }).filter(([, stage]) => stage !== undefined),
  );
}

function newEffort(quality: Quality, budget: number): Effort {
  if (budget === Number.POSITIVE_INFINITY) return { quality, late: () => false };
  const end = performance.now() + budget;
  return { quality, late: () => performance.now() >= end };
}

/** A part, and how far its drawing is moved. */
interface Placed {
  readonly part: Part;
  readonly drawing: Drawing;
  readonly right: number;
  readonly down: number;
}

/** A box with its place. Three times as fast as spreading what a caller gives, of whatever shape that is. */
function placedAt({ id, width, height, group }: Box, { x, y }: Point): Box & Point {
  return group === undefined ? { id, width, height, x, y } : { id, width, height, group, x, y };
}

/** So many links are led between two steps. */
const stride = 1000;

/** Puts the drawings of all parts together and turns them as the direction says; everything in the order of the input. */
function* assemble(input: Checked, placed: readonly Placed[], width: number, height: number): Steps<Layout> {
  const place = orient(input.direction, input.mirror, width, height, input.margin);
  const box: Point[] = new Array(input.boxes.length);
  const route: (readonly Point[])[] = new Array(input.links.length);
  const layer = ints(input.boxes.length);
  const group: Rectangle[] = new Array(input.groups.length);
  const passes = new Map<string, readonly Pass[]>();
  const lowered = new Set<string>();
  for (const { part, drawing, right, down } of placed) {
    const turned = (r: Rectangle): Rectangle => place.box(r.x + right, r.y + down, r.width, r.height);
    part.boxes.forEach((v, k) => {
      box[v] = turned(drawing.boxes[k]!);
      layer[v] = drawing.ranked.layer[k]!;
      if (drawing.lowered[k]! > 0) lowered.add(input.boxes[v]!.id);
    });
    for (const [k, e] of part.links.entries()) {
      if (k % stride === 0) yield 1;
      const points: Point[] = [];
      for (const { x, y } of drawing.routes[k]!) points.push(place.point(x + right, y + down));
      route[e] = points;
      const way = drawing.ways[k]!;
      if (way.length > 0)
        passes.set(
          input.links[e]!.id,
          way.map(({ layer, at }) => ({ layer, at: place.across(at + right) })),
        );
    }
    part.groups.forEach((g, k) => {
      group[g] = turned(drawing.groups[k]!);
    });
  }
  yield 1;
  const boxes = new Map<string, Box & Point>();
  const layers = new Map<string, number>();
  input.boxes.forEach((b, v) => {
    boxes.set(b.id, placedAt(b, box[v]!));
    layers.set(b.id, layer[v]!);
  });
  yield 1;
  const routes = new Map<string, readonly Point[]>();
  for (const id of input.given) routes.set(id, []);
  input.links.forEach(({ id }, e) => {
    routes.set(id, route[e]!);
  });
  const placedGroups = new Map<string, Box & Point>();
  input.groups.forEach(({ id, parent }, g) => {
    const rectangle = group[g];
    if (rectangle) placedGroups.set(id, { id, ...(parent === undefined ? {} : { group: parent }), ...rectangle });
  });
  const groups = new Map<string, Box & Point>();
  for (const id of input.givenGroups) {
    const placed = placedGroups.get(id);
    if (placed) groups.set(id, placed);
  }
  return { width: place.width, height: place.height, boxes, routes, layers, passes, lowered, groups };
}
