const SHEET = `
:host { display: block; min-width: 0; }
:host([hidden]) { display: none; }
[hidden] { display: none !important; }
.error { margin: 0 0 8px; padding: 10px 14px; border: 2px solid #b3410e; border-radius: 6px; background: #ffffff; color: #1b1b1b;
  font: 14px/1.45 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
.problems { margin: 8px 0 0; font: 13px/1.45 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
.problems summary { padding: 4px 0; min-height: 24px; cursor: pointer; }
.problems ol { margin: 4px 0; padding-inline-start: 24px; }
.problems li { margin: 0 0 6px; }
.problems code { display: block; font: 12px/1.4 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; }
.outline { margin: 12px 0 0; font: 15px/1.5 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
.outline p { margin: 0 0 4px; max-width: 60em; }
.outline p:first-child { font-weight: 700; }
.outline.paper { display: none; }
.source { margin: 0; font: 13px/1.45 ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { .outline.paper { display: block; } .problems { display: none; } }
`;

/** Gives the element's shadow root its style sheet, where constructed sheets can be had. */
export function adopt(root: ShadowRoot, document: Document): void {
  const view = document.defaultView;
  if (!view || !("adoptedStyleSheets" in root)) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(SHEET);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
