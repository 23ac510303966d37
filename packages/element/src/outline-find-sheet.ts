import { barSheet, toolSheet } from "@argument-graph/d3/finding";

/** The bar by which the reader finds in the outline: it stays in sight while the page is scrolled from match to match. */
export const findSheet = `
${toolSheet}
${barSheet}
.ag-outline-find { position: sticky; inset-block-start: 0; z-index: 4; font-size: 0.9375rem; line-height: 1.4; }
.ag-outline-find > .ag-bar { --ag-rule: var(--ag-border); --ag-small-size: 0.8125rem; box-sizing: border-box; margin-block-end: 8px; padding: 4px 8px; border: 1px solid var(--ag-border); border-radius: 10px; background: var(--ag-page); color: var(--ag-text);
  box-shadow: 0 2px 10px rgb(0 0 0 / 0.14); }
.ag-outline-find > .ag-live { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); overflow: hidden; white-space: nowrap; }
.map:not([hidden]) + .ag-outline-find { margin-block-start: 16px; }
.ag-outline-find:has(> .ag-bar:not([hidden])) + .ag-outline-view :is(.ag-outline-line, summary) { scroll-margin-block: 76px 16px; }
.ag-outline-view .ag-current > :is(.ag-outline-line, summary) { outline: 2px solid var(--ag-focus); outline-offset: 3px; border-radius: 3px; }
.views > .ag-tool { box-sizing: border-box; width: max(40px, 2.5rem); height: auto; padding: 0; border-radius: 0; color: var(--ag-text); }
@media (pointer: coarse) { .views > .ag-tool { width: max(48px, 3rem); } }
@media (forced-colors: active) { .ag-outline-view .ag-current > :is(.ag-outline-line, summary) { outline-color: Highlight; } }
@media print { .ag-outline-find { display: none; } }
`;
