import type { EditKind } from "./edits";
import type { Quality } from "./metrics";
import type { Movement } from "./movement";

/** What one engine did on one graph. */
export interface Outcome {
  readonly quality?: Quality;
  /** ms of the first drawing in its process, without loading the engine. */
  readonly cold?: number;
  /** ms of a drawing after some warm-up, the median of several; absent if none were asked for. */
  readonly warm?: number;
  readonly movements?: Readonly<Record<EditKind, readonly Movement[]>>;
  /** Most memory of the process, MB. */
  readonly memory: number;
}
