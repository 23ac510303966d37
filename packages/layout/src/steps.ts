/** Work in pieces: yields after each how much of it is done, from 0 to 1, and ends with the result. */
export type Steps<T> = Generator<number, T, void>;

/** What a stage may return: its result, or the steps to it. */
export type Stepwise<T> = T | Steps<T>;

/** Whether all work is done at once, so that no step need be passed on: each passes through half a dozen generators. */
let atOnce = false;

/** Passes the steps of a stage on, as the stretch between two numbers of the work of all. */
export function* stretch<T>(stage: Stepwise<T>, from: number, to: number): Steps<T> {
  if (!isSteps(stage)) return stage;
  for (;;) {
    const step = stage.next();
    if (step.done) return step.value;
    if (!atOnce) yield from + (to - from) * step.value;
  }
}

/** Does all the work at once. */
export function finish<T>(stage: Stepwise<T>): T {
  if (!isSteps(stage)) return stage;
  const before = atOnce;
  atOnce = true;
  try {
    for (;;) {
      const step = stage.next();
      if (step.done) return step.value;
    }
  } finally {
    atOnce = before;
  }
}

/** How work is paced: how long it may go on at a time, in ms, and who hears of it and may end it. */
export interface Pace {
  readonly slice: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Does the work in slices and lets everything else that waits have its turn between them. */
export async function paced<T>(steps: Steps<T>, { slice, signal, onProgress }: Pace): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + slice;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    if (step.done) {
      onProgress?.(1);
      return step.value;
    }
    onProgress?.(step.value);
    await turn();
  }
}

/** Resolves after what waits has had its turn; a timer would wait for 4 ms or more. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

function isSteps<T>(stage: Stepwise<T>): stage is Steps<T> {
  return typeof stage === "object" && stage !== null && "next" in stage && Symbol.iterator in stage;
}
