/** A computation in small steps, between which a page can draw and react; `inSlices` of the evaluation runs it. */
export type Stepwise<T> = Generator<undefined, T, undefined>;

/** Steps are taken after so many nodes or edges: some tenths of a millisecond. */
export const PER_STEP = 1_000;

/** The result of a computation, without a pause. */
export function finished<T>(steps: Stepwise<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does something with each item, a step after every so many. */
export function* inSteps<Item>(items: Iterable<Item>, act: (item: Item) => void): Stepwise<void> {
  let count = 0;
  for (const item of items) {
    act(item);
    count += 1;
    if (count % PER_STEP === 0) yield;
  }
}
