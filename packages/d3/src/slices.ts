import type { Steps } from "@argument-graph/core";

/** Work that goes on in slices, unless somebody needs what comes of it at once. */
export interface Sliced {
  /** Nothing is left to do. */
  readonly isOver: boolean;
  /** Does all that is left now. Throws what the work has thrown. */
  finish(): void;
  /** Does no more. */
  stop(): void;
}

/** A map with more statements and links than this is worked out in slices. */
export const MOST_AT_ONCE = 150;

/** How long the work may go on at a time, in ms: what waits for a key or a frame does not notice it. */
const SLICE = 8;

/**
 * Works in slices, each a task of its own, between which the page is painted and heard.
 *
 * @param done - is called once, with the result.
 * @param begin - calls the first slice, now or when there is time for it. Default: now.
 */
export function inSlices<T>(
  steps: Steps<T>,
  done: (result: T) => void,
  begin: (slice: () => void) => void = (slice) => slice(),
): Sliced {
  let isOver = false;
  const { port1, port2 } = new MessageChannel();
  const end = () => {
    isOver = true;
    port1.close();
  };
  const goOn = (until: number) => {
    if (isOver) return;
    try {
      let step = steps.next();
      while (!step.done && performance.now() < until) step = steps.next();
      if (!step.done) return port2.postMessage(undefined);
      end();
      done(step.value);
    } catch (error) {
      end();
      throw error;
    }
  };
  const slice = () => goOn(performance.now() + SLICE);
  port1.onmessage = slice;
  begin(slice);
  return {
    get isOver() {
      return isOver;
    },
    finish: () => goOn(Number.POSITIVE_INFINITY),
    stop: end,
  };
}

/** How long a frame may take to come, in ms: none does in a page that is not seen. */
const LATE = 100;

/** Calls back once what is written now has been painted. */
export function oncePainted(view: Window, act: () => void): void {
  let isDone = false;
  const once = () => {
    if (!isDone) act();
    isDone = true;
  };
  view.requestAnimationFrame(() => view.setTimeout(once));
  view.setTimeout(once, LATE);
}
