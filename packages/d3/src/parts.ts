import type { Frame } from "./frame";
import type { Transform } from "./port";
import type { Presence, PresenceHost } from "./presence";
import type { Tools, ToolsHost } from "./tools";
import type { View } from "./view";

/** The parts of a drawing that a reader needs to do something with it: there from the beginning, or soon after. */
export interface Parts {
  readonly createPresence: (frame: Frame, host: PresenceHost) => Presence;
  readonly createView: (port: HTMLElement, plane: HTMLElement, onMove: (transform: Transform) => void) => View;
  readonly createTools: (frame: Frame, host: ToolsHost, signal: AbortSignal) => Tools;
}
