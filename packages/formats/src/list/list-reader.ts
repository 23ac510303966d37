import type { Range } from "@argument-graph/core";
import type { Parsed } from "../format";
import { collapsed, type Item, type List, newItem, type Piece } from "./item";
import { piecesOf } from "./pieces-of";
import { readList } from "./read-list";

/** What a tag of a list brings along. */
export interface TagDetail {
  /** Where a link leads. */
  readonly href?: string | undefined;
  /** Where it stands in the text. */
  readonly range?: Range | undefined;
}

/** Takes the tags and texts of a nested list one after another, and then says what it argues. */
export interface ListReader {
  /** A tag begins: its name in lower case. */
  open(name: string, detail?: TagDetail): void;
  close(name: string): void;
  text(text: string): void;
  /** What has been read so far. */
  read(about?: { readonly title?: string; readonly language?: string }): Parsed;
  /** Whether there was an item. */
  readonly found: boolean;
}

type Open = { readonly kind: "list"; readonly items: Item[] } | { readonly kind: "item"; readonly item: Item };

const LISTS = new Set(["ul", "ol", "menu", "dir"]);
const STRONG = new Set(["b", "strong", "th"]);
const HEADINGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "caption", "figcaption", "legend"]);
/** What a reader never sees. */
const UNSEEN = new Set(["script", "style", "template", "noscript", "head", "textarea", "select", "svg", "math"]);
/** What stands on lines of its own. */
const BLOCKS = new Set(["p", "div", "br", "hr", "section", "article", "blockquote", "table", "tr", "td", "figure"]);

/**
 * Reads a nested list from its tags, in whatever order an editor writes them: items that are not closed, lists directly in
 * lists, texts between items and empty items all find their place, and no word is lost. For an HTML text, and for the
 * elements of a page.
 *
 * @example
 * ```ts
 * import { listReader } from "@argument-graph/formats/list";
 *
 * const reader = listReader();
 * for (const tag of ["ul", "li"]) reader.open(tag);
 * reader.text("The street is wet.");
 * for (const tag of ["ul", "li"]) reader.open(tag);
 * reader.text("But it did not rain.");
 *
 * reader.read().document.links[0].kind; // => "conflict"
 * ```
 */
export function listReader(): ListReader {
  const top: Item[] = [];
  const open: Open[] = [];
  const remarks: string[] = [];
  let title: string | undefined;
  let heading: string | undefined;
  let remark = "";
  let found = false;
  /** How deep we are in what a reader never sees, in bold words, and where the link around leads. */
  let unseen = 0;
  let strong = 0;
  const hrefs: (string | undefined)[] = [];

  const endRemark = () => {
    const text = collapsed(remark);
    if (text !== "") remarks.push(text);
    remark = "";
  };
  const lastOf = (items: Item[]): Item => {
    const last = items.at(-1) ?? newItem();
    if (items.length === 0) items.push(last);
    return last;
  };
  const holder = (): Item[] => {
    const last = open.at(-1);
    if (last?.kind === "item") return last.item.items;
    if (last?.kind === "list") return lastOf(last.items).items;
    return top;
  };
  /** Closes whatever was left open up to the nearest one of a kind, and that as well; not beyond the list around. */
  const closeTo = (kind: Open["kind"]) => {
    let at = open.length - 1;
    while (at >= 0 && open[at]?.kind !== kind && open[at]?.kind !== "list") at--;
    if (open[at]?.kind === kind) open.length = at;
  };
  const piece = (pieces: Piece[], text: string) => {
    const href = hrefs.at(-1);
    const bold = strong > 0 && { strong: true };
    if (href !== undefined) pieces.push({ text, href, ...bold });
    else pieces.push(...piecesOf(text, false).map((part) => ({ ...part, ...bold })));
  };
  /** What an editor forgot to close in an item ends with it. */
  const endInline = () => {
    strong = 0;
    hrefs.length = 0;
  };
  const closeItem = () => {
    closeTo("item");
    endInline();
  };
  /** A line break between words. */
  const gap = () => {
    const last = open.at(-1);
    if (last?.kind === "item" && last.item.pieces.length > 0) last.item.pieces.push({ text: " " });
    else if (heading !== undefined) heading += " ";
    else if (open.length === 0) endRemark();
  };

  return {
    get found() {
      return found;
    },
    open(name, { href, range } = {}) {
      if (UNSEEN.has(name)) unseen++;
      if (unseen > 0) return;
      if (LISTS.has(name)) {
        endRemark();
        open.push({ kind: "list", items: holder() });
      } else if (name === "li" || name === "dt" || name === "dd") {
        endRemark();
        closeItem();
        const last = open.at(-1);
        const items = last?.kind === "list" ? last.items : top;
        const item = newItem(range);
        items.push(item);
        open.push({ kind: "item", item });
        found = true;
      } else if (HEADINGS.has(name) && open.length === 0 && title === undefined) heading = "";
      else if (STRONG.has(name)) strong++;
      else if (name === "a") hrefs.push(href);
      else if (BLOCKS.has(name)) gap();
    },
    close(name) {
      if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
      if (unseen > 0) return;
      if (LISTS.has(name)) closeTo("list");
      else if (name === "li" || name === "dt" || name === "dd") closeItem();
      else if (HEADINGS.has(name) && heading !== undefined) {
        title = collapsed(heading) || undefined;
        heading = undefined;
      } else if (STRONG.has(name)) strong = Math.max(0, strong - 1);
      else if (name === "a") hrefs.pop();
      else if (BLOCKS.has(name)) gap();
    },
    text(text) {
      if (unseen > 0) return;
      const last = open.at(-1);
      if (last?.kind === "item") piece(last.item.pieces, text);
      else if (heading !== undefined) heading += text;
      else if (last === undefined) remark += text;
      else if (text.trim() !== "") {
        const item = newItem();
        last.items.push(item);
        found = true;
        piece(item.pieces, text);
      }
    },
    read(about = {}) {
      endRemark();
      title ??= collapsed(heading ?? "") || undefined;
      const list: List = { items: top, remarks, ...(title !== undefined && { title }), ...about };
      return readList(list);
    },
  };
}
