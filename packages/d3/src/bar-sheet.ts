/** The style of buttons with pictures: of the drawing, and of the outline beside it. */
export const toolSheet = `.ag-tool { display: grid; flex: none; place-items: center; width: max(32px, 2rem); height: max(32px, 2rem); margin: 0; padding: 0; border: 1px solid transparent;
  border-radius: 6px; background: none; color: var(--ag-muted); cursor: pointer; }
.ag-tool:hover { color: var(--ag-text); background: var(--ag-group); border-color: var(--ag-rule); }
.ag-tool svg { display: block; width: max(20px, 1.25rem); height: max(20px, 1.25rem); fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.ag-tool:focus-visible { outline: 3px solid var(--ag-focus); outline-offset: 1px; }
@media (pointer: coarse) { .ag-tool { width: max(44px, 2.75rem); height: max(44px, 2.75rem); } }`;

/** The style of bars, of their fields, and of what was found. */
export const barSheet = `.ag-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; padding: 4px 8px 4px 16px; border-block-end: 1px solid var(--ag-rule); }
.ag-bar:dir(rtl) { padding: 4px 16px 4px 8px; }
.ag-field { flex: 0 1 22em; min-width: 5em; min-height: max(32px, 2rem); margin: 0; padding: 3px 10px; border: 1px solid var(--ag-border); border-radius: 6px; background: var(--ag-page);
  color: var(--ag-text); font: inherit; }
.ag-field::-webkit-search-cancel-button { display: none; }
.ag-count { min-width: 4em; padding: 0 8px; color: var(--ag-muted); font-size: var(--ag-small-size); font-variant-numeric: tabular-nums; }
.ag-bar > .ag-tool:last-child { margin-inline-start: auto; }
form.ag-bar { flex-wrap: nowrap; }
.ag-field:focus-visible { outline: 3px solid var(--ag-focus); outline-offset: 1px; }
::highlight(ag-found) { background: #ffe27a; color: #1a1a1a; }
::highlight(ag-current) { background: #ffa53d; color: #1a1a1a; text-decoration: underline; }
@media (pointer: coarse) { .ag-field { min-height: 44px; } }
@media (forced-colors: active) {
  ::highlight(ag-found), ::highlight(ag-current) { background: Mark; color: MarkText; }
}`;
