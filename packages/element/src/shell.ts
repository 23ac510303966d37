import { html } from "./dom";

/** What is in the shadow root of the element. */
export interface Shell {
  readonly error: HTMLElement;
  readonly map: HTMLElement;
  readonly outline: HTMLElement;
  readonly problems: HTMLDetailsElement;
  /** The text that was read, where a failure would otherwise leave nothing to read. */
  readonly source: HTMLElement;
  /** The element's own content: shown until there is a map, and again if there is none. */
  readonly slot: HTMLSlotElement;
}

export function createShell(root: ShadowRoot): Shell {
  const document = root.ownerDocument;
  const shell: Shell = {
    error: html(document, "div", { part: "error", role: "alert" }),
    map: html(document, "div", { part: "map" }),
    outline: html(document, "section", { part: "outline", label: "Outline" }),
    problems: html(document, "details", { part: "diagnostics" }),
    source: html(document, "pre", { part: "source" }),
    slot: html(document, "slot"),
  };
  shell.error.className = "error";
  shell.outline.className = "outline";
  shell.problems.className = "problems";
  shell.source.className = "source";
  shell.error.hidden = true;
  shell.map.hidden = true;
  shell.outline.hidden = true;
  shell.problems.hidden = true;
  shell.source.hidden = true;
  root.append(shell.error, shell.map, shell.outline, shell.problems, shell.source, shell.slot);
  return shell;
}
