import { type LayeredOptions, layered, type Point } from "@argument-graph/layout";
import type { Drawing } from "../graph";
import { boxGap, type Engine, groupPadding, layerGap } from "./engine";

/** The engine of this repository, without a limit of width. */
export function ours(more: LayeredOptions = {}): Engine {
  const settings = { gap: boxGap, layerGap, groupPadding, ...more };
  return {
    draw({ boxes, links, groups, spine = [] }, before) {
      const given = { ...settings, groups, spine };
      const options = before ? { ...given, previous: previous(before) } : given;
      const layout = layered(boxes, links, options);
      const routes = new Map<string, readonly number[]>();
      for (const [id, route] of layout.routes) routes.set(id, flat(route));
      return { boxes: layout.boxes, routes, groups: layout.groups };
    },
  };
}

function flat(route: readonly Point[]): readonly number[] {
  const numbers: number[] = [];
  for (const { x, y } of route) numbers.push(x, y);
  return numbers;
}

function previous({ boxes, routes }: Drawing): NonNullable<LayeredOptions["previous"]> {
  const points = (route: readonly number[]): Point[] =>
    Array.from({ length: route.length / 2 }, (_, i) => ({ x: route[2 * i] ?? 0, y: route[2 * i + 1] ?? 0 }));
  return { boxes, routes: new Map([...routes].map(([id, route]) => [id, points(route)])) };
}
