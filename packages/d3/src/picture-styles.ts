import { adopter } from "./adopter";
import { toolSheet } from "./tool-sheet";

/**
 * The style sheet of a picture: all that is seen of a map before the reader does anything. It is a constant: no text of an
 * author and no option ever gets into it; what a theme decides comes through custom properties. It is adopted by the document
 * or the shadow root as a constructed sheet, since strict content-security policies refuse style elements.
 */
const SHEET = `
${toolSheet}
.ag { position: relative; display: block; box-sizing: border-box; min-width: 0; margin: 0; overflow: hidden;
  background: var(--ag-page); color: var(--ag-text); border: 1px solid var(--ag-rule); border-radius: 10px;
  --ag-rule: var(--ag-border); --ag-rule: color-mix(in srgb, var(--ag-border) 45%, var(--ag-page));
  font-family: var(--ag-family); font-size: var(--ag-text-size); font-weight: 400; line-height: var(--ag-line);
  text-align: start; letter-spacing: normal; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
.ag [hidden] { display: none !important; }
.ag *, .ag *::before, .ag *::after { box-sizing: border-box; }

.ag-skip { position: absolute; inset-block-start: 6px; inset-inline-start: 6px; z-index: 5; padding: 6px 12px; border-radius: 6px;
  background: var(--ag-page); color: var(--ag-text); }
.ag-skip:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; padding: 0; overflow: hidden; white-space: nowrap; }
.ag-end, .ag-live { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); overflow: hidden; white-space: nowrap; }
.ag-end { inset-block-end: 0; inset-inline-start: 0; }

.ag-header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding: 8px 8px 8px 16px; border-block-end: 1px solid var(--ag-rule); }
.ag-header:dir(rtl) { padding: 8px 16px 8px 8px; }
.ag-caption { flex: 1 1 12em; min-width: 0; font-size: var(--ag-title-size); font-weight: var(--ag-title-weight); overflow-wrap: anywhere; }
.ag-toolbar { display: flex; flex: none; gap: 2px; margin-inline-start: auto; }
.ag-tool[aria-disabled="true"] { opacity: 0.45; cursor: default; }

.ag-body { display: flex; flex-wrap: wrap; align-items: stretch; }

.ag-port { flex: 999 1 560px; align-self: flex-start; min-width: min(100%, 320px); position: relative; direction: ltr; overflow: hidden; min-height: 160px; touch-action: pan-y; cursor: grab; }
.ag-plane { position: absolute; left: 0; top: 0; transform-origin: 0 0; }
.ag-lines { position: absolute; left: 0; top: 0; display: block; overflow: visible; pointer-events: none; }
.ag-heading { position: absolute; padding: 6px var(--ag-padding); font-size: var(--ag-group-size); font-weight: var(--ag-group-weight);
  color: var(--ag-muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; pointer-events: none; }

.ag-box { position: absolute; isolation: isolate; cursor: default; color: var(--ag-text); user-select: text; -webkit-user-select: text; }
.ag-outline { position: absolute; left: 0; top: 0; z-index: -1; display: block; overflow: visible; pointer-events: none; }
.ag-shape { stroke-linejoin: round; }
.ag-content { padding: calc(var(--ag-padding) - 3px) var(--ag-padding); overflow-wrap: anywhere; hyphens: manual; white-space: normal; }
.ag-badges, .ag-title, .ag-text, .ag-citation, .ag-word { unicode-bidi: isolate; text-align: start; }
.ag-badges { font-size: var(--ag-small-size); line-height: var(--ag-small-line); color: var(--ag-muted); }
.ag-title { font-size: var(--ag-title-size); font-weight: var(--ag-title-weight); line-height: var(--ag-title-line); }
.ag-text { font-size: var(--ag-text-size); font-weight: var(--ag-text-weight); font-style: var(--ag-text-style); line-height: var(--ag-text-line); white-space: pre-line; cursor: text; }
.ag-citation { font-size: var(--ag-citation-size); font-style: var(--ag-citation-style); line-height: var(--ag-citation-line); color: var(--ag-muted); }
.ag-pill > .ag-content { padding: 4px; }
.ag-pill > .ag-content > * { text-align: center; }
.ag-pill > .ag-content > :not(.ag-word) { color: var(--ag-text); }
.ag-word { font-size: var(--ag-small-size); line-height: var(--ag-small-line); font-weight: 700; }
.ag-number { font-size: var(--ag-title-size); line-height: var(--ag-title-line); font-weight: 700; unicode-bidi: isolate; }
.ag-inference { color: var(--ag-support); }
.ag-conflict { color: var(--ag-attack); }
.ag-causation, .ag-causation > .ag-content > :not(.ag-word) { color: var(--ag-causation-text); }

.ag-fold { position: absolute; z-index: 1; display: grid; place-items: center; isolation: isolate; min-width: max(24px, 2em); height: max(24px, 2em); margin: 0; padding: 0 0.6em;
  border: 0; background: none; color: var(--ag-muted); font: inherit; font-size: var(--ag-small-size); line-height: 1; cursor: pointer;
  user-select: none; -webkit-user-select: none; }
.ag-fold::after { content: attr(data-sign); }
.ag-fold::before { content: ""; position: absolute; inset: 3px; z-index: -1; border: 1px solid var(--ag-border); border-radius: 999px; background: var(--ag-page); }
.ag-fold:hover { color: var(--ag-text); }
.ag-fold:hover::before { border-color: var(--ag-text); }
.ag-folded > .ag-fold { color: var(--ag-page); font-weight: 700; }
.ag-folded > .ag-fold::before { background: var(--ag-text); border-color: var(--ag-text); }
.ag-down > .ag-fold { left: var(--ag-fold-at, 50%); top: 100%; transform: translate(-50%, -50%); }
.ag-up > .ag-fold { left: var(--ag-fold-at, 50%); top: 0; transform: translate(-50%, -50%); }
.ag-right > .ag-fold { left: 100%; top: var(--ag-fold-at, 50%); transform: translate(-35%, -50%); }
.ag-left > .ag-fold { left: 0; top: var(--ag-fold-at, 50%); transform: translate(-65%, -50%); }
.ag-pill.ag-down > .ag-fold { transform: translate(-50%, -5px); }
.ag-pill.ag-up > .ag-fold { transform: translate(-50%, calc(5px - 100%)); }
.ag-pill.ag-right > .ag-fold { transform: translate(-5px, -50%); }
.ag-pill.ag-left > .ag-fold { transform: translate(calc(5px - 100%), -50%); }
:is(.ag-pill, .ag-form-number):not(.ag-folded, :hover, .ag-selected, :focus-visible) > .ag-fold { visibility: hidden; }
.ag-box:focus { outline: none; }
.ag-box:focus-visible { outline: 3px solid var(--ag-focus); outline-offset: 2px; z-index: 2; }
.ag-fold:focus-visible, .ag-skip:focus-visible { outline: 3px solid var(--ag-focus); outline-offset: 1px; }

.ag-legend, .ag-notes { margin: 0; padding: 8px 16px; border-block-start: 1px solid var(--ag-rule); font-size: var(--ag-small-size); color: var(--ag-muted); }
.ag-legend ul { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 0; padding: 0; list-style: none; }
.ag-legend li { display: flex; align-items: center; gap: 6px; margin: 0; padding: 0; }
.ag-sample { flex: none; display: block; }
.ag-sample path, .ag-sample rect { fill: none; stroke-width: 1.5; }
.ag-sample .ag-s-support { stroke: var(--ag-support); } .ag-sample .ag-s-attack { stroke: var(--ag-attack); }
.ag-sample .ag-s-causation { stroke: var(--ag-causation); stroke-width: 2.5; } .ag-sample .ag-s-border { stroke: var(--ag-border); }
.ag-sample .ag-s-thesis { stroke: var(--ag-thesis); stroke-width: 2.5; }
.ag-sample .ag-f-attack { fill: var(--ag-attack); stroke: none; } .ag-sample .ag-f-support { fill: var(--ag-support); stroke: none; } .ag-sample .ag-f-causation { fill: var(--ag-causation); stroke: none; }
.ag-sample:dir(rtl) { transform: scaleX(-1); }
.ag-notes p { margin: 0; max-width: 46em; overflow-wrap: anywhere; }
.ag-notes ul { columns: 26em; column-gap: 40px; margin: 6px 0 0; padding: 0; list-style: none; color: var(--ag-text); font-size: var(--ag-text-size); }
.ag-notes li { break-inside: avoid; margin: 0 0 4px; padding: 0; overflow-wrap: anywhere; }
.ag-notes-title { font-weight: 700; }

@media (pointer: coarse) {
  .ag-fold { min-width: 36px; height: 36px; }
  .ag-fold::before { inset: 7px; }
}
@media (prefers-contrast: more) {
  /* The theme stands in the element's own style, which a sheet overrules in this way alone. */
  .ag { --ag-muted: var(--ag-text) !important; --ag-border: var(--ag-text) !important; --ag-group-border: var(--ag-text) !important; }
  .ag-shape { stroke-width: 2px; }
  .ag-statement > .ag-outline > .ag-shape, .ag-panel { stroke: var(--ag-text); }
}
@media (forced-colors: active) {
  .ag-line path, .ag-sample path[class], .ag-shape, .ag-ornament { stroke: CanvasText; }
  .ag-shape { fill: Canvas; }
  .ag-line .ag-head, .ag-sample [class^="ag-f-"] { fill: CanvasText; }
  .ag-panel { fill: Canvas; stroke: GrayText; }
  .ag-causation { color: CanvasText; }
  .ag-box:focus-visible { outline-color: Highlight; }
}
`;

/** The sheet of every drawing. */
export const adoptPicture = adopter(SHEET);
