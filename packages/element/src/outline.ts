import type { Id, OutlineElement } from "argument-graph";
import { fromTree } from "./dom";
import { patchTree } from "./patch-tree";

/** The outline in a page. */
export interface LiveOutline {
  /** Where each statement and link stands in full. */
  readonly places: ReadonlyMap<Id, HTMLElement>;
  /** Shows another tree; what is folded and what has the focus stays so, as far as it is still there. */
  fill(tree: OutlineElement | undefined): void;
  /** Unfolds what a statement or link stands in and brings it into view; with `focus`, gives it the focus. */
  reveal(id: Id, focus: boolean): void;
  /** Marks a statement or link as the one that is selected. */
  select(id: Id | undefined): void;
}

/**
 * An outline that folds and whose links lead to their places, in a shadow root too. It is one stop of the Tab key: the
 * arrows up and down go on between what folds and links, Home and End to the first and last; left and right fold and
 * unfold, as in a tree, and are mirrored where lines run from right to left.
 */
export function createOutline(section: HTMLElement): LiveOutline {
  const { ownerDocument: document } = section;
  const places = new Map<Id, HTMLElement>();
  let filled: OutlineElement | undefined;
  let selected: Id | undefined;

  const go = (place: HTMLElement, focus: boolean): void => {
    for (let at = place.parentElement; at && at !== section; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
    const target = place instanceof HTMLDetailsElement ? place.querySelector("summary") : place;
    stopAt(section, controlIn(place));
    if (focus) target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest" });
  };

  const select = (id: Id | undefined): void => {
    places.get(selected ?? "")?.removeAttribute("aria-current");
    selected = id;
    if (id !== undefined) places.get(id)?.setAttribute("aria-current", "true");
  };

  section.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const place = link && placeOf(section, link.getAttribute("href") ?? "");
    if (!place) return;
    event.preventDefault();
    go(place, true);
  });
  section.addEventListener("focusin", ({ target }) => {
    if (isControl(target)) stopAt(section, target);
  });
  section.addEventListener("keydown", (event) => {
    if (!isControl(event.target) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!press(section, event.target, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    places,
    fill(tree) {
      const before = filled;
      filled = tree;
      const focused = section.querySelector(":focus");
      const state = stateOf(section);
      const refilled = before && tree && patchTree(section, before, tree);
      if (refilled) {
        for (const element of refilled) ready(element);
        if (refilled.length > 0 && (focused?.isConnected === false || !section.querySelector(STOP)))
          restore(section, places, state);
        return;
      }
      const root = tree && fromTree(document, tree);
      section.lang = root?.lang ?? "";
      section.dir = root?.dir ?? "";
      section.replaceChildren(...(root?.childNodes ?? []));
      places.clear();
      for (const place of section.querySelectorAll<HTMLElement>("[data-id]")) {
        places.set(place.dataset.id ?? "", place);
        if (place.localName === "li") place.tabIndex = -1;
      }
      ready(section);
      restore(section, places, state);
      select(selected);
    },
    reveal(id, focus) {
      const place = places.get(id);
      if (place) go(place, focus);
    },
    select,
  };
}

const CONTROLS = "summary, a";

/** What has just been made is no stop of the Tab key, and its lists are lists, also without bullets. */
function ready(part: HTMLElement): void {
  for (const control of part.querySelectorAll<HTMLElement>(CONTROLS)) control.tabIndex = -1;
  for (const list of part.querySelectorAll("ul")) list.setAttribute("role", "list");
}

const STOP = ":is(summary, a)[tabindex='0']";

const isControl = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches(CONTROLS);

/** What folds and what leads elsewhere, as far as it is not folded away. */
function controls(section: HTMLElement): readonly HTMLElement[] {
  return [...section.querySelectorAll<HTMLElement>(CONTROLS)].filter(isShown);
}

function isShown(control: HTMLElement): boolean {
  const fold = control.closest("details:not([open])");
  if (!fold) return true;
  return control.parentElement === fold && fold.parentElement?.closest("details:not([open])") === null;
}

/** The control that belongs to a place: its own, else the first in it or after it. */
function controlIn(place: HTMLElement): HTMLElement | undefined {
  return place.querySelector<HTMLElement>(CONTROLS) ?? undefined;
}

/** Gives one control the stop of the Tab key, and takes it from the one that had it. */
function stopAt(section: HTMLElement, control: HTMLElement | undefined): void {
  if (!control) return;
  for (const other of section.querySelectorAll<HTMLElement>(STOP)) other.tabIndex = -1;
  control.tabIndex = 0;
}

/** The place that a link within the outline leads to. */
function placeOf(section: HTMLElement, href: string): HTMLElement | undefined {
  if (!href.startsWith("#")) return undefined;
  return [...section.querySelectorAll<HTMLElement>("[id]")].find(({ id }) => id === href.slice(1));
}

/** Does what a key asks for; false if it asks for nothing here. */
function press(section: HTMLElement, control: HTMLElement, key: string): boolean {
  const all = controls(section);
  const at = all.indexOf(control);
  const rtl = section.dir === "rtl";
  switch (key) {
    case "ArrowDown":
      return focusOn(all[at + 1]);
    case "ArrowUp":
      return focusOn(all[at - 1]);
    case "Home":
      return focusOn(all[0]);
    case "End":
      return focusOn(all.at(-1));
    case rtl ? "ArrowLeft" : "ArrowRight":
      return fold(control, true) || (control.localName === "summary" && focusOn(all[at + 1]));
    case rtl ? "ArrowRight" : "ArrowLeft":
      return fold(control, false) || focusOn(around(control));
    default:
      return false;
  }
}

function focusOn(control: HTMLElement | null | undefined): boolean {
  control?.focus();
  return control !== null && control !== undefined;
}

/** Unfolds or folds what a control is the summary of; false if it is so already, or folds nothing. */
function fold(control: HTMLElement, open: boolean): boolean {
  const { parentElement: details } = control;
  if (control.localName !== "summary" || !(details instanceof HTMLDetailsElement) || details.open === open)
    return false;
  details.open = open;
  return true;
}

/** The summary of what a control stands in. */
function around(control: HTMLElement): HTMLElement | null | undefined {
  const own = control.localName === "summary" ? control.parentElement?.parentElement : control;
  return own?.closest("details")?.querySelector("summary");
}

interface State {
  readonly closed: ReadonlySet<string>;
  /** Where the focus is: in which place, and on what of it. */
  readonly focus: { readonly id: Id; readonly name: string } | undefined;
  readonly stop: Id | undefined;
}

const idAt = (element: Element | null | undefined): Id | undefined =>
  element?.closest<HTMLElement>("[data-id]")?.dataset.id;

function stateOf(section: HTMLElement): State {
  const focused = section.querySelector<HTMLElement>(":focus");
  const id = idAt(focused);
  return {
    closed: new Set([...section.querySelectorAll("details:not([open])")].map((details) => idAt(details) ?? "")),
    focus: focused && id !== undefined ? { id, name: focused.localName } : undefined,
    stop: idAt(section.querySelector(STOP)),
  };
}

function restore(section: HTMLElement, places: ReadonlyMap<Id, HTMLElement>, { closed, focus, stop }: State): void {
  for (const [id, place] of places) if (closed.has(id) && place instanceof HTMLDetailsElement) place.open = false;
  const first = section.querySelector<HTMLElement>(CONTROLS) ?? undefined;
  const kept = stop === undefined ? undefined : places.get(stop);
  stopAt(section, (kept && controlIn(kept)) ?? first);
  const place = focus && places.get(focus.id);
  if (!focus || !place) return;
  const target = place.localName === focus.name ? place : (place.querySelector<HTMLElement>(focus.name) ?? place);
  target.focus({ preventScroll: true });
}
