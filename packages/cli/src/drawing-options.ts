import { type Direction, dark, light, type RenderOptions, type Theme } from "argument-graph";
import { choose } from "./choose";
import type { Call } from "./parse-arguments";

const themes: ReadonlyMap<string, Theme> = new Map([
  ["light", light],
  ["dark", dark],
]);

const directions: ReadonlyMap<string, Direction> = new Map([
  ["down", "down"],
  ["up", "up"],
  ["left", "left"],
  ["right", "right"],
]);

/**
 * How to draw, as the command line says it.
 *
 * @throws UsageError if there is no such theme or direction.
 */
export function drawingOptions({ values }: Call): RenderOptions {
  const last = (name: string): string | undefined => values.get(name)?.at(-1);
  const title = last("title");
  return {
    theme: choose("theme", last("theme") ?? "light", themes),
    direction: choose("direction", last("direction") ?? "down", directions),
    evaluate: values.has("evaluate"),
    ...(title !== undefined && { title }),
  };
}
