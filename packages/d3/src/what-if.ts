import type { Id } from "@argument-graph/core";
import type { Labelling } from "@argument-graph/scene";
import type { Stance, Suppositions } from "./evaluation";

/** The reader takes a stance on some elements; without one, they are as the text has them again. */
export function suppose(now: Suppositions, ids: readonly Id[], stance: Stance | undefined): Suppositions {
  const next = new Map(now);
  for (const id of ids) {
    if (stance === undefined) next.delete(id);
    else next.set(id, stance);
  }
  return next;
}

/** The elements that have come to stand, to fall or to be unsettled. */
export type Turns = Readonly<Record<"in" | "out" | "undecided", readonly Id[]>>;

export function turns(before: Labelling, after: Labelling): Turns {
  const turned = (label: "in" | "out" | "undecided") =>
    [...after].filter(([id, now]) => now === label && before.get(id) !== now).map(([id]) => id);
  return { in: turned("in"), out: turned("out"), undecided: turned("undecided") };
}
