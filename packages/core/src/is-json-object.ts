import type { Json, JsonObject } from "./document";

/**
 * Whether a JSON value is an object, and not a list nor null.
 *
 * @example
 * ```ts
 * import { isJsonObject } from "@argument-graph/core";
 *
 * isJsonObject({ CQ1: "answered" }); // => true
 * isJsonObject(["answered"]); // => false
 * ```
 */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
