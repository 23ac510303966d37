import type { Id } from "@argument-graph/core";
import type { Labelling } from "@argument-graph/scene";
import type { Stance, Suppositions } from "./evaluation";

/** What the reader supposes now, and supposed before each change, the latest last. */
export interface WhatIf {
  readonly now: Suppositions;
  readonly past: readonly Suppositions[];
}

export const asWritten: WhatIf = { now: new Map(), past: [] };

/** The reader takes a stance on some elements; without one, they are as the text has them again. */
export function suppose(whatIf: WhatIf, ids: readonly Id[], stance: Stance | undefined): WhatIf {
  const now = new Map(whatIf.now);
  for (const id of ids) {
    if (stance === undefined) now.delete(id);
    else now.set(id, stance);
  }
  return { now, past: [...whatIf.past, whatIf.now] };
}

/** The step before; the same if there is none. */
export function undone({ now, past }: WhatIf): WhatIf {
  return { now: past.at(-1) ?? now, past: past.slice(0, -1) };
}

/** Everything as the text has it; may be undone. */
export function reset({ now, past }: WhatIf): WhatIf {
  return { now: new Map(), past: now.size > 0 ? [...past, now] : past };
}

/** Only what is about elements that are still there. */
export function within({ now }: WhatIf, has: (id: Id) => boolean): WhatIf {
  return { now: new Map([...now].filter(([id]) => has(id))), past: [] };
}

/** The elements that have come to stand, to fall or to be unsettled. */
export type Turns = Readonly<Record<"in" | "out" | "undecided", readonly Id[]>>;

export function turns(before: Labelling, after: Labelling): Turns {
  const turned = (label: "in" | "out" | "undecided") =>
    [...after].filter(([id, now]) => now === label && before.get(id) !== now).map(([id]) => id);
  return { in: turned("in"), out: turned("out"), undecided: turned("undecided") };
}
