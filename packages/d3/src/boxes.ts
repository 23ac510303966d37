import type { Id } from "@argument-graph/core";
import type { BoxContent, BoxMark, JunctionMark, Shape } from "@argument-graph/scene";
import { select } from "d3-selection";
import { type Attributes, html, px, set, style, svg } from "./dom";
import type { Stance } from "./evaluation";
import type { Spoken } from "./names";
import type { Direction } from "./options";
import type { PictureMessages } from "./picture-messages";
import { isPill, type Row, rowsOf } from "./rows";
import type { Item } from "./tree";

/** All that one box shows and says. */
export interface BoxDatum {
  readonly content: BoxContent;
  readonly width: number;
  readonly item: Item;
  readonly spoken: Spoken;
  readonly label?: "in" | "out" | "undecided";
  /** What the reader supposes of it. */
  readonly stance?: Stance;
  /** What its buttons call it. */
  readonly short: string;
}

export interface BoxLook {
  readonly direction: Direction;
  readonly messages: PictureMessages;
  /** The language of what authors wrote, where it is another than that of the words. */
  readonly language?: string | undefined;
}

/**
 * Joins boxes and elements by id; an element lives as long as its box is drawn, so focus and selection stay on it.
 *
 * @param onlyNew - those that are there already are as they should be.
 */
export function joinBoxes(tree: HTMLElement, data: readonly BoxDatum[], look: BoxLook, onlyNew = false): void {
  const document = tree.ownerDocument;
  const make = (datum: BoxDatum) => {
    const element = box(document, datum);
    update(element, datum, look);
    return element;
  };
  select(tree)
    .selectAll<HTMLElement, BoxDatum>(":scope > .ag-box")
    .data(data, (datum) => datum.content.id)
    .join(
      (enter) => enter.append(make),
      (present) =>
        onlyNew
          ? present
          : present.each(function (datum) {
              update(this, datum, look);
            }),
    )
    .order();
}

/** Writes into the element of a box what it shows and says now. */
export function rewriteBox(element: HTMLElement, datum: BoxDatum, look: BoxLook): void {
  select(element).datum(datum);
  update(element, datum, look);
}

function box(document: Document, { content }: BoxDatum): HTMLElement {
  const element = html(document, "div", { role: "treeitem", tabindex: -1, "data-id": content.id });
  const outline = svg(document, "svg", { class: "ag-outline", "aria-hidden": "true", focusable: "false" });
  element.append(outline, html(document, "div", { class: "ag-content" }));
  style(element, { position: "absolute" });
  return element;
}

function update(element: HTMLElement, datum: BoxDatum, look: BoxLook): void {
  const { content, item, spoken, stance, width } = datum;
  set(element, {
    class: classes(datum, look).join(" "),
    part: `box ${content.kind}`,
    "data-kind": content.kind,
    "data-stance": stance && look.messages.supposed[stance],
    "aria-label": spoken.name,
    "aria-description":
      [stance ? look.messages.supposed[stance] : "", spoken.description].filter(Boolean).join("; ") || undefined,
    "aria-level": item.level,
    "aria-posinset": item.position,
    "aria-setsize": item.size,
    "aria-expanded": item.expanded === undefined ? undefined : String(item.expanded),
    "aria-selected": element.getAttribute("aria-selected") ?? "false",
  });
  style(element, { width: px(width) });
  const inner = element.querySelector(".ag-content");
  if (inner) fill(inner, content, look.language);
  foldButton(element, datum, look.messages);
}

function classes({ content, label, item }: BoxDatum, { direction }: BoxLook): readonly string[] {
  const { kind, form, implicit, ghost, thesis, undercut } = content;
  return [
    "ag-box",
    isPill(kind) ? "ag-pill" : "ag-statement",
    `ag-${kind}`,
    `ag-${direction}`,
    `ag-form-${form}`,
    ...(thesis ? ["ag-thesis"] : []),
    ...(implicit ? ["ag-implicit"] : []),
    ...(ghost ? ["ag-ghost"] : []),
    ...(undercut ? ["ag-undercut"] : []),
    ...(item.expanded === false ? ["ag-folded"] : []),
    ...(label ? [`ag-${label}`] : []),
  ];
}

/** The words of a box; left alone while they stay the same, so that a selection in them stays. */
function fill(inner: Element, content: BoxContent, language: string | undefined): void {
  const rows = rowsOf(content);
  const key = JSON.stringify([language, rows]);
  if (filled.get(inner) === key) return;
  filled.set(inner, key);
  const document = inner.ownerDocument;
  // The line break is not seen, but it keeps the words of two rows apart for whoever reads the text alone.
  inner.replaceChildren(
    ...rows.flatMap(([part, text]) => [
      html(
        document,
        "div",
        {
          class: `ag-${part}`,
          dir: directionOf(part),
          lang: isAuthored(part) ? language : undefined,
          "data-sign": isSign(part, content) ? text : undefined,
        },
        isSign(part, content) ? "" : text,
      ),
      "\n",
    ]),
  );
}

/**
 * The number of a written line comes from the style sheet, as the sign of a fold does: as text it would stand before words
 * that its name, which says the kind first, has behind others.
 */
const isSign = (part: Row[0], { form }: BoxContent): boolean => part === "number" && form === "row";

/** An author's words run as their letters do; the small words belong to the drawing and run as it does. */
const directionOf = (part: Row[0]): "auto" | undefined => (part === "badges" ? undefined : "auto");

/** What an author wrote, in the author's language. */
const isAuthored = (part: Row[0]): boolean => part !== "badges" && part !== "word";

const filled = new WeakMap<Element, string>();

/** A button that folds, for those who do not use the keyboard; the item itself says whether it is expanded. */
function foldButton(element: HTMLElement, { content, item, short }: BoxDatum, messages: PictureMessages): void {
  const old = element.querySelector(":scope > .ag-fold");
  if (item.expanded === undefined) {
    old?.remove();
    return;
  }
  const button =
    old ?? html(element.ownerDocument, "button", { type: "button", class: "ag-fold", part: "fold", tabindex: -1 });
  // The sign comes from the style sheet: as text it would belong to the box's visible words, which its name repeats.
  set(button, { "data-sign": item.expanded ? "−" : `+${content.hidden || ""}` });
  set(button, { "aria-label": item.expanded ? messages.fold(short) : messages.unfold(short, content.hidden) });
  if (!old) element.append(button);
}

/** The elements of the boxes by id. */
export function elementsOf(tree: HTMLElement): Map<Id, HTMLElement> {
  const elements = new Map<Id, HTMLElement>();
  select(tree)
    .selectAll<HTMLElement, BoxDatum>(":scope > .ag-box")
    .each(function ({ content }) {
      elements.set(content.id, this);
    });
  return elements;
}

/** The height that each box needs for its words, in px: everything is read in one pass, after everything is written. */
export function heightsOf(elements: ReadonlyMap<Id, HTMLElement>): ReadonlyMap<Id, number> {
  const heights = new Map<Id, number>();
  for (const [id, element] of elements)
    heights.set(id, element.querySelector<HTMLElement>(".ag-content")?.offsetHeight ?? 0);
  return heights;
}

/** Puts a box where the scene has it. The height is the least: text that grows makes the box grow at once. */
export function placeBox(element: HTMLElement, mark: BoxMark | JunctionMark): void {
  const { x, y, width, height, d, fill, stroke, strokeWidth, dash, ornaments } = mark;
  style(element, { left: px(x), top: px(y), width: px(width), "min-height": px(height) });
  const outline = element.querySelector(".ag-outline");
  if (!outline) return;
  set(outline, { viewBox: `${x} ${y} ${width} ${height}`, width, height });
  const shape = { class: "ag-shape", d, fill, stroke, "stroke-width": strokeWidth, "stroke-dasharray": dash };
  const pieces = [shape, ...ornaments.map(ornamentOf)];
  while (outline.childElementCount > pieces.length) outline.lastElementChild?.remove();
  for (const [index, piece] of pieces.entries()) {
    const old = outline.children[index];
    if (old) set(old, piece);
    else outline.append(svg(element.ownerDocument, "path", piece));
  }
}

const ornamentOf = ({ d, fill = "none", stroke = "none", strokeWidth = 0 }: Shape): Attributes => ({
  class: "ag-ornament",
  d,
  fill,
  stroke,
  "stroke-width": strokeWidth,
});
