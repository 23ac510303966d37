import { type AttributeName, html, set } from "./dom";
import { createLineLayers, type LineLayers } from "./lines";
import type { PictureMessages } from "./picture-messages";
import { labelTool, toolButton, toolIcons } from "./tool-button";

/** The elements of a drawing that are seen and read before the reader does anything. */
export interface PictureFrame {
  readonly root: HTMLElement;
  readonly skip: HTMLAnchorElement;
  readonly header: HTMLElement;
  readonly caption: HTMLElement;
  readonly toolbar: HTMLElement;
  readonly find: HTMLButtonElement;
  readonly zoomIn: HTMLButtonElement;
  readonly zoomOut: HTMLButtonElement;
  readonly fit: HTMLButtonElement;
  readonly undo: HTMLButtonElement;
  readonly reset: HTMLButtonElement;
  readonly help: HTMLButtonElement;
  readonly more: HTMLButtonElement;
  /** Where bars have their place, between header and map. */
  readonly bars: HTMLElement;
  readonly body: HTMLElement;
  readonly port: HTMLElement;
  readonly plane: HTMLElement;
  readonly layers: LineLayers;
  readonly tree: HTMLElement;
  readonly legend: HTMLElement;
  readonly notes: HTMLElement;
  /** An id of this drawing alone. */
  readonly prefix: string;
  readonly end: HTMLElement;
}

/** The buttons above the map, in their order. */
const BUTTONS = ["find", "undo", "reset", "zoomOut", "zoomIn", "fit", "help", "more"] as const;

let count = 0;

/**
 * root
 * ├ skip link
 * ├ header: caption, toolbar (find, undo, reset, zoom out, zoom in, fit, help, more)
 * ├ bars
 * ├ body
 * │ └ port: the window; cuts off, catches gestures
 * │   └ plane: what is panned and zoomed
 * │     ├ svg: panels and lines, hidden from screen readers since the boxes' descriptions say every relation
 * │     ├ headings of the groups
 * │     └ tree: the boxes
 * ├ legend, notes
 * └ end: where the skip link leads
 */
export function createPictureFrame(document: Document): PictureFrame {
  const prefix = `ag-${++count}`;
  const div = (name: string, more: { readonly [name in AttributeName]?: string | number } = {}) =>
    html(document, "div", { class: `ag-${name}`, part: name, ...more });
  const tool = (name: (typeof BUTTONS)[number]) => toolButton(document, toolIcons[name]);
  const frame: PictureFrame = {
    root: html(document, "div", { class: "ag", part: "root" }),
    skip: html(document, "a", { class: "ag-skip", href: `#${prefix}-end` }),
    header: div("header"),
    caption: div("caption", { dir: "auto", id: `${prefix}-caption` }),
    toolbar: div("toolbar", { role: "toolbar" }),
    find: tool("find"),
    undo: tool("undo"),
    reset: tool("reset"),
    zoomOut: tool("zoomOut"),
    zoomIn: tool("zoomIn"),
    fit: tool("fit"),
    help: tool("help"),
    more: tool("more"),
    bars: html(document, "div", { class: "ag-bars" }),
    body: html(document, "div", { class: "ag-body" }),
    port: div("port"),
    plane: div("plane"),
    layers: createLineLayers(document),
    tree: div("tree", { role: "tree", "data-lm-suppress-shortcuts": "true" }),
    legend: div("legend"),
    notes: html(document, "aside", { class: "ag-notes", part: "notes" }),
    prefix,
    end: html(document, "div", { class: "ag-end", id: `${prefix}-end`, tabindex: -1 }),
  };
  const { root, skip, header, caption, toolbar, bars, body, port, plane, layers, tree, legend, notes, end } = frame;
  toolbar.append(...BUTTONS.map((name) => frame[name]));
  // One stop for the Tab key; there is nothing to be taken back yet.
  for (const button of BUTTONS) set(frame[button], { tabindex: button === "find" ? 0 : -1 });
  set(frame.undo, { "aria-disabled": "true" });
  set(frame.more, { "aria-haspopup": "menu", "aria-expanded": "false" });
  set(frame.help, { "aria-haspopup": "dialog" });
  // There only where a map is judged.
  frame.reset.hidden = true;
  header.append(caption, toolbar);
  plane.append(layers.lines, layers.headings, tree);
  port.append(plane);
  body.append(port);
  root.append(skip, header, bars, body, legend, notes, end);
  return frame;
}

/** Puts the words into the frame. */
export function labelPicture(frame: PictureFrame, name: string, messages: PictureMessages): void {
  frame.skip.textContent = messages.skip;
  set(frame.tree, { "aria-label": name });
  set(frame.toolbar, { "aria-label": name });
  for (const button of BUTTONS) labelTool(frame[button], messages[button]);
}
