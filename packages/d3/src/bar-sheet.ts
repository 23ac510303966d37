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
