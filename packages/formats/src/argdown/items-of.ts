import type { Json } from "@argument-graph/core";

/** One item or a list of items. */
export const itemsOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [value]);
