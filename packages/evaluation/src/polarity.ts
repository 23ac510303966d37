import { rowOf } from "./rows";
import type { Structure } from "./structure";

type Relations = Pick<Structure, "needs" | "grounds" | "objections">;

export const FOR = 1;
export const AGAINST = 2;

/**
 * Which side of an element each element is on: {@link FOR} if it can only help the element to stand, {@link AGAINST} if
 * it can only hinder it, both bits (3) if it is on both sides, 0 if it does not bear on the element at all. A path with
 * an even number of conflicts speaks for, one with an odd number against.
 */
export function polarity({ needs, grounds, objections }: Relations, element: number): Uint8Array {
  const sides = new Uint8Array(needs.starts.length - 1);
  const list: (readonly [element: number, side: number])[] = [];
  const reach = (reached: number, side: number): void => {
    const known = sides[reached] ?? 0;
    if (known & side) return;
    sides[reached] = known | side;
    list.push([reached, side]);
  };
  reach(element, FOR);
  for (let next = list.pop(); next; next = list.pop()) {
    const [reached, side] = next;
    for (const need of rowOf(needs, reached)) reach(need, side);
    for (const ground of rowOf(grounds, reached)) reach(ground, side);
    for (const objection of rowOf(objections, reached)) reach(objection, side === FOR ? AGAINST : FOR);
  }
  return sides;
}
