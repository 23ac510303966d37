import { type ArgumentDocument, type ArgumentGraph, type Diagnostic, toGraph } from "@argument-graph/core";
import { grounded, type Labelling, toFramework } from "@argument-graph/evaluation";
import { type Direction, layered } from "@argument-graph/layout";
import {
  buildScene,
  isRightToLeft,
  type MeasureText,
  type Messages,
  measure,
  type Scene,
  type Theme,
  toOutline,
  toSvg,
} from "@argument-graph/scene";
import { type ReadOptions, read } from "./read";

/** How to read a text and to draw what it says. */
export interface RenderOptions extends ReadOptions {
  /** Stands in for the document's own title. */
  readonly title?: string;
  /** Show what stands and what falls. Default false. */
  readonly evaluate?: boolean;
  /** Where premises lie, seen from what they support. Default `"down"`. */
  readonly direction?: Direction;
  /** Colours, fonts and sizes. Default `light`. */
  readonly theme?: Theme;
  /** The words that the drawing itself says, such as "because". Default `english`. */
  readonly messages?: Messages;
  /** Default: a table of widths, the same on every machine. */
  readonly measureText?: MeasureText;
}

/** Everything on the way from a text to a drawing. */
export interface Rendering {
  readonly document: ArgumentDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly graph: ArgumentGraph;
  readonly labelling?: Labelling;
  readonly scene: Scene;
  readonly svg: string;
  readonly outline: string;
}

/**
 * Draws an argument that is written down as a text, or given as a document: the whole way in one call.
 *
 *     text ─▸ document ─▸ graph ─▸ framework ─▸ labelling
 *                           │                       │
 *                           ▾                       ▾
 *                         boxes ─▸ layout ──────▸ scene ─▸ SVG
 *
 * Never throws: mistakes are in `diagnostics`, and what could be read is drawn. The same input gives the same bytes.
 *
 * @example
 * const { svg, diagnostics } = render("[Wet]: The street is wet.\n  + [Rain]: It rained.");
 */
export function render(input: string | ArgumentDocument, options: RenderOptions = {}): Rendering {
  const { format, title, evaluate, ...drawing } = options;
  const { document: asWritten, diagnostics } = read(input, { ...(format && { format }) });
  const document = title === undefined ? asWritten : { ...asWritten, title };
  const graph = toGraph(document);
  const labelling = evaluate ? grounded(toFramework(graph)) : undefined;
  const measured = measure(graph, drawing);
  const layout = layered(measured.boxes, measured.links, { ...measured, ...drawing, mirror: isRightToLeft(document) });
  const scene = buildScene(graph, measured, layout, { ...drawing, ...(labelling && { labelling }) });
  const [svg, outline] = [toSvg(scene), toOutline(document)];
  return { document, diagnostics, graph, ...(labelling && { labelling }), scene, svg, outline };
}
