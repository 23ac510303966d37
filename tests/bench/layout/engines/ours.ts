import { type LayeredOptions, layered } from "@argument-graph/layout";
import { boxGap, type Engine, groupPadding, layerGap } from "./engine";

/** The engine of this repository, without a limit of width. */
export function ours(options: LayeredOptions = {}): Engine {
  return {
    draw({ boxes, links, groups }) {
      const layout = layered(boxes, links, { groups, gap: boxGap, layerGap, groupPadding, ...options });
      const routes = new Map<string, number[]>();
      for (const [id, route] of layout.routes)
        routes.set(
          id,
          route.flatMap(({ x, y }) => [x, y]),
        );
      return { boxes: layout.boxes, routes, groups: layout.groups };
    },
  };
}
