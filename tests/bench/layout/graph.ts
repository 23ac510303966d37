import type { Box, Group, Link } from "@argument-graph/layout";

/** What one box of a bench graph stands for. */
export type BoxKind = "claim" | "evidence" | "inference";

export interface BenchBox extends Box {
  readonly kind: BoxKind;
}

export interface BenchLink extends Link {
  readonly kind: "support" | "attack" | "undercut";
  /** Laid against the hierarchy on purpose, so that it closes a cycle. */
  readonly back: boolean;
}

/** What every engine is given: a link's source is its upper end, the conclusion. */
export interface BenchGraph {
  readonly name: string;
  readonly boxes: readonly BenchBox[];
  readonly links: readonly BenchLink[];
  readonly groups: readonly Group[];
  /** Chains that ours sets in one row; the other engines know nothing like it. */
  readonly spine?: readonly (readonly string[])[];
}

/** A rectangle by its top left corner, in px. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What every engine gives back; a route is `x0, y0, x1, y1, …` from its source to its target, curves already sampled. */
export interface Drawing {
  readonly boxes: ReadonlyMap<string, Rectangle>;
  readonly routes: ReadonlyMap<string, readonly number[]>;
  /** Empty if the engine knows no groups. */
  readonly groups: ReadonlyMap<string, Rectangle>;
}
