import type { ArgumentGraph, Id } from "@argument-graph/core";
import type { Box, LayeredOptions, Layout, Point } from "@argument-graph/layout";
import type { BoxContent, Measured, MeasuredBox, MeasuredLink, MeasureText, SceneKey, Shape } from "./contract";
import type { DrawnMessages } from "./drawn-messages";
import type { Notation } from "./notation";
import type { Preset } from "./preset";
import type { SetBox, Setting } from "./setting";

/**
 * What most drawings in a page do without, handed in so that it need not be loaded for them: the page measures text itself,
 * and draws in our own notation.
 */
export interface SceneParts {
  /** Measures text where the options do not say how. */
  readonly measureText: MeasureText;
  /** Notations other than our own. */
  readonly notations?: Notations;
}

/** How far the premises of a link reach, and which way they lie. */
export interface FormSetting extends Setting {
  readonly extent: number;
  readonly lying: boolean;
}

/** What a notation may need that is not our own. */
export interface Notations {
  readonly notation: (
    graph: ArgumentGraph,
    preset: Preset,
    messages: DrawnMessages,
    numbers?: ReadonlyMap<Id, number>,
  ) => Notation;
  /** Sets a box in each form that is not ours. */
  readonly forms: Readonly<
    Record<Exclude<BoxContent["form"], "box" | "pill">, (content: BoxContent, setting: FormSetting) => SetBox>
  >;
  readonly column: (graph: ArgumentGraph, measured: Measured) => Layout;
  readonly aside: (measured: Measured, options: LayeredOptions) => Layout;
  readonly keyOf: (
    boxes: readonly MeasuredBox[],
    below: { readonly width: number; readonly height: number; readonly margin: number; readonly heading: string },
    setting: Setting,
  ) => SceneKey;
  readonly pluses: (
    bar: Box & Point,
    links: readonly MeasuredLink[],
    layout: Layout,
    shift: Point,
    color: string,
  ) => readonly Shape[];
}

/**
 * What a preset needs; nothing if it is our own notation.
 *
 * @throws Error if it needs what was not handed in.
 */
export function notationsFor({ notations }: SceneParts, { name }: Preset): Notations | undefined {
  if (name === "default") return undefined;
  if (!notations) throw new Error(`The notation “${name}” has not been loaded.`);
  return notations;
}
