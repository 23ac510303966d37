import {
  type Direction,
  dark,
  light,
  type PresetName,
  presetNames,
  type RenderOptions,
  type Theme,
} from "argument-graph";
import { choose } from "./choose";
import { UsageError } from "./exit-code";
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

const presets: ReadonlyMap<string, PresetName> = new Map(presetNames.map((name) => [name, name]));

/**
 * How to draw, as the command line says it.
 *
 * @throws UsageError if there is no such theme, preset or direction, or a width that is none.
 */
export function drawingOptions({ values }: Call): RenderOptions {
  const last = (name: string): string | undefined => values.get(name)?.at(-1);
  const title = last("title");
  const width = last("width");
  const direction = last("direction");
  return {
    theme: choose("theme", last("theme") ?? "light", themes),
    preset: choose("preset", last("preset") ?? "default", presets),
    ...(direction !== undefined && { direction: choose("direction", direction, directions) }),
    evaluate: values.has("evaluate"),
    ...(width !== undefined && { maxWidth: widthOf(width) }),
    ...(title !== undefined && { title }),
  };
}

function widthOf(value: string): number {
  if (value === "none") return Number.POSITIVE_INFINITY;
  const width = /^\d+(\.\d+)?$/.test(value) ? Number(value) : 0;
  if (width > 0 && Number.isFinite(width)) return width;
  throw new UsageError(`--width ${value}: expected a number of px above 0, or none.`);
}
