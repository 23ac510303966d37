import type { Id } from "@argument-graph/core";
import type { Framework } from "./framework";
import { IN, OUT } from "./settle";

/** `in`: stands. `out`: falls. `undecided`: unsettled. Of a link: whether the step can be taken, whatever speaks for or
 * against its conclusion. */
export type Label = "in" | "out" | "undecided";

/** The label of every statement and link. */
export type Labelling = ReadonlyMap<Id, Label>;

/** The word for a number of `settle`. */
export function labelOf(value: number | undefined): Label {
  if (value === IN) return "in";
  return value === OUT ? "out" : "undecided";
}

/** Labels by id. */
export function named({ numbers }: Pick<Framework, "numbers">, labels: Uint8Array): Labelling {
  const labelling = new Map<Id, Label>();
  for (const [id, number] of numbers) labelling.set(id, labelOf(labels[number]));
  return labelling;
}
