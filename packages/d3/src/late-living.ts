import type { Drawing } from "./drawing";
import type { Picture } from "./picture";

/** What makes living drawings of pictures, which may have to be loaded first. */
export interface Living {
  /** Undefined until it has been loaded. */
  readonly enliven: ((picture: Picture) => Drawing) | undefined;
  /**
   * Loads it, once what is being drawn is on the screen. If it does not come, as when the network has gone, that is reported,
   * and the next drawing tries again. Never rejects.
   */
  load(): Promise<void>;
}

export function lateLiving(load: () => Promise<Required<Pick<Living, "enliven">>>): Living {
  let enliven: Living["enliven"];
  let loading: Promise<void> | undefined;
  const arrive = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    try {
      ({ enliven } = await load());
    } catch (error) {
      loading = undefined;
      globalThis.reportError?.(error);
    }
  };
  return {
    get enliven() {
      return enliven;
    },
    load() {
      loading ??= arrive();
      return loading;
    },
  };
}
