import { adopter } from "./adopter";
import { barSheet } from "./bar-sheet";

/** The style sheet of what a reader makes of a map, and of paper. It comes after that of the picture. */
const SHEET = `
${barSheet}
.ag-gauge { position: absolute; visibility: hidden; width: 1rem; height: 1em; }

.ag-notice { background: var(--ag-group); gap: 4px 12px; padding-block: 6px; }
.ag-notice-words { flex: 1 1 12em; overflow-wrap: anywhere; }
.ag-card { flex: 1 1 300px; box-sizing: border-box; max-height: 80vh; margin: 0; padding: 12px 16px; overflow: auto; border-inline-start: 1px solid var(--ag-rule);
  border-block-start: 1px solid var(--ag-rule); margin-block-start: -1px; overflow-wrap: anywhere; }
.ag-card-why, .ag-card-hangs { margin: 10px 0 0; max-width: 46em; }
.ag-card-why { font-weight: 600; }
.ag-card-row { display: flex; flex-wrap: wrap; gap: 6px; margin: 12px 0 0; }
.ag-card-title { flex: 1 0 100%; color: var(--ag-muted); font-size: var(--ag-small-size); }
.ag-choice { min-height: max(28px, 1.75rem); margin: 0; padding: 3px 10px; border: 1px solid var(--ag-border); border-radius: 6px; background: var(--ag-page); color: var(--ag-text);
  font: inherit; font-size: var(--ag-text-size); line-height: 1.3; text-align: start; cursor: pointer; overflow-wrap: anywhere; }
.ag-choice:hover { border-color: var(--ag-text); background: var(--ag-group); }
.ag-choice[aria-pressed="true"] { border-color: var(--ag-text); background: var(--ag-text); color: var(--ag-page); font-weight: 600; }
.ag-choice[aria-pressed="true"]::before { content: "✓ "; content: "✓ " / ""; }
.ag-card-questions, .ag-card-hinges, .ag-card-hints { margin: 14px 0 0; }
.ag-card-questions ul, .ag-card-hinges ul, .ag-card-hints ul { margin: 4px 0 0; max-width: 46em; padding: 0; list-style: none; }
:is(.ag-card-hinges, .ag-card-hints) li { margin: 0 0 6px; padding-inline-start: 10px; border-inline-start: 3px solid var(--ag-rule); }
.ag-card-questions li { margin: 0 0 6px; padding: 4px 10px; border: 1px solid var(--ag-rule); border-radius: 6px; }
.ag-card-questions li[data-kind="open"] { border: 1.5px dashed var(--ag-attack); }
.ag-card-questions li[data-kind="raised"] { border: 1.5px solid var(--ag-attack); background: var(--ag-attack-fill); }
.ag-card-status { color: var(--ag-muted); font-size: var(--ag-small-size); white-space: nowrap; }
.ag-card-status::before { content: "("; } .ag-card-status::after { content: ")"; }
.ag-port:active { cursor: grabbing; }
.ag-backdrop { position: absolute; left: 0; top: 0; pointer-events: none; }
.ag-overview { position: absolute; inset-block-end: 10px; right: 10px; z-index: 3; border: 1px solid var(--ag-border); border-radius: 6px; background: var(--ag-page);
  box-shadow: 0 2px 8px rgb(0 0 0 / 0.15); cursor: pointer; touch-action: none; }
.ag-overview.ag-aside { right: auto; left: 10px; }
.ag-box.ag-ghost { color: var(--ag-muted); }

.ag-box[data-stance]::before { content: attr(data-stance); position: absolute; inset-block-start: calc(-0.5em - 6px); inset-inline-start: 14px; z-index: 1; padding: 1px 8px; border-radius: 999px;
  background: var(--ag-text); color: var(--ag-page); font-size: var(--ag-small-size); line-height: 1.4; font-weight: 700; white-space: nowrap; pointer-events: none; }
.ag-selected { z-index: 1; }
.ag-selected > .ag-outline > .ag-shape { stroke: var(--ag-focus); stroke-width: 4; }
.ag-related > .ag-outline > .ag-shape { stroke: var(--ag-focus); stroke-width: 2.5; }
.ag-selected::after { content: "●"; content: "●" / ""; position: absolute; inset-inline-end: -9px; top: -9px; width: 18px; height: 18px; border-radius: 9px;
  background: var(--ag-focus); color: var(--ag-page); font: 700 12px/18px var(--ag-family); text-align: center; }
.ag-line.ag-lit .ag-stroke { stroke-width: 4; }
.ag-line.ag-minimised .ag-stroke { stroke-dasharray: 1 5; stroke-linecap: round; }
.ag-box.ag-minimised > .ag-outline > .ag-shape { stroke-dasharray: 1 4; stroke-linecap: round; }
.ag-found > .ag-outline > .ag-shape { stroke: var(--ag-text); stroke-width: 2.5; }
.ag-current > .ag-outline > .ag-shape { stroke: var(--ag-focus); stroke-width: 4; }
.ag-facet-value input:focus-visible, .ag-menu-item:focus-visible, .ag-choice:focus-visible { outline: 3px solid var(--ag-focus); outline-offset: 1px; }

.ag-form-number > .ag-content { display: grid; place-items: center; box-sizing: border-box; min-height: inherit; padding: 0; }
.ag-form-dot > .ag-content, .ag-form-bar > .ag-content { padding: 0; }
.ag-form-band > .ag-content { display: grid; align-content: center; box-sizing: border-box; min-height: inherit; }
.ag-box.ag-form-band, .ag-form-band > .ag-content > :not(.ag-word) { color: var(--ag-page); }
.ag-form-row > .ag-content, .ag-form-rule > .ag-content { padding-block: calc(var(--ag-padding) - 6px); padding-inline: calc(var(--ag-padding) + var(--ag-gutter)) calc(var(--ag-padding) + 20px); }
.ag-form-row > .ag-content > .ag-number { position: absolute; inset-inline-start: var(--ag-padding); font-size: var(--ag-text-size); line-height: var(--ag-text-line); }
.ag-form-row > .ag-content > .ag-number::before { content: attr(data-sign); }
.ag-form-rule > .ag-content > * { text-align: start; }
.ag-form-rule:not(.ag-causation) > .ag-content > :not(.ag-word) { color: var(--ag-muted); }
.ag-form-rule.ag-causation > .ag-content > .ag-word { color: var(--ag-causation); }
.ag-form-number.ag-down > .ag-fold { left: 100%; transform: translate(-30%, -35%); } .ag-form-number.ag-up > .ag-fold { left: 100%; transform: translate(-30%, -65%); }
.ag-form-number.ag-right > .ag-fold { top: 100%; transform: translate(-65%, -30%); } .ag-form-number.ag-left > .ag-fold { top: 100%; transform: translate(-35%, -30%); }
.ag-form-rule.ag-form-rule > .ag-fold, .ag-form-row.ag-form-row > .ag-fold { left: auto; right: auto; inset-inline: auto 2px; inset-block: 2px auto; transform: none; }
.ag-key { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26em), 1fr)); gap: 6px 32px; margin: 4px 0 12px; padding: 0; list-style: none; color: var(--ag-text); font-size: var(--ag-text-size); line-height: var(--ag-text-line); }
.ag-legend .ag-key > li { display: block; position: relative; padding-inline-start: var(--ag-gutter); overflow-wrap: anywhere; }
.ag-key-number { position: absolute; inset-inline-start: 0; font-weight: 700; unicode-bidi: isolate; }
.ag-key-more { display: block; color: var(--ag-muted); font-size: var(--ag-small-size); line-height: var(--ag-small-line); }

@media (pointer: coarse) {
  .ag-choice, .ag-menu-item, .ag-facet-value { min-height: 44px; }
}
@media (forced-colors: active) {
  .ag-selected > .ag-outline > .ag-shape, .ag-related > .ag-outline > .ag-shape { stroke: Highlight; }
  .ag-selected::after { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .ag-line.ag-lit path { stroke: Highlight; }
  .ag-menu-item:hover, .ag-menu-item:focus { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .ag-current > .ag-outline > .ag-shape { stroke: Highlight; }
  ::highlight(ag-found), }
@media print {
  .ag { overflow: visible; border: 0; background: none; break-inside: auto; }
  .ag-toolbar, .ag-skip, .ag-fold, .ag-card, .ag-bars, .ag-backdrop, .ag-overview, .ag-menu, .ag-dialog { display: none; }
  .ag-body { display: block; }
  .ag-port { height: auto !important; max-height: none !important; overflow: visible; }
  .ag-plane { position: relative; transform: none !important; zoom: var(--ag-print-zoom, 1); }
  .ag, .ag * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** The sheet of every drawing that is alive. */
export const adopt = adopter(SHEET);
