import type { ArgumentGraph, Id } from "@argument-graph/core";
import { set } from "./dom";
import type { Evaluation, Suppositions } from "./evaluation";
import type { Frame } from "./frame";
import type { Judging } from "./judging";
import type { DrawingMessages } from "./messages";
import type { Shown } from "./show";
import { keepStop } from "./toolbar";

/** What the card and the buttons about suppositions show. */
export interface Told {
  readonly graph: ArgumentGraph;
  readonly shown: Shown;
  readonly selected: Id | undefined;
  readonly evaluation: Evaluation | undefined;
  readonly judging: Judging;
  readonly suppositions: Suppositions;
  /** The inferences whose open questions stand in the map. */
  readonly asked: ReadonlySet<Id>;
  readonly canUndo: boolean;
  readonly messages: DrawingMessages;
}

/** Says by the buttons about what the reader has done whether there is anything to be taken back. */
export function tellButtons({ undo, reset, toolbar }: Frame, { evaluation, suppositions, canUndo }: Told): void {
  reset.hidden = evaluation === undefined;
  keepStop(toolbar);
  set(undo, { "aria-disabled": String(!canUndo) });
  set(reset, { "aria-disabled": String(suppositions.size === 0) });
}
