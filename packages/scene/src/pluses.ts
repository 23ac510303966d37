import type { Layout, Point } from "@argument-graph/layout";
import type { MeasuredLink, Shape } from "./contract";
import { path } from "./shapes";

type Place = Layout["boxes"] extends ReadonlyMap<string, infer Box> ? Box : never;

/** Half the length of a plus, and the room that it wants around it, in px. */
const [ARM, ROOM] = [6, 4];

/**
 * The plus between premises that count only together: halfway between each two neighbours in one row, or over the middle
 * of their bar where another line or box is in the way. `origin` is where the layout stands in the picture.
 */
export function pluses(
  bar: Place,
  links: readonly MeasuredLink[],
  layout: Layout,
  origin: Point,
  color: string,
): readonly Shape[] {
  const lying = bar.height > bar.width;
  const centres = links
    .filter(({ to, role }) => to === bar.id && (role === "premise" || role === "attacker"))
    .flatMap(({ from }) => layout.boxes.get(from) ?? [])
    .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
    .sort((a, b) => (lying ? a.y - b.y : a.x - b.x));
  const between = centres.flatMap((to, index): Point[] => {
    const from = centres[index - 1];
    if (!from) return [];
    const inRow = Math.abs(lying ? from.x - to.x : from.y - to.y) < 1;
    return inRow ? [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }] : [];
  });
  const free = between.length === centres.length - 1 && between.every((at) => isFree(at, layout));
  const middle = { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2 };
  const places = free ? between : [lying ? { ...middle, x: middle.x - 10 } : { ...middle, y: middle.y - 10 }];
  return places.map(({ x, y }) => ({
    d: plus({ x: x + origin.x, y: y + origin.y }),
    stroke: color,
    strokeWidth: 2,
  }));
}

const plus = ({ x, y }: Point): string => path("M", x - ARM, y, "H", x + ARM, "M", x, y - ARM, "V", y + ARM);

function isFree({ x, y }: Point, { boxes, routes }: Layout): boolean {
  const reach = ARM + ROOM;
  const meets = (left: number, top: number, right: number, bottom: number) =>
    left < x + reach && right > x - reach && top < y + reach && bottom > y - reach;
  for (const box of boxes.values()) if (meets(box.x, box.y, box.x + box.width, box.y + box.height)) return false;
  for (const route of routes.values())
    for (const [index, b] of route.entries()) {
      const a = route[index - 1];
      if (a && meets(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y))) return false;
    }
  return true;
}
