import type { Json } from "@argument-graph/core";

/** How deep the data of a part may nest, so that the document as a whole stays within what core accepts. */
export const deepestData = 97;

/** Whether lists and mappings nest deeper in a value than `most` levels. */
export const isDeeperThan = (value: Json, most: number): boolean => {
  let level: readonly Json[] = [value];
  for (let depth = 0; depth <= most && level.length > 0; depth++)
    level = level.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []));
  return level.length > 0;
};
