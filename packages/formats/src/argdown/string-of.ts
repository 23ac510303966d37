import type { Json } from "@argument-graph/core";

/** A text; anything else counts as nothing. */
export const stringOf = (value: Json | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
