import { findCircles } from "../circles";
import { joined, type Rows, rows } from "../rows";
import type { Pair } from "../structure";

/** The strongly connected components of "rests on", those on which others rest first; each element is in one. */
export function componentsOf(count: number, restsOn: Rows): Rows {
  // Every element also rests on itself, so that each is in a circle.
  const itself = rows(
    count,
    Array.from({ length: count }, (_, element): Pair => [element, element]),
  );
  return findCircles(count, joined([itself, restsOn])).circles;
}
