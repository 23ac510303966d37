import type { Link, Statement } from "./document";

/**
 * Whether something is a link (inference, conflict or causation); works for parts of a document and attributes of nodes.
 *
 * @example
 * ```ts
 * import { claim, isLink } from "@argument-graph/core";
 *
 * isLink(claim("It rains")); // => false
 * ```
 */
export function isLink<T extends { readonly kind: string }>(part: T): part is Extract<T, { kind: Link["kind"] }> {
  return part.kind === "inference" || part.kind === "conflict" || part.kind === "causation";
}

/**
 * Whether something is a statement (claim or evidence); works for parts of a document and attributes of nodes.
 *
 * @example
 * ```ts
 * import { claim, isStatement } from "@argument-graph/core";
 *
 * isStatement(claim("It rains")); // => true
 * ```
 */
export function isStatement<T extends { readonly kind: string }>(
  part: T,
): part is Extract<T, { kind: Statement["kind"] }> {
  return part.kind === "claim" || part.kind === "evidence";
}
