import type { ArgumentGraph } from "@argument-graph/core";
import { type LayeredOptions, type Layout, layered } from "@argument-graph/layout";
import type { Measured } from "./contract";
import { inside } from "./margin";
import { directionIn, type PresetName, presetNamed } from "./preset";
import { isRightToLeft } from "./right-to-left";
import { notationsFor, type SceneParts } from "./scene-parts";
import { snap } from "./snap";

export interface LayOutOptions extends Pick<LayeredOptions, "direction" | "gap" | "layerGap" | "previous"> {
  /** The width that the whole drawing should keep to, the empty space around it included, in px. Default none; `pageWidth` gives that of a page. */
  readonly maxWidth?: number;
  /** The empty space that `buildScene` will leave around everything, in px. Default 24. */
  readonly margin?: number;
  /** The notation that was measured in. Default `"default"`. */
  readonly preset?: PresetName;
}

/** Places with these parts what was measured. */
export function layOutWith(
  parts: SceneParts,
  graph: ArgumentGraph,
  measured: Measured,
  options: LayOutOptions = {},
): Layout {
  const { maxWidth, margin, previous } = options;
  const preset = presetNamed(options.preset);
  const notations = notationsFor(parts, preset);
  if (notations && preset.arrangement === "column") return notations.column(graph, measured);
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
  const arrange = notations && preset.arrangement === "aside" ? notations.aside : inLayers;
  const lying = settings.direction === "left" || settings.direction === "right";
  return snap(arrange(measured, settings), measured, lying);
}

const inLayers = ({ boxes, links }: Measured, options: LayeredOptions): Layout => layered(boxes, links, options);
