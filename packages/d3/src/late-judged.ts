import type { Judged } from "./parts";

let judged: Judged | undefined;
let loading: Promise<void> | undefined;

/** Loads what shows how a map is judged, for the first map that is; after that it is there at once. */
export function loadJudged(): Promise<void> {
  loading ??= import("./judged").then((part) => {
    judged = part.judged;
  });
  return loading;
}

/**
 * Until that is there, a judged map is drawn with its labels and without its card.
 *
 * @param again - is called when it has come.
 */
export function lateJudged(again: () => void): Judged {
  return {
    relabel: (...of) => judged?.relabel(...of),
    tellOf(frame, told) {
      if (judged) return judged.tellOf(frame, told);
      frame.card.root.hidden = true;
      if (told.evaluation) void loadJudged().then(again, (error: unknown) => globalThis.reportError?.(error));
      return new Set();
    },
  };
}
