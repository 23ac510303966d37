import type { Format, Parsed } from "../format";
import { parseHtml } from "./parse-html";
import { parsePlain } from "./parse-plain";

export { type ListReader, listReader, type TagDetail } from "./list-reader";

/**
 * Nested lists, as anybody types them: an item is a claim, what is nested in it a reason for it, or what its first word says
 * it is, such as "but" for an objection. The list is HTML, or lines with bullets. `docs/lists.md` describes it.
 *
 * @example
 * ```ts
 * import { list } from "@argument-graph/formats/list";
 *
 * const { document } = list.parse("- The street is wet.\n  - because it rained\n  - but nobody saw it\n");
 *
 * document.links.map(({ kind }) => kind); // => ["inference", "conflict"]
 * ```
 */
export const list: Format = { name: "list", extensions: [".list.html", ".list.md", ".list.txt"], parse };

/** Reads a text with a nested list. Never throws. */
function parse(text: string): Parsed {
  return /<(?:ul|ol|menu|li)\b/iu.test(text) ? parseHtml(text) : parsePlain(text);
}
