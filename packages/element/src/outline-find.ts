import {
  createFindBar,
  createFinder,
  createLive,
  englishReader,
  labelFindBar,
  labelTool,
  toolButton,
  toolIcons,
} from "@argument-graph/d3/finding";
import { type ArgumentGraph, type Id, toReadonlyGraph } from "argument-graph";
import { html } from "./dom";
import type { LiveOutline } from "./outline";
import type { Shell } from "./shell";
import { type SpokenWords, spokenEnglish } from "./words";

/** What finding needs of the element around the outline. */
export interface OutlineFindHost {
  /** The statement or link where the reader is. */
  active(): Id | undefined;
  /** What the reader looks for in the outline, and the match where they are; an empty text once they have stopped. */
  found(text: string, match: Id | undefined): void;
}

/** Finds in the outline as in the map: by a button, or by the slash where something of the outline has the focus. */
export interface OutlineFind {
  /** Looks in this graph from now on; the button is beside those that choose the view where there is an outline to see. */
  offer(graph: ArgumentGraph, words: SpokenWords, isSeen: boolean): void;
  /** Marks what is looked for in the map; nothing for an empty text. */
  follow(text: string, match?: Id): void;
  /** Marks again, after the outline has been written anew. */
  refresh(): void;
  /** Leaves no mark behind. */
  stop(): void;
}

export function createOutlineFind(shell: Shell, outline: LiveOutline, host: OutlineFindHost): OutlineFind {
  const { outline: section, views } = shell;
  const document = section.ownerDocument;
  const button = toolButton(document, toolIcons.find);
  const bar = createFindBar(document);
  const root = html(document, "div", { part: "find" });
  const region = html(document, "div", { role: "status" });
  const live = createLive(region);
  /** What has been unfolded for the latest match, and is folded again for the next. */
  let unfolded: readonly HTMLDetailsElement[] = [];
  let given = { graph: toReadonlyGraph({ statements: [], links: [] }), words: spokenEnglish };
  let opener: HTMLElement | undefined;
  const stop = new AbortController();
  root.className = "ag-outline-find";
  region.className = "ag-live";
  root.append(bar.root, region);

  const wordsNow = () => ({ ...englishReader, ...given.words.drawing });
  const finder = createFinder(
    bar,
    {
      graph: () => given.graph,
      messages: wordsNow,
      elements: () => outline.places,
      texts: ownTexts,
      active: host.active,
      show(id, leads) {
        const place = outline.places.get(id);
        for (const fold of unfolded) if (!place || !fold.contains(place)) fold.open = false;
        unfolded = place ? [...unfolded.filter(({ open }) => open), ...foldsAround(place, section)] : [];
        for (const fold of unfolded) fold.open = true;
        if (leads) lineOf(place)?.scrollIntoView({ block: "nearest" });
      },
      focus(match) {
        if (match !== undefined && outline.places.has(match)) outline.reveal(match, true);
        else opener?.focus();
      },
      begin() {
        unfolded = [];
      },
      say: live.say,
      tell: host.found,
    },
    stop.signal,
  );
  const open = (from: HTMLElement) => {
    // Nothing of this is in the page before somebody looks for something.
    if (!root.isConnected) section.before(root);
    label();
    opener = from;
    finder.open();
  };
  const label = () => {
    const { drawing, element } = given.words;
    labelTool(button, element.find);
    labelFindBar(bar, element.find, wordsNow());
    root.lang = drawing.language;
    root.dir = section.dir;
  };

  button.tabIndex = -1;
  button.addEventListener("click", () => open(button));
  section.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.target instanceof HTMLElement) open(event.target);
  });
  return {
    offer(graph, words, isSeen) {
      given = { graph, words };
      label();
      if (isSeen) views.root.append(button);
      else button.remove();
    },
    follow: finder.follow,
    refresh: finder.refresh,
    stop() {
      stop.abort();
      live.destroy();
    },
  };
}

/** What of a place is its own, and not of what is below it. */
const OWN = ":scope > .ag-outline-line, :scope > summary";

const lineOf = (place: HTMLElement | undefined): HTMLElement | null | undefined =>
  place?.querySelector<HTMLElement>(OWN);

/** The words of a statement or link, without those of what is below it. */
function ownTexts(place: HTMLElement): readonly Text[] {
  return [...place.querySelectorAll(OWN)].flatMap((line) => {
    const texts: Text[] = [];
    const walker = place.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) if (text instanceof Text) texts.push(text);
    return texts;
  });
}

/** What has to be unfolded for a place to be seen. */
function foldsAround(place: HTMLElement, section: HTMLElement): readonly HTMLDetailsElement[] {
  const folds: HTMLDetailsElement[] = [];
  for (let at = place.parentElement; at && at !== section; at = at.parentElement)
    if (at instanceof HTMLDetailsElement && !at.open) folds.push(at);
  return folds;
}
