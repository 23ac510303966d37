import type { ArgumentGraph } from "@argument-graph/core";
import type { Drawing } from "./drawing";
import type { DrawOptions } from "./options";
import type { Picture } from "./picture";

/** What makes living drawings. */
export interface LivingPart {
  readonly enliven: (picture: Picture) => Drawing;
  readonly draw: (target: Element, graph: ArgumentGraph, options: DrawOptions) => Drawing;
}

/** What makes living drawings, which may have to be loaded first. */
export interface Living {
  /** Undefined until it has been loaded. */
  readonly part: LivingPart | undefined;
  /**
   * Loads it, once what is being drawn is on the screen. If it does not come, as when the network has gone, that is reported,
   * and the next drawing tries again. Never rejects.
   */
  load(): Promise<void>;
}

export function lateLiving(load: () => Promise<LivingPart>): Living {
  let part: LivingPart | undefined;
  let loading: Promise<void> | undefined;
  const arrive = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    try {
      part = await load();
    } catch (error) {
      loading = undefined;
      globalThis.reportError?.(error);
    }
  };
  return {
    get part() {
      return part;
    },
    load() {
      loading ??= arrive();
      return loading;
    },
  };
}
