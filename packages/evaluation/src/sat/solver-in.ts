import { type ReadingWorker, readInWorker } from "./read-in-worker";
import type { ReadingSolver } from "./request";

export interface SolverOptions {
  /** How long one search may take, in milliseconds. Default 2,000. */
  readonly budget?: number;
  /** The most labellings to give. Default 50. */
  readonly limit?: number;
}

/**
 * A solver for `evaluate` and the element that runs in workers: one is made for each search, which it does not outlive, so
 * that nothing runs while nobody asks and a search that nobody waits for any more ends at once.
 *
 *     const solver = solverIn(() => new Worker(new URL("@argument-graph/evaluation/sat-worker", import.meta.url), { type: "module" }));
 *
 * The page's policy has to allow the worker and WebAssembly: `worker-src`, `script-src` with `'wasm-unsafe-eval'`, and
 * `connect-src` for the file of the solver.
 */
export function solverIn(newWorker: () => ReadingWorker, { budget, limit }: SolverOptions = {}): ReadingSolver {
  return async (request, signal) => {
    signal?.throwIfAborted();
    const worker = newWorker();
    const limits = { ...(budget !== undefined && { budget }), ...(limit !== undefined && { limit }) };
    try {
      return await Promise.race([readInWorker(worker, { ...request, ...limits }), aborted(signal)]);
    } finally {
      worker.terminate();
    }
  };
}

/** Rejected when the signal comes; never settled without one. */
function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), { once: true }));
}
