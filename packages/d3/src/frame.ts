import { type Card, createCard } from "./create-card";
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

/** A field to find by, shown while the reader looks for something. */
export interface FindBar {
  readonly root: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly count: HTMLElement;
  readonly previous: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly close: HTMLButtonElement;
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

const ICONS = {
  find: "M8.75 3.5A5.25 5.25 0 1 0 8.75 14A5.25 5.25 0 1 0 8.75 3.5M12.5 12.5L16.5 16.5",
  help: "M7 7.25A3 3 0 1 1 11.2 10C10.2 10.5 10 11 10 12.25M10 15.6V15.7",
  more: "M4 5.5H16M4 10H16M4 14.5H16",
  close: "M5 5L15 15M15 5L5 15",
  previous: "M5 12.5L10 7.5L15 12.5",
  next: "M5 7.5L10 12.5L15 7.5",
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
    find: button(document, ICONS.find),
    help: button(document, ICONS.help),
    more: button(document, ICONS.more),
    finder: findBar(document),
    stepper: stepBar(document),
    notice: notice(document),
    prefix,
    zoomOut: button(document, ICONS.zoomOut),
    zoomIn: button(document, ICONS.zoomIn),
    fit: button(document, ICONS.fit),
    undo: button(document, ICONS.undo),
    reset: button(document, ICONS.reset),
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

function findBar(document: Document): FindBar {
  const bar: FindBar = {
    root: html(document, "form", { class: "ag-bar", part: "bar", role: "search" }),
    field: html(document, "input", { class: "ag-field", part: "field", type: "search", dir: "auto" }),
    count: html(document, "output", { class: "ag-count", "aria-live": "off" }),
    previous: button(document, ICONS.previous),
    next: button(document, ICONS.next),
    close: button(document, ICONS.close),
  };
  set(bar.field, { autocomplete: "off", spellcheck: "false", enterkeyhint: "next" });
  bar.root.append(bar.field, bar.count, bar.previous, bar.next, bar.close);
  bar.root.hidden = true;
  return bar;
}

function stepBar(document: Document): StepBar {
  const bar: StepBar = {
    root: html(document, "div", { class: "ag-bar", part: "bar", role: "group" }),
    previous: button(document, ICONS.previous),
    at: html(document, "span", { class: "ag-count" }),
    next: button(document, ICONS.next),
    close: button(document, ICONS.close),
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
  const { finder, stepper, notice } = frame;
  frame.skip.textContent = messages.skip;
  set(frame.tree, { "aria-label": name });
  set(frame.toolbar, { "aria-label": name });
  for (const name of ["find", "undo", "reset", "zoomIn", "zoomOut", "fit", "help", "more"] as const)
    label(frame[name], messages[name]);
  set(finder.field, { "aria-label": messages.find });
  label(finder.previous, messages.findPrevious);
  label(finder.next, messages.findNext);
  set(stepper.root, { "aria-label": messages.steps });
  label(stepper.previous, messages.stepPrevious);
  label(stepper.next, messages.stepNext);
  for (const { close } of [finder, stepper]) label(close, messages.close);
  notice.all.textContent = messages.showAll;
}

function label(button: HTMLButtonElement, words: string): void {
  set(button, { "aria-label": words });
  button.title = words;
}
