// Stands in for `@argument-graph/layout` in the page of the bench: the same, with each layout marked in the page's timeline.
import { type Layout, layered as plain } from "../../../packages/layout/src/index";

export * from "../../../packages/layout/src/index";

export function layered(...given: Parameters<typeof plain>): Layout {
  const start = performance.now();
  const layout = plain(...given);
  performance.measure("layout", { start, end: performance.now() });
  return layout;
}
