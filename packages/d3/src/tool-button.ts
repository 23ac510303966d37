import { html, set, svg } from "./dom";

/** What is drawn on the buttons above a map, as paths in a square of 20 by 20. */
export const toolIcons = {
  find: "M8.75 3.5A5.25 5.25 0 1 0 8.75 14A5.25 5.25 0 1 0 8.75 3.5M12.5 12.5L16.5 16.5",
  help: "M7 7.25A3 3 0 1 1 11.2 10C10.2 10.5 10 11 10 12.25M10 15.6V15.7",
  more: "M4 5.5H16M4 10H16M4 14.5H16",
  zoomIn: "M10 4V16M4 10H16",
  zoomOut: "M4 10H16",
  fit: "M4 8V4H8M12 4H16V8M16 12V16H12M8 16H4V12",
  undo: "M7.5 4L4 7.5L7.5 11M4 7.5H12A4.25 4.25 0 0 1 12 16H8",
  reset: "M15.5 4V8H11.5M15 8A5.75 5.75 0 1 0 15.5 12",
} as const;

/** What is drawn on the buttons of bars. */
export const icons = {
  close: "M5 5L15 15M15 5L5 15",
  previous: "M5 12.5L10 7.5L15 12.5",
  next: "M5 7.5L10 12.5L15 7.5",
} as const;

/** A button that shows a picture; `labelTool` gives it its name. */
export function toolButton(document: Document, icon: string): HTMLButtonElement {
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

/** Names a button, for those who see its picture and for those who do not. */
export function labelTool(button: HTMLButtonElement, words: string): void {
  set(button, { "aria-label": words });
  button.title = words;
}
