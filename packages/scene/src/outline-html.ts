import type { ArgumentDocument } from "@argument-graph/core";
import { type OutlineOptions, outline } from "./outline";
import { type OutlineElement, type OutlineElementName, type OutlineTreeOptions, outlineTree } from "./outline-tree";
import { escapeXml } from "./xml";

/** How an outline is written as HTML. */
export interface OutlineHtmlOptions extends OutlineOptions, OutlineTreeOptions {}

/**
 * The outline as a piece of HTML, to be put into a page: nested lists with numbers, parts that fold, links to what stands
 * elsewhere. It works without script, style sheet or frame; it has no style of its own, only classes, which begin with
 * `ag-outline`. All text is escaped, and links lead only into the piece itself or, in sources, to http and https.
 *
 * @throws RangeError if the document repeats an id or names one that it lacks: `validate` tells where.
 *
 * @example
 * ```ts
 * import { argument, because, claim } from "@argument-graph/core";
 * import { toOutlineHtml } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet.", { id: "wet" });
 * const rain = claim("It rained.", { id: "rain" });
 * const html = toOutlineHtml(argument({ title: "Rain" }, wet, rain, because(wet, rain)), { headingLevel: 2 });
 *
 * html.includes('<h2 class="ag-outline-title"><bdi>Rain</bdi></h2>'); // => true
 * html.includes("<summary>Reason:</summary>"); // => true
 * ```
 */
export function toOutlineHtml(document: ArgumentDocument, options: OutlineHtmlOptions = {}): string {
  return write(outlineTree(outline(document, options), options));
}

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<OutlineElementName> = new Set([
  ...(["details", "li", "p", "section", "summary", "ul"] as const),
  ...(["h1", "h2", "h3", "h4", "h5", "h6"] as const),
]);
/** Elements that hold only such elements. */
const CONTAINERS: ReadonlySet<OutlineElementName> = new Set(["details", "section", "ul"]);

/** Not by recursion: the depth is that of what a user wrote. */
function write(root: OutlineElement): string {
  const pieces: string[] = [];
  const waiting: (OutlineElement | string | { readonly close: string })[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") pieces.push(escapeXml(next));
    else if ("close" in next) pieces.push(next.close);
    else {
      const { name, children } = next;
      pieces.push(`<${name}${attributesOf(next)}>${CONTAINERS.has(name) ? "\n" : ""}`);
      waiting.push({ close: `</${name}>${BLOCKS.has(name) ? "\n" : ""}` }, ...[...children].reverse());
    }
  }
  return pieces.join("");
}

function attributesOf({ attributes }: OutlineElement): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${escapeXml(value)}"`))
    .join("");
}
