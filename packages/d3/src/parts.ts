import type { Id } from "@argument-graph/core";
import type { Frame } from "./frame";
import type { Look, Transform } from "./port";
import type { Presence, PresenceHost } from "./presence";
import type { Shown, Wanted } from "./show";
import type { Told } from "./told";
import type { Tools, ToolsHost } from "./tools";
import type { View } from "./view";

/** What shows how a map is judged: the card, and other labels where only these are others. */
export interface Judged {
  readonly relabel: (frame: Frame, wanted: Wanted, before: Shown) => Shown | undefined;
  readonly tellOf: (frame: Frame, told: Told) => ReadonlySet<Id>;
}

/** The parts of a drawing that a reader needs to do something with it: there from the beginning, or soon after. */
export interface Parts {
  readonly createPresence: (frame: Frame, host: PresenceHost) => Presence;
  /** @param again - asks for everything to be told again. */
  readonly createJudged: (again: () => void) => Judged;
  /** @param before - what was shown until now. */
  readonly createView: (
    port: HTMLElement,
    plane: HTMLElement,
    onMove: (transform: Transform) => void,
    before: Look,
  ) => View;
  readonly createTools: (frame: Frame, host: ToolsHost, signal: AbortSignal) => Tools;
}
