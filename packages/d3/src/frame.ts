import { type Card, createCard } from "./create-card";
import type { AttributeName } from "./dom";
import { html, set } from "./dom";
import { createFindBar, type FindBar, labelFindBar } from "./find-bar";
import { createLineLayers, type LineLayers } from "./lines";
import type { DrawingMessages } from "./messages";
import { icons, labelTool, toolButton } from "./tool-button";

/** The elements that stay for the life of a drawing. */
export interface Frame {
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
  readonly finder: FindBar;
  readonly stepper: StepBar;
  readonly notice: Notice;
  readonly port: HTMLElement;
  /** Where is painted what of a large map has no element. */
  readonly backdrop: HTMLCanvasElement;
  readonly plane: HTMLElement;
  readonly layers: LineLayers;
  readonly tree: HTMLElement;
  readonly overview: HTMLCanvasElement;
  readonly card: Card;
  readonly legend: HTMLElement;
  readonly notes: HTMLElement;
  readonly live: HTMLElement;
  readonly menu: HTMLElement;
  readonly dialog: HTMLDialogElement;
  /** An id of this drawing alone. */
  readonly prefix: string;
  /** As wide as a letter of the page's root is high: it tells when the reader changes the size of text. */
  readonly gauge: HTMLElement;
  readonly end: HTMLElement;
}

/** Where the reader is while stepping through the argument. */
export interface StepBar {
  readonly root: HTMLElement;
  readonly previous: HTMLButtonElement;
  readonly at: HTMLElement;
  readonly next: HTMLButtonElement;
  readonly close: HTMLButtonElement;
}

/** Says that only a part of the map is shown. */
export interface Notice {
  readonly root: HTMLElement;
  readonly words: HTMLElement;
  readonly all: HTMLButtonElement;
}

let count = 0;

/**
 * root
 * ├ skip link
 * ├ header: caption, toolbar (find, undo, reset, zoom out, zoom in, fit, help, more)
 * ├ bars, each there only while it is of use: find, step through, notice of what is left out
 * ├ body
 * │ ├ port: the window; cuts off, catches gestures
 * │ │ ├ backdrop: what of a large map has no element at present, painted
 * │ │ └ plane: what is panned and zoomed
 * │ │   ├ svg: panels and lines, hidden from screen readers since the boxes' descriptions say every relation
 * │ │   ├ headings of the groups
 * │ │   └ tree: the boxes
 * │ └ card: what stands and why; beside the map, below it where there is little room
 * ├ legend, notes
 * └ live region, menu, dialog, end (where the skip link leads)
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
    find: toolButton(document, icons.find),
    help: toolButton(document, icons.help),
    more: toolButton(document, icons.more),
    finder: createFindBar(document),
    stepper: stepBar(document),
    notice: notice(document),
    prefix,
    zoomOut: toolButton(document, icons.zoomOut),
    zoomIn: toolButton(document, icons.zoomIn),
    fit: toolButton(document, icons.fit),
    undo: toolButton(document, icons.undo),
    reset: toolButton(document, icons.reset),
    port: div("port"),
    backdrop: html(document, "canvas", { class: "ag-backdrop", "aria-hidden": "true" }),
    plane: div("plane"),
    layers: createLineLayers(document),
    tree: div("tree", { role: "tree", "data-lm-suppress-shortcuts": "true" }),
    // Whoever sees it can click in it; for all others it says nothing that the tree does not say.
    overview: html(document, "canvas", { class: "ag-overview", part: "overview", "aria-hidden": "true" }),
    card: createCard(document),
    legend: div("legend"),
    notes: html(document, "aside", { class: "ag-notes", part: "notes" }),
    live: html(document, "div", { class: "ag-live", role: "status", "aria-live": "polite", "aria-atomic": "true" }),
    menu: html(document, "div", { class: "ag-menu", part: "menu", role: "menu", popover: "manual" }),
    dialog: html(document, "dialog", { class: "ag-dialog", part: "dialog" }),
    gauge: html(document, "div", { class: "ag-gauge", "aria-hidden": "true" }),
    end: html(document, "div", { class: "ag-end", id: `${prefix}-end`, tabindex: -1 }),
  };
  const body = html(document, "div", { class: "ag-body" });
  body.append(frame.port, frame.card.root);
  const { find, undo, reset, zoomOut, zoomIn, fit, help, more } = frame;
  frame.toolbar.append(find, undo, reset, zoomOut, zoomIn, fit, help, more);
  set(more, { "aria-haspopup": "menu", "aria-expanded": "false" });
  set(help, { "aria-haspopup": "dialog" });
  // There only where a map is judged.
  frame.reset.hidden = true;
  frame.menu.hidden = frame.overview.hidden = frame.backdrop.hidden = true;
  frame.header.append(frame.caption, frame.toolbar);
  frame.plane.append(frame.layers.lines, frame.layers.headings, frame.tree);
  frame.port.append(frame.backdrop, frame.plane, frame.overview);
  const bars = html(document, "div", { class: "ag-bars" });
  bars.append(frame.finder.root, frame.stepper.root, frame.notice.root);
  frame.root.append(frame.skip, frame.header, bars, body, frame.legend, frame.notes, frame.live);
  frame.root.append(frame.menu, frame.dialog, frame.gauge, frame.end);
  return frame;
}

function stepBar(document: Document): StepBar {
  const bar: StepBar = {
    root: html(document, "div", { class: "ag-bar", part: "bar", role: "group" }),
    previous: toolButton(document, icons.previous),
    at: html(document, "span", { class: "ag-count" }),
    next: toolButton(document, icons.next),
    close: toolButton(document, icons.close),
  };
  bar.root.append(bar.previous, bar.at, bar.next, bar.close);
  bar.root.hidden = true;
  return bar;
}

function notice(document: Document): Notice {
  const bar: Notice = {
    root: html(document, "div", { class: "ag-bar ag-notice", part: "bar" }),
    words: html(document, "span", { class: "ag-notice-words" }),
    all: html(document, "button", { type: "button", class: "ag-choice", part: "button" }),
  };
  bar.root.append(bar.words, bar.all);
  bar.root.hidden = true;
  return bar;
}

/** Puts the words into the frame. */
export function labelFrame(frame: Frame, name: string, messages: DrawingMessages): void {
  const { finder, stepper, notice } = frame;
  frame.skip.textContent = messages.skip;
  set(frame.tree, { "aria-label": name });
  set(frame.toolbar, { "aria-label": name });
  for (const name of ["find", "undo", "reset", "zoomIn", "zoomOut", "fit", "help", "more"] as const)
    labelTool(frame[name], messages[name]);
  labelFindBar(finder, messages.find, messages);
  set(stepper.root, { "aria-label": messages.steps });
  labelTool(stepper.previous, messages.stepPrevious);
  labelTool(stepper.next, messages.stepNext);
  labelTool(stepper.close, messages.close);
  notice.all.textContent = messages.showAll;
}
