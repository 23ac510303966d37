/**
 * The ways in which a map can be read. `grounded` commits itself to as little as possible; the others compare all their
 * readings. The first four are read off the map itself, the others off its attack graph.
 */
export const mapSemantics = [
  "grounded",
  "complete",
  "preferred",
  "stable",
  "semi-stable",
  "ideal",
  "eager",
  "stage",
  "cf2",
] as const;

export type Semantics = (typeof mapSemantics)[number];

/** The semantics under which a map may have several readings, or one that is not the grounded. */
export type ReadingSemantics = Exclude<Semantics, "grounded">;
