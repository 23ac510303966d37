import { adopter } from "./adopter";

/** The style sheet of cards, menus and dialogs, which comes with them. */
const SHEET = `
.ag-peek { position: fixed; inset: auto; z-index: 19; box-sizing: border-box; width: max-content; max-width: min(26em, calc(100vw - 16px)); margin: 0; padding: 10px 14px; overflow: auto; border: 1px solid var(--ag-border);
  border-radius: 8px; background: var(--ag-page); color: var(--ag-text); box-shadow: 0 4px 16px rgb(0 0 0 / 0.2); overflow-wrap: anywhere; user-select: text; -webkit-user-select: text; }
.ag-peek[hidden] { display: none; }
.ag-peek:focus-visible { outline: 3px solid var(--ag-focus); outline-offset: 1px; }
.ag-relations { margin-block-start: 6px; padding-block-start: 6px; border-block-start: 1px solid var(--ag-rule); color: var(--ag-muted); font-size: var(--ag-small-size); line-height: var(--ag-small-line); unicode-bidi: isolate; }
.ag-menu { position: fixed; inset: auto; z-index: 20; min-width: 12em; max-width: min(26em, calc(100vw - 16px)); margin: 0; padding: 4px; overflow: auto; border: 1px solid var(--ag-border);
  border-radius: 10px; background: var(--ag-page); color: var(--ag-text); font: inherit; box-shadow: 0 6px 24px rgb(0 0 0 / 0.22); }
.ag-menu-group + .ag-menu-group { margin-block-start: 4px; padding-block-start: 4px; border-block-start: 1px solid var(--ag-rule); }
.ag-menu-title { padding: 4px 10px 2px; color: var(--ag-muted); font-size: var(--ag-small-size); }
.ag-menu-item { display: block; width: 100%; min-height: max(32px, 2rem); margin: 0; padding: 5px 10px 5px 28px; border: 0; border-radius: 6px; background: none; color: inherit; font: inherit;
  line-height: 1.35; text-align: start; overflow-wrap: anywhere; cursor: pointer; }
.ag-menu-item:dir(rtl) { padding: 5px 28px 5px 10px; }
.ag-menu-item:hover, .ag-menu-item:focus { background: var(--ag-group); }
.ag-menu-item[aria-checked="true"]::before { content: "✓"; content: "✓" / ""; float: inline-start; width: 18px; margin-inline-start: -20px; }
.ag-menu-item[aria-disabled="true"] { color: var(--ag-muted); opacity: 0.6; cursor: default; }

.ag-dialog { box-sizing: border-box; width: min(36em, calc(100vw - 32px)); max-width: none; max-height: min(44em, calc(100vh - 32px)); margin: auto; padding: 20px 24px; overflow: auto;
  border: 1px solid var(--ag-border); border-radius: 12px; background: var(--ag-page); color: var(--ag-text); font: inherit; }
.ag-dialog::backdrop { background: rgb(0 0 0 / 0.4); }
.ag-dialog-title { margin: 0 0 8px; font-size: 1.25em; line-height: 1.3; }
.ag-dialog-title:focus { outline: none; }
.ag-dialog-body p { margin: 0 0 12px; }
.ag-dialog-foot { position: sticky; inset-block-end: -20px; margin: 12px -24px -20px; padding: 10px 24px 14px; border-block-start: 1px solid var(--ag-rule); background: var(--ag-page); text-align: end; }
.ag-keys { display: grid; grid-template-columns: fit-content(42%) 1fr; gap: 6px 16px; margin: 0; }
.ag-keys dt { text-align: end; } .ag-keys dd { margin: 0; }
.ag-keys kbd { display: inline-block; min-width: 1.7em; padding: 0 6px; border: 1px solid var(--ag-border); border-radius: 5px; font: inherit; font-size: var(--ag-small-size); text-align: center; white-space: nowrap; }
.ag-combination { white-space: nowrap; }
.ag-facet { min-width: 0; margin: 0 0 12px; padding: 0; border: 0; }
.ag-facet-title { padding: 0; font-weight: 600; }
.ag-facet-value { display: flex; align-items: center; gap: 10px; min-height: max(28px, 1.75rem); overflow-wrap: anywhere; cursor: pointer; }
.ag-facet-value input { flex: none; width: max(18px, 1.1rem); height: max(18px, 1.1rem); margin: 0; accent-color: var(--ag-focus); }
`;

/** Before that of the drawing, which says how all of it changes for fingers, high contrast and paper. */
export const adoptTools = adopter(SHEET, true);
