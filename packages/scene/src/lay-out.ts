import type { ArgumentGraph } from "@argument-graph/core";
import { type LayeredOptions, type Layout, layered } from "@argument-graph/layout";
import { aside } from "./aside";
import { column } from "./column";
import type { Measured } from "./contract";
import { inside } from "./margin";
import { directionIn, type PresetName, presetNamed } from "./preset";
import { isRightToLeft } from "./right-to-left";
import { snap } from "./snap";

export interface LayOutOptions extends Pick<LayeredOptions, "direction" | "gap" | "layerGap" | "previous"> {
  /** The width that the whole drawing should keep to, the empty space around it included, in px. Default none; `pageWidth` gives that of a page. */
  readonly maxWidth?: number;
  /** The empty space that `buildScene` will leave around everything, in px. Default 24. */
  readonly margin?: number;
  /** The notation that was measured in. Default `"default"`. */
  readonly preset?: PresetName;
}

/**
 * Places what was measured: `layered` with all that a graph decides, which is the spine, the groups, and on which side a
 * map begins.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { layOut, measure } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 * const layout = layOut(graph, measure(graph));
 *
 * layout.boxes.has("wet because rain"); // => true
 * ```
 */
export function layOut(graph: ArgumentGraph, measured: Measured, options: LayOutOptions = {}): Layout {
  const { maxWidth, margin, previous } = options;
  const preset = presetNamed(options.preset);
  if (preset.arrangement === "column") return column(graph, measured);
  const { gap = preset.gap, layerGap = preset.layerGap } = options;
  const settings: LayeredOptions = {
    groups: measured.groups,
    spine: measured.spine,
    mirror: isRightToLeft(graph.getAttributes()),
    direction: directionIn(options.preset, options.direction),
    ...(gap !== undefined && { gap }),
    ...(layerGap !== undefined && { layerGap }),
    ...(maxWidth !== undefined && { maxWidth: inside(maxWidth, margin) }),
    ...(previous && { previous }),
  };
  const arrange = preset.arrangement === "aside" ? aside : inLayers;
  const lying = settings.direction === "left" || settings.direction === "right";
  return snap(arrange(measured, settings), measured, lying);
}

const inLayers = ({ boxes, links }: Measured, options: LayeredOptions): Layout => layered(boxes, links, options);
