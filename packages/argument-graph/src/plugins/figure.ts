import type { Diagnostic } from "@argument-graph/core";
import type { Direction } from "@argument-graph/layout";
import { dark, isPresetName, light, toOutlineHtml } from "@argument-graph/scene";
import { read } from "../read";
import { render } from "../render";
import type { Fence } from "./fence";
import { pageWords } from "./languages";
import { escapeHtml } from "./markup";
import type { PluginOptions } from "./plugin-options";

/** Markup for a page, and what was wrong with the text. */
export interface Figure {
  readonly html: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What stands in a page for its argument of this number, counted from 1. */
export function figure(fence: Fence, number: number, { mode = "client", drawing = {} }: PluginOptions): Figure {
  return mode === "static" ? staticFigure(fence, number, drawing) : clientFigure(fence);
}

/** The text as it is, for the element's script to find; what the fence says goes with it. */
function clientFigure({ text, format, settings }: Fence): Figure {
  const said = [...settings].filter(([name]) => /^[a-z][a-z-]*$/.test(name));
  const all = [["format", format.name], ...said.filter(([name]) => name !== "format")] as const;
  const attributes = all.map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`).join("");
  const html = `<pre class="argument-graph"${attributes}>\n${escapeHtml(text)}</pre>\n`;
  return { html, diagnostics: read(text, { format }).diagnostics };
}

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ["down", "down"],
  ["up", "up"],
  ["left", "left"],
  ["right", "right"],
]);
const THEMES = new Map([
  ["light", light],
  ["dark", dark],
]);

/** The drawing, and the outline under it, folded away: those who do not see the drawing find everything there. */
function staticFigure(
  { text, format, settings }: Fence,
  number: number,
  { evaluate = false, ...drawing }: NonNullable<PluginOptions["drawing"]>,
): Figure {
  const { document, diagnostics } = read(text, { format });
  const { outline, ...words } = pageWords(document.language);
  const direction = DIRECTIONS.get(settings.get("direction") ?? "");
  const theme = THEMES.get(settings.get("theme") ?? "");
  const preset = settings.get("preset") ?? "";
  const rendering = render(document, {
    ...drawing,
    ...words,
    ...(direction && { direction }),
    ...(theme && { theme }),
    ...(isPresetName(preset) && { preset }),
    evaluate: evaluate || settings.has("evaluate") || settings.get("semantics") === "grounded",
  });
  const { labelling, verdicts, hinges, questions, svg } = rendering;
  const idPrefix = number === 1 ? "argument-" : `argument-${number}-`;
  const told = { verdicts, hinges, questions, ...(labelling && { labelling }) };
  const list = toOutlineHtml(document, { ...words, ...told, idPrefix });
  const html = `<figure class="argument-graph-figure">
${svg.trim()}
<details>
<summary lang="${words.messages.language}">${escapeHtml(outline)}</summary>
${list.trim()}
</details>
</figure>
`;
  return { html, diagnostics };
}
