import { type Box, type LayeredOptions, type Layout, layered, type Point } from "@argument-graph/layout";
import type { Measured, MeasuredBox, MeasuredLink } from "./contract";

/** What hangs on a link alone: the warrant with its backing, a rebuttal. */
interface Satellite {
  /** The link that is argued about, and the link that leads to it. */
  readonly on: string;
  readonly by: MeasuredLink;
  readonly against: boolean;
  readonly ids: ReadonlySet<string>;
}

interface Block {
  readonly id: string;
  readonly on: string;
  readonly width: number;
  readonly height: number;
  readonly members: readonly { readonly satellite: Satellite; readonly layout: Layout; readonly at: Point }[];
}

/** No more than this many boxes stand aside with one link; what is larger stands among the layers. */
const MOST = 40;
/** Room between what stands aside with the same link, in px. */
const BETWEEN = 28;

/**
 * The arrangement of Toulmin's pictures: data, "so", claim in one line, and at the side of the "so" what speaks for and
 * against this step, the warrant above its backing. The layers see a block of the size of what stands aside, in one row
 * with its link; the block is laid out by itself, across the line.
 *
 *     data ── so ── claim
 *             │
 *           since
 *             │
 *          warrant
 *
 * What is tied to anything else, or lies in another group, stays in the layers. Linear in the map apart from the layout.
 */
export function aside(measured: Measured, options: LayeredOptions): Layout {
  const lying = options.direction === "left" || options.direction === "right";
  const blocks = blocksOf(satellites(measured), measured, lying, options);
  const away = new Set(blocks.flatMap(({ members }) => members.flatMap(({ satellite }) => [...satellite.ids])));
  if (blocks.length === 0) return layered(measured.boxes, measured.links, options);
  const groupOf = new Map(measured.boxes.map(({ id, group }) => [id, group]));
  const stand = blocks.map(({ id, on, width, height }): Box => {
    const group = groupOf.get(on);
    return { id, width, height, ...(group !== undefined && { group }) };
  });
  const layout = layered(
    [...measured.boxes.filter(({ id }) => !away.has(id)), ...stand],
    measured.links.filter(({ source, target }) => !away.has(source) && !away.has(target)),
    { ...options, spine: [...measured.spine, ...chainsOf(blocks)] },
  );
  return blocks.every((block) => isBeside(block, layout, lying))
    ? unpacked(layout, blocks, lying)
    : layered(measured.boxes, measured.links, options);
}

/** Per link that is argued about, the row of what stands on one side of it, itself, and what stands on the other. */
function chainsOf(blocks: readonly Block[]): readonly (readonly string[])[] {
  const sides = new Map<string, Block[]>();
  for (const block of blocks) {
    const known = sides.get(block.on);
    if (known) known.push(block);
    else sides.set(block.on, [block]);
  }
  return [...sides].map(([on, [after, before]]) => [...(before ? [before.id] : []), on, ...(after ? [after.id] : [])]);
}

function satellites({ boxes, links, spine }: Measured): readonly Satellite[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const around = new Map<string, string[]>();
  for (const { source, target } of links)
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const known = around.get(one);
      if (known) known.push(other);
      else around.set(one, [other]);
    }
  const rows = new Set(spine.flat());
  const taken = new Set(rows);
  const found: Satellite[] = [];
  for (const by of links) {
    const on = byId.get(by.to);
    if (!on || rows.has(on.id) || !standsAside(by, on)) continue;
    const ids = tiedOnlyTo(on, by.from, around, byId, taken);
    if (!ids) continue;
    for (const id of ids) taken.add(id);
    taken.add(on.id);
    found.push({ on: on.id, by, against: by.role === "target", ids });
  }
  // A block that another one holds stays with that one.
  return found.filter(({ on }) => !found.some((other) => other.ids.has(on)));
}

/** What speaks for a step, and what speaks against anything. */
const standsAside = ({ role }: MeasuredLink, { content }: MeasuredBox): boolean =>
  role === "target" || (role === "conclusion" && content.kind === "inference");

/** Everything that hangs together with a link to another one and with nothing else; undefined if it is more than that. */
function tiedOnlyTo(
  on: MeasuredBox,
  by: string,
  around: ReadonlyMap<string, readonly string[]>,
  byId: ReadonlyMap<string, MeasuredBox>,
  taken: ReadonlySet<string>,
): ReadonlySet<string> | undefined {
  const ids = new Set<string>([by]);
  for (const id of ids) {
    if (taken.has(id) || ids.size > MOST || byId.get(id)?.group !== on.group) return undefined;
    for (const next of around.get(id) ?? []) {
      if (next === on.id && id !== by) return undefined;
      if (next !== on.id) ids.add(next);
    }
  }
  return ids;
}

/** What speaks for a link stands on one side of it, what speaks against it on the other; below it if it is alone. */
function blocksOf(
  all: readonly Satellite[],
  measured: Measured,
  lying: boolean,
  options: LayeredOptions,
): readonly Block[] {
  const links = new Set(all.map(({ on }) => on));
  return [...links].flatMap((on) => {
    const own = all.filter((satellite) => satellite.on === on);
    const sides = [own.filter(({ against }) => !against), own.filter(({ against }) => against)];
    return sides
      .filter((side) => side.length > 0)
      .map((side, index) =>
        blockOf(JSON.stringify(["aside", on, index]), on, side, index > 0, measured, lying, options),
      );
  });
}

function blockOf(
  id: string,
  on: string,
  side: readonly Satellite[],
  isBefore: boolean,
  measured: Measured,
  lying: boolean,
  { mirror = false, gap, layerGap }: LayeredOptions,
): Block {
  const direction = lying ? (isBefore ? "up" : "down") : isBefore !== mirror ? "left" : "right";
  const layouts = side.map((satellite) =>
    layered(
      measured.boxes.filter((box) => satellite.ids.has(box.id)).map(({ group: _, ...box }) => box),
      measured.links.filter(({ source, target }) => satellite.ids.has(source) && satellite.ids.has(target)),
      { direction, mirror, ...(gap !== undefined && { gap }), ...(layerGap !== undefined && { layerGap }) },
    ),
  );
  const depth = Math.max(...layouts.map((layout) => (lying ? layout.height : layout.width)));
  let along = 0;
  const members = side.flatMap((satellite, index) => {
    const layout = layouts[index];
    if (!layout) return [];
    const room = depth - (lying ? layout.height : layout.width);
    const far = direction === "up" || direction === "left" ? room : 0;
    const at = lying ? { x: along, y: far } : { x: far, y: along };
    along += (lying ? layout.width : layout.height) + BETWEEN;
    return [{ satellite, layout, at }];
  });
  const length = along - BETWEEN;
  return { id, on, members, width: lying ? length : depth, height: lying ? depth : length };
}

/** Whether a block stands next to its link, with nothing between them. */
function isBeside({ id, on }: Block, { boxes }: Layout, lying: boolean): boolean {
  const [block, link] = [boxes.get(id), boxes.get(on)];
  if (!block || !link) return false;
  const [from, to, size, other] = lying
    ? [block.y, link.y, block.height, link.height]
    : [block.x, link.x, block.width, link.width];
  const distance = from > to ? from - to - other : to - from - size;
  return distance >= 0 && distance < 2 * BETWEEN;
}

/** The layout with the boxes of the blocks in the places of these, and the lines from there to their links. */
function unpacked(layout: Layout, blocks: readonly Block[], lying: boolean): Layout {
  const boxes = new Map(layout.boxes);
  const routes = new Map(layout.routes);
  for (const { id, on, members } of blocks) {
    const place = boxes.get(id);
    const link = boxes.get(on);
    boxes.delete(id);
    if (!place || !link) continue;
    for (const [index, { satellite, layout: own, at }] of members.entries()) {
      const [x, y] = [place.x + at.x, place.y + at.y];
      for (const [inner, box] of own.boxes) boxes.set(inner, { ...box, x: box.x + x, y: box.y + y });
      for (const [inner, route] of own.routes)
        routes.set(
          inner,
          route.map((point) => ({ x: point.x + x, y: point.y + y })),
        );
      const by = boxes.get(satellite.by.from);
      if (by) routes.set(satellite.by.id, across(link, by, (index + 1) / (members.length + 1), lying));
    }
  }
  return { ...layout, boxes, routes };
}

/** From a link to what stands beside it: straight across, with a step halfway if they are not in line. */
function across(link: Box & Point, by: Box & Point, part: number, lying: boolean): readonly Point[] {
  const turn = ({ x, y, width, height }: Box & Point) =>
    lying ? { a: x, b: y, length: width, depth: height } : { a: y, b: x, length: height, depth: width };
  const [one, other] = [turn(link), turn(by)];
  const start = one.a + one.length * part;
  const end = other.a + other.length / 2;
  const isAfter = other.b > one.b;
  const [near, far] = isAfter ? [one.b + one.depth, other.b] : [one.b, other.b + other.depth];
  // In line where the link is long enough for it.
  const from = end > one.a + 6 && end < one.a + one.length - 6 && part === 0.5 ? end : start;
  const half = (near + far) / 2;
  const corners =
    from === end
      ? []
      : [
          { a: from, b: half },
          { a: end, b: half },
        ];
  return [{ a: from, b: near }, ...corners, { a: end, b: far }].map(({ a, b }) =>
    lying ? { x: a, y: b } : { x: b, y: a },
  );
}
