import { checkIds } from "./check-ids";
import type { ArgumentDocument, Link, Statement } from "./document";
import type { GraphAttributes } from "./graph";
import { isLink, isStatement } from "./kinds";

/**
 * A document from its parts: statements and links, in the order in which they should be read.
 *
 * @throws RangeError if two parts have the same id or if a link names something that is not among the parts.
 *
 * @example
 * ```ts
 * import { argument, because, claim } from "@argument-graph/core";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const document = argument({ title: "Rain" }, wet, rain, because(wet, rain));
 *
 * document.title; // => "Rain"
 * document.links.length; // => 1
 * ```
 */
export function argument(more: GraphAttributes, ...parts: readonly (Statement | Link)[]): ArgumentDocument {
  const document = { ...more, statements: parts.filter(isStatement), links: parts.filter(isLink) };
  checkIds(document, "argument");
  return document;
}
