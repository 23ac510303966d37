import type { ArgumentGraph, Id } from "@argument-graph/core";
import type { Suppositions } from "./evaluation";
import { everything, type Filter } from "./filter";
import { nothingSupposed } from "./nothing-supposed";

/** All that a reader can change in a map, and take back: what is folded, what is left out of sight, what is supposed, what is asked. */
export interface Reader {
  readonly folded: ReadonlySet<Id>;
  /** The statement or link that alone is looked at, with what it rests on and what it carries. */
  readonly focus: Id | undefined;
  readonly filter: Filter;
  readonly suppositions: Suppositions;
  /** The inferences whose open questions are shown in the map. */
  readonly asked: ReadonlySet<Id>;
}

export const reader = (folded: Iterable<Id> = []): Reader => ({
  folded: new Set(folded),
  focus: undefined,
  filter: everything,
  suppositions: nothingSupposed,
  asked: new Set(),
});

/** Whether a part of the map is left out of sight, besides what is folded. */
export const isPartial = ({ focus, filter }: Reader): boolean => focus !== undefined || filter.size > 0;

/** Only what is about elements that are still there. */
export function within({ folded, focus, filter, suppositions, asked }: Reader, graph: ArgumentGraph): Reader {
  return {
    folded: new Set([...folded].filter((id) => graph.hasNode(id))),
    focus: focus !== undefined && graph.hasNode(focus) ? focus : undefined,
    filter,
    suppositions: new Map([...suppositions].filter(([id]) => graph.hasNode(id))),
    asked: new Set([...asked].filter((id) => graph.hasNode(id))),
  };
}
