import { offerMessages } from "./languages";
import { register } from "./register";

/**
 * Registers `<argument-graph>`. Where the tag is taken already, by another copy of the script perhaps, the first one
 * keeps it. On a server, where there is no registry, it does nothing. Its words in German and Arabic are loaded when a
 * map first needs them.
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
  offerMessages("de", () => import("./german").then(({ german }) => german));
  offerMessages("ar", () => import("./arabic").then(({ arabic }) => arabic));
  return register();
}
