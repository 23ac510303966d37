import { html } from "./dom";
import { createViewSwitch, type ShownView, type ViewSwitch } from "./views";

/** What is in the shadow root of the element. */
export interface Shell {
  readonly error: HTMLElement;
  /** The way past everything, before anything else that takes the focus. */
  readonly skip: HTMLAnchorElement;
  readonly views: ViewSwitch;
  readonly map: HTMLElement;
  readonly outline: HTMLElement;
  readonly problems: HTMLDetailsElement;
  /** The text that was read, where a failure would otherwise leave nothing to read. */
  readonly source: HTMLElement;
  /** The element's own content: shown until there is a map, and again if there is none. */
  readonly slot: HTMLSlotElement;
  /** What stands below the map, always. */
  readonly caption: HTMLSlotElement;
}

export function createShell(root: ShadowRoot, choose: (view: ShownView) => void): Shell {
  const document = root.ownerDocument;
  const shell: Shell = {
    error: html(document, "div", { part: "error", role: "alert" }),
    skip: html(document, "a", { part: "skip" }),
    views: createViewSwitch(document, choose),
    map: html(document, "div", { part: "map" }),
    outline: html(document, "section", { part: "outline" }),
    problems: html(document, "details", { part: "diagnostics" }),
    source: html(document, "pre", { part: "source" }),
    slot: html(document, "slot"),
    caption: html(document, "slot"),
  };
  shell.error.className = "error";
  shell.map.className = "map";
  shell.outline.className = "ag-outline-view";
  shell.problems.className = "problems";
  shell.source.className = "source";
  shell.error.hidden = true;
  shell.views.root.hidden = true;
  shell.map.hidden = true;
  shell.outline.hidden = true;
  shell.problems.hidden = true;
  shell.source.hidden = true;
  shell.caption.name = "caption";
  const { error, skip, views, map, outline, problems, source, slot, caption } = shell;
  const end = html(document, "div", { part: "end" });
  end.className = "ag-end";
  end.tabIndex = -1;
  skip.className = "ag-skip";
  skip.href = "#";
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    end.focus();
  });
  root.append(error, skip, views.root, map, outline, problems, source, slot, caption, end);
  return shell;
}
