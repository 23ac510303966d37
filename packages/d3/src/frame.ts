import { type Card, createCard } from "./card";
import type { AttributeName } from "./dom";
import { html, set, svg } from "./dom";
import { createLineLayers, type LineLayers } from "./lines";
import type { DrawingMessages } from "./messages";

/** The elements that stay for the life of a drawing. */
export interface Frame {
  readonly root: HTMLElement;
  readonly skip: HTMLAnchorElement;
  readonly header: HTMLElement;
  readonly caption: HTMLElement;
  readonly toolbar: HTMLElement;
  readonly zoomIn: HTMLButtonElement;
  readonly zoomOut: HTMLButtonElement;
  readonly fit: HTMLButtonElement;
  readonly undo: HTMLButtonElement;
  readonly reset: HTMLButtonElement;
  readonly port: HTMLElement;
  readonly plane: HTMLElement;
  readonly layers: LineLayers;
  readonly tree: HTMLElement;
  readonly card: Card;
  readonly legend: HTMLElement;
  readonly notes: HTMLElement;
  readonly live: HTMLElement;
  /** As wide as a letter of the page's root is high: it tells when the reader changes the size of text. */
  readonly gauge: HTMLElement;
  readonly end: HTMLElement;
}

const ICONS = {
  zoomIn: "M10 4V16M4 10H16",
  zoomOut: "M4 10H16",
  fit: "M4 8V4H8M12 4H16V8M16 12V16H12M8 16H4V12",
  undo: "M7.5 4L4 7.5L7.5 11M4 7.5H12A4.25 4.25 0 0 1 12 16H8",
  reset: "M15.5 4V8H11.5M15 8A5.75 5.75 0 1 0 15.5 12",
} as const;

let count = 0;

/**
 * root
 * ├ skip link
 * ├ header: caption, toolbar (undo, reset, zoom out, zoom in, fit)
 * ├ body
 * │ ├ port: the window; cuts off, catches gestures
 * │ │ └ plane: what is panned and zoomed
 * │ │   ├ svg: panels and lines, hidden from screen readers since the boxes' descriptions say every relation
 * │ │   ├ headings of the groups
 * │ │   └ tree: the boxes
 * │ └ card: what stands and why; beside the map, below it where there is little room
 * ├ legend, notes
 * └ live region, end (where the skip link leads)
 */
export function createFrame(document: Document): Frame {
  const prefix = `ag-${++count}`;
  const div = (name: string, more: { readonly [name in AttributeName]?: string | number } = {}) =>
    html(document, "div", { class: `ag-${name}`, part: name, ...more });
  const frame: Frame = {
    root: html(document, "div", { class: "ag", part: "root" }),
    skip: html(document, "a", { class: "ag-skip", href: `#${prefix}-end` }),
    header: div("header"),
    caption: div("caption", { dir: "auto", id: `${prefix}-caption` }),
    toolbar: div("toolbar", { role: "toolbar" }),
    zoomOut: button(document, ICONS.zoomOut),
    zoomIn: button(document, ICONS.zoomIn),
    fit: button(document, ICONS.fit),
    undo: button(document, ICONS.undo),
    reset: button(document, ICONS.reset),
    port: div("port"),
    plane: div("plane"),
    layers: createLineLayers(document),
    tree: div("tree", { role: "tree" }),
    card: createCard(document),
    legend: div("legend"),
    notes: html(document, "aside", { class: "ag-notes", part: "notes" }),
    live: html(document, "div", { class: "ag-live", role: "status", "aria-live": "polite", "aria-atomic": "true" }),
    gauge: html(document, "div", { class: "ag-gauge", "aria-hidden": "true" }),
    end: html(document, "div", { class: "ag-end", id: `${prefix}-end`, tabindex: -1 }),
  };
  const body = html(document, "div", { class: "ag-body" });
  body.append(frame.port, frame.card.root);
  frame.toolbar.append(frame.undo, frame.reset, frame.zoomOut, frame.zoomIn, frame.fit);
  // There only where a map is judged.
  frame.undo.hidden = frame.reset.hidden = true;
  frame.header.append(frame.caption, frame.toolbar);
  frame.plane.append(frame.layers.lines, frame.layers.headings, frame.tree);
  frame.port.append(frame.plane);
  frame.root.append(frame.skip, frame.header, body, frame.legend, frame.notes, frame.live, frame.gauge, frame.end);
  return frame;
}

function button(document: Document, icon: string): HTMLButtonElement {
  const element = html(document, "button", { type: "button", class: "ag-tool", part: "button" });
  const picture = svg(document, "svg", {
    width: 20,
    height: 20,
    viewBox: "0 0 20 20",
    "aria-hidden": "true",
    focusable: "false",
  });
  picture.append(svg(document, "path", { d: icon }));
  element.append(picture);
  return element;
}

/** Puts the words into the frame. */
export function labelFrame(frame: Frame, name: string, messages: DrawingMessages): void {
  frame.skip.textContent = messages.skip;
  set(frame.tree, { "aria-label": name, "aria-description": messages.hint });
  set(frame.toolbar, { "aria-label": name });
  for (const name of ["undo", "reset", "zoomIn", "zoomOut", "fit"] as const) {
    set(frame[name], { "aria-label": messages[name] });
    frame[name].title = messages[name];
  }
}
