import type { ArgumentGraph, Id } from "@argument-graph/core";
import { type Search, search } from "./find";
import type { FindBar } from "./find-bar";
import { createMarker } from "./mark-text";
import type { PictureMessages } from "./picture-messages";
import type { ReaderMessages } from "./reader-messages";

/** What finding needs of the view in which it finds: of the drawing, or of the outline beside it. */
export interface FinderHost {
  /** What can be found: what is in sight, folded or not. */
  graph(): ArgumentGraph;
  messages(): PictureMessages & ReaderMessages;
  elements(): ReadonlyMap<Id, HTMLElement>;
  /** The words in an element that are its own, in which matches are marked. */
  texts(element: HTMLElement): Iterable<Text>;
  /** Where the reader is. */
  active(): Id | undefined;
  /**
   * Unfolds what hides it and brings it into view, without taking the focus; only the latest one found stays unfolded.
   *
   * @param leads - whether the reader looks for it in this view, not in another one that this goes along with.
   */
  show(id: Id, leads: boolean): void;
  /** Gives the focus back: to the match, if there is one. */
  focus(match: Id | undefined): void;
  begin(): void;
  say(words: string): void;
  /** What the reader looks for in this view, and the match where they are; nothing once they have stopped. */
  tell?(text: string, current: Id | undefined): void;
}

/** Finds as the reader types: jumps to the next match, marks all of them, says how many there are. */
export interface Finder {
  open(): void;
  close(): void;
  /** Marks what holds a text that is looked for elsewhere, and shows one match; nothing is marked for an empty text. */
  follow(text: string, current?: Id): void;
  /** Marks again, after boxes have come and gone. */
  refresh(): void;
  /** What is marked: all matches, and the one where the reader is. */
  marked(): { readonly found: ReadonlySet<Id>; readonly current: Id | undefined };
}

export function createFinder(bar: FindBar, host: FinderHost, signal: AbortSignal): Finder {
  const marker = createMarker(bar.root.ownerDocument.defaultView, host.texts);
  let index: { readonly graph: ArgumentGraph; readonly search: Search } | undefined;
  /** What is looked for; empty while nothing is. */
  let text = "";
  let matches: readonly Id[] = [];
  let at = 0;
  let start: Id | undefined;

  const searching = (): Search => {
    const graph = host.graph();
    if (index?.graph !== graph) index = { graph, search: search(graph, host.messages()) };
    return index.search;
  };
  const want = (words: string) => {
    text = words.trim();
    matches = text === "" ? [] : searching().find(text);
  };
  const refresh = () => {
    const elements = host.elements();
    for (const element of elements.values())
      if (element.matches(".ag-found, .ag-current")) element.classList.remove("ag-found", "ag-current");
    if (text === "") return marker.clear();
    const found = matches.flatMap((id) => elements.get(id) ?? []);
    const current = elements.get(matches[at] ?? "");
    for (const element of found) element.classList.add("ag-found");
    current?.classList.add("ag-current");
    marker.mark(found, matches.length > 0 ? current : undefined, text);
  };
  const tell = () => {
    const words = text === "" ? "" : host.messages().found(at + 1, matches.length);
    bar.count.textContent = words;
    if (words !== "") host.say(words);
    host.tell?.(text, matches[at]);
  };
  const go = (to: number) => {
    at = matches.length === 0 ? 0 : (to + matches.length) % matches.length;
    const id = matches[at];
    if (id !== undefined) host.show(id, true);
    refresh();
    tell();
  };
  const look = () => {
    want(bar.field.value);
    go(text === "" ? 0 : searching().from(matches, start));
  };
  const stop = () => {
    bar.root.hidden = true;
    want("");
    refresh();
  };
  const close = () => {
    if (bar.root.hidden) return;
    const held = bar.root.matches(":focus-within");
    const match = matches[at];
    stop();
    host.tell?.("", undefined);
    if (held) host.focus(match);
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
    follow(words, current) {
      if (words.trim() === "") return stop();
      if (text === "") host.begin();
      bar.root.hidden = true;
      if (current !== undefined) host.show(current, false);
      want(words);
      at = Math.max(0, current === undefined ? 0 : matches.indexOf(current));
      refresh();
    },
    refresh,
    marked: () => ({ found: new Set(matches), current: matches[at] }),
  };
}
