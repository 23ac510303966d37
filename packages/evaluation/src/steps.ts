import type { Steps } from "@argument-graph/core";

export interface SliceOptions {
  /** How long a slice may take, in milliseconds, before the page gets its turn. Default 10. */
  readonly slice?: number;
  /** Ends the computation: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What comes of each item, one step for each. */
export function* each<Item, Result>(items: Iterable<Item>, act: (item: Item) => Result): Steps<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    yield;
    results.push(act(item));
  }
  return results;
}

/**
 * One computation for all who ask for it: each goes on where the others have got to, and whoever comes later has the result
 * at once. If one stops asking, nothing that was done is lost.
 *
 * @example
 * ```ts
 * import { argument, because, claim, finish, toGraph } from "@argument-graph/core";
 * import { fallSetSteps, inSlices, shared, toFramework } from "@argument-graph/evaluation";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const ways = shared(fallSetSteps(toFramework(toGraph(argument({}, wet, rain, because(wet, rain)))), "wet"));
 *
 * const [ours, theirs] = await Promise.all([inSlices(ways()), inSlices(ways())]);
 * finish(ways()) === ours && ours === theirs; // => true
 * ```
 */
export function shared<T>(steps: Steps<T>): () => Steps<T> {
  let last: { readonly value: T } | { readonly error: unknown } | undefined;
  const goOn = (): void => {
    try {
      const step = steps.next();
      if (step.done) last = { value: step.value };
    } catch (error) {
      last = { error };
    }
  };
  return function* () {
    while (last === undefined) {
      goOn();
      if (last === undefined) yield;
    }
    if ("error" in last) throw last.error;
    return last.value;
  };
}

/**
 * Runs a computation in slices, between which the page can draw and react: no slice is longer than `slice` plus one step.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { fallSetSteps, inSlices, toFramework } from "@argument-graph/evaluation";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const framework = toFramework(toGraph(argument({}, wet, rain, because(wet, rain))));
 *
 * await inSlices(fallSetSteps(framework, "wet")); // => [["rain"]]
 * ```
 */
export async function inSlices<T>(steps: Steps<T>, { slice = 10, signal }: SliceOptions = {}): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
