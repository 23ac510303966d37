import { ArgumentGraphElement } from "./element";

/**
 * Registers `<argument-graph>`. Where the tag is taken already, by another copy of the script perhaps, the first one
 * keeps it. On a server, where there is no registry, it does nothing.
 *
 * @returns the class that the tag has; undefined on a server.
 *
 * @example
 * ```ts
 * import { defineArgumentGraph } from "@argument-graph/element";
 *
 * defineArgumentGraph();
 * ```
 */
export function defineArgumentGraph(): CustomElementConstructor | undefined {
  const registry = globalThis.customElements;
  if (!registry) return undefined;
  if (!registry.get("argument-graph")) registry.define("argument-graph", ArgumentGraphElement);
  return registry.get("argument-graph");
}
