import type { Id } from "@argument-graph/core";

/** Gives out ids, each only once. */
export interface Ids {
  readonly taken: Set<Id>;
  /** How often a wish has been granted, so that the next free number need not be searched from 2 on. */
  readonly counts: Map<Id, number>;
}

export const idsOf = (taken: Iterable<Id> = []): Ids => ({ taken: new Set(taken), counts: new Map() });

/** The wished id, or that with ` (2)`, ` (3)`, … if it is taken. */
export const uniqueId = (ids: Ids, wish: Id): Id => {
  if (!ids.taken.has(wish)) {
    ids.taken.add(wish);
    return wish;
  }
  let id = wish;
  let count = ids.counts.get(wish) ?? 1;
  while (ids.taken.has(id)) id = `${wish} (${++count})`;
  ids.counts.set(wish, count);
  ids.taken.add(id);
  return id;
};

/** The id of a link that nobody named, from its ends: the same text gives the same ids. */
export const linkId = (kind: "inference" | "conflict" | "causation", from: readonly Id[], to: Id): Id =>
  `${from.join(" & ")} ${arrows[kind]} ${to}`;

const arrows = { inference: "+>", conflict: "->", causation: "leads to" } as const;

/** Whether an id is one of those that statements without a title get from their place in the text. */
export const isPlaceId = (id: Id): boolean => /^Untitled \d+(?: \(\d+\))?$/.test(id);
