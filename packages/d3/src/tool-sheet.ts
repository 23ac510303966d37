/** The style of buttons with pictures: of the drawing, and of the outline beside it. */
export const toolSheet = `.ag-tool { display: grid; flex: none; place-items: center; width: max(32px, 2rem); height: max(32px, 2rem); margin: 0; padding: 0; border: 1px solid transparent;
  border-radius: 6px; background: none; color: var(--ag-muted); cursor: pointer; }
.ag-tool:hover { color: var(--ag-text); background: var(--ag-group); border-color: var(--ag-rule); }
.ag-tool svg { display: block; width: max(20px, 1.25rem); height: max(20px, 1.25rem); fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.ag-tool:focus-visible { outline: 3px solid var(--ag-focus); outline-offset: 1px; }
@media (pointer: coarse) { .ag-tool { width: max(44px, 2.75rem); height: max(44px, 2.75rem); } }`;
