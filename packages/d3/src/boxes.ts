import type { Id } from "@argument-graph/core";
import type { Direction } from "@argument-graph/layout";
import type { BoxContent, Kind } from "@argument-graph/scene";
import { select } from "d3-selection";
import { html, px, set, style } from "./dom";
import type { DrawingMessages } from "./messages";
import type { Spoken } from "./names";
import type { Item } from "./tree";

/** All that one box shows and says. */
export interface BoxDatum {
  readonly content: BoxContent;
  readonly width: number;
  readonly item: Item;
  readonly spoken: Spoken;
  readonly label?: "in" | "out" | "undecided";
  /** What its buttons call it. */
  readonly short: string;
}

export interface BoxLook {
  readonly direction: Direction;
  readonly messages: DrawingMessages;
}

export const isPill = (kind: Kind): boolean => kind !== "claim" && kind !== "evidence";

/** Joins boxes and elements by id; an element lives as long as its box is drawn, so focus and selection stay on it. */
export function joinBoxes(tree: HTMLElement, data: readonly BoxDatum[], look: BoxLook): void {
  const document = tree.ownerDocument;
  select(tree)
    .selectAll<HTMLElement, BoxDatum>(":scope > .ag-box")
    .data(data, (datum) => datum.content.id)
    .join((enter) => enter.append((datum) => box(document, datum)))
    .order()
    .each(function (datum) {
      update(this, datum, look);
    });
}

function box(document: Document, { content }: BoxDatum): HTMLElement {
  const element = html(document, "div", { role: "treeitem", tabindex: -1, "data-id": content.id });
  element.append(html(document, "div", { class: "ag-content" }));
  style(element, { position: "absolute" });
  return element;
}

function update(element: HTMLElement, datum: BoxDatum, look: BoxLook): void {
  const { content, item, spoken, width } = datum;
  set(element, {
    class: classes(datum, look).join(" "),
    part: `box ${content.kind}`,
    "data-kind": content.kind,
    "aria-label": spoken.name,
    "aria-description": spoken.description || undefined,
    "aria-level": item.level,
    "aria-posinset": item.position,
    "aria-setsize": item.size,
    "aria-expanded": item.expanded === undefined ? undefined : String(item.expanded),
    "aria-selected": element.getAttribute("aria-selected") ?? "false",
  });
  style(element, { width: px(width) });
  const inner = element.firstElementChild;
  if (inner) fill(inner, content, datum.label && look.messages.label[datum.label]);
  foldButton(element, datum, look.messages);
}

function classes({ content, label, item }: BoxDatum, { direction }: BoxLook): readonly string[] {
  const { kind, implicit, thesis, undercut } = content;
  return [
    "ag-box",
    isPill(kind) ? "ag-pill" : "ag-statement",
    `ag-${kind}`,
    `ag-${direction}`,
    ...(thesis ? ["ag-thesis"] : []),
    ...(implicit ? ["ag-implicit"] : []),
    ...(undercut ? ["ag-undercut"] : []),
    ...(item.expanded === false ? ["ag-folded"] : []),
    ...(label ? [`ag-${label}`] : []),
  ];
}

/** The words of a box; left alone while they stay the same, so that a selection in them stays. */
function fill(inner: Element, content: BoxContent, label: string | undefined): void {
  const lines: [string, string | undefined][] = isPill(content.kind)
    ? [["word", content.title]]
    : [
        ["title", content.title],
        ["text", content.text],
        ["citation", content.citation],
      ];
  const badges = label === undefined ? content.badges : [...content.badges, label];
  const key = JSON.stringify([badges, lines]);
  if (filled.get(inner) === key) return;
  filled.set(inner, key);
  const document = inner.ownerDocument;
  const rows = lines
    .filter((line): line is [string, string] => Boolean(line[1]))
    .map(([name, text]) => html(document, "div", { class: `ag-${name}`, dir: "auto" }, text));
  inner.replaceChildren(...(badges.length > 0 ? [badgeRow(document, badges)] : []), ...rows);
}

const filled = new WeakMap<Element, string>();

function badgeRow(document: Document, badges: readonly string[]): HTMLElement {
  const row = html(document, "div", { class: "ag-badges" });
  row.append(...badges.map((badge) => html(document, "span", { class: "ag-badge" }, badge)));
  return row;
}

/** A button that folds, for those who do not use the keyboard; the item itself says whether it is expanded. */
function foldButton(element: HTMLElement, { content, item, short }: BoxDatum, messages: DrawingMessages): void {
  const old = element.querySelector(":scope > .ag-fold");
  if (item.expanded === undefined || isPill(content.kind)) {
    old?.remove();
    return;
  }
  const button =
    old ?? html(element.ownerDocument, "button", { type: "button", class: "ag-fold", part: "fold", tabindex: -1 });
  button.textContent = item.expanded ? "−" : `+${content.hidden}`;
  set(button, { "aria-label": item.expanded ? messages.fold(short) : messages.unfold(short, content.hidden) });
  if (!old) element.append(button);
}

/** The elements of the boxes by id. */
export function elementsOf(tree: HTMLElement): ReadonlyMap<Id, HTMLElement> {
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
  for (const [id, element] of elements) {
    const inner = element.querySelector<HTMLElement>(".ag-content");
    if (inner) heights.set(id, inner.offsetHeight + element.offsetHeight - element.clientHeight);
  }
  return heights;
}
