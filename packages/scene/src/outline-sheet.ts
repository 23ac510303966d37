/**
 * A style sheet for outlines, in the colours that `themeProperties` sets. Each reason and objection is a part with a
 * line at its side: whole for what supports, broken for what attacks, dotted for what attacks a step, so that they are told
 * without colour too.
 */
export const outlineSheet = `
.ag-outline-view { box-sizing: border-box; padding: 16px 20px 20px; border: 1px solid color-mix(in srgb, var(--ag-border) 45%, var(--ag-page)); border-radius: 10px;
  background: var(--ag-page); color: var(--ag-text); font-size: 0.9375rem; line-height: 1.5; text-align: start; }
.ag-outline-view *, .ag-outline-view *::before { box-sizing: border-box; }
.ag-outline-view :is(p, h1, h2, h3, h4, h5, h6, ul, section) { margin: 0; padding: 0; font-size: inherit; font-weight: inherit; line-height: inherit; }
.ag-outline-view .ag-outline-title { font-size: 1.125rem; font-weight: 700; line-height: 1.35; }
.ag-outline-view .ag-outline-summary { margin: 2px 0 14px; color: var(--ag-muted); font-size: 0.8125rem; }
.ag-outline-view ul { list-style: none; }
.ag-outline-item { margin: 0 0 8px; border-radius: 4px; }
.ag-outline-item > .ag-outline-line { max-width: 46em; }
.ag-outline-list > .ag-outline-item:last-child { margin-block-end: 4px; }
.ag-outline-number { color: var(--ag-muted); font-variant-numeric: tabular-nums; font-weight: 400; font-size: 0.875em; unicode-bidi: isolate; }
.ag-outline-marks, .ag-outline-lead { color: var(--ag-muted); font-weight: 400; font-size: 0.875em; }
.ag-outline-view .ag-outline-name { font-weight: 700; }
.ag-outline-citation { color: var(--ag-muted); font-size: 0.875em; font-style: italic; }
[data-kind="evidence"] > .ag-outline-line > .ag-outline-lead { color: var(--ag-text); font-weight: 600; }
[data-kind="causation"] > .ag-outline-line > .ag-outline-step { font-weight: 600; }
[data-label="in"] > .ag-outline-line > .ag-outline-marks { color: var(--ag-in); }
[data-label="out"] > .ag-outline-line > .ag-outline-marks { color: var(--ag-out); }

.ag-outline-link { --ag-side: var(--ag-support); margin: 4px 0 8px; padding-inline-start: 14px; border-inline-start: 3px solid var(--ag-side); }
.ag-outline-link[data-kind="conflict"] { --ag-side: var(--ag-attack); border-inline-start-style: dashed; }
.ag-outline-link[data-kind="undercut"] { --ag-side: var(--ag-attack); border-inline-start-style: dotted; }
.ag-outline-link > summary { display: flex; align-items: baseline; gap: 8px; width: fit-content; max-width: 100%; min-height: 24px; margin-inline-start: -4px; padding: 1px 8px 1px 4px; border-radius: 4px;
  color: var(--ag-side); font-size: 0.875rem; font-weight: 700; list-style: none; cursor: pointer; }
.ag-outline-link > summary::-webkit-details-marker { display: none; }
.ag-outline-link > summary::before { content: ""; flex: none; align-self: center; width: 7px; height: 7px; border: solid currentColor; border-width: 0 2px 2px 0; transform: rotate(-45deg); }
.ag-outline-view[dir="rtl"] .ag-outline-link > summary::before { transform: rotate(135deg); }
.ag-outline-view .ag-outline-link[open] > summary::before { transform: rotate(45deg); margin-block-start: -3px; }
.ag-outline-link > summary:hover { background: var(--ag-group); }
.ag-outline-link > summary > .ag-outline-citation { font-weight: 400; }
.ag-outline-view .ag-outline-question { max-width: 46em; margin: 3px 0; color: var(--ag-muted); font-size: 0.875rem; }
.ag-outline-view .ag-outline-question[data-kind="open"] { color: var(--ag-attack); }
.ag-outline-link > ul { padding-block-start: 4px; }
.ag-outline-view a { display: inline-block; min-height: 24px; color: var(--ag-support); text-underline-offset: 2px; }
.ag-outline-view .ag-outline-part { margin-block-start: 18px; padding-block-start: 10px; border-block-start: 1px solid color-mix(in srgb, var(--ag-border) 45%, var(--ag-page)); }
.ag-outline-view .ag-outline-heading { margin: 0 0 6px; font-size: 0.9375rem; font-weight: 700; }
.ag-outline-sentences > li { max-width: 46em; margin: 0 0 6px; }
.ag-outline-view [aria-current="true"] { box-shadow: 0 0 0 6px var(--ag-page), 0 0 0 8px var(--ag-focus); }
.ag-outline-view :is(summary, a, li):focus-visible { outline: 3px solid var(--ag-focus); outline-offset: 2px; border-radius: 4px; }
.ag-outline-view li:focus:not(:focus-visible) { outline: none; }
@media (max-width: 30em) {
  .ag-outline-view { padding: 12px 12px 14px; }
  .ag-outline-link { padding-inline-start: 8px; }
}
@media (pointer: coarse) { .ag-outline-link > summary { min-height: 44px; align-items: center; } }
@media (prefers-contrast: more) {
  .ag-outline-view { --ag-muted: var(--ag-text); border-color: var(--ag-text); }
  .ag-outline-view :is(a, summary, [data-label] > .ag-outline-line > .ag-outline-marks) { color: var(--ag-text); }
}
@media (forced-colors: active) {
  .ag-outline-view :is(summary, a, li):focus-visible { outline-color: Highlight; }
  .ag-outline-view [aria-current="true"] { outline: 2px solid Highlight; }
}
@media print {
  .ag-outline-view { padding: 0; border: 0; }
  .ag-outline-line, .ag-outline-link > summary { break-inside: avoid; }
  .ag-outline-link > summary { break-after: avoid; }
  .ag-outline-link > summary::before { display: none; }
  .ag-outline-link::details-content { display: block; content-visibility: visible; block-size: auto; }
}
`;
