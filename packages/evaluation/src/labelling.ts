import type { Id } from "@argument-graph/core";

/** `in`: stands. `out`: falls. `undecided`: unsettled. Of a link: whether the step can be taken, whatever speaks for or
 * against its conclusion. */
export type Label = "in" | "out" | "undecided";

/** The label of every statement and link. */
export type Labelling = ReadonlyMap<Id, Label>;
