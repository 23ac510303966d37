/**
 * A computation in small steps, of a few milliseconds at most on maps that people draw, between which a page can draw and
 * react: `inSlices` of the evaluation runs it so, `finish` without a pause.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Steps are taken after so many nodes or edges: some tenths of a millisecond. */
export const PER_STEP = 1_000;

/**
 * The result of a computation in steps, without a pause.
 *
 * @example
 * ```ts
 * import { argument, because, claim, finish, readonlyGraphSteps, thesisSteps } from "@argument-graph/core";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = finish(readonlyGraphSteps(argument({}, wet, rain, because(wet, rain))));
 *
 * finish(thesisSteps(graph)); // => "wet"
 * ```
 */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does something with each item, a step after every so many. */
export function* inSteps<Item>(items: Iterable<Item>, act: (item: Item) => void): Steps<void> {
  let count = 0;
  for (const item of items) {
    act(item);
    count += 1;
    if (count % PER_STEP === 0) yield;
  }
}
