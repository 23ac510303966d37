import type { Layout, Point } from "@argument-graph/layout";
import type { Measured, MeasuredLink } from "./contract";

type Place = Layout["boxes"] extends ReadonlyMap<string, infer Box> ? Box : never;

/** A band keeps this distance from whatever it does not belong to, in px. */
const CLEAR = 8;

/**
 * Lets every band reach exactly from the first to the last of the premises in the row below it, where that is about as
 * far as it reaches already and nothing else stands or runs there. All lines stay where they are.
 *
 *     ────┤ because ├────            ┤     because      ├
 *      ┌────┐   ┌────┐       ->      ┌────┐        ┌────┐
 */
export function snap(layout: Layout, { boxes, links }: Measured, lying: boolean): Layout {
  const bands = boxes.filter(({ content }) => content.form === "band");
  if (bands.length === 0) return layout;
  const ends = new Map<string, MeasuredLink[]>();
  for (const link of links) for (const end of [link.source, link.target]) push(ends, end, link);
  const moved = new Map(layout.boxes);
  for (const { id } of bands) {
    const own = ends.get(id) ?? [];
    const band = moved.get(id);
    const wanted = band && reach(band, own, moved, lying);
    if (band && wanted && isFree(wanted, id, own, { ...layout, boxes: moved }, lying)) moved.set(id, wanted);
  }
  return { ...layout, boxes: moved };
}

function push(map: Map<string, MeasuredLink[]>, key: string, link: MeasuredLink): void {
  const known = map.get(key);
  if (known) known.push(link);
  else map.set(key, [link]);
}

/** The band from the first to the last of its premises, if these stand in one row beside each other. */
function reach(
  band: Place,
  links: readonly MeasuredLink[],
  boxes: ReadonlyMap<string, Place>,
  lying: boolean,
): Place | undefined {
  const premises = links
    .filter(({ role }) => role === "premise" || role === "attacker")
    .flatMap(({ from }) => boxes.get(from) ?? []);
  const { start, size } = lying ? ACROSS.lying : ACROSS.standing;
  const near = premises.filter((box) => box[start] < band[start] + band[size] && box[start] + box[size] > band[start]);
  if (near.length === 0) return undefined;
  const from = Math.min(...near.map((box) => box[start]));
  const to = Math.max(...near.map((box) => box[start] + box[size]));
  // Its word stays on one line.
  return to - from < band[size] - CLEAR ? undefined : { ...band, [start]: from, [size]: to - from };
}

const ACROSS = { lying: { start: "y", size: "height" }, standing: { start: "x", size: "width" } } as const;

/** Whether a band may be there: it overlaps nothing, no foreign line comes near, and its own lines still meet it. */
function isFree(
  band: Place,
  id: string,
  own: readonly MeasuredLink[],
  { boxes, routes }: Layout,
  lying: boolean,
): boolean {
  const { start, size } = lying ? ACROSS.lying : ACROSS.standing;
  for (const [other, box] of boxes) if (other !== id && overlaps(band, box, CLEAR)) return false;
  const mine = new Set(own.map((link) => link.id));
  for (const [link, route] of routes) {
    if (mine.has(link)) continue;
    for (const [index, to] of route.entries()) {
      const from = route[index - 1];
      if (from && overlaps(band, around(from, to), 2)) return false;
    }
  }
  return own.every((link) => {
    const route = routes.get(link.id);
    const tip = link.source === id ? route?.[0] : route?.at(-1);
    return !tip || (tip[start] >= band[start] + CLEAR && tip[start] <= band[start] + band[size] - CLEAR);
  });
}

function overlaps(a: Omit<Place, "id">, b: Omit<Place, "id">, room: number): boolean {
  return (
    a.x < b.x + b.width + room &&
    b.x < a.x + a.width + room &&
    a.y < b.y + b.height + room &&
    b.y < a.y + a.height + room
  );
}

function around(a: Point, b: Point): Omit<Place, "id"> {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}
