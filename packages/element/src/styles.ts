import { dark, light, type Theme, themeProperties } from "argument-graph";
import { propertyOf } from "./page-theme";

/** The colours of a theme, where the page sets no other. */
const colours = (theme: Theme): string =>
  themeProperties(theme).replace(
    /--ag-([a-z-]+): ([^;]+);/g,
    (_, name: string, value: string) => `--ag-${name}: var(${propertyOf(name)}, ${value});`,
  );

const FAMILY = light.font.text.family;

/** What stands in the shadow root beside the drawing, which has its theme from elsewhere. */
const PARTS = ".error, .views, .ag-outline-find, .ag-outline-view, .problems, a.ag-skip";

const SHEET = `
:host { display: block; min-width: 0; }
:host([hidden]) { display: none; }
[hidden] { display: none !important; }
${PARTS} { ${colours(light)} font-family: ${FAMILY}; overflow-wrap: anywhere; }
:host([theme="dark" i]) :is(${PARTS}) { ${colours(dark)} }
@media (prefers-color-scheme: dark) {
  :host(:not([theme="light" i], [theme="dark" i])) :is(${PARTS}) { ${colours(dark)} }
}
.error { margin: 0 0 8px; padding: 10px 14px; border: 2px solid var(--ag-attack); border-radius: 6px; background: var(--ag-page); color: var(--ag-text);
  font-size: 0.875rem; line-height: 1.45; }
.problems { margin: 8px 0 0; color: inherit; font-size: 0.8125rem; line-height: 1.45; color-scheme: inherit; }
.problems summary { padding: 4px 0; min-height: 24px; cursor: pointer; }
.problems ol { margin: 4px 0; padding-inline-start: 24px; }
.problems li { margin: 0 0 6px; }
.problems code { display: block; font: 0.75rem/1.4 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; }
.source { margin: 0; font: 0.8125rem/1.45 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }

.views { display: flex; flex-wrap: wrap; width: fit-content; max-width: 100%; margin: 0 0 8px; margin-inline-start: auto; border: 1px solid var(--ag-border); border-radius: 8px; background: var(--ag-page); overflow: clip; overflow-clip-margin: 6px; }
.views button { flex: 1 0 auto; min-height: max(28px, 1.75rem); margin: 0; padding: 3px 14px; border: 0; border-inline-start: 1px solid var(--ag-border); background: none; color: var(--ag-text);
  font: inherit; font-size: 0.8125rem; line-height: 1.4; cursor: pointer; }
.views button:first-child { border-inline-start: 0; border-start-start-radius: 7px; border-end-start-radius: 7px; }
.views button:last-child { border-start-end-radius: 7px; border-end-end-radius: 7px; }
.views button:hover { background: var(--ag-group); }
.views button[aria-pressed="true"] { background: var(--ag-text); color: var(--ag-page); font-weight: 600; }
.views button:focus-visible { position: relative; outline: 3px solid var(--ag-focus); outline-offset: 1px; }

/* The element has a way past everything itself, before the buttons for the views. */
.map .ag-skip, .ag-skip:has(+ .views[hidden]) { display: none; }
a.ag-skip { position: absolute; inset: auto; z-index: 5; padding: 6px 12px; border-radius: 6px; background: var(--ag-page); color: var(--ag-text); }
a.ag-skip:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; padding: 0; overflow: hidden; white-space: nowrap; }
a.ag-skip:focus-visible { outline: 3px solid var(--ag-focus); outline-offset: 1px; }
.map:not([hidden]) + .ag-outline-view { margin-block-start: 16px; }
.ag-outline-view.paper { display: none; }
@media (pointer: coarse) { .views button { min-height: 44px; } }
@media (forced-colors: active) {
  .views button[aria-pressed="true"] { forced-color-adjust: none; border-color: ButtonBorder; background: Highlight; color: HighlightText; }
  .views button:focus-visible { outline-color: Highlight; }
}
@media print {
  .views, .problems { display: none; }
  .ag-outline-view.paper { display: block; }
  :host(:not([theme])) .ag-outline-view, :host([theme]) .ag-outline-view { ${themeProperties(light)} }
}
`;

/** Gives the element's shadow root its style sheet. */
export const adopt = (root: ShadowRoot): void => adoptSheet(root, SHEET);

/** Gives a shadow root a style sheet, where constructed sheets can be had. */
export function adoptSheet(root: ShadowRoot, css: string): void {
  const view = root.ownerDocument.defaultView;
  if (!view || !("adoptedStyleSheets" in root)) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(readable(css));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** A page that makes its root font smaller, as many do to count in tens, does not make words too small to read. */
const readable = (css: string): string =>
  css.replace(/([\d.]+)rem/g, (rem, count: string) => `max(${rem}, ${Number(count) * 16}px)`);
