import { type Card, createCard } from "./create-card";
import { html, set } from "./dom";
import { createFindBar, type FindBar, labelFindBar } from "./find-bar";
import type { DrawingMessages } from "./messages";
import type { PictureFrame } from "./picture-frame";
import { icons, labelTool, toolButton } from "./tool-button";

/** The elements that stay for the life of a drawing. */
export interface Frame extends PictureFrame {
  readonly finder: FindBar;
  readonly stepper: StepBar;
  readonly notice: Notice;
  /** Where is painted what of a large map has no element. */
  readonly backdrop: HTMLCanvasElement;
  readonly overview: HTMLCanvasElement;
  readonly card: Card;
  readonly live: HTMLElement;
  readonly menu: HTMLElement;
  readonly dialog: HTMLDialogElement;
  /** As wide as a letter of the page's root is high: it tells when the reader changes the size of text. */
  readonly gauge: HTMLElement;
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

/**
 * Puts into the frame of a picture all that is seen only when a reader does something:
 *
 * root
 * ├ bars, each there only while it is of use: find, step through, notice of what is left out
 * ├ body
 * │ ├ port
 * │ │ ├ backdrop, below the plane: what of a large map has no element at present, painted
 * │ │ └ overview, above it
 * │ └ card: what stands and why; beside the map, below it where there is little room
 * └ live region, menu, dialog, gauge; before the end
 */
export function createFrame(picture: PictureFrame): Frame {
  const document = picture.root.ownerDocument;
  const frame: Frame = {
    ...picture,
    finder: createFindBar(document),
    stepper: stepBar(document),
    notice: notice(document),
    backdrop: html(document, "canvas", { class: "ag-backdrop", "aria-hidden": "true" }),
    // Whoever sees it can click in it; for all others it says nothing that the tree does not say.
    overview: html(document, "canvas", { class: "ag-overview", part: "overview", "aria-hidden": "true" }),
    card: createCard(document),
    live: html(document, "div", { class: "ag-live", role: "status", "aria-live": "polite", "aria-atomic": "true" }),
    menu: html(document, "div", { class: "ag-menu", part: "menu", role: "menu", popover: "manual" }),
    dialog: html(document, "dialog", { class: "ag-dialog", part: "dialog" }),
    gauge: html(document, "div", { class: "ag-gauge", "aria-hidden": "true" }),
  };
  frame.menu.hidden = frame.overview.hidden = frame.backdrop.hidden = true;
  frame.bars.append(frame.finder.root, frame.stepper.root, frame.notice.root);
  frame.port.prepend(frame.backdrop);
  frame.port.append(frame.overview);
  frame.body.append(frame.card.root);
  frame.end.before(frame.live, frame.menu, frame.dialog, frame.gauge);
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

/** Puts the words into what a picture does not have. */
export function labelFrame({ finder, stepper, notice }: Frame, messages: DrawingMessages): void {
  labelFindBar(finder, messages.find, messages);
  set(stepper.root, { "aria-label": messages.steps });
  labelTool(stepper.previous, messages.stepPrevious);
  labelTool(stepper.next, messages.stepNext);
  labelTool(stepper.close, messages.close);
  notice.all.textContent = messages.showAll;
}
