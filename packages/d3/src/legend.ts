import type { ArgumentGraph } from "@argument-graph/core";
import type { PresetName, Scene, SceneKey } from "@argument-graph/scene";
import { html, set, svg } from "./dom";
import { ghostsIn } from "./ghosts";
import { minimisedIn } from "./minimised";
import { targetOf } from "./names";
import type { LegendItem, PictureMessages } from "./picture-messages";

/** One piece of a sample: path data and the classes that give it its paint. */
type Piece = { readonly d: string; readonly class: string; readonly dash?: string };

/** The samples, 36 × 14 px each, in the shapes that the drawing uses. */
const SAMPLES: { readonly [item in LegendItem]: readonly Piece[] } = {
  leadsTo: [
    { d: "M1 7H28", class: "ag-s-causation" },
    { d: "M35 7L25 2V12Z", class: "ag-f-causation" },
  ],
  support: [
    { d: "M1 7H28", class: "ag-s-support" },
    { d: "M35 7L26 3V11Z", class: "ag-f-support" },
  ],
  attack: [
    { d: "M1 7H32", class: "ag-s-attack", dash: "6 3" },
    { d: "M32 1H35V13H32Z", class: "ag-f-attack" },
  ],
  undercut: [
    { d: "M1 7H25", class: "ag-s-attack", dash: "2 3" },
    { d: "M25 7L30 3L35 7L30 11Z", class: "ag-f-attack" },
  ],
  evidence: [
    { d: "M2 1H28L34 7V13H2Z", class: "ag-s-border" },
    { d: "M28 1V7H34", class: "ag-s-border" },
  ],
  implicit: [{ d: "M2 1H34V13H2Z", class: "ag-s-border", dash: "4 3" }],
  thesis: [{ d: "M2 1.5H34V12.5H2Z", class: "ag-s-thesis" }],
  ghost: [{ d: "M2 1H34V13H2Z", class: "ag-s-border", dash: "2 4" }],
  minimised: [{ d: "M1 7H35", class: "ag-s-thesis", dash: "2.5 3.5" }],
};

const ORDER: readonly LegendItem[] = [
  "leadsTo",
  "support",
  "attack",
  "undercut",
  "thesis",
  "evidence",
  "implicit",
  "ghost",
  "minimised",
];

/** The lines of our own notation have a word on them; others have other words, or none. */
function wordsFor(item: LegendItem, { legendItem, because, but }: PictureMessages, preset: PresetName): string {
  const word = preset !== "default" ? "" : item === "support" ? because(1) : item === "attack" ? but(1) : "";
  return `${word && `${word}: `}${legendItem[item]}`;
}

/**
 * The key to the lines and boxes that this map has, as words with samples; before it the statements by their numbers, in
 * notations whose boxes show nothing else.
 */
export function fillLegend(
  legend: HTMLElement,
  used: ReadonlySet<LegendItem>,
  messages: PictureMessages,
  { key, preset }: Pick<Scene, "key" | "preset">,
): void {
  const document = legend.ownerDocument;
  const list = html(document, "ul", { "aria-label": messages.legend });
  for (const item of ORDER.filter((candidate) => used.has(candidate))) {
    const row = html(document, "li");
    row.append(sample(document, SAMPLES[item]), html(document, "span", {}, wordsFor(item, messages, preset)));
    list.append(row);
  }
  legend.replaceChildren(...(key ? [statementList(document, key)] : []), ...(list.childElementCount > 0 ? [list] : []));
  legend.hidden = legend.childElementCount === 0;
}

/** Writes the numbered statements anew, where they are shown. */
export function fillKey(legend: HTMLElement, key: SceneKey): void {
  legend.querySelector(".ag-key")?.replaceWith(statementList(legend.ownerDocument, key));
}

/** The numbered statements, as words that can be marked and copied. */
function statementList(document: Document, { heading, entries }: SceneKey): HTMLElement {
  const list = html(document, "ol", { class: "ag-key", "aria-label": heading.text });
  for (const { id, number, text, marks, citation } of entries) {
    const item = html(document, "li", { dir: "auto", "data-id": id });
    const more = [marks, citation].filter(Boolean).join(" · ");
    item.append(html(document, "span", { class: "ag-key-number" }, `${number}.`), " ");
    item.append(html(document, "span", { class: "ag-key-text" }, text));
    if (more !== "") item.append(" ", html(document, "span", { class: "ag-key-more" }, more));
    list.append(item);
  }
  return list;
}

function sample(document: Document, pieces: readonly Piece[]): SVGSVGElement {
  const picture = svg(document, "svg", {
    class: "ag-sample",
    width: 36,
    height: 14,
    viewBox: "0 0 36 14",
    "aria-hidden": "true",
  });
  for (const { d, class: name, dash } of pieces)
    picture.append(set(svg(document, "path"), { d, class: name, "stroke-dasharray": dash }));
  return picture;
}

/** What of the key a graph needs; the thesis is told by the caller, who knows which one it is. */
export function legendItems(graph: ArgumentGraph, thesis: boolean): ReadonlySet<LegendItem> {
  const used = new Set<LegendItem>(thesis ? ["thesis"] : []);
  const ghosts = ghostsIn(graph);
  if (minimisedIn(graph).size > 0) used.add("minimised");
  if (ghosts.size > 0) used.add("ghost");
  graph.forEachNode((id, attributes) => {
    if (ghosts.has(id)) return;
    if (attributes.implicit) used.add("implicit");
    if (attributes.kind === "evidence") used.add("evidence");
    if (attributes.kind === "inference") used.add("support");
    if (attributes.kind === "causation") used.add("leadsTo");
    if (attributes.kind === "conflict") used.add(isUndercut(graph, id) ? "undercut" : "attack");
  });
  return used;
}

function isUndercut(graph: ArgumentGraph, id: string): boolean {
  const target = targetOf(graph, id);
  return target !== undefined && !("text" in graph.getNodeAttributes(target));
}
