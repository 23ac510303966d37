import { ArgumentGraphElement } from "./element";

/** Registers the tag, if nobody has; gives the class that it has, undefined on a server. */
export function register(): CustomElementConstructor | undefined {
  const registry = globalThis.customElements;
  if (!registry) return undefined;
  if (!registry.get("argument-graph")) registry.define("argument-graph", ArgumentGraphElement);
  return registry.get("argument-graph");
}
