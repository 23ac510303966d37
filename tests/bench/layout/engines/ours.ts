import { type LayeredOptions, type Layout, layered, type Point } from "@argument-graph/layout";
import type { Drawing } from "../graph";
import { boxGap, type Engine, groupPadding, layerGap } from "./engine";

/** The layouts behind the drawings. */
const layouts = new WeakMap<Drawing, Layout>();

/** The engine of this repository, without a limit of width. What it drew before is given back to it as it was. */
export function ours(more: LayeredOptions = {}): Engine {
  const settings = { gap: boxGap, layerGap, groupPadding, ...more };
  return {
    draw({ boxes, links, groups, spine = [] }, before) {
      const previous = before && layouts.get(before);
      const layout = layered(boxes, links, { ...settings, groups, spine, ...(previous && { previous }) });
      const routes = new Map<string, readonly number[]>();
      for (const [id, route] of layout.routes) routes.set(id, flat(route));
      const drawing = { boxes: layout.boxes, routes, groups: layout.groups };
      layouts.set(drawing, layout);
      return drawing;
    },
  };
}

function flat(route: readonly Point[]): readonly number[] {
  const numbers: number[] = [];
  for (const { x, y } of route) numbers.push(x, y);
  return numbers;
}
