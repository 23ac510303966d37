import type { Labellings } from "../readings";
import type { ReadingAnswer, ReadingRequest } from "./request";

/** What is used of a Worker. */
export interface ReadingWorker {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ReadingAnswer>) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent<ReadingAnswer>) => void): void;
  terminate(): void;
}

/** How much longer than the budget an answer may take to arrive. */
const GRACE = 500;

let requests = 0;

/**
 * `largeReadings` in a worker, so that the page stays free. The worker runs `@argument-graph/evaluation/sat-worker`:
 *
 *     new Worker(new URL("@argument-graph/evaluation/sat-worker", import.meta.url), { type: "module" })
 *
 * A worker that does not answer within the budget is ended, and the result is empty with `more`; a new one is needed then.
 *
 * The promise is rejected with an Error that has the worker's message if the document or the settings make no sense.
 */
export function readInWorker(worker: ReadingWorker, request: ReadingRequest): Promise<Labellings> {
  requests += 1;
  const number = requests;
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      worker.removeEventListener("message", listen);
    };
    const timer = setTimeout(
      () => {
        stop();
        worker.terminate();
        resolve({ labellings: [], more: true });
      },
      (request.budget ?? 2_000) + GRACE,
    );
    const listen = ({ data }: MessageEvent<ReadingAnswer>): void => {
      if (data.number !== number) return;
      stop();
      if ("error" in data) reject(new Error(data.error));
      else resolve({ labellings: data.labellings, more: data.more });
    };
    worker.addEventListener("message", listen);
    worker.postMessage({ number, request });
  });
}
