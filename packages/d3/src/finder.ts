import type { ArgumentGraph, Id } from "@argument-graph/core";
import { type Search, search } from "./find";
import type { FindBar } from "./frame";
import { createMarker } from "./mark-text";
import type { DrawingMessages } from "./messages";

/** What finding needs of the drawing. */
export interface FinderHost {
  /** What can be found: what is in sight, folded or not. */
  graph(): ArgumentGraph;
  messages(): DrawingMessages;
  elements(): ReadonlyMap<Id, HTMLElement>;
  /** Where the reader is. */
  active(): Id | undefined;
  /** Unfolds what hides it and brings it into view, without taking the focus; only the latest one found stays unfolded. */
  show(id: Id): void;
  /** Gives the focus to the box where the reader is. */
  focus(): void;
  begin(): void;
  say(words: string): void;
}

/** Finds as the reader types: jumps to the next match, marks all of them, says how many there are. */
export interface Finder {
  open(): void;
  close(): void;
  /** Marks again, after boxes have come and gone. */
  refresh(): void;
  /** What is marked: all matches, and the one where the reader is. */
  marked(): { readonly found: ReadonlySet<Id>; readonly current: Id | undefined };
}

export function createFinder(bar: FindBar, host: FinderHost, signal: AbortSignal): Finder {
  const marker = createMarker(bar.root.ownerDocument.defaultView);
  let index: { readonly graph: ArgumentGraph; readonly search: Search } | undefined;
  let matches: readonly Id[] = [];
  let at = 0;
  let start: Id | undefined;

  const searching = (): Search => {
    const graph = host.graph();
    if (index?.graph !== graph) index = { graph, search: search(graph, host.messages()) };
    return index.search;
  };
  const refresh = () => {
    for (const element of host.elements().values())
      if (element.matches(".ag-found, .ag-current")) element.classList.remove("ag-found", "ag-current");
    if (bar.root.hidden) return marker.clear();
    const found = matches.flatMap((id) => host.elements().get(id) ?? []);
    const current = host.elements().get(matches[at] ?? "");
    for (const element of found) element.classList.add("ag-found");
    current?.classList.add("ag-current");
    marker.mark(found, matches.length > 0 ? current : undefined, bar.field.value);
  };
  const tell = () => {
    const { found } = host.messages();
    const words = bar.field.value.trim() === "" ? "" : found(at + 1, matches.length);
    bar.count.textContent = words;
    if (words !== "") host.say(words);
  };
  const go = (to: number) => {
    at = matches.length === 0 ? 0 : (to + matches.length) % matches.length;
    const id = matches[at];
    if (id !== undefined) host.show(id);
    refresh();
    tell();
  };
  const look = () => {
    matches = searching().find(bar.field.value);
    go(searching().from(matches, start));
  };
  const close = () => {
    if (bar.root.hidden) return;
    const held = bar.root.matches(":focus-within");
    bar.root.hidden = true;
    refresh();
    if (held) host.focus();
  };

  signal.addEventListener("abort", marker.clear);
  bar.field.addEventListener("input", look, { signal });
  bar.previous.addEventListener("click", () => go(at - 1), { signal });
  bar.next.addEventListener("click", () => go(at + 1), { signal });
  bar.close.addEventListener("click", close, { signal });
  bar.root.addEventListener("submit", (event) => event.preventDefault(), { signal });
  bar.root.addEventListener(
    "keydown",
    (event) => {
      // What is typed here is meant for the field, not for keys that a page may have.
      if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
      if (event.isComposing) return;
      const inField = event.composedPath().includes(bar.field);
      if (event.key === "Escape") close();
      else if (event.key === "Enter" && inField) go(event.shiftKey ? at - 1 : at + 1);
      else return;
      event.preventDefault();
    },
    { signal },
  );
  return {
    open() {
      if (bar.root.hidden) host.begin();
      bar.root.hidden = false;
      start = host.active();
      bar.field.focus();
      bar.field.select();
      look();
    },
    close,
    refresh,
    marked: () =>
      bar.root.hidden ? { found: new Set(), current: undefined } : { found: new Set(matches), current: matches[at] },
  };
}
